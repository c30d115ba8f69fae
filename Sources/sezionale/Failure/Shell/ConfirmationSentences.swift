extension Failure {
  /// Nobody at a terminal to answer, and no option that answers.
  static func confermaNecessaria(_ domanda: String, opzione: String) -> Failure {
    Failure(
      .confermaNecessaria, "conferma-necessaria", "serve una conferma: \(domanda)",
      rimedio: "Nulla è stato scritto. Per confermare senza terminale si aggiunge \(opzione).")
  }

  /// The answer was not yes.
  static var confermaNegata: Failure {
    Failure(.confermaNecessaria, "conferma-negata", "non confermato.", rimedio: "Nulla è stato scritto.")
  }

  /// The option confirms another act than this one.
  static func confermaDiversa(_ opzione: String) -> Failure {
    Failure(
      .confermaNecessaria, "conferma-diversa", "il valore di \(opzione) non è quello che conferma l'atto.",
      rimedio: "Nulla è stato scritto.")
  }
}
