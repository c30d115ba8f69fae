import Testing

@testable import Elettorato

@Suite("What the acts show to the calendar")
struct AdempimentiTests {
  private let vote = Consultazione.prova([.comunale], "2023-11-12")

  private func act(_ number: Int, _ day: String, of vote: Consultazione? = nil, note: String = "") -> Atto {
    Atto(
      numero: number, tipo: .indizione, giorno: g(day), protocollo: note, autore: "prova",
      regime: .partiDistinte,
      parametri: vote.map { [Atto.Parametro(Consultazione.parametro, $0.identita)] } ?? [])
  }

  /// Stands for the kinds of act that will keep terms: what an act keeps is written in its protocol.
  private func effects(_ act: Atto) -> AdempimentiCompiuti.Effetti {
    switch act.protocollo {
    case "": .init()
    case "deposito": .init(termini: ["DS_T2"], pubblicita: [.deposito])
    default: .init(termini: [act.protocollo])
    }
  }

  @Test(
    "the first formation and the call of a vote keep no term and start none",
    arguments: [Atto.Tipo.primaFormazione, .indizione])
  func noEffect(_ kind: Atto.Tipo) {
    let act = Atto(
      numero: 1, tipo: kind, giorno: g("2023-08-31"), protocollo: "", autore: "", regime: .partiDistinte,
      parametri: [])
    #expect(AdempimentiCompiuti.effetti(act) == .init())
  }

  @Test("a term is done on the day of the first act that keeps it, and only for the vote that the act names")
  func kept() {
    let other = Consultazione.prova([.comunale], "2023-04-02")
    let done = AdempimentiCompiuti(
      [
        act(1, "2023-03-31", of: other, note: "DS_T1"), act(2, "2023-09-25", of: vote, note: "DS_T1"),
        act(3, "2023-09-26", of: vote, note: "DS_T1"), act(4, "2023-10-10", note: "SEM2_S3"),
      ], effetti: effects)
    #expect(done.compiuti(vote) == ["DS_T1": g("2023-09-25")])
    #expect(done.compiuti(other) == ["DS_T1": g("2023-03-31")])
    #expect(done.compiuti(anno: 2023) == ["SEM2_S3": g("2023-10-10")])
    #expect(done.compiuti(anno: 2024).isEmpty)
  }

  @Test(
    "terms that run from an adoption appear when the act is there: causes 4 and 5 of 28 September, deposit 1-5 October"
  )
  func adoption() throws {
    let before = AdempimentiCompiuti([act(1, "2023-08-31")], effetti: effects)
    #expect(before.daAdozione(oggi: g("2023-09-30")).isEmpty)
    let after = AdempimentiCompiuti(
      [act(1, "2023-08-31"), act(2, "2023-09-28", of: vote, note: "deposito")], effetti: effects)
    let started = after.daAdozione(oggi: g("2023-09-30"))
    #expect(started.map(\.atto.numero) == [2])
    let deposit = try #require(started.first?.scadenze.first { $0.codice == "DEPOSIT_CAUSES_4_5" })
    #expect(deposit.periodo == g("2023-10-01")...g("2023-10-05"))
    #expect(deposit.atto == "2")
  }

  @Test(
    "what fell due by the day on which the archive begins cannot be late; what falls due the day after can")
  func beginning() throws {
    let ruleSet = try #require(Fixtures.ruleSets["statale"])
    let first = try #require(Scadenzario(vote, ruleSet, oggi: g("2023-10-01"))["DS_T1"])
    #expect(first.stato == .inRitardo && first.data == g("2023-09-26"))
    #expect(first.giudicata(dal: g("2023-09-26")).stato == .trascorsa)
    #expect(first.giudicata(dal: g("2023-09-25")).stato == .inRitardo)
    #expect(first.giudicata(dal: nil).stato == .trascorsa)
  }
}
