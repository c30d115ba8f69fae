package import Elettorato
import SQLite

/// The applications as received, append only, each known by the digest of what it says; and what acts decided of them.
extension ArchivioElettorale {
  /// Stores an application; `nil` when the archive has it already.
  package func ricevi(_ domanda: DomandaUE) throws -> Int? {
    try ricevi(
      .ue, impronta: domanda.impronta, codiceFiscale: domanda.codiceFiscale, ricevuta: domanda.ricevuta,
      testo: domanda.testo)
  }

  /// Stores an application; `nil` when the archive has it already.
  package func ricevi(_ domanda: Domanda32bis) throws -> Int? {
    try ricevi(
      .ammissione32bis, impronta: domanda.impronta, codiceFiscale: domanda.codiceFiscale,
      ricevuta: domanda.ricevuta, testo: domanda.testo)
  }

  private func ricevi(
    _ specie: SpecieDiDomanda, impronta: Impronta, codiceFiscale: String, ricevuta: Giorno, testo: String
  ) throws -> Int? {
    guard TestoCanonico.ammette(testo.replacing("\t", with: "")) else { throw ErroreArchivio.testoNonAmmesso }
    let nota = try connection.with("SELECT 1 FROM domanda WHERE impronta = ?1") { statement in
      statement.bind(impronta.esadecimale, at: 1)
      return try statement.first { _ in true } ?? false
    }
    guard !nota else { return nil }
    return try connection.with(
      "INSERT INTO domanda (specie, impronta, codice_fiscale, ricevuta, testo) VALUES (?1, ?2, ?3, ?4, ?5)"
    ) { statement in
      statement.bind(specie.rawValue, at: 1)
      statement.bind(impronta.esadecimale, at: 2)
      statement.bind(codiceFiscale, at: 3)
      statement.bind(ricevuta.numero, at: 4)
      statement.bind(testo, at: 5)
      try statement.run()
      return Int(connection.lastInsertedRow)
    }
  }

  /// The applications for the additional lists received by a day, in order of number.
  package func domandeUE(entro giorno: Giorno) throws -> [DomandaUE] {
    try domande(.ue, entro: giorno) { DomandaUE(numero: $0, testo: $1) }
  }

  /// The requests of admission received by a day, in order of number.
  package func domande32bis(entro giorno: Giorno) throws -> [Domanda32bis] {
    try domande(.ammissione32bis, entro: giorno) { Domanda32bis(numero: $0, testo: $1) }
  }

  private func domande<Domanda>(
    _ specie: SpecieDiDomanda, entro giorno: Giorno, _ leggi: (Int, String) -> Domanda?
  ) throws -> [Domanda] {
    try connection.with(
      "SELECT numero, testo FROM domanda WHERE specie = ?1 AND ricevuta <= ?2 ORDER BY numero"
    ) { statement in
      var domande: [Domanda] = []
      statement.bind(specie.rawValue, at: 1)
      statement.bind(giorno.numero, at: 2)
      try statement.eachRow { row in
        guard let domanda = leggi(row.int(0), row.text(1)) else {
          throw ErroreArchivio.danneggiato("la domanda n. \(row.int(0)) non si legge")
        }
        domande.append(domanda)
      }
      return domande
    }
  }
}

// MARK: - What acts decided

extension ArchivioElettorale {
  /// The last decision on an application, with its act; `nil` while no act has decided.
  package func decisione(domanda: Int) throws -> (atto: Int, decisione: DecisioneDomanda)? {
    try connection.with(
      """
      SELECT d.domanda, m.specie, d.esito, d.motivo, d.lista, d.sezione, d.definitiva, d.atto
      FROM decisione_domanda d JOIN domanda m ON m.numero = d.domanda WHERE d.domanda = ?1
      ORDER BY d.atto DESC LIMIT 1
      """
    ) { statement in
      statement.bind(domanda, at: 1)
      return try statement.first { row in (row.int(7), try Self.decisioneDomanda(row)) }
    }
  }

