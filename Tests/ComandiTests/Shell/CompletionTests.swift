import TestSupport
import Testing

@testable import sezionale

@Suite("Completion")
struct CompletionTests {
  let program = Program()

  /// What bash would offer after these words.
  private func offers(_ words: String...) throws -> [String] {
    let quoted = (["sezionale"] + words).map { "'\($0)'" }.joined(separator: " ")
    let run = try program.shell(
      """
      exec bash -c 'source <("$B" completamento bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _sezionale
      printf "%s\\n" "${COMPREPLY[@]}"' - \(quoted)
      """)
    #expect(run.error == "")
    return run.text.split(separator: "\n").map(String.init)
  }

  @Test("the first word is completed with the commands")
  func first() throws {
    #expect(try offers("com") == ["completamento"])
    let all = try offers("")
    for comando in Comandi.tutti {
      #expect(all.contains(String(comando.nome.prefix { $0 != " " })))
    }
  }

  @Test("what follows a command is completed with its words and options")
  func following() throws {
    #expect(try offers("completamento", "").filter { !$0.hasPrefix("-") } == ["bash", "zsh", "fish"])
    #expect(try offers("aiuto", "--m") == ["--man"])
    #expect(try offers("aiuto", "cod") == ["codici"])
    #expect(try offers("versione", "--j") == ["--json"])
    #expect(try offers("-a", "archivio", "versione", "--j") == ["--json"])
    #expect(try offers("-a", "archivio", "vers") == ["versione"])
  }

  @Test("the scripts are accepted by their shells", arguments: ["bash", "zsh", "fish"])
  func accepted(shell: String) throws {
    let run = try program("completamento", shell)
    #expect(run.status == 0 && !run.output.isEmpty)
    guard try program.shell("command -v \(shell)").status == 0 else { return }
    let checked = try program.shell(#""$B" completamento \#(shell) > script && \#(shell) -n script"#)
    #expect(checked.status == 0)
    #expect(checked.error == "")
  }
}
