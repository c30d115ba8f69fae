import Elettorato
import Foundation
import SQLite
import TestSupport
import Testing

@testable import Archivio

/// The reserved file: what goes in comes out, nothing can be changed, and it is of one archive and one vote.
@Suite("The reserved file of a consultation")
struct ArchivioRiservatoTests {
  private let cartella = Cartella()
  private let archivio: ArchivioElettorale
  private let firma = ArchivioRiservato.Firma(
    giorno: giorno(2023, 10, 4), operatore: "prova", programma: "prova")

  init() throws {
    archivio = try ComuneDiProva().forma(cartella).archivio
    try FileManager.default.createDirectory(
      atPath: ArchivioRiservato.cartella(in: cartella.percorso), withIntermediateDirectories: true)
  }

  private var percorso: String {
    ArchivioRiservato.file(in: cartella.percorso, giorno: giorno(2023, 11, 12))
  }

  private func apri(
    _ accesso: ArchivioElettorale.Accesso = .scrittura, nuovo: Bool = false,
    consultazione: String = "D839-2023-11-12"
  ) throws -> ArchivioRiservato {
    try ArchivioRiservato(
      percorso: percorso, di: archivio, consultazione: consultazione, accesso, nuovo: nuovo)
  }

  private func richiesta(_ progressivo: String) -> Richiesta {
    var richiesta = Richiesta(
      .domicilio,
      luogo: .dimora(
        comune: "D839",
        Indirizzo(toponimo: Toponimo(specie: "Via", nome: "Roma"), civico: Civico(numero: 1))))
    richiesta.progressivo = progressivo
    richiesta.codiceFiscale = "RSSMRA70A01D839A"
    (richiesta.cognome, richiesta.nome) = ("Rossi", "Mario")
    richiesta.ricevuta = giorno(2023, 10, 3)
    richiesta.certificato = .idoneo
    return richiesta
  }

  @Test("it is beside the archive, for its owner alone, and its name is the day of the vote")
  func posto() throws {
    _ = try apri(nuovo: true)
    #expect(percorso == "\(cartella.percorso)/consultazioni/2023-11-12.sqlite")
    let attributi = try FileManager.default.attributesOfItem(atPath: percorso)
    #expect(attributi[.posixPermissions] as? Int == 0o600)
  }

  @Test("a request is stored once, numbered in order of reception, whatever its spelling")
  func ricezione() throws {
    let riservato = try apri(nuovo: true)
    var maiuscola = richiesta("D1")
    (maiuscola.cognome, maiuscola.nome) = ("ROSSI", "MARIO")
    #expect(try riservato.ricevi([richiesta("D1"), richiesta("D2"), maiuscola], firma) == 2)
    #expect(try riservato.ricevi([richiesta("D1"), richiesta("D3")], firma) == 1)
    let lette = try apri(.lettura).leggi()
    #expect(lette.richieste.map(\.numero) == [1, 2, 3])
    #expect(lette.richieste.map(\.progressivo) == ["D1", "D2", "D3"])
    var attesa = richiesta("D1")
    attesa.numero = 1
    #expect(lette.richiesta(1) == attesa && lette.richiesta(4) == nil && lette.richiesta(0) == nil)
  }

