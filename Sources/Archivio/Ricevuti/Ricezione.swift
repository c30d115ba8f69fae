package import Elettorato
import SQLite

/// What arrived: kind of file, digest of its bytes, how many rows were read, accepted and rejected.
package struct Ricezione: Equatable, Sendable {
  /// The kinds of file that the archive receives.
  package enum Tipo: String, CaseIterable, Sendable {
    case sezioni
    case viario
    case luoghi
    case comuniCitati = "comuni-citati"
    case anagrafe
    case liste
    case consultazione
    case eventi
    case domandeUE = "domande-ue"
    case domande32bis = "domande-32bis"
    case richiesteDomicilio = "richieste-domicilio"
    case richiesteDegenti = "richieste-degenti"
    case richiesteDetenuti = "richieste-detenuti"
    case naviganti
    case opzioniEstero = "opzioni-estero"
    case elenchiAltriComuni = "elenchi-altri-comuni"

    /// Whether the rows go to the reserved file of the consultation, and the archive keeps nothing of them, not even the digest of the file:
    /// of a short file somebody could try every elector.
    package var riservato: Bool {
      switch self {
      case .richiesteDomicilio, .richiesteDegenti, .richiesteDetenuti, .naviganti, .opzioniEstero,
        .elenchiAltriComuni:
        true
      case .sezioni, .viario, .luoghi, .comuniCitati, .anagrafe, .liste, .consultazione, .eventi, .domandeUE,
        .domande32bis:
        false
      }
    }
  }

  package let tipo: Tipo
  package let impronta: Impronta
  package let giorno: Giorno
  package let accettate: Int
  package let scartate: Int

  /// Read = accepted + rejected: no row is lost on the way.
  package var lette: Int { accettate + scartate }

  package init(tipo: Tipo, impronta: Impronta, giorno: Giorno, accettate: Int, scartate: Int) {
    self.tipo = tipo
    self.impronta = impronta
    self.giorno = giorno
    self.accettate = accettate
    self.scartate = scartate
  }
}

extension ArchivioElettorale {
  /// The last file of this kind that was received, if any: what the archive now holds.
  package func ultimaRicezione(_ tipo: Ricezione.Tipo) throws -> Ricezione? {
    try connection.with(
      """
      SELECT impronta, giorno, accettate, scartate FROM ricezione
      WHERE tipo = ?1 ORDER BY numero DESC LIMIT 1
      """
    ) { statement in
      statement.bind(tipo.rawValue, at: 1)
      return try statement.first { row in
        Ricezione(
          tipo: tipo, impronta: try Codes.impronta(row.text(0)), giorno: try Codes.giorno(row.int(1)),
          accettate: try Codes.numero(row.int(2)), scartate: try Codes.numero(row.int(3)))
      }
    }
  }

  /// Records a file received; call it in the transaction that stores its rows, after them.
  package func registra(_ ricezione: Ricezione) throws {
    let precedente = try connection.with("SELECT sigillo FROM ricezione ORDER BY numero DESC LIMIT 1") {
      statement in try statement.first { row in row.text(0) }
    }
    let contenuto = try improntaContenuto(ricezione.tipo)?.esadecimale ?? ""
    let sigillo = SigilloRicezione.impronta(ricezione, contenuto: contenuto, precedente: precedente)
    try connection.with(
      """
      INSERT INTO ricezione (tipo, impronta, giorno, lette, accettate, scartate, contenuto, sigillo)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """
    ) { statement in
      statement.bind(ricezione.tipo.rawValue, at: 1)
      statement.bind(ricezione.impronta.esadecimale, at: 2)
      statement.bind(ricezione.giorno.numero, at: 3)
      statement.bind(ricezione.lette, at: 4)
      statement.bind(ricezione.accettate, at: 5)
      statement.bind(ricezione.scartate, at: 6)
      statement.bind(contenuto, at: 7)
      statement.bind(sigillo.esadecimale, at: 8)
      try statement.run()
    }
  }
}
