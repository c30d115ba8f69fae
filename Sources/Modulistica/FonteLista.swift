package import Elettorato

/// What every list of one moment has in common: whose it is, of which act, for which vote.
package struct FonteLista: FonteConNorme, Sendable {
  package let comune: Comune
  package let atto: Atto
  package let numeroSezioni: Int
  /// The consultation for which it is printed; `nil` for the office's own use.
  package let consultazione: Consultazione?
  /// The digest of the lock in force. Before the lock every sheet says so, and cannot be taken for the list of the vote.
  package let blocco: Impronta?
  /// The names of the foreign States by their ISO 3166-1 alpha-3 code, for who resides there.
  package let stati: [String: String]
  /// The day on which age is tested, where there is a vote.
  package let giornoEta: Giorno?
  package let sostituzioni: Sostituzioni

  package init(
    comune: Comune, atto: Atto, numeroSezioni: Int, consultazione: Consultazione?, blocco: Impronta?,
    stati: [String: String] = [:], sostituzioni: Sostituzioni = .nessuna
  ) {
    self.comune = comune
    self.atto = atto
    self.numeroSezioni = numeroSezioni
    self.consultazione = consultazione
    self.blocco = blocco
    self.stati = stati
    self.sostituzioni = sostituzioni
    giornoEta = consultazione?.giorni.eta
  }

  package var giornoDellaCarta: Giorno { atto.giorno }

  /// How the lists of a moment name it: `situazione dopo l’atto n. 1 del 31 agosto 2023`.
  var situazione: String { "situazione \(dopoLAtto)" }

  /// `dopo l’atto n. 1 del 31 agosto 2023`.
  var dopoLAtto: String { "dopo l’atto n. \(atto.numero) \(atto.giorno.esteso(.del).tipografico)" }

  /// Whether the electors of a list vote in the consultation: the general list always does, the others in their own vote only.
  ///
  /// Source: D.Lgs. 197/1996 (Comune), D.L. 408/1994 (European Parliament).
  package func vota(_ lista: Lista) -> Bool {
    guard let consultazione else { return false }
    return switch lista {
    case .generale: true
    case .aggiuntaUEComunale: consultazione.tipi.contains(.comunale)
    case .aggiuntaUEParlamento: consultazione.tipi.contains(.europea)
    }
  }

  package var bozza: Bool { blocco == nil }

  /// The digest that gives a paper its codes: after the lock, of the lock too, so that no earlier print has the same.
  package func impronta(_ digest: Impronta) -> Impronta {
    blocco.map { BloccoDelleListe.impronta($0, digest) } ?? digest
  }

  /// The word printed across every page of a copy that is not the list of the vote.
  var filigrana: String? { bozza ? "BOZZA" : nil }
}
