import Archivio
import Elettorato
import TestSupport
import Testing

/// The table of cases of two copies, one by one.
struct ConfrontoTests {
  private let uffici: DueUffici

  init() throws {
    uffici = try DueUffici()
    try uffici.adottaTre()
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune), in: uffici.cec)
  }

  private func riapri(_ cartella: Cartella) throws -> ArchivioElettorale {
    try ArchivioElettorale(cartella: cartella.percorso, .scrittura)
  }

  private func ricevuta(_ archivio: ArchivioElettorale) throws -> Ricevuta {
    try archivio.ricevuta(giorno: giorno(2023, 11, 2), operatore: "prova")
  }

  private func adotta(
    _ archivio: ArchivioElettorale, _ persona: Int, il giorno: Giorno, protocollo: String = ""
  ) throws {
    try DueUffici.adotta(
      archivio, 1, il: giorno, [DueUffici.evento(.decesso, DueUffici.popolazione[persona], 10 + persona)],
      protocollo: protocollo)
  }

  @Test("in step, behind and ahead, seen from both sides")
  func passo() throws {
    #expect(try DueUffici.confronta(uffici.comune, con: uffici.cec) == .allineati(atto: 4))
    #expect(try DueUffici.confronta(uffici.cec, con: uffici.comune) == .allineati(atto: 4))
    try adotta(uffici.comune, 3, il: giorno(2023, 10, 1))
    #expect(try DueUffici.confronta(uffici.comune, con: uffici.cec) == .avanti(mio: 5, loro: 4))
    #expect(try DueUffici.confronta(uffici.cec, con: uffici.comune) == .indietro(mio: 4, loro: 5))
    var lettura = LetturaPacchetto(DueUffici.sorgente(try DueUffici.pacchetto(uffici.comune, dalAtto: 5)))
    let pacchetto = try #require(AltraCopia(try lettura.leggi()))
    #expect(try uffici.cec.confronta(pacchetto) == .indietro(mio: 4, loro: 5))
    #expect(try uffici.comune.confronta(pacchetto) == .allineati(atto: 5))
  }

  @Test("a receipt is as good as the copy, and an old one is a beginning")
  func ricevute() throws {
    let (sua, propria) = (try ricevuta(uffici.cec), try ricevuta(uffici.comune))
    #expect(try uffici.comune.confronta(AltraCopia(sua)) == .allineati(atto: 4))
    try adotta(uffici.comune, 3, il: giorno(2023, 10, 1))
    #expect(try uffici.comune.confronta(AltraCopia(sua)) == .avanti(mio: 5, loro: 4))
    #expect(try uffici.comune.confronta(AltraCopia(propria)) == .proseguita(mio: 5, dichiarato: 4))
    #expect(try Ricevuta(testo: sua.testo) == sua)
    var alterata = sua.testo
    for posto in alterata.indices {
      alterata[posto] ^= 1
      if (try? Ricevuta(testo: alterata)) != nil {
        Issue.record("byte \(posto) of a receipt changed, and nobody noticed")
      }
      alterata[posto] ^= 1
    }
    #expect(throws: ErrorePacchetto.estraneo) { try Ricevuta(testo: DueUffici.pacchetto(uffici.comune)) }
  }

  @Test("two acts with one number: the first is told, or the first that is known")
  func biforcazione() throws {
    let prima = try uffici.cartellaComune.copia()
    try adotta(uffici.comune, 3, il: giorno(2023, 10, 1))
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune, dalAtto: 5), in: uffici.cec)
    let rinato = try riapri(prima)
    try adotta(rinato, 3, il: giorno(2023, 10, 1), protocollo: "altro")
    #expect(try DueUffici.confronta(rinato, con: uffici.cec) == .biforcazione(atto: 5, esatto: true))
    #expect(try DueUffici.confronta(uffici.cec, con: rinato) == .biforcazione(atto: 5, esatto: true))
    #expect(
      try rinato.confronta(AltraCopia(ricevuta(uffici.cec))) == .biforcazione(atto: 5, esatto: false))
  }

  @Test("same acts and a line altered in one copy: the section, then the file, then the field")
  func risultatoDiverso() throws {
    // The general list of section 1 has at least Antonio's neighbours: file 1 is somebody of section 1.
    try SQLGrezzo(uffici.cartellaCec).altera([
      "UPDATE scheda SET testo = replace(testo, '1970-01-01', '1971-01-01') WHERE testo LIKE '%MARIO%'",
      "UPDATE posizione SET numero_generale = 90 WHERE fascicolo = (SELECT fascicolo FROM posizione JOIN scheda s ON s.numero = scheda WHERE s.testo LIKE '%LUCA%')",
    ])
    let cec = try riapri(uffici.cartellaCec)
    guard case .risultatoDiverso(let sezioni) = try DueUffici.confronta(cec, con: uffici.comune) else {
      Issue.record("an altered line gives the same result")
      return
    }
    let persone = sezioni.flatMap(\.persone)
    #expect(sezioni.map(\.sezione) == [SezioneDiLista(.generale, 1), SezioneDiLista(.generale, 2)])
    #expect(sezioni.map(\.quante) == [1, 1])
    #expect(persone.map(\.caso) == [.diverso(["numero generale"]), .diverso(["data di nascita"])])
    let luca = try #require(
      uffici.comune.righe(lista: .generale, sezione: 1, parte: .maschile).first {
        $0.testi.stringa(.nome) == "LUCA" && $0.alAtto == nil
      })
    #expect(persone.first?.fascicolo == luca.fascicolo)
    // Told by the receipt alone, and by nobody who looks at heads only.
    #expect(throws: ErroreArchivio.self) { try ricevuta(cec) }
    let sua = AltraCopia(try ricevuta(uffici.comune))
    guard case .risultatoDiverso(let sue) = try cec.confronta(sua) else {
      Issue.record("the copy does not see that its own lists are altered")
      return
    }
    #expect(sue.map(\.sezione) == sezioni.map(\.sezione))
    #expect(try cec.confronta(sua, soloTeste: true) == .allineati(atto: 4))
  }

  @Test("somebody added or taken away behind the program's back is told by file")
  func aggiuntoETolto() throws {
    try SQLGrezzo(uffici.cartellaCec).altera([
      "DELETE FROM posizione WHERE fascicolo = 1 AND al_atto IS NULL",
      "INSERT INTO fascicolo VALUES (77, NULL)",
      "INSERT INTO posizione SELECT 77, 'GENERALE', 1, NULL, 'M', 1, 77, 77, min(numero) FROM scheda",
    ])
    guard
      case .risultatoDiverso(let sezioni) = try DueUffici.confronta(
        riapri(uffici.cartellaCec), con: uffici.comune)
    else {
      Issue.record("nobody noticed")
      return
    }
    let casi = sezioni.flatMap(\.persone)
    #expect(casi.contains(.init(fascicolo: 77, caso: .soloQui)))
    #expect(casi.contains(.init(fascicolo: 1, caso: .soloAltrove)))
  }

  @Test("an old copy put back is noticed by whatever came after: the other archive, a receipt, a packet")
  func arretramento() throws {
    let vecchia = try uffici.cartellaComune.copia()
    try adotta(uffici.comune, 3, il: giorno(2023, 10, 1))
    let pacchetto = try DueUffici.pacchetto(uffici.comune, dalAtto: 5)
    try DueUffici.ricevi(pacchetto, in: uffici.cec)
    let sua = try ricevuta(uffici.cec)
    let rimesso = try riapri(vecchia)
    let atteso = Confronto.arretramento(.qui, ultimo: 4, testimoniato: 5)
    #expect(try DueUffici.confronta(rimesso, con: uffici.cec) == atteso)
    #expect(try rimesso.confronta(AltraCopia(sua)) == atteso)
    var lettura = LetturaPacchetto(DueUffici.sorgente(pacchetto))
    #expect(try rimesso.confronta(try #require(AltraCopia(try lettura.leggi()))) == atteso)
    #expect(
      try DueUffici.confronta(uffici.cec, con: rimesso) == .arretramento(.altrove, ultimo: 4, testimoniato: 5)
    )
  }

  @Test("an old copy of the commission is noticed only by who has its receipt; without, it is behind")
  func arretramentoDellaCommissione() throws {
    let vecchia = try uffici.cartellaCec.copia()
    try adotta(uffici.comune, 3, il: giorno(2023, 10, 1))
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune, dalAtto: 5), in: uffici.cec)
    let rimessa = try riapri(vecchia)
    #expect(try DueUffici.confronta(rimessa, con: uffici.comune) == .indietro(mio: 4, loro: 5))
    let sua = try ricevuta(uffici.cec)
    _ = try uffici.comune.transazione { try uffici.comune.conserva(sua, DueUffici.firma) }
    #expect(
      try DueUffici.confronta(rimessa, con: uffici.comune) == .arretramento(.qui, ultimo: 4, testimoniato: 5))
    #expect(
      try DueUffici.confronta(uffici.comune, con: rimessa)
        == .arretramento(.altrove, ultimo: 4, testimoniato: 5))
    #expect(try rimessa.confronta(AltraCopia(sua)) == .arretramento(.qui, ultimo: 4, testimoniato: 5))
  }

  @Test("another chain for the same Comune is an alarm; another Comune is another Comune")
  func identita() throws {
    let altra = String(repeating: "ef", count: 16)
    let cartella = Cartella()
    let catena = try #require(IdentitaCatena(comune: "D839", codice: altra))
    try ArchivioElettorale.crea(
      cartella: cartella.percorso, comune: ComuneDiProva.comune, ufficio: .commissione, catena: catena,
      riferimenti: ComuneDiProva.riferimenti)
    let ricevutaAltrui = Ricevuta(
      catena: catena, ufficio: "commissione", atto: 4, testa: .di([1]), stato: .di([2]), corredo: .di([3]),
      giorno: giorno(2023, 11, 1), operatore: "prova")
    #expect(
      try uffici.comune.confronta(AltraCopia(ricevutaAltrui))
        == .identitaSostituita(mia: ComuneDiProva.identita, loro: altra))
    let lontana = Ricevuta(
      catena: try #require(IdentitaCatena(comune: "E473", codice: altra)), ufficio: "commissione", atto: 4,
      testa: .di([1]), stato: .di([2]), corredo: .di([3]), giorno: giorno(2023, 11, 1), operatore: "prova")
    #expect(try uffici.comune.confronta(AltraCopia(lontana)) == .altroComune("E473"))
  }

  @Test("same acts and lists, other seats: said, because papers would differ")
  func corredo() throws {
    try uffici.comune.transazione { try uffici.comune.sostituisci(luoghi: []) }
    #expect(try DueUffici.confronta(uffici.comune, con: uffici.cec) == .corredoDiverso(atto: 4))
  }

  @Test(
    "receipts are kept once, answered for by the register, and an act that would take a lost number is refused"
  )
  func testimonianze() throws {
    let vecchia = try uffici.cartellaComune.copia()
    try adotta(uffici.comune, 3, il: giorno(2023, 10, 1))
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune, dalAtto: 5), in: uffici.cec)
    let sua = try ricevuta(uffici.cec)
    let rimesso = try riapri(vecchia)
    let (nuova, ripetuta) = try rimesso.transazione {
      (try rimesso.conserva(sua, DueUffici.firma), try rimesso.conserva(sua, DueUffici.firma))
    }
    #expect(nuova && !ripetuta)
    #expect(try rimesso.testimonianze() == [sua])
    #expect(try rimesso.controlla(completo: false).isEmpty)
    #expect(throws: ErroreArchivio.attiDaRecuperare(ultimo: 4, testimoniato: 5)) {
      try adotta(rimesso, 0, il: giorno(2023, 10, 2))
    }
    // Once it has back what it lost, it goes on.
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.cec, dalAtto: 5), in: rimesso)
    try adotta(rimesso, 0, il: giorno(2023, 10, 2))
    #expect(try rimesso.ultimoAtto() == 6)
    #expect(try rimesso.controllaTutto().isEmpty)
  }

  @Test("what the register answers for is append only")
  func immutabili() throws {
    let sua = try ricevuta(uffici.comune)
    try uffici.cec.transazione {
      _ = try uffici.cec.conserva(sua, DueUffici.firma)
      try uffici.cec.aggiungi(
        OperatoreRegistrato(utente: 1000, nome: "rossi", ruolo: .commissione, dal: giorno(2023, 1, 1)),
        DueUffici.firma)
    }
    let grezzo = try SQLGrezzo(uffici.cartellaCec)
    for (tabella, colonna) in [
      ("testimonianza", "atto"), ("operatore", "ruolo"), ("identita_ricevuta", "identita"),
    ] {
      for sql in ["DELETE FROM \(tabella)", "UPDATE \(tabella) SET \(colonna) = \(colonna)"] {
        #expect(throws: (any Error).self, "\(sql)") { try grezzo.esegui(sql) }
      }
    }
    #expect(try uffici.cec.controlla(completo: true).isEmpty)
  }

  @Test("acts that no copy has any more are given up with a reason, once, and only when they are missing")
  func rinuncia() throws {
    let vecchia = try uffici.cartellaComune.copia()
    try adotta(uffici.comune, 3, il: giorno(2023, 10, 1))
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune, dalAtto: 5), in: uffici.cec)
    let sua = try ricevuta(uffici.cec)
    let rimesso = try riapri(vecchia)
    func rinuncia() throws -> ClosedRange<Int>? {
      try rimesso.transazione { try rimesso.rinuncia(motivo: "incendio", DueUffici.firma) }
    }
    #expect(try rinuncia() == nil)
    _ = try rimesso.transazione { try rimesso.conserva(sua, DueUffici.firma) }
    #expect(try rinuncia() == 5...5)
    #expect(try rinuncia() == nil)
    try adotta(rimesso, 0, il: giorno(2023, 10, 2))
    #expect(try rimesso.controllaTutto().isEmpty)
    // Nothing is hidden: whoever has seen the lost act sees the fork.
    #expect(try DueUffici.confronta(rimesso, con: uffici.cec) == .biforcazione(atto: 5, esatto: true))
    #expect(
      try SQLGrezzo(vecchia).righe("SELECT operazione FROM registro").contains { $0.contains("incendio") })
  }

  @Test(
    "a receipt, an operator or the identity changed behind the program's back shows",
    arguments: [
      "UPDATE testimonianza SET atto = 3", "DELETE FROM testimonianza",
      "UPDATE testimonianza SET identita = 'x'",
      "UPDATE operatore SET ruolo = 'addetto'", "DELETE FROM operatore",
      "INSERT INTO operatore VALUES (2, 2000, 'altri', 'ufficiale', 0, 'altri')",
      "DELETE FROM identita_ricevuta",
      "INSERT INTO identita_ricevuta VALUES (1, '\(String(repeating: "a", count: 32))')",
      "UPDATE identita_ricevuta SET identita = '\(String(repeating: "a", count: 32))'",
    ])
  func manomissioni(sql: String) throws {
    for (archivio, cartella) in [(uffici.comune, uffici.cartellaComune), (uffici.cec, uffici.cartellaCec)] {
      let altro = archivio.ufficio == .comune ? uffici.cec : uffici.comune
      let sua = try ricevuta(altro)
      try archivio.transazione {
        _ = try archivio.conserva(sua, DueUffici.firma)
        try archivio.aggiungi(
          OperatoreRegistrato(
            utente: 1000, nome: "rossi", ruolo: .responsabile(di: archivio.ufficio), dal: giorno(2023, 1, 1)),
          DueUffici.firma)
      }
      #expect(try archivio.controlla(completo: false).isEmpty)
      let copia = try cartella.copia()
      do { try SQLGrezzo(copia).altera([sql]) } catch { continue }
      let prima = try SQLGrezzo(cartella).righe("SELECT quote(identita) FROM identita_ricevuta")
      let dopo = try SQLGrezzo(copia).righe("SELECT quote(identita) FROM identita_ricevuta")
      if sql.contains("identita_ricevuta"), prima == dopo { continue }
      var notato = false
      do { notato = try !riapri(copia).controlla(completo: false).isEmpty } catch { notato = true }
      #expect(notato, "\(archivio.ufficio): \(sql)")
    }
  }
}
