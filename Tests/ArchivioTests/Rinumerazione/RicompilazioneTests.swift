import Archivio
import Elettorato
import TestSupport
import Testing

/// The lists written again: what becomes of numbers, of struck lines, of what earlier acts left. A failure names its seed.
struct RicompilazioneTests {
  /// The places that the law wants: everybody in order of alphabet, birth and file, from 1 in every part and section.
  private static func inOrdine(
    _ elettori: [Elettore], _ regime: RegimeDelleListe, generaliNuovi: Bool
  ) -> Set<Posto> {
    let ordinati = elettori.map { elettore in
      (
        chiave: ChiaveAlfabetica(
          cognome: elettore.testi.stringa(.cognome), nome: elettore.testi.stringa(.nome),
          nascita: elettore.nascita, fascicolo: elettore.fascicolo), elettore: elettore
      )
    }.sorted { $0.chiave < $1.chiave }.map(\.elettore)
    var generali: [String: Int] = [:]
    var sezionali: [String: Int] = [:]
    return Set(
      ordinati.map { elettore in
        let parte = generaliNuovi ? regime.parte(elettore.sesso) : elettore.parte
        let lista = "\(elettore.lista) \(parte)"
        generali[lista, default: 0] += 1
        var sezionale: Int?
        if let sezione = elettore.sezione {
          sezionali["\(lista) \(sezione)", default: 0] += 1
          sezionale = sezionali["\(lista) \(sezione)"]
        }
        return Posto(
          fascicolo: elettore.fascicolo, lista: elettore.lista, parte: parte, sezione: elettore.sezione,
          generale: generaliNuovi ? generali[lista] ?? 0 : elettore.numeroGenerale, sezionale: sezionale)
      })
  }

