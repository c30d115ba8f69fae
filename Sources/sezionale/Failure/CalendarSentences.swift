import Elettorato
import Ufficio

/// Sentences about calling a vote.
extension DiniegoCalendario: Explained {
  var failure: Failure {
    switch self {
    case .nessunaConsultazione:
      Failure(
        .regolaViolata, "nessuna-consultazione", "non è indetta nessuna consultazione.",
        rimedio: "Eseguire «sezionale consultazione indici FILE».")
    case .ordinamento(let nome, let difetti):
      Failure(
        .datiRifiutati, "ordinamento", "ordinamento «\(nome)»: \(difetti.joined(separator: "; "))",
        rimedio: "Verificare il file in Data/ordinamenti.")
    }
  }
}
