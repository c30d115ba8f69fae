import Testing

@testable import sezionale

@Suite("The word that was probably meant")
struct NearestTests {
  @Test(
    "slips are letters missing, added, changed or swapped",
    arguments: [
      ("", "", 0), ("importa", "importa", 0), ("imprta", "importa", 1), ("immporta", "importa", 1),
      ("inporta", "importa", 1), ("imoprta", "importa", 1), ("", "abc", 3), ("abc", "", 3),
      ("città", "citta", 1),
    ])
  func distance(a: String, b: String, expected: Int) {
    #expect(slips(a, b) == expected)
    #expect(slips(b, a) == expected)
  }

  @Test("a far word is not suggested")
  func far() {
    #expect(nearest(to: "xyzzy", among: ["importa", "stampa"]) == nil)
    #expect(nearest(to: "stampo", among: ["importa", "stampa"]) == "stampa")
    #expect(nearest(to: "x", among: []) == nil)
  }

  @Test("the first letter decides between equals")
  func firstLetter() {
    #expect(nearest(to: "fsh", among: ["bash", "zsh", "fish"]) == "fish")
  }
}
