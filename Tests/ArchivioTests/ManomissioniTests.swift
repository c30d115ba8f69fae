import Archivio
import Elettorato
import TestSupport
import Testing

/// Edits made with a database program behind the back of ours, triggers put back as they were.
struct ManomissioniTests {
  /// An edit and the check that must notice it first.
  struct Modifica: CustomTestStringConvertible, Sendable {
    enum Controllo { case rapido, completo }

    let sql: [String]
    let controllo: Controllo

    init(_ controllo: Controllo, _ sql: String...) {
      self.sql = sql
      self.controllo = controllo
    }

    var testDescription: String { sql.joined(separator: "; ") }
  }

  private static let z64 = String(repeating: "0", count: 64)
  private static let a64 = String(repeating: "a", count: 64)

  static let atti: [Modifica] = [
    .init(.completo, "UPDATE atto SET tipo = 'altro'"),
    .init(.completo, "UPDATE atto SET giorno = giorno + 1"),
    .init(.completo, "UPDATE atto SET giorno = -9000000000000000000"),
    .init(.completo, "UPDATE atto SET protocollo = '13/2023'"),
    .init(.completo, "UPDATE atto SET autore = 'altri'"),
    .init(.completo, "UPDATE atto SET regime = 'lista-unica'"),
    .init(.rapido, "INSERT INTO atto SELECT 2, tipo, giorno, protocollo, autore, regime FROM atto"),
    .init(.rapido, "INSERT INTO atto SELECT -1, tipo, giorno, protocollo, autore, regime FROM atto"),
    .init(.rapido, "DELETE FROM atto"),
    .init(.completo, "UPDATE parametro SET valore = '2024-06-30' WHERE nome = 'fine-semestre'"),
    .init(.completo, "UPDATE parametro SET nome = 'altro' WHERE nome = 'fine-semestre'"),
    .init(.completo, "DELETE FROM parametro WHERE posizione = 1"),
    .init(.completo, "INSERT INTO parametro VALUES (1, 9, 'prevale', 'legge')"),
    .init(.rapido, "UPDATE sigillo SET precedente = '\(a64)'"),
    .init(.rapido, "UPDATE sigillo SET precedente = 'x'"),
    .init(.completo, "UPDATE sigillo SET stato = '\(a64)'"),
    .init(.completo, "UPDATE sigillo SET impronta = '\(a64)'"),
    .init(.completo, "UPDATE sigillo SET impronta = '\(z64)'"),
    .init(.rapido, "DELETE FROM sigillo"),
    .init(.rapido, "UPDATE sigillo SET impronta = upper(impronta)"),
    .init(.completo, "UPDATE digest_sezione SET impronta = upper(impronta)"),
    .init(
      .rapido, "UPDATE quadro SET iscritti = iscritti + 1, dopo = dopo + 1 WHERE sezione = 1 AND parte = 'M'"),
    .init(.rapido, "UPDATE quadro SET dopo = dopo + 1 WHERE sezione = 1 AND parte = 'M'"),
    .init(
      .completo,
      "UPDATE quadro SET prima = prima + 1, cancellati = cancellati + 1 WHERE sezione = 1 AND parte = 'M'"),
    .init(
      .completo, "UPDATE quadro SET iscritti = 1, dopo = 1 WHERE lista = 'GENERALE' AND sezione = 1",
      "UPDATE quadro SET iscritti = 2, dopo = 2 WHERE lista = 'GENERALE' AND sezione = 2"),
    .init(.completo, "DELETE FROM quadro WHERE dopo = 0"),
    .init(.rapido, "DELETE FROM quadro WHERE sezione = 2 AND parte = 'M' AND lista = 'GENERALE'"),
    .init(.completo, "INSERT INTO quadro VALUES (1, 'GENERALE', 3, 'M', 0, 0, 0, 0)"),
    .init(
      .rapido, "UPDATE quadro SET dopo = 9223372036854775807, prima = 9223372036854775807 WHERE sezione = 1"),
    .init(
      .completo, "UPDATE digest_sezione SET impronta = '\(a64)' WHERE sezione = 1 AND lista = 'GENERALE'"),
    .init(.completo, "UPDATE digest_sezione SET elettori = elettori + 1 WHERE sezione = 1"),
    .init(.completo, "DELETE FROM digest_sezione WHERE sezione = 2"),
    .init(.completo, "INSERT INTO digest_sezione VALUES ('GENERALE', 3, 1, 0, '\(a64)')"),
  ]

