/// The days of one vote, each kept apart because the law ties different things to each.
///
/// Terms are counted from `riferimento`, the Sunday, even when voting opens on Saturday (d.l. 7/2024, art. 1, c. 3,
/// lett. b). Age is tested on `eta`: by the letter of art. 33 d.P.R. 223/1967 the first day of voting, which in a
/// Saturday-Sunday vote is not the day from which the terms run (see `PuntoAperto`).
package struct GiorniDiVoto: Hashable, Sendable {
  package let primo: Giorno
  package let secondo: Giorno?
  package let riferimento: Giorno
  package let eta: Giorno

  /// The reference day and the age day are worked out by rule unless they are given.
  package init(primo: Giorno, secondo: Giorno? = nil, riferimento: Giorno? = nil, eta: Giorno? = nil) {
    self.primo = primo
    self.secondo = secondo
    self.riferimento = riferimento ?? Self.riferimento(primo: primo, secondo: secondo)
    self.eta = eta ?? primo
  }

  /// The day on which voting closes.
  package var ultimo: Giorno { secondo ?? primo }

  /// Whether electors vote on the day.
  package func comprende(_ giorno: Giorno) -> Bool { giorno == primo || giorno == secondo }

  /// On which days of the week a law lets people vote; the raw value is the word of the rule sets.
  package enum Modo: String, CaseIterable, Sendable {
    case domenica
    case domenicaELunedi = "domenica-lunedi"
    case sabatoEDomenica = "sabato-domenica"
  }

  /// How these days stand around the Sunday; `nil` when no law knows such a vote.
  package var modo: Modo? {
    switch (primo.giornoDellaSettimana, secondo?.giornoDellaSettimana) {
    case (.domenica, nil): .domenica
    case (.domenica, .lunedi?): .domenicaELunedi
    case (.sabato, .domenica?): .sabatoEDomenica
    default: nil
    }
  }

  private static func riferimento(primo: Giorno, secondo: Giorno?) -> Giorno {
    guard let secondo, primo.giornoDellaSettimana == .sabato, secondo.giornoDellaSettimana == .domenica
    else { return primo }
    return secondo
  }
}
