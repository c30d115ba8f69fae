import Foundation
import TestSupport
import Testing

/// A value of the register that is refused: where, and in what words.
struct Rifiuto: CustomTestStringConvertible {
  let colonna: String
  let valore: String
  let motivo: String
  var altri: [(String, String)] = []

  init(_ colonna: String, _ valore: String, _ motivo: String, _ altri: (String, String)...) {
    self.colonna = colonna
    self.valore = valore
    self.motivo = motivo
    self.altri = altri
  }

  var testDescription: String { "\(colonna) = «\(valore)»" }

  var persona: Anagrafe.Persona {
    Anagrafe.alice.merging([(colonna, valore)] + altri, uniquingKeysWith: { $1 })
  }
}

/// A value of the register that is accepted, and the warning that counts it, if it is suspicious.
struct Accettato: CustomTestStringConvertible {
  let colonna: String
  let valore: String
  let avviso: String?
  var altri: [(String, String)] = []

  init(_ colonna: String, _ valore: String, _ avviso: String? = nil, _ altri: (String, String)...) {
    self.colonna = colonna
    self.valore = valore
    self.avviso = avviso
    self.altri = altri
  }

  var testDescription: String { "\(colonna) = «\(valore)»" }

  var persona: Anagrafe.Persona {
    Anagrafe.alice.merging([(colonna, valore)] + altri, uniquingKeysWith: { $1 })
  }
}

