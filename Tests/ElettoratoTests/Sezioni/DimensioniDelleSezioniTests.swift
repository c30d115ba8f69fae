import Elettorato
import Testing

/// The sizes that law and decree want (art. 34, c. 2, d.P.R. 223/1967; D.M. 117/1998), at their edges.
struct DimensioniDelleSezioniTests {
  private typealias Irregolarita = DimensioniDelleSezioni.Irregolarita

  private func sezione(_ numero: Int, letti: Int = 0) -> Sezione {
    Sezione(
      numero: numero, sede: "Scuola", indirizzo: "", accessibile: true, postiLetto: letti,
      istitutoDiDetenzione: false)
  }

  private func trovate(_ elettori: [Int], abitanti: Int, letti: [Int: Int] = [:]) -> [Irregolarita] {
    DimensioniDelleSezioni(abitanti: abitanti).irregolarita(
      elettori.enumerated().map { (sezione($0 + 1, letti: letti[$0 + 1] ?? 0), $1) })
  }

  @Test(
    "the average follows the inhabitants",
    arguments: [
      (0, nil, 1), (1_200, nil, 1), (1_201, nil, 2), (2_000, nil, 2), (2_001, 750, nil), (40_000, 750, nil),
      (40_001, 825, nil), (500_000, 825, nil), (500_001, 900, nil),
    ] as [(Int, Int?, Int?)])
  func classi(_ abitanti: Int, _ media: Int?, _ sezioni: Int?) {
    let dimensioni = DimensioniDelleSezioni(abitanti: abitanti)
    #expect(dimensioni.mediaMinima == media)
    #expect(dimensioni.sezioniAmmesse == sezioni)
  }

  @Test("500 and 1,200 electors are within the limits; one less and one more are not")
  func limiti() {
    #expect(trovate([500, 1_200, 600], abitanti: 3_000).isEmpty)
    #expect(
      trovate([499, 1_201, 1_000], abitanti: 3_000)
        == [.sottoIlMinimo(sezione: 1, elettori: 499), .oltreIlMassimo(sezione: 2, elettori: 1_201)])
  }

  @Test("an average is reached exactly or missed: 1,500 electors in two sections are 750, 1,499 are not")
  func media() {
    #expect(trovate([700, 800], abitanti: 2_001).isEmpty)
    #expect(
      trovate([700, 799], abitanti: 2_001)
        == [.mediaInsufficiente(elettori: 1_499, sezioni: 2, minima: 750, abitanti: 2_001)])
  }

  @Test("a village has one section, however small; with two it has one too many, and both too small")
  func villaggio() {
    #expect(trovate([300], abitanti: 400).isEmpty)
    #expect(
      trovate([200, 100], abitanti: 400) == [
        .sottoIlMinimo(sezione: 1, elettori: 200), .sottoIlMinimo(sezione: 2, elettori: 100),
        .troppeSezioni(sezioni: 2, ammesse: 1, abitanti: 400),
      ])
    // Up to 2,000 inhabitants two are admitted, and too few electors for both are not their fault.
    #expect(trovate([480, 450], abitanti: 1_300).isEmpty)
    #expect(trovate([700, 450], abitanti: 1_300) == [.sottoIlMinimo(sezione: 2, elettori: 450)])
  }

  @Test("a section without electors is told; a hospital of 200 beds is no section of the division")
  func vuoteEOspedali() {
    #expect(
      trovate([900, 0], abitanti: 2_500)
        == [
          .senzaElettori(sezione: 2),
          .mediaInsufficiente(elettori: 900, sezioni: 2, minima: 750, abitanti: 2_500),
        ])
    #expect(trovate([900, 0], abitanti: 2_500, letti: [2: 200]).isEmpty)
    #expect(trovate([900, 0], abitanti: 2_500, letti: [2: 199]).count == 2)
  }

  @Test("every irregularity names its article and its figures")
  func frasi() {
    let casi: [(Irregolarita, String, [String])] = [
      (
        .sottoIlMinimo(sezione: 3, elettori: 88), "art. 34, c. 2, d.P.R. 223/1967",
        ["sezione 3", "88", "500"]
      ),
      (.oltreIlMassimo(sezione: 3, elettori: 1_300), "art. 34, c. 2, d.P.R. 223/1967", ["1300", "1200"]),
      (.senzaElettori(sezione: 4), "art. 34, c. 2, d.P.R. 223/1967", ["sezione 4"]),
      (.troppeSezioni(sezioni: 2, ammesse: 1, abitanti: 400), "D.M. 117/1998", ["400", "una sola"]),
      (
        .mediaInsufficiente(elettori: 1_499, sezioni: 2, minima: 750, abitanti: 2_001), "D.M. 117/1998",
        ["749", "750", "2001"]
      ), (.senzaSezione(elettori: 7), "art. 36, d.P.R. 223/1967", ["7 elettori"]),
    ]
    for (caso, norma, parole) in casi {
      #expect(caso.norma.description == norma)
      for parola in parole { #expect(caso.descrizione.contains(parola), "\(caso.descrizione)") }
    }
    #expect(Set(casi.map(\.0.codice)).count == casi.count)
  }
}
