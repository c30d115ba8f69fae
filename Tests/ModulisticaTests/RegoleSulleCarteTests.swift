import Elettorato
import Rendering
import Testing

@testable import Modulistica

/// Rules of the sources that a paper says to who must follow them.
@Suite("Rules said by papers")
struct RegoleSulleCarteTests {
  @Test(
    "who collects in a place of care or in a prison reads of the special seat: who sits, when, who may watch")
  func specialSeat() {
    for specie in [SpecieDiRichiesta.degenti, .detenuti] {
      let testo = specie.disposizioni(.entranti).map(\.plain).joined(separator: "\n")
      #expect(testo.contains("un presidente e due scrutatori, uno dei quali fa da segretario"), "B-30")
      #expect(testo.contains("sentita la direzione dell’istituto"), "B-33")
      #expect(testo.contains("i rappresentanti di lista che lo chiedono possono assistere"), "B-35")
    }
    // The control: at home the detached office goes, and no seat is set up.
    let casa = SpecieDiRichiesta.domicilio.disposizioni(.entranti).map(\.plain).joined()
    #expect(!casa.contains("seggio speciale"))
  }

  @Test("the paper of accessible sections says transport, doctors and their duties")
  func accessible() {
    let note = SezioniAccessibili.note.map(\.plain).joined(separator: "\n")
    #expect(note.contains("Il Comune organizza il trasporto degli elettori non deambulanti"), "B-62")
    #expect(note.contains("immediatamente e gratuitamente"), "B-06, B-63")
    #expect(note.contains("parenti di candidati fino al quarto grado"), "B-06")
  }

  @Test("the provision of patients, of who collects and of the material is that of the kind of vote")
  func kinds() {
    #expect(SpecieDiRichiesta.degenti.norma([.referendum]) == Norma(.dpr361del1957, "artt. 51-53"))
    #expect(SpecieDiRichiesta.degenti.norma([.comunale]) == Norma(.dpr570del1960, "artt. 42-44"))
    #expect(
      RaccoltaDelVoto.Modalita.sezioneOspedaliera.norma([.politica]) == Norma(.dpr361del1957, "art. 52"))
    #expect(
      RaccoltaDelVoto.Modalita.ufficioDistaccato.norma([.comunale, .europea])
        == Norma(.dpr570del1960, "art. 44"))
    #expect(
      SpecieDiRichiesta.degenti.norma([]) == Norma(.dpr570del1960, "artt. 42-44"),
      "no vote is no vote of the State")
  }

  @Test(
    "an act for the list of the European Parliament is under D.L. 408/1994, for that of the Comune under D.Lgs. 197/1996"
  )
  func additionalLists() {
    #expect(Atto.Tipo.listaAggiuntaUE.norma([.aggiuntaUEParlamento]) == Norma(.dl408del1994, "art. 2"))
    #expect(Atto.Tipo.listaAggiuntaUE.norma([.aggiuntaUEComunale]) == Norma(.dlgs197del1996, "art. 3"))
    #expect(Causa.domandaUE.norma(.aggiuntaUEParlamento) == Norma(.dl408del1994, "art. 2"))
    #expect(Causa.domandaUE.norma(.aggiuntaUEComunale) == Norma(.dlgs197del1996, "artt. 1-3"))
  }

  @Test("the Comune tells another by telematic means, and the poll list may be signed by a Sottocommissione")
  func others() throws {
    #expect(
      FirmeLista.piede(luogo: "", digest: Impronta.di([]), copia: .votazione, conParte: false).box?.contains(
        "Sottocommissione") == true, "A-59")
  }
}