  @Test("electors of other Comuni are stored once, with numbers of their own, in the chain of the file")
  func ospiti() throws {
    let riservato = try apri(nuovo: true)
    func ospite(_ attestazione: String, _ cognome: String = "Rossi") -> Ospite {
      var ospite = Ospite(.degenti, luogo: .istituto("L1"))
      (ospite.comune, ospite.denominazione, ospite.sezione) = ("A326", "Aosta", 3)
      (ospite.numeroLista, ospite.cognome, ospite.nome) = ("4", cognome, "Mario")
      (ospite.attestazione, ospite.schede) = (attestazione, [.regionale])
      return ospite
    }
    #expect(try riservato.ricevi([richiesta("D1")], firma) == 1)
    #expect(try riservato.ricevi(ospiti: [ospite("1"), ospite("2"), ospite("1", "ROSSI")], firma) == 2)
    #expect(try riservato.ricevi(ospiti: [ospite("2"), ospite("3")], firma) == 1)
    #expect(try riservato.ricevi([richiesta("D2")], firma) == 1)
    let lette = try apri(.lettura).leggi()
    #expect(lette.ospiti.map(\.numero) == [1, 2, 3] && lette.richieste.map(\.numero) == [1, 2])
    var attesa = ospite("1")
    attesa.numero = 1
    #expect(lette.ospiti[0] == attesa)
    #expect(try riservato.integro())
    #expect(throws: ErroreArchivio.testoNonAmmesso) {
      try riservato.ricevi(ospiti: [ospite("4", "Rossi\n")], firma)
    }
    let grezza = try Connection(path: percorso, .write)
    #expect(throws: SQLiteError.self) { try grezza.execute("DELETE FROM voce WHERE tipo = 'OSPITE'") }
    try grezza.execute(
      "DROP TRIGGER voce_immutabile; UPDATE voce SET testo = replace(testo, 'Rossi', 'Russo')")
    #expect(try !riservato.integro())
  }

  @Test("decisions, what is decided by hand and salts are read back; of decisions the last one counts")
  func voci() throws {
    let riservato = try apri(nuovo: true)
    _ = try riservato.ricevi([richiesta("D1")], firma)
    func decisione(_ atto: Int, _ motivo: String) -> DecisioneRichiesta {
      DecisioneRichiesta(
        richiesta: 1, atto: atto, esito: .rifiutato, motivo: motivo, schede: [], sezione: nil, modalita: nil,
        comuneDiRaccolta: "", sezioneDiRaccolta: nil)
    }
    try riservato.registra(decisione(1, "FUORI_TERMINE"), firma)
    try riservato.registra(decisione(2, "NON_ISCRITTO"), firma)
    let intervento = InterventoRichiesta(
      richiesta: 1, azione: .accogliTardiva, motivo: "organizzazione", documento: "nota 1")
    try riservato.registra(intervento, firma)
    let elenco = ElencoImpegnato(
      atto: 3, sale: [UInt8](repeating: 9, count: 32), testo: Array("ELENCO\tv1\nFINE\t1\n".utf8))
    try riservato.registra(elenco, firma)
    let lette = try riservato.leggi()
    #expect(lette.decisioni == [1: decisione(2, "NON_ISCRITTO")])
    #expect(lette.interventi == [1: [intervento]])
    #expect(lette.elenchi == [elenco])
    #expect(try riservato.integro())
  }

  @Test("a reason cannot hold a tab or a line end: it would write another field")
  func controlli() throws {
    let riservato = try apri(nuovo: true)
    #expect(throws: ErroreArchivio.testoNonAmmesso) {
      try riservato.registra(
        InterventoRichiesta(richiesta: 1, azione: .revoca, motivo: "a\tb", documento: ""), firma)
    }
    var ostile = richiesta("D1")
    ostile.cognome = "ROSSI\u{2028}"
    #expect(throws: ErroreArchivio.testoNonAmmesso) { _ = try riservato.ricevi([ostile], firma) }
  }

  @Test("a dry run leaves nothing")
  func prova() throws {
    let riservato = try apri(nuovo: true)
    let nuove = try riservato.transazione(prova: true) { try riservato.ricevi([richiesta("D1")], firma) }
    #expect(nuove == 1)
    #expect(try riservato.leggi().richieste.isEmpty)
  }

  @Test("it opens for the archive and the vote it was made for, and for no other")
  func appartenenza() throws {
    _ = try apri(nuovo: true)
    #expect(throws: ErroreArchivio.self) { _ = try apri(consultazione: "D839-2023-11-26") }
    #expect(throws: ErroreArchivio.self) { _ = try apri(.lettura, consultazione: "D839-2023-11-26") }
    // The lists are not a reserved file, nor the other way round.
    #expect(throws: (any Error).self) {
      _ = try ArchivioRiservato(
        percorso: cartella.archivio, di: archivio, consultazione: "D839-2023-11-12", .lettura)
    }
  }

  @Test("a file whose making was interrupted is made whole by who may write, and refused to who reads")
  func interrotto() throws {
    _ = FileManager.default.createFile(
      atPath: percorso, contents: Data(), attributes: [.posixPermissions: 0o600])
    #expect(throws: (any Error).self) { _ = try apri(.lettura) }
    let riservato = try apri()
    #expect(try riservato.ricevi([richiesta("D1")], firma) == 1)
    #expect(try apri(.lettura).leggi().richieste.count == 1)
  }

  @Test(
    "attestations issued are kept with the requests, in order, and a file made before them is brought up whole"
  )
  func attestazioni() throws {
    // The file as it was made before attestations were kept: one step, one entry of each number.
    let grezza = try Connection(path: percorso, .create)
    try Migrator(applicationID: 0x5345_5A52, steps: [SchemaRiservato.passi[0]]).migrate(grezza)
    let vecchio = try Connection(path: percorso, .write)
    #expect(throws: SQLiteError.self) {
      try vecchio.execute(
        "INSERT INTO voce VALUES (1, 1, 'p', 'p', 'ATTESTAZIONE', 1, 'x', 'a', 'b')")
    }
    #expect(throws: (any Error).self) { _ = try apri(.lettura) }
    let riservato = try apri()
    #expect(try riservato.ricevi([richiesta("D1"), richiesta("D2")], firma) == 2)
    func rilasciata(_ numero: Int, _ byte: UInt8) -> AttestazioneRilasciata {
      AttestazioneRilasciata(
        richiesta: numero, giorno: giorno(2023, 11, 8), sale: [UInt8](repeating: byte, count: 32),
        impronta: .di([byte]))
    }
    for attestazione in [rilasciata(2, 1), rilasciata(1, 2), rilasciata(2, 3)] {
      try riservato.registra(attestazione, firma)
    }
    let lette = try apri(.lettura).leggi().attestazioni
    #expect(lette == [1: [rilasciata(1, 2)], 2: [rilasciata(2, 1), rilasciata(2, 3)]])
    #expect(try riservato.integro())
  }

  @Test("the chain of a file made before attestations holds after it is brought up")
  func catenaPortata() throws {
    let riservato = try apri(nuovo: true)
    _ = try riservato.ricevi([richiesta("D1"), richiesta("D2")], firma)
    // The same entries, put back in the table as the first step made it.
    let grezza = try Connection(path: percorso, .write)
    try grezza.execute(
      "CREATE TABLE da_parte AS SELECT * FROM voce; DROP TABLE voce; DROP TRIGGER riservato_immutabile; DROP TRIGGER riservato_permanente; CREATE TABLE chi AS SELECT * FROM riservato; DROP TABLE riservato"
    )
    try grezza.execute(SchemaRiservato.passi[0])
    try grezza.execute(
      "INSERT INTO voce SELECT * FROM da_parte; INSERT INTO riservato SELECT * FROM chi; DROP TABLE da_parte; DROP TABLE chi; PRAGMA user_version = 1"
    )
    #expect(throws: (any Error).self) { _ = try apri(.lettura) }
    let portato = try apri()
    #expect(try portato.integro())
    #expect(try portato.leggi().richieste.count == 2)
  }

  @Test("no entry can be changed or deleted, and one changed by force shows")
  func manomissioni() throws {
    let riservato = try apri(nuovo: true)
    _ = try riservato.ricevi([richiesta("D1"), richiesta("D2")], firma)
    let grezza = try Connection(path: percorso, .write)
    for sql: StaticString in [
      "UPDATE voce SET testo = 'x'", "DELETE FROM voce", "UPDATE riservato SET comune = 'A001'",
    ] {
      #expect(throws: SQLiteError.self) { try grezza.execute(sql) }
    }
    #expect(try riservato.integro())
    try grezza.execute("DROP TRIGGER voce_immutabile; UPDATE voce SET testo = replace(testo, 'D1', 'D9')")
    #expect(try !riservato.integro())
    #expect(throws: ErroreArchivio.self) { _ = try apri() }
  }

  /// Calls the vote of the trials; returns the line with which acts name it.
  private func indici() throws -> [Atto.Parametro] {
    let parametri = ComuneDiProva.indizione()
    try archivio.transazione {
      _ = try archivio.adottaIndizione(
        giorno: giorno(2023, 9, 28), protocollo: "", autore: "prova", parametri: parametri)
    }
    return parametri.filter { $0.nome == Consultazione.parametro }
  }

  @Test("the archive keeps no table for requests, and commitments cannot be changed")
  func impegni() throws {
    let impegno = ImpegnoElenco(
      specie: .domicilio, destinatario: "USCENTE", sezione: 1, elettori: 5, impegno: .di([1, 2, 3]))
    let firma = FirmaAtto(
      giorno: giorno(2023, 11, 10), protocollo: "", autore: "prova", consultazione: try indici())
    let (atto, sigillo) = try archivio.transazione { try archivio.adottaElenchi([impegno], firma) }
    #expect(try archivio.impegni(atto: atto.numero) == [impegno])
    var testo: [UInt8] = []
    _ = try archivio.testoAtto(atto, precedente: sigillo.precedente) { testo += $0 }
    let riga = "ELENCO\tDOMICILIO\tUSCENTE\t1\t5\t\(impegno.impegno.esadecimale)\n"
    #expect(String(decoding: testo, as: UTF8.self).contains(riga))
    #expect(try archivio.verificaAtto(atto.numero).isEmpty)
    let grezza = try Connection(path: cartella.archivio, .write)
    #expect(throws: SQLiteError.self) { try grezza.execute("UPDATE impegno_elenco SET elettori = 4") }
    try grezza.execute("DROP TRIGGER impegno_immutabile; UPDATE impegno_elenco SET elettori = 4")
    #expect(try archivio.verificaAtto(atto.numero) == [.atto(atto.numero)])
  }

  @Test("an act that decides applications says so, and an altered decision or under-18 list shows")
  func domandeEMinori() throws {
    var domanda = Domanda32bis()
    domanda.codiceFiscale = "RSSMRA70A01D839A"
    (domanda.cognome, domanda.nome, domanda.ricevuta) = ("Rossi", "Mario", giorno(2023, 10, 20))
    #expect(try archivio.ricevi(domanda) == 1)
    #expect(try archivio.ricevi(domanda) == nil)
    #expect(try archivio.domande32bis(entro: giorno(2023, 10, 19)).isEmpty)
    #expect(try archivio.domande32bis(entro: giorno(2023, 10, 20)).map(\.numero) == [1])
    let firma = FirmaAtto(
      giorno: giorno(2023, 10, 8), protocollo: "", autore: "prova", consultazione: try indici())
    let (atto, _, minori) = try archivio.transazione {
      try archivio.adottaElencoMinori(
        giornoEta: giorno(2023, 11, 12), liste: [.generale], firma, motivo: "")
    }
    // Marta, born on 31 December 2005, is on the list of the semester and will not be eighteen.
    #expect(minori.map { $0.testi.stringa(.nome) } == ["MARTA"])
    #expect(try archivio.minori(atto: atto.numero).map(\.fascicolo) == minori.map(\.fascicolo))
    #expect(try archivio.verificaAtto(atto.numero).isEmpty)
    #expect(try archivio.quadri(atto.numero).allSatisfy { $0.iscritti == 0 && $0.cancellati == 0 })
    let grezza = try Connection(path: cartella.archivio, .write)
    try grezza.execute("DROP TRIGGER minore_permanente; DELETE FROM minore")
    #expect(try archivio.verificaAtto(atto.numero) == [.atto(atto.numero)])
  }
}
