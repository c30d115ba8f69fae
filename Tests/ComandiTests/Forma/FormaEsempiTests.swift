import Foundation
import TestSupport
import Testing

@Suite("The first formation of the examples")
struct FormaEsempiTests {
  /// A row of the counts: list, section, sex or part, how many.
  struct Conto: Hashable {
    let lista: String
    let sezione: Int
    let parte: String
    let elettori: Int
  }

  /// The INIZIALE rows of `conteggi.csv`, without the sections where a list has nobody.
  private func attesi(_ esempio: Esempio) throws -> Set<Conto> {
    let testo = try String(contentsOf: esempio.atteso.appendingPathComponent("conteggi.csv"), encoding: .utf8)
    var conti: Set<Conto> = []
    for riga in testo.split(separator: "\n").map({ $0.split(separator: ",").map(String.init) })
    where riga[0] == "INIZIALE" {
      let lista = riga[1] == "AGGIUNTA_UE" ? "UE-COMUNALE" : riga[1]
      for (parte, colonna) in [("M", 3), ("F", 4)] {
        let conto = Conto(
          lista: lista, sezione: try #require(Int(riga[2])), parte: parte,
          elettori: try #require(Int(riga[colonna])))
        if conto.elettori > 0 { conti.insert(conto) }
      }
    }
    return conti
  }

  private func trovati(_ forma: Program.Run) throws -> Set<Conto> {
    let quadri = try #require(try forma.json["quadri"] as? [[String: Any]])
    return Set(
      try quadri.map {
        Conto(
          lista: try #require($0["lista"] as? String), sezione: try #require($0["sezione"] as? Int),
          parte: try #require($0["parte"] as? String), elettori: try #require($0["dopo"] as? Int))
      }.filter { $0.elettori > 0 })
  }

  @Test("electors per section and sex are those expected, EU list included", arguments: Esempio.tutti)
  func conteggi(_ esempio: Esempio) throws {
    let folder = TemporaryFolder()
    let program = try esempio.archivio(in: folder)
    let forma = try program("forma", "--json")
    try #require(forma.status == 0, "\(forma.text)")
    let attesi = try attesi(esempio)
    #expect(try trovati(forma) == attesi)
    #expect(try forma.json["iscritti"] as? Int == attesi.reduce(0) { $0 + $1.elettori })
    #expect((try forma.json["daAssegnare"] as? [Any])?.count == 0)

    // Everybody of the register is on a list or has a reason not to be.
    let esclusi = try #require(try forma.json["nonIscritti"] as? [[String: Any]])
    let persone = try #require(try forma.json["persone"] as? Int)
    #expect(
      persone == attesi.reduce(0) { $0 + $1.elettori }
        + esclusi.reduce(0) { $0 + ($1["persone"] as? Int ?? 0) })
    #expect(try program("controlla", "--completo").status == 0)
  }
}
