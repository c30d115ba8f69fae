import Elettorato
import Rendering
import Testing

@testable import Modulistica

/// The single list of a section bound in two blocks.
@Suite("Blocks A-L and M-Z") struct BlocchiTests {
  private var elettori: [Elettore] {
    [
      Esempi.elettore(1, "Amato"), Esempi.elettore(2, "D’Angelo"), Esempi.elettore(3, "Łukasz"),
      Esempi.elettore(4, "Lupo", alAtto: 2), Esempi.elettore(5, "Magno"),
      Esempi.elettore(6, "Öztürk", nato: Esempi.giorno(2005, 11, 13)), Esempi.elettore(7, "Zucca"),
      // Entered after the others.
      Esempi.elettore(8, "Bruno"), Esempi.elettore(9, "山田"),
    ]
  }

  private func documento(_ blocco: Blocco?) throws -> Document { try Esempi.lista(elettori, blocco: blocco) }

  @Test("every elector of the section is in one block, by the first letter, with the number of the section")
  func division() throws {
    #expect(try documento(.daAaL).righe().map { $0[0] } == ["1", "2", "3", "8"])
    #expect(try documento(.daMaZ).righe().map { $0[0] } == ["5", "7", "9"])
    let insieme = try Blocco.allCases.flatMap { try documento($0).righe() }.sorted { $0[0] < $1[0] }
    #expect(try insieme == documento(nil).righe())
  }

  @Test("cover and formula give the totals of the block and of the section")
  func totals() throws {
    let primo = try documento(.daAaL)
    #expect(primo.id == "sezione-001-votazione-A-L")
    #expect(primo.copertina?.title == "LISTA DEGLI ELETTORI · SEZIONE N. 1 · A-L")
    #expect(primo.copertina?.totals.map(\.label) == ["elettori del blocco A-L", "elettori della sezione"])
    #expect(primo.copertina?.totals.map(\.value) == ["4", "7"])
    #expect(try documento(.daMaZ).copertina?.totals.map(\.value) == ["3", "7"])
    #expect(
      primo.paragrafi == [
        "Il presente blocco A-L comprende n. 4 (quattro) elettori iscritti dopo l’atto n. 7 del 31 agosto 2023.\nTotale della sezione: blocco A-L 4, blocco M-Z 3, elettori n. 7 (sette)."
      ])
    #expect(
      try documento(.daMaZ).paragrafi[0].hasPrefix(
        "Il presente blocco M-Z comprende n. 3 (tre) elettori: 4 iscritti dopo l’atto n. 7 del 31 agosto 2023, meno 1 depennato"
      ))
  }

  @Test("each sheet says its block, and a block is never a list of fewer electors than counted")
  func sheets() throws {
    for blocco in Blocco.allCases {
      let pagine = try Esempi.lista(elettori.dropLast(), blocco: blocco).pagine()
      #expect(pagine.dropFirst().allSatisfy { $0.contains("blocco \(blocco.rawValue)") })
    }
    #expect(throws: Squilibrio.self) { try Esempi.lista(elettori, blocco: .daAaL, attesi: 7) }
  }

  @Test("voters are entered in calce at the foot of the list, which is that of the second block")
  func inCalce() throws {
    func righe(_ documento: Document) -> Int {
      documento.blocks.count { if case .ruledLines = $0 { true } else { false } }
    }
    #expect(try righe(documento(.daAaL)) == 0)
    #expect(try righe(documento(.daMaZ)) == 1)
  }
}