  /// The text of ROSSI with a field changed, for each of its twenty fields.
  private static let campi = [
    ("RSSMRA70A01D839A", "XXXXXXXXXXXXXXXX"), ("\tROSSI\t", "\tROSSO\t"), ("\tMARIO\t", "\tMARIA\t"),
    ("\tM\t", "\tF\t"),
    ("1970-01-01", "1970-01-02"), ("\tD839\t", "\tL219\t"), ("\tGABY\t", "\tTORINO\t"), ("\tAO\t", "\tTO\t"),
    ("\t1970\t", "\t1971\t"), ("\t7\t", "\t8\t"), ("\tI\t", "\tII\t"), ("\tA\t", "\tB\t"),
    ("\tITA\t", "\tFRA\t"),
    ("\tVia\t", "\tCorso\t"), ("\tRoma\t", "\tMilano\t"), ("Roma\t1\t", "Roma\t3\t"),
    ("1\t\tRES", "1\tA\tRES"),
    ("RESIDENTE", "AIRE"), ("RESIDENTE\t\t", "RESIDENTE\tFrancia\t"), ("RESIDENTE\t\t", "RESIDENTE\t\tParis"),
    // Not the text of a person any more.
    ("RESIDENTE\t\t", "RESIDENTE\t"), ("RESIDENTE\t\t", "RESIDENTE\t\t\t"), ("RESIDENTE", "ALTRO"),
    ("1970-01-01", "1970"),
  ]

  static let liste: [Modifica] =
    campi.map {
      Modifica(
        .completo, "UPDATE scheda SET testo = replace(testo, '\($0)', '\($1)') WHERE chiave = 'ROSSI MARIO'")
    }
    + [
      "chiave = 'AAAA'", "sesso = 'F'", "nascita = nascita + 1", "nascita = 9000000000000000000",
      "testo = ''",
    ].map {
      Modifica(.completo, "UPDATE scheda SET \($0) WHERE chiave = 'ROSSI MARIO'")
    } + [
      .init(.completo, "INSERT INTO scheda SELECT 99, \(colonneScheda) FROM scheda WHERE numero = 1"),
      .init(.rapido, "DELETE FROM scheda WHERE chiave = 'ROSSI MARIO'"),
      .init(.completo, "UPDATE fascicolo SET codice_fiscale = 'XXXXXXXXXXXXXXXX' WHERE numero = 2"),
      .init(.completo, "UPDATE fascicolo SET codice_fiscale = NULL WHERE numero = 2"),
      .init(
        .completo, "UPDATE fascicolo SET codice_fiscale = 'XXXXXXXXXXXXXXXX' WHERE codice_fiscale IS NULL"),
      .init(.completo, "INSERT INTO fascicolo VALUES (99, NULL)"),
      .init(.rapido, "DELETE FROM fascicolo WHERE numero = 2"),
      .init(.rapido, "UPDATE fascicolo SET numero = 99 WHERE numero = 2"),
      .init(
        .completo, "UPDATE fascicolo SET numero = 99 WHERE numero = 2",
        "UPDATE posizione SET fascicolo = 99 WHERE fascicolo = 2"),
      .init(
        .completo,
        "UPDATE posizione SET parte = 'F', numero_generale = 9, numero_sezionale = 9 WHERE fascicolo = 2"),
      .init(.rapido, "UPDATE posizione SET lista = 'UE-PARLAMENTO' WHERE fascicolo = 2"),
      .init(.rapido, "UPDATE posizione SET lista = 'ALTRA' WHERE fascicolo = 2"),
      .init(.completo, "UPDATE posizione SET sezione = 2, numero_sezionale = 2 WHERE fascicolo = 2"),
      .init(.completo, "UPDATE posizione SET sezione = 0, numero_sezionale = 0 WHERE fascicolo = 2"),
      .init(.completo, "UPDATE posizione SET numero_generale = 99 WHERE fascicolo = 2"),
      .init(.completo, "UPDATE posizione SET numero_sezionale = 99 WHERE fascicolo = 2"),
      .init(
        .completo, "UPDATE posizione SET scheda = 99 WHERE fascicolo = 2",
        "UPDATE posizione SET scheda = 2 WHERE fascicolo = 1",
        "UPDATE posizione SET scheda = 1 WHERE fascicolo = 2"),
      .init(.rapido, "DELETE FROM posizione WHERE fascicolo = 2"),
      .init(
        .rapido, "DELETE FROM posizione WHERE fascicolo = 2", "DELETE FROM scheda WHERE numero = 2",
        "DELETE FROM fascicolo WHERE numero = 2"),
      .init(
        .rapido,
        "INSERT INTO posizione SELECT fascicolo, 'UE-PARLAMENTO', 1, NULL, parte, sezione, 1, 1, scheda FROM posizione WHERE fascicolo = 2"
      ),
      .init(.rapido, "UPDATE posizione SET al_atto = 2 WHERE fascicolo = 2"),
      .init(.rapido, "UPDATE posizione SET dal_atto = 2 WHERE fascicolo = 2"),
      .init(.completo, "UPDATE posizione SET numero_generale = -3 WHERE fascicolo = 2"),
      .init(.completo, "UPDATE posizione SET numero_sezionale = -9000000000000000000 WHERE fascicolo = 2"),
    ]

  private static let colonneScheda = "chiave, nascita, sesso, testo"

