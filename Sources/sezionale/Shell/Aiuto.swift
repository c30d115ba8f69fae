import Elettorato

/// The page of the manual of one command, as a value: the screen, the manual page, the completion and the parser
/// read the same lines, so that what is written is what is accepted.
struct Aiuto: Sendable {
  /// What the command does, in one line without a full stop.
  var scopo: String
  /// Lines to be copied: they come first, because they are what is read first.
  var esempi: [Esempio]
  /// The words after the name, in order.
  var parole: [Parola] = []
  /// The options of this command; the common ones are in `GlobalOptions.opzioni`.
  var opzioni: [Opzione] = []
  /// Whatever else is worth knowing, in paragraphs.
  var note: [String] = []
  /// The provisions that the command applies.
  var norme: [Norma] = []
  /// How it can end, besides the three ends that every command has.
  var esiti: [Esito] = []

  /// A line to be copied and what it obtains.
  struct Esempio: Sendable {
    let riga: String
    let spiegazione: String

    init(_ riga: String, _ spiegazione: String) {
      self.riga = riga
      self.spiegazione = spiegazione
    }
  }

  /// A word of the command line that is not an option.
  struct Parola: Sendable {
    let nome: String
    let scopo: String
    /// The only words admitted, when they are few.
    var scelte: [String] = []
    var facoltativa = false
    var ripetuta = false

    init(
      _ nome: String, _ scopo: String, scelte: [String] = [], facoltativa: Bool = false,
      ripetuta: Bool = false
    ) {
      self.nome = nome
      self.scopo = scopo
      self.scelte = scelte
      self.facoltativa = facoltativa
      self.ripetuta = ripetuta
    }

    /// How the word appears in the usage line: `[FILE...]`.
    var uso: String {
      let testo = ripetuta ? nome + "..." : nome
      return facoltativa ? "[\(testo)]" : testo
    }
  }

  /// The statuses to be documented: done, unexpected and badly written, which every command has, and its own.
  var tuttiGliEsiti: [Esito] {
    Esito.allCases.filter { [.fatto, .erroreImprevisto, .comandoErrato].contains($0) || esiti.contains($0) }
  }
}

/// An option of the command line: its name, its value and what is assumed without it.
struct Opzione: Sendable {
  /// With its hyphens: `--formato`.
  let nome: String
  /// The name of the value in the usage line, `nil` for a flag.
  let valore: String?
  let scopo: String
  /// The one-letter form, with its hyphen: `-a`.
  var breve: String?
  /// The only values admitted, when they are few.
  var scelte: [String] = []
  /// What is assumed without the option, in words.
  var predefinito: String?
  var obbligatoria = false
  var ripetibile = false

  /// An option that takes a value.
  init(
    _ nome: String, _ valore: String, _ scopo: String, breve: String? = nil, scelte: [String] = [],
    predefinito: String? = nil, obbligatoria: Bool = false, ripetibile: Bool = false
  ) {
    self.nome = nome
    self.valore = valore
    self.scopo = scopo
    self.breve = breve
    self.scelte = scelte
    self.predefinito = predefinito
    self.obbligatoria = obbligatoria
    self.ripetibile = ripetibile
  }

  /// A flag: an option without a value.
  init(_ nome: String, _ scopo: String, breve: String? = nil) {
    self.nome = nome
    self.valore = nil
    self.scopo = scopo
    self.breve = breve
  }

  /// The option with its value, as the list of options shows it: `-a, --archivio DIR`.
  var forma: String {
    (breve.map { $0 + ", " } ?? "") + nome + (valore.map { " " + $0 } ?? "")
  }

  /// How the option appears in the usage line: `[--sezione N]...`.
  var uso: String {
    let testo = nome + (valore.map { " " + $0 } ?? "")
    return (obbligatoria ? testo : "[\(testo)]") + (ripetibile ? "..." : "")
  }
}
