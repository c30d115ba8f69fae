import Foundation
import TestSupport
import Testing

@Suite("The demonstration")
struct DimostrazioneTests {
  /// Runs the demonstration in a new folder and gives the folder.
  private func dimostra(_ arguments: [String] = [], environment: [String: String] = [:]) throws
    -> TemporaryFolder
  {
    let folder = TemporaryFolder()
    let run = try Program(environment: environment, folder: folder.url)
      .run(["dimostrazione", "--in", folder.path("d")] + arguments)
    #expect(run.status == 0, "\(run.error)")
    return folder
  }

  private func differenze(_ one: URL, _ other: URL) throws -> [String] {
    let names = Set(Repository.files(below: one)).union(Repository.files(below: other)).sorted()
    return names.filter { name in
      let (a, b) = (one.appendingPathComponent(name), other.appendingPathComponent(name))
      return (try? Data(contentsOf: a)) != (try? Data(contentsOf: b))
    }
  }

  @Test("gives for Gaby the documents of Reports/, byte for byte")
  func reports() throws {
    let folder = try dimostra()
    for parte in ["documenti", "esportazione"] {
      let expected = Repository.url.appendingPathComponent("Reports/\(parte)")
      #expect(!Repository.files(below: expected).isEmpty)
      #expect(try differenze(folder.url("d/\(parte)"), expected) == [])
    }
  }

  @Test(
    "gives the same bytes whatever the time zone, the language, the day and the number of workers",
    arguments: [
      (["--oggi", "2031-02-28"], ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"]),
      (["--lavori", "1"], ["TZ": "America/Anchorage", "LC_ALL": "C", "USER": "presidente"]),
    ])
  func stesseBytes(arguments: [String], environment: [String: String]) throws {
    let folder = try dimostra(arguments, environment: environment)
    for parte in ["documenti", "esportazione"] {
      let expected = Repository.url.appendingPathComponent("Reports/\(parte)")
      #expect(try differenze(folder.url("d/\(parte)"), expected) == [])
    }
  }

  @Test("begins again in its own folder, and refuses an archive that is not of a demonstration")
  func ripetuta() throws {
    let folder = try dimostra()
    let program = Program(folder: folder.url)
    #expect(try program("dimostrazione", "--in", "d").status == 0)
    #expect(try program("-a", "mio/archivio", "crea", "--comune", "D839").status == 0)
    let refused = try program("dimostrazione", "--in", "mio")
    #expect(refused.status == 9)
    #expect(refused.error.contains("non è di una dimostrazione"))
  }

  @Test("the lines of ARCHITECTURE.md verify the exported acts, and notice an altered file")
  func verificaSenzaProgramma() throws {
    let folder = try dimostra()
    let lines = try Repository.text("ARCHITECTURE.md").components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "```sh verifica"))
    let script = lines[(start + 1)...].prefix { $0 != "```" }.joined(separator: "\n")
    let program = Program(folder: folder.url("d/esportazione/atti"))
    let sound = try program.shell(script)
    #expect(sound.status == 0)
    #expect(sound.text.hasPrefix("testa della catena "))
    for name in ["atto-000001.txt", "sezione-GENERALE-0001.txt", "stato.txt"] {
      let path = "d/esportazione/atti/\(name)"
      let bytes = try folder.read(path)
      // The last digit before the final line feed: still a text, another content.
      var altered = bytes
      altered[bytes.count - 2] = bytes[bytes.count - 2] == 0x30 ? 0x31 : 0x30
      try folder.write(path, altered)
      #expect(try program.shell(script).status == 1, "\(name)")
      try folder.write(path, bytes)
    }
    #expect(try program.shell(script).status == 0)
  }
}
