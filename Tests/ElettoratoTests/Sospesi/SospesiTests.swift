import Testing

@testable import Elettorato

/// What waits before each act: the table of the law, a case and its lawful twin for every row, and no rule that nobody would miss.
struct SospesiTests {
  private static let (t1, t2, t3, t4) = (
    Tornata.straordinaria(1), Tornata.straordinaria(2), Tornata.straordinaria(3), Tornata.straordinaria(4)
  )
  private static let termini = GiacenzeFinte.termini

  /// Something that waits before an act, and what the act does about it.
  struct Caso: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let occasione: Occasione
    let specie: Sospeso.Specie
    let esito: Sospeso.Esito
    let numeri: [String]
    let giacenze: @Sendable () -> GiacenzeFinte

    init(
      _ nome: String, _ occasione: Occasione, _ specie: Sospeso.Specie, _ esito: Sospeso.Esito,
      _ numeri: [String] = [], _ modifica: @escaping @Sendable (inout GiacenzeFinte) -> Void
    ) {
      testDescription = nome
      self.occasione = occasione
      self.specie = specie
      self.esito = esito
      self.numeri = numeri
      giacenze = { GiacenzeFinte(modifica) }
    }

    func trovati(_ regole: [RegolaDeiSospesi] = Sospesi.regole) throws -> [Sospeso] {
      try Sospesi(giacenze(), per: occasione, regole: regole).voci
    }
  }

  static let casi: [Caso] = [
    Caso(
      "a second round one day short, and an immigration of its last day", .tornata(t2, []),
      .eventiTagliatiFuori, .chiede, ["E1"]
    ) {
      ($0.giorno, $0.adozioni) = (termini[1] - 1, [t1: termini[0]])
      $0.arriva(.immigrazione, termini[1])
    },
    Caso(
      "a round before its last day, when nothing has come", .tornata(t3, []), .tornataAnticipata(t3), .chiede
    ) {
      ($0.giorno, $0.adozioni) = (termini[2] - 1, [t1: termini[0], t2: termini[1]])
    },
    Caso(
      "a death received in time after the last round, found by the lock", .blocco, .eventiTagliatiFuori,
      .chiede, ["E1"]
    ) {
      $0.adozioni[t4] = termini[3] - 3
      $0.arriva(.decesso, termini[3] - 1)
    },
    Caso(
      "an immigration received in time and left undecided by a round never held", .blocco,
      .eventiTagliatiFuori, .chiede, ["E1"]
    ) {
      $0.adozioni[t2] = nil
      $0.arriva(.immigrazione, termini[1])
    },
    Caso("a round never held, found by the lock", .blocco, .tornateNonAdottate, .chiede, ["T2"]) {
      $0.adozioni[t2] = nil
    },
    Caso("an application received in time and not decided", .blocco, .domandeUE, .ferma, ["U1"]) {
      $0.domande = [
        DomandaGiacente(Sospeso.Voce("U1"), inTempo: true),
        DomandaGiacente(Sospeso.Voce("U2"), inTempo: false),
      ]
    },
    Caso("every application not decided, for who looks", .lettura, .domandeUE, .mostra, ["U1", "U2"]) {
      $0.domande = [
        DomandaGiacente(Sospeso.Voce("U1"), inTempo: true),
        DomandaGiacente(Sospeso.Voce("U2"), inTempo: false),
      ]
    },
    Caso("a request of a special vote not decided", .elenchi, .richieste, .ferma, ["3"]) {
      $0.numeriDelleRichieste = ["3"]
    },
    Caso("an elector without section, when the lists are formed", .formazione, .senzaSezione, .chiede, ["A7"])
    {
      $0.fascicoliSenzaSezione = ["A7"]
    },
    Caso("an elector without section, when the lists are locked", .blocco, .senzaSezione, .chiede, ["7"]) {
      $0.fascicoliSenzaSezione = ["7"]
    },
    Caso(
      "who the register knows gone, when the lists are locked", .blocco, .uscitiDallAnagrafe, .chiede, ["9"]
    ) {
      $0.fascicoliUsciti = ["9"]
    },
    Caso("who the register knows gone, in a round", .tornata(t4, []), .uscitiDallAnagrafe, .mostra, ["9"]) {
      $0.adozioni[t4] = nil
      $0.fascicoliUsciti = ["9"]
    },
    Caso(
      "a death refused by an earlier fourth round, which its last day could still take", .blocco,
      .rifiutiSanabili, .chiede, ["E1"]
    ) {
      $0.adozioni[t4] = termini[3] - 3
      $0.arriva(.decesso, termini[2])
      $0.persone = [:]
    },
    Caso("lists in two parts, for a vote after 10 July 2025", .blocco, .listeInParti, .ferma) {
      $0.voto = Persone.giorno(2025, 7, 11)
    },
    Caso("the poll copy of lists in two parts", .copieDelVoto, .listeInParti, .ferma) {
      $0.voto = Persone.giorno(2025, 11, 23)
    },
    Caso("the poll copy of lists in two parts already locked", .copieDelVoto, .listeInParti, .mostra) {
      ($0.voto, $0.bloccate) = (Persone.giorno(2025, 11, 23), true)
    },
    Caso("lists in two parts from 30 June 2025", .lettura, .listeInParti, .mostra) {
      $0.giorno = Persone.giorno(2025, 6, 30)
    },
    Caso(
      "the alarms of a round", .tornata(t4, [.oltre110Anni(quanti: 1)]), .allarme(.oltre110Anni(quanti: 1)),
      .chiede
    ) { $0.adozioni[t4] = nil },
    Caso(
      "the alarms of a semestral revision", .semestrale([.oltre110Anni(quanti: 1)]),
      .allarme(.oltre110Anni(quanti: 1)), .chiede
    ) { _ in },
    Caso("a lock after its last day", .blocco, .bloccoTardivo, .chiede) { $0.giorno = termini[3] + 1 },
    Caso("a lock before the last day of the rounds", .blocco, .bloccoAnticipato, .chiede) {
      $0.giorno = termini[3] - 1
      $0.adozioni[t4] = termini[3] - 3
    },
    Caso("an event that a round to come takes, for who looks", .lettura, .eventiInAttesa(t2), .mostra, ["E1"])
    {
      ($0.giorno, $0.adozioni) = (termini[1], [t1: termini[0]])
      $0.arriva(.immigrazione, termini[1])
    },
    Caso("an event that came too late, for who looks", .lettura, .eventiFuoriTermine, .mostra, ["E1"]) {
      $0.arriva(.emigrazione, termini[0] + 1)
    },
  ]

  @Test("each thing that waits is found, with its numbers and its outcome", arguments: casi)
  func trovato(_ caso: Caso) throws {
    let trovato = try #require(try caso.trovati().first { $0.specie == caso.specie })
    #expect(trovato.esito == caso.esito)
    #expect(trovato.voci.map(\.numero) == caso.numeri)
  }

  @Test("no rule can be taken out without a case that misses it")
  func regole() throws {
    #expect(Set(Sospesi.regole.map(\.id)).count == Sospesi.regole.count)
    for regola in Sospesi.regole {
      let altre = Sospesi.regole.filter { $0.id != regola.id }
      let mancati = try Self.casi.filter { caso in
        try !caso.trovati(altre).contains { $0.specie == caso.specie }
      }
      #expect(!mancati.isEmpty, "\(regola.id)")
    }
  }

  /// The twin of a case, in which nothing of that kind waits or asks.
  static let gemelli: [Caso] = [
    Caso("a round on its last day cuts off nobody", .tornata(t2, []), .eventiTagliatiFuori, .chiede) {
      ($0.giorno, $0.adozioni) = (termini[1], [t1: termini[0]])
      $0.arriva(.immigrazione, termini[1])
      $0.arriva(.immigrazione, termini[1] + 1, numero: 2)
    },
    Caso("a round on its last day is not early", .tornata(t2, []), .tornataAnticipata(t2), .chiede) {
      ($0.giorno, $0.adozioni) = (termini[1], [t1: termini[0]])
    },
    Caso(
      "a death after an early first round waits for the fourth", .tornata(t1, []), .eventiTagliatiFuori,
      .chiede
    ) {
      ($0.giorno, $0.adozioni) = (termini[0] - 1, [:])
      $0.arriva(.decesso, termini[0])
    },
    Caso(
      "a fact that came after its term is not cut off by an early round", .tornata(t2, []),
      .eventiTagliatiFuori, .chiede
    ) {
      ($0.giorno, $0.adozioni) = (termini[1] - 1, [t1: termini[0]])
      $0.arriva(.emigrazione, termini[1])
    },
    Caso(
      "an ordinary round has no last day", .tornata(.dinamica(1), []), .tornataAnticipata(.dinamica(1)),
      .chiede
    ) {
      $0.inConsultazione = false
    },
    Caso("what came after every term does not hold the lock", .blocco, .eventiTagliatiFuori, .chiede) {
      $0.arriva(.emigrazione, termini[0] + 1)
    },
    Caso("an application out of its term does not stop the lock", .blocco, .domandeUE, .ferma) {
      $0.domande = [DomandaGiacente(Sospeso.Voce("U2"), inTempo: false)]
    },
    Caso("applications do not stop a round", .tornata(t4, []), .domandeUE, .ferma) {
      $0.adozioni[t4] = nil
      $0.domande = [DomandaGiacente(Sospeso.Voce("U1"), inTempo: true)]
    },
    Caso("requests of special votes do not stop the lock: they come after it", .blocco, .richieste, .ferma) {
      $0.numeriDelleRichieste = ["3"]
    },
    Caso(
      "a death refused by the fourth round of the same day is answered", .blocco, .rifiutiSanabili, .chiede
    ) {
      $0.arriva(.decesso, termini[2])
      $0.persone = [:]
    },
    Caso("an immigration refused at its term can be mended no more", .blocco, .rifiutiSanabili, .chiede) {
      $0.adozioni[t4] = termini[3] - 3
      $0.arriva(.immigrazione, termini[1])
      $0.ricevuti[0].cancellatoAltrove = nil
    },
    Caso("lists in two parts, for a vote by 10 July 2025", .blocco, .listeInParti, .ferma) {
      $0.voto = Persone.giorno(2025, 7, 10)
    },
    Caso("a single list, for a vote after it", .blocco, .listeInParti, .ferma) {
      ($0.voto, $0.regime) = (Persone.giorno(2025, 11, 23), .listaUnica)
    },
    Caso("lists in two parts before 30 June 2025", .lettura, .listeInParti, .mostra) {
      $0.giorno = Persone.giorno(2025, 6, 29)
    },
    Caso("a lock on its last day", .blocco, .bloccoTardivo, .chiede) { _ in },
    Caso("a lock on the last day of the rounds is not early", .blocco, .bloccoAnticipato, .chiede) { _ in },
    Caso("all four rounds held", .blocco, .tornateNonAdottate, .chiede) { _ in },
    Caso(
      "the register and the lists do not stop a copy of the lists", .copieDelVoto, .uscitiDallAnagrafe,
      .chiede
    ) {
      $0.fascicoliUsciti = ["9"]
    },
  ]

  @Test("the lawful twin of a case finds nothing of the kind that asks or stops", arguments: gemelli)
  func gemello(_ caso: Caso) throws {
    let trovati = try caso.trovati()
    #expect(!trovati.contains { $0.specie == caso.specie && $0.esito == caso.esito }, "\(trovati)")
  }

  @Test("an archive in which nothing waits asks nothing at any act")
  func niente() throws {
    let occasioni: [Occasione] = [
      .lettura, .formazione, .semestrale([]), .blocco, .elenchi, .copieDelVoto,
    ]
    for occasione in occasioni {
      let sospesi = try Sospesi(GiacenzeFinte(), per: occasione)
      #expect(sospesi.voci.isEmpty, "\(occasione)")
      try sospesi.pretendi(motivo: "")
    }
  }

  @Test("a reason answers what asks, and stays in the act with it; nothing answers what stops")
  func risposta() throws {
    let usciti = try Sospesi(GiacenzeFinte { $0.fascicoliUsciti = ["9", "12"] }, per: .blocco)
    #expect(throws: ImpedimentoSospesi.self) { try usciti.pretendi(motivo: "") }
    try usciti.pretendi(motivo: "attestati dall'anagrafe")
    #expect(
      usciti.parametri == [
        .init(
          "sospeso",
          "2 iscritti risultano in anagrafe deceduti, emigrati o irreperibili, e nessun evento lo dice: 9, 12"
        )
      ])
    let domanda = try Sospesi(
      GiacenzeFinte {
        $0.fascicoliUsciti = ["9"]
        $0.domande = [DomandaGiacente(Sospeso.Voce("U1", nome: "Weber Anna"), inTempo: true)]
      }, per: .blocco)
    do {
      try domanda.pretendi(motivo: "anche con un motivo")
      Issue.record("an application received in time was locked out")
    } catch {
      #expect(error.ferma && error.sospesi.map(\.specie) == [.domandeUE], "only what stops is told")
      #expect(!error.sospesi[0].descrizione().contains("Weber"), "nobody is named")
    }
  }

  @Test("names are for who looks; a long list says how many it leaves out")
  func parole() {
    let voci = (1...12).map { Sospeso.Voce("\($0)", nome: "Persona \($0)") }
    let sospeso = Sospeso(
      .senzaSezione, .mostra, voci: voci, norma: .d223("art. 36"), seguito: .assegnaSezioni)
    #expect(sospeso.descrizione(massimo: 2).hasSuffix(": 1, 2 e altri 10"))
    #expect(sospeso.conNomi(massimo: 1).hasSuffix(": 1 Persona 1 e altri 11"))
    #expect(!sospeso.descrizione().contains("Persona"))
  }
}
