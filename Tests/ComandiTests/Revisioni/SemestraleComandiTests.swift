import Foundation
import TestSupport
import Testing

@Suite("The semestral revision from the command line")
struct SemestraleComandiTests {
  /// Days of the revision that falls while the example votes.
  private struct Giorni {
    let situazione: String
    let nascite: ClosedRange<String>
    let elenchi: String
    let rettifica: String

    init(_ esempio: Esempio) {
      // Gaby votes on 12 November 2023, Latisana on 2 and 3 April 2023.
      self =
        esempio.nome == "gaby"
        ? Giorni("2023-08-15", "2006-01-01"..."2006-06-30", "2023-10-05", "2023-12-20")
        : Giorni("2023-02-15", "2005-07-01"..."2005-12-31", "2023-04-10", "2023-06-01")
    }

    private init(
      _ situazione: String, _ nascite: ClosedRange<String>, _ elenchi: String, _ rettifica: String
    ) {
      (self.situazione, self.nascite, self.elenchi, self.rettifica) = (
        situazione, nascite, elenchi, rettifica
      )
    }
  }

  /// The cohort, from the files alone: residents and electors abroad of the day of the register, Italian, not deprived, not gone since.
  private func coorte(_ ufficio: UfficioRevisioni, _ giorni: Giorni, entro: String) throws -> Set<String> {
    let usciti = Set(
      try ufficio.righe("eventi.csv").filter { evento in
        evento["data_ricezione"] ?? "" <= entro
          && ["DECESSO", "EMIGRAZIONE", "PERDITA_CITTADINANZA", "PERDITA_DIRITTO"].contains(
            evento["tipo"] ?? "")
          && evento["definitivo"] != "N"
      }.compactMap { $0["codice_fiscale"] })
    return Set(
      try ufficio.righe("anagrafe.csv").filter { persona in
        giorni.nascite.contains(persona["data_nascita"] ?? "") && persona["cittadinanza"] == "ITA"
          && ["RESIDENTE", "AIRE"].contains(persona["stato"] ?? "") && persona["elettore"] != "P"
          && persona["data_residenza"] ?? "" <= giorni.situazione
          && !usciti.contains(persona["codice_fiscale"] ?? "")
      }.compactMap { $0["id_anagrafe"] })
  }

