import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite("Formats") struct FormatTests {
  /// A list with everything that could be told differently: bold, forced lines, struck rows, reserved characters.
  private var document: Document {
    var rows = Sample.rows(40) { $0 % 7 == 0 }
    rows.append {
      $0.number(41)
      $0.number(82)
      $0.name("De <b>& \"Re\"", "D'Angelo; 'x'")
      $0.lines("L'Aquila (AQ)", "01/01/1970")
      $0.text("=1+2")
      $0.empty()
      $0.text("nota, con virgola\ne riga")
    }
    return Sample.list(Sample.table(rows))
  }

  /// What the pages of the PDF carry.
  private func printed(_ document: Document) throws -> [[String]] {
    let pages = Pages()
    var document = document
    document.pageCode = { pages.take($0) }
    _ = try document.pdf(fonts: Sample.fonts)
    return pages.rows
  }

  /// The cells of an HTML table, tags and entities undone.
  private func cells(_ html: String) -> [[String]] {
    let body = html.components(separatedBy: "<table class=\"ruled\" id=\"lista\">")[1].components(
      separatedBy: "</table>")[0]
    return body.components(separatedBy: "<tr").dropFirst(2).map { row in
      row.components(separatedBy: "<t").dropFirst().filter { $0.hasPrefix("d") || $0.hasPrefix("h") }.map {
        cell in
        var text = cell.replacingOccurrences(of: "<span class=\"state\">cancellato</span>", with: "")
        text = text.replacingOccurrences(of: "<br>", with: " ")
        text = "<" + text.replacingOccurrences(of: "\n", with: "")
        text = text.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
        for (entity, character) in [
          ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
          text = text.replacingOccurrences(of: entity, with: character)
        }
        return text.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  @Test("CSV and HTML hold the cells that the PDF prints")
  func sameCells() throws {
    let printed = try printed(document)
    #expect(printed.count == 41)
    #expect(cells(String(decoding: document.html(), as: UTF8.self)) == printed)

    let csv = try #require(try document.csv(table: "lista"))
    let lines = String(decoding: csv, as: UTF8.self).replacingOccurrences(of: "\u{FEFF}", with: "")
      .components(separatedBy: "\r\n").dropLast()
    #expect(
      lines.first
        == "N. lista sezion.;N. lista gen.;COGNOME e nome;Luogo e data di nascita;Abitazione;Annotazioni;stato"
    )
    for (line, row) in zip(lines.dropFirst(), printed.dropLast()) {
      let fields = line.components(separatedBy: ";")
      // The box to sign is paper only.
      #expect(Array(fields.dropLast()) == Array(row[..<5] + row[6...]))
      #expect(fields.last == ((Int(row[0]) ?? 0) % 7 == 0 ? "cancellato" : ""))
    }
    #expect(
      lines.last
        == "41;82;\"De <b>& \"\"Re\"\" D'Angelo; 'x'\";L'Aquila (AQ) 01/01/1970;'=1+2;nota, con virgola e riga;"
    )
  }

  @Test("a table that is not there gives no CSV, a document with two gives each its own")
  func tables() throws {
    var rows = Rows(columns: 1)
    rows.append { $0.text("solo") }
    var document = self.document
    document.blocks.append(
      .table(Table(id: "altra", caption: "Altra", columns: [Column("Accom-\npagn.", weight: 1)], rows: rows)))
    #expect(try document.csv(table: "nessuna") == nil)
    let csv = try #require(try document.csv(table: "altra"))
    #expect(String(decoding: csv, as: UTF8.self) == "\u{FEFF}Accompagn.\r\nsolo\r\n")
  }

  @Test("the page code is computed from every row, once, with the figures of its page")
  func pageContent() throws {
    let pages = Pages()
    var document = Sample.list(60)
    document.pageCode = { pages.take($0) }
    let pdf = try document.pdf(fonts: Sample.fonts)
    #expect(pages.all.map(\.number) == [1, 2, 3])
    #expect(pages.rows.map { $0[0] } == (1...60).map(String.init))
    #expect(
      pages.rows[0] == ["1", "2", "\(Sample.surname(1)) Anna", "Aosta (AO) 25/04/1976", "Via Roma 1", "", ""])
    if SystemTool.has("pdftotext") {
      let text = try SystemTool.run("pdftotext", ["-raw", "@", "-"], on: pdf).text
      for number in 1...3 { #expect(text.contains("foglio \(number)")) }
    }
  }

  @Test("HTML is one page without scripts, in its language, with headings for rows and columns")
  func html() {
    var document = self.document
    document.watermark = "BOZZA <1>"
    let html = String(decoding: document.html(), as: UTF8.self)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"it\">"))
    #expect(!html.contains("<script") && !html.contains("http") && !html.contains("<b>& \"Re\""))
    #expect(html.contains("BOZZA &lt;1&gt;"))
    #expect(html.contains("<caption>Lista</caption>"))
    #expect(html.contains("<b>De &lt;b&gt;&amp; &quot;Re&quot;</b> D&#39;Angelo"))
    #expect(html.components(separatedBy: "<h1>").count == 2)
    #expect(html.components(separatedBy: "scope=\"row\"").count - 1 == 41)
    #expect(html.components(separatedBy: "scope=\"col\"").count - 1 == 7)
    #expect(html.components(separatedBy: "<tr class=\"struck").count - 1 == 5)
  }

  @Test("every tag of the HTML is closed", .enabled(if: SystemTool.has("python3")))
  func htmlBalance() throws {
    var document = self.document
    document.blocks.insert(
      .cover(
        Cover(
          title: "LISTA", fields: [.init("Sede", "scuola")], totals: [.init("elettori", "41")], remarks: ["-"]
        )), at: 0)
    document.blocks += [
      .part("Conti"), .heading("Uno"),
      .balance(Balance(title: "QUADRO", lines: [.init("prima", "1", isTotal: true)])),
      .signatures(Signatures([.init("Il sindaco")], arrangement: .stacked)), .notes(["nota"]), .space(.mm(3)),
      .pageBreak,
      .ruledLines(RuledLines(title: "IN CALCE", table: "lista", labels: ["a"])),
      .letterhead(Letterhead(lines: ["COMUNE"], title: "VERBALE", subtitle: ["art. 32"])),
      .paragraph(.closing("Fine.")),
    ]
    let program = """
      import sys, html.parser
      void = {'meta', 'br', 'col'}
      class P(html.parser.HTMLParser):
          stack = []
          def handle_starttag(self, tag, attributes):
              if tag not in void: self.stack.append(tag)
          def handle_endtag(self, tag):
              if self.stack.pop() != tag: sys.exit('unbalanced ' + tag + str(self.getpos()))
      p = P(); p.feed(open(sys.argv[1], encoding='utf-8').read())
      sys.exit(str(p.stack) if p.stack else 0)
      """
    #expect(try SystemTool.run("python3", ["-c", program, "@"], on: document.html()).status == 0)
  }

  @Test("plain text aligns its columns and leaves out what is to be signed")
  func plainText() {
    var rows = Rows(columns: 3)
    rows.append {
      $0.number(1)
      $0.text("Rossi")
      $0.empty()
    }
    rows.appendGroup("CANCELLATI")
    rows.append(.struck) {
      $0.number(10)
      $0.text("Țurcanu")
      $0.empty()
    }
    let table = Table(
      id: "t", caption: "Elenco",
      columns: [
        Column("N.", weight: 1, alignment: .right), Column("Nome", weight: 5),
        Column("Firma", weight: 3, style: .box),
      ], rows: rows, stateWords: StateWords(title: "stato", struck: "cancellato"))
    let document = Document(
      id: "e", title: "Elenco",
      blocks: [.table(table), .paragraph(Paragraph("Sono \(bold: "due") elettori."))])
    #expect(
      document.plainText() == """

        Elenco
        N.  Nome     stato
        -----------------------
         1  Rossi
        CANCELLATI
        10  Țurcanu  cancellato

        Sono due elettori.

        """)
  }

  @Test("control characters in what is received become spaces, and cannot mark text")
  func controls() {
    var rows = Rows(columns: 2)
    rows.append {
      $0.text("a\u{1}b\tc")
      $0.utf8([0x64, 0x01, 0x00, 0x65][...])
    }
    #expect(rows.plain(0, 0) == "a b c")
    #expect(rows.plain(0, 1) == "d  e")
    #expect(RichText("a\u{1}b").plain == "a b")
  }
}