@Suite("Values of a register")
struct ImportaValoriTests {
  static let rifiuti: [Rifiuto] = [
    // Dates (59-64).
    Rifiuto("data_nascita", "", "mancante"),
    Rifiuto("data_nascita", "1999-02-30", "data non valida"),
    Rifiuto("data_nascita", "1999-04-31", "data non valida"),
    Rifiuto("data_nascita", "1999-02-29", "data non valida"),
    Rifiuto("data_nascita", "1900-02-29", "data non valida"),
    Rifiuto("data_nascita", "1/1/80", "AAAA-MM-GG"),
    Rifiuto("data_nascita", "99999-01-01", "data non valida"),
    Rifiuto("data_nascita", " 1999-09-17", "data non valida"),
    Rifiuto("data_nascita", "17/09/1999", "data non valida"),
    Rifiuto("data_nascita", "12/31/1980", "data non valida"),
    Rifiuto("data_nascita", "1999-09-17T00:00:00Z", "data non valida"),
    Rifiuto("data_nascita", "29221", "data non valida"),
    Rifiuto("data_nascita", "0000-00-00", "data non valida"),
    Rifiuto("data_nascita", "00000000", "data non valida"),
    Rifiuto("data_nascita", "0001-01-01", "oltre 120 anni"),
    Rifiuto("data_nascita", "1999-00-17", "data non valida"),
    Rifiuto("data_nascita", "1900-01-01", "data di comodo"),
    Rifiuto("data_nascita", "2023-09-02", "successiva a oggi"),
    Rifiuto("data_nascita", "1903-08-31", "oltre 120 anni"),
    Rifiuto("data_nascita", "١٩٩٩-٠٩-١٧", "data non valida"),
    Rifiuto("data_residenza", "2023-09-02", "successiva a oggi"),
    Rifiuto("data_residenza", "00000000", "data non valida"),
    Rifiuto("data_stato", "1999-09-16", "anteriore alla nascita"),
    Rifiuto("data_stato", "2024-01-01", "successiva a oggi"),
    Rifiuto("data_fine_perdita", "NULL", "data non valida"),
    // Tax codes (68-75).
    Rifiuto("codice_fiscale", "MTALCA99P57L219Q", "carattere di controllo"),
    Rifiuto("codice_fiscale", "MTALCA99P57L219", "16 caratteri"),
    Rifiuto("codice_fiscale", "MTALCA99P57L219RR", "16 caratteri"),
    Rifiuto("codice_fiscale", " MTALCA99P57L219R", "spazi prima o dopo"),
    Rifiuto("codice_fiscale", "MTALCA99P57L219R ", "spazi prima o dopo"),
    Rifiuto("codice_fiscale", "MTA LCA 99P57 L219R", "16 caratteri"),
    Rifiuto("codice_fiscale", "MTALCA99F57L219R", "mese non esiste"),
    Rifiuto("codice_fiscale", "MTALCA99P00L219R", "giorno di nascita non esiste"),
    Rifiuto("codice_fiscale", "MTALCA99P32L219R", "giorno di nascita non esiste"),
    Rifiuto("codice_fiscale", "MTALCA99P40L219R", "giorno di nascita non esiste"),
    Rifiuto("codice_fiscale", "MTALCA99B30L219W", "data di nascita non esiste"),
    Rifiuto("codice_fiscale", "MTALCA99P57L21JR", "lettera non ammessa"),
    Rifiuto("codice_fiscale", "12345678903", "16 caratteri"),
    Rifiuto("codice_fiscale", "ＭTALCA99P57L219R", "caratteri"),
    Rifiuto("codice_fiscale", "NULL", "16 caratteri"),
    Rifiuto("codice_fiscale", "0000000000000000", "caratteri"),
    // Names (18, 20, 34, 38, 46, 47, 76).
    Rifiuto("cognome", "RОSSI", "caratteri non ammessi"),
    Rifiuto("cognome", "Αmato", "caratteri non ammessi"),
    Rifiuto("cognome", "Ama7o", "caratteri non ammessi"),
    Rifiuto("cognome", "'", "caratteri non ammessi"),
    Rifiuto("cognome", "N/A", "caratteri non ammessi"),
    Rifiuto("cognome", "-", "trattino"),
    Rifiuto("cognome", "ﬁorini", "caratteri non ammessi"),
    Rifiuto("cognome", "Henry Ⅷ", "caratteri non ammessi"),
    Rifiuto("cognome", "", "mancano sia il cognome sia il nome", ("nome", "")),
    Rifiuto("cognome", "  ", "mancano sia il cognome sia il nome", ("nome", " ")),
    Rifiuto("cognome", "<b>Amato</b>", "caratteri non ammessi"),
    Rifiuto("cognome", "%n%s", "caratteri non ammessi"),
    Rifiuto("cognome", "'; DROP TABLE persona", "caratteri non ammessi"),
    Rifiuto("cognome", "$(id)", "caratteri non ammessi"),
    Rifiuto("cognome", "=cmd|'/C calc'!A0", "come una formula"),
    Rifiuto("nome", "@SUM(A1)", "come una formula"),
    Rifiuto("nome_via", "+39 0125", "come una formula"),
    Rifiuto("nome_via", "-1+1", "trattino"),
    Rifiuto("nome_via", "NULL", "parola di comodo"),
    Rifiuto("nome", "\"Ali\nce\"", "a capo"),
    Rifiuto("nome_via", "\"Ro\nma\"", "a capo"),
    // Places (80), sections (81), other codes (38, 39).
    Rifiuto("codice_luogo_nascita", "", "mancante"),
    Rifiuto("codice_luogo_nascita", "Z999", "luogo sconosciuto"),
    Rifiuto("codice_luogo_nascita", "Torino", "luogo sconosciuto"),
    Rifiuto("codice_luogo_nascita", "L219 ", "luogo sconosciuto"),
    Rifiuto("sezione_assegnata", "3", "sezione 3 non esiste"),
    Rifiuto("sezione_assegnata", "0", "sezione 0 non esiste"),
    Rifiuto("sezione_assegnata", "-1", "trattino"),
    Rifiuto("sezione_assegnata", "1e3", "solo cifre"),
    Rifiuto("sezione_assegnata", "3 bis", "solo cifre"),
    Rifiuto("sezione_assegnata", " 1", "solo cifre"),
    Rifiuto("sezione_assegnata", "１", "solo cifre"),
    Rifiuto("sezione_assegnata", "99999", "sezione 99999 non esiste"),
    Rifiuto("sezione_assegnata", "9999999999999", "solo cifre"),
    Rifiuto("id_anagrafe", "", "mancante"),
    Rifiuto("id_anagrafe", " A2", "spazi prima o dopo"),
    Rifiuto("id_anagrafe", "NULL", "parola di comodo"),
    Rifiuto("id_anagrafe", "00000000", "parola di comodo"),
    Rifiuto("sesso", "D", "M o F"),
    Rifiuto("sesso", "f", "M o F"),
    Rifiuto("sesso", "", "M o F"),
    Rifiuto("cittadinanza", "", "mancante"),
    Rifiuto("cittadinanza", "ITALIA", "Stato estero sconosciuto"),
    Rifiuto("cittadinanza", " ITA", "Stato estero sconosciuto"),
    Rifiuto("stato", "", "mancante"),
    Rifiuto("stato", "residente", "RESIDENTE"),
    Rifiuto("elettore", "SI", "S, N, P"),
    Rifiuto("lista_aggiunta_ue", "X", "S, N"),
    Rifiuto("atto_anno", "19O9", "solo cifre"),
  ]

  @Test("what is not a value stops the import: line, column and reason, nothing written", arguments: rifiuti)
  func rifiutato(_ caso: Rifiuto) throws {
    let ufficio = try Ufficio()
    let prima = try ufficio.archivio
    let run = try ufficio.importa("anagrafe", Anagrafe.csv(Anagrafe.antonio, caso.persona), "--json")
    #expect(run.status == 3)
    let scarti = try #require(try run.errore["scarti"] as? [[String: Any]])
    #expect(scarti.count == 1)
    #expect(scarti.first?["riga"] as? Int == 3)
    #expect(scarti.first?["colonna"] as? String == caso.colonna)
    #expect(try #require(scarti.first?["motivo"] as? String).contains(caso.motivo))
    #expect(try run.messaggio.contains("anagrafe.csv:3: colonna «\(caso.colonna)»: "))
    #expect(try ufficio.archivio == prima)
  }

