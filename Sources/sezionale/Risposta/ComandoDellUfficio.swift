import Ufficio

/// A command whose work is the office's: words make a request, the office answers, the answer is printed.
///
/// Nothing else is done here: no archive, no transaction, no rule, no line printed by hand.
protocol ComandoDellUfficio: Comando {
  /// Asks the office; throws what `Failure` has words for.
  func risposta(_ ufficio: Ufficio) throws -> Risposta
}

extension ComandoDellUfficio {
  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    output.mostra(try risposta(environment.ufficio(output.progress)))
    return .fatto
  }
}