  private func voci(_ run: Program.Run, _ elenco: String, _ esito: String) throws -> [[String: Any]] {
    try #require(try run.json["elenchi"] as? [[String: Any]]).filter {
      $0["elenco"] as? String == elenco && $0["esito"] as? String == esito
    }
  }

  @Test(
    "the elenchi have exactly the cohort of the files, and the amendment enrols it",
    arguments: Esempio.tutti)
  func coorteDegliEsempi(_ esempio: Esempio) throws {
    let ufficio = try UfficioRevisioni(esempio)
    let giorni = Giorni(esempio)
    let attesa = try coorte(ufficio, giorni, entro: giorni.elenchi)
    try #require(!attesa.isEmpty)
    let proposta = try ufficio("revisione", "proposta", "--semestrale", "--data", giorni.elenchi, "--json")
    try #require(proposta.status == 0, "\(proposta.text)")
    let elenchi = try ufficio(
      "revisione", "delibera", "--semestrale", "--data", giorni.elenchi, "--proposta",
      try #require(try proposta.json["proposta"] as? String), "--json")
    try #require(elenchi.status == 0, "\(elenchi.text)")
    let proposti = try voci(elenchi, "ISCRIZIONI", "PROPOSTA").filter { $0["motivo"] as? String == "" }
    #expect(Set(proposti.compactMap { $0["idAnagrafe"] as? String }) == attesa)
    #expect((try elenchi.json["variazioni"] as? [Any])?.isEmpty == true)

    // Whoever leaves between the two acts drops out.
    let poi = try coorte(ufficio, giorni, entro: giorni.rettifica)
    let rettifica = try ufficio(
      "revisione", "delibera", "--semestrale", "--data", giorni.rettifica, "--json")
    try #require(rettifica.status == 0, "\(rettifica.text)")
    let iscritti = try voci(rettifica, "ISCRIZIONI", "ISCRITTA").filter { $0["motivo"] as? String == "" }
    #expect(Set(iscritti.compactMap { $0["idAnagrafe"] as? String }) == poi)
    let variazioni = try #require(try rettifica.json["variazioni"] as? [[String: Any]])
    #expect(
      variazioni.count { $0["causa"] as? String == "COMPIMENTO_18" }
        == (try voci(rettifica, "ISCRIZIONI", "ISCRITTA").count))
    #expect(try ufficio("controlla", "--completo").status == 0)
  }

  @Test("out of time or out of order the acts are refused, with the article and what the law offers")
  func ordine() throws {
    let ufficio = try UfficioRevisioni()
    func esito(_ data: String, _ altro: String...) throws -> (Int32, String) {
      let run = try ufficio.esegui(
        ["revisione", "delibera", "--semestrale", "--data", data, "--json"] + altro)
      return (run.status, try run.errore["chiave"] as? String ?? "")
    }
    func vale(_ trovato: (Int32, String), _ stato: Int32, _ chiave: String) {
      #expect(trovato == (stato, chiave))
    }
    let prima = try ufficio.archivio
    vale(try esito("2024-02-14"), 4, "semestrale-non-aperta")
    vale(try esito("2023-10-11", "--fase", "elenchi"), 11, "semestrale-scaduta")
    vale(try esito("2023-12-15", "--fase", "rettifica"), 4, "elenchi-mancanti")
    #expect(try ufficio.archivio == prima)
    #expect(try esito("2023-10-10") == (0, ""))
    vale(try esito("2023-10-10", "--fase", "elenchi"), 4, "semestrale-gia-adottata")
    vale(try esito("2023-10-20"), 4, "deposito-in-corso")
    vale(try esito("2023-12-21"), 11, "semestrale-scaduta")
    vale(try esito("2024-01-05"), 11, "semestrale-scaduta")
    vale(try esito("2023-12-28", "--restituiti", "2023-12-17"), 11, "semestrale-scaduta")
    vale(try esito("2023-12-27", "--restituiti", "2023-10-20"), 4, "restituzione-incoerente")
    #expect(try esito("2023-12-27", "--restituiti", "2023-12-17") == (0, ""))
    vale(try esito("2023-12-27", "--fase", "rettifica"), 4, "semestrale-gia-adottata")
    let scaduta = try ufficio("revisione", "proposta", "--semestrale", "--data", "2024-04-11")
    #expect(scaduta.error.contains("art. 16"))
    #expect(scaduta.error.contains("art. 20") && scaduta.error.contains("revisione successiva"))
  }

  @Test("a vote does not stop the elenchi; it stops the amendment from the lock to the last day of voting")
  func blocco() throws {
    let ufficio = try UfficioRevisioni()
    try #require(try ufficio("revisione", "delibera", "--semestrale", "--data", "2023-10-10").status == 0)
    func stato(_ data: String) throws -> Int32 {
      try ufficio("revisione", "delibera", "--semestrale", "--data", data, "--prova").status
    }
    // The vote is on 12 November 2023: d-15 is 28 October.
    #expect(try stato("2023-10-28") == 0)
    #expect(try stato("2023-10-29") == 8)
    #expect(try stato("2023-11-12") == 8)
    #expect(try stato("2023-11-13") == 0)
    let bloccate = try ufficio("revisione", "proposta", "--semestrale", "--data", "2023-11-01")
    #expect(bloccate.error.contains("fino al 12 novembre 2023") && bloccate.error.contains("art. 32, c. 4"))
    for (tornata, data) in [(3, "2023-10-13"), (4, "2023-10-28")] {
      try #require(
        try ufficio(
          "revisione", "delibera", "--tornata", "\(tornata)", "--data", data, "--motivo", "prova"
        ).status == 0)
    }
    #expect(try stato("2023-10-28") == 8)
  }

  @Test("decisions are read line by line, and one that does not fit is told with its line")
  func decisioni() throws {
    let ufficio = try UfficioRevisioni()
    let anagrafe = try ufficio.righe("anagrafe.csv")
    let coorte = try anagrafe.filter {
      ("2006-01-01"..."2006-06-30").contains($0["data_nascita"] ?? "") && $0["cittadinanza"] == "ITA"
    }.map { try #require($0["codice_fiscale"]) }
    let prima = try #require(coorte.first)
    let straniero = try #require(
      anagrafe.first { $0["cittadinanza"] != "ITA" && $0["stato"] == "RESIDENTE" }?["id_anagrafe"])
    func delibera(_ righe: String...) throws -> Program.Run {
      try ufficio.folder.write(
        "d.csv",
        (["codice_fiscale,fascicolo,id_anagrafe,decisione,motivo,documento"] + righe).joined(separator: "\n")
          + "\n")
      return try ufficio(
        "revisione", "delibera", "--semestrale", "--data", "2023-10-05", "--decisioni", "d.csv", "--json",
        "--prova")
    }
    func chiave(_ run: Program.Run) throws -> String { try run.errore["chiave"] as? String ?? "" }
    let tolta = try delibera("\(prima),,,ESCLUDI,casellario,certificato 12")
    #expect(tolta.status == 0)
    let esclusa = try voci(tolta, "ISCRIZIONI", "ESCLUSA")
    #expect(esclusa.map { $0["motivo"] as? String } == ["ESCLUSO_PER_DECISIONE"])
    for (righe, attesa) in [
      ([",999999,,ESCLUDI,m,d"], "persona-sconosciuta"),
      (["\(prima),,,ISCRIVI,m,d"], "gia-in-elenco"),
      ([",,\(straniero),ISCRIVI,m,d"], "decisione-non-ammessa"),
      (["\(prima),,,CANCELLA,m,d"], "decisione-non-ammessa"),
      ([",,\(straniero),ESCLUDI,m,d"], "non-in-elenco"),
    ] {
      let run = try delibera(righe[0])
      #expect(run.status == 3)
      #expect(try chiave(run) == attesa)
      #expect(try run.messaggio.hasPrefix("d.csv:2: "))
    }
    let ripetuta = try delibera("\(prima),,,ESCLUDI,m,d", "\(prima),,,ESCLUDI,m,d")
    #expect(try chiave(ripetuta) == "decisione-ripetuta")
    #expect(try ripetuta.messaggio.contains("riga 2"))
    for riga in [
      ",,,ESCLUDI,m,d", "\(prima),7,,ESCLUDI,m,d", "\(prima),,,TOGLI,m,d", "\(prima),,,ESCLUDI,,d",
      "\(prima),,,ESCLUDI,m,", ",x,,ESCLUDI,m,d",
    ] {
      let run = try delibera(riga)
      #expect(run.status == 3, "\(riga)")
      #expect(try run.messaggio.contains("d.csv:2:"), "\(riga)")
    }
  }

  @Test("words that do not go together are refused")
  func parole() throws {
    let ufficio = try UfficioRevisioni()
    for parole in [
      ["--semestrale", "--tornata", "1"], ["--semestrale", "--dinamica", "1"],
      ["--semestrale", "--lettura", "morti-subito"], ["--tornata", "1", "--fase", "elenchi"],
      ["--dinamica", "1", "--decisioni", "d.csv"], ["--semestrale", "--fase", "altro"],
      ["--semestrale", "--fase", "elenchi", "--restituiti", "2023-10-01"], [],
    ] {
      #expect(try ufficio.esegui(["revisione", "proposta"] + parole).status == 2, "\(parole)")
    }
  }

  @Test("the papers have exactly the people of the acts, in every format")
  func carte() throws {
    let ufficio = try UfficioRevisioni(.latisana)
    func righe(_ nome: String) throws -> Int {
      String(decoding: try ufficio.folder.read("carte/\(nome)"), as: UTF8.self)
        .components(separatedBy: "\r\n").count { !$0.isEmpty } - 1
    }
    let senza = try ufficio("stampa", "elenchi-semestrali", "--in", "carte")
    #expect(senza.status == 4)
    let preparatoria = try ufficio(
      "stampa", "preparatoria", "--in", "carte", "--data", "2023-02-20", "--formato", "pdf,html,csv", "--json"
    )
    try #require(preparatoria.status == 0, "\(preparatoria.text)")
    let diciottenni = try #require(try preparatoria.json["diciottenni"] as? Int)
    // Men and women apart until the reform of 2025.
    #expect(
      try righe("elenco-preparatorio-preparatorio-m.csv") + righe("elenco-preparatorio-preparatorio-f.csv")
        == diciottenni)
    let elenchi = try ufficio("revisione", "delibera", "--semestrale", "--data", "2023-04-05", "--json")
    try #require(elenchi.status == 0, "\(elenchi.text)")
    let carte = try ufficio(
      "stampa", "elenchi-semestrali", "--in", "carte", "--formato", "pdf,html,csv", "--json")
    try #require(carte.status == 0, "\(carte.text)")
    let proposte = try voci(elenchi, "ISCRIZIONI", "PROPOSTA").count
    #expect(try carte.json["iscrizioni"] as? Int == proposte)
    #expect(
      try righe("elenco-1-iscrizioni-iscrizioni-m.csv") + righe("elenco-1-iscrizioni-iscrizioni-f.csv")
        == proposte)
    #expect(
      try carte.json["cancellazioni"] as? Int == voci(elenchi, "CANCELLAZIONI", "PROPOSTA").count)
    let atto = try #require(try elenchi.json["atto"] as? Int)
    let pdf = try ufficio.folder.read("carte/elenco-1-iscrizioni.pdf")
    #expect(try ufficio("stampa", "elenchi-semestrali", "--in", "carte").status == 9)
    #expect(
      try ufficio("stampa", "elenchi-semestrali", "--in", "carte", "--atto", "\(atto)", "--sovrascrivi")
        .status
        == 0)
    #expect(try ufficio.folder.read("carte/elenco-1-iscrizioni.pdf") == pdf)
    #expect(try ufficio("stampa", "elenchi-semestrali", "--in", "altre", "--atto", "1").status == 2)
    // After the amendment the papers of the elenchi are as they were.
    try #require(try ufficio("revisione", "delibera", "--semestrale", "--data", "2023-06-01").status == 0)
    try #require(try ufficio("stampa", "elenchi-semestrali", "--in", "carte", "--sovrascrivi").status == 0)
    #expect(try ufficio.folder.read("carte/elenco-1-iscrizioni.pdf") == pdf)
  }

  @Test("an archive without lists has no semestral revision")
  func senzaListe() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivio(in: folder)
    for parole in [
      ["revisione", "proposta", "--semestrale", "--data", "2023-10-01"], ["revisione", "mostra"],
      ["stampa", "preparatoria", "--in", "x"],
    ] {
      #expect(try program.run(parole).status == 4, "\(parole)")
    }
  }
}
