import Ufficio

extension Failure {
  /// A command line that cannot be understood, with the usage of the command when it is known.
  init(_ error: UsageError, of comando: (any Comando.Type)?) {
    let (chiave, messaggio, rimedio) = error.words
    self.init(.comandoErrato, chiave, messaggio, rimedio: rimedio)
    if let comando {
      uso = "Uso: \(HelpPage.usage(comando))\nPer saperne di più: sezionale aiuto \(comando.nome)"
    } else {
      uso = "Per l'elenco dei comandi: sezionale aiuto"
    }
  }
}

extension UsageError {
  fileprivate var words: (chiave: String, messaggio: String, rimedio: String?) {
    switch self {
    case .unknownCommand(let name, let nearest):
      ("comando-sconosciuto", "comando sconosciuto: \(name).", Self.meant(nearest))
    case .incompleteCommand(let name, let continuations):
      (
        "comando-incompleto", "il comando \(name) vuole un'altra parola.",
        "Può seguire: \(continuations.joined(separator: ", "))."
      )
    case .unknownOption(let name, let nearest):
      ("opzione-sconosciuta", "opzione sconosciuta: \(name).", Self.meant(nearest))
    case .missingValue(let option, let value):
      (
        "valore-mancante", "all'opzione \(option) manca il valore (\(value)).",
        "Se il valore comincia con un trattino, si scrive \(option)=VALORE."
      )
    case .unexpectedValue(let option):
      ("valore-inatteso", "l'opzione \(option) non vuole un valore.", nil)
    case .repeated(let option):
      ("opzione-ripetuta", "l'opzione \(option) è scritta due volte.", nil)
    case .missingOption(let option, let value):
      ("opzione-mancante", "manca l'opzione \(option) \(value).", nil)
    case .missingWord(let name):
      ("parola-mancante", "manca \(name).", nil)
    case .unexpectedWord(let word):
      ("parola-di-troppo", "parola di troppo: \(word).", nil)
    case .unusedOption(let option):
      ("opzione-fuori-luogo", "l'opzione \(option) non si usa in questo caso.", nil)
    case .conflicting(let option, let other):
      ("opzioni-incompatibili", "le opzioni \(option) e \(other) non si usano insieme.", nil)
    case .empty(let what):
      ("valore-vuoto", "valore vuoto: \(what).", nil)
    case .tooLong(let limit):
      ("argomento-troppo-lungo", "un argomento supera \(limit.conMigliaia) byte.", nil)
    case .notUTF8(let what):
      ("non-utf8", "\(what) non è testo UTF-8 valido.", nil)
    case .notANumber(let what, let value):
      ("non-numero", "\(what): «\(value)» non è un numero intero.", "Si usano soltanto le cifre da 0 a 9.")
    case .outOfRange(let what, let value, let range):
      (
        "numero-fuori-limiti",
        "\(what): \(value) è fuori dai limiti, da \(range.lowerBound) a \(range.upperBound).", nil
      )
    case .notADay(let what, let value):
      (
        "non-data", "\(what): «\(value)» non è una data.",
        "Le date si scrivono AAAA-MM-GG, per esempio 2023-11-12."
      )
    case .notAChoice(let what, let value, let choices, let nearest):
      (
        "valore-non-ammesso", "\(what): «\(value)» non è ammesso.",
        [Self.meant(nearest), "Valori ammessi: \(choices.joined(separator: ", "))."].compactMap { $0 }
          .joined(separator: " ")
      )
    case .notAnArchive(let path):
      (
        "archivio-non-valido", "«\(path)» non può essere il nome di un archivio.",
        "L'archivio è una cartella: se il nome è proprio questo, si scrive il percorso completo."
      )
    case .missingArchive:
      (
        "archivio-non-indicato", "non è indicato l'archivio.",
        "Si indica con -a DIR o con la variabile SEZIONALE_ARCHIVIO."
      )
    case .unknownTopic(let name, let nearest):
      ("aiuto-sconosciuto", "non c'è aiuto per: \(name).", Self.meant(nearest))
    }
  }

  private static func meant(_ nearest: String?) -> String? {
    nearest.map { "Forse si intendeva: \($0)." }
  }
}
