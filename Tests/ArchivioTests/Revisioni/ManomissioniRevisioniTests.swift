import Archivio
import Elettorato
import TestSupport
import Testing

/// Edits behind the back of the program to what revisions wrote: events, answers, reasons, elenchi, what the officer decided by hand.
struct ManomissioniRevisioniTests {
  private static let a64 = String(repeating: "a", count: 64)

  static let modifiche: [[String]] = [
    // Events, and what stands beside their text for searches.
    ["UPDATE evento SET testo = replace(testo, 'Rossi', 'Rosso')"],
    ["UPDATE evento SET testo = replace(testo, 'DECESSO', 'EMIGRAZIONE')"],
    ["UPDATE evento SET ricevuto = ricevuto - 1 WHERE numero = 1"],
    ["UPDATE evento SET codice_fiscale = 'XXXXXXXXXXXXXXXX' WHERE numero = 1"],
    ["UPDATE evento SET impronta = '\(a64)' WHERE numero = 1"],
    ["DELETE FROM evento WHERE numero = 4"],
    ["INSERT INTO evento SELECT 9, '\(a64)', codice_fiscale, ricevuto, testo FROM evento WHERE numero = 1"],
    // The answers of acts.
    ["UPDATE decisione SET esito = 'RIFIUTATO' WHERE evento = 1"],
    ["UPDATE decisione SET motivo = 'DUPLICATO' WHERE evento = 2"],
    ["UPDATE decisione SET tornata = 'D2' WHERE evento = 1"],
    ["UPDATE decisione SET lista = 'UE-COMUNALE' WHERE evento = 1"],
    ["UPDATE decisione SET sezione_da = 2 WHERE evento = 1"],
    ["UPDATE decisione SET sezione_a = 2 WHERE evento = 1"],
    ["UPDATE decisione SET definitiva = 0 WHERE evento = 1"],
    ["UPDATE decisione SET definitiva = 1 WHERE evento = 2"],
    ["UPDATE decisione SET intervento = 'altro' WHERE evento = 3"],
    ["UPDATE decisione SET evento = 4 WHERE evento = 1"],
    ["UPDATE decisione SET atto = 1 WHERE evento = 1"],
    ["DELETE FROM decisione WHERE evento = 2"],
    ["INSERT INTO decisione VALUES (4, 1, 'ININFLUENTE', 'MINORE', '', '', 0, 0, 1, '')"],
    // Why lines were opened and closed.
    ["UPDATE variazione SET causa = 'EMIGRAZIONE' WHERE causa = 'DECESSO'"],
    ["UPDATE variazione SET causa = 'DECISIONE' WHERE causa = 'COMPIMENTO_18'"],
    ["UPDATE variazione SET operazione = 'ANN' WHERE causa = 'DECESSO'"],
    ["UPDATE variazione SET evento = 2 WHERE causa = 'DECESSO'"],
    ["UPDATE variazione SET evento = NULL WHERE causa = 'DECESSO'"],
    ["UPDATE variazione SET lista = 'UE-COMUNALE' WHERE causa = 'DECESSO'"],
    ["UPDATE variazione SET fascicolo = 2 WHERE causa = 'DECESSO'"],
    ["UPDATE variazione SET atto = 3 WHERE causa = 'DECESSO'"],
    ["DELETE FROM variazione WHERE causa = 'DECESSO'"],
    ["INSERT INTO variazione VALUES (1, 2, 'GENERALE', 'ISCR', 'RETTIFICA', NULL)"],
    // The elenchi of the semestral revision.
    ["UPDATE elenco_semestrale SET persona = replace(persona, 'Zeta', 'Beta')"],
    ["UPDATE elenco_semestrale SET persona = 'x' WHERE numero = 1"],
    ["UPDATE elenco_semestrale SET id_anagrafe = '999' WHERE numero = 1"],
    ["UPDATE elenco_semestrale SET esito = 'ESCLUSA' WHERE numero = 1"],
    ["UPDATE elenco_semestrale SET motivo = 'OMESSO' WHERE numero = 1"],
    ["UPDATE elenco_semestrale SET nota = 'altro' WHERE numero = 1"],
    ["UPDATE elenco_semestrale SET fascicolo = 3 WHERE numero = 1"],
    ["UPDATE elenco_semestrale SET numero = 99 WHERE numero = 1"],
    ["UPDATE elenco_semestrale SET elenco = 'CANCELLAZIONI' WHERE elenco = 'ISCRIZIONI' AND numero = 8"],
    ["UPDATE elenco_semestrale SET atto = 1 WHERE atto = 3 AND numero = 1"],
    ["DELETE FROM elenco_semestrale WHERE numero = 1"],
    [
      "INSERT INTO elenco_semestrale SELECT atto, elenco, 77, id_anagrafe, fascicolo, esito, motivo, nota, persona FROM elenco_semestrale WHERE atto = 3 AND elenco = 'ISCRIZIONI' AND numero = 1"
    ],
    ["UPDATE parametro SET valore = '2024-2' WHERE nome = 'revisione-semestrale'"],
    // What the officer decided by hand.
    ["UPDATE intervento SET motivo = 'altro' WHERE numero = 1"],
    ["UPDATE intervento SET documento = 'altro' WHERE numero = 1"],
    ["UPDATE intervento SET azione = 'RITIRA' WHERE numero = 1"],
    ["UPDATE intervento SET azione = 'ALTRO' WHERE numero = 1"],
    ["UPDATE intervento SET evento = 4 WHERE numero = 1"],
    ["DELETE FROM intervento WHERE numero = 1"],
    ["DELETE FROM intervento WHERE numero = 2"],
    ["DELETE FROM intervento WHERE numero = 2", "DELETE FROM sigillo_intervento WHERE intervento = 2"],
    ["DELETE FROM sigillo_intervento WHERE intervento = 2"],
    ["UPDATE sigillo_intervento SET impronta = '\(a64)' WHERE intervento = 1"],
    ["UPDATE sigillo_intervento SET precedente = '\(a64)' WHERE intervento = 2"],
    ["INSERT INTO intervento VALUES (3, 4, 'ESCLUDI', 'm', 'd')"],
    [
      "UPDATE intervento SET numero = 7 WHERE numero = 2",
      "UPDATE sigillo_intervento SET intervento = 7 WHERE intervento = 2",
    ],
  ]

