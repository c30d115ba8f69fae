package import Elettorato
import SQLite

/// The act that calls a consultation: it moves no elector, so the lists after it are those before it.
extension ArchivioElettorale {
  /// Adopts the act; call it inside `transazione`. `nil` while there are no lists: act 1 will carry the same lines.
  ///
  /// It keeps the regime of the lists as they are: a vote called after a reform does not reform them.
  package func adottaIndizione(
    giorno: Giorno, protocollo: String, autore: String, parametri: [Atto.Parametro]
  ) throws -> (atto: Atto, sigillo: Sigillo)? {
    guard try ultimoAtto() > 0 else { return nil }
    return try adotta(
      .indizione, RichiestaAtto(giorno: giorno, protocollo: protocollo, autore: autore), parametri: parametri)
  }

  /// Every act, in order.
  package func atti() throws -> [Atto] {
    try stride(from: 1, through: try ultimoAtto(), by: 1).compactMap { try atto($0) }
  }
}
