import Archivio
import Elettorato

/// The words that ask for the lists of a past moment: after an act, or at the end of a day.
struct MomentoDaRiga: Sendable {
  static let opzioni = [
    Opzione("--atto", "N", "le liste come le ha lasciate questo atto", predefinito: "l'ultimo"),
    Opzione(
      "--al", "AAAA-MM-GG", "le liste alla fine di quel giorno, dopo l'ultimo atto adottato fino ad allora"),
  ]

  let atto: Int?
  let giorno: Giorno?

  init(_ arguments: inout Arguments) throws(UsageError) {
    atto = try arguments.integer("--atto", in: 1...999_999)
    giorno = try arguments.day("--al")
    if atto != nil, giorno != nil { throw .conflicting(option: "--atto", with: "--al") }
  }

  /// The number of the act, which exists.
  func numero(_ archivio: ArchivioElettorale) throws -> Int {
    let ultimo = try archivio.ultimoAtto()
    guard ultimo > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    if let giorno {
      guard let numero = try archivio.ultimoAtto(il: giorno) else { throw Failure.prima(dellAttoUno: giorno) }
      return numero
    }
    guard let atto else { return ultimo }
    guard atto <= ultimo else { throw Failure.attoInesistente(atto, ultimo: ultimo) }
    return atto
  }
}

extension Failure {
  static func attoInesistente(_ numero: Int, ultimo: Int) -> Failure {
    Failure(
      .comandoErrato, "atto-inesistente", "non c'è un atto n. \(numero): l'ultimo è il n. \(ultimo).",
      rimedio: "«sezionale storia» elenca gli atti.")
  }

  static func prima(dellAttoUno giorno: Giorno) -> Failure {
    Failure(
      .regolaViolata, "nessuna-lista-allora",
      "\(giorno.al.capitalizzata) non c'erano ancora liste: nessun atto era adottato.",
      rimedio: "«sezionale storia» elenca gli atti con il loro giorno.")
  }
}
