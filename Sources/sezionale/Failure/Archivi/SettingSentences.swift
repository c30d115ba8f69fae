import Elettorato
import Ufficio

/// Sentences about the settings of an archive.
extension DiniegoDiImpostazione: Explained {
  var failure: Failure {
    switch self {
    case .letturaContraria(let lettura, let contraria):
      Failure(
        .regolaViolata, "lettura-contraria",
        "la lettura «\(lettura.rawValue)» esclude «\(contraria.rawValue)», che l'ufficio ha scelto.",
        norma: lettura.norma,
        rimedio: "Prima eseguire «sezionale ufficio imposta \(contraria.rawValue) no».")
    }
  }
}