  @Test("a value never comes back in the message: it may be of a person")
  func riservato() throws {
    let run = try Ufficio().importa("anagrafe", Anagrafe.csv(Anagrafe.alice.con(("cognome", "Segr3to"))))
    #expect(run.status == 3)
    #expect(!run.error.contains("Segr3to"))
    #expect(run.error.contains("anagrafe.csv:2: colonna «cognome»"))
  }

  static let accettati: [Accettato] = [
    Accettato("codice_fiscale", "", "senza codice fiscale"),
    Accettato("codice_fiscale", "mtalca99p57l219r", "codice fiscale in minuscolo, convertito"),
    Accettato("codice_fiscale", "MTALCA99P57L21VG"),
    Accettato("codice_fiscale", "MTALCA99P57L2MVR"),
    Accettato("codice_fiscale", "RSSLRA85T50L219J", "codice fiscale discorde dai dati anagrafici"),
    Accettato("cognome", "Amata", "codice fiscale discorde dai dati anagrafici", ("nome", "Bice")),
    Accettato("cognome", " Amato ", "spazi all'inizio o alla fine di un testo, tolti"),
    Accettato("nome_via", "Roma ", "spazi all'inizio o alla fine di un testo, tolti"),
    Accettato("cognome", "O", nil, ("codice_fiscale", "")),
    Accettato("cognome", "D’Amato", nil, ("codice_fiscale", "")),
    Accettato("cognome", "D` Amato", nil, ("codice_fiscale", "")),
    Accettato("cognome", "Null", nil, ("codice_fiscale", "")),
    Accettato("cognome", String(repeating: "Abbà ", count: 15) + "Abbà", nil, ("codice_fiscale", "")),
    Accettato("cognome", "ıŁßǆ", nil, ("codice_fiscale", "")),
    Accettato("data_nascita", "1913-08-31", "persone di oltre 110 anni", ("codice_fiscale", "")),
    Accettato("data_nascita", "2000-02-29", nil, ("codice_fiscale", "")),
    Accettato("data_nascita", "2023-09-01", nil, ("codice_fiscale", ""), ("data_residenza", "")),
    Accettato("data_residenza", "1999-09-16", "data di residenza anteriore alla nascita"),
    // Mappano is a Comune since 2017: nobody was born there in 1999.
    Accettato(
      "codice_luogo_nascita", "M316", "luogo di nascita non vigente alla data di nascita",
      ("codice_fiscale", "")),
    Accettato("civico", "km 3+400", "numero civico non numerico: sezione da assegnare"),
    Accettato("civico", "12/A rosso", "numero civico non numerico: sezione da assegnare"),
    Accettato("civico", "SNC"),
    Accettato("civico", "007"),
    Accettato("sezione_assegnata", "002"),
    Accettato("nome_via", "$(id)'; DROP TABLE persona; <b>%n%s\\"),
  ]

  @Test("what is only suspicious is accepted and counted", arguments: accettati)
  func accettato(_ caso: Accettato) throws {
    let run = try Ufficio().importa("anagrafe", Anagrafe.csv(Anagrafe.antonio, caso.persona), "--json")
    #expect(run.status == 0, "\(run.text)")
    #expect(try run.conti == [2, 2, 0])
    let avvisi = try #require(try run.rapporto["avvisi"] as? [[String: Any]])
    let attesi = Set([caso.avviso].compactMap { $0 }).union(
      caso.persona["codice_fiscale"] == "" ? ["senza codice fiscale"] : [])
    #expect(Set(avvisi.compactMap { $0["avviso"] as? String }) == attesi)
    for avviso in avvisi { #expect(avviso["quanti"] as? Int == 1 && avviso["primeRighe"] as? [Int] == [3]) }
  }

  @Test("the text carries the same figures as the JSON")
  func testo() throws {
    let run = try Ufficio().importa(
      "anagrafe",
      Anagrafe.csv(Anagrafe.antonio.con(("codice_fiscale", "")), Anagrafe.alice.con(("codice_fiscale", ""))))
    #expect(run.status == 0)
    #expect((run.text + run.error).contains("senza codice fiscale: 2 (righe 2, 3)"))
  }

  @Test("two codes of one base, told apart by omocodia, are two people")
  func omocodia() throws {
    let altra = Anagrafe.alice.con(("id_anagrafe", "A9"), ("codice_fiscale", "MTALCA99P57L21VG"))
    #expect(
      try Ufficio().importa("anagrafe", Anagrafe.csv(Anagrafe.alice, altra), "--json").conti == [2, 2, 0])
  }

  @Test("names for surnames in a whole file are suspected swapped columns, to be confirmed")
  func colonneScambiate() throws {
    let gaby = try String(contentsOf: Esempio.gaby.file("anagrafe.csv"), encoding: .utf8)
    let scambiata = gaby.replacing("cognome,nome,", with: "nome,cognome,", maxReplacements: 1)
    let ufficio = try Ufficio()
    let prima = try ufficio.archivio
    let run = try ufficio.importa("anagrafe", scambiata, "--json")
    #expect(run.status == 10)
    #expect(try run.errore["chiave"] as? String == "discordanze-diffuse")
    #expect(try ufficio.archivio == prima)
  }
}
