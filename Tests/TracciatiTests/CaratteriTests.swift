import Testing

@testable import Tracciati

@Suite("What names and fields may hold")
struct CaratteriTests {
  @Test(
    "letters of Latin alphabets with their signs make a name",
    arguments: [
      "", "O", "Rossi", "D'ANGELO", "D’Angelo", "D`Angelo", "Nicolò", "De' Rossi", "Mc-Carthy", "Jr.",
      "Rossi, Bianchi", "Kovačević", "Wójcik", "Nguyễn", "Şahin", "İnan", "ßtrauß", "ǅ", "Ħ",
    ])
  func ammessi(_ nome: String) { #expect(ammesso(nome)) }

  @Test(
    "other scripts, digits, signs alone and codes do not",
    arguments: [
      "'", "-", " ", "...", "RОSSI", "Ροσσι", "Ross1", "Rossi²", "Ro×si", "Ro÷si", "<b>", "a;b", "a\\b", "ﬁ",
      "Ⅷ",
      "½", "李", "Rossi\u{1F600}", "a\nb", "N/A", "a_b",
    ])
  func rifiutati(_ nome: String) { #expect(!ammesso(nome)) }

  private func ammesso(_ nome: String) -> Bool { CaratteriDeiNomi.ammessi(Array(nome.utf8).span) }

  @Test(
    "what programs write for nothing is recognised",
    arguments: ["NULL", "null", "N/A", "n.d.", "00", "00000000"])
  func riempitivi(_ testo: String) { #expect(CampoAmmesso.riempitivo(testo.utf8)) }

  @Test("a number or a word is no filler", arguments: ["", "0", "10", "Nulla", "NA", "Niel", "A0000"])
  func nonRiempitivi(_ testo: String) { #expect(!CampoAmmesso.riempitivo(testo.utf8)) }

  @Test(
    "leading zeros of a number say nothing",
    arguments: [("0", 0), ("7", 7), ("007", 7), ("999999999999", 999_999_999_999)])
  func numeri(_ testo: String, _ numero: Int) { #expect(Campi.intero(testo.utf8) == numero) }

  @Test(
    "a number is of ASCII digits alone",
    arguments: ["", "-1", "+1", " 1", "1 ", "1e3", "0x5", "1_0", "3 bis", "٣", "１", "1.0", "9999999999999"])
  func nonNumeri(_ testo: String) { #expect(Campi.intero(testo.utf8) == nil) }

  @Test("the first lines of a warning are told, all are counted")
  func avvisi() {
    var avvisi = Avvisi()
    for riga in 2...9 { avvisi.segna(.oltre110Anni, riga: riga) }
    avvisi.segna(.spaziTolti, riga: 4, volte: 3)
    avvisi.segna(.spaziTolti, riga: 4)
    #expect(avvisi.quanti == [.oltre110Anni: 8, .spaziTolti: 4])
    #expect(avvisi.primeRighe == [.oltre110Anni: [2, 3, 4, 5, 6], .spaziTolti: [4]])
  }
}
