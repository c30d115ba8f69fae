import TestSupport
import Testing

@testable import sezionale

/// A command line written badly, and the whole of what the program says about it.
struct UsageMessage: Sendable, CustomTestStringConvertible {
  let line: String
  let error: String

  init(_ line: String, _ error: String) {
    self.line = line
    self.error = error
  }

  var testDescription: String { line }
}

@Suite("What is said of a command written badly")
struct UsageMessagesTests {
  static let general = "Per l'elenco dei comandi: sezionale aiuto\n"
  static let versione = "Uso: sezionale versione\nPer saperne di più: sezionale aiuto versione\n"
  static let completamento =
    "Uso: sezionale completamento SHELL\nPer saperne di più: sezionale aiuto completamento\n"
  static let aiuto = "Uso: sezionale aiuto [COMANDO...] [--man]\nPer saperne di più: sezionale aiuto aiuto\n"

  static let messages = [
    UsageMessage(
      "versine", "sezionale: comando sconosciuto: versine.\n  Forse si intendeva: versione.\n" + general),
    UsageMessage("xyzzy", "sezionale: comando sconosciuto: xyzzy.\n" + general),
    UsageMessage("-- versione", "sezionale: opzione sconosciuta: --.\n" + general),
    UsageMessage(
      "--jsn versione", "sezionale: opzione sconosciuta: --jsn.\n  Forse si intendeva: --json.\n" + general),
    UsageMessage(
      "versione --jsno", "sezionale: opzione sconosciuta: --jsno.\n  Forse si intendeva: --json.\n" + versione
    ),
    UsageMessage("versione -x", "sezionale: opzione sconosciuta: -x.\n" + versione),
    UsageMessage(
      "versione --oggi",
      "sezionale: all'opzione --oggi manca il valore (AAAA-MM-GG).\n"
        + "  Se il valore comincia con un trattino, si scrive --oggi=VALORE.\n" + versione),
    UsageMessage(
      "versione --oggi -5",
      "sezionale: all'opzione --oggi manca il valore (AAAA-MM-GG).\n"
        + "  Se il valore comincia con un trattino, si scrive --oggi=VALORE.\n" + versione),
    UsageMessage(
      "versione --oggi=-5",
      "sezionale: --oggi: «-5» non è una data.\n  Le date si scrivono AAAA-MM-GG, per esempio 2023-11-12.\n"
        + versione),
    UsageMessage("versione --prova=si", "sezionale: l'opzione --prova non vuole un valore.\n" + versione),
    UsageMessage(
      "versione --prova --prova", "sezionale: l'opzione --prova è scritta due volte.\n" + versione),
    UsageMessage("-a x versione -a y", "sezionale: l'opzione --archivio è scritta due volte.\n" + versione),
    UsageMessage("versione -a ''", "sezionale: valore vuoto: --archivio.\n" + versione),
    UsageMessage("versione ''", "sezionale: valore vuoto: una parola del comando.\n" + versione),
    UsageMessage("versione uno", "sezionale: parola di troppo: uno.\n" + versione),
    UsageMessage("completamento", "sezionale: manca SHELL.\n" + completamento),
    UsageMessage(
      "completamento fsh",
      "sezionale: SHELL: «fsh» non è ammesso.\n  Forse si intendeva: fish. Valori ammessi: bash, zsh, fish.\n"
        + completamento),
    UsageMessage(
      "completamento perl",
      "sezionale: SHELL: «perl» non è ammesso.\n  Valori ammessi: bash, zsh, fish.\n" + completamento),
    UsageMessage(
      "aiuto versine", "sezionale: non c'è aiuto per: versine.\n  Forse si intendeva: versione.\n" + aiuto),
    UsageMessage("aiuto --man versione", "sezionale: parola di troppo: versione.\n" + aiuto),
    UsageMessage(
      "versione \"$(printf 'citt\\340')\"", "sezionale: l'argomento 2 non è testo UTF-8 valido.\n" + general),
    UsageMessage(
      "versione \"$(head -c 4097 /dev/zero | tr '\\0' a)\"",
      "sezionale: un argomento supera 4.096 byte.\n" + versione),
    UsageMessage(
      "\"$(printf '\\033[2Jx')\"", "sezionale: comando sconosciuto: \u{FFFD}[2Jx.\n" + general),
  ]

  @Test("each mistake has its sentence, its remedy and status 2", arguments: messages)
  func message(_ message: UsageMessage) throws {
    let run = try Program().shell("\"$B\" " + message.line)
    #expect(run.error == message.error)
    #expect(run.output == [])
    #expect(run.status == 2)
  }

  /// The mistakes that no command present can provoke by itself.
  @Test(
    "each other mistake has its sentence",
    arguments: [
      (
        UsageError.incompleteCommand("revisione", continuations: ["proposta", "delibera"]),
        "il comando revisione vuole un'altra parola.", "Può seguire: proposta, delibera."
      ),
      (.missingOption(option: "--tornata", value: "N"), "manca l'opzione --tornata N.", ""),
      (.unusedOption("--tornata"), "l'opzione --tornata non si usa in questo caso.", ""),
      (
        .conflicting(option: "--tornata", with: "--dinamica"),
        "le opzioni --tornata e --dinamica non si usano insieme.", ""
      ),
      (
        .notANumber(what: "--sezione", value: "+5"), "--sezione: «+5» non è un numero intero.",
        "Si usano soltanto le cifre da 0 a 9."
      ),
      (
        .outOfRange(what: "--tornata", value: "5", range: 1...4),
        "--tornata: 5 è fuori dai limiti, da 1 a 4.", ""
      ),
      (
        .notAnArchive(path: ":memory:"), "«:memory:» non può essere il nome di un archivio.",
        "L'archivio è una cartella: se il nome è proprio questo, si scrive il percorso completo."
      ),
      (
        .missingArchive, "non è indicato l'archivio.",
        "Si indica con -a DIR o con la variabile SEZIONALE_ARCHIVIO."
      ),
    ])
  func sentence(error: UsageError, messaggio: String, rimedio: String) {
    let failure = Failure(error)
    #expect(failure.messaggio == messaggio)
    #expect(failure.rimedio ?? "" == rimedio)
    #expect(failure.esito == .comandoErrato)
  }
}
