import Testing

@testable import sezionale

@Suite("Confirmation")
struct ConfirmationTests {
  static let nobody = Environment.Terminal(input: false, output: false, error: false, colours: false)
  let output = Output(nobody)
  let question = "Bloccare le liste di 61 sezioni?"

  func environment(si: Bool = false, prova: Bool = false) -> Environment {
    var environment = Environment()
    environment.options.si = si
    environment.options.prova = prova
    return environment
  }

  @Test("without a terminal nobody can answer: the act is refused with status 10")
  func nobodyAnswers() throws {
    let failure = try #require(throws: Failure.self) { try output.conferma(question, environment()) }
    #expect(failure.esito == .confermaNecessaria)
    #expect(failure.chiave == "conferma-necessaria")
    #expect(failure.messaggio == "serve una conferma: Bloccare le liste di 61 sezioni?")
    #expect(failure.rimedio == "Nulla è stato scritto. Per confermare senza terminale si aggiunge --si.")
  }

  @Test("--si answers, a trial has nothing to confirm")
  func answered() throws {
    try output.conferma(question, environment(si: true))
    try output.conferma(question, environment(prova: true))
  }

  @Test("what cannot be undone wants its word, and --si is not enough")
  func word() throws {
    func ask(_ value: String?, _ environment: Environment) throws(Failure) {
      try output.conferma(question, parola: "61", opzione: "--sezioni", data: value, environment)
    }
    try ask("61", environment())
    try ask(nil, environment(prova: true))
    let missing = try #require(throws: Failure.self) { try ask(nil, environment(si: true)) }
    #expect(missing.chiave == "conferma-necessaria")
    #expect(
      missing.rimedio == "Nulla è stato scritto. Per confermare senza terminale si aggiunge --sezioni.")
    let different = try #require(throws: Failure.self) { try ask("60", environment(si: true)) }
    #expect(different.chiave == "conferma-diversa")
    #expect(different.messaggio == "il valore di --sezioni non è quello che conferma l'atto.")
    #expect(different.esito == .confermaNecessaria)
  }
}
