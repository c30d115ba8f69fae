import TestSupport
import Testing

@testable import Elettorato

/// Electors of other Comuni who are to vote at Latisana: who is accepted, by which section, and why the others are not.
@Suite("Electors of other Comuni")
struct OspitiTests {
  private func ospite(
    _ specie: SpecieDiRichiesta = .degenti, _ luogo: LuogoDelVoto = .istituto("CASA"), numero: Int = 1,
    comune: String = "L424", schede: [TipoDiConsultazione] = [.regionale]
  ) -> Ospite {
    var ospite = Ospite(specie, luogo: luogo)
    ospite.numero = numero
    (ospite.comune, ospite.denominazione) = (comune, "Trieste")
    (ospite.sezione, ospite.numeroLista) = (31, "12 F")
    (ospite.cognome, ospite.nome) = ("Bianchi", "Anna")
    ospite.nascita = g("1950-02-03")
    ospite.luogoNascita = "Trieste (TS)"
    ospite.attestazione = "\(numero)"
    ospite.schede = schede
    return ospite
  }

  private func esamina(
    _ ospiti: [Ospite], _ scena: Scena = Scena(), iscritti: Set<String> = []
  ) -> [OspiteEsaminato] {
    EsameOspiti.esamina(ospiti, scena.contesto) { iscritti.contains($0.cognome) }
  }

  private func esito(_ ospite: Ospite, _ scena: Scena = Scena()) -> EsitoOspite {
    esamina([ospite], scena)[0].esito
  }

