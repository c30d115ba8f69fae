/// A command of the program: the words that call it, the page that explains it, and what it does.
///
/// A command lives in two stages. `init` turns words into validated values and touches nothing outside; `esegui` opens,
/// asks and prints. To add one: a file under `Comandi/` with a type that conforms, and an entry in `Comandi.tutti`.
protocol Comando: Sendable {
  /// The word typed, or the two words: `stampa`, `revisione proposta`.
  static var nome: String { get }

  /// The page of the manual. The options that it lists are the only ones that the command accepts.
  static var aiuto: Aiuto { get }

  /// Reads the words; whatever it leaves unread is refused by the caller.
  init(_ arguments: inout Arguments) throws(UsageError)

  /// Does the work and says how it ended; throws what `Failure` knows how to say.
  func esegui(_ environment: Environment, _ output: Output) throws -> Esito
}
