import Elettorato
import Testing

/// Texts read back: what is written is what is read, whatever the pieces in which it comes.
struct RilettureTests {
  private let catena = IdentitaCatena(comune: "D839", codice: String(repeating: "0f", count: 16))!

  /// A line of each kind, with and without the fields that may be empty.
  private var righe: [(RigaDiAtto, (inout TestoCanonico) -> Void)] {
    let posto = RigaDiLista(
      fascicolo: 12, lista: .generale, parte: .femminile, sezione: 3, numeroGenerale: 44, numeroSezionale: 5)
    let sospeso = RigaDiLista(
      fascicolo: 99_999_999, lista: .aggiuntaUEComunale, parte: .unica, sezione: nil, numeroGenerale: 1,
      numeroSezionale: nil)
    let motivo = Motivazione(
      fascicolo: 7, lista: .generale, operazione: .cancellazione, causa: .decesso, evento: 3)
    let senzaEvento = Motivazione(
      fascicolo: 7, lista: .aggiuntaUEParlamento, operazione: .annotazione, causa: .rettifica, evento: nil)
    let decisione = DecisioneEvento(
      evento: 3, esito: .applicato, motivo: "", tornata: .straordinaria(4), lista: .generale, sezioneDa: 1,
      sezioneA: nil, definitiva: true, intervento: "")
    let rifiuto = DecisioneEvento(
      evento: 4, esito: .rifiutato, motivo: Rifiuto.personaSconosciuta.rawValue, tornata: nil, lista: nil,
      sezioneDa: nil, sezioneA: nil, definitiva: false, intervento: "ESCLUDI: perché sì (prot. 1)")
    let quadro = Quadro(
      lista: .generale, sezione: nil, parte: .maschile, prima: 0, iscritti: 5, cancellati: 2, dopo: 3)
    let impronta = Impronta.di([1, 2, 3])
    return [
      (.iscrizione(posto), { $0.iscrizione(posto) }), (.iscrizione(sospeso), { $0.iscrizione(sospeso) }),
      (.chiusura(posto), { $0.chiusura(posto) }), (.variazione(motivo), { $0.variazione(motivo) }),
      (.variazione(senzaEvento), { $0.variazione(senzaEvento) }),
      (
        .decisione(decisione, impronta: impronta), { $0.decisione(decisione, impronta: impronta.esadecimale) }
      ),
      (.decisione(rifiuto, impronta: impronta), { $0.decisione(rifiuto, impronta: impronta.esadecimale) }),
      (.quadro(quadro), { $0.quadro(quadro) }), (.stato(impronta), { $0.chiusura(stato: impronta) }),
    ]
  }

  private func leggi(_ testo: TestoCanonico, pezzo: Int) throws -> [RigaDiAtto] {
    var resto = testo.bytes[...]
    var lettore = LettoreDiRighe { tampone in
      let presi = resto.prefix(pezzo)
      resto = resto.dropFirst(pezzo)
      tampone.append(contentsOf: presi)
      return presi.count
    }
    var (riga, lette): (RigaCanonica, [RigaDiAtto]) = (RigaCanonica(), [])
    while try lettore.prossima(in: &riga) {
      let genere = try #require(RigaDiAtto.Genere(rawValue: riga.testo(0)))
      #expect(riga.campi == genere.campi)
      lette.append(try RigaDiAtto(genere, riga))
    }
    return lette
  }

