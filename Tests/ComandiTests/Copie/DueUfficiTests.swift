import Foundation
import TestSupport
import Testing

/// The two offices at work with the program, on the examples.
@Suite("Two offices, two archives", .serialized)
struct DueUfficiTests {
  private func differenze(_ uno: URL, _ altro: URL) -> [String] {
    let nomi = Set(Repository.files(below: uno)).union(Repository.files(below: altro)).sorted()
    return nomi.filter { nome in
      let (a, b) = (uno.appendingPathComponent(nome), altro.appendingPathComponent(nome))
      return (try? Data(contentsOf: a)) != (try? Data(contentsOf: b))
    }
  }

  @Test(
    "after the four rounds both archives have the same acts, the same digests, and print the same bytes",
    arguments: [(Esempio.gaby, "pdf,html,csv"), (Esempio.latisana, "csv")])
  func stessiBytes(_ esempio: Esempio, formati: String) throws {
    let due = try DueArchivi(esempio)
    try due.trasmetti()
    for tornata in 1...4 {
      try due.delibera(tornata)
      // The first two together: the commission is not always in step.
      if tornata != 1 { try due.trasmetti(dalAtto: tornata == 2 ? 2 : tornata + 1) }
    }
    for (archivio, lettera) in [("comune", "a"), (due.cec, "b")] {
      try due.fa("-a", archivio, "controlla", "--completo")
      try due.fa("-a", archivio, "esporta", "atti", "--in", "atti-\(lettera)")
      try due.fa("-a", archivio, "esporta", "liste", "liste-\(lettera).csv")
      try due.fa("-a", archivio, "stampa", "liste", "--in", "stampe-\(lettera)", "--formato", formati)
    }
    for cosa in ["atti", "stampe"] {
      #expect(Repository.files(below: due.folder.url("\(cosa)-a")).count > 6)
      #expect(differenze(due.folder.url("\(cosa)-a"), due.folder.url("\(cosa)-b")) == [], "\(cosa)")
    }
    #expect(try due.folder.read("liste-a.csv") == due.folder.read("liste-b.csv"))

    // The counts of the law, read from the copy of the commission (T4 of `conteggi.csv`).
    let attesi = try String(
      contentsOf: esempio.atteso.appendingPathComponent("conteggi.csv"), encoding: .utf8
    )
    .split(separator: "\n").map { $0.split(separator: ",").map(String.init) }.filter { $0[0] == "T4" }
    let liste = try String(contentsOf: due.folder.url("liste-b.csv"), encoding: .utf8).split(separator: "\n")
      .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(!attesi.isEmpty)
    for riga in attesi {
      let lista = riga[1] == "AGGIUNTA_UE" ? "UE-COMUNALE" : riga[1]
      let sue = liste.filter { $0[1] == lista && $0[2] == riga[2] }
      #expect(sue.count { $0[9] == "M" } == Int(riga[3]), "\(riga)")
      #expect(sue.count { $0[9] == "F" } == Int(riga[4]), "\(riga)")
    }
    let confronto = try due("-a", "comune", "confronta", due.cec, "--json")
    #expect(confronto.status == 0)
    #expect(try caso(confronto) == "allineati")
  }

  private func caso(_ run: Program.Run) throws -> String {
    let archivi = try #require(try run.json["archivi"] as? [[String: Any]])
    let riscontri = try #require(archivi.first?["riscontri"] as? [[String: Any]])
    return try #require(riscontri.first?["caso"] as? String)
  }

