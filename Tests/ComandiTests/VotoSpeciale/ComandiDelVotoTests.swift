import Foundation
import TestSupport
import Testing

@Suite("The commands of special voters", .serialized)
struct ComandiDelVotoTests {
  @Test(
    "a death in the fourth round changes the answer: reported with both acts, never forgotten, nobody named")
  func riesame() throws {
    let voto = try VotoDiEsempio(.gaby, .conRichieste)
    let prima = try voto.fai("richieste", "esamina", "--oggi", voto.voto, "--json")
    #expect((try prima.json["cambiate"] as? [Any])?.isEmpty == true)
    for numero in 1...4 { try voto.tornata(numero) }
    let mostra = try voto.fai("richieste", "mostra", "--json", "--oggi", voto.voto)
    #expect(try mostra.json["daRegistrare"] as? Int ?? 0 > 0)
    let run = try voto.fai("richieste", "esamina", "--oggi", voto.voto, "--json")
    let cambiate = try #require(try run.json["cambiate"] as? [[String: Any]])
    let sesta = try #require(cambiate.first { $0["numero"] as? Int == 6 })
    #expect(sesta["prima"] as? String == "AMMESSO, sezione 1, sezione di raccolta 1")
    #expect(sesta["ora"] as? String == "RIFIUTATO NON_ISCRITTO")
    #expect(!run.text.contains("CHNLRT82E18Z110R") && !run.text.contains("Chenal"))
    let ancora = try voto.fai("richieste", "esamina", "--oggi", voto.voto, "--json")
    #expect((try ancora.json["cambiate"] as? [Any])?.isEmpty == true)
  }

  @Test("an elector moved to another section by a later round stays admitted, and the change is reported")
  func cambioDiSezione() throws {
    let voto = try VotoDiEsempio(.latisana, .conRichieste)
    try voto.fai("richieste", "esamina", "--oggi", voto.voto)
    let prima = try #require(try voto.risposte()["richieste_domicilio D023"])
    #expect(prima["esito"] == "AMMESSO" && prima["sezione"] == "4" && prima["sezione_raccolta"] == "5")
    for numero in 1...2 { try voto.tornata(numero) }
    let run = try voto.fai("richieste", "esamina", "--oggi", voto.voto, "--json")
    let cambiate = try #require(try run.json["cambiate"] as? [[String: Any]])
    let sua = try #require(cambiate.first { $0["numero"] as? Int == Int(prima["numero"] ?? "") })
    #expect(sua["prima"] as? String == "AMMESSO, sezione 4, sezione di raccolta 5")
    #expect(sua["ora"] as? String == "AMMESSO, sezione 5, sezione di raccolta 5")
    #expect(try voto.risposte()["richieste_domicilio D023"]?["sezione"] == "5")
  }

