extension CalendarioOrdinario {
  private static let circolare = Norma(.circ2600del1986)

  /// Ordinary dynamic revisions: in January and July, first who leaves, then who comes in.
  ///
  /// Cancel first: the cancellation of the old Comune is what lets the new one enrol (A-17).
  static let revisioniDinamiche: [Passo] = [(1, "JAN"), (7, "JUL")].flatMap { mese, sigla in
    [
      Passo(
        codice: "ORD_\(sigla)_T1", dal: (mese, 10), al: nil, forma: .entro, norma: circolare,
        chi: TerminiDiLegge.ufficio,
        adempimento:
          "Revisione dinamica ordinaria, prima tornata: cancellazioni per morte, emigrazione, perdita della "
          + "cittadinanza o del diritto elettorale.", esecuzione: .comando("revisione delibera --dinamica 1"),
        riscontro: .atto),
      Passo(
        codice: "ORD_\(sigla)_T2", dal: (mese, 31), al: nil, forma: .entro, norma: circolare,
        chi: TerminiDiLegge.ufficio,
        adempimento:
          "Revisione dinamica ordinaria, seconda tornata: iscrizioni per immigrazione e per acquisto o "
          + "riacquisto del diritto elettorale; cambi di sezione.",
        esecuzione: .comando("revisione delibera --dinamica 2"), riscontro: .atto),
    ]
  }

  /// The term that an ordinary round adopted on that day keeps: the one of the semester in which it falls.
  static func termini(dinamica tornata: Int, il giorno: Giorno) -> [String] {
    ["ORD_\(giorno.data.mese <= 6 ? "JAN" : "JUL")_T\(tornata)"]
  }

  /// The step of the semestral revision that an act of that day keeps: the second one runs from August to December.
  static func termini(semestrale passo: Int, il giorno: Giorno) -> [String] {
    ["SEM\(giorno.data.mese <= 6 ? 1 : 2)_S\(passo)"]
  }
}
