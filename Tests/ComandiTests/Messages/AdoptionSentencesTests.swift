import Elettorato
import Testing

@testable import Archivio
@testable import sezionale

@Suite("Acts against the law, in words")
struct AdoptionSentencesTests {
  private func violazione(
    _ regola: String = "termine-perentorio", superabile: Bool = false
  ) -> ViolazioneDiAdozione {
    ViolazioneDiAdozione(
      atto: 6, tipo: .straordinaria4, regola: regola, norma: .d223("art. 32, c. 4"), motivo: "è tardiva",
      riga: 3, superabile: superabile)
  }

  @Test("our own: what is against the law, the article, and the reason that may answer it")
  func nostro() {
    let rifiuto = Failure(violazione())
    #expect(rifiuto.messaggio == "l'atto non si può adottare: è tardiva.")
    #expect(rifiuto.esito == .regolaViolata && rifiuto.chiave == "atto-contro-la-legge")
    #expect(rifiuto.norma == .d223("art. 32, c. 4"))
    #expect(
      rifiuto.rimedio == "Nulla è stato scritto. Correggere ciò che lo impedisce e ripetere il comando.")
    #expect(
      Failure(violazione(superabile: true)).rimedio
        == "Nulla è stato scritto. Se è giusto così, ripetere con --motivo \"...\": il motivo resta nell'atto."
    )
  }

  @Test("of a packet: the line of the file, the act, and what to ask of the other office")
  func diUnPacchetto() {
    let rifiuto = Failure(ErrorePacchetto.controLaLegge(violazione(), riga: 41), file: "pacchetto.txt")
    #expect(
      rifiuto.messaggio
        == "pacchetto.txt: riga 41: l'atto n. 6 del pacchetto (revisione dinamica straordinaria, quarta tornata) è contro la legge: è tardiva."
    )
    #expect(rifiuto.norma == .d223("art. 32, c. 4"))
    #expect(
      rifiuto.rimedio
        == "Nulla è stato scritto. Non accettarlo: chiederne ragione all'ufficio che l'ha adottato, e trasmettergli questo messaggio."
    )
    #expect(rifiuto.json.text.contains(#""atto":6,"regola":"termine-perentorio","riga":41"#))
    let intero = Failure(ErrorePacchetto.controLaLegge(violazione(), riga: nil))
    #expect(intero.messaggio.hasPrefix("l'atto n. 6 del pacchetto"))
  }

  @Test("the lock keeps its own status and says what is still open")
  func bloccate() {
    let rifiuto = Failure(violazione(Adozione.listeBloccate))
    #expect(rifiuto.esito == .listeBloccate && rifiuto.chiave == "liste-bloccate")
    #expect(rifiuto.rimedio?.contains("sezionale supplemento aggiungi") == true)
  }
}
