import Sistema
import Testing

@testable import sezionale

@Suite("What is said of files")
struct FileMessagesTests {
  @Test(
    "each reason has its sentence, its key and status 9",
    arguments: [
      (FileError.Reason.notFound, "file-assente", "a.csv: non esiste.", "Controllare il nome e la cartella."),
      (
        .denied, "accesso-negato", "a.csv: accesso negato.",
        "Controllare i permessi del file e della cartella."
      ),
      (.readOnly, "sola-lettura", "a.csv: il disco è in sola lettura.", ""),
      (
        .full, "disco-pieno", "a.csv: disco pieno o quota esaurita; il file non è stato scritto.",
        "Liberare spazio e ripetere il comando."
      ),
      (.exists, "file-esistente", "a.csv: esiste già.", "Per sostituirlo si aggiunge --sovrascrivi."),
      (.directory, "cartella", "a.csv: è una cartella, serve un file.", ""),
      (.notDirectory, "non-cartella", "a.csv: una parte del percorso non è una cartella.", ""),
      (
        .symbolicLink, "collegamento", "a.csv: è un collegamento simbolico e non viene seguito.",
        "Indicare il file a cui porta."
      ),
      (.notRegular, "non-ordinario", "a.csv: non è un file ordinario.", ""),
      (
        .tooLarge, "file-troppo-grande",
        "a.csv: supera la dimensione massima consentita; il file non è stato scritto.", ""
      ),
      (.tooManyFiles, "troppi-file", "a.csv: troppi file aperti.", ""),
      (.nameNotValid, "nome-non-valido", "a.csv: nome non valido.", ""),
      (
        .changedWhileReading, "file-cambiato", "a.csv: è cambiato durante la lettura; nulla è stato letto.",
        "Attendere che sia completo e ripetere."
      ),
      (
        .notConfirmed, "non-confermato", "a.csv: scritto, ma il disco non ha confermato la registrazione.",
        "Controllare il file prima di usarlo."
      ),
      (.other(5), "errore-del-disco", "a.csv: errore del disco (codice 5).", ""),
    ])
  func sentence(reason: FileError.Reason, key: String, messaggio: String, rimedio: String) {
    let failure = Failure(FileError("a.csv", reason))
    #expect(failure.messaggio == messaggio)
    #expect(failure.rimedio ?? "" == rimedio)
    #expect(failure.chiave == key)
    #expect(failure.esito == .letturaScrittura)
    #expect(failure.dettagli == [.init("file", "a.csv")])
  }

  @Test("an error nobody foresaw is named without what it carries, which may be a person")
  func unexpected() {
    struct Sconosciuto: Error { let nome = "ROSSI ADA" }
    let failure = Failure(Sconosciuto() as any Error)
    #expect(failure.messaggio == "errore imprevisto (Sconosciuto).")
    #expect(failure.esito == .erroreImprevisto)
  }
}
