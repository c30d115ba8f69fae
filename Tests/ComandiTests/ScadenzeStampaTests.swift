import Foundation
import TestSupport
import Testing

@Suite("stampa scadenze")
struct ScadenzeStampaTests {
  private func printed(_ archive: EsempioDiArchivio, _ folder: String, day: String = "2023-09-01") throws
    -> Program.Run
  {
    try archive(
      "stampa", "scadenze", "--in", archive.cartella.path(folder), "--formato", "pdf,html,csv", "--oggi", day)
  }

  @Test("the CSV for the wall has a title for each month and a row for each deadline, in order of day")
  func csv() throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    let run = try printed(archive, "stampe")
    #expect(run.status == 0, "\(run.error)")
    let text = try String(contentsOfFile: archive.cartella.path("stampe/scadenze.csv"), encoding: .utf8)
    let rows = text.components(separatedBy: "\r\n")
    #expect(
      rows.contains {
        $0.hasPrefix(
          "26/09/2023;47;entro martedì 26 settembre Prima tornata della revisione dinamica straordinaria")
          && $0.contains(
            ";Responsabile dell'ufficio elettorale comunale;istruzioni del Ministero dell'interno;sezionale revisione delibera --tornata 1;"
          )
      })
    #expect(rows.contains { $0.hasPrefix("03/10/2023;40;da martedì 3 ottobre a lunedì 23 ottobre ") })
    #expect(rows.contains { $0.hasPrefix("31/12/2023;49 dopo;entro domenica 31 dicembre ") })
    let months = rows.filter { $0.hasSuffix("2023;;;;;;") }.map { $0.prefix { $0 != ";" } }
    #expect(months == ["SETTEMBRE 2023", "OTTOBRE 2023", "NOVEMBRE 2023", "DICEMBRE 2023"])
    let days = rows.compactMap { row -> String? in
      let date = row.prefix { $0 != ";" }.split(separator: "/")
      return date.count == 3 ? date.reversed().joined(separator: "-") : nil
    }
    #expect(days == days.sorted())
    #expect(
      days.count
        == (try archive("scadenze", "--json", "--oggi", "2023-09-01").json["scadenze"] as? [Any])?.count)
  }

  @Test("the page says whose calendar it is, for which vote, and which terms have no day yet")
  func html() throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    _ = try printed(archive, "stampe")
    let page = try String(contentsOfFile: archive.cartella.path("stampe/scadenze.html"), encoding: .utf8)
    for words in [
      "SCADENZARIO ELETTORALE", "COMUNE DI GABY", "domenica 12 novembre 2023", "entro venerdì 13 ottobre",
      "non riguarda il programma", "Senza data", "Bollettino ufficiale",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("two prints are the same bytes, and the PDF holds the words of the calendar")
  func same() throws {
    let archive = try EsempioDiArchivio.formato("latisana")
    for folder in ["a", "b"] { #expect(try printed(archive, folder).status == 0) }
    for name in ["scadenze.pdf", "scadenze.html", "scadenze.csv"] {
      #expect(try archive.cartella.read("a/\(name)") == archive.cartella.read("b/\(name)"), "\(name)")
    }
    #expect(try archive.cartella.read("a/scadenze.pdf").starts(with: Array("%PDF-".utf8)))
    #expect(try printed(archive, "a").status == 9, "nothing is overwritten unasked")
  }

  @Test("a year without votes has its ordinary revisions, no days to a vote and no poster")
  func year() throws {
    let archive = try EsempioDiArchivio.vuoto()
    let run = try archive(
      "stampa", "scadenze", "--in", archive.cartella.path("s"), "--formato", "csv", "--anno", "2026",
      "--oggi", "2026-01-01")
    #expect(run.status == 0 && run.text.contains("22 scadenze"))
    let text = try String(contentsOfFile: archive.cartella.path("s/scadenze.csv"), encoding: .utf8)
    #expect(text.contains("10/01/2026;;entro sabato 10 gennaio Revisione dinamica ordinaria, prima tornata"))
    #expect(!text.contains("manifesto di convocazione"))
  }
}
