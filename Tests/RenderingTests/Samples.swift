import Foundation
import Rendering

/// Fonts and documents the tests share.
enum Sample {
  static let fonts: FontSet = {
    do {
      return try FontSet(
        regular: bytes("DejaVuSans"), bold: bytes("DejaVuSans-Bold"), mono: bytes("DejaVuSansMono"))
    } catch {
      fatalError("the tests need the fonts of fonts-dejavu-core: \(error)")
    }
  }()

  static func bytes(_ font: String) -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: "/usr/share/fonts/truetype/dejavu/\(font).ttf") ?? Data())
  }

  static let columns = [
    Column("N. lista\nsezion.", weight: 42, alignment: .right, style: .strong),
    Column("N. lista\ngen.", weight: 43, alignment: .right, style: .faint),
    Column("COGNOME e nome", weight: 233, style: .name),
    Column("Luogo e data\ndi nascita", weight: 135, style: .small),
    Column("Abitazione", weight: 149),
    Column("Firma", weight: 134, style: .box),
    Column("Annotazioni", weight: 96, style: .notes),
  ]

  /// A surname that occurs once: a number spelled with letters, and some letters that Italian electors have.
  static func surname(_ number: Int) -> String {
    let marks = ["ćev", "ójc", "Țur", "D’A", "yễn", "łło"]
    var letters = ""
    var rest = number
    repeat {
      letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
      rest /= 26
    } while rest > 0
    return "X\(marks[number % marks.count])\(letters)x"
  }

  static func rows(_ count: Int, struck: (Int) -> Bool = { _ in false }) -> Rows {
    var rows = Rows(columns: 7)
    for number in 1..<count + 1 {
      rows.append(struck(number) ? .struck : .plain) {
        $0.number(number)
        $0.number(number * 2)
        $0.name(surname(number), "Anna")
        $0.lines("Aosta (AO)", "25/04/1976")
        $0.text("Via Roma \(number)")
        $0.empty()
        $0.text(struck(number) ? "cancellato: verb. n. 4" : "")
      }
    }
    return rows
  }

  static func table(_ rows: Rows) -> Table {
    Table(
      id: "lista", caption: "Lista", columns: columns, rows: rows, numberColumn: 0, runningTotals: true,
      stateWords: StateWords(title: "stato", struck: "cancellato"))
  }

  static func list(_ table: Table) -> Document {
    var footer = Footer(codes: ["lista 7K3M"], box: "Il presidente\n(firma e bollo)")
    footer.left = { page in
      [
        "\(bold: "foglio \(page.number) di \(page.count)") · dal n. \(page.first ?? "-") al n. \(page.last ?? "-")",
        "riporto \(page.carried) · in questo foglio \(page.here) · \(bold: "a riportare \(page.total)")",
      ]
    }
    return Document(
      id: "lista-1", title: "Lista degli elettori, sezione 1",
      header: RunningHeader(
        left: ["REGIONE AUTONOMA VALLE D’AOSTA", "\(bold: "COMUNE DI GABY") (AO)"],
        title: "LISTA DEGLI ELETTORI",
        subtitle: "copia per la votazione",
        right: ["Elezione del sindaco", "\(bold: "domenica 12 novembre 2023")"]),
      footer: footer, blocks: [.table(table)],
      metadata: Metadata(author: "Comune di Gaby", subject: "Liste & <elenchi>", date: "2023-10-28"))
  }

  static func list(_ count: Int, struck: (Int) -> Bool = { _ in false }) -> Document {
    list(table(rows(count, struck: struck)))
  }
}

/// Collects what pages carry, from the closure that computes their codes.
final class Pages: @unchecked Sendable {
  private let lock = NSLock()
  private var contents: [PageContent] = []

  func take(_ content: PageContent) -> String {
    lock.withLock { contents.append(content) }
    return "foglio \(content.number)"
  }

  var all: [PageContent] { lock.withLock { contents } }

  /// The rows of all pages, each as its cells.
  var rows: [[String]] {
    String(decoding: all.flatMap(\.lines), as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
