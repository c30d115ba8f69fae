import Foundation
import TestSupport
import Testing

@Suite("scadenze --ics")
struct ScadenzeICSTests {
  /// The events of an iCalendar file, by UID; RFC 5545 3.1: lines end with CRLF, folds are CRLF and one space.
  private func events(_ bytes: [UInt8]) throws -> [String: [String: String]] {
    let text = try #require(String(validating: bytes, as: UTF8.self))
    let raw = text.components(separatedBy: "\r\n")
    #expect(raw.last == "" && !raw.contains { $0.contains("\n") || $0.contains("\r") })
    #expect(raw.allSatisfy { $0.utf8.count <= 75 })
    let lines = text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.dropLast().last == "END:VCALENDAR")
    var events: [String: [String: String]] = [:]
    var current: [String: String] = [:]
    for line in lines.dropLast() {
      let colon = try #require(line.firstIndex(of: ":"))
      let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
      switch (name, value) {
      case ("BEGIN", "VEVENT"): current = [:]
      case ("END", "VEVENT"):
        let uid = try #require(current["UID"])
        #expect(events.updateValue(current, forKey: uid) == nil, "\(uid) twice")
      default: current[name] = value
      }
    }
    return events
  }

  @Test("every deadline of the calendar is an all-day event with a UID that names term and vote")
  func sameAsCalendar() throws {
    let archive = try EsempioDiArchivio.formato("latisana")
    let file = archive.cartella.path("scadenze.ics")
    let run = try archive("scadenze", "--ics", file, "--json", "--oggi", "2023-02-01")
    #expect(run.status == 0, "\(run.error)")
    let events = try events(archive.cartella.read("scadenze.ics"))
    let rows = try run.scadenze
    // One more: what the Region sets and the program does not know, said on the first day of the calendar.
    #expect(events.count == rows.count + 1)
    let unknown = try #require(events["TERMINI_NON_NOTI-E473-2023-04-02@sezionale"])
    #expect(unknown["DESCRIPTION"]?.contains("Regione Friuli-Venezia Giulia") == true)
    for (code, row) in rows {
      let event = try #require(events["\(code)-E473-2023-04-02@sezionale"], "\(code)")
      #expect(event["DTSTART;VALUE=DATE"] == (row["dal"] as? String)?.replacing("-", with: ""))
    }
    // Two days of voting, 2 and 3 April: the event ends when the 4th begins.
    let vote = try #require(events["VOTE-E473-2023-04-02@sezionale"])
    #expect(vote["DTSTART;VALUE=DATE"] == "20230402" && vote["DTEND;VALUE=DATE"] == "20230404")
  }

  @Test("two runs give the same bytes; a later one keeps every UID; a file that is there is not overwritten")
  func stable() throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    for (name, day) in [("a.ics", "2023-09-01"), ("b.ics", "2023-09-01"), ("c.ics", "2023-10-20")] {
      _ = try archive("scadenze", "--ics", archive.cartella.path(name), "--oggi", day)
    }
    #expect(try archive.cartella.read("a.ics") == archive.cartella.read("b.ics"))
    let (first, later) = (
      try events(archive.cartella.read("a.ics")), try events(archive.cartella.read("c.ics"))
    )
    #expect(Set(first.keys) == Set(later.keys))
    let again = try archive("scadenze", "--ics", archive.cartella.path("a.ics"), "--oggi", "2023-09-01")
    #expect(again.status == 9)
    #expect(again.error.contains("Per sostituirlo si aggiunge --sovrascrivi."))
    #expect(
      try archive(
        "scadenze", "--ics", archive.cartella.path("a.ics"), "--oggi", "2023-09-01", "--sovrascrivi"
      ).status == 0)
  }

  @Test("both rounds of a run-off are in one file, none of their events taken for the other's")
  func runOff() throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    #expect(try archive("consultazione", "ballottaggio", "--primo", "2023-11-26").status == 0)
    _ = try archive("scadenze", "--ics", archive.cartella.path("s.ics"), "--oggi", "2023-11-14")
    let events = try events(archive.cartella.read("s.ics"))
    #expect(events["VOTE-D839-2023-11-12@sezionale"]?["DTSTART;VALUE=DATE"] == "20231112")
    #expect(events["VOTE-D839-2023-11-26-ballottaggio@sezionale"]?["DTSTART;VALUE=DATE"] == "20231126")
  }

  @Test("a dry run writes no file; a warning needs a file to be in")
  func options() throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    let run = try archive(
      "scadenze", "--ics", archive.cartella.path("s.ics"), "--oggi", "2023-09-01", "--prova")
    #expect(run.status == 0)
    #expect(try archive.cartella.names == ["archivio"])
    #expect(try archive("scadenze", "--preavviso", "2").status == 2)
  }
}
