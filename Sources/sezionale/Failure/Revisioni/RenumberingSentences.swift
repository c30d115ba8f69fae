import Archivio
import Elettorato
import Ufficio

/// Sentences about lists written again.
extension Failure {
  init(_ error: ImpedimentoRicompilazione) {
    switch error {
    case .revisioniAperte(let aperte):
      self.init(
        .confermaNecessaria, "revisioni-aperte",
        "le liste si ricompilano a revisioni chiuse: \(aperte.map(\.descrizione).joined(separator: "; ")).",
        norma: Ricompilazione.norma,
        rimedio:
          "Nulla è stato scritto. Chiudere prima le revisioni con «sezionale revisione delibera»; per ricompilare lo stesso ripetere con --motivo \"...\", che resta nell'atto.",
        dettagli: [.init("revisioniAperte", .strings(aperte.map(\.descrizione)))])
    case .cambioDiRegime(let regime):
      self.init(
        .regolaViolata, "cambio-di-regime",
        "la legge vuole ora le liste nella forma «\(regime.rawValue)»: le sole liste sezionali non possono cambiare.",
        norma: Fondamento.listaUnica,
        rimedio:
          "Nulla è stato scritto. Ripetere senza --soltanto-sezionali: la ricompilazione cambia tutte le liste."
      )
    case .senzaEffetto:
      self.init(
        .regolaViolata, "ricompilazione-senza-effetto",
        "le liste sono già in ordine e senza righe barrate: nessun numero cambierebbe.",
        norma: Ricompilazione.norma, rimedio: "Nulla è stato scritto. Non serve altro.")
    }
  }
}
