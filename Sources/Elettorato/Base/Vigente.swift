/// A rule that has changed over time: its values, each with the day from which it holds and the norm that set it.
///
/// A list printed today for a vote of 2024 must follow the rules of 2024, so what the law changed is never a constant.
package struct Vigente<Value: Sendable>: Sendable {
  package struct Periodo: Sendable {
    package let dal: Giorno
    package let valore: Value
    package let norma: Norma

    package init(dal: Giorno, _ valore: Value, _ norma: Norma) {
      self.dal = dal
      self.valore = valore
      self.norma = norma
    }
  }

  private let iniziale: Periodo
  private let successivi: [Periodo]

  /// The value that held at first, and the later ones in order of day.
  package init(_ iniziale: Value, _ norma: Norma, poi successivi: [Periodo] = []) {
    precondition(
      zip(successivi, successivi.dropFirst()).allSatisfy { $0.dal < $1.dal },
      "the periods of a dated rule must be in order of day")
    self.iniziale = Periodo(dal: Giorno(numero: .min), iniziale, norma)
    self.successivi = successivi
  }

  /// What held on that day, with the norm that says so.
  package func il(_ giorno: Giorno) -> Periodo {
    successivi.last { $0.dal <= giorno } ?? iniziale
  }
}
