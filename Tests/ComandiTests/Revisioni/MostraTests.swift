import Foundation
import TestSupport
import Testing

@Suite("Where the revisions stand, and what they were")
struct MostraTests {
  private func tornate(_ run: Program.Run) throws -> [[String: Any]] {
    try #require(try run.json["tornate"] as? [[String: Any]])
  }

  @Test(
    "on the day of the first round, each round has the events that the example gives it",
    arguments: [Esempio.gaby, .latisana])
  func attese(_ esempio: Esempio) throws {
    let ufficio = try UfficioRevisioni(esempio)
    let oggi = esempio.nome == "gaby" ? "2023-09-26" : "2023-02-14"
    let mostra = try ufficio("revisione", "mostra", "--oggi", oggi, "--json")
    try #require(mostra.status == 0, "\(mostra.text)")
    let ricevuti = Dictionary(
      uniqueKeysWithValues: try ufficio.righe("eventi.csv").map {
        ($0["progressivo"] ?? "", $0["data_ricezione"] ?? "")
      })
    for tornata in try tornate(mostra) {
      let codice = try #require(tornata["tornata"] as? String)
      let attesi = try ufficio.attesi.count { evento in
        let mia =
          evento["esito"] == "APPLICATO"
          ? "T\(evento["tornata"] ?? "")" : evento["esito"] == "ANNOTATO" ? "T1" : ""
        return mia == codice && ricevuti[evento["progressivo"] ?? ""] ?? "9" <= oggi
      }
      #expect(tornata["inAttesa"] as? Int == attesi, "\(codice)")
      #expect(tornata["stato"] as? String == "aperta")
    }
    #expect(try mostra.json["fuoriTermine"] as? Int == 0)
  }

  @Test("rounds adopted, open and lost are told apart, and an act shows what it showed when it was adopted")
  func adottate() throws {
    let ufficio = try UfficioRevisioni()
    let adozione = try ufficio(
      "revisione", "delibera", "--tornata", "1", "--data", "2023-09-26", "--protocollo", "7", "--json")
    try #require(adozione.status == 0, "\(adozione.text)")
    let atto = try #require(try adozione.json["atto"] as? Int)
    // Later acts and days change nothing of it.
    try #require(
      try ufficio("revisione", "delibera", "--tornata", "3", "--data", "2023-10-13", "--motivo", "prova")
        .status == 0)
    let mostra = try ufficio("revisione", "mostra", "--atto", "\(atto)", "--json", "--oggi", "2030-01-01")
    try #require(mostra.status == 0, "\(mostra.text)")
    func oggetti(_ run: Program.Run, _ campo: String) throws -> [NSDictionary] {
      try #require(try run.json[campo] as? [[String: Any]]).map { $0 as NSDictionary }
    }
    #expect(try oggetti(mostra, "variazioni") == oggetti(adozione, "variazioni"))
    let risposte = try oggetti(adozione, "eventi").filter { $0["esito"] as? String != "IN_ATTESA" }
    #expect(try oggetti(mostra, "eventi") == risposte)
    for campo in ["impronta", "stato", "tornata", "giorno"] {
      #expect(try mostra.json[campo] as? String == adozione.json[campo] as? String)
    }
    let quadro = try #require(try mostra.json["quadro"] as? [[String: Any]]).first
    let usciti = try oggetti(adozione, "variazioni").count {
      $0["operazione"] as? String == "CANC" && $0["lista"] as? String == "GENERALE"
    }
    #expect(quadro?["cancellati"] as? Int == usciti)
    #expect(try ufficio("revisione", "mostra", "--atto", "\(atto)").text.contains("protocollo  7"))

    let situazione = try ufficio("revisione", "mostra", "--oggi", "2023-10-14", "--json")
    let stati = try tornate(situazione).map { $0["stato"] as? String }
    #expect(stati == ["adottata", "scaduta", "adottata", "aperta"])
    #expect(try tornate(situazione)[0]["atto"] as? Int == atto)
  }

  @Test("an act that is no revision, or that is not there, is refused")
  func rifiuti() throws {
    let ufficio = try UfficioRevisioni()
    #expect(try ufficio("revisione", "mostra", "--atto", "1").status == 2)
    #expect(try ufficio("revisione", "mostra", "--atto", "99").status == 2)
    #expect(try ufficio("revisione", "mostra", "--atto", "0").status == 2)
  }

  @Test("without a vote the ordinary rounds are shown, and the semestral revision with its term")
  func ordinarie() throws {
    let ufficio = try UfficioRevisioni()
    try #require(try ufficio("consultazione", "chiudi", "--si", "--oggi", "2023-11-20").status == 0)
    let mostra = try ufficio("revisione", "mostra", "--oggi", "2024-03-01", "--json")
    #expect(try tornate(mostra).map { $0["tornata"] as? String } == ["D1", "D2"])
    let semestrale = try #require(try mostra.json["semestrale"] as? [String: Any])
    #expect(semestrale["revisione"] as? String == "2024-1")
    #expect(semestrale["fase"] as? String == "elenchi")
    #expect(semestrale["termine"] as? String == "2024-04-10")
  }
}
