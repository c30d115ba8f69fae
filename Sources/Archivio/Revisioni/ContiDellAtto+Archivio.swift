package import Elettorato
import SQLite

/// The figures of the papers of an act, counted by the archive apart from the lines that are printed.
extension ArchivioElettorale {
  /// The changes of an act against its balance. Throws `Squilibrio` when they do not agree.
  package func conti(_ atto: Atto) throws -> ContiDellAtto {
    try ContiDellAtto(
      try conteggi(atto: atto.numero), quadri: try quadri(atto.numero),
      soloQuadri: atto.tipo == .ricompilazione)
  }

  private func conteggi(atto: Int) throws -> [ContiDellAtto.Conteggio] {
    try connection.with(
      """
      SELECT v.operazione, v.causa, v.lista, a.sezione, a.parte, b.sezione, b.parte, count(*)
      FROM variazione v
      LEFT JOIN posizione a ON a.fascicolo = v.fascicolo AND a.lista = v.lista AND a.al_atto = v.atto
      LEFT JOIN posizione b ON b.fascicolo = v.fascicolo AND b.lista = v.lista AND b.dal_atto = v.atto
      WHERE v.atto = ?1 GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
      """
    ) { statement in
      var conteggi: [ContiDellAtto.Conteggio] = []
      statement.bind(atto, at: 1)
      try statement.eachRow { row in
        conteggi.append(
          ContiDellAtto.Conteggio(
            operazione: try Codes.operazione(row.text(0)), causa: try Codes.causa(row.text(1)),
            lista: try Codes.lista(row, 2), da: try Self.luogo(row, 3), a: try Self.luogo(row, 5),
            quante: try Codes.numero(row.int(7))))
      }
      return conteggi
    }
  }

  /// A place from two columns, `nil` where they are NULL.
  private static func luogo(_ row: borrowing Row, _ da: Int32) throws -> ContiDellAtto.Luogo? {
    guard !row.isNull(da) else { return nil }
    return ContiDellAtto.Luogo(sezione: Codes.optional(row.int(da)), parte: try Codes.parte(row, da + 1))
  }
}
