import Archivio
import Elettorato
import SQLite
import TestSupport
import Testing

/// The triggers of the journal, as our own mistakes would meet them: same settings, SQL of the wrong kind.
struct GiornaleImmutabileTests {
  private static let colonne = [
    "atto": ["numero", "tipo", "giorno", "protocollo", "autore", "regime"],
    "parametro": ["atto", "posizione", "nome", "valore"],
    "sigillo": ["atto", "precedente", "stato", "impronta"],
    "quadro": ["atto", "lista", "sezione", "parte", "prima", "iscritti", "cancellati", "dopo"],
    "digest_sezione": ["lista", "sezione", "atto", "elettori", "impronta"],
    "scheda": ["numero", "chiave", "nascita", "sesso", "testo"],
    "fascicolo": ["numero"],
    "posizione": [
      "fascicolo", "lista", "dal_atto", "al_atto", "parte", "sezione", "numero_generale", "numero_sezionale",
      "scheda",
    ],
    "registro": ["numero", "giorno", "operatore", "programma", "operazione", "precedente", "impronta"],
    "ricezione": [
      "numero", "tipo", "impronta", "giorno", "lette", "accettate", "scartate", "contenuto", "sigillo",
    ],
  ]

  @Test("no row of the journal can be changed, deleted or replaced")
  func rifiuti() throws {
    let cartella = Cartella()
    let (archivio, _) = try ComuneDiProva().forma(cartella)
    let grezzo = try SQLGrezzo(cartella)
    let prima = try grezzo.contenutoDelleListe()
    func rifiuta(_ sql: String) {
      do {
        try grezzo.esegui(sql)
        Issue.record("done: \(sql)")
      } catch {
        #expect((error as? SQLiteError)?.message.hasSuffix("immutabile") == true, "\(sql): \(error)")
      }
    }
    for (tabella, colonne) in Self.colonne {
      rifiuta("DELETE FROM \(tabella)")
      rifiuta("REPLACE INTO \(tabella) SELECT * FROM \(tabella)")
      for colonna in colonne where colonna != "al_atto" {
        rifiuta("UPDATE \(tabella) SET \(colonna) = \(colonna)")
      }
    }
    #expect(try grezzo.contenutoDelleListe() == prima)
    #expect(try archivio.controlla(completo: true).isEmpty)
  }

  @Test("a position is closed once, by a later act, and changes in nothing else")
  func chiusura() throws {
    let cartella = Cartella()
    _ = try ComuneDiProva().forma(cartella)
    let grezzo = try SQLGrezzo(cartella)
    #expect(throws: SQLiteError.self) {
      try grezzo.esegui("UPDATE posizione SET al_atto = 1 WHERE fascicolo = 1")
    }
    #expect(throws: SQLiteError.self) {
      try grezzo.esegui("UPDATE posizione SET al_atto = 2 WHERE fascicolo = 1")
    }
    try grezzo.esegui("INSERT INTO atto SELECT 2, tipo, giorno, protocollo, autore, regime FROM atto")
    try grezzo.esegui("UPDATE posizione SET al_atto = 2 WHERE fascicolo = 1")
    for sql in ["al_atto = NULL", "al_atto = 2"] {
      #expect(throws: SQLiteError.self) {
        try grezzo.esegui("UPDATE posizione SET \(sql) WHERE fascicolo = 1")
      }
    }
    #expect(throws: SQLiteError.self) {
      try grezzo.esegui("UPDATE posizione SET al_atto = 2, numero_generale = 99 WHERE fascicolo = 2")
    }
  }
}
