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
    guard let ultimo = try atto(ultimoAtto()) else { return nil }
    guard giorno >= ultimo.giorno else {
      throw ErroreArchivio.attoAnteriore(giorno: giorno, ultimo: ultimo.giorno)
    }
    let atto = Atto(
      numero: ultimo.numero + 1, tipo: .indizione, giorno: giorno, protocollo: protocollo, autore: autore,
      regime: ultimo.regime, parametri: parametri)
    try scrivi(atto)
    return (atto, try sigilla(atto, sezioni: []))
  }

  /// Every act, in order.
  package func atti() throws -> [Atto] {
    try stride(from: 1, through: try ultimoAtto(), by: 1).compactMap { try atto($0) }
  }
}
