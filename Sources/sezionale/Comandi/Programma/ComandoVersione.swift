/// `sezionale versione`: which program this is.
struct ComandoVersione: Comando {
  static let nome = "versione"
  static let aiuto = Aiuto(
    scopo: "dice la versione del programma",
    esempi: [.init("sezionale versione", "nome e versione, anche con --versione")])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    output.riga("sezionale \(Sezionale.versione)")
    output.campo("programma", "sezionale")
    output.campo("versioneProgramma", .string(Sezionale.versione))
    return .fatto
  }
}
