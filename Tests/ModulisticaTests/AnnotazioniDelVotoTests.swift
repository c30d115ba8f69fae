import Elettorato
import Rendering
import Testing

@testable import Modulistica

@Suite("The marks of the poll list of the eve") struct AnnotazioniDelVotoTests {
  private static func modo(
    _ specie: SpecieDiRichiesta, _ schede: [TipoDiConsultazione], _ modalita: RaccoltaDelVoto.Modalita? = nil,
    comune: String = "D839", sezione: Int? = nil
  ) -> VotoAltrove.Modo {
    .init(
      specie,
      Destinazione(
        schede: schede, raccolta: RaccoltaDelVoto(modalita: modalita, comune: comune, sezione: sezione)))
  }

  private func estero(_ numero: Int, _ cognome: String, _ stato: String) -> Elettore {
    var elettore = Esempi.elettore(numero, cognome)
    elettore.stato = .aire
    elettore.testi.imposta(.statoEstero, stato)
    return elettore
  }

  private func note(_ documento: Document) throws -> [String: String] {
    Dictionary(try documento.righe().map { ($0[0], $0[5]) }) { $1 }
  }

  @Test("each way of voting elsewhere has its mark: who collects, where, with which ballots")
  func marks() throws {
    let elettori = (1...6).map { Esempi.elettore($0, "Elettore\($0)") }
    let voto = VotoAltrove(
      modi: [
        9001: [Self.modo(.domicilio, [.comunale, .regionale], .ufficioDistaccato, sezione: 1)],
        9002: [Self.modo(.domicilio, [.comunale, .regionale], .ufficioDistaccato, sezione: 4)],
        9003: [Self.modo(.degenti, [.regionale], .sezioneOspedaliera, comune: "A326")],
        9004: [Self.modo(.detenuti, [.comunale, .regionale], .seggioSpeciale, sezione: 2)],
        9005: [Self.modo(.naviganti, [.regionale], comune: "D969")],
      ], tipi: [.comunale, .regionale], statiSenzaIntese: [])
    let fonte = Esempi.fonte(
      .listaUnica, consultazione: Esempi.consultazione([.comunale, .regionale]))
    let documento = try Esempi.lista(elettori, fonte: fonte, voto: voto)
    #expect(
      try note(documento) == [
        "1": "vota a domicilio", "2": "vota a domicilio (raccoglie la sez. 4)",
        "3": "vota in luogo di cura in altro Comune (schede: regionali)",
        "4": "vota in luogo di detenzione (raccoglie la sez. 2)",
        "5": "vota dove è imbarcato (schede: regionali)", "6": "",
      ])
    // The list that the commission authenticates knows nothing of it.
    #expect(try note(try Esempi.lista(elettori, fonte: fonte)).values.allSatisfy(\.isEmpty))
  }

  @Test("who is struck under art. 33 is a line that says why, and counts nobody")
  func struck() throws {
    let elettori = [
      Esempi.elettore(1, "Amato"), Esempi.elettore(2, "Bianchi", nato: Esempi.giorno(2005, 11, 13)),
    ]
    let voto = VotoAltrove(modi: [:], tipi: [.comunale], statiSenzaIntese: [])
    let documento = try Esempi.lista(elettori, voto: voto)
    let barrata = try #require(try documento.righe().first { $0[0] == "2" })
    #expect(barrata[5] == "depennato art. 33" && barrata.contains("depennato"))
    #expect(documento.paragrafi.contains { $0.contains("n. 1 (uno) elettore") })
    #expect(documento.copertina?.totals.map(\.value) == ["1"])
  }

  @Test("a national vote: who votes by mail is not on the list, and the figures say so")
  func byMail() throws {
    let elettori = [
      Esempi.elettore(1, "Amato"), estero(2, "Bianchi", "BEL"), estero(3, "Conti", "BEL"),
      estero(4, "Dotti", "CUB"), Esempi.elettore(5, "Elmi"),
    ]
    let voto = VotoAltrove(
      modi: [
        9003: [Self.modo(.opzioneInItalia, [.referendum], sezione: 1)],
        9005: [Self.modo(.temporaneamenteAllEstero, [.referendum], comune: "")],
      ], tipi: [.referendum], statiSenzaIntese: ["CUB"])
    let fonte = Esempi.fonte(.listaUnica, consultazione: Esempi.consultazione([.referendum]))
    let documento = try Esempi.lista(elettori, fonte: fonte, voto: voto)
    let note = try note(documento)
    #expect(note.keys.sorted() == ["1", "3", "4"])
    #expect(note["3"]?.hasPrefix("vota in Italia per opzione") == true)
    #expect(
      documento.paragrafi.contains {
        $0.contains("n. 3 (tre) elettori: 5 iscritti")
          && $0.contains("meno 2 elettori che votano per corrispondenza (L. 459/2001)")
      })
  }

  @Test("beside a municipal vote the resident abroad stays on the list, with the ballots that he receives")
  func mixed() throws {
    let voto = VotoAltrove(modi: [:], tipi: [.comunale, .referendum], statiSenzaIntese: [])
    let fonte = Esempi.fonte(.listaUnica, consultazione: Esempi.consultazione([.comunale, .referendum]))
    let note = try note(
      try Esempi.lista([Esempi.elettore(1, "Amato"), estero(2, "Bianchi", "BEL")], fonte: fonte, voto: voto))
    #expect(note["1"] == "")
    #expect(note["2"]?.hasPrefix("qui riceve: comunali") == true)
  }
}
