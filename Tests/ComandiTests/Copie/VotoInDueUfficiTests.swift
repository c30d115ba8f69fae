import Foundation
import TestSupport
import Testing

/// A whole vote kept in two archives: what the Comune adopts and what the commission adopts, each in its own.
@Suite("A vote in two offices", .serialized)
struct VotoInDueUfficiTests {
  @Test(
    "from the register to the last sheet: same acts, same digests, same bytes of every list, whoever adopted what",
    arguments: [Esempio.gaby, .latisana])
  func tutto(_ esempio: Esempio) throws {
    let due = try DueArchivi(esempio)
    let gaby = esempio.nome == "gaby"
    let minori = gaby ? "2023-10-08" : "2023-02-26"
    try due.fa(
      "-a", "comune", "importa", "domande-ue", esempio.file("domande_ue.csv").path, "--oggi", due.voto)
    try due.delibera(1)
    try due.delibera(2)
    try due.fa("-a", "comune", "minori", "--data", minori)
    try due.trasmetti()
    let depennati = try depenna(due, il: minori)
    try due.delibera(3)
    try due.trasmetti(dalAtto: 6)
    try due.fa(
      "-a", due.cec, "ricorso", "decidi", "--dispositivo", "RESPINGE", "--fascicolo", "1", "--motivo",
      "tardivo",
      "--documento", "decisione 1", "--data", due.tornate[2])
    try due.ritorno(dalAtto: 7)
    try due.delibera(4)
    try due.fa("-a", "comune", "domande", "delibera", "--data", due.tornate[3])
    try due.trasmetti(dalAtto: 8)
    try blocca(due)
    try conteggi(due, depennati)
    try dopoIlBlocco(due)
    try confronta(due, sezioni: gaby ? ["1"] : ["1", "2"])
    // Whose each act is, from either copy.
    let storie = try ["comune", due.cec].map { try due.fa("-a", $0, "storia").text }
    #expect(storie[0] == storie[1])
    let atti = try #require(try due.fa("-a", "comune", "storia", "--json").json["atti"] as? [[String: Any]])
    let delComune = atti.filter { $0["ufficio"] as? String == "comune" }.compactMap { $0["numero"] as? Int }
    let dellaCec = atti.filter { $0["ufficio"] as? String == "commissione" }.compactMap {
      $0["numero"] as? Int
    }
    #expect(delComune == [1, 2, 3, 4, 6, 8, 9, 10, 11, 18])
    #expect(dellaCec == [5, 7, 12, 13, 14, 15, 16, 17])
  }

  /// The commission strikes the under-18 of the Comune's list, and the Comune receives it; returns who they are.
  private func depenna(_ due: DueArchivi, il giorno: String) throws -> Set<String> {
    let run = try due.fa("-a", due.cec, "depenna", "--data", giorno, "--json")
    #expect(try run.json["origine"] as? String == "commissione")
    let fascicoli = try #require(try run.json["fascicoli"] as? [Int])
    #expect(try due.rifiuto("-a", due.cec, "depenna", "--data", giorno).chiave == "atto-gia-adottato")
    try due.ritorno(dalAtto: 5)
    #expect(try due.fa("-a", "comune", "stato").text.contains("· Commissione"))
    // The Comune knows of the second copy now, and does not do the commission's acts any more.
    let suo = try due.rifiuto(
      "-a", "comune", "ricorso", "decidi", "--dispositivo", "RESPINGE", "--fascicolo", "1", "--motivo", "m",
      "--documento", "d", "--data", giorno)
    #expect(suo == ("atto-della-commissione", 7))
    return Set(fascicoli.map(String.init))
  }

  private func attesi(_ due: DueArchivi, _ momento: String) throws -> [[String: String]] {
    try Tabella(due.esempio.atteso.appendingPathComponent("conteggi.csv")).righe.filter {
      $0["momento"] == momento
    }
  }

  /// Only when the commission has declared the last act.
  private func blocca(_ due: DueArchivi) throws {
    let totale = try attesi(due, "BLOCCO").filter { $0["lista"] == "GENERALE" }.reduce(0) {
      $0 + (Int($1["totale"] ?? "") ?? 0)
    }
    let riga = ["-a", "comune", "blocca", "--data", due.tornate[3], "--iscritti", "\(totale)", "--json"]
    let presto = try due.esegui(riga)
    #expect(presto.status == 11)
    #expect(try presto.errore["chiave"] as? String == "copie-non-allineate")
    try due.testimonia()
    try due.fa(riga)
    try due.fa(
      "-a", "comune", "autentica", "--nome", "Anna Bionaz", "--ruolo", "responsabile", "--data",
      due.tornate[3])
    try due.trasmetti(dalAtto: 10)
  }

