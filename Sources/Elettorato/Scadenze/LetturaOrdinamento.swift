/// What is wrong in a file of `Data/ordinamenti`, with its line.
package struct DifettoOrdinamento: Hashable, Sendable, CustomStringConvertible {
  package enum Motivo: Hashable, Sendable {
    case intestazione
    case numeroDiCampi(Int)
    case campo(colonna: String, valore: String)
    case ripetuto(codice: String)
    /// A term of law has its day from the law: a rule set can only name its source and who acts.
    case termineDiLegge(codice: String)
  }

  package let riga: Int
  package let motivo: Motivo

  package init(riga: Int, _ motivo: Motivo) {
    self.riga = riga
    self.motivo = motivo
  }

  package var description: String {
    switch motivo {
    case .intestazione:
      "riga \(riga): intestazione diversa da quella prevista (\(Ordinamento.colonne.joined(separator: ",")))"
    case .numeroDiCampi(let numero):
      "riga \(riga): \(numero) campi invece di \(Ordinamento.colonne.count)"
    case .campo(let colonna, let valore):
      "riga \(riga): valore «\(valore)» non ammesso nella colonna \(colonna)"
    case .ripetuto(let codice): "riga \(riga): il codice \(codice) compare già per la stessa consultazione"
    case .termineDiLegge(let codice):
      "riga \(riga): \(codice) è un termine di legge e l'ordinamento non può spostarlo"
    }
  }
}

extension Ordinamento {
  /// The header of the files, explained in `Data/ordinamenti/LEGGIMI.md`.
  package static let colonne = [
    "codice", "forma", "giorni", "da", "fino_a", "consultazioni", "turno", "vigente_dal", "vigente_al",
    "atto", "luogo",
    "regola", "chi", "adempimento", "comando", "riscontro",
  ]

  /// Last columns, each of which a file may leave out: archives keep files written before there were any.
  package static let colonneFacoltative = ["natura", "giorni_di_voto", "cede_a", "certezza", "verificato_al"]

  /// Whether a header is that of a rule set: the columns in order, then any of the optional ones, each once.
  private static func riconosce(_ intestazione: [String]) -> Bool {
    let altre = intestazione.dropFirst(colonne.count)
    return intestazione.starts(with: colonne) && altre.allSatisfy(colonneFacoltative.contains)
      && Set(altre).count == altre.count
  }

  /// Reads a rule set from records already split into fields, the header first; every bad line is reported.
  package static func leggi(
    nome: String, righe: [(riga: Int, campi: [String])]
  ) -> (ordinamento: Ordinamento?, difetti: [DifettoOrdinamento]) {
    guard let prima = righe.first, riconosce(prima.campi) else {
      return (nil, [DifettoOrdinamento(riga: righe.first?.riga ?? 1, .intestazione)])
    }
    var voci: [Voce] = []
    var difetti: [DifettoOrdinamento] = []
    for (riga, campi) in righe.dropFirst() {
      do throws(DifettoDiRiga) {
        let voce = try RigaDiOrdinamento(campi, colonne: prima.campi).voce()
        guard !voci.contains(where: { $0.siSovrappone(a: voce) }) else {
          throw DifettoDiRiga(.ripetuto(codice: voce.termine.codice))
        }
        voci.append(voce)
      } catch {
        difetti.append(DifettoOrdinamento(riga: riga, error.motivo))
      }
    }
    return (difetti.isEmpty ? Ordinamento(nome: nome, voci: voci) : nil, difetti)
  }
}

extension Ordinamento.Voce {
  /// Whether two rows set the same term for the very same votes: one of them would be dead.
  ///
  /// Rows that share only some kinds of vote are lawful: when these coincide, the later row prevails.
  fileprivate func siSovrappone(a altra: Ordinamento.Voce) -> Bool {
    termine.codice == altra.termine.codice && termine.consultazioni == altra.termine.consultazioni
      && !termine.turni.isDisjoint(with: altra.termine.turni) && vigenteDal == altra.vigenteDal
      && vigenteAl == altra.vigenteAl
  }
}

/// Why one row is not a term.
struct DifettoDiRiga: Error {
  let motivo: DifettoOrdinamento.Motivo
  init(_ motivo: DifettoOrdinamento.Motivo) { self.motivo = motivo }
}
