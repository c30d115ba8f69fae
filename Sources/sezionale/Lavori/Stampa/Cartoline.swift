import Archivio
import Elettorato
import Modulistica
import Ufficio

/// Who receives the postcard of L. 40/1979: the residents abroad on the lists after the third round who vote in Italy.
struct Cartoline {
  private let archivio: ArchivioElettorale
  private let aperta: Consultazioni.Aperta
  private let momento: Momento
  /// The third round of this vote; `nil` while it is not adopted.
  let terza: Atto?

  init(_ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta) throws {
    self.archivio = archivio
    self.aperta = aperta
    momento = try Momento(archivio)
    try momento.verificaTesti(archivio)
    let identita = [aperta.consultazione.identita, aperta.primoTurno?.identita]
    terza = try archivio.atti().last {
      $0.tipo == .straordinaria3 && identita.contains($0.consultazione)
    }
  }

  /// Whether some of the votes are held by mail abroad: then it matters who has chosen to vote in Italy, and the reserved file is read.
  var dipendeDalleOpzioni: Bool {
    aperta.consultazione.tipi.contains(where: VotoAllEstero.perCorrispondenza.contains)
  }

  /// `ammessi` are the special voters, among them those who have chosen to vote in Italy in a vote held by mail.
  func elenco(_ ammessi: [Ammesso], oggi: Giorno) throws -> ElencoCartoline {
    let consultazione = aperta.consultazione
    let voto = VotoAltrove(
      ammessi, tipi: consultazione.tipi,
      statiSenzaIntese: try ElenchiPresidenti.statiSenzaIntese(consultazione))
    var voci: [ElencoCartoline.Voce] = []
    var perCorrispondenza = 0
    for elettore in try residentiAllEstero() {
      let voti = voto.votiInSezione(elettore)
      if voti.isEmpty {
        perCorrispondenza += 1
      } else {
        voci.append(.init(elettore, voti: voti))
      }
    }
    let primo = aperta.primoTurno ?? consultazione
    return ElencoCartoline(
      fonte: FonteLista(
        comune: archivio.comune, atto: terza ?? momento.atto, numeroSezioni: momento.sezioni.count,
        consultazione: consultazione, blocco: nil, stati: momento.fonte.stati),
      consultazione: consultazione,
      entro: Scadenzario(primo, aperta.ordinamento, oggi: oggi)["ABROAD_POSTCARDS"]?.ultimoGiorno,
      voci: voci, perCorrispondenza: perCorrispondenza, definitivo: terza != nil)
  }

  /// In order of section, part and sectional number.
  private func residentiAllEstero() throws -> [Elettore] {
    var elettori: [Elettore] = []
    try archivio.eachElettore(dopoAtto: (terza ?? momento.atto).numero) { elettore in
      if elettore.lista == .generale, elettore.residenteAllEstero { elettori.append(copy elettore) }
    }
    return elettori.sorted { Self.ordine($0) < Self.ordine($1) }
  }

  private static func ordine(_ elettore: Elettore) -> (Int, Int, Int, Int) {
    (
      elettore.sezione ?? .max, Parte.allCases.firstIndex(of: elettore.parte) ?? 0,
      elettore.numeroSezionale ?? .max, elettore.numeroGenerale
    )
  }
}
