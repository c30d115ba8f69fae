import Elettorato

/// The options that every command accepts, before its name or after.
struct GlobalOptions: Sendable {
  /// The archive, when the option names one.
  var archivio: String?
  /// The folder of the reference data, when the option names one.
  var dati: String?
  /// The day to be taken for today.
  var oggi: Giorno?
  /// Whether to print one JSON object instead of text.
  var json = false
  /// Whether to decide and report without writing.
  var prova = false
  /// Whether to answer yes to every question.
  var si = false
  /// Whether to print results and errors only.
  var silenzioso = false

  static let opzioni: [Opzione] = [
    Opzione(
      "--archivio", "DIR", "la cartella dell'archivio", breve: "-a",
      predefinito: "variabile SEZIONALE_ARCHIVIO"),
    Opzione(
      "--dati", "DIR", "la cartella dei dati di riferimento",
      predefinito: "variabile SEZIONALE_DATI, poi quella fornita con il programma"),
    Opzione("--oggi", "AAAA-MM-GG", "il giorno da considerare come oggi", predefinito: "la data in Italia"),
    Opzione("--json", "stampa un solo oggetto JSON, anche in caso di errore"),
    Opzione("--prova", "decide e riferisce come sempre, ma non scrive nulla"),
    Opzione("--si", "risponde sì a ogni richiesta di conferma"),
    Opzione("--silenzioso", "stampa soltanto i risultati e gli errori"),
    Opzione("--aiuto", "mostra l'aiuto; prevale su ogni altra cosa scritta nella riga", breve: "-h"),
  ]

  /// The words that ask for help, wherever they stand.
  static let helpWords: Set<String> = ["-h", "--aiuto", "--help"]

  init() {}

  /// Takes the common options out of the command line.
  init(_ arguments: inout Arguments) throws(UsageError) {
    archivio = arguments.option("--archivio")
    dati = arguments.option("--dati")
    oggi = try arguments.day("--oggi")
    json = arguments.flag("--json")
    prova = arguments.flag("--prova")
    si = arguments.flag("--si")
    silenzioso = arguments.flag("--silenzioso")
    _ = arguments.flag("--aiuto")
  }
}
