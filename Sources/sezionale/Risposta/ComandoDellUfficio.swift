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
    try chiediAllUfficio(environment, output)
  }

  func chiediAllUfficio(_ environment: Environment, _ output: Output) throws -> Esito {
    let risposta = try risposta(environment.ufficio(output.progress))
    output.mostra(risposta)
    return Esito(risposta.giudizio)
  }
}

extension Esito {
  init(_ giudizio: Risposta.Giudizio) {
    self =
      switch giudizio {
      case .fatto: .fatto
      case .irregolare: .regolaViolata
      case .inRitardo: .scadenzaSuperata
      case .discorde: .archivioDanneggiato
      case .daConfermare: .confermaNecessaria
      }
  }
}