  @Test(
    "a late request is taken by hand where the term is not peremptory, with reason and document, and is withdrawn"
  )
  func interventi() throws {
    let voto = try VotoDiEsempio(.gaby, .conRichieste)
    for numero in 1...4 { try voto.tornata(numero) }
    let accogli = ["--motivo", "l'organizzazione lo consente", "--documento", "nota prot. 812/2023"]
    func esegui(_ parole: String...) throws -> Program.Run {
      try voto.program.run(parole + ["--oggi", voto.voto, "--json"])
    }
    // H006 is the 21st request, one day late.
    #expect(try esegui("richieste", "accogli", "21").status == 2)
    let prova = try voto.program.run(
      ["richieste", "accogli", "21"] + accogli + ["--oggi", voto.voto, "--prova"])
    #expect(prova.status == 0)
    #expect(try voto.risposte()["richieste_degenti H006"]?["esito"] == "RIFIUTATO")
    let run = try voto.program.run(
      ["richieste", "accogli", "21"] + accogli + ["--oggi", voto.voto, "--json"])
    #expect(try run.json["esito"] as? String == "AMMESSO")
    let risposta = try #require(try voto.risposte()["richieste_degenti H006"])
    #expect(risposta["esito"] == "AMMESSO" && risposta["modalita"] == "UFFICIO_DISTACCATO")
    #expect(
      risposta["intervento"] == "ACCOGLI_TARDIVA: l'organizzazione lo consente (nota prot. 812/2023)")
    // Refused for something else, admitted, unknown: nothing to take by hand.
    for (numero, chiave) in [
      ("16", "richiesta-non-tardiva"), ("18", "richiesta-non-tardiva"), ("99", "richiesta-assente"),
    ] {
      let no = try voto.program.run(
        ["richieste", "accogli", numero] + accogli + ["--oggi", voto.voto, "--json"])
      #expect(try no.errore["chiave"] as? String == chiave, "\(numero)")
    }
    let revoca = try esegui("richieste", "revoca", "21", "--motivo", "rinuncia")
    #expect(try revoca.json["esito"] as? String == "REVOCATO")
    #expect(try voto.risposte()["richieste_degenti H006"]?["esito"] == "REVOCATO")
    #expect(
      try esegui("richieste", "revoca", "21", "--motivo", "rinuncia").errore["chiave"] as? String
        == "richiesta-gia-revocata")
    #expect(try voto.program("controlla", "--completo").status == 0)
  }

  @Test("the term of prisoners is peremptory")
  func perentorio() throws {
    let voto = try VotoDiEsempio(.latisana)
    try voto.fai(
      "importa", "richieste-detenuti", voto.esempio.file("richieste_detenuti.csv").path, "--oggi", voto.voto)
    let run = try voto.program(
      "richieste", "accogli", "12", "--motivo", "m", "--documento", "d", "--oggi", voto.voto, "--json")
    #expect(run.status == 4)
    #expect(try run.errore["chiave"] as? String == "termine-perentorio")
    #expect((try run.errore["norma"] as? String)?.contains("art. 43") == true)
  }

  @Test("the register says who read the requests, and holds nobody's data")
  func registro() throws {
    let voto = try VotoDiEsempio(.gaby, .conRichieste)
    try voto.fai("richieste", "mostra", "3", "--oggi", voto.voto)
    try voto.fai("richieste", "mostra", "--oggi", voto.voto)
    _ = try voto.risposte()
    let ufficio = Ufficio(folder: voto.folder, program: voto.program)
    let righe = try ufficio.righe("SELECT operazione FROM registro ORDER BY numero")
    #expect(righe.contains("richieste mostra: letta la richiesta n. 3"))
    #expect(righe.contains("richieste mostra: lette 23 richieste"))
    #expect(righe.contains { $0.hasPrefix("esporta richieste: ") })
    let personali = try VotoDiEsempio.tabella(voto.esempio.file("richieste_domicilio.csv")).flatMap {
      [$0["codice_fiscale"] ?? "", $0["cognome"] ?? ""]
    }
    for riga in righe { #expect(!personali.contains { riga.contains($0) }, "\(riga)") }
  }

  @Test("without a consultation, without requests, without lists: each says what to do first")
  func impedimenti() throws {
    let ufficio = try Ufficio()
    func chiave(_ parole: [String]) throws -> String? {
      try ufficio.esegui(parole + ["--json"]).errore["chiave"] as? String
    }
    for parole in [
      ["richieste", "esamina"], ["richieste", "mostra"], ["elenchi", "delibera"], ["minori"], ["elimina"],
      ["richieste", "revoca", "1", "--motivo", "m"],
    ] {
      #expect(try chiave(parole) == "nessuna-consultazione", "\(parole)")
    }
    #expect(try chiave(["esporta", "richieste", "r.csv"]) == "atto-mancante")
    #expect(try chiave(["domande", "delibera"]) == "nessuna-domanda")
    let voto = try VotoDiEsempio(.gaby)
    #expect(
      try voto.program("elenchi", "delibera", "--json").errore["chiave"] as? String == "nessuna-richiesta")
    #expect(try voto.program("elimina", "--json").errore["chiave"] as? String == "nessuna-richiesta")
    #expect(
      try voto.program("richieste", "revoca", "1", "--motivo", "m", "--json", "--oggi", voto.voto)
        .errore["chiave"] as? String == "richiesta-assente")
    #expect(
      try voto.program("richieste", "revoca", "1", "--motivo", "m", "--json").errore["chiave"] as? String
        == "elenchi-dopo-il-voto")
    try voto.importaRichieste()
    #expect(
      try voto.program("elenchi", "delibera", "--json").errore["chiave"] as? String
        == "richieste-da-esaminare")
    #expect(
      try voto.program("elimina", "--consultazione", "2022-01-02", "--json").errore["chiave"] as? String
        == "consultazione-sconosciuta")
  }

  @Test("the under-18 list comes after the second round, by its day, once; later with a reason")
  func minori() throws {
    let voto = try VotoDiEsempio(.gaby)
    try voto.tornata(1)
    func esegui(_ parole: String...) throws -> Program.Run {
      try voto.program.run(["minori", "--json"] + parole)
    }
    #expect(try esegui("--data", "2023-09-27").errore["chiave"] as? String == "tornata-precedente")
    try voto.tornata(2)
    #expect(try esegui("--data", "2023-10-08", "--prova").status == 0)
    let tardi = try esegui("--data", "2023-10-09")
    #expect(tardi.status == 11)
    #expect(try tardi.errore["chiave"] as? String == "elenco-minori-scaduto")
    let run = try esegui("--data", "2023-10-09", "--motivo", "l'ufficio era chiuso")
    #expect(run.status == 0)
    #expect(try run.json["minori"] as? Int == 4)
    #expect(try esegui("--data", "2023-10-09").errore["chiave"] as? String == "atto-gia-adottato")
    let scadenze = try voto.program("scadenze", "--tutte", "--json", "--oggi", "2023-10-10")
    let righe = try #require(try scadenze.json["scadenze"] as? [[String: Any]])
    #expect(righe.first { $0["codice"] as? String == "ART33_LIST" }?["stato"] as? String == "fatto")
  }

  @Test(
    "the act of the additional list decides each application once, and says who entered with which numbers")
  func domande() throws {
    let voto = try VotoDiEsempio(.gaby, .conRichieste)
    for numero in 1...4 { try voto.tornata(numero) }
    let prova = try voto.fai("domande", "delibera", "--data", "2023-10-28", "--prova", "--json")
    let run = try voto.fai("domande", "delibera", "--data", "2023-10-28", "--json")
    #expect(try prova.json["impronta"] as? String == run.json["impronta"] as? String)
    let iscritti = try #require(try run.json["iscritti"] as? [[String: Any]])
    #expect(iscritti.count == 2 && iscritti.allSatisfy { $0["lista"] as? String == "UE-COMUNALE" })
    let rifiutate = try #require(try run.json["rifiutate"] as? [[String: Any]])
    #expect(
      rifiutate.compactMap { $0["motivo"] as? String } == [
        "NON_UE", "DOMANDA_INCOMPLETA", "CITTADINO_ITALIANO", "FUORI_TERMINE",
      ])
    let ancora = try voto.program("domande", "delibera", "--data", "2023-10-28", "--json")
    #expect(try ancora.errore["chiave"] as? String == "nessuna-domanda")
    #expect(try voto.risposte()["domande_ue U003"]?["esito"] == "AMMESSO")
  }

  @Test("a dry run of an import leaves no reserved file")
  func prova() throws {
    let voto = try VotoDiEsempio(.gaby)
    let file = voto.esempio.file("richieste_domicilio.csv").path
    try voto.fai("importa", "richieste-domicilio", file, "--prova")
    #expect(
      !FileManager.default.fileExists(atPath: voto.folder.path("archivio/consultazioni/2023-11-12.sqlite")))
    try voto.fai("importa", "richieste-domicilio", file)
    #expect(
      FileManager.default.fileExists(atPath: voto.folder.path("archivio/consultazioni/2023-11-12.sqlite")))
  }

  @Test("an altered reserved file is a fault of the archive")
  func controlla() throws {
    let voto = try VotoDiEsempio(.gaby, .conRichieste)
    let url = voto.folder.url("archivio/consultazioni/2023-11-12.sqlite")
    var bytes = Array(try Data(contentsOf: url))
    let cercato = Array("CHMLGU39P11F205P".utf8)
    let posto = try #require(bytes.indices.first { bytes[$0...].starts(with: cercato) })
    bytes[posto] = UInt8(ascii: "X")
    try Data(bytes).write(to: url)
    let run = try voto.program("controlla", "--json")
    #expect(run.status == 6)
    #expect(run.text.contains("file riservato"))
  }
}
