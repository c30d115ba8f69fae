/// The completion script of one shell, made from the list of commands.
enum CompletionScript: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script.
  var text: String {
    switch self {
    case .bash: Self.bashText
    // zsh reads bash completions: one script to keep right instead of two.
    case .zsh: "#compdef sezionale\nautoload -U +X bashcompinit && bashcompinit\n" + Self.bashText
    case .fish: Self.fishText
    }
  }

  /// After the name of a command what may follow it, otherwise the names.
  private static var bashText: String {
    let first = unique(Comandi.tutti.map { firstWord($0.nome) })
    let common = GlobalOptions.opzioni.map(\.nome)
    let cases = first.map { word in
      "    *\" \(word) \"*) words=\"\((following(word, first) + common).joined(separator: " "))\" ;;"
    }
    return """
      _sezionale() {
        local current="${COMP_WORDS[COMP_CWORD]}"
        local line=" ${COMP_WORDS[*]:1:COMP_CWORD-1} "
        local words
        case "$line" in
      \(cases.joined(separator: "\n"))
          *) words="\((first + common).joined(separator: " "))" ;;
        esac
        COMPREPLY=($(compgen -W "$words" -- "$current"))
      }
      complete -o default -F _sezionale sezionale

      """
  }

  /// The words and the options that may follow the first word of a command.
  private static func following(_ word: String, _ first: [String]) -> [String] {
    let gruppo = Comandi.gruppo(word)
    if !gruppo.isEmpty {
      return gruppo.map { String($0.nome.dropFirst(word.count + 1)) } + options(of: gruppo)
    }
    guard let comando = Comandi.comando(word) else { return [] }
    let topics = word == ComandoAiuto.nome ? first + ["codici", "ruoli"] : []
    return comando.aiuto.parole.flatMap(\.scelte) + topics + options(of: [comando])
  }

  private static var fishText: String {
    var lines = ["complete -c sezionale -n __fish_use_subcommand -f"]
    for comando in Comandi.tutti {
      let words = comando.nome.split(separator: " ")
      let scopo = quoted(comando.aiuto.scopo)
      if words.count == 1 {
        lines.append("complete -c sezionale -n __fish_use_subcommand -f -a \(words[0]) -d \(scopo)")
      } else {
        lines.append(
          "complete -c sezionale -n '__fish_seen_subcommand_from \(words[0])' -f -a \(words[1]) -d \(scopo)")
      }
      for choice in comando.aiuto.parole.flatMap(\.scelte) {
        lines.append("complete -c sezionale -n '__fish_seen_subcommand_from \(words[0])' -f -a \(choice)")
      }
      for opzione in comando.aiuto.opzioni {
        lines.append(
          "complete -c sezionale -n '__fish_seen_subcommand_from \(words[0])' \(fish(opzione))")
      }
    }
    lines += GlobalOptions.opzioni.map { "complete -c sezionale \(fish($0))" }
    return unique(lines).joined(separator: "\n") + "\n"
  }

  private static func fish(_ opzione: Opzione) -> String {
    let short = opzione.breve.map { " -s " + $0.dropFirst() } ?? ""
    let value = opzione.valore == nil ? "" : " -r"
    let choices = opzione.scelte.isEmpty ? "" : " -f -a \(quoted(opzione.scelte.joined(separator: " ")))"
    return "-l \(opzione.nome.dropFirst(2))\(short)\(value)\(choices) -d \(quoted(opzione.scopo))"
  }

  private static func options(of comandi: [any Comando.Type]) -> [String] {
    unique(comandi.flatMap { $0.aiuto.opzioni.map(\.nome) })
  }

  private static func firstWord(_ nome: String) -> String {
    nome.split(separator: " ").first.map(String.init) ?? nome
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'") + "'"
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
