import Elettorato
import Testing

/// The changes of an act, counted, against the balance that the act has sealed.
struct ContiDellAttoTests {
  private static let uomini1 = ContiDellAtto.Luogo(sezione: 1, parte: .maschile)
  private static let uomini2 = ContiDellAtto.Luogo(sezione: 2, parte: .maschile)

  private func conteggio(
    _ operazione: Variazione.Operazione, _ causa: Causa, da: ContiDellAtto.Luogo?, a: ContiDellAtto.Luogo?,
    _ quante: Int
  ) -> ContiDellAtto.Conteggio {
    ContiDellAtto.Conteggio(
      operazione: operazione, causa: causa, lista: .generale, da: da, a: a, quante: quante)
  }

  private func quadro(_ sezione: Int, _ prima: Int, _ iscritti: Int, _ cancellati: Int) -> Quadro {
    Quadro(
      lista: .generale, sezione: sezione, parte: .maschile, prima: prima, iscritti: iscritti,
      cancellati: cancellati, dopo: prima + iscritti - cancellati)
  }

  /// Two dead in section 1, one who comes from elsewhere into section 2, one who moves from 1 to 2, one annotated.
  private var conteggi: [ContiDellAtto.Conteggio] {
    [
      conteggio(.cancellazione, .decesso, da: Self.uomini1, a: nil, 2),
      conteggio(.iscrizione, .immigrazione, da: nil, a: Self.uomini2, 1),
      conteggio(.cambioSezione, .cambioAbitazione, da: Self.uomini1, a: Self.uomini2, 1),
      conteggio(.annotazione, .iscrizioneAIRE, da: Self.uomini1, a: Self.uomini1, 1),
    ]
  }

  @Test("changes and balance agree: who moves counts in both sections, who is annotated in none")
  func agree() throws {
    let quadri = [quadro(1, 10, 0, 3), quadro(2, 20, 2, 0)]
    let conti = try ContiDellAtto(conteggi, quadri: quadri)
    #expect(conti.quante() == 5)
    #expect(conti.quante(.cancellazione) == 2 && conti.quante(.cancellazione, .emigrazione) == 0)
    #expect(conti.quante(nil, .immigrazione, .generale) == 1)
    #expect(conti.quante(nil, nil, .aggiuntaUEComunale) == 0)
    #expect(quadri.map(conti.daAltrove) == [0, 1] && quadri.map(conti.altrove) == [1, 0])
    #expect(conti.somma(.generale, \.prima) == 30 && conti.somma(.generale, \.dopo) == 29)
  }

  @Test("a figure that the changes and the balance do not share is named")
  func disagree() {
    let sbagliato = quadro(1, 10, 0, 2)
    #expect(throws: Squilibrio.variazioni(sbagliato, contate: -3)) {
      try ContiDellAtto(conteggi, quadri: [sbagliato, quadro(2, 20, 2, 0)])
    }
    let troppi = quadro(2, 20, 3, 0)
    #expect(throws: Squilibrio.variazioni(troppi, contate: 2)) {
      try ContiDellAtto(conteggi, quadri: [quadro(1, 10, 0, 3), troppi])
    }
    let aperto = Quadro(
      lista: .generale, sezione: 1, parte: .maschile, prima: 1, iscritti: 0, cancellati: 0, dopo: 2)
    #expect(throws: Squilibrio.quadro(aperto)) { try ContiDellAtto([], quadri: [aperto]) }
  }

  @Test("a change in a place that has no balance is in no total, and is refused")
  func outside() {
    let altrove = conteggio(
      .iscrizione, .immigrazione, da: nil, a: ContiDellAtto.Luogo(sezione: 9, parte: .maschile), 1)
    #expect(throws: Squilibrio.stampa(documento: "verbale", attesi: 0, stampati: 1)) {
      try ContiDellAtto([altrove], quadri: [quadro(1, 10, 0, 0)])
    }
  }

  @Test(
    "lists written again from the top have their balance alone; any other act has a reason for each change")
  func rewritten() throws {
    let quadri = [quadro(1, 10, 0, 10)]
    #expect(try ContiDellAtto([], quadri: quadri, soloQuadri: true).quante() == 0)
    #expect(throws: Squilibrio.self) { try ContiDellAtto([], quadri: quadri) }
  }
}
