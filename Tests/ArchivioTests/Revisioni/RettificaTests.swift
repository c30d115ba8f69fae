import Archivio
import Elettorato
import Testing

/// Clerical errors mended in an archive: an act of its own, the same numbers, the same people.
struct RettificaTests {
  private let ufficio = ComuneSemestrale()

  private func rettifica(_ archivio: ArchivioElettorale, _ rettifiche: RettificaDati...) throws
    -> EsitoRettifica
  {
    try archivio.transazione {
      try archivio.rettifica(rettifiche, giorno: giorno(2024, 3, 1), protocollo: "5", autore: "prova")
    }
  }

  private func dato(_ fascicolo: Int, _ campo: RettificaDati.Campo, _ valore: String) -> RettificaDati {
    RettificaDati(
      fascicolo: fascicolo, campo: campo, valore: valore, motivo: "errore", documento: "doc", riga: 2)
  }

  private func righe(_ archivio: ArchivioElettorale) throws -> [Elettore] {
    try [Parte.maschile, .femminile].flatMap {
      try archivio.righe(lista: .generale, parte: $0, numeri: 1...1000)
    }
  }

  @Test("a name is written again with the same numbers, and the lists as of before do not change")
  func nome() throws {
    let archivio = try ufficio.prepara()
    let prima = try #require(try righe(archivio).first { $0.testi.stringa(.cognome) == "Bianchi" })
    let digesti = try archivio.digestSezioni(dopoAtto: 1)
    let esito = try rettifica(archivio, dato(prima.fascicolo, .cognome, "Bianco"))
    let dopo = try #require(try righe(archivio).first { $0.fascicolo == prima.fascicolo && $0.alAtto == nil })
    #expect(dopo.testi.stringa(.cognome) == "Bianco")
    #expect(dopo.numeroGenerale == prima.numeroGenerale && dopo.numeroSezionale == prima.numeroSezionale)
    #expect(try archivio.variazioni(atto: 2).map(\.variazione.operazione) == [.annotazione])
    #expect(try archivio.variazioni(atto: 2).map(\.variazione.causa) == [.rettifica])
    // BNC is the code of both: the tax office has nothing to mend.
    #expect(esito.codiciDiscordi.isEmpty)
    #expect(try archivio.digestSezioni(dopoAtto: 1) == digesti)
    #expect(try archivio.quadri(2).allSatisfy { $0.iscritti == 0 && $0.cancellati == 0 })
    #expect(
      esito.atto.parametri.contains { $0.nome == "rettifica" && $0.valore.hasSuffix("COGNOME: errore (doc)") }
    )
    #expect(try ComuneSemestrale.guasti(archivio).isEmpty)
  }

  @Test("who had no section gets one, at the end of its list")
  func sezione() throws {
    let archivio = try ufficio.prepara()
    try ufficio.delibera(archivio, .elenchi, il: giorno(2024, 4, 5))
    try ufficio.delibera(archivio, .rettifica, il: giorno(2024, 6, 5))
    let ignoti = try #require(try righe(archivio).first { $0.testi.stringa(.cognome) == "Ignoti" })
    try #require(ignoti.sezione == nil)
    let ultimo = try archivio.righe(lista: .generale, sezione: 2, parte: .femminile).compactMap(
      \.numeroSezionale
    ).max()
    _ = try archivio.transazione {
      try archivio.rettifica(
        [dato(ignoti.fascicolo, .sezione, "2")], giorno: giorno(2024, 6, 6), protocollo: "", autore: "prova")
    }
    let dopo = try #require(try righe(archivio).first { $0.fascicolo == ignoti.fascicolo })
    #expect(dopo.sezione == 2)
    #expect(dopo.numeroGenerale == ignoti.numeroGenerale)
    #expect(dopo.numeroSezionale == (ultimo ?? 0) + 1)
    #expect(try ComuneSemestrale.guasti(archivio).isEmpty)
  }

  @Test("one correction that does not fit stops the whole act")
  func tuttoONiente() throws {
    let archivio = try ufficio.prepara()
    #expect(throws: ImpedimentoRettifica.nonIscritto(riga: 2)) {
      try rettifica(archivio, dato(1, .nome, "Eva"), dato(99, .nome, "Ada"))
    }
    #expect(throws: ErroreArchivio.attoAnteriore(giorno: giorno(2023, 8, 1), ultimo: giorno(2023, 8, 31))) {
      try archivio.transazione {
        _ = try archivio.rettifica(
          [dato(1, .nome, "Eva")], giorno: giorno(2023, 8, 1), protocollo: "", autore: "prova")
      }
    }
    #expect(try archivio.ultimoAtto() == 1)
  }
}
