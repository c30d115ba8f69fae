import Archivio
import Elettorato
import TestSupport
import Testing

/// Acts that go from one archive to the other in packets, and are adopted again.
struct PacchettiTests {
  @Test(
    "an empty copy receives identity, sections, street index, consultation and acts, and says the same as the Comune"
  )
  func primoPacchetto() throws {
    let uffici = try DueUffici()
    try uffici.adottaTre()
    #expect(uffici.cec.catena.daRicevere)
    let esito = try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune), in: uffici.cec)
    #expect(esito.applicati.map(\.numero) == [1, 2, 3, 4])
    #expect(esito.corredoAggiornato && !esito.riferimentiDiversi)

    let riaperto = try ArchivioElettorale(cartella: uffici.cartellaCec.percorso, .lettura)
    #expect(riaperto.catena == uffici.comune.catena)
    #expect(riaperto.ufficio == .commissione)
    #expect(try riaperto.sigillo(4) == uffici.comune.sigillo(4))
    #expect(try DueUffici.testi(riaperto) == DueUffici.testi(uffici.comune))
    #expect(try riaperto.sezioni() == uffici.comune.sezioni())
    #expect(try riaperto.viario().vie == uffici.comune.viario().vie)
    let (mia, sua) = (try riaperto.consultazioneInCorso(), try uffici.comune.consultazioneInCorso())
    #expect(mia?.coppie.map(\.chiave) == sua?.coppie.map(\.chiave))
    #expect(mia?.ordinamenti.map(\.testo) == sua?.ordinamenti.map(\.testo))
    #expect(try riaperto.controllaTutto().isEmpty)
    #expect(try DueUffici.confronta(riaperto, con: uffici.comune) == .allineati(atto: 4))
  }

  @Test("what an act decided of events is the same in the copy, refusals and final answers included")
  func decisioni() throws {
    let uffici = try DueUffici()
    try uffici.adottaTre()
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune), in: uffici.cec)
    for atto in 1...4 {
      #expect(try uffici.cec.decisioni(atto: atto) == uffici.comune.decisioni(atto: atto))
    }
    let rifiutata = try #require(try uffici.cec.decisioni(atto: 3).first { $0.esito == .rifiutato })
    #expect(!rifiutata.definitiva, "an unknown person may become known")
    #expect(try uffici.cec.eventi().map(\.testo) == uffici.comune.eventi().map(\.testo))
    // The elector moved, and the one who came, are where the street index puts them.
    let righe = try uffici.cec.righe(lista: .generale, sezione: 2, parte: .maschile)
    #expect(righe.contains { $0.testi.stringa(.cognome) == "ROSSI" && $0.testi.stringa(.nome) == "MARIO" })
  }

  @Test("act by act or all together, the copies are the same; a packet twice changes nothing")
  func pezzoPerPezzo() throws {
    let uffici = try DueUffici()
    let altra = Cartella()
    let aPezzi = try DueUffici.copiaVuota(altra)
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune), in: aPezzi)
    try uffici.adottaTre()
    for primo in [2, 3, 4] {
      try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune, dalAtto: primo), in: aPezzi)
    }
    let tutto = try DueUffici.pacchetto(uffici.comune)
    try DueUffici.ricevi(tutto, in: uffici.cec)
    #expect(
      try SQLGrezzo(altra).contenutoDelleListe().sorted()
        == SQLGrezzo(uffici.cartellaCec).contenutoDelleListe().sorted())

    let dopo = try DueUffici.ricevi(tutto, in: uffici.cec)
    #expect(dopo.applicati.isEmpty)
    #expect(dopo.giaApplicati.map(\.numero) == [1, 2, 3, 4])
    #expect(try uffici.cec.controllaTutto().isEmpty)
  }

  @Test("a dry run says what it would do and leaves the copy empty, without identity")
  func prova() throws {
    let uffici = try DueUffici()
    let bytes = try DueUffici.pacchetto(uffici.comune)
    let prima = try uffici.cartellaCec.leggi()
    let esito = try DueUffici.ricevi(bytes, in: uffici.cec, prova: true)
    #expect(esito.applicati.map(\.numero) == [1])
    #expect(uffici.cec.catena.daRicevere)
    #expect(try uffici.cartellaCec.leggi() == prima)
    // And afterwards it can be done.
    #expect(try DueUffici.ricevi(bytes, in: uffici.cec).applicati.count == 1)
  }

  @Test(
    "the text of a packet is verified by what anybody can compute, and the same archive gives the same bytes")
  func testo() throws {
    let uffici = try DueUffici()
    try uffici.adottaTre()
    let bytes = try DueUffici.pacchetto(uffici.comune)
    #expect(bytes == (try DueUffici.pacchetto(uffici.comune)))
    // Untouched, what the forger computes by hand is what the program wrote.
    #expect(Falsario(bytes).pacchetto == bytes)
    let righe = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(
      righe.first?.hasPrefix("PACCHETTO\tv1\tD839\t\(ComuneDiProva.identita)\t000001\t000004\tprec\t") == true
    )
    // The copy makes the same packet: what it says of itself is what it received.
    try DueUffici.ricevi(bytes, in: uffici.cec)
    #expect(try DueUffici.pacchetto(uffici.cec) == bytes)
  }

  @Test(
    "seats changed without an act reach the copy with the next packet, and an older packet does not bring them back"
  )
  func corredo() throws {
    let uffici = try DueUffici()
    let vecchio = try DueUffici.pacchetto(uffici.comune)
    try DueUffici.ricevi(vecchio, in: uffici.cec)
    try uffici.adottaTre()
    try uffici.comune.transazione {
      try uffici.comune.sostituisci(
        sezioni: [1, 2].map {
          Sezione(
            numero: $0, sede: "Nuova sede \($0)", indirizzo: "Via Roma 9", accessibile: true, postiLetto: 0,
            istitutoDiDetenzione: false)
        })
      try uffici.comune.registra(
        Ricezione(tipo: .sezioni, impronta: .di([1]), giorno: giorno(2023, 10, 1), accettate: 2, scartate: 0))
    }
    #expect(
      try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune, dalAtto: 4 - 2), in: uffici.cec)
        .corredoAggiornato)
    #expect(try uffici.cec.sezioni().map(\.sede) == ["Nuova sede 1", "Nuova sede 2"])
    #expect(try !DueUffici.ricevi(vecchio, in: uffici.cec).corredoAggiornato)
    #expect(try uffici.cec.sezioni().map(\.sede) == ["Nuova sede 1", "Nuova sede 2"])
    #expect(try uffici.cec.controlla(completo: true).isEmpty)
  }

  @Test("a Comune that has lost its last acts has them back from the commission, byte for byte")
  func recupero() throws {
    let uffici = try DueUffici()
    let prima = try uffici.cartellaComune.copia()
    try uffici.adottaTre()
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune), in: uffici.cec)
    let ricuperato = try ArchivioElettorale(cartella: prima.percorso, .scrittura)
    let esito = try DueUffici.ricevi(DueUffici.pacchetto(uffici.cec, dalAtto: 2), in: ricuperato)
    #expect(esito.applicati.map(\.numero) == [2, 3, 4])
    #expect(try DueUffici.testi(ricuperato) == DueUffici.testi(uffici.comune))
    #expect(try ricuperato.controllaTutto().isEmpty)
    // It goes on from there, and the commission with it.
    try DueUffici.adotta(
      ricuperato, 1, il: giorno(2023, 10, 10), [DueUffici.evento(.decesso, DueUffici.popolazione[3], 9)])
    try DueUffici.ricevi(DueUffici.pacchetto(ricuperato, dalAtto: 5), in: uffici.cec)
    #expect(try DueUffici.confronta(uffici.cec, con: ricuperato) == .allineati(atto: 5))
  }

  @Test("lists written again travel without the people, and give the same lists")
  func stessePersone() throws {
    let uffici = try DueUffici()
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune), in: uffici.cec)
    // Every line of section 1 closed and opened with the same card: what an act that renumbers does.
    try uffici.comune.riscrivi(lista: .generale, sezione: 1, il: giorno(2023, 9, 12))
    let bytes = try DueUffici.pacchetto(uffici.comune, dalAtto: 2)
    let iscritte = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
      $0.hasPrefix("ISCR")
    }
    #expect(!iscritte.isEmpty && iscritte.allSatisfy { $0.hasSuffix("\t=") })
    try DueUffici.ricevi(bytes, in: uffici.cec)
    #expect(try DueUffici.confronta(uffici.cec, con: uffici.comune) == .allineati(atto: 2))
    #expect(try uffici.cec.controllaTutto().isEmpty)
  }

  @Test("an archive that was altered sends nothing")
  func alterato() throws {
    let uffici = try DueUffici()
    try SQLGrezzo(uffici.cartellaComune).altera([
      "UPDATE posizione SET numero_generale = 99 WHERE fascicolo = 1"
    ])
    let riaperto = try ArchivioElettorale(cartella: uffici.cartellaComune.percorso, .lettura)
    #expect(throws: ErroreArchivio.self) { try DueUffici.pacchetto(riaperto) }
    // The person alone, of whom acts say nothing; and a line that is closed, of which section lists say nothing any more.
    for sql in [
      "UPDATE scheda SET testo = replace(testo, 'MARIO', 'MARIA') WHERE testo LIKE '%MARIO%'",
      "UPDATE posizione SET numero_sezionale = 99 WHERE al_atto = 2",
    ] {
      let due = try DueUffici()
      try due.adottaTre()
      try SQLGrezzo(due.cartellaComune).altera([sql])
      let alterato = try ArchivioElettorale(cartella: due.cartellaComune.percorso, .lettura)
      #expect(throws: ErroreArchivio.self, "\(sql)") { try DueUffici.pacchetto(alterato) }
    }
    #expect(throws: ImpedimentoSpedizione.nullaDaSpedire(ultimo: 0)) { try DueUffici.pacchetto(uffici.cec) }
    #expect(throws: ImpedimentoSpedizione.nullaDaSpedire(ultimo: 1)) {
      try DueUffici.pacchetto(uffici.comune, dalAtto: 2)
    }
  }

  @Test("no act is decided in the copy of the commission, whatever the command")
  func attoNellaCopia() throws {
    let uffici = try DueUffici()
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune), in: uffici.cec)
    #expect(throws: ErroreArchivio.attoNellaCopia) {
      try DueUffici.adotta(uffici.cec, 1, il: giorno(2023, 10, 1), [])
    }
    #expect(throws: ErroreArchivio.attoNellaCopia) {
      try uffici.cec.transazione {
        try uffici.cec.adottaIndizione(giorno: giorno(2023, 10, 1), protocollo: "", autore: "", parametri: [])
      }
    }
    #expect(try uffici.cec.ultimoAtto() == 1)
  }

  @Test("other reference data are noticed, and do not stop the acts")
  func riferimenti() throws {
    let uffici = try DueUffici()
    let cartella = Cartella()
    let altra = try DueUffici.copiaVuota(cartella, riferimenti: Riferimenti(luoghi: [], stati: []))
    #expect(try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune), in: altra).riferimentiDiversi)
  }
}
