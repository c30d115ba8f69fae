import Elettorato
import Foundation
import Sistema
import TestSupport
import Testing

@testable import sezionale

@Suite("What the program takes from outside")
struct EnvironmentTests {
  /// Instants computed with `date -u -d ... +%s`; the Italian time of each is in the name.
  @Test(
    "the day is the civil day in Italy, winter and summer, whatever the zone of the machine",
    arguments: [
      (1_703_977_199, "2023-12-30"),  // 2023-12-30 22:59:59Z, 23:59:59 in Italy
      (1_703_977_200, "2023-12-31"),  // 2023-12-30 23:00:00Z, midnight in Italy
      (1_688_162_399, "2023-06-30"),  // 2023-06-30 21:59:59Z, 23:59:59 in Italy
      (1_688_162_400, "2023-07-01"),  // 2023-06-30 22:00:00Z, midnight in Italy
      (1_711_839_600, "2024-03-31"),  // 2024-03-30 23:00:00Z, still winter time: midnight
      (1_711_839_599, "2024-03-30"),
      (1_711_922_400, "2024-04-01"),  // 2024-03-31 22:00:00Z, summer time since the morning: midnight
      (1_711_922_399, "2024-03-31"),
      (1_729_980_000, "2024-10-27"),  // 2024-10-26 22:00:00Z, still summer time: midnight
      (1_729_979_999, "2024-10-26"),
      (1_730_066_400, "2024-10-27"),  // 2024-10-27 22:00:00Z, winter time again: 23:00
      (1_730_070_000, "2024-10-28"),
      (0, "1970-01-01"), (-3601, "1969-12-31"),
    ])
  func day(seconds: Int, expected: String) {
    #expect(Environment.dayInItaly(secondsSince1970: seconds).iso == expected)
  }

  @Test("the zone and the language of the machine change nothing")
  func zones() throws {
    let plain = try Program()("aiuto")
    for variables in [
      ["TZ": "Pacific/Kiritimati"], ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"], ["LC_ALL": "C"],
    ] {
      let run = try Program(environment: variables)("aiuto")
      #expect(run.output == plain.output)
    }
  }

  @Test(
    "a name that SQLite would not take for a place on the disk is not an archive",
    arguments: ["-", ":memory:", "file:a.db?mode=ro", "FILE:a"])
  func notAnArchive(path: String) {
    var environment = Environment()
    environment.options.archivio = path
    #expect(throws: UsageError.notAnArchive(path: path)) { try environment.archivio() }
    environment.options.archivio = "./" + path
    #expect(throws: Never.self) { try environment.archivio() }
  }

  @Test("the folder of the data is the one named, which must be a folder")
  func data() throws {
    let folder = TemporaryFolder()
    try folder.write("f", "")
    var environment = Environment()
    environment.options.dati = folder.url.path
    #expect(try environment.dati() == folder.url.path)
    environment.options.dati = folder.path("f")
    #expect(throws: FileError(folder.path("f"), .notDirectory)) { try environment.dati() }
    environment.options.dati = folder.path("no")
    #expect(throws: FileError(folder.path("no"), .notFound)) { try environment.dati() }
  }

  @Test("the data are looked for as installed, here, and up to the checkout")
  func places() {
    #expect(
      Environment.placesOfData(executable: "/usr/bin/sezionale") == [
        "/usr/share/sezionale/Data", "Data", "/usr/bin/Data", "/usr/Data",
      ])
    #expect(Environment.placesOfData(executable: "/c/.build/debug/sezionale").contains("/c/Data"))
    #expect(Environment.placesOfData(executable: nil) == ["Data"])
  }

  @Test("the user is who the kernel says, whatever the variables say")
  func user() throws {
    let whoever = try Program(environment: ["USER": "presidente", "SUDO_UID": "1000"]).shell("id -un; id -u")
    let user = Environment().user
    #expect(whoever.text == "\(user.name)\n\(user.number)\n")
  }
}
