import Foundation
import TestSupport
import Testing

@testable import sezionale

@Suite("The three streams")
struct StreamsTests {
  let program = Program()

  @Test("results go to the standard output, nothing to the standard error")
  func results() throws {
    let run = try program("versione")
    #expect(run.status == 0)
    #expect(run.text == "sezionale \(Sezionale.versione)\n")
    #expect(run.error == "")
  }

  @Test("no colour without a terminal")
  func colour() throws {
    #expect(!(try program("aiuto")).output.contains(0x1B))
    #expect(!(try program("nulla")).error.contains("\u{1B}"))
  }

  @Test("on a terminal headings are bold, but not with NO_COLOR or on a dumb terminal")
  func terminal() throws {
    let line = #"script -qec '"$B" aiuto' /dev/null"#
    guard try program.shell("command -v script").status == 0 else { return }
    #expect(try program.shell(line).output.contains(0x1B))
    #expect(try program.shell("NO_COLOR=1 " + line).output.contains(0x1B) == false)
    #expect(try program.shell("NO_COLOR= " + line).output.contains(0x1B))
    #expect(try program.shell("TERM=dumb " + line).output.contains(0x1B) == false)
  }

  @Test("a reader that goes away is not an error")
  func closedPipe() throws {
    let run = try program.shell(#"{ "$B" aiuto --man; echo $? >&2; } | true"#)
    #expect(run.error == "0\n")
  }

  @Test("a standard output that cannot be written is an error, even when the rest went well")
  func full() throws {
    let run = try program.shell(#""$B" versione > /dev/full"#)
    #expect(run.status == 9)
    #expect(
      run.error
        == "sezionale: uscita standard: disco pieno o quota esaurita; il file non è stato scritto.\n"
        + "  Liberare spazio e ripetere il comando.\n")
  }

  @Test("closed streams hurt nobody", arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
  func closed(redirection: String) throws {
    #expect(try program.shell(#""$B" versione "# + redirection).status == 0)
    #expect(try program.shell(#""$B" nulla "# + redirection).status == 2)
  }

  @Test("with --json every run prints exactly one object, on one line")
  func json() throws {
    for arguments in [
      ["aiuto"], ["versione"], ["completamento", "bash"], ["aiuto", "codici"], ["aiuto", "--man"], ["-h"],
    ] {
      let run = try program.shell("\"$B\" --json " + arguments.joined(separator: " "))
      #expect(try run.json["codice"] as? Int == 0)
      #expect(try run.json["chiave"] as? String == "fatto")
      #expect(run.output.count { $0 == UInt8(ascii: "\n") } == 1)
      #expect(run.output.last == UInt8(ascii: "\n"))
    }
  }

  @Test("with --json an error is an object too, and the standard error is silent")
  func jsonError() throws {
    for arguments in [
      "--json nulla", "nulla --json", "versione --json di troppo", "--json --nulla", "aiuto --json --json",
      "versione --json --oggi ieri",
    ] {
      let run = try program.shell("\"$B\" " + arguments)
      #expect(run.status == 2)
      #expect(run.error == "")
      let error = try #require(try run.json["errore"] as? [String: Any])
      #expect(error["codice"] as? Int == 2)
      #expect(error["esito"] as? String == "comando-errato")
      #expect((error["chiave"] as? String)?.isEmpty == false)
      #expect((error["messaggio"] as? String)?.isEmpty == false)
    }
  }

  @Test("after a double hyphen --json is a word, and asks nothing")
  func jsonWord() throws {
    let run = try program("versione", "--", "--json")
    #expect(run.output == [])
    #expect(run.error.hasPrefix("sezionale: parola di troppo: --json.\n"))
  }
}
