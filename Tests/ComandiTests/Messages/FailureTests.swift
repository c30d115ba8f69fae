import Elettorato
import Testing

@testable import sezionale

@Suite("A failure in words and in JSON")
struct FailureTests {
  @Test("the object has code, key, sentence, norm, remedy and data, in this order")
  func json() {
    let failure = Failure(
      .listeBloccate, "liste-bloccate", "le liste sono bloccate.", norma: .d223("art. 32, c. 4"),
      rimedio: "Si annota nel supplemento.", dettagli: [.init("atto", 7)])
    #expect(
      failure.json.text
        == #"{"versione":1,"errore":{"codice":8,"chiave":"liste-bloccate","esito":"liste-bloccate","#
        + #""messaggio":"le liste sono bloccate.","norma":"art. 32, c. 4, d.P.R. 223/1967","#
        + #""rimedio":"Si annota nel supplemento.","atto":7}}"#)
    #expect(failure.seguito == ["  Norma: art. 32, c. 4, d.P.R. 223/1967.", "  Si annota nel supplemento."])
  }

  @Test("every status has a number of its own from 0 to 11, a key and a meaning")
  func statuses() {
    #expect(Esito.allCases.map(\.codice) == Array(0...11))
    #expect(Set(Esito.allCases.map(\.chiave)).count == 12)
    #expect(
      Esito.allCases.allSatisfy { $0.chiave.wholeMatch(of: /[a-z-]+/) != nil && !$0.significato.isEmpty })
  }
}