  /// A round with one event applied, one refused, one left out by the officer and one still to come; then a semestral revision.
  private static let esempio: Cartella = {
    let cartella = Cartella()
    do {
      let ufficio = ComuneSemestrale()
      let archivio = try ufficio.prepara(cartella)
      try ufficio.ricevi(archivio, .decesso, di: "1", il: giorno(2024, 1, 5))
      try ufficio.ricevi(archivio, .perditaDiritto, di: "2", il: giorno(2024, 1, 6)) { $0.definitivo = false }
      let terzo = try ufficio.ricevi(archivio, .emigrazione, di: "2", il: giorno(2024, 1, 7))
      let quarto = try ufficio.ricevi(archivio, .perditaCittadinanza, di: "2", il: giorno(2024, 3, 25))
      try archivio.transazione {
        for evento in [terzo, quarto] {
          try archivio.registra(
            Intervento(evento: evento, azione: .escludi, motivo: "ritirato", documento: "nota \(evento)"),
            giorno: giorno(2024, 3, 1), operatore: "prova", programma: "prova")
        }
      }
      try archivio.transazione {
        _ = try archivio.delibera(
          RichiestaTornata(
            tornata: .dinamica(1), giorno: giorno(2024, 3, 10), calendario: .ordinario,
            fineSemestre: giorno(2024, 6, 30), autore: "prova"), esaminata: nil)
      }
      try ufficio.delibera(archivio, .elenchi, il: giorno(2024, 4, 5))
      try ufficio.delibera(archivio, .rettifica, il: giorno(2024, 6, 5))
    } catch { Issue.record(error) }
    return cartella
  }()

  private func scoperta(_ cartella: Cartella) -> Bool {
    do {
      let archivio = try ArchivioElettorale(cartella: cartella.percorso, .lettura)
      return try !ComuneSemestrale.guasti(archivio).isEmpty
    } catch { return true }
  }

