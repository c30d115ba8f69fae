import Elettorato
import Ufficio

/// Sentences about files that can be read and are not received.
extension DiniegoDiImportazione: Explained {
  var failure: Failure {
    switch self {
    case .senzaRighe(let file):
      Failure(
        .datiRifiutati, "file-senza-righe", "\(file): c'è l'intestazione ma nessuna riga.",
        rimedio: "Nulla è stato scritto. Ripetere l'esportazione dal programma di origine.")
    case .nessunaRigaBuona(let file, let scartate, let scarti):
      Failure(
        .datiRifiutati, "nessuna-riga-buona",
        "\(file): \(scartate.di("riga letta", "righe lette")), nessuna accettata.",
        rimedio: "L'archivio resta com'era. I motivi, riga per riga, sono in \(scarti).")
    case .nessunaRichiesta(let file):
      Failure(
        .datiRifiutati, "file-senza-righe", "\(file): nessuna richiesta accettata.",
        rimedio: "Nulla è stato scritto. Verificare il file, e le righe rifiutate con i loro motivi.")
    case .sezioniConElettori(let sezioni):
      Failure(
        .regolaViolata, "sezioni-con-elettori",
        "il file non ha più \(sezioni.count == 1 ? "la sezione" : "le sezioni") \(sezioni.map(String.init).joined(separator: ", ")), dove ci sono elettori.",
        norma: .d223("art. 39"),
        rimedio: "Una sezione si sopprime con una ripartizione, che sposta prima i suoi elettori.")
    case .sedeDopoIlBlocco, .discordanzeDiffuse, .doppiaCodifica, .quantitaInsolita: daConfermare
    }
  }

  /// What somebody must look at before it is received all the same.
  private var daConfermare: Failure {
    switch self {
    case .discordanzeDiffuse(let file, let discordi, let accettate):
      Failure(
        .confermaNecessaria, "discordanze-diffuse",
        "\(file): per \(discordi.di("persona", "persone")) su \(accettate.conMigliaia) il codice fiscale discorda da cognome, nome, sesso, nascita o luogo.",
        rimedio:
          "Verificare che le colonne non siano scambiate; per accettare i dati così ripetere il comando con --si.",
        dettagli: [.init("discordi", .integer(discordi)), .init("accettate", .integer(accettate))])
    case .doppiaCodifica(let file, let riga, let quante):
      Failure(
        .confermaNecessaria, "doppia-codifica",
        "\(file):\(riga): sequenze come «Ã²» fanno pensare a un file convertito due volte (\(quante)).",
        rimedio: "Ripetere l'esportazione; se il testo è giusto così, ripetere il comando con --si.")
    case .quantitaInsolita(let accettate, let prima):
      Failure(
        .confermaNecessaria, "quantita-insolita",
        "l'anagrafe ricevuta ha \(accettate.di("persona", "persone")), quella precedente ne aveva \(prima.conMigliaia).",
        rimedio: "Verificare che il file sia completo; per accettarlo ripetere il comando con --si.")
    default:
      Failure(
        .confermaNecessaria, "sede-dopo-il-blocco",
        "le liste sono bloccate, e il file cambia la sede o i dati di una sezione: ogni lista già stampata direbbe altro.",
        norma: .d223("artt. 35 e 40"),
        rimedio:
          "Se la sede è cambiata davvero ripetere con --si, avvisare gli elettori e ristampare i plichi.")
    }
  }
}
