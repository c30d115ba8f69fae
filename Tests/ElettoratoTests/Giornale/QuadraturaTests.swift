import Elettorato
import Testing

/// Each imbalance of an act, and the order in which they are looked for.
struct QuadraturaTests {
  private func quadro(
    _ lista: Lista, _ sezione: Int?, _ parte: Parte, _ prima: Int,
    _ iscritti: Int,
    _ cancellati: Int, _ dopo: Int
  ) -> Quadro {
    Quadro(
      lista: lista, sezione: sezione, parte: parte, prima: prima, iscritti: iscritti, cancellati: cancellati,
      dopo: dopo)
  }

  private func quadro(_ prima: Int, _ iscritti: Int, _ cancellati: Int, _ dopo: Int) -> Quadro {
    quadro(.generale, 1, .maschile, prima, iscritti, cancellati, dopo)
  }

  @Test("a balance that closes in every section and in every list is accepted")
  func quadra() throws {
    let quadri = [
      quadro(.generale, 1, .maschile, 10, 2, 1, 11), quadro(.generale, 1, .femminile, 9, 0, 9, 0),
      quadro(.generale, nil, .maschile, 0, 1, 0, 1), quadro(.aggiuntaUEComunale, 1, .maschile, 3, 0, 0, 3),
    ]
    try Quadratura.verifica(quadri, iscrittiNellaLista: [.generale: 12, .aggiuntaUEComunale: 3])
    try Quadratura.verifica([], iscrittiNellaLista: [:])
  }

  @Test("before + in - out = after, or the line that does not close is named")
  func riga() {
    for aperto in [
      quadro(10, 2, 1, 12), quadro(10, 2, 1, 10), quadro(0, 0, 1, 0),
      quadro(.generale, nil, .unica, 5, 0, 0, 4),
    ] {
      #expect(!aperto.quadra)
      #expect(throws: Squilibrio.quadro(aperto)) {
        try Quadratura.verifica(
          [quadro(1, 0, 0, 1), aperto], iscrittiNellaLista: [.generale: 1 + aperto.dopo])
      }
    }
  }

  @Test("the sections make the list, or both totals are named: one too many, one too few, a list forgotten")
  func somma() {
    let quadri = [quadro(0, 3, 0, 3), quadro(.aggiuntaUEComunale, 1, .maschile, 0, 2, 0, 2)]
    for (iscritti, atteso) in [
      (
        [Lista.generale: 4, .aggiuntaUEComunale: 2],
        Squilibrio.somma(lista: .generale, sezioni: 3, generale: 4)
      ),
      ([.generale: 2, .aggiuntaUEComunale: 2], .somma(lista: .generale, sezioni: 3, generale: 2)),
      ([.generale: 3], .somma(lista: .aggiuntaUEComunale, sezioni: 2, generale: 0)),
      (
        [.generale: 3, .aggiuntaUEComunale: 2, .aggiuntaUEParlamento: 1],
        .somma(lista: .aggiuntaUEParlamento, sezioni: 0, generale: 1)
      ),
    ] {
      #expect(throws: atteso) { try Quadratura.verifica(quadri, iscrittiNellaLista: iscritti) }
    }
  }

  @Test("a line that does not close is told before a sum that does not agree")
  func precedenza() {
    let aperto = quadro(1, 1, 1, 2)
    #expect(throws: Squilibrio.quadro(aperto)) {
      try Quadratura.verifica([aperto], iscrittiNellaLista: [.generale: 99])
    }
  }
}
