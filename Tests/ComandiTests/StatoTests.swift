import Foundation
import TestSupport
import Testing

@Suite("stato")
struct StatoTests {
  @Test("a new archive says the first thing to do")
  func new() throws {
    let archive = try EsempioDiArchivio.vuoto()
    let run = try archive("stato", "--oggi", "2023-08-01")
    #expect(run.status == 0)
    #expect(run.text.contains("Comune di Gaby (AO) · archivio: comune · martedì 1º agosto 2023"))
    #expect(run.text.contains("nessuno: le liste non sono ancora formate"))
    #expect(run.text.contains("→ sezionale importa sezioni FILE"))
    #expect(try archive("stato", "--json").json["ultimoAtto"] is NSNull)
  }

  @Test("a formed archive says its act, its electors, its vote and what it received")
  func formed() throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    let json = try archive("stato", "--json", "--oggi", "2023-09-27").json
    let act = try #require(json["ultimoAtto"] as? [String: Any])
    #expect(act["numero"] as? Int == 1)
    #expect(act["giorno"] as? String == "2023-08-31")
    #expect(act["tipo"] as? String == "prima-formazione")
    let lists = try #require(json["liste"] as? [[String: Any]])
    #expect(lists.reduce(0) { $0 + ($1["elettori"] as? Int ?? 0) } == 365)
    #expect(lists.allSatisfy { $0["daAssegnare"] as? Int == 0 })
    #expect(json["consultazione"] as? String == "D839-2023-11-12")
    let received = try #require(json["ricevuti"] as? [[String: Any]])
    let rows = Dictionary(
      uniqueKeysWithValues: received.map { ($0["tipo"] as? String ?? "", $0["accettate"] as? Int) })
    #expect(rows["anagrafe"] == 473)
    #expect(Set(["sezioni", "viario", "luoghi", "comuni-citati", "anagrafe"]).isSubset(of: rows.keys))
  }

  @Test("the short code of the lists is the one at the foot of the summary that is printed")
  func shortCode() throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    let act = try #require(try archive("stato", "--json").json["ultimoAtto"] as? [String: Any])
    let code = try #require(act["codice"] as? String)
    #expect(try archive("stato").text.contains("stato           \(code)\n"))
    let folder = archive.cartella.path("stampe")
    #expect(try archive("stampa", "liste", "--in", folder, "--formato", "html").status == 0)
    #expect(try String(contentsOfFile: "\(folder)/riepilogo.html", encoding: .utf8).contains(code))
  }

  @Test("the next things are those of the office from today on; what is late stands apart")
  func next() throws {
    let archive = try EsempioDiArchivio.formato("gaby")
    let json = try archive("stato", "--json", "--oggi", "2023-09-27").json
    #expect(json["inRitardo"] as? Int == 1)
    let next = try #require(json["prossime"] as? [[String: Any]])
    // 28 September 2023 is d-45: the second round (the poster is the mayor's); on d-40 home voting opens, and the
    // fifth day after the poster closes the applications of citizens of the Union.
    #expect(
      next.compactMap { $0["codice"] as? String } == ["DS_T2", "HOME_VOTE_START", "EU_MUNICIPAL_REQUEST"])
    #expect(next.allSatisfy { ($0["comando"] as? String)?.hasPrefix("sezionale ") == true })
    let text = try archive("stato", "--oggi", "2023-09-27").text
    #expect(text.contains("In ritardo: 1 adempimento\nentro 26/09/2023"))
  }
}
