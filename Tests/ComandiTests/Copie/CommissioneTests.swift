import Foundation
import TestSupport
import Testing

/// The acts of the commission: in its copy, in the Comune's where there is no copy, and when both offices adopt one at once.
@Suite("The commission's own acts", .serialized)
struct CommissioneTests {
  /// A claim refused: the smallest act that is the commission's.
  private func respingi(_ due: DueArchivi, _ archivio: String, _ giorno: String = "2023-09-26") throws {
    try due.fa(
      "-a", archivio, "ricorso", "decidi", "--dispositivo", "RESPINGE", "--fascicolo", "1", "--motivo",
      "tardivo",
      "--documento", "decisione 1/2023", "--data", giorno)
  }

  private func decidi(
    _ due: DueArchivi, _ archivio: String, il giorno: String = "2023-09-27", _ parole: String...
  ) throws -> Program.Run {
    try due.esegui(
      ["-a", archivio, "ricorso", "decidi", "--motivo", "m", "--documento", "d", "--data", giorno, "--json"]
        + parole)
  }

  /// Somebody whom the first round has struck.
  private func cancellato(_ due: DueArchivi) throws -> String {
    try due.fa("-a", "comune", "esporta", "atti", "--in", "atti-letti")
    let testo = String(decoding: try due.folder.read("atti-letti/atto-000002.txt"), as: UTF8.self)
    let riga = try #require(
      testo.split(separator: "\n").first { $0.hasPrefix("VARIAZ\t") && $0.contains("GENERALE\tCANC") })
    return try #require(Int(riga.split(separator: "\t")[1]).map(String.init))
  }

  @Test("a claim granted in the commission's copy enters whom it says, and the Comune gets the same lists")
  func ricorso() throws {
    let due = try DueArchivi.gaby()
    try due.delibera(1)
    try due.trasmetti()
    let fascicolo = try cancellato(due)
    let iscritto = try due.liste("comune").first?["fascicolo"] ?? ""
    func chiave(_ parole: String...) throws -> String {
      try due.rifiuto(
        "-a", due.cec, "ricorso", "decidi", "--dispositivo", parole[0], "--fascicolo", parole[1], "--motivo",
        "m",
        "--documento", "d", "--sezione", parole[2], "--data", "2023-09-27"
      ).chiave
    }
    #expect(try chiave("ISCRIVE", iscritto, "1") == "gia-iscritto")
    #expect(try chiave("ISCRIVE", "99999", "1") == "fascicolo-assente")
    #expect(try chiave("ISCRIVE", fascicolo, "9") == "sezione-inesistente")
    #expect(try chiave("CANCELLA", fascicolo, "1") == "non-iscritto")
    let run = try decidi(due, due.cec, "--dispositivo", "ISCRIVE", "--fascicolo", fascicolo, "--sezione", "1")
    #expect(run.status == 0, "\(run.text)")
    #expect(try run.json["variazioni"] as? Int == 1)
    // One who was never on the lists, as the papers of the claim describe him.
    let ammessa = try #require(
      try VotoDiEsempio.tabella(due.esempio.atteso.appendingPathComponent("elenco_ammessi_32bis.csv")).first)
    try due.scriviPersona(try #require(ammessa["codice_fiscale"]), in: "p.csv")
    #expect(
      try decidi(due, due.cec, "--dispositivo", "ISCRIVE", "--persona", "p.csv", "--sezione", "1").status == 0
    )
    #expect(try decidi(due, due.cec, "--dispositivo", "CANCELLA", "--fascicolo", iscritto).status == 0)
    try due.ritorno(dalAtto: 3)
    #expect(try due.caso("comune", con: due.cec) == ("allineati", 0))
    let righe = try due.liste("comune")
    #expect(righe.filter { $0["lista"] == "GENERALE" }.count == 349)
    let rientrato = righe.filter { $0["fascicolo"] == fascicolo }
    #expect(rientrato.count == 1)
    // In addition: no number of before is given again.
    let massimo =
      righe.filter { $0["parte"] == rientrato.first?["parte"] && $0["lista"] == "GENERALE" }
      .compactMap { Int($0["numero_generale"] ?? "") }.max() ?? 0
    #expect((Int(rientrato.first?["numero_generale"] ?? "") ?? 0) >= massimo - 1)
    for archivio in ["comune", due.cec] {
      try due.fa("-a", archivio, "controlla", "--completo")
      try due.fa(
        "-a", archivio, "stampa", "verbale", "--atto", "3", "--in", "carte-\(archivio.count)", "--formato",
        "html")
    }
    // The Comune's minutes carry the decision out, they do not adopt it; and both copies print the same.
    let verbale = try due.folder.read("carte-6/atto-3/verbale.html")
    #expect(String(decoding: verbale, as: UTF8.self).contains("dà esecuzione alla decisione (d) che è l"))
    #expect(try due.folder.read("carte-\(due.cec.count)/atto-3/verbale.html") == verbale)
    #expect(
      try due.fa("-a", "comune", "storia", "--elettore", fascicolo).text.contains(
        "decisione della Commissione elettorale"))
  }

  @Test(
    "each office adopts its own: the commission none of the Comune's, the Comune none of the commission's")
  func competenze() throws {
    let due = try DueArchivi.gaby()
    try due.trasmetti()
    for comando in [
      ["revisione", "delibera", "--tornata", "1", "--data", "2023-09-26"], ["minori"], ["blocca"],
      ["rettifica", "x.csv"], ["domande", "delibera"], ["elenchi", "delibera"], ["ricompila"], ["forma"],
    ] {
      #expect(try due.esegui(["-a", due.cec] + comando).status == 7, "\(comando)")
    }
    // Nobody has shown a second copy yet: the Comune writes the decision down, and the act says so.
    try respingi(due, "comune")
    let atti = try #require(try due.fa("-a", "comune", "storia", "--json").json["atti"] as? [[String: Any]])
    #expect(atti.last?["ufficio"] as? String == "commissione, registrata dal comune")
    #expect(try due.fa("-a", "comune", "storia").text.contains("registrato dal Comune"))
    // The copy takes it as what it is; once it has given a receipt, the Comune leaves such acts to it.
    try due.trasmetti(dalAtto: 2)
    try due.testimonia()
    let dopo = try decidi(due, "comune", "--dispositivo", "RESPINGE", "--fascicolo", "1")
    #expect(dopo.status == 7)
    #expect(try dopo.errore["chiave"] as? String == "atto-della-commissione")
    #expect((try dopo.errore["norma"] as? String)?.contains("art. 32, c. 8") == true)
    #expect(try due.esegui(["-a", "comune", "accantona", "p.txt", "--motivo", "m", "--si"]).status == 7)
    let pagina = try due.fa("aiuto", "ruoli").text
    #expect(pagina.contains("art. 33, c. 2") && pagina.contains("Atti e uffici"))
  }

  @Test("acts that the commission has and the Comune not yet are no alarm, and no act takes their numbers")
  func avanti() throws {
    let due = try DueArchivi.gaby()
    try due.trasmetti()
    try due.shell("cp -r comune vecchio; cp -r \(due.cec) cec-vecchia")
    try respingi(due, due.cec)
    #expect(try due.caso("comune", con: due.cec) == ("indietro", 6))
    #expect(try due.caso(due.cec, con: "comune") == ("avanti", 6))
    // Only what the Comune cannot have goes, without being asked.
    let creato = try due.fa("-a", due.cec, "pacchetto", "crea", "--in", "solo.txt", "--json")
    #expect(try creato.json["primo"] as? Int == 2)
    try due.fa("-a", due.cec, "ricevuta", "crea", "--in", "r.txt")
    #expect(try due.caso("comune", con: "r.txt") == ("indietro", 6))
    try due.fa("-a", "comune", "ricevuta", "registra", "r.txt")
    let presto = try due.rifiuto(
      "-a", "comune", "revisione", "delibera", "--tornata", "1", "--data", "2023-09-26")
    #expect(presto == ("atti-da-recuperare", 6))
    try due.ritorno(dalAtto: 2)
    #expect(try due.caso("comune") == ("allineati", 0))
    try due.delibera(1)
    // A commission that has lost an act of its own is told so by who received it.
    #expect(try due.caso("cec-vecchia", con: "comune") == ("arretramento-qui", 6))
    #expect(try due.caso("comune", con: "cec-vecchia") == ("arretramento-altrove", 6))
    #expect(try due.caso("vecchio", con: "comune") == ("arretramento-qui", 6))
  }

  @Test("two acts adopted at once are a fork: nothing is merged, and the commission begins again in the open")
  func biforcazione() throws {
    let due = try DueArchivi.gaby()
    try due.fa("-a", due.cec, "operatori", "aggiungi", "\(getuid())", "--ruolo", "commissione")
    try due.trasmetti()
    try due.delibera(1)
    try respingi(due, due.cec)
    for (qui, altrove) in [("comune", due.cec), (due.cec, "comune")] {
      #expect(try due.caso(qui, con: altrove) == ("biforcazione", 6))
    }
    try due.fa("-a", "comune", "pacchetto", "crea", "--in", "parte.txt", "--da-atto", "2")
    try due.fa("-a", "comune", "pacchetto", "crea", "--in", "tutto.txt", "--da-atto", "1")
    try due.fa("-a", due.cec, "pacchetto", "crea", "--in", "suo.txt", "--da-atto", "2")
    let (prima, primaComune) = (try due.archivioCec, try due.archivioComune)
    #expect(try due.rifiuto("-a", due.cec, "pacchetto", "ricevi", "parte.txt") == ("biforcazione", 6))
    #expect(try due.rifiuto("-a", "comune", "pacchetto", "ricevi", "suo.txt") == ("biforcazione", 6))
    func accantona(_ file: String, _ parole: String...) throws -> (chiave: String, esito: Int32) {
      let run = try due.esegui(
        ["-a", due.cec, "accantona", file, "--motivo", "stesso giorno", "--json"] + parole)
      return (try run.errore["chiave"] as? String ?? "", run.status)
    }
    #expect(try accantona("parte.txt", "--si") == ("pacchetto-parziale", 4))
    #expect(try accantona("tutto.txt").esito == 10, "somebody must say yes")
    #expect(try accantona("tutto.txt", "--si", "--prova").esito == 0)
    #expect(try due.archivioCec == prima && due.archivioComune == primaComune)
    #expect(try accantona("tutto.txt", "--si").esito == 0)
    // What was there is there still, under another name, byte for byte.
    #expect(try due.folder.read("\(due.cec)/liste.sostituito-1.sqlite") == prima)
    #expect(try due.caso(due.cec, con: "comune") == ("allineati", 0))
    #expect(try due.fa("-a", due.cec, "operatori", "mostra").text.contains("commissione"))
    #expect(try accantona("tutto.txt", "--si") == ("nessuna-biforcazione", 4))
    // The decision is taken again, after the Comune's act.
    try respingi(due, due.cec)
    try due.ritorno(dalAtto: 3)
    #expect(try due.caso("comune", con: due.cec) == ("allineati", 0))
    for archivio in ["comune", due.cec] { try due.fa("-a", archivio, "controlla", "--completo") }
  }

  @Test("no way out where acts of the Comune differ, or where the Comune had the commission's act already")
  func senzaUscita() throws {
    let due = try DueArchivi.gaby()
    try due.trasmetti()
    try due.shell("cp -r comune vecchio")
    // The Comune goes back after receiving, and adopts another act.
    try respingi(due, due.cec)
    try due.ritorno(dalAtto: 2)
    try due.fa("-a", "comune", "ricevuta", "crea", "--in", "del-comune.txt")
    try due.fa("-a", due.cec, "ricevuta", "registra", "del-comune.txt")
    try due.fa("-a", "vecchio", "revisione", "delibera", "--tornata", "1", "--data", "2023-09-26")
    try due.fa("-a", "vecchio", "pacchetto", "crea", "--in", "altro.txt", "--da-atto", "1")
    #expect(
      try due.rifiuto("-a", due.cec, "accantona", "altro.txt", "--motivo", "m", "--si")
        == ("atti-gia-ricevuti", 6))
    // An act of the Comune here, another there.
    try due.delibera(1)
    try due.trasmetti(dalAtto: 3)
    #expect(
      try due.rifiuto("-a", due.cec, "accantona", "altro.txt", "--motivo", "m", "--si")
        == ("atti-del-comune-diversi", 6))
  }

  @Test(
    "the lock is of both copies: acts and seats; alone only with a reason, and only where there is one copy")
  func blocco() throws {
    let due = try DueArchivi.gaby()
    for tornata in 1...4 { try due.delibera(tornata) }
    func blocca(_ parole: String...) throws -> (chiave: String, esito: Int32) {
      let run = try due.esegui(
        ["-a", "comune", "blocca", "--data", "2023-10-28", "--iscritti", "351", "--json"] + parole)
      return (try run.errore["chiave"] as? String ?? "", run.status)
    }
    #expect(try blocca() == ("seconda-copia-ignota", 10))
    #expect(try blocca("--senza-seconda-copia", "la commissione tiene la carta", "--prova").esito == 0)
    try due.fa("-a", "comune", "pacchetto", "crea", "--in", "p.txt", "--da-atto", "1")
    try due.fa("-a", due.cec, "pacchetto", "ricevi", "p.txt")
    try due.testimonia()
    #expect(try blocca("--senza-seconda-copia", "m") == ("seconda-copia-presente", 4))
    #expect(try blocca("--prova").esito == 0)
    // Another act, and the receipt is of the one before.
    try due.fa(
      "-a", due.cec, "ricorso", "decidi", "--dispositivo", "RESPINGE", "--fascicolo", "1",
      "--motivo", "m", "--documento", "d", "--data", "2023-10-28")
    try due.ritorno(dalAtto: 6)
    #expect(try blocca() == ("copie-non-allineate", 11))
    try due.testimonia()
    // Other seats: the commission would print other covers.
    let sezioni = try String(contentsOf: due.esempio.file("sezioni.csv"), encoding: .utf8)
    try due.folder.write(
      "sezioni.csv", Array(sezioni.replacingOccurrences(of: "Sala ", with: "Nuova sala ").utf8))
    #expect(try String(decoding: due.folder.read("sezioni.csv"), as: UTF8.self) != sezioni)
    try due.fa("-a", "comune", "importa", "sezioni", "sezioni.csv", "--si")
    #expect(try blocca() == ("copie-sedi-diverse", 11))
    try due.trasmetti(dalAtto: 6)
    try due.testimonia()
    #expect(try blocca().esito == 0)
    try due.fa("-a", "comune", "esporta", "atti", "--in", "atti-bloccati")
    let atto = String(decoding: try due.folder.read("atti-bloccati/atto-000007.txt"), as: UTF8.self)
    #expect(atto.contains("PARAM\tseconda-copia\t"))
  }

  @Test("a sheet decided in time and written down later keeps its term; one decided late does not")
  func decisa() throws {
    let due = try DueArchivi.gaby()
    for tornata in 1...4 { try due.delibera(tornata) }
    try due.trasmetti()
    try due.testimonia()
    try due.fa("-a", "comune", "blocca", "--data", "2023-10-28", "--iscritti", "351")
    try due.trasmetti(dalAtto: 6)
    func errore(_ giorno: String, _ parole: String...) throws -> (chiave: String, esito: Int32) {
      let run = try due.esegui(
        [
          "-a", due.cec, "supplemento", "aggiungi", "--tipo", "errore-materiale", "--fascicolo", "3",
          "--motivo", "m",
          "--documento", "d", "--data", giorno, "--json",
        ] + parole)
      return (try run.errore["chiave"] as? String ?? "", run.status)
    }
    #expect(try errore("2023-11-11") == ("supplemento-tardivo", 11))
    #expect(try errore("2023-11-11", "--decisa", "2023-11-11") == ("supplemento-tardivo", 11))
    #expect(try errore("2023-11-11", "--decisa", "2023-11-10").esito == 0)
    // The register of the Comune is not here: who is on no list comes with a file of one person.
    let run = try due.rifiuto(
      "-a", due.cec, "supplemento", "aggiungi", "--tipo", "sentenza", "--persona",
      due.esempio.file("anagrafe.csv").path, "--motivo", "m", "--documento", "d", "--data", "2023-11-12")
    #expect(run == ("una-persona", 3))
    // While the lists are locked a claim can be refused, not granted; and a sheet has no minutes of revision.
    let iscrive = try decidi(due, due.cec, il: "2023-11-12", "--dispositivo", "CANCELLA", "--fascicolo", "3")
    #expect(iscrive.status == 8)
    #expect(
      try decidi(due, due.cec, il: "2023-11-12", "--dispositivo", "RESPINGE", "--fascicolo", "3").status == 0)
    #expect(
      try due.rifiuto("-a", due.cec, "stampa", "verbale", "--atto", "7", "--in", "c").chiave
        == "atto-senza-verbale")
  }
}