  @Test("the example holds what the edits are about, and nobody has touched it")
  func esempio() throws {
    let archivio = try ArchivioElettorale(cartella: Self.esempio.percorso, .lettura)
    #expect(try archivio.decisioni(atto: 2).map(\.esito) == [.applicato, .rifiutato, .rifiutato])
    #expect(try archivio.decisioni(atto: 2).map(\.definitiva) == [true, false, true])
    #expect(try archivio.interventi().count == 2)
    #expect(try archivio.ultimoAtto() == 4)
    let cartella = try Self.esempio.copia()
    try SQLGrezzo(cartella).altera([])
    #expect(!scoperta(cartella))
  }

  @Test(
    "every edit of an event, an answer, a reason, an elenco or an intervention is noticed",
    arguments: modifiche)
  func scoperte(_ modifica: [String]) throws {
    let cartella = try Self.esempio.copia()
    try SQLGrezzo(cartella).altera(modifica)
    #expect(scoperta(cartella))
  }

  @Test("each edit does change the file: none is noticed for the lack of anything to edit")
  func controllo() throws {
    let prima = try Self.esempio.leggi()
    for modifica in Self.modifiche {
      let cartella = try Self.esempio.copia()
      let grezzo = try SQLGrezzo(cartella)
      try grezzo.altera(modifica)
      #expect(try grezzo.valore("SELECT total_changes()") != "0", "\(modifica)")
      #expect(try cartella.leggi() != prima, "\(modifica)")
    }
  }
}

/// What the officer decides by hand, in the archive.
struct InterventiArchivioTests {
  private let ufficio = ComuneSemestrale()

  private func registra(_ archivio: ArchivioElettorale, _ evento: Int, _ azione: Intervento.Azione) throws {
    try archivio.transazione {
      try archivio.registra(
        Intervento(evento: evento, azione: azione, motivo: "motivo riservato", documento: "doc"),
        giorno: giorno(2024, 3, 1), operatore: "prova", programma: "prova")
    }
  }

  @Test("the last intervention on an event counts, and a withdrawal leaves none")
  func ultimo() throws {
    let archivio = try ufficio.prepara()
    let evento = try ufficio.ricevi(archivio, .decesso, di: "1", il: giorno(2024, 1, 5))
    try registra(archivio, evento, .escludi)
    try registra(archivio, evento, .identitaVerificata)
    #expect(try archivio.interventi()[evento]?.azione == .identitaVerificata)
    try registra(archivio, evento, .ritira)
    #expect(try archivio.interventi().isEmpty)
    #expect(try ComuneSemestrale.guasti(archivio).isEmpty)
  }

  @Test("the act that decides carries the intervention, and the register only the event and the action")
  func atto() throws {
    let cartella = Cartella()
    let archivio = try ufficio.prepara(cartella)
    let evento = try ufficio.ricevi(archivio, .decesso, di: "1", il: giorno(2024, 1, 5)) {
      $0.cognome = "Verdi"
    }
    try registra(archivio, evento, .identitaVerificata)
    try archivio.transazione {
      _ = try archivio.delibera(
        RichiestaTornata(
          tornata: .dinamica(1), giorno: giorno(2024, 3, 10), calendario: .ordinario,
          fineSemestre: giorno(2024, 6, 30), autore: "prova"), esaminata: nil)
    }
    let decisione = try #require(try archivio.decisioni(atto: 2).first)
    #expect(decisione.esito == .applicato)
    #expect(decisione.intervento == "IDENTITA_VERIFICATA: motivo riservato (doc)")
    let registro = try SQLGrezzo(cartella).righe("SELECT operazione FROM registro")
    #expect(
      registro.contains {
        $0.hasPrefix("intervento 1, sigillo ") && $0.hasSuffix(": IDENTITA_VERIFICATA, evento \(evento)")
      })
    #expect(!registro.contains { $0.contains("riservato") })
  }

  @Test("a reason with a control character is refused")
  func controllo() throws {
    let archivio = try ufficio.prepara()
    let evento = try ufficio.ricevi(archivio, .decesso, di: "1", il: giorno(2024, 1, 5))
    #expect(throws: ErroreArchivio.testoNonAmmesso) {
      try archivio.transazione {
        try archivio.registra(
          Intervento(evento: evento, azione: .escludi, motivo: "a\tb", documento: "d"),
          giorno: giorno(2024, 3, 1), operatore: "prova", programma: "prova")
      }
    }
  }
}
