import Elettorato
import TestSupport
import Testing

@testable import Archivio

/// The index of people says what the cards say: after a formation, after acts, after it is made again, and a check sees when it does not.
struct RubricaTests {
  private static let contenuto: StaticString = """
    SELECT quote(r.fascicolo) || quote(r.scheda) || quote(r.cognome) || quote(r.nome) || quote(r.nascita)
      || quote(s.chiave) || quote(r.civico)
    FROM rubrica r LEFT JOIN rubrica_strada s ON s.numero = r.strada ORDER BY r.fascicolo
    """

  @Test("made again from the cards, it is what the formation made", arguments: ProprietaTests.semi)
  func ricostruita(seme: UInt64) throws {
    let cartella = Cartella()
    let (archivio, esito) = try ProprietaTests.comune(seme).forma(cartella)
    let grezzo = try SQLGrezzo(cartella)
    let prima = try grezzo.righe(Self.contenuto)
    #expect(prima.count == esito.iscritti)
    #expect(try archivio.rubricaCompilata())
    let liste = try grezzo.contenutoDelleListe()
    #expect(try archivio.transazione { try archivio.ricostruisciRubrica() } == esito.iscritti)
    #expect(try grezzo.righe(Self.contenuto) == prima)
    #expect(try grezzo.contenutoDelleListe() == liste)
    #expect(try archivio.controlla(completo: true).isEmpty)
  }

  @Test(
    "an edit of the index is found by the complete check, and mended by making it again",
    arguments: [
      "UPDATE rubrica SET cognome = 'ALTRO' WHERE fascicolo = 1",
      "UPDATE rubrica SET nome = '' WHERE fascicolo = 1",
      "UPDATE rubrica SET nascita = nascita + 1 WHERE fascicolo = 1",
      "UPDATE rubrica SET scheda = scheda + 1 WHERE fascicolo = 1",
      "UPDATE rubrica SET strada = NULL WHERE fascicolo = 1",
      "UPDATE rubrica SET strada = strada + 1 WHERE fascicolo = 1",
      "UPDATE rubrica SET strada = 99 WHERE fascicolo = 1",
      "UPDATE rubrica SET civico = 99 WHERE fascicolo = 1", "DELETE FROM rubrica WHERE fascicolo = 1",
      "INSERT INTO rubrica VALUES (99, 1, 'A', 'B', 0, NULL, NULL)", "DELETE FROM rubrica",
      "DELETE FROM rubrica_cognome WHERE testo = 'ROSSI'",
      "UPDATE rubrica_cognome SET quanti = 2 WHERE testo = 'ROSSI'",
      "INSERT INTO rubrica_cognome VALUES ('NESSUNO', 1)", "DELETE FROM rubrica_nome",
      "UPDATE rubrica_nome SET quanti = quanti + 1", "UPDATE rubrica_strada SET chiave = chiave || 'X'",
    ])
  func manomessa(sql: String) throws {
    let cartella = Cartella()
    let (archivio, _) = try ComuneDiProva().forma(cartella)
    try SQLGrezzo(cartella).esegui(sql)
    let guasti = try archivio.controlla(completo: true)
    #expect(guasti.count == 1)
    guard case .rubrica = guasti.first else {
      Issue.record("\(guasti)")
      return
    }
    _ = try archivio.transazione { try archivio.ricostruisciRubrica() }
    #expect(try archivio.controlla(completo: true).isEmpty)
  }
}
