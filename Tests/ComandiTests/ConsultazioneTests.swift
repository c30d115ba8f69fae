import Foundation
import SQLite
import TestSupport
import Testing

@Suite("consultazione")
struct ConsultazioneTests {
  /// Calls the vote of Gaby with these values changed, in an archive with nothing else.
  private func call(_ values: [(String, String)]) throws -> Program.Run {
    let archive = try EsempioDiArchivio.vuoto()
    return try archive("consultazione", "indici", try archive.elezione(values))
  }

  // MARK: - What the law does not expect

  @Test(
    "a vote that the law does not expect is refused with its line, its article and the key of the reason",
    arguments: [
      // 13 November 2023 was a Monday; d-45 of it is 29 September.
      (
        [("data_voto", "2023-11-13"), ("data_manifesto", "2023-09-29"), ("data_prima_tornata", "")],
        "nessun giorno di votazione cade di domenica: lunedì 13 novembre 2023 (art. 1, c. 399, L. 147/2013) [motivo.voto-non-di-domenica]"
      ),
      (
        [("data_manifesto", "2023-09-29")],
        "il manifesto di convocazione è del 29/09/2023, oltre il 45º giorno antecedente il voto (28/09/2023) (art. 18, c. 1, d.P.R. 570/1960) [motivo.manifesto-tardivo]"
      ),
      (
        [("data_riferimento", "2023-11-19")],
        "il giorno dal quale decorrono i termini (domenica 19 novembre 2023) non è la domenica della votazione (art. 1, c. 3, lett. b, d.l. 7/2024) [motivo.riferimento-estraneo]"
      ),
      (
        [("data_decreto", "2023-09-29")],
        "il decreto di convocazione (29/09/2023) è successivo al manifesto (28/09/2023) (art. 18, c. 1, d.P.R. 570/1960) [motivo.decreto-dopo-il-manifesto]"
      ),
      ([("ordinamento", "savoia")], "l'ordinamento «savoia» non è tra quelli disponibili"),
      (
        [("ordinamento", "abruzzo")], "l'ordinamento «abruzzo» non è della Regione del Comune (Valle d'Aosta)"
      ),
      (
        [("termine.DS_T3", "20"), ("motivo.DS_T3", "poco tempo")],
        "DS_T3 è un termine di legge e non può essere spostato per una singola consultazione (art. 32, c. 4, d.P.R. 223/1967)"
      ),
      ([("termine.DS_T1", "48")], "il termine DS_T1 è stato spostato senza indicarne il motivo"),
    ] as [([(String, String)], String)])
  func refused(_ values: [(String, String)], _ sentence: String) throws {
    let run = try call(values)
    #expect(run.status == 3)
    #expect(run.error.contains(": \(sentence)\n"), "\(run.error)")
    #expect(run.error.contains("elezione.csv:"))
    #expect(run.error.contains("Nulla è stato scritto."))
  }

  @Test("a refused vote leaves nothing in the archive")
  func nothingWritten() throws {
    let archive = try EsempioDiArchivio.vuoto()
    let run = try archive(
      "consultazione", "indici", try archive.elezione([("data_manifesto", "2023-09-29")]), "--json")
    let error = try #require(try run.json["errore"] as? [String: Any])
    #expect(error["chiave"] as? String == "consultazione-rifiutata")
    #expect(error["anomalie"] as? [String] == ["manifesto-tardivo"])
    #expect(try archive("consultazione", "mostra").status == 4)
  }

