import Testing

@testable import Elettorato

/// The file read back by a reader written from RFC 5545 alone.
@Suite("iCalendar")
struct ICalendarTests {
  private struct Event: Equatable {
    var properties: [String: String] = [:]
    var alarms = 0
  }

  /// Unfolds, splits and unescapes; every line must end with CRLF and be 75 octets at most.
  private func parse(_ bytes: [UInt8]) throws -> [Event] {
    #expect(bytes.suffix(2) == [13, 10])
    var lines: [[UInt8]] = []
    var current: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 {
        #expect(current.count <= 75)
        #expect(String(validating: current, as: UTF8.self) != nil, "a fold splits a character")
        if current.first == 32 {
          lines[lines.count - 1] += current.dropFirst()
        } else {
          lines.append(current)
        }
        current = []
        index += 2
      } else {
        #expect(bytes[index] != 10 && bytes[index] != 13, "a bare line end")
        current.append(bytes[index])
        index += 1
      }
    }
    var events: [Event] = []
    var open: [String] = []
    for line in lines {
      let text = try #require(String(validating: line, as: UTF8.self))
      let colon = try #require(text.firstIndex(of: ":"))
      let name = String(text[..<colon])
      let value = String(text[text.index(after: colon)...])
      if name == "BEGIN" {
        open.append(value)
        if value == "VEVENT" { events.append(Event()) }
        if value == "VALARM" { events[events.count - 1].alarms += 1 }
      } else if name == "END" {
        #expect(open.popLast() == value)
      } else if open.last == "VEVENT" {
        #expect(events[events.count - 1].properties.updateValue(unescaped(value), forKey: name) == nil)
      }
    }
    #expect(open.isEmpty)
    return events
  }

  private func unescaped(_ text: String) -> String {
    var result = ""
    var escaped = false
    for character in text {
      if escaped {
        result.append(character == "n" || character == "N" ? "\n" : character)
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  @Test("every deadline comes back with its days, its words and its own UID", arguments: [nil, 2])
  func roundTrip(_ warning: Int?) throws {
    let deadlines = Consultazione.prova([.comunale, .regionale], "2023-04-02", secondo: "2023-04-03")
      .calendario.scadenze
    let bytes = icalendar(
      [Calendario(identita: "E473-2023-04-02", titolo: "Voto", scadenze: deadlines)],
      titolo: "Scadenze; voto del 2, 3 aprile",
      emesso: g("2023-01-31"),
      preavvisoGiorni: warning)
    let events = try parse(bytes)
    #expect(events.count == deadlines.count)
    #expect(Set(events.compactMap { $0.properties["UID"] }).count == deadlines.count)
    for (event, deadline) in zip(events, deadlines) {
      let day = { (day: Giorno) in day.iso.filter { $0 != "-" } }
      #expect(event.properties["DTSTART;VALUE=DATE"] == day(deadline.primoGiorno))
      #expect(event.properties["DTEND;VALUE=DATE"] == day(deadline.ultimoGiorno + 1))
      #expect(event.properties["DTSTAMP"] == "20230131T000000Z")
      #expect(event.properties["SUMMARY"] == deadline.adempimento)
      #expect(event.properties["DESCRIPTION"]?.contains(deadline.norma.description) == true)
      #expect(event.alarms == (warning == nil ? 0 : 1))
    }
  }

  @Test("two exports of the same calendar are the same bytes")
  func stable() {
    let export = {
      icalendar(
        [
          Calendario(
            identita: "A000", titolo: "Voto",
            scadenze: Consultazione.prova([.comunale], "2023-11-12").calendario.scadenze)
        ],
        titolo: "Scadenze",
        emesso: g("2023-09-01"))
    }
    #expect(export() == export())
  }

  @Test("separators, backslashes, line ends and letters beyond ASCII survive")
  func awkwardText() throws {
    let words = "a\\b;c,d\ne" + String(repeating: "è€𝄞", count: 60)
    let deadline = Termine(
      "PROVA", .entro, 0, .dopoLAdozione, norma: Norma(letta: "L. 1/2000", ""), regola: "",
      chi: "Chi; \"e\" chi, altro",
      words)
    var from = Decorrenze()
    from.adozione = g("2024-02-29")
    let written = try #require(deadline.scadenza(from, oggi: g("2024-01-01")))
    let events = try parse(
      icalendar(
        [Calendario(identita: "A", titolo: "T", scadenze: [written])], titolo: "T", emesso: g("2024-01-01")))
    #expect(events.first?.properties["SUMMARY"] == words)
    #expect(events.first?.properties["DTEND;VALUE=DATE"] == "20240301")
  }
}
