package import Elettorato
import SQLite

/// What is different for one person on one list between two moments.
package struct CambioDiRiga: Sendable {
  package enum Movimento: String, CaseIterable, Sendable {
    case iscritto = "ISCRITTO"
    case cancellato = "CANCELLATO"
    case cambioSezione = "CAMBIO_SEZIONE"
    /// The same section, other numbers: the lists were written again.
    case rinumerato = "RINUMERATO"
    /// The same place, another card: an address, a residence abroad.
    case annotato = "ANNOTATO"

    package var titolo: String {
      switch self {
      case .iscritto: "iscritti"
      case .cancellato: "cancellati"
      case .cambioSezione: "cambi di sezione"
      case .rinumerato: "rinumerati"
      case .annotato: "annotati"
      }
    }
  }

  package let movimento: Movimento
  package let lista: Lista
  package let fascicolo: Int
  /// The place at the first moment, and at the second; `nil` where there is none.
  package let prima: RigaDiLista?
  package let dopo: RigaDiLista?
  /// The person as the last of the two lines holds him.
  package let persona: SchedaPersona
  /// The act that made the difference, and why; the reason is `nil` of an act that gives none line by line.
  package let atto: Int
  package let causa: Causa?
}

extension ArchivioElettorale {
  /// Lends every difference between the lists after two acts, in order of list and alphabet; 0 stands for no list at all.
  package func eachCambio(da: Int, a: Int, _ body: (CambioDiRiga) throws -> Void) throws {
    try connection.with(
      """
      WITH toccata AS (
        SELECT fascicolo, lista FROM posizione WHERE ?1 = 0 AND dal_atto = 1
        UNION SELECT fascicolo, lista FROM posizione WHERE dal_atto > max(?1, 1) AND dal_atto <= ?2
        UNION SELECT fascicolo, lista FROM posizione WHERE al_atto > ?1 AND al_atto <= ?2)
      SELECT t.fascicolo, t.lista,
        p.parte, p.sezione, p.numero_generale, p.numero_sezionale,
        d.parte, d.sezione, d.numero_generale, d.numero_sezionale,
        p.scheda = d.scheda, coalesce(d.dal_atto, p.al_atto), s.testo
      FROM toccata t
        LEFT JOIN posizione p ON p.fascicolo = t.fascicolo AND p.lista = t.lista
          AND p.dal_atto <= ?1 AND (p.al_atto IS NULL OR p.al_atto > ?1)
        LEFT JOIN posizione d ON d.fascicolo = t.fascicolo AND d.lista = t.lista
          AND d.dal_atto <= ?2 AND (d.al_atto IS NULL OR d.al_atto > ?2)
        JOIN scheda s ON s.numero = coalesce(d.scheda, p.scheda)
      ORDER BY t.lista, s.chiave, s.nascita, t.fascicolo
      """
    ) { statement in
      statement.bind(da, at: 1)
      statement.bind(a, at: 2)
      try statement.eachRow { row in
        let (fascicolo, lista) = (row.int(0), try Codes.lista(row, 1))
        let prima = try Self.luogo(row, 2, fascicolo, lista)
        let dopo = try Self.luogo(row, 6, fascicolo, lista)
        // Written again and again, and at the end as it was.
        if prima == dopo, row.optionalInt(10) == 1 { return }
        guard let persona = SchedaPersona(testo: row.text(12)) else {
          throw ErroreArchivio.danneggiato("la scheda del fascicolo \(fascicolo) non si legge")
        }
        let movimento = Self.movimento(prima, dopo)
        let origine = try origine(movimento, fascicolo, lista, da: da, a: a)
        try body(
          CambioDiRiga(
            movimento: movimento, lista: lista, fascicolo: fascicolo, prima: prima, dopo: dopo,
            persona: persona,
            atto: origine?.atto ?? row.int(11), causa: origine?.causa))
      }
    }
  }

  private static func movimento(_ prima: RigaDiLista?, _ dopo: RigaDiLista?) -> CambioDiRiga.Movimento {
    guard let prima else { return .iscritto }
    guard let dopo else { return .cancellato }
    if prima.sezione != dopo.sezione { return .cambioSezione }
    return prima == dopo ? .annotato : .rinumerato
  }

  private static func luogo(_ row: borrowing Row, _ da: Int32, _ fascicolo: Int, _ lista: Lista) throws
    -> RigaDiLista?
  {
    guard !row.isNull(da) else { return nil }
    return RigaDiLista(
      fascicolo: fascicolo, lista: lista, parte: try Codes.parte(row, da),
      sezione: Codes.optional(row.int(da + 1)),
      numeroGenerale: row.int(da + 2), numeroSezionale: Codes.optional(row.int(da + 3)))
  }

  /// The last act between the two that gave a reason for such a difference; for any, when none gave one for this.
  private func origine(_ movimento: CambioDiRiga.Movimento, _ fascicolo: Int, _ lista: Lista, da: Int, a: Int)
    throws
    -> (atto: Int, causa: Causa)?
  {
    let operazione: Variazione.Operazione =
      switch movimento {
      case .iscritto: .iscrizione
      case .cancellato: .cancellazione
      case .cambioSezione: .cambioSezione
      case .rinumerato, .annotato: .annotazione
      }
    return try connection.with(
      """
      SELECT atto, causa FROM variazione WHERE fascicolo = ?1 AND lista = ?2 AND atto > ?3 AND atto <= ?4
      ORDER BY operazione = ?5 DESC, atto DESC LIMIT 1
      """
    ) { statement in
      statement.bind(fascicolo, at: 1)
      statement.bind(lista.rawValue, at: 2)
      statement.bind(da, at: 3)
      statement.bind(a, at: 4)
      statement.bind(operazione.rawValue, at: 5)
      return try statement.first { row in (row.int(0), try Codes.causa(row.text(1))) }
    }
  }

  /// How many lines each act has opened, closed, moved and mended, by list; of act 1, who was entered.
  package func operazioniPerAtto() throws -> [Int: [Lista: [Variazione.Operazione: Int]]] {
    var conti: [Int: [Lista: [Variazione.Operazione: Int]]] = [:]
    try connection.with(
      "SELECT atto, lista, operazione, count(*) FROM variazione GROUP BY atto, lista, operazione"
    ) { statement in
      try statement.eachRow { row in
        conti[row.int(0), default: [:]][try Codes.lista(row, 1), default: [:]][
          try Codes.operazione(row.text(2))] = row.int(3)
      }
    }
    try connection.with("SELECT lista, sum(iscritti) FROM quadro WHERE atto = 1 GROUP BY lista") {
      statement in
      try statement.eachRow { row in
        conti[1, default: [:]][try Codes.lista(row, 0)] = [.iscrizione: row.int(1)]
      }
    }
    return conti
  }

  /// The electors of each list after each act.
  package func elettoriPerAtto() throws -> [Int: [Lista: Int]] {
    try connection.with("SELECT atto, lista, sum(dopo) FROM quadro GROUP BY atto, lista") { statement in
      var conti: [Int: [Lista: Int]] = [:]
      try statement.eachRow { row in conti[row.int(0), default: [:]][try Codes.lista(row, 1)] = row.int(2) }
      return conti
    }
  }
}
