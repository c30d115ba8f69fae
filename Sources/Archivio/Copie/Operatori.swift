package import Elettorato
import SQLite

/// What somebody may do with an archive.
package enum Ruolo: String, CaseIterable, Sendable {
  /// Adopts the acts of the Comune (`norme.md` 1.1: the ufficiale elettorale).
  case ufficiale
  /// Receives files, prints, searches; adopts nothing.
  case addetto
  /// Of the commissione elettorale circondariale, in its own copy.
  case commissione

  /// Whether the role exists in the archive of that office: nobody acts as the commission in the archive of the Comune.
  package func esiste(in ufficio: ArchivioElettorale.Ufficio) -> Bool {
    switch self {
    case .ufficiale: ufficio == .comune
    case .addetto: true
    case .commissione: ufficio == .commissione
    }
  }

  /// Who answers for the archive of an office, and says who else may work in it.
  package static func responsabile(di ufficio: ArchivioElettorale.Ufficio) -> Ruolo {
    ufficio == .comune ? .ufficiale : .commissione
  }
}

/// Somebody with a role in an archive, known by the number that the operating system gives to the user.
package struct OperatoreRegistrato: Equatable, Sendable {
  package let utente: Int
  package let nome: String
  package let ruolo: Ruolo
  package let dal: Giorno

  package init(utente: Int, nome: String, ruolo: Ruolo, dal: Giorno) {
    self.utente = utente
    self.nome = nome
    self.ruolo = ruolo
    self.dal = dal
  }
}

/// Why the operators of an archive are not changed.
package enum ImpedimentoOperatori: Error, Equatable, Sendable {
  /// The role is not for the archive of this office.
  case ruoloEstraneo(Ruolo)
  /// The first operator answers for the archive.
  case primoNonResponsabile(Ruolo)
  /// Nobody would be left who answers for the archive.
  case ultimoResponsabile
  case nonRegistrato(utente: Int)
  case giaRegistrato(utente: Int, Ruolo)
  /// A change cannot be dated before the last one of the same user.
  case giornoAnteriore(Giorno)
}

extension ArchivioElettorale {
  /// Whether anybody has ever been registered: until then everyone may work.
  package func haOperatori() throws -> Bool {
    try connection.with("SELECT 1 FROM operatore LIMIT 1") { statement in try statement.first { _ in true } }
      ?? false
  }

  /// Who has a role on a day, in order of user number.
  package func operatori(il giorno: Giorno) throws -> [OperatoreRegistrato] {
    try connection.with(
      """
      SELECT utente, nome, ruolo, dal FROM operatore o WHERE dal <= ?1 AND ruolo <> '' AND NOT EXISTS
        (SELECT 1 FROM operatore p WHERE p.utente = o.utente AND p.dal <= ?1 AND p.numero > o.numero)
      ORDER BY utente
      """
    ) { statement in
      statement.bind(giorno.numero, at: 1)
      var operatori: [OperatoreRegistrato] = []
      try statement.eachRow { row in
        operatori.append(
          OperatoreRegistrato(
            utente: try Codes.numero(row.int(0)), nome: row.text(1), ruolo: try Codes.ruolo(row.text(2)),
            dal: try Codes.giorno(row.int(3))))
      }
      return operatori
    }
  }

  /// Gives a role to a user, or another one; call it inside `transazione`.
  package func aggiungi(_ operatore: OperatoreRegistrato, _ firma: FirmaRegistro) throws {
    guard TestoCanonico.ammette(operatore.nome) else { throw ErroreArchivio.testoNonAmmesso }
    guard operatore.ruolo.esiste(in: ufficio) else {
      throw ImpedimentoOperatori.ruoloEstraneo(operatore.ruolo)
    }
    let responsabile = Ruolo.responsabile(di: ufficio)
    let presenti = try operatori(il: firma.giorno)
    if try !haOperatori(), operatore.ruolo != responsabile {
      throw ImpedimentoOperatori.primoNonResponsabile(responsabile)
    }
    if let noto = presenti.first(where: { $0.utente == operatore.utente }) {
      guard noto.ruolo != operatore.ruolo else {
        throw ImpedimentoOperatori.giaRegistrato(utente: operatore.utente, noto.ruolo)
      }
      try verificaResponsabile(senza: operatore.utente, presenti)
    }
    try scrivi(operatore.utente, operatore.nome, operatore.ruolo, dal: operatore.dal, firma)
    // A first operator who begins tomorrow would leave the archive to nobody until then.
    guard try operatori(il: firma.giorno).contains(where: { $0.ruolo == responsabile }) else {
      throw ImpedimentoOperatori.ultimoResponsabile
    }
  }

  /// Takes his role from a user from a day on; call it inside `transazione`.
  package func togli(utente: Int, dal giorno: Giorno, _ firma: FirmaRegistro) throws {
    let presenti = try operatori(il: firma.giorno)
    guard let noto = presenti.first(where: { $0.utente == utente }) else {
      throw ImpedimentoOperatori.nonRegistrato(utente: utente)
    }
    try verificaResponsabile(senza: utente, presenti)
    try scrivi(utente, noto.nome, nil, dal: giorno, firma)
  }

  private func verificaResponsabile(senza utente: Int, _ presenti: [OperatoreRegistrato]) throws {
    let responsabile = Ruolo.responsabile(di: ufficio)
    guard
      presenti.contains(where: { $0.utente != utente && $0.ruolo == responsabile })
        || !presenti.contains(where: { $0.utente == utente && $0.ruolo == responsabile })
    else { throw ImpedimentoOperatori.ultimoResponsabile }
  }

  private func scrivi(
    _ utente: Int, _ nome: String, _ ruolo: Ruolo?, dal giorno: Giorno, _ firma: FirmaRegistro
  )
    throws
  {
    let ultimo = try connection.with("SELECT max(dal) FROM operatore WHERE utente = ?1") { statement in
      statement.bind(utente, at: 1)
      return try statement.first { row in try row.optionalInt(0).map(Codes.giorno) }
    }
    if let ultimo = ultimo ?? nil, giorno < ultimo { throw ImpedimentoOperatori.giornoAnteriore(ultimo) }
    try connection.with(
      "INSERT INTO operatore (utente, nome, ruolo, dal, autore) VALUES (?1, ?2, ?3, ?4, ?5)"
    ) {
      statement in
      statement.bind(utente, at: 1)
      statement.bind(nome, at: 2)
      statement.bind(ruolo?.rawValue ?? "", at: 3)
      statement.bind(giorno.numero, at: 4)
      statement.bind(firma.operatore, at: 5)
      try statement.run()
    }
    try annota(
      "\(ruolo.map { "ruolo «\($0.rawValue)»" } ?? "nessun ruolo") all'utente \(utente) dal \(giorno.iso)",
      garantisce: .operatori, firma)
  }
}