  static let dintorni: [Modifica] = [
    "UPDATE archivio SET comune = 'L219'", "UPDATE archivio SET denominazione = 'Torino'",
    "UPDATE archivio SET provincia = 'TO'", "UPDATE archivio SET regione = 'Piemonte'",
    "UPDATE archivio SET codice_istat = '001272'", "UPDATE archivio SET ufficio = 'commissione'",
    "UPDATE archivio SET identita = 'ffffffffffffffffffffffffffffffff'", "DELETE FROM archivio",
    "UPDATE luogo SET denominazione = 'Torino'", "UPDATE luogo SET al = 0", "DELETE FROM luogo",
    "UPDATE stato_estero SET ue_al = 0", "UPDATE registro SET operazione = 'altro' WHERE numero = 1",
    "UPDATE registro SET operatore = 'altri' WHERE numero = 2", "UPDATE registro SET programma = 'altro'",
    "UPDATE registro SET giorno = giorno + 1 WHERE numero = 1",
    "UPDATE registro SET giorno = -9000000000000000000",
    "UPDATE registro SET impronta = precedente WHERE numero = 1", "DELETE FROM registro WHERE numero = 1",
    "UPDATE ricezione SET impronta = '\(a64)' WHERE tipo = 'anagrafe'",
    "UPDATE ricezione SET giorno = giorno + 1 WHERE tipo = 'viario'",
    "UPDATE ricezione SET lette = lette + 1, scartate = scartate + 1 WHERE tipo = 'anagrafe'",
    "UPDATE ricezione SET lette = lette + 1 WHERE tipo = 'anagrafe'",
    "UPDATE ricezione SET contenuto = '' WHERE tipo = 'sezioni'",
    "UPDATE ricezione SET tipo = 'liste' WHERE tipo = 'luoghi'",
    "DELETE FROM ricezione WHERE tipo = 'sezioni'", "UPDATE sezione SET sede = 'Altrove' WHERE numero = 1",
    "UPDATE sezione SET indirizzo = 'Altrove' WHERE numero = 1", "UPDATE sezione SET accessibile = 0",
    "UPDATE sezione SET posti_letto = 100", "UPDATE sezione SET istituto = 1",
    "DELETE FROM sezione WHERE numero = 2",
    "INSERT INTO sezione VALUES (3, 'Altrove', '', 0, 0, 0)",
    "UPDATE voce_viario SET sezione = 2 WHERE riga = 1",
    "UPDATE voce_viario SET al = 9 WHERE riga = 1", "UPDATE voce_viario SET lato = 'TUTTI' WHERE riga = 1",
    "UPDATE voce_viario SET snc = 0", "DELETE FROM voce_viario WHERE riga = 2",
    "UPDATE luogo_di_cura SET posti_letto = 500", "UPDATE luogo_di_cura SET sezione = 2",
    "UPDATE comune_citato SET denominazione = 'Torino'",
    "UPDATE consultazione_valore SET valore = '2023-11-19' WHERE chiave = 'data'",
    "UPDATE consultazione_ordinamento SET testo = 'altro'", "DELETE FROM consultazione_valore",
  ].map { Modifica(.rapido, $0) }

  private static let esempio: Cartella = {
    let cartella = Cartella()
    do { _ = try ComuneDiProva().forma(cartella) } catch { Issue.record(error) }
    return cartella
  }()

  /// Whether the check says anything, or cannot even read.
  private func scoperta(_ cartella: Cartella, completo: Bool) -> Bool {
    do {
      let archivio = try ArchivioElettorale(cartella: cartella.percorso, .lettura)
      var guasti = try archivio.controlla(completo: completo)
      if completo {
        for atto in stride(from: 1, through: try archivio.ultimoAtto(), by: 1) {
          guasti += try archivio.verificaAtto(atto)
        }
        guasti += try archivio.verificaSezioni(archivio.digestSezioniAttuali())
      }
      return !guasti.isEmpty
    } catch { return true }
  }

  @Test(
    "every edit of an act, a list, a digest or what stands beside them is noticed",
    arguments: atti + liste + dintorni)
  func modifiche(_ modifica: Modifica) throws {
    let cartella = try Self.esempio.copia()
    try SQLGrezzo(cartella).altera(modifica.sql)
    #expect(scoperta(cartella, completo: false) == (modifica.controllo == .rapido), "quick check")
    #expect(scoperta(cartella, completo: true), "full check")
  }

  @Test("an archive that nobody has touched passes, even with its triggers taken off and put back")
  func intatto() throws {
    let cartella = try Self.esempio.copia()
    try SQLGrezzo(cartella).altera([])
    #expect(!scoperta(cartella, completo: true))
  }

  @Test("without the digests almost nothing would be noticed: SQLite finds a few references and constraints")
  func controllo() throws {
    var scoperte = 0
    let modifiche = Self.atti + Self.liste + Self.dintorni
    for modifica in modifiche {
      let cartella = try Self.esempio.copia()
      try SQLGrezzo(cartella).altera(modifica.sql)
      let dopo = try SQLGrezzo(cartella)
      let integro = try dopo.valore("PRAGMA integrity_check") == "ok"
      let riferimenti = try dopo.valore("PRAGMA foreign_key_check").isEmpty
      if !integro || !riferimenti { scoperte += 1 }
    }
    print("edits: \(modifiche.count); SQLite alone notices \(scoperte)")
    #expect(modifiche.count >= 100)
    #expect(scoperte * 4 < modifiche.count)
  }
}