  func eachDecisioneDomanda(
    atto: Int, _ body: (DecisioneDomanda, _ impronta: String) throws -> Void
  ) throws {
    try connection.with(
      """
      SELECT d.domanda, m.specie, d.esito, d.motivo, d.lista, d.sezione, d.definitiva, m.testo
      FROM decisione_domanda d JOIN domanda m ON m.numero = d.domanda WHERE d.atto = ?1 ORDER BY d.domanda
      """
    ) { statement in
      statement.bind(atto, at: 1)
      try statement.eachRow { row in
        try body(try Self.decisioneDomanda(row), Impronta.di(row.bytes(7)).esadecimale)
      }
    }
  }

  /// The decisions of an act, in order of application.
  func decisioniDomande(atto: Int) throws -> [DecisioneDomanda] {
    var decisioni: [DecisioneDomanda] = []
    try eachDecisioneDomanda(atto: atto) { decisione, _ in decisioni.append(decisione) }
    return decisioni
  }

  /// An application for an additional list, by number; `nil` where there is none that reads.
  func domandaUE(_ numero: Int) throws -> DomandaUE? {
    try connection.with("SELECT testo FROM domanda WHERE numero = ?1") { statement in
      statement.bind(numero, at: 1)
      return try statement.first { row in DomandaUE(numero: numero, testo: row.text(0)) } ?? nil
    }
  }

  private static func decisioneDomanda(_ row: borrowing Row) throws -> DecisioneDomanda {
    DecisioneDomanda(
      domanda: try Codes.numero(row.int(0)), specie: try Codes.specieDiDomanda(row.text(1)),
      esito: try Codes.esitoRichiesta(row.text(2)), motivo: row.text(3),
      lista: row.text(4).isEmpty ? nil : try Codes.lista(row.text(4)),
      sezione: Codes.optional(try Codes.numero(row.int(5))), definitiva: row.int(6) == 1)
  }

  func scrivi(_ decisioni: [DecisioneDomanda], atto: Int) throws {
    try connection.with("INSERT INTO decisione_domanda VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)") { statement in
      for decisione in decisioni {
        statement.bind(decisione.domanda, at: 1)
        statement.bind(atto, at: 2)
        statement.bind(decisione.esito.rawValue, at: 3)
        statement.bind(decisione.motivo, at: 4)
        statement.bind(decisione.lista?.rawValue ?? "", at: 5)
        statement.bind(Codes.stored(decisione.sezione), at: 6)
        statement.bind(decisione.definitiva ? 1 : 0, at: 7)
        try statement.run()
      }
    }
  }
}

// MARK: - Checks

extension ArchivioElettorale {
  /// Digest, codice fiscale and day of an application are there for searches: they must say what its text says, which its reception seals. An
  /// answer is final if its reason is.
  func verificaDomande() throws -> [Guasto] {
    var guaste: Set<Int> = []
    try connection.with("SELECT numero, specie, impronta, codice_fiscale, ricevuta, testo FROM domanda") {
      statement in
      try statement.eachRow { row in
        let attesa = try Self.voce(try Codes.specieDiDomanda(row.text(1)), row.int(0), row.text(5))
        let concorde =
          attesa?.impronta.esadecimale == row.text(2) && attesa?.codiceFiscale == row.text(3)
          && attesa?.ricevuta.numero == row.int(4)
        if !concorde { guaste.insert(row.int(0)) }
      }
    }
    for atto in stride(from: 1, through: try ultimoAtto(), by: 1) {
      try eachDecisioneDomanda(atto: atto) { decisione, _ in
        if decisione.definitiva != DecisioneDomanda.definitiva(motivo: decisione.motivo) {
          guaste.insert(decisione.domanda)
        }
      }
    }
    return guaste.sorted().map { .domanda($0) }
  }

  private static func voce(_ specie: SpecieDiDomanda, _ numero: Int, _ testo: String) throws -> (
    impronta: Impronta, codiceFiscale: String, ricevuta: Giorno
  )? {
    switch specie {
    case .ue: DomandaUE(numero: numero, testo: testo).map { ($0.impronta, $0.codiceFiscale, $0.ricevuta) }
    case .ammissione32bis:
      Domanda32bis(numero: numero, testo: testo).map { ($0.impronta, $0.codiceFiscale, $0.ricevuta) }
    }
  }

  /// While the lists are locked the vote for which they are is in progress: without it nothing would keep them closed.
  func verificaConsultazione() throws -> [Guasto] {
    guard let blocco = try bloccoInVigore() else { return [] }
    return try consultazioneInCorso() != nil || blocco.consultazione == nil ? [] : [.consultazione]
  }
}
