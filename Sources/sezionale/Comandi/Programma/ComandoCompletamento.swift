/// `sezionale completamento`: the script with which a shell completes commands and options.
struct ComandoCompletamento: Comando {
  static let nome = "completamento"
  static let aiuto = Aiuto(
    scopo: "scrive il completamento automatico per bash, zsh o fish",
    esempi: [
      .init("source <(sezionale completamento bash)", "in questa sessione di bash"),
      .init("sezionale completamento zsh > ~/.zfunc/_sezionale", "per zsh"),
      .init("sezionale completamento fish > ~/.config/fish/completions/sezionale.fish", "per fish"),
    ],
    parole: [.init("SHELL", "la shell", scelte: CompletionScript.allCases.map(\.rawValue))])

  private let script: CompletionScript

  init(_ arguments: inout Arguments) throws(UsageError) {
    script = try Arguments.choice(try arguments.word("SHELL"), what: "SHELL", of: CompletionScript.self)
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    output.testo(script.text)
    output.campo("shell", .string(script.rawValue))
    output.campo("script", .string(script.text))
    return .fatto
  }
}
