import Elettorato

/// Ballots in words.
enum SchedeInParole {
  /// `elezioni comunali`: what the ballot is for.
  static func scheda(_ tipo: TipoDiConsultazione) -> String {
    tipo == .referendum ? "referendum" : "elezioni \(DicituraConsultazione.inBreve(tipo))"
  }

  static func elenco(_ tipi: [TipoDiConsultazione]) -> String {
    tipi.map(scheda).joined(separator: ", ")
  }

  /// The same in a cell.
  static func inBreve(_ tipi: [TipoDiConsultazione]) -> String {
    tipi.map(DicituraConsultazione.inBreve).joined(separator: "\n")
  }
}
