import Elettorato
import SQLite

extension ArchivioElettorale {
  /// The index of people against the cards, file by file, and its dictionaries against its rows.
  func verificaRubrica() throws -> [Guasto] {
    var strade: [Int: String] = [:]
    try connection.with("SELECT numero, chiave FROM rubrica_strada") { statement in
      try statement.eachRow { row in strade[row.int(0)] = row.text(1) }
    }
    var (discordi, lette) = (0, 0)
    try connection.with(
      "SELECT fascicolo, scheda, cognome, nome, nascita, strada, civico FROM rubrica ORDER BY fascicolo"
    ) { statement in
      try eachUltimaScheda { voce in
        lette += 1
        let concorde = try statement.nextRow { row in
          row.int(0) == voce.fascicolo && row.int(1) == voce.scheda && row.int(4) == voce.nascita
            && row.withBytes(2) { Self.uguali($0, voce.cognomeBytes) }
            && row.withBytes(3) { Self.uguali($0, voce.nomeBytes) }
            && row.optionalInt(5).map { strade[$0] ?? "" }
              == voce.toponimo.map { String(decoding: $0.chiave, as: UTF8.self) }
            && row.optionalInt(6) == voce.civico
        }
        if concorde != true { discordi += 1 }
      }
    }
    let righe = try connection.with("SELECT count(*) FROM rubrica") { statement in
      try statement.first { row in row.int(0) } ?? 0
    }
    discordi += max(0, righe - lette)
    discordi += try connection.with(
      """
      SELECT (SELECT count(*) FROM (SELECT cognome, count(*) FROM rubrica GROUP BY cognome
          EXCEPT SELECT testo, quanti FROM rubrica_cognome))
        + (SELECT count(*) FROM (SELECT testo, quanti FROM rubrica_cognome
          EXCEPT SELECT cognome, count(*) FROM rubrica GROUP BY cognome))
        + (SELECT count(*) FROM (SELECT nome, count(*) FROM rubrica GROUP BY nome
          EXCEPT SELECT testo, quanti FROM rubrica_nome))
        + (SELECT count(*) FROM (SELECT testo, quanti FROM rubrica_nome
          EXCEPT SELECT nome, count(*) FROM rubrica GROUP BY nome))
      """
    ) { statement in try statement.first { row in row.int(0) } ?? 0 }
    return discordi == 0 ? [] : [.rubrica(righe: discordi)]
  }

  private static func uguali(_ bytes: Span<UInt8>, _ altri: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == altri.count else { return false }
    for (indice, altro) in altri.enumerated() where bytes[indice] != altro { return false }
    return true
  }
}
