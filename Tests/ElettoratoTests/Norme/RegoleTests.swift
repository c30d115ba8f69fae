import Foundation
import TestSupport
import Testing

@testable import Elettorato

/// Every rule of the sources, in one table that says where it is and what would notice its loss.
@Suite("Rules of the sources")
struct RegoleTests {
  struct Rule: Sendable {
    let id, words, article, state, file, test, reason: String
  }

  static let rules: [Rule] = {
    guard let records = try? Fixtures.data("norme/regole.csv") else { preconditionFailure("no regole.csv") }
    return records.dropFirst().map { record in
      let f = record.campi
      precondition(f.count == 8, "line \(record.riga)")
      return Rule(id: f[0], words: f[1], article: f[2], state: f[4], file: f[5], test: f[6], reason: f[7])
    }
  }()

  /// The names of the files below a folder, without their extension.
  private func names(_ folder: String) -> Set<String> {
    let paths = FileManager.default.enumerator(atPath: Repository.url.appending(path: folder).path)
    return Set(
      (paths?.allObjects as? [String] ?? []).map {
        (($0 as NSString).lastPathComponent as NSString).deletingPathExtension
      })
  }

  @Test("every id of the sources, parts A to D, is in the table once")
  func complete() throws {
    let text = try String(
      contentsOf: Repository.url.appending(path: "Data/norme/testi/regole-delle-fonti.md"), encoding: .utf8)
    let ids = text.matches(of: /(?m)^\| ([A-D]-[0-9]+) \|/).map { String($0.1) }
    #expect(ids.count == 162)
    #expect(Self.rules.map(\.id) == ids)
  }

  @Test("what is coded names its file and its test, and both are there; what is not whole says why")
  func places() {
    let files = names("Sources").union(names("Data/ordinamenti"))
    let tests = names("Tests")
    for rule in Self.rules {
      #expect(!rule.words.isEmpty, "\(rule.id)")
      switch rule.state {
      case "codificata", "in-parte":
        #expect(files.contains(rule.file), "\(rule.id): \(rule.file)")
        #expect(tests.contains(rule.test), "\(rule.id): \(rule.test)")
        #expect(rule.reason.isEmpty == (rule.state == "codificata"), "\(rule.id)")
      case "fuori":
        #expect(rule.file.isEmpty && rule.test.isEmpty && rule.reason.count > 15, "\(rule.id)")
      default: Issue.record("\(rule.id): \(rule.state)")
      }
    }
  }

  @Test(
    "every deadline names a rule that there is: of the table, of a chapter of norme.md, or of part E or Z")
  func deadlines() {
    let ids = Set(Self.rules.map(\.id))
    var terms = TerminiDiLegge.delVoto + TerminiDiLegge.daAdozione
    for name in Fixtures.ruleSetNames { terms += Fixtures.ruleSets[name]?.voci.map(\.termine) ?? [] }
    for term in terms where !term.regola.isEmpty {
      let known =
        ids.contains(term.regola) || term.regola == "E" || term.regola.hasPrefix("Z-")
        || term.regola.wholeMatch(of: /[0-9]+(\.[0-9]+)+/) != nil
      #expect(known, "\(term.codice): \(term.regola)")
    }
  }

  @Test(
    "the commission of the Comune only appoints polling officers; what it did for the rolls is the officer's (A-05)"
  )
  func commission() {
    for name in Fixtures.ruleSetNames {
      for row in Fixtures.ruleSets[name]?.voci ?? []
      where row.termine.chi == "Commissione elettorale comunale" {
        #expect(row.termine.codice.hasPrefix("SCRUTATORI"), "\(name) \(row.termine.codice)")
      }
    }
    for term in TerminiDiLegge.delVoto { #expect(term.chi != "Commissione elettorale comunale") }
    // the commission is called by its name of today.
    #expect(TerminiDiLegge.cec == "Commissione elettorale circondariale")
  }
}
