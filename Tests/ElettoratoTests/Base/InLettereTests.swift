import Elettorato
import Testing

@Suite("Numbers in words")
struct InLettereTests {
  @Test(
    "numbers are written as Italian writes them",
    arguments: [
      (0, "zero"), (1, "uno"), (3, "tre"), (8, "otto"), (11, "undici"), (17, "diciassette"),
      (19, "diciannove"),
      (20, "venti"), (21, "ventuno"), (23, "ventitré"), (28, "ventotto"), (33, "trentatré"),
      (38, "trentotto"),
      (80, "ottanta"), (88, "ottantotto"), (100, "cento"), (101, "centouno"), (103, "centotré"),
      (108, "centotto"),
      (111, "centoundici"), (180, "centottanta"), (188, "centottantotto"), (200, "duecento"),
      (347, "trecentoquarantasette"), (808, "ottocentotto"), (999, "novecentonovantanove"), (1000, "mille"),
      (1001, "milleuno"), (1003, "milletré"), (1861, "milleottocentosessantuno"),
      (1988, "millenovecentottantotto"), (2000, "duemila"), (2003, "duemilatré"), (2023, "duemilaventitré"),
      (3000, "tremila"), (23_000, "ventitremila"), (21_000, "ventunomila"), (101_000, "centounomila"),
      (103_103, "centotremilacentotré"), (300_003, "trecentomilatré"), (1_000_000, "un milione"),
      (1_000_003, "un milione tre"), (1_200_000, "un milione duecentomila"), (2_000_000, "due milioni"),
      (3_000_000, "tre milioni"), (23_000_000, "ventitré milioni"),
      (
        999_999_999,
        "novecentonovantanove milioni novecentonovantanovemilanovecentonovantanove"
      ), (-1, "-1"), (1_000_000_000, "1000000000"),
    ])
  func parole(numero: Int, atteso: String) {
    #expect(numero.inLettere == atteso)
  }

  @Test("no two numbers below a million are written alike, and the accent stands only at the end")
  func distinti() {
    var visti: Set<String> = []
    for numero in 0..<1_000_000 where numero < 100_000 || numero % 37 == 0 {
      let parole = numero.inLettere
      if !visti.insert(parole).inserted { Issue.record("\(numero): \(parole)") }
      if parole.dropLast().contains("é") { Issue.record("\(numero): \(parole)") }
      if (numero % 10 == 3 && numero % 100 != 13 && numero > 3) != parole.hasSuffix("é") {
        Issue.record("\(numero): \(parole)")
      }
    }
  }
}
