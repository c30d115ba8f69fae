/// A day inside an Italian sentence, after the word that governs it.
extension Giorno {
  /// The words that join with an article; before 8 and 11, which begin with a vowel, they lose theirs.
  package enum Preposizione: Sendable {
    case il, del, al, dal

    fileprivate var elisa: String {
      switch self {
      case .il: "l'"
      case .del: "dell'"
      case .al: "all'"
      case .dal: "dall'"
      }
    }

    fileprivate var intera: String {
      switch self {
      case .il: "il "
      case .del: "del "
      case .al: "al "
      case .dal: "dal "
      }
    }
  }

  /// The word before a day of the month said in figures: `del `, `dell'` before 8 and 11.
  package static func preposta(_ preposizione: Preposizione, a giorno: Int) -> String {
    giorno == 8 || giorno == 11 ? preposizione.elisa : preposizione.intera
  }

  /// `dal 20 aprile 2024`, `dall'11 aprile 2024`.
  package func esteso(_ preposizione: Preposizione) -> String {
    Self.preposta(preposizione, a: data.giorno) + esteso
  }

  /// `del 20/04/2024`, `dell'08/04/2024`.
  package func breve(_ preposizione: Preposizione) -> String {
    Self.preposta(preposizione, a: data.giorno) + breve
  }
}
