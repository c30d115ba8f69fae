import Foundation
import TestSupport
import Testing

/// After the lock only four doors are open, and they change papers, never the lists.
struct SupplementiTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = TemporaryFolder()
    program = try Esempio.gaby.archivioAggiornato(in: folder)
    try #require(
      try program("blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-28", "--iscritti", "351")
        .status == 0)
  }

  private func aggiungi(_ tipo: String, _ persona: [String], giorno: String, sezione: [String] = []) throws
    -> Program.Run
  {
    try program.run(
      [
        "supplemento", "aggiungi", "--tipo", tipo, "--motivo", "ragione", "--documento", "decisione 7/2023",
        "--data", giorno,
      ]
        + persona + sezione + ["--json"])
  }

  private func chiave(_ run: Program.Run) throws -> String {
    (try run.json["errore"] as? [String: Any])?["chiave"] as? String ?? ""
  }

  /// The register number of somebody who is on no list: a foreigner of age.
  private func straniero() throws -> String {
    let righe = try Tabella(Esempio.gaby.file("anagrafe.csv")).righe
    let uno = righe.first {
      $0["cittadinanza"] != "ITA" && $0["lista_aggiunta_ue"] == "N" && $0["stato"] == "RESIDENTE"
        && ($0["data_nascita"] ?? "") < "1990" && $0["elettore"] == "N"
    }
    return try #require(uno?["id_anagrafe"])
  }

  @Test("sheets are numbered section by section, the lists stay those of the lock")
  func numeri() throws {
    try #require(try program("esporta", "liste", "prima.csv").status == 0)
    let primo = try aggiungi("decesso", ["--fascicolo", "12"], giorno: "2023-11-02")
    #expect(primo.status == 0, "\(primo.text)")
    #expect(try primo.json["foglio"] as? Int == 1)
    let secondo = try aggiungi("ammissione-32bis", ["--id-anagrafe", straniero()], giorno: "2023-11-03")
    #expect(secondo.status == 0, "\(secondo.text)")
    #expect(try secondo.json["foglio"] as? Int == 2)
    try #require(try program("esporta", "liste", "dopo.csv").status == 0)
    #expect(try folder.read("prima.csv") == folder.read("dopo.csv"))
    let mostra = try program("supplemento", "mostra", "--json").json
    #expect(mostra["fogli"] as? Int == 2)
    #expect(mostra["daIscrivere"] as? Int == 1)
    #expect(try program("controlla", "--completo").status == 0)
  }

  @Test("clerical errors are mended until the second day before the vote, and not on the day after")
  func termine() throws {
    #expect(try aggiungi("errore-materiale", ["--fascicolo", "3"], giorno: "2023-11-10").status == 0)
    let tardi = try aggiungi("errore-materiale", ["--fascicolo", "3"], giorno: "2023-11-11")
    #expect(tardi.status == 11)
    #expect(try chiave(tardi) == "supplemento-tardivo")
    #expect(try aggiungi("sentenza", ["--id-anagrafe", straniero()], giorno: "2023-11-12").status == 0)
    #expect(try aggiungi("sentenza", ["--id-anagrafe", straniero()], giorno: "2023-11-13").status == 11)
  }

  @Test("nobody is admitted who is on the lists, nobody is invented, no section is guessed")
  func rifiuti() throws {
    #expect(
      try chiave(aggiungi("ammissione-32bis", ["--fascicolo", "12"], giorno: "2023-11-02")) == "gia-iscritto")
    #expect(
      try chiave(aggiungi("decesso", ["--fascicolo", "99999"], giorno: "2023-11-02")) == "fascicolo-assente")
    #expect(
      try chiave(aggiungi("sentenza", ["--id-anagrafe", "NESSUNO"], giorno: "2023-11-02"))
        == "id-anagrafe-assente")
    let sezione = try aggiungi(
      "sentenza", ["--id-anagrafe", straniero()], giorno: "2023-11-02", sezione: ["--sezione", "9"])
    #expect(try chiave(sezione) == "sezione-mancante")
  }

  @Test("the paper of the sheets has another code with every sheet more; edits behind our back are noticed")
  func carte() throws {
    #expect(try aggiungi("decesso", ["--fascicolo", "12"], giorno: "2023-11-02").status == 0)
    func codice(_ cartella: String) throws -> String {
      let run = try program("stampa", "supplementi", "--in", cartella, "--formato", "html")
      try #require(run.status == 0, "\(run.error)")
      let html = String(decoding: try folder.read("\(cartella)/supplementi-sezione-001.html"), as: UTF8.self)
      return try #require(
        html.firstMatch(of: /supplemento\s+([0-9A-Z]{4}(-[0-9A-Z]{4}){3})/).map { String($0.1) })
    }
    let prima = try codice("uno")
    #expect(try aggiungi("decesso", ["--fascicolo", "13"], giorno: "2023-11-02").status == 0)
    #expect(try codice("due") != prima)
    #expect(
      try program.shell(
        "sqlite3 archivio/liste.sqlite \"DROP TRIGGER supplemento_immutabile; UPDATE supplemento SET motivo = 'altro' WHERE foglio = 1\" && $B controlla --completo"
      ).status != 0)
  }

  @Test("a code on paper says which list and which sheet it is, and an older print is told")
  func codici() throws {
    let run = try program("stampa", "liste", "--in", "stampe", "--copia", "votazione", "--formato", "pdf")
    try #require(run.status == 0, "\(run.error)")
    let testo = try program.shell("pdftotext -layout stampe/votazione/sezione-001-votazione.pdf -").text
    let lista = try #require(
      testo.firstMatch(of: /lista\s+([0-9A-Z]{4}(-[0-9A-Z]{4}){3})/).map { String($0.1) })
    let fogli = testo.matches(of: /foglio\s+([0-9A-Z]{4}(-[0-9A-Z]{4}){2})/).map { String($0.1) }
    #expect(try program("verifica", "pagina", lista).status == 0)
    let secondo = try program("verifica", "pagina", fogli[1], "--sezione", "1", "--json")
    #expect(secondo.status == 0)
    #expect(try secondo.json["foglio"] as? Int == 2)
    #expect(try secondo.json["fogli"] as? Int == fogli.count)
    #expect(try program("verifica", "pagina", "0000-0000-0000-0000").status == 6)
    // The list as act 1 left it, printed before the rounds: another code, and it is told of which act.
    let altra = TemporaryFolder()
    let prima = try Esempio.gaby.archivioFormato(in: altra)
    #expect(try prima("stampa", "liste", "--in", "stampe", "--copia", "votazione").status == 0)
    let vecchia = try prima.shell("pdftotext -layout stampe/votazione/sezione-001-votazione.pdf -").text
    let codice = try #require(
      vecchia.firstMatch(of: /lista\s+([0-9A-Z]{4}(-[0-9A-Z]{4}){3})/).map { String($0.1) })
    #expect(codice != lista)
    #expect(try prima("verifica", "pagina", codice).status == 0)
    #expect(try prima("revisione", "delibera", "--tornata", "1", "--data", "2023-09-26").status == 0)
    let superata = try prima("verifica", "pagina", codice)
    #expect(superata.status == 6 && superata.error.contains("atto n. 1"))
  }
}