  @Test("packet, receipt, witness, comparison: the ordinary exchange")
  func scambio() throws {
    let due = try DueArchivi.gaby()
    let vuota = try due("-a", due.cec, "ricevuta", "crea", "--in", "r.txt")
    #expect(vuota.status == 4)
    #expect(try due("-a", due.cec, "stato").text.contains("→ sezionale pacchetto ricevi FILE"))
    #expect(try due("-a", "comune", "confronta").status == 11)

    let creato = try due("-a", "comune", "pacchetto", "crea", "--in", "p.txt", "--json")
    #expect(try creato.json["ultimo"] as? Int == 1)
    let attributi = try FileManager.default.attributesOfItem(atPath: due.folder.path("p.txt"))
    #expect(attributi[.posixPermissions] as? Int == 0o600)
    // The digest that closes the packet is what sha256sum says of the lines above.
    let sha = try due.shell("head -n -1 p.txt | sha256sum | cut -c1-64; tail -1 p.txt | cut -f2")
    let righe = sha.text.split(separator: "\n")
    #expect(righe.count == 2 && righe[0] == righe[1])
    // And so does the digest of the act, people cut off.
    let atto = try due.shell(
      "sed -n '/^VERBALE/,/^STATO/p' p.txt | awk -F'\\t' -v OFS='\\t' '$1==\"ISCR\"{print $1,$2,$3,$4,$5,$6,$7;next}{print}' | sha256sum | cut -c1-64; grep '^FINE' p.txt | cut -f3"
    )
    let impronte = atto.text.split(separator: "\n")
    #expect(impronte.count == 2 && impronte[0] == impronte[1])

    let prima = try due.archivioCec
    #expect(try due("-a", due.cec, "pacchetto", "ricevi", "p.txt", "--prova").status == 0)
    #expect(try due.archivioCec == prima)
    let ricevuto = try due("-a", due.cec, "pacchetto", "ricevi", "p.txt", "--json")
    let primo = try #require((try ricevuto.json["pacchetti"] as? [[String: Any]])?.first)
    #expect(primo["applicati"] as? [Int] == [1])
    let ripetuto = try due("-a", due.cec, "pacchetto", "ricevi", "p.txt", "--json")
    #expect(ripetuto.status == 0)
    #expect(((try ripetuto.json["pacchetti"] as? [[String: Any]])?.first)?["giaApplicati"] as? [Int] == [1])

    try due.fa("-a", due.cec, "ricevuta", "crea", "--in", "r.txt")
    try due.fa("-a", "comune", "ricevuta", "registra", "r.txt")
    #expect(try due("-a", "comune", "confronta").status == 0)
    let niente = try due("-a", "comune", "pacchetto", "crea", "--in", "p2.txt")
    #expect(niente.status == 4)
    #expect(niente.error.contains("nessun atto da trasmettere"))
    try due.delibera(1)
    let indietro = try due("-a", "comune", "confronta", "r.txt", "--json")
    #expect(indietro.status == 6)
    #expect(try caso(indietro) == "avanti")
    // After the receipt, only what is new goes.
    #expect(
      try due("-a", "comune", "pacchetto", "crea", "--in", "p2.txt", "--json").json["primo"] as? Int == 2)
    try due.fa("-a", due.cec, "pacchetto", "ricevi", "p2.txt")
    #expect(try due("-a", due.cec, "confronta", "comune").status == 0)
    // The receipt is text: no person is in it.
    let testo = String(decoding: try due.folder.read("r.txt"), as: UTF8.self)
    #expect(testo.split(separator: "\n").count == 8)
  }

  @Test("packets that must not be believed: exit status, key, and nothing written")
  func cattivi() throws {
    let due = try DueArchivi.gaby()
    try due.delibera(1)
    try due.delibera(2)
    try due.fa("-a", "comune", "pacchetto", "crea", "--in", "1.txt")
    try due.fa("-a", "comune", "pacchetto", "crea", "--in", "3.txt", "--da-atto", "3")
    let latisana = String(repeating: "a1", count: 16)
    try due.shell("sed 's/\tD839\t/\tE473\t/' 1.txt > altrove.txt")
    try due.shell("sed 's/ROSS/RUSS/; s/Amato/Amata/' 1.txt > byte.txt; cmp -s 1.txt byte.txt || true")
    try due.shell(
      "head -50 1.txt > corto.txt; (cat 1.txt; echo ISCR) > lungo.txt; sed '1s/v1/v9/' 1.txt > v9.txt")
    try due.shell("printf 'codice_fiscale,lista\\n' > altro.txt; : > vuoto.txt")
    let prima = try due.archivioCec
    for (file, esito, chiave) in [
      ("3.txt", 4, "lacuna"), ("byte.txt", 3, "pacchetto-alterato"), ("altrove.txt", 3, "pacchetto-alterato"),
      ("corto.txt", 3, "pacchetto-interrotto"), ("lungo.txt", 3, "pacchetto-oltre-la-fine"),
      ("v9.txt", 3, "pacchetto-versione"), ("altro.txt", 3, "pacchetto-estraneo"),
      ("vuoto.txt", 3, "pacchetto-estraneo"), ("manca.txt", 9, "file-assente"), ("-", 2, "pacchetto-da-file"),
    ] {
      let run = try due("-a", due.cec, "pacchetto", "ricevi", file, "--json")
      #expect(run.status == Int32(esito), "\(file): \(run.text)")
      #expect(try run.errore["chiave"] as? String == chiave, "\(file)")
      #expect(try due.archivioCec == prima, "\(file)")
    }
    // Another Comune, and another chain of the same one: made by archives of theirs.
    try due.fa("-a", "lat", "crea", "--comune", "E473", "--ufficio", "commissione")
    let altrove = try due("-a", "lat", "pacchetto", "ricevi", "1.txt", "--json")
    #expect(altrove.status == 4)
    #expect(try altrove.errore["chiave"] as? String == "altro-comune")
    try due.fa("-a", "attesa", "crea", "--comune", "D839", "--ufficio", "commissione", "--identita", latisana)
    let sostituito = try due("-a", "attesa", "pacchetto", "ricevi", "1.txt", "--json")
    #expect(sostituito.status == 6)
    #expect(try sostituito.errore["chiave"] as? String == "altra-identita")
  }

  @Test("a fork, an old backup and another chain are told by the program, with exit 6")
  func allarmi() throws {
    let due = try DueArchivi.gaby()
    try due.trasmetti()
    try due.shell("cp -r comune vecchio")
    try due.delibera(1)
    try due.trasmetti(dalAtto: 2)
    try due.fa("-a", due.cec, "ricevuta", "crea", "--in", "r.txt")
    for altro in [due.cec, "r.txt", "pacchetto.txt"] {
      let run = try due("-a", "vecchio", "confronta", altro, "--json")
      #expect(run.status == 6)
      #expect(try caso(run) == "arretramento-qui", "\(altro)")
    }
    // The witness is kept, and until the act is back no other is adopted.
    let registrata = try due("-a", "vecchio", "ricevuta", "registra", "r.txt")
    #expect(registrata.status == 6)
    let bloccato = try due(
      "-a", "vecchio", "revisione", "delibera", "--tornata", "1", "--data", "2023-09-26", "--json")
    #expect(bloccato.status == 6)
    #expect(try bloccato.errore["chiave"] as? String == "atti-da-recuperare")
    // Nor is anything printed from it.
    #expect(try due("-a", "vecchio", "stampa", "liste", "--in", "stampe", "--formato", "csv").status == 6)
    #expect(try !due.folder.names.contains("stampe"))
    try due.fa("-a", due.cec, "pacchetto", "crea", "--in", "ritorno.txt", "--da-atto", "2")
    try due.fa("-a", "vecchio", "pacchetto", "ricevi", "ritorno.txt")
    #expect(try due("-a", "vecchio", "confronta", due.cec).status == 0)
    try due.fa("-a", "vecchio", "controlla", "--completo")

    // The same round adopted twice, with two protocols: two stories.
    try due.shell("cp -r vecchio bivio")
    try due.delibera(2)
    try due.fa(
      "-a", "bivio", "revisione", "delibera", "--tornata", "2", "--data", "2023-09-28", "--protocollo",
      "altro")
    let bivio = try due("-a", "bivio", "confronta", "comune", "--json")
    #expect(bivio.status == 6)
    #expect(try caso(bivio) == "biforcazione")
    #expect(try due("-a", "bivio", "confronta", "comune").text.contains("il primo è il n. 3"))
    // A receipt of another chain is an alarm and is not kept.
    try due.shell(
      "sed 's/\(String(repeating: "5a", count: 16))/\(String(repeating: "6b", count: 16))/' r.txt > finta.txt"
    )
    #expect(
      try due("-a", "comune", "ricevuta", "registra", "finta.txt").status == 3,
      "its digest says that it was changed")
    let propria = try due("-a", "comune", "ricevuta", "crea", "--in", "propria.txt")
    #expect(propria.status == 0)
    #expect(try due("-a", "comune", "ricevuta", "registra", "propria.txt").status == 4)
  }

  @Test("an edit with a database program is told by section, by file and by field, without a name")
  func manomessa() throws {
    let due = try DueArchivi.gaby()
    try due.trasmetti()
    guard try due.shell("command -v sqlite3").status == 0 else {
      print("saltato: manca sqlite3")
      return
    }
    try due.shell(
      """
      sqlite3 \(due.cec)/liste.sqlite "DROP TRIGGER scheda_immutabile;
      UPDATE scheda SET testo = replace(testo, 'Amato', 'Amata') WHERE numero = 1;
      CREATE TRIGGER scheda_immutabile BEFORE UPDATE ON scheda BEGIN SELECT RAISE(ABORT, 'scheda immutabile'); END;"
      """)
    let run = try due("-a", "comune", "confronta", due.cec)
    guard run.status == 6, run.text.contains("liste diverse") else {
      Issue.record("\(run.status) \(run.text)")
      return
    }
    #expect(run.text.contains("cognome"))
    #expect(!run.text.contains("Amat"))
    #expect(try due("-a", due.cec, "ricevuta", "crea", "--in", "r.txt").status == 6)
    #expect(try due("-a", due.cec, "pacchetto", "crea", "--in", "p.txt").status == 6)
  }

  @Test("a commission serves many Comuni: one folder of archives, each packet and each file to its own")
  func circondario() throws {
    let due = try DueArchivi.gaby()
    try due.fa("-a", "cec/latisana", "crea", "--comune", "E473", "--ufficio", "commissione")
    try due.fa("-a", "comune", "pacchetto", "crea", "--in", "gaby.txt")
    let ricevuti = try due("pacchetto", "ricevi", "gaby.txt", "--tutti", "cec")
    #expect(ricevuti.status == 0, "\(ricevuti.error)")
    // Latisana has nothing yet, and that is said; then it gets its acts from its Comune.
    #expect(try due("confronta", "--tutti", "cec").status == 4)
    try due.shell("rm -r cec/latisana")
    let confronto = try due("confronta", "--tutti", "cec", "comune", "--json")
    #expect(confronto.status == 0)
    let scoperto = try due("confronta", "--tutti", "cec")
    #expect(scoperto.status == 11)
    try due.fa("ricevuta", "crea", "--tutti", "cec", "--in", "ricevute")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: due.folder.path("ricevute")) == [
        "D839-ricevuta.txt"
      ])
    #expect(try due("-a", "comune", "confronta", "ricevute/D839-ricevuta.txt").status == 0)
    // One bad packet does not stop the others.
    try due.delibera(1)
    try due.fa("-a", "comune", "pacchetto", "crea", "--in", "due.txt", "--da-atto", "2")
    try due.shell("head -20 gaby.txt > rotto.txt")
    let misti = try due("pacchetto", "ricevi", "rotto.txt", "due.txt", "--tutti", "cec", "--json")
    #expect(misti.status == 3)
    #expect(try misti.errore["chiave"] as? String == "pacchetti-rifiutati")
    #expect(try due("confronta", "--tutti", "cec", "comune").status == 0)
    // Two archives of one Comune in the folder: the program does not choose.
    try due.shell("cp -r cec/gaby cec/gaby2")
    #expect(try due("pacchetto", "ricevi", "due.txt", "--tutti", "cec").status == 6)
    #expect(try due("pacchetto", "ricevi", "due.txt", "--tutti", "vuota").status == 9)
    try due.shell("mkdir vuota")
    #expect(
      try due("pacchetto", "ricevi", "due.txt", "--tutti", "vuota").error.contains("nessuna sottocartella"))
  }
}
