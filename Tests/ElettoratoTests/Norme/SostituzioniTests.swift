import Testing

@testable import Elettorato

/// A text unico written anew, tried: the table alone makes the papers of after cite the new one.
@Suite("Replaced provisions")
struct SostituzioniTests {
  /// From 1 March 2027 an invented law takes the place of some articles; the way is that of `catalogo.csv`.
  private static let replaced: Sostituzioni = {
    let rows = [
      CatalogoDelleNorme.colonne,
      ["d.P.R. 223/1967", "", "testo unico", "", "", "", "", "", "V", ""],
      [
        "d.P.R. 223/1967", "art. 32", "revisione dinamica", "", "", "2027-02-28", "D.Lgs. 1/2027", "art. 41",
        "V", "",
      ],
      ["d.P.R. 223/1967", "art. 33", "minori", "", "", "2027-02-28", "D.Lgs. 1/2027", "art. 42", "V", ""],
      ["d.P.R. 223/1967", "art. 34", "sezioni", "", "", "2027-02-28", "D.Lgs. 1/2027", "art. 43", "V", ""],
      [
        "d.P.R. 223/1967", "art. 36", "assegnazione", "", "", "2027-02-28", "D.Lgs. 2/2027", "art. 7", "V",
        "",
      ],
      [
        "d.P.R. 223/1967", "art. 40, c. 6", "errori", "", "", "2027-02-28", "D.Lgs. 1/2027", "art. 50, c. 2",
        "V", "",
      ],
      // Renumbered again two years later.
      [
        "D.Lgs. 1/2027", "art. 41", "revisione dinamica", "", "2027-03-01", "2029-02-28", "D.Lgs. 3/2029",
        "art. 9", "V", "",
      ],
    ]
    let (catalogue, bad) = CatalogoDelleNorme.leggi(rows.enumerated().map { ($0 + 1, $1) })
    guard let catalogue else { preconditionFailure("lines \(bad)") }
    return catalogue.sostituzioni
  }()

  @Test(
    "papers of before keep the old citation, papers of after have the new one",
    arguments: [
      ("art. 32, c. 1, n. 4", "art. 41, c. 1, n. 4, D.Lgs. 1/2027"),
      ("art. 33", "art. 42, D.Lgs. 1/2027"),
      ("art. 40, c. 6", "art. 50, c. 2, D.Lgs. 1/2027"),
      // Only that comma has moved.
      ("art. 40", "art. 40, d.P.R. 223/1967"),
      ("artt. 32, c. 4, e 41", "art. 41, c. 4, D.Lgs. 1/2027; art. 41, d.P.R. 223/1967"),
      ("artt. 32-34", "artt. 41-43, D.Lgs. 1/2027"),
      ("artt. 33, 35 e 36", "art. 42, D.Lgs. 1/2027; art. 35, d.P.R. 223/1967; art. 7, D.Lgs. 2/2027"),
      ("artt. 7 e 8", "artt. 7 e 8, d.P.R. 223/1967"),
    ])
  func beforeAndAfter(_ place: String, _ after: String) {
    let norm = Norma.d223(place)
    #expect(Self.replaced.cita(norm, il: g("2027-02-28")) == norm.description)
    #expect(Self.replaced.cita(norm, il: g("2027-03-01")) == after)
  }

  @Test("a successor that has been replaced itself is followed")
  func chain() {
    #expect(Self.replaced.cita(.d223("art. 32, c. 2"), il: g("2029-03-01")) == "art. 9, c. 2, D.Lgs. 3/2029")
  }

  @Test("where the act is another one the article alone would mislead, and the act is named")
  func articleAlone() {
    #expect(Self.replaced.articolo(.d223("art. 32, c. 2"), il: g("2027-01-01")) == "art. 32, c. 2")
    #expect(
      Self.replaced.articolo(.d223("art. 32, c. 2"), il: g("2027-03-01")) == "art. 41, c. 2, D.Lgs. 1/2027")
  }

  @Test("a row that names a successor without its own last day is refused")
  func withoutLastDay() {
    let row = ["d.P.R. 223/1967", "art. 32", "revisione", "", "", "", "D.Lgs. 1/2027", "art. 41", "V", ""]
    #expect(CatalogoDelleNorme.leggi([(1, CatalogoDelleNorme.colonne), (2, row)]).difetti == [2])
  }

  @Test(
    "articles, commas, numbers and runs are told apart, and written again as they were",
    arguments: [
      ("art. 32", ["32"]), ("art. 32-bis, c. 1", ["32-bis"]), ("artt. 32, c. 4, e 41", ["32", "41"]),
      ("artt. 16 e 32, c. 1, nn. 4 e 5", ["16", "32"]),
      ("artt. 1, 5, 7, 11 e 33", ["1", "5", "7", "11", "33"]),
      ("artt. 34-36, 39 e 40", ["34", "35", "36", "39", "40"]), ("art. 33, cc. 1-3", ["33"]),
      ("artt. 32-bis, 40, c. 6, e 42-46", ["32-bis", "40", "42", "43", "44", "45", "46"]),
      ("art. 1, c. 3, lett. b", ["1"]), ("art. 5, par. 1, lett. e", ["5"]),
      ("artt. 56, c. 3, e 61, c. 3", ["56", "61"]), ("art. 32, cc. 7 e 8", ["32"]),
    ])
  func places(_ text: String, _ articles: [String]) throws {
    let place = try #require(LuogoDiLegge(text))
    #expect(place.uniti.map(\.numero) == articles)
    #expect(place.description == text)
  }

  @Test(
    "what is not written as citations are is not read",
    arguments: ["comma 4", "art. ", "art. 7 e 8", "artt. 7", "art.32"])
  func misspelt(_ text: String) {
    #expect(LuogoDiLegge(text) == nil)
  }
}
