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
  /// Throws `ImpedimentoFormazione` while a difference is not decided, when a decision is of no case, and when a number
  /// has two holders.
  func presaInCarico(
    _ richiesta: RichiestaFormazione, regime: RegimeDelleListe
  ) throws -> [PresaInCarico.Divario: [PresaInCarico.Decisione: Int]] {
    try riconosci()
    let casi = try casiPresaInCarico()
    let aperti = casi.filter { caso in
      !caso.quesito.divario.decisioni.contains { $0 == richiesta.decisioni[caso.quesito] }
    }
    guard aperti.isEmpty else {
      var daDecidere: [PresaInCarico.Divario: Int] = [:]
      for caso in aperti { daDecidere[caso.quesito.divario, default: 0] += 1 }
      throw ImpedimentoFormazione.divari(daDecidere, casi: aperti)
    }
    try verificaDecisioni(richiesta, casi)

    var decise: [PresaInCarico.Divario: [PresaInCarico.Decisione: Int]] = [:]
    for caso in casi {
      guard let decisione = richiesta.decisioni[caso.quesito] else { continue }
      decise[caso.quesito.divario, default: [:]][decisione, default: 0] += 1
      try esegui(decisione, caso, regime)
    }
    try tieniINumeri()
    try riservaINumeriEsclusi(regime)
    let doppi = try numeriDoppi()
    guard doppi.isEmpty else { throw ImpedimentoFormazione.numeriDoppi(doppi) }
    return decise
  }

  /// A decision on a case that is not there is of another register, or of other lists: it is not obeyed in part.
  func verificaDecisioni(_ richiesta: RichiestaFormazione, _ casi: [CasoPresaInCarico]) throws {
    let estranee = Set(richiesta.decisioni.keys).subtracting(casi.map(\.quesito)).sorted()
    guard estranee.isEmpty else { throw ImpedimentoFormazione.decisioniEstranee(estranee) }
  }

  private func esegui(
    _ decisione: PresaInCarico.Decisione, _ caso: CasoPresaInCarico, _ regime: RegimeDelleListe
  ) throws {
    switch (caso.quesito.divario, decisione) {
    case (.senzaTitolo, .tieni), (.altraLista, .tieni):
      guard let riga = caso.riga else { return }
      try riammetti(riga, regime)
    case (.fuoriLista, .escludi), (.altraLista, .escludi):
      guard let persona = caso.persona else { return }
      try connection.with("DELETE FROM temp.candidato WHERE persona = ?1") { statement in
        statement.bind(persona, at: 1)
        try statement.run()
      }
    // The line has no candidate to number, or the candidate is entered as everybody else is.
    default: return
    }
  }

  /// A person kept on a list against the register: a candidate again, or a candidate for that list.
  private func riammetti(_ riga: Int, _ regime: RegimeDelleListe) throws {
    try connection.with(
      """
      INSERT INTO temp.candidato
      SELECT p.riga, l.lista, CASE WHEN ?2 = 'lista-unica' THEN 'U' WHEN p.sesso = 'F' THEN 'F' ELSE 'M' END,
        l.sezione, p.chiave, p.nascita, 0, 0, 0, 0
      FROM lista_ricevuta l JOIN temp.riconosciuto r ON r.riga = l.riga JOIN persona p ON p.riga = r.persona
      WHERE l.riga = ?1
      ON CONFLICT (persona) DO UPDATE SET lista = excluded.lista
      """
    ) { statement in
      statement.bind(riga, at: 1)
      statement.bind(regime.rawValue, at: 2)
      try statement.run()
    }
  }

  private func tieniINumeri() throws {
    try connection.execute(
      """
      UPDATE temp.candidato SET
        sezione = l.sezione, generale = l.numero_generale, sezionale = l.numero_sezionale, fascicolo = l.fascicolo
      FROM lista_ricevuta l JOIN temp.riconosciuto r ON r.riga = l.riga
      WHERE temp.candidato.persona = r.persona AND temp.candidato.lista = l.lista
      """)
  }

  /// The numbers of the lines left out: whoever is entered after them comes after them too, so that no number ever had
  /// two holders.
  ///
  /// The part of a person who is not in the register is told by the codice fiscale (women have 40 more in the day, whose
  /// first digit may be a letter of omocodia); with neither, the numbers are set aside in both parts.
  private func riservaINumeriEsclusi(_ regime: RegimeDelleListe) throws {
    try connection.with(
      """
      INSERT INTO temp.riservato
      SELECT l.lista, l.sezione, parti.column1, l.numero_generale, l.numero_sezionale, l.fascicolo
      FROM lista_ricevuta l JOIN temp.riconosciuto r ON r.riga = l.riga
        LEFT JOIN persona p ON p.riga = r.persona
        JOIN (VALUES ('M'), ('F'), ('U')) AS parti
      WHERE NOT EXISTS (
          SELECT 1 FROM temp.candidato c WHERE c.persona = r.persona AND c.lista = l.lista)
        AND CASE WHEN ?1 = 'lista-unica' THEN parti.column1 = 'U'
          WHEN p.riga IS NOT NULL THEN parti.column1 = CASE p.sesso WHEN 'F' THEN 'F' ELSE 'M' END
          WHEN l.codice_fiscale IS NULL THEN parti.column1 <> 'U'
          WHEN substr(l.codice_fiscale, 10, 1) IN ('4', '5', '6', '7', 'Q', 'R', 'S', 'T') THEN parti.column1 = 'F'
          ELSE parti.column1 = 'M' END
      """
    ) { statement in
      statement.bind(regime.rawValue, at: 1)
      try statement.run()
    }
  }

  /// Numbers, general, sectional or of file, that the lists received give to more than one elector.
  private func numeriDoppi() throws -> [NumeroDoppio] {
    try connection.with(
      """
      WITH numerato AS (
        SELECT c.lista, c.sezione, c.parte, c.generale, c.sezionale, c.fascicolo, r.riga
        FROM temp.candidato c JOIN temp.riconosciuto r ON r.persona = c.persona
      )
      SELECT 'numero generale', generale, lista, 0, group_concat(riga) FROM numerato
      WHERE generale > 0 GROUP BY lista, parte, generale HAVING count(*) > 1
      UNION ALL
      SELECT 'numero sezionale', sezionale, lista, sezione, group_concat(riga) FROM numerato
      WHERE sezionale > 0 GROUP BY lista, sezione, parte, sezionale HAVING count(*) > 1
      UNION ALL
      SELECT 'fascicolo', fascicolo, '', 0, group_concat(riga) FROM numerato
      WHERE fascicolo > 0 GROUP BY fascicolo HAVING count(*) > 1
      ORDER BY 1, 3, 4, 2
      """
    ) { statement in
      var doppi: [NumeroDoppio] = []
      try statement.eachRow { row in
        doppi.append(
          NumeroDoppio(
            quale: row.text(0), numero: row.int(1),
            righe: row.text(4).split(separator: ",").compactMap { Int($0) }.sorted()))
      }
      return doppi
    }
  }
}
