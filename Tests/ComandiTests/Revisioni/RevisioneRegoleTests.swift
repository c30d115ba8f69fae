import Foundation
import TestSupport
import Testing

/// What a round refuses, and how it says so: terms, order, repetition, an archive that changes under the hands.
struct RevisioneRegoleTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = TemporaryFolder()
    program = try Esempio.gaby.archivioFormato(in: folder)
  }

  private func chiave(_ run: Program.Run) throws -> String {
    let errore = try #require(try run.json["errore"] as? [String: Any])
    return errore["chiave"] as? String ?? ""
  }

  @Test("a term that has passed is exit 11, with what the law offers instead")
  func scaduta() throws {
    let run = try program("revisione", "delibera", "--tornata", "2", "--data", "2023-09-29", "--json")
    #expect(run.status == 11)
    #expect(try chiave(run) == "tornata-scaduta")
    #expect(run.text.contains("28 settembre 2023") && run.text.contains("prima revisione ordinaria"))
    #expect(try program("stato", "--json").json["ultimoAtto"] as? [String: Any] != nil)
  }

  @Test("a round is adopted once, and not after a later one")
  func ripetuta() throws {
    #expect(try program("revisione", "delibera", "--tornata", "1", "--data", "2023-09-26").status == 0)
    let seconda = try program("revisione", "delibera", "--tornata", "1", "--data", "2023-09-26", "--json")
    #expect(seconda.status == 4)
    #expect(try chiave(seconda) == "atto-gia-adottato")
    #expect(try program("revisione", "delibera", "--tornata", "2", "--data", "2023-09-28").status == 0)
    let indietro = try program("revisione", "proposta", "--tornata", "1", "--data", "2023-09-26", "--json")
    #expect(indietro.status == 4)
  }

  @Test("until its term another act adds to a round, when there is something to add")
  func supplementare() throws {
    let eventi = Esempio.gaby.file("eventi.csv").path
    let prima = ["revisione", "delibera", "--tornata", "1", "--data"]
    #expect(try program.run(prima + ["2023-09-20", "--motivo", "seduta anticipata"]).status == 0)
    #expect(try program("importa", "eventi", eventi, "--si", "--oggi", "2023-11-12").status == 0)
    let seconda = try program.run(prima + ["2023-09-26", "--motivo", "fatti arrivati dopo", "--json"])
    #expect(seconda.status == 0, "\(seconda.text)")
    let terza = try program.run(prima + ["2023-09-26", "--json"])
    #expect(try chiave(terza) == "atto-gia-adottato")
    #expect(try chiave(program.run(prima + ["2023-09-27", "--json"])) == "atto-gia-adottato")
  }

  @Test("a later round waits for the one before, while its term runs")
  func ordine() throws {
    let run = try program("revisione", "delibera", "--tornata", "2", "--data", "2023-09-25", "--json")
    #expect(run.status == 4)
    #expect(try chiave(run) == "tornata-precedente")
  }

  @Test("a first round that was skipped is an alarm, asks for a reason, and its emigrants are not lost")
  func saltata() throws {
    let senza = try program("revisione", "delibera", "--tornata", "2", "--data", "2023-09-28", "--json")
    #expect(senza.status == 10)
    #expect(try chiave(senza) == "tornata-insolita")
    let con = try program(
      "revisione", "delibera", "--tornata", "2", "--data", "2023-09-28", "--motivo",
      "prima tornata non tenuta", "--json")
    #expect(con.status == 0)
    let eventi = try #require(try con.json["eventi"] as? [[String: Any]])
    let emigrati = eventi.filter {
      $0["tipo"] as? String == "EMIGRAZIONE" && $0["esito"] as? String == "APPLICATO"
    }
    #expect(emigrati.count == 7, "six of the general list and one of the additional one")
  }

  @Test("an act dated before the last one is refused")
  func anteriore() throws {
    let run = try program("revisione", "delibera", "--tornata", "1", "--data", "2023-08-30", "--json")
    #expect(run.status == 4)
    #expect(try chiave(run) == "atto-anteriore")
  }

  @Test("a proposal changes nothing, is the same twice, and is adopted by its code")
  func codice() throws {
    let richiesta = ["revisione", "proposta", "--tornata", "1", "--data", "2023-09-26", "--json"]
    let (prima, seconda) = (try program.run(richiesta).json, try program.run(richiesta).json)
    let codice = try #require(prima["proposta"] as? String)
    #expect(seconda["proposta"] as? String == codice)
    let delibera = ["revisione", "delibera", "--tornata", "1", "--data", "2023-09-26", "--proposta", codice]
    #expect(try program.run(delibera).status == 0)
  }

  @Test("an archive that changed after the proposal refuses it: it is never merged")
  func cambiato() throws {
    let proposta = try program("revisione", "proposta", "--tornata", "1", "--data", "2023-09-26", "--json")
      .json
    let codice = try #require(proposta["proposta"] as? String)
    // Another document arrives: somebody else has died, in time for the round.
    var righe = try String(contentsOf: Esempio.gaby.file("eventi.csv"), encoding: .utf8).split(
      separator: "\n")
    let nuova = righe[3].replacing("E0003", with: "E9999").replacing("2023-08-30", with: "2023-08-29")
    righe = [righe[0], Substring(nuova)]
    try folder.write("altri.csv", Array((righe.joined(separator: "\n") + "\n").utf8))
    #expect(try program("importa", "eventi", "altri.csv").status == 0)
    let run = try program(
      "revisione", "delibera", "--tornata", "1", "--data", "2023-09-26", "--proposta", codice, "--json")
    #expect(run.status == 4)
    #expect(try chiave(run) == "proposta-cambiata")
  }

  @Test("two clerks who adopt at once: one act, and the other is told")
  func insieme() throws {
    let riga = "$B revisione delibera --tornata 1 --data 2023-09-26 >/dev/null 2>&1"
    let run = try program.shell("\(riga) & p=$!; \(riga); a=$?; wait $p; b=$?; echo $a $b")
    let esiti = run.text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.sorted()
    #expect(esiti == [0, 4] || esiti == [0, 5], "\(run.text)")
    let atto = try #require(try program("stato", "--json").json["ultimoAtto"] as? [String: Any])
    #expect(atto["numero"] as? Int == 2)
  }

  @Test("a trial decides everything and leaves the archive as it was")
  func prova() throws {
    let prima = try folder.read("archivio/liste.sqlite")
    let run = try program("revisione", "delibera", "--tornata", "1", "--data", "2023-09-26", "--prova")
    #expect(run.status == 0 && run.text.contains("nulla è stato scritto"))
    #expect(try folder.read("archivio/liste.sqlite") == prima)
  }

  @Test("the same events a second time, or in a longer file, are received once")
  func idempotente() throws {
    let file = Esempio.gaby.file("eventi.csv")
    #expect(try program("importa", "eventi", file.path).text.contains("già importato"))
    let righe = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    try folder.write("meta.csv", Array((righe.prefix(20).joined(separator: "\n") + "\n").utf8))
    let run = try program("importa", "eventi", "meta.csv")
    #expect(run.status == 0 && run.error.contains("già ricevuti"))
    #expect(try program("esporta", "eventi", "eventi.csv", "--oggi", "2023-11-12").text.contains("72"))
  }

  @Test("without a vote there are no extraordinary rounds; while they run the ordinary ones wait")
  func ordinarie() throws {
    #expect(try program("revisione", "delibera", "--tornata", "1", "--data", "2023-09-26").status == 0)
    let assorbita = try program("revisione", "proposta", "--dinamica", "1", "--data", "2023-10-01", "--json")
    #expect(assorbita.status == 4)
    #expect(try chiave(assorbita) == "ordinaria-assorbita")
    #expect(try program("consultazione", "chiudi", "--si", "--oggi", "2023-11-13").status == 0)
    let straordinaria = try program(
      "revisione", "proposta", "--tornata", "2", "--data", "2023-11-20", "--json")
    #expect(straordinaria.status == 4)
    #expect(try chiave(straordinaria) == "tornata-senza-consultazione")
  }

  @Test("what came too late for the vote is taken by the next ordinary rounds: nothing is left behind")
  func ripresi() throws {
    for (indice, giorno) in Esempio.gaby.tornate.enumerated() {
      #expect(
        try program("revisione", "delibera", "--tornata", "\(indice + 1)", "--data", giorno).status == 0)
    }
    for numero in ["1", "2"] {
      let giorno = numero == "1" ? "2024-01-10" : "2024-01-31"
      let run = try program("revisione", "delibera", "--dinamica", numero, "--data", giorno)
      #expect(run.status == 0, "\(run.error)")
    }
    #expect(try program("esporta", "eventi", "eventi.csv", "--oggi", "2024-02-01").status == 0)
    let righe = try Tabella(folder.url("eventi.csv")).righe
    let attesi = try Tabella(Esempio.gaby.atteso.appendingPathComponent("eventi_attesi.csv")).righe
    for (riga, atteso) in zip(righe, attesi) where atteso["esito"] == "FUORI_TERMINE" {
      #expect(riga["esito"] == "APPLICATO" || riga["esito"] == "ANNOTATO", "\(riga)")
      #expect(
        riga["tornata"]
          == (["DECESSO", "EMIGRAZIONE", "PERDITA_DIRITTO"].contains(riga["tipo"]) ? "D1" : "D2"))
    }
    #expect(try program("controlla", "--completo").status == 0)
  }
}