  @Test(
    "every kind of line is read back as it was written, in pieces of any length",
    arguments: [1, 2, 7, 64, 100_000])
  func inversa(pezzo: Int) throws {
    var testo = TestoCanonico()
    for (_, scrivi) in righe { scrivi(&testo) }
    #expect(try leggi(testo, pezzo: pezzo) == righe.map(\.0))
    let atto = Atto(
      numero: 12, tipo: .straordinaria2, giorno: Giorno(numero: 19_700), protocollo: "", autore: "Ò. Rossi",
      regime: .partiDistinte, parametri: [.init("fine-semestre", "2023-12-31")])
    var testata = TestoCanonico()
    testata.testata(atto, catena: catena, precedente: Impronta.di([9]))
    #expect(
      try leggi(testata, pezzo: pezzo) == [
        .verbale(catena: catena, numero: 12, precedente: Impronta.di([9])),
        .testata(
          tipo: .straordinaria2, giorno: Giorno(numero: 19_700), protocollo: "", autore: "Ò. Rossi",
          regime: .partiDistinte), .parametro(.init("fine-semestre", "2023-12-31")),
      ])
  }

  @Test("a final answer is known from outcome and reason, as the officer's program decided it")
  func definitive() {
    #expect(EsitoEvento.Codice.applicato.definitivo(motivo: ""))
    #expect(EsitoEvento.Codice.annotato.definitivo(motivo: "STESSA_SEZIONE"))
    #expect(EsitoEvento.Codice.ininfluente.definitivo(motivo: "NON_ELETTORE"))
    #expect(!EsitoEvento.Codice.fuoriTermine.definitivo(motivo: "OLTRE_LA_TORNATA"))
    #expect(!EsitoEvento.Codice.inAttesa.definitivo(motivo: ""))
    for rifiuto in Rifiuto.allCases {
      #expect(EsitoEvento.Codice.rifiutato.definitivo(motivo: rifiuto.rawValue) == !rifiuto.sanabile)
      #expect(EsitoEvento.rifiutato(rifiuto).definitivo == !rifiuto.sanabile)
    }
  }

  private func leggi(_ bytes: [UInt8], in riga: inout RigaCanonica) -> Bool { riga.leggi(bytes.span) }

  @Test(
    "no canonical text has control characters, separators of lines, or bytes that are not UTF-8",
    arguments: [
      [0x01], [0x0D], [0x7F], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9], [0xFF], [0xC0, 0x80],
    ])
  func caratteri(bytes: [UInt8]) {
    var riga = RigaCanonica()
    let ammessa = leggi(Array("ISCR\ta".utf8) + bytes + Array("b".utf8), in: &riga)
    #expect(!ammessa)
    let buona = leggi(Array("ISCR\tŁódź à ’ 1".utf8), in: &riga)
    #expect(buona)
    #expect(riga.campi == 2 && riga.testo(1) == "Łódź à ’ 1")
  }

  @Test("a text without its last LF, or with an endless line, is refused; memory stays small")
  func righeRotte() throws {
    var riga = RigaCanonica()
    func prima(_ lettore: LettoreDiRighe) throws -> Bool {
      var lettore = lettore
      return try lettore.prossima(in: &riga)
    }
    #expect(throws: DifettoDiTesto(1, .senzaFine)) { try prima(LettoreDiRighe(Array("STATO\tx".utf8))) }
    let infinita = LettoreDiRighe { tampone in
      tampone.append(contentsOf: repeatElement(UInt8(ascii: "a"), count: 1 << 16))
      return 1 << 16
    }
    #expect(throws: DifettoDiTesto(1, .troppoLunga)) { try prima(infinita) }
    let vuoto = try prima(LettoreDiRighe([]))
    #expect(!vuoto)
  }

  @Test("numbers are digits without sign, digests are lower case")
  func valori() {
    var riga = RigaCanonica()
    let numeri: [(String, Int?)] = [
      ("0", 0), ("000012", 12), ("999999999999", 999_999_999_999), ("", nil), ("-1", nil), ("+1", nil),
      (" 1", nil),
      ("1a", nil), ("1234567890123", nil), ("١", nil),
    ]
    for (testo, atteso) in numeri {
      let letta = leggi(Array("A\t\(testo)".utf8), in: &riga)
      #expect(letta)
      #expect(riga.numero(1) == atteso, "\(testo)")
    }
    let maiuscola = Impronta.di([1]).esadecimale.uppercased()
    let letta = leggi(Array("A\t\(maiuscola)".utf8), in: &riga)
    #expect(letta)
    #expect(riga.impronta(1) == nil)
  }
}
