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
    case .ordinamentoSciolto(let cartella, let nome):
      Failure(
        .datiRifiutati, "ordinamento", "\(cartella)/\(nome).csv: un ordinamento è una cartella.",
        rimedio: "Metterlo in \(cartella)/\(nome)/scadenze.csv.")
    case .ordinamento(let nome, let difetti):
      Failure(
        .datiRifiutati, "ordinamento", "ordinamento «\(nome)»: \(difetti.joined(separator: "; "))",
        rimedio: "Verificare il file in Data/ordinamenti.")
    }
  }
}
