import Foundation
import TestSupport
import Testing

@testable import sezionale

/// The house, guarded by its own tests: what CONTRIBUTING.md asks and a reader cannot check by eye.
@Suite("The house is tidy")
struct TidyTests {
  private struct Source {
    let path: String
    let text: String
    var target: String { String(path.split(separator: "/")[1]) }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else {
          return nil
        }
        return String(words[place + 1])
      }
    }
  }

  private let sources: [Source]

  init() throws {
    let root = Repository.url.appendingPathComponent("Sources")
    sources = try Repository.files(below: root).filter { $0.hasSuffix(".swift") }.map { path in
      Source(path: "Sources/\(path)", text: try Repository.text("Sources/\(path)"))
    }
  }

  @Test("a target imports only what is below it")
  func imports() {
    let allowed: [String: Set<String>] = [
      "SQLite": ["CSQLite", "Glibc"], "CSV": [], "Sistema": ["Dispatch", "Glibc", "Synchronization"],
      "Elettorato": [], "Rendering": ["CSV"],
      "Archivio": ["CSV", "Elettorato", "SQLite"], "Tracciati": ["Elettorato", "CSV"],
      "Modulistica": ["Elettorato", "Rendering"],
      "Ufficio": [
        "Archivio", "CSV", "Elettorato", "Modulistica", "Rendering", "SQLite", "Sistema", "Tracciati",
        "Synchronization",
      ],
      "sezionale": [
        "Archivio", "CSV", "Elettorato", "Modulistica", "Rendering", "SQLite", "Sistema", "Tracciati",
        "Ufficio", "Synchronization",
      ],
    ]
    #expect(sources.count > 100)
    for source in sources {
      let strangers = Set(source.imports).subtracting(allowed[source.target] ?? [])
      #expect(strangers.isEmpty, "\(source.path): \(strangers.sorted())")
    }
  }

  @Test("the word unsafe stands only in the two targets that speak C: SQLite and Sistema")
  func unsafe() {
    for source in sources where !["SQLite", "Sistema"].contains(source.target) {
      let code = source.lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
      #expect(!code.contains { $0.split { !$0.isLetter }.contains("unsafe") }, "\(source.path)")
    }
  }

  @Test("no file hides two names: none is longer than 350 lines")
  func length() {
    for source in sources { #expect(source.lines.count <= 350, "\(source.path): \(source.lines.count)") }
  }

  @Test("every file begins with imports and then says what it holds")
  func firstSentence() {
    for source in sources {
      let first = source.lines.first { line in
        !line.isEmpty && !line.hasPrefix("import ") && !line.hasPrefix("package import ")
      }
      let speaks = first.map { $0.hasPrefix("//") || $0.hasPrefix("extension") } ?? false
      #expect(speaks, "\(source.path): \(first ?? "")")
    }
  }

  @Test("nothing is public, nothing reads the clock outside Sistema")
  func access() {
    for source in sources {
      #expect(
        !source.lines.contains { $0.hasPrefix("public ") || $0.contains("  public ") }, "\(source.path)")
      if source.target != "Sistema" {
        let clocks = [
          " Date()", "(Date()", "clock_gettime", "ContinuousClock", "SuspendingClock", "localtime",
        ]
        #expect(!clocks.contains { source.text.contains($0) }, "\(source.path)")
      }
    }
  }

  @Test("the README's tour names only commands that exist")
  func tour() throws {
    let readme = try Repository.text("README.md")
    for line in readme.components(separatedBy: "\n") where line.hasPrefix("$ sezionale ") {
      let words = line.split(separator: " ").dropFirst(2).map(String.init)
      let afterOptions = words.first == "-a" ? Array(words.dropFirst(2)) : words
      let two = afterOptions.prefix(2).joined(separator: " ")
      let found = Comandi.comando(two) != nil || afterOptions.first.flatMap(Comandi.comando) != nil
      #expect(found, "\(line)")
    }
  }
}
