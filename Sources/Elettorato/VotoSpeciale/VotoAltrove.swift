/// Who, among the electors of the poll lists, votes elsewhere or in another way: what the lists of the eve say beside their names.
///
/// Built from the requests admitted. Nobody is taken off the roll: who votes by mail for every vote held is only left out of the poll list (L.
/// 459/2001; norme.md 4.7.2 to 4.7.4).
package struct VotoAltrove: Sendable {
  /// One way of voting elsewhere.
  package struct Modo: Sendable {
    package let specie: SpecieDiRichiesta
    package let destinazione: Destinazione

    package init(_ specie: SpecieDiRichiesta, _ destinazione: Destinazione) {
      self.specie = specie
      self.destinazione = destinazione
    }
  }

  /// The votes held.
  package let tipi: [TipoDiConsultazione]
  /// The States, by ISO alpha-3 code, where residents cannot vote by mail and stay on the poll list.
  package let statiSenzaIntese: Set<String>
  private let modi: [Int: [Modo]]

  package init(_ ammessi: [Ammesso], tipi: [TipoDiConsultazione], statiSenzaIntese: Set<String>) {
    var modi: [Int: [Modo]] = [:]
    for ammesso in ammessi.sorted(by: { $0.richiesta < $1.richiesta }) {
      modi[ammesso.riga.fascicolo, default: []].append(Modo(ammesso.specie, ammesso.destinazione))
    }
    self.init(modi: modi, tipi: tipi, statiSenzaIntese: statiSenzaIntese)
  }

  /// `modi` by personal file.
  package init(modi: [Int: [Modo]], tipi: [TipoDiConsultazione], statiSenzaIntese: Set<String>) {
    self.modi = modi
    self.tipi = tipi
    self.statiSenzaIntese = statiSenzaIntese
  }

  /// The ways of one elector, in the order of the requests; mostly none.
  package func modi(fascicolo: Int) -> [Modo] { modi[fascicolo] ?? [] }

  /// Whether an elector of the general list votes by mail for every vote held, and is not on the poll list.
  package func votaPerCorrispondenza(_ elettore: borrowing Elettore) -> Bool {
    guard tipi.allSatisfy(VotoAllEstero.perCorrispondenza.contains) else { return false }
    return votiInSezione(elettore).isEmpty
  }

  /// The votes for which an elector of the general list is on the poll list.
  package func votiInSezione(_ elettore: borrowing Elettore) -> [TipoDiConsultazione] {
    let residente = elettore.residenteAllEstero
    let senzaAccordo = residente && statiSenzaIntese.contains(elettore.testi.stringa(.statoEstero))
    return VotoAllEstero.votiInSezione(
      tipi, residenteAllEstero: residente, senzaAccordo: senzaAccordo,
      ammesse: Set(modi(fascicolo: elettore.fascicolo).map(\.specie)))
  }
}
