import Testing

@testable import Elettorato

@Suite("What an act keeps of the consultation")
struct ParametriTests {
  private func lines(_ pairs: [(String, String)]) throws -> [String: String] {
    let numbered = try Fixtures.pairs("gaby").filter { pair in !pairs.contains { $0.0 == pair.chiave } }
    let extra = pairs.enumerated().map { (chiave: $1.0, valore: $1.1, riga: 100 + $0) }
    let vote = try #require(
      Consultazione.leggi(numbered + extra, ordinamenti: Fixtures.ruleSets).consultazione)
    let kept = vote.parametri(ordinamenti: [("valle-d-aosta", "b\n"), ("statale", "a\n")])
    #expect(Set(kept.map(\.nome)).count == kept.count, "a name is written twice")
    return Dictionary(uniqueKeysWithValues: kept.map { ($0.nome, $0.valore) })
  }

  @Test("the days, the kinds, the rule set and the SHA-256 of its texts")
  func days() throws {
    let kept = try lines([])
    #expect(kept["consultazione"] == "D839-2023-11-12")
    #expect(kept["consultazione-tipi"] == "comunale")
    #expect(kept["consultazione-giorno-di-riferimento"] == "2023-11-12")
    #expect(kept["consultazione-manifesto"] == "2023-09-28")
    #expect(kept["consultazione-ordinamento"] == "valle-d-aosta")
    // printf 'a\n' | sha256sum
    #expect(
      kept["consultazione-testo-statale"]
        == "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7")
    #expect(kept["consultazione-secondo-giorno"] == nil)
    #expect(!kept.keys.contains { $0.contains("deroga") || $0.contains("termine") })
  }

  @Test("a poster after d-45 and a first round at d-48 stay with their reasons")
  func overrides() throws {
    let kept = try lines([
      ("data_manifesto", "2023-09-29"), ("motivo.manifesto-tardivo", "albo pretorio non disponibile"),
      ("data_prima_tornata", ""), ("termine.DS_T1", "48"), ("motivo.DS_T1", "circolare prefettizia"),
    ])
    #expect(kept["consultazione-deroga-manifesto-tardivo"] == "albo pretorio non disponibile")
    #expect(kept["consultazione-termine-DS_T1"] == "48")
    #expect(kept["consultazione-motivo-DS_T1"] == "circolare prefettizia")
  }

  @Test("a run-off is another consultation, that says which was the first round")
  func runOff() throws {
    let first = Consultazione.prova([.comunale], "2023-11-12")
    let second = try #require(first.ballottaggio().consultazione)
    #expect(first.identita == "A000-2023-11-12")
    #expect(second.identita == "A000-2023-11-26-ballottaggio")
    let kept = second.parametri(ordinamenti: []).map { "\($0.nome) \($0.valore)" }
    #expect(kept.contains("consultazione-primo-turno 2023-11-12"))
    #expect(kept.contains("consultazione-turno ballottaggio"))
  }
}
