import Foundation
import TestSupport
import Testing

/// `cerca` and `elettore` on the examples, against the files of the examples themselves.
@Suite("cerca ed elettore", .serialized) struct CercaTests {
  private func codici(_ run: Program.Run) throws -> [String] {
    let risposte = try #require(try run.json["risposte"] as? [[String: Any]])
    return risposte.flatMap {
      ($0["elettori"] as? [[String: Any]] ?? []).compactMap { $0["codiceFiscale"] as? String }
    }
  }

  @Test(
    "an elector is found by his codice fiscale, his name, his birth date and his number",
    arguments: ["gaby", "latisana"])
  func uno(nome: String) throws {
    let esempio = try EsempioConTornate.esempio(nome)
    let iscritti = EsempioConTornate.tabella(try #require(esempio.esportate.last))
    for riga in iscritti.enumerated().filter({ $0.offset % (nome == "gaby" ? 17 : 501) == 0 }).map(\.element)
    {
      let codice = try #require(riga["codice_fiscale"])
      let nomi = "\(riga["cognome"] ?? "") \(riga["nome"] ?? "")"
      #expect(try codici(esempio.riesce("cerca", codice, "--json")) == [codice])
      for ricerca in [
        [nomi], [nomi.lowercased(), riga["data_nascita"] ?? ""], [riga["numero_generale"] ?? ""],
      ] {
        let run = try esempio.programma.run(["cerca"] + ricerca + ["--json", "--limite", "1000"])
        #expect(try codici(run).contains(codice), "\(ricerca)")
      }
      let indirizzo = riga["indirizzo"] ?? ""
      if indirizzo.contains(where: \.isNumber) {
        #expect(
          try codici(esempio.riesce("cerca", indirizzo, "--json", "--limite", "1000")).contains(codice),
          "\(indirizzo)")
      }
    }
  }

  @Test("who lives in a street is who has it in the exported lists", arguments: ["gaby", "latisana"])
  func strada(nome: String) throws {
    let esempio = try EsempioConTornate.esempio(nome)
    let iscritti = EsempioConTornate.tabella(try #require(esempio.esportate.last))
    for via in nome == "gaby" ? ["Via della Chiesa", "Località Niel"] : ["Via Roma"] {
      let attesi = Set(
        iscritti.filter { ($0["indirizzo"] ?? "").hasPrefix("\(via) ") }.compactMap { $0["codice_fiscale"] })
      let trovati = try codici(
        esempio.riesce("cerca", via, "--per", "indirizzo", "--iscritti", "--json", "--limite", "5000"))
      #expect(Set(trovati) == attesi && !attesi.isEmpty, "\(via)")
    }
  }

  @Test("who was struck is found and said to be struck; --iscritti leaves him out")
  func cancellati() throws {
    let esempio = try EsempioConTornate.esempio("gaby")
    // E0006 of the example: a death applied at the first round, which is act 2.
    let morto = try #require(try esempio.righe("eventi.csv").first { $0["progressivo"] == "E0006" })
    let nomi = "\(morto["cognome"] ?? "") \(morto["nome"] ?? "") \(morto["data_nascita"] ?? "")"
    #expect(try esempio.riesce("cerca", nomi).text.contains("cancellato, atto n. 2"))
    #expect(try esempio.riesce("cerca", nomi, "--iscritti").text == "nessuno trovato\n")
  }

  @Test("the words may come from the standard input, and are then in no list of processes")
  func ingresso() throws {
    let esempio = try EsempioConTornate.esempio("gaby")
    let riga = try #require(EsempioConTornate.tabella(esempio.esportate[4]).first)
    let codice = try #require(riga["codice_fiscale"])
    let run = try esempio.programma("cerca", "-", "--json", input: Array("\(codice)\n".utf8))
    #expect(try codici(run) == [codice])
    #expect(try esempio.programma("elettore", "-", input: Array(codice.utf8)).text.contains(codice))
    #expect(try esempio.programma("cerca", "-", input: [0xFF, 0x0A]).status == 2)
  }

  @Test("a search that is none, or on an archive without lists, is refused; nothing found is an answer")
  func rifiuti() throws {
    let esempio = try EsempioConTornate.esempio("gaby")
    #expect(try esempio.programma("cerca", "-- '").status == 2)
    #expect(try esempio.programma("cerca", "rossi", "--per", "numero").status == 2)
    #expect(try esempio.programma("cerca", "a b c d e f g h i j").status == 2)
    #expect(try esempio.programma("cerca", "rossi", "--limite", "0").status == 2)
    #expect(try esempio.riesce("cerca", "qqqq").text == "nessuno trovato\n")
    let vuoto = TemporaryFolder()
    let programma = StampaEsempio.programma(vuoto.path("archivio"))
    try programma("crea", "--comune", "D839").esigi()
    for comando in [["cerca", "rossi"], ["elettore", "1"], ["perche", "1"], ["storia"], ["conta"]] {
      let run = try programma.run(comando + ["--json"])
      #expect(run.status == 4 && run.text.contains("atto-mancante"), "\(comando): \(run.text)")
    }
  }

  @Test(
    "the record of a person has the lines, every act with its cause, article and document, and every event")
  func elettore() throws {
    let esempio = try EsempioConTornate.esempio("gaby")
    for evento in try esempio.righe("eventi.csv").filter({
      ["E0006", "E0008", "E0010"].contains($0["progressivo"])
    }) {
      let testo = try esempio.riesce("elettore", evento["codice_fiscale"] ?? "").text
      for parte in [
        "morte", "art. 32, c. 1, n. 1, d.P.R. 223/1967", "atto di morte del 03/09/2023",
        "2023/001144 (05/09/2023)",
        "n. 2 del 26/09/2023", "E0006", "E0008", "E0010", "rifiutato", "prima formazione delle liste",
      ] {
        #expect(testo.contains(parte), "\(parte)")
      }
    }
    // The same by number of file.
    let riga = try #require(EsempioConTornate.tabella(esempio.esportate[4]).last)
    let (fascicolo, codice) = (try #require(riga["fascicolo"]), try #require(riga["codice_fiscale"]))
    #expect(try esempio.riesce("elettore", fascicolo).text == esempio.riesce("elettore", codice).text)
  }

  @Test("making the index of people again changes no answer, and --prova writes nothing")
  func rubrica() throws {
    let cartella = TemporaryFolder()
    try StampaEsempio.forma(.gaby, in: cartella)
    let programma = StampaEsempio.programma(cartella.path("archivio"))
    let prima = try programma("cerca", "maria", "--json").text
    let file = try cartella.read("archivio/liste.sqlite")
    try programma("rubrica", "ricostruisci", "--prova").esigi()
    #expect(try cartella.read("archivio/liste.sqlite") == file)
    #expect(try programma("rubrica", "ricostruisci").esigi().text == "rubrica ricostruita: 365 fascicoli\n")
    #expect(try programma("cerca", "maria", "--json").text == prima)
    try programma("controlla", "--completo").esigi()
  }
}
