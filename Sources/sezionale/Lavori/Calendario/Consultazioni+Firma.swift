import Elettorato
import Ufficio

/// The date and the protocol number of an act that calls a vote, as the command line gives them.
struct FirmaDaRiga {
  static let opzioni = [
    Opzione("--data", "AAAA-MM-GG", "la data dell'atto che indice", predefinito: "oggi"),
    Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
  ]

  private let data: Giorno?
  private let protocollo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    data = try arguments.day("--data")
    let testo = arguments.option("--protocollo") ?? ""
    guard let protocollo = Self.riga(testo) else { throw .empty(what: "--protocollo") }
    self.protocollo = protocollo
  }

  func completa(_ environment: Environment) -> Consultazioni.FirmaIndizione {
    Consultazioni.FirmaIndizione(
      giorno: data ?? environment.oggi, protocollo: protocollo, oggi: environment.oggi,
      operatore: environment.ufficio.operatore)
  }

  /// The text on one line, as acts are hashed: a line end would open another line of the act. `nil` if nothing is left.
  static func riga(_ testo: String) -> String? {
    let pulito = testo.onOneLine
    return testo.isEmpty || pulito.contains { $0 != " " } ? pulito : nil
  }
}
