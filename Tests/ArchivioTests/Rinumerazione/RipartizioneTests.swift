import Archivio
import Elettorato
import TestSupport
import Testing

/// A new division of the Comune: who moves, with which numbers, and what is kept.
struct RipartizioneTests {
  private static let via = Toponimo(specie: "Via", nome: "Roma")

  private static func voce(
    _ dal: Int, _ al: Int, _ lato: Viario.Lato, _ sezione: Int, snc: Bool = false, via: Toponimo = via
  ) -> (codiceVia: String, voce: Viario.Voce) {
    ("V", Viario.Voce(toponimo: via, dal: dal, al: al, lato: lato, snc: snc, sezione: sezione))
  }

  private static let monteRosa = Toponimo(specie: "Via", nome: "Monte Rosa")

  private func richiesta(
    _ viario: [(codiceVia: String, voce: Viario.Voce)], sezioni: [Int], motivo: String = "prova"
  ) -> RichiestaRipartizione {
    RichiestaRipartizione(
      giorno: giorno(2023, 12, 10), autore: "prova", viario: viario,
      sezioni: sezioni.map(ComuneACaso.sezione),
      ricezioni: [.sezioni, .viario].map {
        Ricezione(
          tipo: $0, impronta: .di(Array("\($0)".utf8)), giorno: giorno(2023, 12, 10), accettate: 1,
          scartate: 0)
      }, motivo: motivo)
  }

  private func righe(_ archivio: ArchivioElettorale, _ sezione: Int?) throws -> [String] {
    try Lista.allCases.flatMap { lista in
      try [Parte.maschile, .femminile].flatMap { parte in
        try archivio.righe(lista: lista, sezione: sezione, parte: parte).map {
          "\($0.testi.stringa(.cognome)) \($0.testi.stringa(.nome)) \($0.parte.rawValue) \($0.numeroSezionale ?? 0)/\($0.numeroGenerale) \($0.alAtto.map { "chiusa \($0)" } ?? "")"
        }
      }
    }.sorted()
  }

