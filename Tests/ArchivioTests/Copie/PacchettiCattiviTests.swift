import Archivio
import Elettorato
import TestSupport
import Testing

/// Packets that must not be believed: each is refused with its own reason, and nothing is written.
struct PacchettiCattiviTests {
  private let uffici: DueUffici
  /// Acts 1 to 4.
  private let tutto: [UInt8]
  /// Acts 2 to 4, for a copy that has act 1.
  private let seguito: [UInt8]

  init() throws {
    uffici = try DueUffici()
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune), in: uffici.cec)
    try uffici.adottaTre()
    tutto = try DueUffici.pacchetto(uffici.comune)
    seguito = try DueUffici.pacchetto(uffici.comune, dalAtto: 2)
  }

  /// What a copy that has act 1 answers; whatever it is, the file is as before.
  private func risposta(_ bytes: [UInt8], in copia: Cartella? = nil) throws -> (any Error)? {
    let cartella = copia ?? uffici.cartellaCec
    let prima = try cartella.leggi()
    let archivio = try ArchivioElettorale(cartella: cartella.percorso, .scrittura)
    var errore: (any Error)?
    do { try DueUffici.ricevi(bytes, in: archivio) } catch { errore = error }
    if errore != nil, try cartella.leggi() != prima { Issue.record("a refused packet has written something") }
    return errore
  }

  private func rifiuto(_ bytes: [UInt8]) throws -> ErrorePacchetto? {
    try risposta(bytes) as? ErrorePacchetto
  }

  /// The rule of adoption that the packet breaks.
  private func violata(_ bytes: [UInt8]) throws -> String? {
    if case .controLaLegge(let violazione, _)? = try rifiuto(bytes) { violazione.regola } else { nil }
  }

  private func falso(_ cambio: (inout Falsario) throws -> Void) throws -> [UInt8] {
    var falsario = Falsario(seguito)
    try cambio(&falsario)
    return falsario.pacchetto
  }

  // MARK: - Out of place

  @Test("a gap, another Comune, another chain")
  func fuoriPosto() throws {
    #expect(try rifiuto(DueUffici.pacchetto(uffici.comune, dalAtto: 3)) == .lacuna(ultimo: 1, primo: 3))
    let altrove = try falso { falso in
      falso.cambia("PACCHETTO") { $0[2] = "E473" }
      falso.cambia("VERBALE") { $0[2] = "E473" }
    }
    #expect(try rifiuto(altrove) == .altroComune("E473"))
    let altra = String(repeating: "ab", count: 16)
    let sostituito = try falso { falso in
      falso.cambia("PACCHETTO") { $0[3] = altra }
      falso.cambia("VERBALE") { $0[3] = altra }
    }
    #expect(try rifiuto(sostituito) == .altraIdentita(altra))
    // One act of another chain among ours.
    let mischiato = try falso { falso in
      falso.cambia("VERBALE") { if $0[4] == "000003" { $0[3] = altra } }
    }
    #expect(try rifiuto(mischiato) == .numeroFuoriPosto(atto: 3))
  }

  @Test("a copy told which chain to follow takes no other, even as its first packet")
  func identitaAttesa() throws {
    let cartella = Cartella()
    _ = try DueUffici.copiaVuota(cartella, identita: String(repeating: "cd", count: 16))
    let errore = try risposta(tutto, in: cartella) as? ErrorePacchetto
    #expect(errore == .altraIdentita(ComuneDiProva.identita))
    let giusta = Cartella()
    _ = try DueUffici.copiaVuota(giusta, identita: ComuneDiProva.identita)
    #expect(try risposta(tutto, in: giusta) == nil)
  }

  @Test("an act that is here already with another content is a fork, told at the first one")
  func biforcazione() throws {
    try DueUffici.ricevi(seguito, in: uffici.cec)
    let diverso = try falso { falso in
      falso.cambia("ATTO") { if $0[3] == "2023-09-20" { $0[5] = "altro protocollo" } }
    }
    #expect(try rifiuto(diverso) == .biforcazione(atto: 3))
    // The Comune went back and adopted something else: its act 2 does not follow ours.
    let altro = try DueUffici()
    try DueUffici.adotta(
      altro.comune, 2, il: giorno(2023, 9, 10),
      [DueUffici.evento(.immigrazione, DueUffici.luca, 1, via: DueUffici.roma)])
    #expect(try rifiuto(DueUffici.pacchetto(altro.comune, dalAtto: 2)) == .biforcazione(atto: 2))
    try altro.adottaTre()
    #expect(try rifiuto(DueUffici.pacchetto(altro.comune, dalAtto: 5)) == .biforcazione(atto: 4))
  }

  // MARK: - Changed on the way

  @Test("every changed byte is noticed, wherever it is, and every cut")
  func byteCambiato() throws {
    var caso = SplitMix64(state: 20_260_301)
    for _ in 0..<300 {
      var bytes = seguito
      let posto = Int.random(in: 0..<bytes.count, using: &caso)
      bytes[posto] ^= 1 << UInt8.random(in: 0..<8, using: &caso)
      var lettura = LetturaPacchetto(DueUffici.sorgente(bytes))
      if (try? lettura.leggi()) != nil { Issue.record("byte \(posto) changed, and nobody noticed") }
      if try LettoreDiRighe.integro(DueUffici.sorgente(bytes)) { Issue.record("byte \(posto): intact?") }
    }
    for quanti in [0, 1, 40, seguito.count / 2, seguito.count - 66, seguito.count - 1] {
      #expect(try risposta(Array(seguito.prefix(quanti))) != nil, "\(quanti) bytes")
    }
    let righe = Falsario(seguito).righe
    #expect(try rifiuto(Array(righe.map { $0 + "\n" }.joined().utf8)) == .interrotto)
  }

  @Test("a packet whose digests were all made good again is not the one examined before")
  func cambiatoFraDueLetture() throws {
    var lettura = LetturaPacchetto(DueUffici.sorgente(seguito))
    let esaminato = try lettura.leggi()
    let altro = try falso { falso in falso.cambia("ATTO") { $0[5] = "altro" } }
    let prima = try uffici.cartellaCec.leggi()
    #expect(throws: ErrorePacchetto.self) {
      try uffici.cec.ricevi(esaminato, DueUffici.firma, prova: false, sorgente: DueUffici.sorgente(altro))
    }
    #expect(try uffici.cartellaCec.leggi() == prima)
  }

  @Test("lines after the end, of an unknown kind, out of place, or with other fields")
  func righe() throws {
    let oltre = seguito + Array("ISCR\t00000001\n".utf8)
    let numero = String(decoding: seguito, as: UTF8.self).split(separator: "\n").count + 1
    #expect(try rifiuto(oltre) == .oltreLaFine(riga: numero))

    func difetto(_ cambio: (inout Falsario) throws -> Void) throws -> DifettoDiTesto.Motivo? {
      (try risposta(falso(cambio)) as? DifettoDiTesto)?.motivo
    }
    let dopoIscr = try #require(Falsario(seguito).posto("CHIUSA\t"))
    #expect(try difetto { $0.righe.insert("NOVITA\t1", at: dopoIscr) } == .genereSconosciuto("NOVITA"))
    #expect(try difetto { $0.righe.insert("FINE\t000002\tx", at: dopoIscr) } == .fuoriPosto("FINE"))
    #expect(try difetto { $0.righe.insert("ATTO\tx", at: 1) } == .fuoriPosto("ATTO"))
    #expect(try difetto { $0.cambia("QUADRO") { $0.removeLast() } } == .campi(attesi: 12, trovati: 11))
    #expect(try difetto { $0.cambia("ISCR") { $0.removeLast() } } == .campi(attesi: 27, trovati: 26))
    #expect(try difetto { $0.cambia("CHIUSA") { $0[3] = "X" } } == .valore(campo: 3))
    #expect(try difetto { $0.cambia("VARIAZ") { $0[4] = "CAPRICCIO" } } == .valore(campo: 4))
    #expect(try difetto { $0.cambia("ATTO") { $0[1] = "capriccio" } } == .valore(campo: 1))
    #expect(try difetto { $0.cambia("ATTO") { $0[3] = "2023-02-30" } } == .valore(campo: 3))
    #expect(try difetto { $0.cambia("ATTO") { $0[5] = "a\u{85}b" } } == .caratteri)
    #expect(try difetto { $0.cambia("PACCHETTO") { $0[4] = "000000" } } == .valore(campo: 1))
  }

  @Test("another kind of file, another version, nothing at all")
  func estranei() throws {
    #expect(try rifiuto([]) == .estraneo)
    #expect(try rifiuto(Array("codice_fiscale,lista\n".utf8)) == .estraneo)
    #expect(try rifiuto(falso { $0.cambia("PACCHETTO") { $0[1] = "v2" } }) == .versione("v2"))
    var ricevuta = try uffici.comune.ricevuta(giorno: giorno(2023, 11, 1), operatore: "prova").testo
    #expect(try rifiuto(ricevuta) == .estraneo)
    ricevuta.append(0xFF)
    #expect(try risposta(ricevuta) != nil)
  }

  // MARK: - Digests good, content bad

  @Test("tables that go along are those of their digest, and their rows are rows")
  func corredo() throws {
    var falsario = Falsario(seguito)
    falsario.cambia("RIGA") { if $0[1] == "sezione" { $0[3] = "Altra sede" } }
    var righe = String(decoding: falsario.pacchetto, as: UTF8.self)
    // The digest of the tables as it was, everything else good.
    let vecchio = try #require(Falsario(seguito).righe.first { $0.hasPrefix("CORREDO") })
    let nuovo = try #require(righe.split(separator: "\n").first { $0.hasPrefix("CORREDO") })
    righe.replace(nuovo, with: vecchio)
    let corpo = righe.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
    let bytes = Array((corpo + "IMPRONTA\t\(Falsario.sha(corpo))\n").utf8)
    #expect(try rifiuto(bytes) == .corredoAlterato)
    #expect(
      try rifiuto(falso { $0.cambia("RIGA") { if $0[1] == "sezione" { $0[5] = "forse" } } })
        == .corredoAlterato)
    #expect(
      try rifiuto(falso { $0.cambia("RIGA") { if $0[1] == "ordinamento" { $0[4] = "zz" } } })
        == .corredoAlterato)
  }

  @Test("lists that the acts do not give are another result")
  func stato() throws {
    let stato = try falso { $0.cambia("STATO") { $0[1] = String(repeating: "a", count: 64) } }
    #expect(try rifiuto(stato) == .statoDiverso(atto: 2, []))
    let sezione = try falso { falso in
      falso.cambia("SEZIONE") { if $0[2] == "2" { $0[4] = String(repeating: "b", count: 64) } }
    }
    #expect(try rifiuto(sezione) == .statoDiverso(atto: 2, [SezioneDiLista(.generale, 2)]))
    let taciuta = try falso { falso in falso.righe.removeAll { $0.hasPrefix("SEZIONE\tGENERALE\t2\t") } }
    #expect(try rifiuto(taciuta) == .sezioneTaciuta(atto: 2, SezioneDiLista(.generale, 2)))
    let persona = try falso { falso in falso.cambia("ISCR") { $0[13] = "GABI" } }
    guard case .statoDiverso(atto: 2, let sezioni)? = try rifiuto(persona) else {
      Issue.record("a place of birth changed in a line gives the same lists")
      return
    }
    #expect(!sezioni.isEmpty)
  }

  @Test("a balance that is not that of the lines is another text")
  func quadro() throws {
    let quadro = try falso { falso in
      falso.cambia("QUADRO") {
        $0[5] = "5"
        $0[11] = "5"
      }
    }
    #expect(try rifiuto(quadro) == .testoDiverso(atto: 2))
    let ordine = try falso { falso in
      let posto = try #require(falso.posto("VARIAZ"))
      falso.righe.swapAt(posto, posto + 1)
    }
    #expect(try rifiuto(ordine) == .testoDiverso(atto: 2))
    let doppia = try falso { falso in
      let posto = try #require(falso.posto("VARIAZ"))
      falso.righe.insert(falso.righe[posto], at: posto)
    }
    #expect(try rifiuto(doppia) == .testoDiverso(atto: 2))
  }

  @Test("only open lines are closed, as they are; nobody is entered twice")
  func righeAperte() throws {
    let altroNumero = try falso { $0.cambia("CHIUSA") { $0[4] = "77" } }
    guard case .rigaNonAperta(atto: 2, _)? = try rifiuto(altroNumero) else {
      Issue.record("a line was closed that is not so")
      return
    }
    let ignota = try falso { $0.cambia("CHIUSA") { $0[1] = "00000900" } }
    #expect(try rifiuto(ignota) == .rigaNonAperta(atto: 2, fascicolo: 900))
    let senzaChiudere = try falso { falso in falso.righe.removeAll { $0.hasPrefix("CHIUSA") } }
    #expect(try rifiuto(senzaChiudere) == .rigaGiaAperta(atto: 2))
    let stessa = try falso { falso in
      falso.cambia("ISCR") {
        $0 = Array($0.prefix(7)) + ["="]
        $0[1] = "00000900"
      }
    }
    #expect(try rifiuto(stessa) == .rigaNonAperta(atto: 2, fascicolo: 900))
  }

  @Test("a number that was somebody else's is not given again, open or struck")
  func numeri() throws {
    // Luca, who comes with act 2, is given the general number of a woman's neighbour: man 1.
    let aperto = try falso { $0.cambia("ISCR") { if $0[9] == "LUCA" { $0[4] = "1" } } }
    #expect(try rifiuto(aperto) == .numeroRiusato(atto: 2, fascicolo: nil))
    // Mario has left section 1: his sectional number there is not Luca's to have.
    let numero = try #require(
      Falsario(seguito).righe.first { $0.hasPrefix("CHIUSA") }?.split(separator: "\t").map(String.init)[6])
    let struck = try falso { $0.cambia("ISCR") { if $0[9] == "LUCA" { $0[6] = numero } } }
    guard case .numeroRiusato(atto: 2, .some)? = try rifiuto(struck) else {
      Issue.record("a struck number was given again")
      return
    }
  }

  @Test("a personal file is of one person for ever, and a person reads")
  func fascicoli() throws {
    let altrui = try falso { $0.cambia("ISCR") { if $0[9] == "LUCA" { $0[1] = "00000001" } } }
    #expect(try rifiuto(altrui) == .fascicoloDiAltri(atto: 2, fascicolo: 1))
    let doppione = try falso { falso in
      let mario = falso.righe.first { $0.hasPrefix("ISCR") && $0.contains("\tMARIO\t") }?.split(
        separator: "\t", omittingEmptySubsequences: false)
      falso.cambia("ISCR") { if $0[9] == "LUCA", let mario { $0[7] = String(mario[7]) } }
    }
    guard case .fascicoloDiAltri(atto: 2, _)? = try rifiuto(doppione) else {
      Issue.record("one codice fiscale has two files")
      return
    }
    let illeggibile = try falso { $0.cambia("ISCR") { $0[11] = "ieri" } }
    guard case .personaIllegibile(atto: 2, _)? = try rifiuto(illeggibile) else {
      Issue.record("a person without a day of birth was believed")
      return
    }
  }

  @Test("events come with the act that decides them, and with no other")
  func eventi() throws {
    let senza = try falso { falso in
      if let posto = falso.posto("ALLEGATO") { falso.righe.remove(at: posto) }
    }
    #expect(try rifiuto(senza) == .allegatoMancante(atto: 2))
    let inPiu = try falso { falso in
      if let posto = falso.posto("ALLEGATO") {
        falso.righe.insert(falso.righe[posto].replacing("prot.", with: "PROT."), at: posto)
      }
    }
    #expect(try rifiuto(inPiu) == .allegatoEstraneo(atto: 2))
    let orfano = try falso { $0.cambia("VARIAZ") { $0[5] = "77" } }
    #expect(try rifiuto(orfano) == .riferimentoMancante(atto: 2))
    // The copy has received an event by itself, with the number of another.
    try uffici.cec.transazione { _ = try uffici.cec.ricevi(DueUffici.evento(.decesso, DueUffici.ignoto, 50)) }
    #expect(try rifiuto(seguito) == .eventoDiverso(atto: 2, evento: 1))
  }

  @Test("days go forward, and the first act is the formation")
  func giorni() throws {
    let indietro = try falso { $0.cambia("ATTO") { if $0[3] == "2023-09-10" { $0[3] = "2023-08-30" } } }
    #expect(try violata(indietro) == "giorno-in-ordine")
    let seconda = try falso { $0.cambia("ATTO") { if $0[3] == "2023-09-10" { $0[1] = "prima-formazione" } } }
    #expect(try violata(seconda) == "formazione-prima")
  }
}
