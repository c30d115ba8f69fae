package import Elettorato

/// The provisions on which each thing that the office does rests: pages of help and refusals cite them from here.
package enum Fondamento {
  package static let creazione: [Norma] = [.d223("artt. 5 e 35")]
  package static let consultazione: [Norma] = [.d223("artt. 32 e 33")]
  package static let formazione: [Norma] = [.d223("artt. 1, 2, 5, 7, 11 e 36"), listaUnica]
  package static let revisioni: [Norma] = [.d223("artt. 7, 16, 31, 32 e 41")]
  package static let situazione: [Norma] = [.d223("artt. 16, 31 e 32")]
  package static let correzione: [Norma] = [.d223("artt. 32 e 36")]
  package static let rettifica: [Norma] = [.d223("artt. 32, 36 e 40, c. 6")]
  package static let ricompilazione: [Norma] = [Ricompilazione.norma, listaUnica]
  package static let ripartizione: [Norma] = [
    .d223("artt. 34-36, 39 e 40"), DimensioniDelleSezioni.decreto,
  ]

  /// The lists are one, and no longer two parts.
  package static let listaUnica = Norma(.dl27del2025, "art. 2-bis")
  /// An elector votes in the section of his address.
  package static let sezione = Norma.d223("art. 36")
  /// Whoever was left out of the elenchi asks the commission.
  package static let ricorsoSugliElenchi = Norma.d223("art. 20")
  /// Whoever was left out comes with the next revision.
  package static let omessi = Norma.d223("art. 7")
  /// Whoever gains the right after the last enrolments is admitted to vote.
  package static let ammissione = Norma.d223("art. 32-bis")
  /// Clerical errors of the lists of the polling stations, until two days before the vote.
  package static let erroriDelleListeSezionali = Norma.d223("art. 40, c. 6")
}
