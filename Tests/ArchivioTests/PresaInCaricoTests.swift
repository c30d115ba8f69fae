import Archivio
import Elettorato
import TestSupport
import Testing

/// A takeover keeps every number of the old program, holes included, and decides nothing by itself.
struct PresaInCaricoTests {
  private static let abitanti = [
    Abitante(id: "1", codiceFiscale: "AAAAAAAAAAAAAAA1", cognome: "ROSSI", nome: "MARIO"),
    Abitante(id: "2", codiceFiscale: "AAAAAAAAAAAAAAA2", cognome: "BIANCHI", nome: "PAOLO"),
    Abitante(id: "3", codiceFiscale: "AAAAAAAAAAAAAAA3", cognome: "ZANNI", nome: "UGO", civico: 2),
  ]

  private func riga(
    _ codice: Int, sezione: Int? = 1, generale: Int, sezionale: Int?, fascicolo: Int? = nil
  ) -> PresaInCarico.Riga {
    PresaInCarico.Riga(
      identita: .codiceFiscale("AAAAAAAAAAAAAAA\(codice)"), lista: .generale, sezione: sezione,
      numeroGenerale: generale,
      numeroSezionale: sezionale, fascicolo: fascicolo)
  }

  private func numeri(_ archivio: ArchivioElettorale) throws -> [String] {
    try archivio.righe(lista: .generale, parte: .maschile, numeri: 1...1000).map {
      "\($0.testi.stringa(.cognome)) \($0.sezione ?? 0) \($0.numeroGenerale) \($0.numeroSezionale ?? 0) \($0.fascicolo)"
    }
  }

  @Test("numbers, sections and files stay as they were, against the alphabet and with their holes")
  func numeriConservati() throws {
    var comune = ComuneDiProva(Self.abitanti)
    comune.listeRicevute = [
      riga(1, generale: 3, sezionale: 9, fascicolo: 70), riga(2, generale: 41, sezionale: 4),
      // The street index puts ZANNI in section 2: his list says 1, and 1 it stays.
      riga(3, generale: 8, sezionale: 5, fascicolo: 12),
    ]
    var richiesta = comune.richiesta
    richiesta.decisioni = [.init("AAAAAAAAAAAAAAA3", .altraSezione): .tieni]
    let cartella = Cartella()
    let archivio = try comune.prepara(cartella)
    let esito = try archivio.transazione { try archivio.forma(richiesta) }
    #expect(try numeri(archivio) == ["ROSSI 1 3 9 70", "ZANNI 1 8 5 12", "BIANCHI 1 41 4 71"])
    #expect(esito.divari == [.altraSezione: [.tieni: 1]])
    #expect(cartella.nomi == ["liste.sqlite"])
    #expect(try archivio.verificaAtto(1).isEmpty)
  }

  @Test("differences stop the act, and are told one by one")
  func divari() throws {
    var comune = ComuneDiProva(Self.abitanti)
    comune.abitanti[0].stato = .deceduto
    comune.listeRicevute = [
      riga(1, generale: 1, sezionale: 1), riga(9, generale: 2, sezionale: 2, fascicolo: 5),
    ]
    let cartella = Cartella()
    let archivio = try comune.prepara(cartella)
    do {
      try comune.forma(archivio)
      Issue.record("the act was adopted")
    } catch ImpedimentoFormazione.divari(let quanti, let casi) {
      #expect(quanti == [.senzaTitolo: 1, .nonInAnagrafe: 1, .fuoriLista: 2])
      #expect(
        casi.map(\.quesito) == [
          .init("AAAAAAAAAAAAAAA1", .senzaTitolo), .init("AAAAAAAAAAAAAAA9", .nonInAnagrafe),
          .init("AAAAAAAAAAAAAAA2", .fuoriLista), .init("AAAAAAAAAAAAAAA3", .fuoriLista),
        ])
      #expect(casi.map(\.riga) == [2, 3, nil, nil])
      #expect(casi.map(\.fascicolo) == [nil, 5, nil, nil])
    }
    #expect(try archivio.ultimoAtto() == 0)

    var richiesta = comune.richiesta
    richiesta.decisioni = [
      .init("AAAAAAAAAAAAAAA1", .senzaTitolo): .tieni, .init("AAAAAAAAAAAAAAA9", .nonInAnagrafe): .escludi,
      .init("AAAAAAAAAAAAAAA2", .fuoriLista): .aggiungi, .init("AAAAAAAAAAAAAAA3", .fuoriLista): .escludi,
    ]
    _ = try archivio.transazione { try archivio.forma(richiesta) }
    // BIANCHI comes after the last number ever used, not in the place that the unknown person leaves; file 5 was his, so
    // the two who had none get 6 and 7.
    #expect(try numeri(archivio) == ["ROSSI 1 1 1 6", "BIANCHI 1 3 3 7"])
    #expect(try archivio.verificaAtto(1).isEmpty)
    #expect(cartella.nomi == ["liste.sqlite"])
  }

  @Test("a number given to two electors stops the act, be it general, sectional or of file")
  func numeriDoppi() throws {
    let doppi = [
      [riga(1, generale: 1, sezionale: 1), riga(2, generale: 1, sezionale: 2)],
      [riga(1, generale: 1, sezionale: 1), riga(2, generale: 2, sezionale: 1)],
      [riga(1, generale: 1, sezionale: 1, fascicolo: 5), riga(2, generale: 2, sezionale: 2, fascicolo: 5)],
    ]
    for righe in doppi {
      var comune = ComuneDiProva(Array(Self.abitanti.prefix(2)))
      comune.listeRicevute = righe
      let cartella = Cartella()
      let archivio = try comune.prepara(cartella)
      do {
        try comune.forma(archivio)
        Issue.record("the act was adopted")
      } catch ImpedimentoFormazione.numeriDoppi(let quali) {
        #expect(quali.count == 1)
      }
      #expect(try archivio.ultimoAtto() == 0)
    }
  }

  @Test("the lists of one archive, taken over by another, are the same lists")
  func andataERitorno() throws {
    for seme in ProprietaTests.semi {
      var comune = ProprietaTests.comune(seme)
      // Who has no codice fiscale cannot be recognised on a list received.
      comune.abitanti.removeAll { $0.codiceFiscale == nil }
      let (primo, _) = try comune.forma(Cartella())
      var testi: [[UInt8]] = []
      var altro = comune
      try primo.eachElettore { elettore in
        altro.listeRicevute.append(
          PresaInCarico.Riga(
            identita: .codiceFiscale(elettore.testi.stringa(.codiceFiscale)), lista: elettore.lista,
            sezione: elettore.sezione,
            numeroGenerale: elettore.numeroGenerale, numeroSezionale: elettore.numeroSezionale,
            fascicolo: elettore.fascicolo))
      }
      altro.listeRicevute.reverse()
      let (secondo, esito) = try altro.forma(Cartella())
      #expect(esito.divari.isEmpty, "seed \(seme)")
      for archivio in [primo, secondo] {
        var testo: [UInt8] = []
        for digest in try archivio.digestSezioniAttuali() {
          _ = try archivio.testoSezione(lista: digest.lista, sezione: digest.sezione, dopoAtto: 1) {
            testo += $0
          }
        }
        testi.append(testo)
      }
      #expect(testi[0] == testi[1], "seed \(seme)")
    }
  }
}
