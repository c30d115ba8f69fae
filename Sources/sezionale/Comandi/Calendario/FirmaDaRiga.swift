import Elettorato
import Ufficio

/// The date and the protocol number of an act that calls a vote, as the command line gives them.
enum FirmaDaRiga {
  static let opzioni = [
    Opzione("--data", "AAAA-MM-GG", "la data dell'atto che indice", predefinito: "oggi"),
    Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
  ]

  static func leggi(_ arguments: inout Arguments) throws(UsageError) -> FirmaIndizione {
    let testo = arguments.option("--protocollo") ?? ""
    guard let protocollo = riga(testo) else { throw .empty(what: "--protocollo") }
    return FirmaIndizione(data: try arguments.day("--data"), protocollo: protocollo)
  }

  /// The text on one line, as acts are hashed: a line end would open another line of the act. `nil` if nothing is left.
  static func riga(_ testo: String) -> String? {
    let pulito = testo.onOneLine
    return testo.isEmpty || pulito.contains { $0 != " " } ? pulito : nil
  }
}
