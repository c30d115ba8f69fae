import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite("PDF") struct PDFTests {
  private func occurrences(of word: String, in text: String) -> Int {
    text.components(separatedBy: word).count - 1
  }

  @Test(
    "the file is well formed, whatever the number of rows", .enabled(if: SystemTool.has("qpdf")),
    arguments: [0, 24, 1_200])
  func wellFormed(rows: Int) throws {
    let pdf = try Sample.list(rows) { $0 % 17 == 0 }.pdf(fonts: Sample.fonts)
    #expect(pdf.starts(with: [UInt8]("%PDF-1.7\n".utf8)))
    let check = try SystemTool.run("qpdf", ["--check", "@"], on: pdf)
    #expect(check.status == 0, "\(check.text)")
  }

  @Test("every name can be copied once and in order", .enabled(if: SystemTool.has("pdftotext")))
  func names() throws {
    let text = try SystemTool.run(
      "pdftotext", ["-raw", "@", "-"], on: Sample.list(1_200).pdf(fonts: Sample.fonts)
    )
    .text
    var rest = text[...]
    for number in 1...1_200 {
      let name = Sample.surname(number) + " Anna"
      guard let place = rest.range(of: name) else {
        Issue.record("\(name), number \(number), is missing or out of order")
        return
      }
      rest = rest[place.upperBound...]
    }
    #expect(occurrences(of: " Anna", in: text) == 1_200)
  }

  @Test(
    "the names of Italian electors print, search and copy right", .enabled(if: SystemTool.has("pdftotext")))
  func letters() throws {
    let names = [
      "Kovačević", "Wójcik", "Țurcanu", "D'Angelo", "D’Angelo", "Nguyễn", "(Ed\\dy)", "Müller & Söhne <srl>",
    ]
    var rows = Rows(columns: 7)
    for name in names {
      rows.append {
        $0.empty()
        $0.empty()
        $0.name(name, name)
      }
    }
    let pdf = try Sample.list(Sample.table(rows)).pdf(fonts: Sample.fonts)
    let text = try SystemTool.run("pdftotext", ["-raw", "@", "-"], on: pdf).text
    for name in names { #expect(occurrences(of: name, in: text) >= 2, "\(name)") }
  }

  @Test("fonts are embedded as subsets with their meaning", .enabled(if: SystemTool.has("pdffonts")))
  func fonts() throws {
    let report = try SystemTool.run("pdffonts", ["@"], on: Sample.list(30).pdf(fonts: Sample.fonts)).text
    let lines = report.split(separator: "\n").dropFirst(2)
    #expect(lines.count == 3)
    for line in lines {
      #expect(line.contains("+DejaVuSans"))
      #expect(line.contains(" yes yes yes "))
    }
  }

  @Test(
    "more foreign letters than codes take a second subset", .enabled(if: SystemTool.has("pdftotext", "qpdf")))
  func manyLetters() throws {
    let letters = (0x00C0...0x024F).compactMap { Unicode.Scalar($0) }
      .filter { Sample.fonts[.regular].glyphs[Int($0.value)] != 0 }
    #expect(letters.count > 300)
    var rows = Rows(columns: 7)
    for start in stride(from: 0, to: letters.count, by: 10) {
      let word = String(String.UnicodeScalarView(letters[start..<min(start + 10, letters.count)]))
      rows.append {
        $0.number(start)
        $0.empty()
        $0.text(word)
      }
    }
    let pdf = try Sample.list(Sample.table(rows)).pdf(fonts: Sample.fonts)
    #expect(try SystemTool.run("qpdf", ["--check", "@"], on: pdf).status == 0)
    let text = try SystemTool.run("pdftotext", ["-raw", "@", "-"], on: pdf).text
    for letter in letters where !text.unicodeScalars.contains(letter) { Issue.record("\(letter) is lost") }
  }

  @Test("the same document gives the same bytes, another one another identifier")
  func deterministic() throws {
    let first = try Sample.list(100).pdf(fonts: Sample.fonts)
    #expect(try Sample.list(100).pdf(fonts: Sample.fonts) == first)
    let fresh = try FontSet(
      regular: Sample.bytes("DejaVuSans"), bold: Sample.bytes("DejaVuSans-Bold"),
      mono: Sample.bytes("DejaVuSansMono"))
    #expect(try Sample.list(100).pdf(fonts: fresh) == first)
    func identifier(_ pdf: [UInt8]) throws -> String {
      let text = String(decoding: pdf.map { $0 < 0x80 ? $0 : 0x2E }, as: UTF8.self)
      let start = try #require(text.range(of: "/ID[<")).upperBound
      return String(text[start...].prefix(32))
    }
    var other = Sample.list(100)
    other.footer.codes = ["lista 7K3N"]
    #expect(try identifier(first) != identifier(other.pdf(fonts: Sample.fonts)))
    #expect(try identifier(first).allSatisfy(\.isHexDigit))
  }

  @Test("two tasks may print with the same fonts")
  func concurrency() async throws {
    let fonts = Sample.fonts
    let alone = try Sample.list(200).pdf(fonts: fonts)
    let together = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<2 { group.addTask { try Sample.list(200).pdf(fonts: fonts) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together == [alone, alone])
  }

  @Test("a letter without a glyph is an error that names the row, never a question mark")
  func missingGlyph() {
    var rows = Sample.rows(3)
    rows.append {
      $0.label("fascicolo 000123")
      $0.number(4)
      $0.number(8)
      $0.name("Li", "漢")
    }
    #expect(throws: MissingGlyph(character: "漢", location: "fascicolo 000123")) {
      try Sample.list(Sample.table(rows)).pdf(fonts: Sample.fonts)
    }
    var unnamed = Sample.rows(3)
    unnamed.append {
      $0.number(4)
      $0.empty()
      $0.text("𐌰")
    }
    #expect(throws: MissingGlyph(character: "𐌰", location: "4")) {
      try Sample.list(Sample.table(unnamed)).pdf(fonts: Sample.fonts)
    }
    var header = Sample.list(1)
    header.header?.title = "LISTA 漢"
    #expect(throws: MissingGlyph(character: "漢", location: "Lista degli elettori, sezione 1")) {
      try header.pdf(fonts: Sample.fonts)
    }
  }

  @Test("bytes that are not UTF-8 are an error too")
  func invalidText() {
    var rows = Sample.rows(0)
    rows.append {
      $0.number(1)
      $0.empty()
      $0.utf8([0x52, 0xC3, 0x28][...])
    }
    #expect(throws: MissingGlyph(character: "\u{FFFD}", location: "1")) {
      try Sample.list(Sample.table(rows)).pdf(fonts: Sample.fonts)
    }
  }

  @Test(
    "title, author and language are told, and the words of the metadata are escaped",
    .enabled(if: SystemTool.has("pdfinfo")))
  func metadata() throws {
    let pdf = try Sample.list(1).pdf(fonts: Sample.fonts)
    let info = try SystemTool.run("pdfinfo", ["@"], on: pdf).text
    #expect(info.contains("Lista degli elettori, sezione 1"))
    #expect(info.contains("Comune di Gaby"))
    #expect(info.contains("(A4)"))
    let xmp = try SystemTool.run("pdfinfo", ["-meta", "@"], on: pdf).text
    #expect(xmp.contains("<pdfaid:part>2</pdfaid:part>"))
    #expect(xmp.contains("Liste &amp; &lt;elenchi&gt;"))
    #expect(xmp.contains("<xmp:CreateDate>2023-10-28</xmp:CreateDate>"))
  }

  @Test("parts and headings are bookmarks", .enabled(if: SystemTool.has("qpdf")))
  func bookmarks() throws {
    var document = Sample.list(30)
    document.blocks = [
      .part("Elenco A"), document.blocks[0], .part("Elenco B"), .paragraph(Paragraph("Nessuno.")),
    ]
    let pdf = try document.pdf(fonts: Sample.fonts)
    let plain = try SystemTool.run("qpdf", ["--qdf", "--object-streams=disable", "@", "-"], on: pdf)
    let text = String(decoding: plain.output.map { $0 < 0x80 ? $0 : 0x2E }, as: UTF8.self)
    #expect(plain.status == 0)
    #expect(text.components(separatedBy: "/XYZ").count == 3)
    #expect(Layout(document, fonts: Sample.fonts).pageCount == 3)
  }

  @Test("a watermark stands on every page, once", .enabled(if: SystemTool.has("pdftotext")))
  func watermark() throws {
    var document = Sample.list(100)
    document.watermark = "BOZZA"
    let pages = Layout(document, fonts: Sample.fonts).pageCount
    let text = try SystemTool.run("pdftotext", ["-raw", "@", "-"], on: document.pdf(fonts: Sample.fonts)).text
    #expect(occurrences(of: "BOZZA", in: text) == pages)
    #expect(pages > 1)
  }

  @Test("the colour profile is a valid header, tags inside it, and a curve from black to white")
  func colorProfile() {
    let profile = ColorProfile.sRGB
    let reader = FontReader(bytes: profile)
    #expect(reader.u32(0) == profile.count)
    #expect(Array(profile[36..<40]) == [UInt8]("acsp".utf8))
    #expect(reader.u32(128) == 9)
    for tag in 0..<9 {
      let record = 132 + 12 * tag
      #expect(reader.u32(record + 4) + reader.u32(record + 8) <= profile.count)
    }
    // IEC 61966-2-1: 0, 128/255 -> 0,2158605, 1.
    let curve = profile.count - 512
    #expect(reader.u16(curve) == 0)
    #expect(reader.u16(curve + 256) == 14146)
    #expect(reader.u16(curve + 510) == 65535)
  }
}
