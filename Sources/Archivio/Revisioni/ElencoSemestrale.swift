package import Elettorato
import SQLite

/// The lines of the elenchi of semestral revisions, as acts wrote them.
extension ArchivioElettorale {
  /// The lines of an act, in the order in which they are hashed.
  package func elencoSemestrale(_ atto: Int) throws -> [VoceSemestrale] {
    try connection.with(
      """
      SELECT elenco, numero, id_anagrafe, fascicolo, esito, motivo, nota, persona
      FROM elenco_semestrale WHERE atto = ?1 ORDER BY elenco DESC, numero
      """
    ) { statement in
      var voci: [VoceSemestrale] = []
      statement.bind(atto, at: 1)
      try statement.eachRow { row in
        guard let persona = SchedaPersona(testo: row.text(7)) else {
          throw ErroreArchivio.danneggiato("una riga degli elenchi dell'atto n. \(atto) non si legge")
        }
        voci.append(
          VoceSemestrale(
            elenco: try Codes.elenco(row.text(0)), numero: try Codes.numero(row.int(1)),
            idAnagrafe: row.text(2),
            fascicolo: Codes.optional(try Codes.numero(row.int(3))),
            esito: try Codes.esitoSemestrale(row.text(4)),
            motivo: row.text(5), nota: row.text(6), persona: persona))
      }
      return voci
    }
  }

  func scrivi(_ voci: [VoceSemestrale], atto: Int) throws {
    guard voci.allSatisfy({ TestoCanonico.ammette($0.nota) }) else { throw ErroreArchivio.testoNonAmmesso }
    try connection.with("INSERT INTO elenco_semestrale VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)") {
      statement in
      for voce in voci {
        statement.bind(atto, at: 1)
        statement.bind(voce.elenco.rawValue, at: 2)
        statement.bind(voce.numero, at: 3)
        statement.bind(voce.idAnagrafe, at: 4)
        statement.bind(Codes.stored(voce.fascicolo), at: 5)
        statement.bind(voce.esito.rawValue, at: 6)
        statement.bind(voce.motivo, at: 7)
        statement.bind(voce.nota, at: 8)
        statement.bind(voce.persona.testo, at: 9)
        try statement.run()
      }
    }
  }

  /// The acts of semestral revisions, in order.
  package func attiSemestrali() throws -> [(atto: Atto, adozione: CalendarioSemestrale.Adozione)] {
    try atti().compactMap { atto in atto.semestrale.map { (atto, $0) } }
  }
}
