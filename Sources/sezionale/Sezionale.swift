import Sistema

/// The program: reads the world once, understands the command line, runs one command, says how it ended.
@main
enum Sezionale {
  /// The version of the program, which acts and documents quote.
  static let versione = "0.1.0"

  static func main() {
    SystemCalls.prepareProcess()
    let environment = Environment()
    SystemCalls.exit(run(environment).rawValue)
  }

  private static func run(_ environment: Environment) -> Esito {
    do throws(Failure) {
      return try run(try Invocation(environment.arguments), environment)
    } catch {
      let output = Output(environment.terminal, json: Invocation.wantsJSON(environment.arguments))
      output.fail(error)
      return error.esito
    }
  }

  private static func run(_ invocation: Invocation, _ environment: Environment) throws(Failure) -> Esito {
    var environment = environment
    environment.options = invocation.options
    environment.comando = invocation.nome
    let output = Output(
      environment.terminal, json: environment.options.json, quiet: environment.options.silenzioso)
    let esito: Esito
    do {
      try invocation.verificaData(oggi: environment.oggi)
      esito = try invocation.comando.esegui(environment, output)
      output.finish(invocation.nome, esito)
    } catch let error as UsageError {
      esito = end(Failure(error, of: type(of: invocation.comando)), output)
    } catch {
      esito = end(Failure(error), output)
    }
    // The work is done, but the result was not told: a script must not take silence for success.
    if let failure = output.failure, esito == .fatto { throw Failure(failure) }
    return esito
  }

  private static func end(_ failure: Failure, _ output: Output) -> Esito {
    output.fail(failure)
    return failure.esito
  }
}
