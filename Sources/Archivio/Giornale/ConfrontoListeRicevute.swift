import Elettorato
import SQLite

/// A formation that takes over the office's lists: numbers are kept, differences wait for a decision.
extension ArchivioElettorale {
  func ricevutaUnaLista() throws -> Bool {
    try connection.with("SELECT EXISTS (SELECT 1 FROM lista_ricevuta)") { statement in
      try statement.first { row in row.int(0) == 1 } ?? false
    }
  }

  /// Gives the candidates the numbers of the lists received, and carries out the decisions on the differences.
  ///
  /// Throws `ImpedimentoFormazione.divari` while a difference that stops the act is not decided.
  func presaInCarico(_ richiesta: RichiestaFormazione) throws -> [PresaInCarico.Divario: Int] {
    let casi = try casiPresaInCarico()
    let aperti = casi.filter { caso in
      guard caso.divario.ferma else { return false }
      return !caso.divario.decisioni.contains { $0 == richiesta.decisioni[caso.codiceFiscale] }
    }
    var divari: [PresaInCarico.Divario: Int] = [:]
    for caso in casi { divari[caso.divario, default: 0] += 1 }
    guard aperti.isEmpty else {
      var daDecidere: [PresaInCarico.Divario: Int] = [:]
      for caso in aperti { daDecidere[caso.divario, default: 0] += 1 }
      throw ImpedimentoFormazione.divari(daDecidere, casi: aperti)
    }
    for caso in casi where caso.divario == .senzaTitolo && richiesta.decisioni[caso.codiceFiscale] == .tieni {
      try riammetti(caso.codiceFiscale, giorno: richiesta.giorno)
    }
    for caso in casi where caso.divario == .fuoriLista && richiesta.decisioni[caso.codiceFiscale] == .escludi
    {
      try connection.with(
        "DELETE FROM temp.candidato WHERE persona = (SELECT riga FROM persona WHERE codice_fiscale = ?1)"
      ) { statement in
        statement.bind(caso.codiceFiscale, at: 1)
        try statement.run()
      }
    }
    try tieniINumeri()
    let doppi = try numeriDoppi()
    guard doppi == 0 else { throw ImpedimentoFormazione.numeriDoppi(doppi) }
    return divari
  }

  /// Every difference, in order of line for the lists, then of register.
  private func casiPresaInCarico() throws -> [CasoPresaInCarico] {
    var casi: [CasoPresaInCarico] = []
    try connection.with(
      """
      SELECT l.codice_fiscale, l.fascicolo, l.riga, p.riga IS NULL, c.persona IS NULL,
        c.persona IS NOT NULL AND c.sezione <> l.sezione
      FROM lista_ricevuta l
      LEFT JOIN persona p ON p.codice_fiscale = l.codice_fiscale
      LEFT JOIN temp.candidato c ON c.persona = p.riga AND c.lista = l.lista
      ORDER BY l.riga
      """
    ) { statement in
      try statement.eachRow { row in
        let divario: PresaInCarico.Divario
        if row.int(3) == 1 {
          divario = .nonInAnagrafe
        } else if row.int(4) == 1 {
          divario = .senzaTitolo
        } else if row.int(5) == 1 {
          divario = .altraSezione
        } else {
          return
        }
        casi.append(
          CasoPresaInCarico(
            codiceFiscale: row.text(0), divario: divario, fascicolo: Codes.optional(row.int(1)),
            riga: row.int(2)))
      }
    }
    try connection.with(
      """
      SELECT coalesce(p.codice_fiscale, p.id_anagrafe) FROM temp.candidato c JOIN persona p ON p.riga = c.persona
      WHERE NOT EXISTS (
        SELECT 1 FROM lista_ricevuta l WHERE l.codice_fiscale = p.codice_fiscale AND l.lista = c.lista)
      ORDER BY c.lista, c.chiave, c.nascita, c.persona
      """
    ) { statement in
      try statement.eachRow { row in
        casi.append(
          CasoPresaInCarico(codiceFiscale: row.text(0), divario: .fuoriLista, fascicolo: nil, riga: nil))
      }
    }
    return casi
  }

  /// A person kept on the list against the register: he becomes a candidate again.
  private func riammetti(_ codiceFiscale: String, giorno: Giorno) throws {
    let unica = RegimeDelleListe.vigente.il(giorno).valore == .listaUnica
    try connection.with(
      """
      INSERT INTO temp.candidato
      SELECT p.riga, l.lista, CASE WHEN ?2 = 1 THEN 'U' WHEN p.sesso = 'F' THEN 'F' ELSE 'M' END, l.sezione,
        p.chiave, p.nascita, 0, 0, 0
      FROM lista_ricevuta l JOIN persona p ON p.codice_fiscale = l.codice_fiscale
      WHERE l.codice_fiscale = ?1
      ON CONFLICT (persona) DO UPDATE SET lista = excluded.lista, sezione = excluded.sezione
      """
    ) { statement in
      statement.bind(codiceFiscale, at: 1)
      statement.bind(unica ? 1 : 0, at: 2)
      try statement.run()
    }
  }

  private func tieniINumeri() throws {
    try connection.execute(
      """
      UPDATE temp.candidato SET
        sezione = l.sezione, generale = l.numero_generale, sezionale = l.numero_sezionale, fascicolo = l.fascicolo
      FROM lista_ricevuta l JOIN persona p ON p.codice_fiscale = l.codice_fiscale
      WHERE temp.candidato.persona = p.riga AND temp.candidato.lista = l.lista
      """)
  }

  /// Numbers, general, sectional or of file, that the lists received give to more than one elector.
  private func numeriDoppi() throws -> Int {
    try connection.with(
      """
      SELECT
        (SELECT count(*) FROM (SELECT 1 FROM temp.candidato WHERE generale > 0
          GROUP BY lista, parte, generale HAVING count(*) > 1))
        + (SELECT count(*) FROM (SELECT 1 FROM temp.candidato WHERE sezionale > 0
          GROUP BY lista, sezione, parte, sezionale HAVING count(*) > 1))
        + (SELECT count(*) FROM (SELECT 1 FROM temp.candidato WHERE fascicolo > 0
          GROUP BY fascicolo HAVING count(*) > 1))
      """
    ) { statement in try statement.first { row in row.int(0) } ?? 0 }
  }
}