  @Test("the section of the place collects, in the way of the place: as for our own electors")
  func raccolta() {
    for (luogo, modalita, sezione) in [
      ("CASA", RaccoltaDelVoto.Modalita.ufficioDistaccato, 1), ("MEDIO", .seggioSpeciale, 2),
    ] {
      let atteso = RaccoltaDelVoto(modalita: modalita, comune: "E473", sezione: sezione)
      #expect(esito(ospite(.degenti, .istituto(luogo))) == .accolto(atteso))
      let scena = Scena()
      #expect(scena.esito(scena.degente(luogo)).destinazione?.raccolta == atteso)
    }
    #expect(
      esito(ospite(.detenuti, .istituto("CARCERE")))
        == .accolto(RaccoltaDelVoto(modalita: .seggioSpeciale, comune: "E473", sezione: 2)))
    #expect(
      esito(ospite(.domicilio, .dimora(comune: "E473", Scena.viaGrado)))
        == .accolto(RaccoltaDelVoto(modalita: .ufficioDistaccato, comune: "E473", sezione: 2)))
  }

  @Test("an institute is known by our code, or by its name however it is written; two of one name are none")
  func istituti() throws {
    var scena = Scena()
    scena.istituti.append(
      LuogoDiCura(
        codice: "L7", tipo: .casaDiCura, denominazione: "Casa di cura San Michele", comune: "E473",
        regione: "", toponimo: Toponimo(specie: "", nome: ""), civico: "", postiLetto: 10, sezione: 1))
    let esaminato = esamina([ospite(.degenti, .istituto("CASA DI CURA S.MICHELE"))], scena)[0]
    #expect(esaminato.esito == .rifiutato(.luogoSconosciuto), "an abbreviation is not the name")
    let trovato = esamina([ospite(.degenti, .istituto("CASA DI CURA SAN-MICHELE"))], scena)[0]
    #expect(trovato.esito.raccolta?.sezione == 1 && trovato.ospite.luogo == .istituto("L7"))
    let vicino = scena.istituti[scena.istituti.count - 1]
    scena.istituti.append(
      LuogoDiCura(
        codice: "L8", tipo: .casaDiCura, denominazione: vicino.denominazione, comune: "E473", regione: "",
        toponimo: vicino.toponimo, civico: "", postiLetto: 10, sezione: 2))
    #expect(
      esito(ospite(.degenti, .istituto("Casa di cura San Michele")), scena) == .rifiutato(.luogoSconosciuto))
    #expect(esito(ospite(.degenti, .istituto("L8")), scena).raccolta?.sezione == 2)
  }

  @Test("a place that is unknown, elsewhere or of another kind is refused")
  func luoghi() {
    let ignota = Indirizzo(toponimo: Toponimo(specie: "Via", nome: "Nuova"), civico: Civico(numero: 1))
    let casi: [(SpecieDiRichiesta, LuogoDelVoto, RifiutoRichiesta)] = [
      (.degenti, .istituto("NESSUNO"), .luogoSconosciuto),
      (.degenti, .istituto("GRANDE"), .luogoFuoriAmbito),
      (.degenti, .istituto("CARCERE"), .luogoDiAltraSpecie),
      (.detenuti, .istituto("CASA"), .luogoDiAltraSpecie),
      (.domicilio, .istituto("CASA"), .luogoDiAltraSpecie),
      (.degenti, .dimora(comune: "E473", Scena.viaGrado), .luogoDiAltraSpecie),
      (.domicilio, .dimora(comune: "L483", Scena.viaGrado), .luogoFuoriAmbito),
      (.domicilio, .dimora(comune: "E473", nil), .dichiarazioneIncompleta),
      (.domicilio, .dimora(comune: "E473", ignota), .viaSconosciuta),
    ]
    for (specie, luogo, rifiuto) in casi {
      #expect(esito(ospite(specie, luogo)) == .rifiutato(rifiuto), "\(specie) \(luogo)")
    }
  }

  @Test(
    "ballots: of our vote, municipal never, regional and provincial by where the Comune is, national from anywhere"
  )
  func schede() {
    let tutte = Scena([.regionale, .comunale, .provinciale])
    // Trieste is of our Region and not of our province, Codroipo of both, Portogruaro of neither.
    let casi: [(String, [TipoDiConsultazione], RifiutoRichiesta?)] = [
      ("L424", [.regionale], nil), ("C817", [.regionale], nil), ("C817", [.provinciale, .regionale], nil),
      ("L424", [.provinciale], .schedeNonDovute), ("L424", [.regionale, .provinciale], .schedeNonDovute),
      ("G914", [.regionale], .schedeNonDovute), ("C817", [.comunale], .schedeNonDovute),
      ("C817", [.regionale, .comunale], .schedeNonDovute), ("L424", [], .schedeNonDovute),
      ("L424", [.europea], .schedeNonDovute), ("E473", [.regionale], .schedeNonDovute),
      ("X999", [.regionale], .luogoSconosciuto), ("Z112", [.regionale], .luogoSconosciuto),
    ]
    for (comune, schede, rifiuto) in casi {
      #expect(esito(ospite(comune: comune, schede: schede), tutte).rifiuto == rifiuto, "\(comune) \(schede)")
    }
    let europea = Scena([.europea], voto: "2024-06-09", ordinamento: "statale")
    #expect(esito(ospite(comune: "G914", schede: [.europea]), europea).raccolta != nil)
    #expect(esito(ospite(comune: "L424", schede: [.regionale]), europea).rifiuto == .schedeNonDovute)
  }

  @Test("the same person and kind twice is a duplicate, unless the first was refused")
  func duplicati() {
    var altraScrittura = ospite(.degenti, .istituto("MEDIO"), numero: 2, comune: "C817")
    (altraScrittura.cognome, altraScrittura.nome) = ("BIANCHI", "ANNA")
    let prima = ospite()
    #expect(esamina([altraScrittura, prima]).map(\.esito.rifiuto) == [nil, .duplicato])
    #expect(
      esamina([ospite(schede: [.comunale]), altraScrittura]).map(\.esito.rifiuto) == [.schedeNonDovute, nil])
    var omonima = altraScrittura
    omonima.nascita = g("1950-02-04")
    #expect(esamina([prima, omonima]).allSatisfy { $0.esito.raccolta != nil })
  }

  @Test(
    "the same attestation told again is a correction: of section, of name, of place; a wrong one changes nothing"
  )
  func correzioni() {
    let prima = ospite(.degenti, .istituto("CASA"), numero: 1)
    func corretta(_ numero: Int, _ cambia: (inout Ospite) -> Void) -> Ospite {
      var corretta = prima
      corretta.numero = numero
      cambia(&corretta)
      return corretta
    }
    let cambi: [(inout Ospite) -> Void] = [
      { $0.sezione = 32 }, { $0.cognome = "Bianco" }, { $0.luogo = .istituto("MEDIO") },
    ]
    for cambia in cambi {
      let esaminati = esamina([prima, corretta(2, cambia)])
      #expect(esaminati.map(\.esito.rifiuto) == [.superata, nil])
      #expect(esaminati.allSatisfy { $0.segnalazioni.isEmpty })
    }
    let sbagliata = corretta(2) { $0.luogo = .istituto("NESSUNO") }
    #expect(esamina([prima, sbagliata]).map(\.esito.rifiuto) == [nil, .luogoSconosciuto])
    // Another Comune may number its attestations anew: somebody else is no correction, and nobody loses the vote.
    let estraneo = corretta(2) {
      $0.cognome = "Verdi"
      $0.nascita = g("1960-01-01")
    }
    #expect(esamina([prima, estraneo]).map(\.esito.rifiuto) == [nil, nil])
    // Corrected in the name, and the old name told under another attestation: another person, who is not a duplicate.
    let altro = corretta(3) { $0.attestazione = "77" }
    let rinominata = corretta(2) { $0.cognome = "Bianco" }
    #expect(esamina([prima, rinominata, altro]).map(\.esito.rifiuto) == [.superata, nil, nil])
    let ancora = corretta(4) { $0.attestazione = "78" }
    #expect(
      esamina([prima, rinominata, altro, ancora]).map(\.esito.rifiuto) == [.superata, nil, nil, .duplicato])
  }

  @Test("of two kinds the last told holds, and both say so")
  func dueSpecie() {
    let casa = ospite(.domicilio, .dimora(comune: "E473", Scena.viaGrado), numero: 1)
    let esaminati = esamina([ospite(numero: 2), casa])
    #expect(esaminati.map(\.esito.rifiuto) == [.superata, nil])
    #expect(esaminati[0].segnalazioni == [.altraSpecie(richiesta: 2, .degenti)])
    #expect(esaminati[1].segnalazioni == [.altraSpecie(richiesta: 1, .domicilio)])
  }

  @Test("who is on our lists too is told and not refused; who is not eighteen on the day is refused")
  func persone() {
    let esaminato = esamina([ospite()], iscritti: ["Bianchi"])[0]
    #expect(esaminato.esito.raccolta != nil && esaminato.segnalazioni == [.iscrittoAncheQui])
    #expect(esamina([ospite()])[0].segnalazioni.isEmpty)
    var giovane = ospite()
    giovane.nascita = g("2005-04-02")
    #expect(esito(giovane).raccolta != nil)
    giovane.nascita = g("2005-04-03")
    #expect(esito(giovane).rifiuto == .minorenneAlVoto)
  }

  @Test("nobody is lost, whatever is told: read = accepted + refused")
  func somma() {
    var generatore = SplitMix64(state: 7)
    let luoghi: [LuogoDelVoto] = [
      .istituto("CASA"), .istituto("NESSUNO"), .istituto("CARCERE"), .dimora(comune: "E473", Scena.viaGrado),
      .dimora(comune: "L483", nil),
    ]
    for _ in 0..<50 {
      let ospiti = (1...20).map { numero in
        ospite(
          Ospite.specie.randomElement(using: &generatore) ?? .degenti,
          luoghi.randomElement(using: &generatore) ?? luoghi[0], numero: numero,
          comune: ["L424", "G914", "X999"].randomElement(using: &generatore) ?? "L424",
          schede: Bool.random(using: &generatore) ? [.regionale] : [.comunale])
      }
      let esaminati = esamina(ospiti.shuffled(using: &generatore))
      #expect(esaminati.map(\.ospite.numero) == Array(1...20))
      // One person: on one sheet at most.
      #expect(esaminati.count { $0.esito.raccolta != nil } <= 1)
    }
  }

  @Test("the text is read back as it was; two writings have one digest, two voters have two")
  func testi() {
    var casa = ospite(.domicilio, .dimora(comune: "E473", Scena.viaGrado), numero: 4)
    casa.accompagnatore = true
    for originale in [casa, ospite(numero: 9, schede: [.regionale, .referendum])] {
      #expect(Ospite(numero: originale.numero, testo: originale.testo) == originale)
    }
    #expect(Ospite(numero: 1, testo: "DOMICILIO") == nil)
    var altra = casa
    (altra.cognome, altra.nome, altra.luogoNascita) = ("BIANCHI", "ANNA", "TRIESTE (TS)")
    #expect(altra.impronta == casa.impronta && altra.testo != casa.testo)
    altra.sezione += 1
    #expect(altra.impronta != casa.impronta)
  }

  @Test(
    "what we tell of our own elector: the name of the institute, never our code; nobody without a section")
  func uscenti() throws {
    var scena = Scena()
    scena.richiedente.riga = RigaDiLista(
      fascicolo: 7, lista: .generale, parte: .femminile, sezione: 2, numeroGenerale: 70, numeroSezionale: 12)
    scena.istituti.append(
      LuogoDiCura(
        codice: "L4", tipo: .ospedale, denominazione: "Ospedale di Udine", comune: "L483",
        regione: "Friuli-Venezia Giulia", toponimo: Toponimo(specie: "", nome: ""), civico: "",
        postiLetto: 300, sezione: nil))
    func ammesso(_ richiesta: Richiesta) throws -> Ammesso {
      try #require(Ammesso(scena.esamina([richiesta])[0], scena.contesto))
    }
    let degente = try #require(Ospite(ammesso(scena.degente("L4", numero: 5)), di: Scena.comune))
    var atteso = Ospite(.degenti, luogo: .istituto("Ospedale di Udine"))
    (atteso.comune, atteso.denominazione, atteso.sezione, atteso.numeroLista) = (
      "E473", "Latisana", 2, "12 F"
    )
    (atteso.cognome, atteso.nome, atteso.nascita) = ("Rossi", "Mario", g("1970-01-01"))
    (atteso.luogoNascita, atteso.attestazione, atteso.schede) = ("LATISANA (UD)", "5", [.regionale])
    #expect(degente == atteso)
    var domicilio = scena.domicilio()
    domicilio.luogo = .dimora(comune: "L483", Scena.viaGrado)
    domicilio.accompagnatore = true
    let casa = try #require(Ospite(ammesso(domicilio), di: Scena.comune))
    #expect(casa.luogo == .dimora(comune: "L483", Scena.viaGrado) && casa.accompagnatore)
    #expect(try Ospite(ammesso(scena.navigante()), di: Scena.comune) == nil)
    scena.richiedente.riga = RigaDiLista(
      fascicolo: 7, lista: .generale, parte: .unica, sezione: nil, numeroGenerale: 70, numeroSezionale: nil)
    #expect(try Ospite(ammesso(scena.degente("GRANDE")), di: Scena.comune) == nil)
  }
}