  @Test("a Saturday-Sunday vote is called, and the office is told that terms run from the Sunday")
  func flagged() throws {
    let run = try call([
      ("consultazioni", "europea"), ("data_voto", "2024-06-08"), ("data_voto_secondo_giorno", "2024-06-09"),
      ("data_manifesto", "2024-04-25"), ("data_prima_tornata", ""), ("situazione_al", ""),
      ("fine_semestre_18", ""),
    ])
    #expect(run.status == 0, "\(run.error)")
    #expect(
      run.error.contains(
        "si vota da sabato 8 giugno 2024, ma i termini decorrono da domenica 9 giugno 2024 (art. 1, c. 3, lett. b, d.l. 7/2024)"
      ))
    #expect(run.text.contains("i termini decorrono da domenica 9 giugno 2024"))
  }

  @Test("with a reason the refusal becomes a warning, and the reason is shown with the article")
  func override() throws {
    let archive = try EsempioDiArchivio.vuoto()
    let file = try archive.elezione([
      ("data_manifesto", "2023-09-29"), ("motivo.manifesto-tardivo", "albo non disponibile"),
    ])
    let run = try archive("consultazione", "indici", file)
    #expect(run.status == 0)
    #expect(run.error.contains("in deroga: albo non disponibile"))
    #expect(
      try archive("consultazione", "mostra").text.contains(
        "deroga «manifesto-tardivo», art. 18, c. 1, d.P.R. 570/1960: albo non disponibile"))
    // Terms that run from the poster follow the day on which it was published.
    #expect(
      try archive("scadenze", "--json", "--oggi", "2023-09-01").scadenze["ART33_LIST"]?["data"] as? String
        == "2023-10-09")
  }

  @Test("an administrative term is moved for one vote, and the calendar says why")
  func movedTerm() throws {
    let archive = try EsempioDiArchivio.vuoto()
    let file = try archive.elezione([
      ("data_prima_tornata", ""), ("termine.DS_T1", "48"), ("motivo.DS_T1", "circolare della Prefettura"),
    ])
    #expect(try archive("consultazione", "indici", file).status == 0)
    let first = try #require(try archive("scadenze", "--json", "--oggi", "2023-09-01").scadenze["DS_T1"])
    #expect(first["data"] as? String == "2023-09-25")
    #expect(first["motivo"] as? String == "circolare della Prefettura")
  }

  // MARK: - The act

  @Test("called before the lists are formed, the vote is in act 1; called after, it is an act of the chain")
  func act() throws {
    let before = try EsempioDiArchivio.formato("gaby")
    #expect(try before("consultazione", "mostra", "--json").json["atto"] as? Int == 1)

    let after = try EsempioDiArchivio.senzaVoto()
    let lists = try after("stato", "--json").json["liste"] as? NSArray
    let run = try after(
      "consultazione", "indici", EsempioDiArchivio.file("gaby", "elezione"), "--data", "2023-09-05",
      "--protocollo", "12/A")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.text.contains("atto n. 2 del 5 settembre 2023: indizione della consultazione"))
    #expect(try after("stato", "--json").json["liste"] as? NSArray == lists, "the act moves no elector")
    let check = try after("controlla", "--completo")
    #expect(check.status == 0 && check.text.contains("2 atti"), "\(check.error)")
    // The same file again changes nothing.
    #expect(
      try after("consultazione", "indici", EsempioDiArchivio.file("gaby", "elezione"), "--json").json["atto"]
        as? Int == 2)
    #expect(try after("controlla").text.contains("2 atti"))
  }

  @Test("an act that calls a vote cannot be dated before the last one")
  func dateOfTheAct() throws {
    let archive = try EsempioDiArchivio.senzaVoto()
    let run = try archive(
      "consultazione", "indici", EsempioDiArchivio.file("gaby", "elezione"), "--data", "2023-08-30")
    #expect(run.status == 4)
    #expect(
      run.error.contains(
        "l'atto è datato 30 agosto 2023, prima dell'ultimo atto della catena (31 agosto 2023)."))
    #expect(try archive("consultazione", "mostra").status == 4)
  }

  @Test("a dry run calls nothing")
  func dryRun() throws {
    let archive = try EsempioDiArchivio.senzaVoto()
    let run = try archive("consultazione", "indici", EsempioDiArchivio.file("gaby", "elezione"), "--prova")
    #expect(run.status == 0 && run.text.contains("prova: nulla è stato scritto"))
    #expect(try archive("consultazione", "mostra").status == 4)
    #expect(try archive("controlla").text.contains("1 atto,"))
  }

  @Test("called after the reform of 2025, a vote leaves men and women apart in lists formed before it")
  func regime() throws {
    let archive = try EsempioDiArchivio.senzaVoto()
    func printed(_ folder: String) throws -> Int? {
      let run = try archive(
        "stampa", "liste", "--copia", "ufficio", "--formato", "csv", "--in", archive.cartella.path(folder),
        "--json")
      return try run.json["elettori-ufficio"] as? Int
    }
    let before = try printed("prima")
    let file = EsempioDiArchivio.file("gaby", "elezione")
    #expect(try archive("consultazione", "indici", file, "--data", "2026-01-10").status == 0)
    #expect(try printed("dopo") == before && before ?? 0 > 362)
  }

  @Test(
    "a consultation changed outside the program is not the one of its act, and no calendar is made from it",
    arguments: [
      ("data_voto", "2023-11-05"), ("data_manifesto", "2023-09-27"), ("situazione_al", "2023-09-01"),
    ])
  func tampered(_ key: String, _ value: String) throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    try withExtendedLifetime(archive) {
      let connection = try Connection(path: "\(archive.archivio)/liste.sqlite", .write)
      try connection.with("UPDATE consultazione_valore SET valore = ?1 WHERE chiave = ?2") { statement in
        statement.bind(value, at: 1)
        statement.bind(key, at: 2)
        try statement.run()
      }
    }
    let run = try archive("scadenze", "--oggi", "2023-09-01")
    #expect(run.status == 6)
    #expect(run.text.isEmpty)
  }

  // MARK: - The run-off

  @Test("the run-off of 26 November 2023 has its own terms on the same lists; those of the first round stay")
  func runOff() throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    let run = try archive("consultazione", "ballottaggio", "--primo", "2023-11-26", "--data", "2023-11-14")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.text.contains("atto n. 2 del 14 novembre 2023: indizione della consultazione"))
    let json = try archive("scadenze", "--json", "--oggi", "2023-11-14").json
    let rows = try #require(json["scadenze"] as? [[String: Any]])
    func days(_ code: String) -> [String] {
      rows.filter { $0["codice"] as? String == code }.compactMap { $0["data"] as? String }
    }
    #expect(days("VOTE") == ["2023-11-12", "2023-11-26"])
    #expect(days("HOSPITAL_REQUEST") == ["2023-11-09", "2023-11-23"])
    #expect(days("ART32BIS_ENTRIES") == ["2023-12-31"], "what the first round still asks")
    #expect(days("DS_T4") == ["2023-10-28"], "no further revision between the rounds")
    #expect(try archive("consultazione", "mostra", "--json").json["giornoDellEta"] as? String == "2023-11-12")
    #expect(try archive("controlla", "--completo").status == 0)
    let again = try archive("consultazione", "ballottaggio", "--primo", "2023-11-26")
    #expect(again.status == 4)
    #expect(again.error.contains("la consultazione in corso è già il turno di ballottaggio."))
  }

  @Test("a run-off before the first round, or without one, is refused; on another Sunday it is flagged")
  func runOffDays() throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    let early = try archive("consultazione", "ballottaggio", "--primo", "2023-11-05")
    #expect(early.status == 3)
    #expect(
      early.error.contains(
        "il ballottaggio (05/11/2023) non è successivo al primo turno (12/11/2023) (art. 72, c. 5, d.lgs. 267/2000)"
      ))
    let late = try archive("consultazione", "ballottaggio", "--primo", "2023-12-03", "--prova")
    #expect(late.status == 0)
    #expect(
      late.error.contains(
        "il ballottaggio è fissato per domenica 3 dicembre 2023, non per la seconda domenica successiva (26/11/2023)"
      ))
    #expect(
      try EsempioDiArchivio.vuoto()("consultazione", "ballottaggio", "--primo", "2023-11-26").status == 4)
  }

  @Test("a run-off on a Monday is refused, and a reason that stays in the act lifts the refusal")
  func runOffReason() throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    #expect(try archive("consultazione", "ballottaggio", "--primo", "2023-11-27").status == 3)
    let run = try archive(
      "consultazione", "ballottaggio", "--primo", "2023-11-27", "--motivo",
      "voto-non-di-domenica=nevicata\ndel 26")
    #expect(run.status == 0, "\(run.error)")
    let kept = try #require(
      try archive("consultazione", "mostra", "--json").json["deroghe"] as? [[String: Any]])
    #expect(
      kept.first?["motivo"] as? String == "nevicata del 26", "on one line: an act is hashed line by line")
    #expect(try archive("controlla", "--completo").status == 0)
  }
}
