import TestSupport
import Testing

@testable import Rendering

@Suite("Line breaking") struct LineBreakingTests {
  private let measure = Measure(Sample.fonts)

  private func broken(_ text: RichText, limit: Int) -> [String] {
    var lines: [Line] = []
    measure.breakLines(text.utf8, 0..<text.utf8.count, limit: limit, into: &lines)
    return lines.map {
      String(decoding: text.utf8[$0.start..<$0.end].filter { $0 != Markup.bold }, as: UTF8.self)
    }
  }

  @Test("a text that fits is one line, an empty one too")
  func fits() {
    #expect(broken("Aosta (AO)", limit: 100_000) == ["Aosta (AO)"])
    #expect(broken("", limit: 1_000) == [""])
  }

  @Test("lines end at the last space that fits")
  func spaces() {
    // By the widths of the font, in em: "Monasterolo di" 7,393; "Savigliano" 5,166; "Savigliano (CN)" 7,710; the first
    // three words 12,876.
    #expect(broken("Monasterolo di Savigliano (CN)", limit: 14_000) == ["Monasterolo di Savigliano", "(CN)"])
    #expect(
      broken("Monasterolo di Savigliano (CN)", limit: 7_700) == ["Monasterolo di", "Savigliano", "(CN)"])
    #expect(broken("Monasterolo di Savigliano (CN)", limit: 7_720) == ["Monasterolo di", "Savigliano (CN)"])
  }

  @Test("a line feed always ends a line")
  func forced() {
    #expect(broken("Aosta\n25/04/1976", limit: 100_000) == ["Aosta", "25/04/1976"])
    #expect(broken("a\n\nb", limit: 100_000) == ["a", "", "b"])
  }

  @Test("a word wider than the line is cut, and nothing of it is lost")
  func longWord() {
    let word = String(repeating: "m", count: 25)  // 974 each: ten in 9 740
    #expect(broken(RichText(word), limit: 9_740).map(\.count) == [10, 10, 5])
  }

  @Test("bold goes on over the end of a line")
  func bold() {
    var lines: [Line] = []
    let text: RichText = "uno \(bold: "due tre") quattro"
    measure.breakLines(text.utf8, 0..<text.utf8.count, limit: 4_500, into: &lines)
    #expect(lines.map(\.bold) == [false, true, false])
  }

  @Test("no line is wider than asked and all words come out in order")
  func property() {
    var random = SplitMix64(state: 42)
    for round in 0..<2_000 {
      var text = RichText()
      for _ in 0..<1 + random.below(12) {
        let word = String(repeating: ["a", "ț", "W", "’"][random.below(4)], count: 1 + random.below(9))
        if random.below(3) == 0 { text.append(bold: word) } else { text.append(word) }
        text.append(random.below(9) == 0 ? "\n" : " ")
      }
      let limit = 3_000 + random.below(20_000)
      var lines: [Line] = []
      measure.breakLines(text.utf8, 0..<text.utf8.count, limit: limit, into: &lines)
      var letters = ""
      for line in lines {
        let width = measure.units(text.utf8, line.start..<line.end, bold: line.bold)
        let slice = String(
          decoding: text.utf8[line.start..<line.end].filter { $0 != Markup.bold }, as: UTF8.self)
        if width > limit + 318, slice.filter({ $0 != " " }).count > 1 {
          Issue.record("too wide in round \(round)")
        }
        letters += slice.filter { $0 != " " }
      }
      if letters != text.plain.filter({ $0 != " " && $0 != "\n" }) {
        Issue.record("letters lost in round \(round)")
      }
    }
  }
}