  /// Before, of `ComuneDiProva` (parts M and F): section 1 has BIANCHI 1/1, ROSSI 2/3 and GIOVANE 1/2 F, ZANNI (AIRE, no address) 2/3 F;
  /// section 2 has D'ANGELO A. 1/2 and D'ANGELO L. 1/1 F; Wójcik (n. 22) has no section; MÜLLER H. is alone on the EU list, section 1.
  @Test(
    "who moves goes to the end of a section that is there, in alphabetical order; a new section begins from 1"
  )
  func numeri() throws {
    let cartella = Cartella()
    let (archivio, _) = try ComuneDiProva().forma(cartella)
    // Odd numbers and those without number go to 2; even ones, now to 98, to the new section 5; section 1 goes with what is abroad.
    let esito = try archivio.transazione {
      try archivio.adotta(
        richiesta(
          [
            Self.voce(1, 99, .dispari, 2, snc: true), Self.voce(2, 98, .pari, 5),
            Self.voce(1, 50, .tutti, 2, via: Self.monteRosa),
          ], sezioni: [2, 5]))
    }
    #expect(
      try righe(archivio, 2) == [
        "BIANCHI PAOLO M 2/1 ", "D'ANGELO ANTONIO M 1/2 ", "D'ANGELO LUCIA F 1/1 chiusa 2",
        "GIOVANE MARTA F 2/2 ", "MÜLLER HANS M 1/1 ", "ROSSI MARIO M 3/3 ",
      ])
    #expect(try righe(archivio, 5) == ["D'ANGELO LUCIA F 1/1 ", "Wójcik Łukasz M 1/4 "])
    // The elector abroad had only his section, and it is gone.
    #expect(
      try righe(archivio, nil) == ["Wójcik Łukasz M 0/4 chiusa 2", "ZANNI ANNA F 0/3 "])
    #expect(try archivio.iscrittiPerLista() == [.generale: 7, .aggiuntaUEComunale: 1])
    #expect(esito.simulazione.spostati == 7 && esito.simulazione.perdonoLaSezione == 1)
    #expect(esito.simulazione.svuotate == [1])
    #expect(esito.luoghiSenzaSezione == ["C1"])
    #expect(esito.quadri.reduce(0) { $0 + $1.iscritti } == 7)
    #expect(esito.quadri.reduce(0) { $0 + $1.cancellati } == 7)
    #expect(try archivio.sezioni().map(\.numero) == [2, 5])
    #expect(try archivio.viario().vie.count == 2)
    let guasti =
      try archivio.controlla(completo: true) + archivio.verificaAtto(1) + archivio.verificaAtto(2)
      + archivio.verificaSezioni(archivio.digestSezioniAttuali())
    #expect(guasti.isEmpty, "\(guasti.map(\.descrizione))")
    let variazioni = try archivio.variazioni(atto: 2).map(\.variazione)
    #expect(variazioni.count == 7)
    #expect(
      variazioni.allSatisfy {
        $0.operazione == .cambioSezione && $0.causa == .ripartizione && $0.evento == nil
      })
    #expect(try archivio.conti(esito.atto).quante(.cambioSezione) == 7)
    #expect(esito.atto.parametri.contains(.init("causa", "RIPARTIZIONE")))
    #expect(esito.atto.parametri.contains(.init("viario", Impronta.di(Array("viario".utf8)).esadecimale)))
  }

  @Test("a new section is there for every list, even with nobody: it can be printed")
  func sezioneVuota() throws {
    let cartella = Cartella()
    let (archivio, _) = try ComuneDiProva().forma(cartella)
    let viario = ComuneDiProva().viario.map { ("1", $0) }
    _ = try archivio.transazione { try archivio.adotta(richiesta(viario, sezioni: [1, 2, 9])) }
    let nuove = try archivio.digestSezioniAttuali().filter { $0.sezione == 9 }
    #expect(nuove.map(\.lista) == [.generale, .aggiuntaUEComunale])
    #expect(nuove.allSatisfy { $0.elettori == 0 })
    #expect(try archivio.controlla(completo: true).isEmpty)
  }

  @Test("the elector abroad whose section is gone goes where the register, received again, says")
  func dalRegistro() throws {
    var comune = ComuneDiProva()
    let cartella = Cartella()
    let (archivio, _) = try comune.forma(cartella)
    comune.abitanti = comune.abitanti.map {
      var abitante = $0
      if abitante.cognome == "ZANNI" { abitante.sezioneAssegnata = 2 }
      return abitante
    }
    try archivio.transazione { try comune.scriviAnagrafe(archivio) }
    _ = try archivio.transazione {
      try archivio.adotta(
        richiesta(
          [
            Self.voce(1, 99, .tutti, 2, snc: true), Self.voce(1, 50, .tutti, 2, via: Self.monteRosa),
          ], sezioni: [2]))
    }
    #expect(try righe(archivio, nil).allSatisfy { $0.contains("chiusa") })
    #expect(try righe(archivio, 2).contains { $0.hasPrefix("ZANNI ANNA F") })
  }

  @Test("a division that moves nobody and has the same sections is no act; one out of the law wants a reason")
  func rifiuti() throws {
    let cartella = Cartella()
    let (archivio, _) = try ComuneDiProva().forma(cartella)
    let prima = try cartella.leggi()
    let viario = ComuneDiProva().viario.map { ("1", $0) }
    #expect(throws: ImpedimentoRipartizione.senzaEffetto) {
      try archivio.transazione { try archivio.adotta(richiesta(viario, sezioni: [1, 2])) }
    }
    // Three sections where eight people live: one is the most; and the new one has nobody.
    #expect(
      throws: ImpedimentoRipartizione.irregolare([
        .sottoIlMinimo(sezione: 1, elettori: 4), .sottoIlMinimo(sezione: 2, elettori: 2),
        .senzaElettori(sezione: 3), .troppeSezioni(sezioni: 3, ammesse: 1, abitanti: 9),
      ])
    ) {
      try archivio.transazione { try archivio.adotta(richiesta(viario, sezioni: [1, 2, 3], motivo: "")) }
    }
    var anteriore = richiesta(viario, sezioni: [1, 2, 3])
    anteriore.giorno = giorno(2023, 8, 1)
    #expect(throws: ErroreArchivio.self) { try archivio.transazione { try archivio.adotta(anteriore) } }
    #expect(try cartella.leggi() == prima)
  }

  @Test("what a simulation counts is what the act does", arguments: ComuneACaso.semi)
  func simulazione(seme: UInt64) throws {
    let comune = try ComuneACaso(seme: seme)
    try comune.tornata(1, il: giorno(2024, 1, 10))
    let prima = try comune.iscritti()
    let esito = try comune.ripartisci([2, 3, 4], il: giorno(2024, 6, 10))
    let dopo = try comune.iscritti()
    #expect(prima.map(\.fascicolo) == dopo.map(\.fascicolo))
    #expect(zip(prima, dopo).allSatisfy { $0.numeroGenerale == $1.numeroGenerale && $0.parte == $1.parte })
    #expect(
      zip(prima, dopo).count { $0.sezione != $1.sezione } == esito.simulazione.spostati, "seed \(seme)")
    // Who stays in a section keeps his number too.
    #expect(
      zip(prima, dopo).allSatisfy { $0.sezione != $1.sezione || $0.numeroSezionale == $1.numeroSezionale })
    for lista in Lista.allCases {
      for sezione in [1, 2, 3, 4, nil] {
        let conto = esito.simulazione.conto(lista, sezione)
        #expect(conto.prima == prima.count { $0.lista == lista && $0.sezione == sezione })
        #expect(conto.dopo == dopo.count { $0.lista == lista && $0.sezione == sezione })
        #expect(conto.prima - conto.partono + conto.arrivano == conto.dopo)
        #expect(conto.blocchi.values.reduce(0, +) == conto.dopo)
      }
    }
    // The index gives each the section that he has, or he is abroad.
    let viario = try comune.archivio.viario()
    for elettore in dopo where !elettore.residenteAllEstero {
      let esito = viario.sezione(
        Indirizzo(
          toponimo: Toponimo(
            specie: elettore.testi.stringa(.specieVia), nome: elettore.testi.stringa(.nomeVia)),
          civico: Civico(numero: elettore.civico)))
      #expect(esito == elettore.sezione.map(Viario.Esito.sezione) || elettore.sezione == nil)
      if case .sezione = esito { #expect(elettore.sezione != nil) }
    }
  }
}