  @Test(
    "everybody has the number that the alphabet gives, and nobody enters or leaves",
    arguments: ComuneACaso.semi)
  func ordine(seme: UInt64) throws {
    let comune = try ComuneACaso(seme: seme)
    var prima = try comune.iscritti()
    var ricompilazioni = 0
    try comune.percorri {
      let dopo = try comune.iscritti()
      let atto = try #require(try comune.archivio.atto(comune.archivio.ultimoAtto()))
      if atto.tipo == .ricompilazione {
        ricompilazioni += 1
        let generali = atto.parametri.contains(.init("ambito", "tutte-le-liste"))
        #expect(
          Set(dopo.map(Posto.init)) == Self.inOrdine(prima, atto.regime, generaliNuovi: generali),
          "seed \(seme), act \(atto.numero)")
        #expect(dopo.allSatisfy { $0.dalAtto == atto.numero })
        for lista in Lista.allCases {
          for parte in atto.regime.parti {
            // Nothing struck is left on the office's copies.
            if generali {
              let tutte = try comune.archivio.righe(lista: lista, parte: parte, numeri: 1...1000)
              #expect(tutte.allSatisfy { $0.alAtto == nil })
            }
            for sezione in [1, 2, 3, 7, nil] {
              let righe = try comune.archivio.righe(lista: lista, sezione: sezione, parte: parte)
              #expect(righe.allSatisfy { $0.alAtto == nil })
            }
          }
        }
      }
      prima = dopo
    }
    #expect(ricompilazioni == 4)
  }

  @Test(
    "the archive is whole after every act, and what earlier acts left is unchanged",
    arguments: ComuneACaso.semi)
  func integrita(seme: UInt64) throws {
    let comune = try ComuneACaso(seme: seme)
    var lasciati: [Int: [DigestSezione]] = [1: try comune.archivio.digestSezioniAttuali()]
    var variazioni: [Int: [String]] = [:]
    try comune.percorri {
      let guasti = try comune.guasti()
      let numero = try comune.archivio.ultimoAtto()
      #expect(guasti.isEmpty, "seed \(seme), act \(numero): \(guasti.map(\.descrizione))")
      lasciati[numero] = try comune.archivio.digestSezioniAttuali()
      variazioni[numero] = try comune.archivio.variazioni(atto: numero).map { "\($0)" }
    }
    // The lists as of every act, rebuilt after all the others: line by line those of then.
    for (atto, digesti) in lasciati {
      for digest in digesti {
        let testo = try comune.archivio.testoSezione(
          lista: digest.lista, sezione: digest.sezione, dopoAtto: atto)
        #expect(testo.digest == digest, "seed \(seme), act \(atto)")
      }
    }
    // The reasons of the rounds still name the same people, places and events.
    for (atto, prima) in variazioni {
      #expect(try comune.archivio.variazioni(atto: atto).map { "\($0)" } == prima)
    }
  }

  @Test("balances: nobody in or out but where the part changes", arguments: ComuneACaso.semi)
  func quadri(seme: UInt64) throws {
    let comune = try ComuneACaso(seme: seme)
    var regime = RegimeDelleListe.partiDistinte
    try comune.percorri {
      let numero = try comune.archivio.ultimoAtto()
      let atto = try #require(try comune.archivio.atto(numero))
      let quadri = try comune.archivio.quadri(numero)
      let iscritti = try comune.iscritti()
      #expect(quadri.reduce(0) { $0 + $1.dopo } == iscritti.count)
      for quadro in quadri {
        #expect(
          quadro.dopo
            == iscritti.count {
              $0.lista == quadro.lista && $0.sezione == quadro.sezione && $0.parte == quadro.parte
            })
      }
      if atto.tipo == .ricompilazione {
        if atto.regime == regime {
          #expect(quadri.allSatisfy { $0.iscritti == 0 && $0.cancellati == 0 })
        } else {
          #expect(quadri.allSatisfy { ($0.parte == .unica) == ($0.prima == 0 && $0.cancellati == 0) })
          for lista in Lista.allCases {
            let suoi = quadri.filter { $0.lista == lista }
            #expect(suoi.reduce(0) { $0 + $1.iscritti } == suoi.reduce(0) { $0 + $1.cancellati })
          }
        }
        regime = atto.regime
      } else {
        #expect(quadri.allSatisfy { regime.parti.contains($0.parte) })
      }
    }
    #expect(regime == .listaUnica)
  }

  @Test(
    "between two recompilations a number is of one person, and new ones follow the last",
    arguments: ComuneACaso.semi)
  func numeriMaiRiusati(seme: UInt64) throws {
    let comune = try ComuneACaso(seme: seme)
    // Who has had each number since the lists were last written again.
    var generali: [String: Int] = [:]
    var sezionali: [String: Int] = [:]
    var (ultimoGenerale, ultimoSezionale): ([String: Int], [String: Int]) = ([:], [:])
    func guarda() throws {
      let atto = try #require(try comune.archivio.atto(comune.archivio.ultimoAtto()))
      if atto.tipo == .ricompilazione {
        (sezionali, ultimoSezionale) = ([:], [:])
        if atto.parametri.contains(.init("ambito", "tutte-le-liste")) {
          (generali, ultimoGenerale) = ([:], [:])
        }
      }
      for elettore in try comune.iscritti() {
        let serie = "\(elettore.lista) \(elettore.parte)"
        let numero = "\(serie) \(elettore.numeroGenerale)"
        #expect(
          generali[numero] ?? elettore.fascicolo == elettore.fascicolo, "seed \(seme), act \(atto.numero)")
        generali[numero] = elettore.fascicolo
        ultimoGenerale[serie] = max(ultimoGenerale[serie] ?? 0, elettore.numeroGenerale)
        guard let sezione = elettore.sezione, let sezionale = elettore.numeroSezionale else { continue }
        let inSezione = "\(serie) \(sezione) \(sezionale)"
        #expect(
          sezionali[inSezione] ?? elettore.fascicolo == elettore.fascicolo, "seed \(seme), act \(atto.numero)"
        )
        sezionali[inSezione] = elettore.fascicolo
        ultimoSezionale["\(serie) \(sezione)"] = max(ultimoSezionale["\(serie) \(sezione)"] ?? 0, sezionale)
      }
      for lista in Lista.allCases {
        for parte in atto.regime.parti {
          #expect(
            try comune.archivio.ultimoNumeroGenerale(lista, parte) == ultimoGenerale["\(lista) \(parte)"]
              ?? 0,
            "seed \(seme), act \(atto.numero)")
        }
      }
      // No number is skipped: the highest given is the count of those given.
      #expect(
        generali.count == ultimoGenerale.values.reduce(0, +), "seed \(seme), act \(atto.numero)")
      #expect(
        sezionali.count == ultimoSezionale.values.reduce(0, +), "seed \(seme), act \(atto.numero)")
    }
    try guarda()
    try comune.percorri(guarda)
  }

  @Test("the same acts on the same people give the same digests", arguments: ComuneACaso.semi.prefix(3))
  func stessiByte(seme: UInt64) throws {
    func teste() throws -> [Impronta] {
      let comune = try ComuneACaso(seme: seme)
      var teste: [Impronta] = []
      try comune.percorri {
        teste.append(try #require(try comune.archivio.sigillo(comune.archivio.ultimoAtto())).impronta)
      }
      return teste
    }
    #expect(try teste() == teste())
  }

  @Test(
    "old numbers and new ones: every line that was there, beside the one that is", arguments: ComuneACaso.semi
  )
  func concordanza(seme: UInt64) throws {
    let comune = try ComuneACaso(seme: seme)
    var prima = try comune.iscritti()
    try comune.percorri {
      let dopo = try comune.iscritti()
      let numero = try comune.archivio.ultimoAtto()
      let atto = try #require(try comune.archivio.atto(numero))
      defer { prima = dopo }
      guard atto.tipo.rinumera else { return }
      var voci: [VoceConcordanza] = []
      for lista in Lista.allCases {
        for parte in Parte.allCases {
          for sezione in [1, 2, 3, 7, nil] {
            voci += try comune.archivio.concordanza(
              atto: numero, lista: lista, sezione: sezione, parte: parte)
          }
        }
      }
      let vecchi = Set(prima.map(Posto.init))
      let nuovi = Set(dopo.map(Posto.init))
      // A division leaves alone who does not move; a recompilation writes every line again.
      let mossi = atto.tipo == .ripartizione ? vecchi.subtracting(nuovi) : vecchi
      #expect(Set(voci.map { Posto($0.elettore) }) == mossi && voci.count == mossi.count)
      #expect(
        voci.allSatisfy { nuovi.contains(Posto($0.nuova)) && $0.nuova.fascicolo == $0.elettore.fascicolo })
      let generali = try Lista.allCases.flatMap { lista in
        try Parte.allCases.flatMap {
          try comune.archivio.concordanza(atto: numero, lista: lista, parte: $0, numeri: 1...1000)
        }
      }
      #expect(Set(generali.map { Posto($0.nuova) }) == Set(voci.map { Posto($0.nuova) }))
      let righe = try comune.archivio.righeRinumerate(atto: numero).values
      #expect(righe.allSatisfy { $0.chiuse == $0.aperte })
      #expect(righe.reduce(0) { $0 + $1.chiuse } == voci.count)
    }
  }

  // MARK: - Refusals

  private func motivi(_ body: () throws -> Void) -> ImpedimentoRicompilazione? {
    do {
      try body()
      return nil
    } catch let errore as ImpedimentoRicompilazione {
      return errore
    } catch {
      Issue.record("another error: \(error)")
      return nil
    }
  }

  @Test("lists in order are not written again; the change of regime always is")
  func senzaEffetto() throws {
    let cartella = Cartella()
    let (archivio, _) = try ComuneDiProva().forma(cartella)
    func ricompila(_ giorno: Giorno, _ ambito: Ricompilazione.Ambito = .tutteLeListe) throws {
      try archivio.transazione {
        _ = try archivio.ricompila(RichiestaRicompilazione(giorno: giorno, ambito: ambito, autore: "prova"))
      }
    }
    #expect(motivi { try ricompila(giorno(2024, 1, 1)) } == .senzaEffetto)
    #expect(motivi { try ricompila(giorno(2024, 1, 1), .listeSezionali) } == .senzaEffetto)
    #expect(
      motivi { try ricompila(giorno(2025, 6, 30), .listeSezionali) } == .cambioDiRegime(.listaUnica))
    #expect(try archivio.ultimoAtto() == 1)
    try ricompila(giorno(2025, 6, 30))
    #expect(try archivio.atto(2)?.regime == .listaUnica)
    #expect(motivi { try ricompila(giorno(2025, 7, 1)) } == .senzaEffetto)
  }

  @Test("an act before the last, no lists, an open revision without a reason: refused, and nothing changes")
  func rifiuti() throws {
    let cartella = Cartella()
    let senzaListe = Cartella()
    let vuoto = try ComuneDiProva().prepara(senzaListe)
    let richiesta = RichiestaRicompilazione(giorno: giorno(2025, 6, 30), autore: "prova")
    #expect(throws: ErroreArchivio.attoMancante(.primaFormazione)) { try vuoto.ricompila(richiesta) }
    let (archivio, _) = try ComuneDiProva().forma(cartella)
    let prima = try cartella.leggi()
    #expect(
      throws: ErroreArchivio.attoAnteriore(giorno: giorno(2023, 8, 30), ultimo: giorno(2023, 8, 31))
    ) {
      try archivio.transazione {
        try archivio.ricompila(RichiestaRicompilazione(giorno: giorno(2023, 8, 30), autore: "prova"))
      }
    }
    var aperta = richiesta
    aperta.revisioniAperte = [.eventiInAttesa(2)]
    #expect(
      motivi { _ = try archivio.transazione { try archivio.ricompila(aperta) } }
        == .revisioniAperte([.eventiInAttesa(2)]))
    #expect(try cartella.leggi() == prima)
    aperta.motivo = "gli eventi riguardano il semestre che viene"
    let esito = try archivio.transazione { try archivio.ricompila(aperta) }
    #expect(
      esito.atto.parametri == [
        .init("ambito", "tutte-le-liste"), .init("causa", "RICOMPILAZIONE"),
        .init("regime-precedente", "parti-distinte"),
        .init("revisione-aperta", RevisioneAperta.eventiInAttesa(2).descrizione),
        .init("motivo", "gli eventi riguardano il semestre che viene"),
      ])
  }

  @Test("a trial writes the lists again and leaves the file as it was")
  func prova() throws {
    let cartella = Cartella()
    let (archivio, _) = try ComuneDiProva().forma(cartella)
    let prima = try cartella.leggi()
    let esito = try archivio.transazione(prova: true) {
      try archivio.ricompila(RichiestaRicompilazione(giorno: giorno(2025, 6, 30), autore: "prova"))
    }
    #expect(esito.conti.map(\.elettori).reduce(0, +) == 8)
    #expect(try cartella.leggi() == prima)
    // The tables of the trial are gone with it.
    #expect(
      try archivio.transazione {
        try archivio.ricompila(RichiestaRicompilazione(giorno: giorno(2025, 6, 30), autore: "prova"))
      }.sigillo == esito.sigillo)
  }
}
