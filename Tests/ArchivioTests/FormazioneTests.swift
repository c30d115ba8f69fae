import Archivio
import Elettorato
import TestSupport
import Testing

/// Act 1 on the invented Comune: who is where, with which numbers. Every expectation is worked out by hand.
struct FormazioneTests {
  private func righe(
    _ archivio: ArchivioElettorale, _ lista: Lista, _ sezione: Int?, _ parte: Parte
  ) throws -> [String] {
    try archivio.righe(lista: lista, sezione: sezione, parte: parte).map {
      "\($0.numeroSezionale.map(String.init) ?? "-") \($0.numeroGenerale) \($0.fascicolo) \($0.testi.stringa(.cognome)) \($0.testi.stringa(.nome))"
    }
  }

  @Test(
    "general numbers follow the alphabet part by part, sectional ones follow them, files follow the sections")
  func numeri() throws {
    let cartella = Cartella()
    let (archivio, esito) = try ComuneDiProva().forma(cartella)
    // Men: BIANCHI, D'ANGELO, ROSSI, Wójcik. Women: D'ANGELO, GIOVANE, ZANNI. Sectional, general, file number.
    #expect(
      try righe(archivio, .generale, 1, .maschile) == ["1 1 1 BIANCHI PAOLO", "2 3 2 ROSSI MARIO"])
    #expect(
      try righe(archivio, .generale, 1, .femminile) == ["1 2 3 GIOVANE MARTA", "2 3 4 ZANNI ANNA"])
    #expect(try righe(archivio, .generale, 2, .maschile) == ["1 2 5 D'ANGELO ANTONIO"])
    #expect(try righe(archivio, .generale, 2, .femminile) == ["1 1 6 D'ANGELO LUCIA"])
    // Via Roma 22 is beyond the index: entered, with a general number and without section.
    #expect(try righe(archivio, .generale, nil, .maschile) == ["- 4 7 Wójcik Łukasz"])
    #expect(try righe(archivio, .aggiuntaUEComunale, 1, .maschile) == ["1 1 8 MÜLLER HANS"])
    #expect(esito.iscritti == 8)
    #expect(esito.daAssegnare == [.viario(.civicoFuoriIndice): 1])
  }

  @Test("everybody of the register is entered or left out for one reason")
  func esclusi() throws {
    let (_, esito) = try ComuneDiProva().forma(Cartella())
    #expect(esito.persone == 11)
    #expect(
      esito.esclusi == [.straniero: 1, .minorenne: 1, .nonIscrittoInAnagrafe(.deceduto): 1])
  }

  @Test("the balance has every part of every section, empty ones too, and the unassigned last")
  func quadri() throws {
    let (archivio, esito) = try ComuneDiProva().forma(Cartella())
    func quadro(_ lista: Lista, _ sezione: Int?, _ parte: Parte, _ quanti: Int) -> Quadro {
      Quadro(
        lista: lista, sezione: sezione, parte: parte, prima: 0, iscritti: quanti, cancellati: 0, dopo: quanti)
    }
    let attesi = [
      quadro(.generale, 1, .maschile, 2), quadro(.generale, 1, .femminile, 2),
      quadro(.generale, 2, .maschile, 1), quadro(.generale, 2, .femminile, 1),
      quadro(.generale, nil, .maschile, 1), quadro(.generale, nil, .femminile, 0),
      quadro(.aggiuntaUEComunale, 1, .maschile, 1), quadro(.aggiuntaUEComunale, 1, .femminile, 0),
      quadro(.aggiuntaUEComunale, 2, .maschile, 0), quadro(.aggiuntaUEComunale, 2, .femminile, 0),
    ]
    #expect(esito.quadri == attesi)
    #expect(try archivio.quadri(1) == attesi)
    #expect(try archivio.iscrittiPerLista() == [.generale: 7, .aggiuntaUEComunale: 1])
  }

  @Test("after 30 June 2025 men and women are in one list with one numbering")
  func listaUnica() throws {
    var comune = ComuneDiProva()
    comune.giornoAtto = giorno(2025, 7, 1)
    comune.fineSemestre = giorno(2025, 12, 31)
    let (archivio, esito) = try comune.forma(Cartella())
    #expect(esito.atto.regime == .listaUnica)
    // GIOVANE ALBERTO is of age by now. B D'A(ntonio) D'A(lucia) G(alberto) G(marta) R W Z.
    let nomi = try archivio.righe(lista: .generale, parte: .unica, numeri: 1...100).map {
      "\($0.numeroGenerale) \($0.testi.stringa(.cognome)) \($0.testi.stringa(.nome))"
    }
    #expect(
      nomi == [
        "1 BIANCHI PAOLO", "2 D'ANGELO ANTONIO", "3 D'ANGELO LUCIA", "4 GIOVANE ALBERTO", "5 GIOVANE MARTA",
        "6 ROSSI MARIO", "7 Wójcik Łukasz", "8 ZANNI ANNA",
      ])
  }

  @Test(
    "an elector without a usable place is entered as to be assigned, with the reason",
    arguments: [
      (Abitante(id: "1", cognome: "A", nome: "B", via: "Milano"), MotivoDaAssegnare.viario(.viaSconosciuta)),
      (Abitante(id: "1", cognome: "A", nome: "B", civico: 22), .viario(.civicoFuoriIndice)),
      (Abitante(id: "1", cognome: "A", nome: "B", via: "Monte Rosa", civico: nil), .viario(.sncNonPrevisto)),
      (
        Abitante(id: "1", cognome: "A", nome: "B", civico: nil, esponente: "km 3"),
        .viario(.civicoFuoriIndice)
      ),
      (Abitante(id: "1", cognome: "A", nome: "B", via: nil), .senzaIndirizzo),
      (Abitante(id: "1", cognome: "A", nome: "B", via: nil, stato: .aire), .esteroSenzaSezione),
      (
        Abitante(id: "1", cognome: "A", nome: "B", via: nil, stato: .aire, sezioneAssegnata: 9),
        .esteroSenzaSezione
      ),
    ])
  func daAssegnare(_ abitante: Abitante, _ motivo: MotivoDaAssegnare) throws {
    let (archivio, esito) = try ComuneDiProva([abitante]).forma(Cartella())
    #expect(esito.daAssegnare == [motivo: 1])
    #expect(try archivio.righe(lista: .generale, sezione: nil, parte: .maschile).count == 1)
    #expect(esito.quadri.reduce(0) { $0 + $1.dopo } == 1)
  }

  @Test("law and register that disagree stop the act until the officer says whom to follow")
  func discordanze() throws {
    let comune = ComuneDiProva([
      Abitante(id: "N7", cognome: "A", nome: "B", qualita: .nonElettore),
      Abitante(id: "N8", cognome: "C", nome: "D"),
    ])
    for (prevale, iscritti) in [(RichiestaFormazione.Prevale.legge, 2), (.anagrafe, 1)] {
      let cartella = Cartella()
      let archivio = try comune.prepara(cartella)
      do {
        try comune.forma(archivio)
        Issue.record("the act was adopted")
      } catch ImpedimentoFormazione.discordanze(let quante, let primi) {
        #expect(quante == [.titoloSenzaQualifica: 1])
        #expect(primi == ["N7"])
      }
      #expect(try archivio.ultimoAtto() == 0)
      var richiesta = comune.richiesta
      richiesta.prevale = prevale
      let esito = try archivio.transazione { try archivio.forma(richiesta) }
      #expect(esito.iscritti == iscritti)
      #expect(esito.atto.parametri.contains(.init("prevale", prevale.rawValue)))
      #expect(cartella.nomi == ["liste.sqlite"])
    }
  }

  @Test("act 1 is adopted once")
  func unaSolaVolta() throws {
    let comune = ComuneDiProva()
    let cartella = Cartella()
    let (archivio, _) = try comune.forma(cartella)
    let primo = try SQLGrezzo(cartella).contenutoDelleListe()
    #expect(throws: ErroreArchivio.attoGiaAdottato(.primaFormazione, numero: 1, giorno: giorno(2023, 8, 31)))
    {
      try comune.forma(archivio)
    }
    #expect(try SQLGrezzo(cartella).contenutoDelleListe() == primo)
  }

  @Test("lists are not formed without sections, street index or register")
  func manca() throws {
    var senza = ComuneDiProva()
    senza.sezioni = []
    #expect(throws: ImpedimentoFormazione.self) { try senza.forma(Cartella()) }
    #expect(throws: ImpedimentoFormazione.self) { try ComuneDiProva([]).forma(Cartella()) }
  }

  @Test("a text with a tab or a line end is not adopted: the act could be read in two ways")
  func caratteriDiControllo() throws {
    let comune = ComuneDiProva()
    let cartella = Cartella()
    let archivio = try comune.prepara(cartella)
    for testo in ["12/2023\tautore\taltri", "12\nPARAM\tprevale\tlegge"] {
      var richiesta = comune.richiesta
      richiesta.protocollo = testo
      #expect(throws: ErroreArchivio.testoNonAmmesso) {
        _ = try archivio.transazione { try archivio.forma(richiesta) }
      }
      (richiesta.protocollo, richiesta.autore) = ("", testo)
      #expect(throws: ErroreArchivio.testoNonAmmesso) {
        _ = try archivio.transazione { try archivio.forma(richiesta) }
      }
    }
    #expect(try archivio.ultimoAtto() == 0)
    #expect(cartella.nomi == ["liste.sqlite"])
  }

  @Test("a dry run gives the same answer and leaves no trace")
  func prova() throws {
    let comune = ComuneDiProva()
    let cartella = Cartella()
    let archivio = try comune.prepara(cartella)
    let prima = try cartella.leggi()
    let provato = try archivio.transazione(prova: true) { try archivio.forma(comune.richiesta) }
    #expect(try cartella.leggi() == prima)
    #expect(try archivio.ultimoAtto() == 0)
    let esito = try comune.forma(archivio)
    #expect(esito.sigillo == provato.sigillo)
    #expect(esito.quadri == provato.quadri)
  }
}
