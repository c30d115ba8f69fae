package import Elettorato

/// What every list of one moment has in common: whose it is, of which act, for which vote.
package struct FonteLista: Sendable {
  package let comune: Comune
  package let atto: Atto
  package let numeroSezioni: Int
  /// The consultation for which it is printed; `nil` for the office's own use.
  package let consultazione: Consultazione?
  /// Before the lock every sheet says so, and cannot be taken for the list of the vote.
  package let bozza: Bool

  package init(
    comune: Comune, atto: Atto, numeroSezioni: Int, consultazione: Consultazione?, bozza: Bool
  ) {
    self.comune = comune
    self.atto = atto
    self.numeroSezioni = numeroSezioni
    self.consultazione = consultazione
    self.bozza = bozza
  }

  /// How the lists of a moment name it: `situazione all’atto n. 1 del 31 agosto 2023`.
  var situazione: String { "situazione dopo l’atto n. \(atto.numero) del \(atto.giorno.esteso)" }

  /// The day on which age is tested, where there is a vote.
  package var giornoEta: Giorno? { consultazione?.giorni.eta }

  func depennato(_ elettore: borrowing Elettore) -> Bool {
    giornoEta.map { EsclusioneArt33.depenna(nascita: elettore.nascita, giornoEta: $0) } ?? false
  }
}
