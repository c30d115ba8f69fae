import Elettorato

/// Days in a sentence, with the preposition elided before 8 and 11: `dell'8 settembre 2023`, `del 9 settembre 2023`.
extension Giorno {
  var il: String { preposto("il ", "l'") }
  var del: String { preposto("del ", "dell'") }
  var dal: String { preposto("dal ", "dall'") }
  var al: String { preposto("al ", "all'") }

  private func preposto(_ intera: String, _ elisa: String) -> String {
    [8, 11].contains(data.giorno) ? elisa + esteso : intera + esteso
  }
}
