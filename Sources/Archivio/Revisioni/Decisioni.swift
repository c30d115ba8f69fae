package import Elettorato
import SQLite

/// What was decided of the events, and why lines were opened and closed: the reasons of the acts.
extension ArchivioElettorale {
  /// The decisions on an event, act after act.
  package func decisioni(evento: Int) throws -> [(atto: Int, decisione: DecisioneEvento)] {
    try connection.with(
      """
      SELECT evento, esito, motivo, tornata, lista, sezione_da, sezione_a, definitiva, intervento, atto
      FROM decisione WHERE evento = ?1 ORDER BY atto
      """
    ) { statement in
      var decisioni: [(atto: Int, decisione: DecisioneEvento)] = []
      statement.bind(evento, at: 1)
      try statement.eachRow { row in decisioni.append((row.int(9), try Self.decisione(row))) }
      return decisioni
    }
  }

  /// The decisions of an act, in order of event.
  package func decisioni(atto: Int) throws -> [DecisioneEvento] {
    var decisioni: [DecisioneEvento] = []
    try eachDecisione(atto: atto) { decisione, _ in decisioni.append(decisione) }
    return decisioni
  }

  func eachDecisione(atto: Int, _ body: (DecisioneEvento, _ impronta: String) throws -> Void) throws {
    try connection.with(
      """
      SELECT d.evento, d.esito, d.motivo, d.tornata, d.lista, d.sezione_da, d.sezione_a, d.definitiva, d.intervento,
        e.testo
      FROM decisione d JOIN evento e ON e.numero = d.evento WHERE d.atto = ?1 ORDER BY d.evento
      """
    ) { statement in
      statement.bind(atto, at: 1)
      try statement.eachRow { row in
        try body(try Self.decisione(row), Impronta.di(row.bytes(9)).esadecimale)
      }
    }
  }

  private static func decisione(_ row: borrowing Row) throws -> DecisioneEvento {
    DecisioneEvento(
      evento: try Codes.numero(row.int(0)), esito: try Codes.esito(row.text(1)), motivo: row.text(2),
      tornata: try Codes.tornata(row.text(3)),
      lista: row.text(4).isEmpty ? nil : try Codes.lista(row.text(4)),
      sezioneDa: Codes.optional(row.int(5)), sezioneA: Codes.optional(row.int(6)),
      definitiva: row.int(7) == 1,
      intervento: row.text(8))
  }

  func scrivi(_ decisioni: [DecisioneEvento], atto: Int) throws {
    try connection.with("INSERT INTO decisione VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)") {
      statement in
      for decisione in decisioni {
        statement.bind(decisione.evento, at: 1)
        statement.bind(atto, at: 2)
        statement.bind(decisione.esito.rawValue, at: 3)
        statement.bind(decisione.motivo, at: 4)
        statement.bind(decisione.tornata?.codice ?? "", at: 5)
        statement.bind(decisione.lista?.rawValue ?? "", at: 6)
        statement.bind(Codes.stored(decisione.sezioneDa), at: 7)
        statement.bind(Codes.stored(decisione.sezioneA), at: 8)
        statement.bind(decisione.definitiva ? 1 : 0, at: 9)
        statement.bind(decisione.intervento, at: 10)
        try statement.run()
      }
    }
  }

  /// The reasons of an act, in order of file.
  func eachMotivazione(atto: Int, _ body: (Motivazione) throws -> Void) throws {
    try connection.with(
      """
      SELECT fascicolo, lista, operazione, causa, evento FROM variazione WHERE atto = ?1 ORDER BY fascicolo, lista
      """
    ) { statement in
      statement.bind(atto, at: 1)
      try statement.eachRow { row in
        try Codes.positivi(row.int(0))
        try body(
          Motivazione(
            fascicolo: row.int(0), lista: try Codes.lista(row, 1),
            operazione: try Codes.operazione(row.text(2)),
            causa: try Codes.causa(row.text(3)), evento: row.optionalInt(4)))
      }
    }
  }

  func scrivi(_ motivazioni: [Motivazione], atto: Int) throws {
    try connection.with("INSERT INTO variazione VALUES (?1, ?2, ?3, ?4, ?5, ?6)") { statement in
      for motivazione in motivazioni {
        statement.bind(atto, at: 1)
        statement.bind(motivazione.fascicolo, at: 2)
        statement.bind(motivazione.lista.rawValue, at: 3)
        statement.bind(motivazione.operazione.rawValue, at: 4)
        statement.bind(motivazione.causa.rawValue, at: 5)
        statement.bind(motivazione.evento, at: 6)
        try statement.run()
      }
    }
  }

  /// The variations of an act with places and people, in order of list and alphabet: what its papers say.
  package func variazioni(atto: Int) throws -> [VariazioneScritta] {
    try connection.with(
      """
      SELECT v.fascicolo, v.lista, v.operazione, v.causa, v.evento,
        a.parte, a.sezione, a.numero_generale, a.numero_sezionale,
        b.parte, b.sezione, b.numero_generale, b.numero_sezionale, s.testo
      FROM variazione v
      LEFT JOIN posizione a ON a.fascicolo = v.fascicolo AND a.lista = v.lista AND a.al_atto = v.atto
      LEFT JOIN posizione b ON b.fascicolo = v.fascicolo AND b.lista = v.lista AND b.dal_atto = v.atto
      JOIN scheda s ON s.numero = coalesce(b.scheda, a.scheda)
      WHERE v.atto = ?1 ORDER BY v.lista, s.chiave, s.nascita, v.fascicolo
      """
    ) { statement in
      var variazioni: [VariazioneScritta] = []
      statement.bind(atto, at: 1)
      try statement.eachRow { row in
        let (fascicolo, lista) = (row.int(0), try Codes.lista(row, 1))
        guard let persona = SchedaPersona(testo: row.text(13)) else {
          throw ErroreArchivio.danneggiato("la scheda del fascicolo \(fascicolo) non si legge")
        }
        variazioni.append(
          VariazioneScritta(
            variazione: Variazione(
              operazione: try Codes.operazione(row.text(2)), causa: try Codes.causa(row.text(3)),
              fascicolo: fascicolo, lista: lista, prima: try Self.riga(row, 5, fascicolo, lista),
              dopo: try Self.riga(row, 9, fascicolo, lista),
              evento: row.optionalInt(4)), persona: persona))
      }
      return variazioni
    }
  }
}

extension ArchivioElettorale {
  /// A place from four columns, the first of them at `da`; `nil` where they are NULL. (Not nested in the query: the compiler of Swift 6.3 fails
  /// on a local function that captures a borrowed row.)
  static func riga(_ row: borrowing Row, _ da: Int32, _ fascicolo: Int, _ lista: Lista) throws
    -> RigaDiLista?
  {
    guard !row.isNull(da) else { return nil }
    return RigaDiLista(
      fascicolo: fascicolo, lista: lista, parte: try Codes.parte(row, da),
      sezione: Codes.optional(row.int(da + 1)), numeroGenerale: row.int(da + 2),
      numeroSezionale: Codes.optional(row.int(da + 3)))
  }
}

/// A variation as an act wrote it, with the person.
package struct VariazioneScritta: Sendable {
  package let variazione: Variazione
  package let persona: SchedaPersona
}