  /// BLOCCO and VOTO of the example, read from either copy; at the vote without those whom the commission has struck.
  private func conteggi(_ due: DueArchivi, _ depennati: Set<String>) throws {
    for archivio in ["comune", due.cec] {
      let righe = try due.liste(archivio)
      for momento in ["BLOCCO", "VOTO"] {
        let attesi = try attesi(due, momento)
        #expect(!attesi.isEmpty)
        for atteso in attesi {
          let sue = righe.filter {
            ($0["lista"] == "GENERALE") == (atteso["lista"] == "GENERALE")
              && $0["sezione"] == atteso["sezione"]
              && (momento == "BLOCCO" || !depennati.contains($0["fascicolo"] ?? ""))
          }
          #expect(sue.count { $0["sesso"] == "M" } == Int(atteso["maschi"] ?? ""), "\(archivio) \(atteso)")
          #expect(sue.count { $0["sesso"] == "F" } == Int(atteso["femmine"] ?? ""), "\(archivio) \(atteso)")
        }
      }
    }
  }

  /// All the members sign, an admission and a clerical error are decided in the commission's copy; the Comune tells of a death.
  private func dopoIlBlocco(_ due: DueArchivi) throws {
    let gaby = due.esempio.nome == "gaby"
    let (giorno, ultimo) = gaby ? ("2023-11-03", "2023-11-10") : ("2023-03-24", "2023-03-31")
    let membri =
      [("Ugo Nex", "presidente-commissione")] + ["Ada", "Ezio", "Ida"].map { ($0, "componente-commissione") }
    for (nome, ruolo) in membri {
      try due.fa("-a", due.cec, "autentica", "--nome", nome, "--ruolo", ruolo, "--data", due.tornate[3])
    }
    let presenti = try due.liste("comune").filter { $0["lista"] == "GENERALE" }
    let (primo, secondo) = (
      try #require(presenti.first?["fascicolo"]), try #require(presenti.last?["fascicolo"])
    )
    let ammessa = try #require(
      try VotoDiEsempio.tabella(due.esempio.atteso.appendingPathComponent("elenco_ammessi_32bis.csv")).first)
    try due.scriviPersona(try #require(ammessa["codice_fiscale"]), in: "persona.csv")
    try due.fa(
      "-a", due.cec, "supplemento", "aggiungi", "--tipo", "ammissione-32bis", "--persona", "persona.csv",
      "--sezione", try #require(ammessa["sezione"]), "--motivo", "art. 32-bis", "--documento", "decisione 2",
      "--data", giorno)
    try due.fa(
      "-a", due.cec, "supplemento", "aggiungi", "--tipo", "errore-materiale", "--fascicolo", primo,
      "--motivo",
      "nome", "--documento", "decisione 3", "--data", ultimo)
    // A death is the Comune's to tell.
    let decesso =
      ["supplemento", "aggiungi", "--tipo", "decesso", "--fascicolo", secondo, "--motivo", "m"]
      + ["--documento", "atto di morte 9", "--data", ultimo]
    #expect(try due.esegui(["-a", due.cec] + decesso).status == 7)
    try due.ritorno(dalAtto: 12)
    try due.fa(["-a", "comune"] + decesso)
    try due.trasmetti(dalAtto: 18)
  }

  private func confronta(_ due: DueArchivi, sezioni: [String]) throws {
    #expect(try due.caso("comune", con: due.cec) == ("allineati", 0))
    #expect(try due.caso(due.cec, con: "comune") == ("allineati", 0))
    for (archivio, lettera) in [("comune", "a"), (due.cec, "b")] {
      try due.fa("-a", archivio, "controlla", "--completo")
      try due.fa("-a", archivio, "esporta", "atti", "--in", "atti-\(lettera)")
      try due.fa("-a", archivio, "stampa", "liste", "--in", "liste-\(lettera)", "--formato", "html,csv")
      try due.fa(
        ["-a", archivio, "stampa", "liste", "--in", "pdf-\(lettera)", "--formato", "pdf"]
          + sezioni.flatMap { ["--sezione", $0] })
      try due.fa(
        "-a", archivio, "stampa", "supplementi", "--in", "fogli-\(lettera)", "--formato", "pdf,html,csv")
    }
    for cosa in ["atti", "liste", "pdf", "fogli"] {
      let file = Repository.files(below: due.folder.url("\(cosa)-a"))
      #expect(!file.isEmpty && file.sorted() == Repository.files(below: due.folder.url("\(cosa)-b")).sorted())
      for nome in file {
        let uguali =
          try Data(contentsOf: due.folder.url("\(cosa)-a").appendingPathComponent(nome))
          == Data(contentsOf: due.folder.url("\(cosa)-b").appendingPathComponent(nome))
        #expect(uguali, "\(cosa): \(nome)")
      }
    }
  }
}
