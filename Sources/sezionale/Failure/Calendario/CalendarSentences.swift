import Archivio
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
    case .catalogo(let file, let righe):
      Failure(
        .datiRifiutati, "catalogo-delle-norme",
        "\(file): \(righe.map { "riga \($0)" }.joined(separator: ", ")): valori non ammessi.",
        rimedio: "Le colonne sono spiegate in Data/norme/LEGGIMI.md.")
    case .ordinamento(let nome, let difetti):
      Failure(
        .datiRifiutati, "ordinamento", "ordinamento «\(nome)»: \(difetti.joined(separator: "; "))",
        rimedio: "Verificare il file in Data/ordinamenti.")
    }
  }
}

extension DiniegoDiIndizione: Explained {
  var failure: Failure {
    switch self {
    case .rifiutata(let rifiuti, let file):
      Failure(
        rifiuti, luogo: { "\(file)\($0.riga.map { ":\($0)" } ?? ""): " },
        rimedio:
          "Nulla è stato scritto. Correggere il file; dove la legge lo consente, aggiungere la chiave motivo.<anomalia>."
      )
    case .fattiDiscordi(let file, let chiave):
      Failure(
        .datiRifiutati, "fatti-discordi",
        "\(file): «\(chiave)» ha un valore nel file e un altro nella riga di comando.",
        rimedio: "Nulla è stato scritto. Correggere il file o togliere l'opzione.")
    case .altroComune(let file, let codice, let comune):
      Failure(
        .datiRifiutati, "comune-diverso",
        "\(file): la consultazione è del comune \(codice), l'archivio è di \(comune.denominazione) (\(comune.codice)).",
        rimedio: "Verificare il file e l'archivio indicato con -a.")
    case .altriDati(let file, let contrasti):
      Failure(
        .datiRifiutati, "comune-diverso",
        "\(file): \(contrasti.map { "«\($0.chiave)» è «\($0.delFile)», nell'archivio «\($0.dellArchivio)»" }.joined(separator: "; ")).",
        rimedio: "Nulla è stato scritto. I dati del Comune sono quelli dell'archivio: correggere il file.")
    case .altraInCorso:
      Failure(
        .regolaViolata, "consultazione-in-corso", "è già indetta un'altra consultazione.",
        rimedio: "Chiuderla con «sezionale consultazione chiudi» prima di indirne un'altra.")
    case .ballottaggioGiaIndetto:
      Failure(
        .regolaViolata, "ballottaggio-gia-indetto",
        "la consultazione in corso è già il turno di ballottaggio.",
        norma: Consultazione.normaBallottaggio,
        rimedio:
          "Nulla è stato scritto. Per correggerne i giorni: «sezionale consultazione chiudi», poi indire di nuovo."
      )
    case .ballottaggioRifiutato(let rifiuti):
      Failure(
        rifiuti,
        rimedio:
          "Nulla è stato scritto. Correggere i giorni; dove la legge lo consente, aggiungere --motivo ANOMALIA=TESTO."
      )
    }
  }
}

extension Failure {
  fileprivate init(_ rifiuti: [Anomalia], luogo: (Anomalia) -> String = { _ in "" }, rimedio: String) {
    // What only wants a reason is asked; what the law refuses is refused.
    let soloDomande = rifiuti.allSatisfy { if case .domanda = $0.caso.gravita { true } else { false } }
    self.init(
      soloDomande ? .confermaNecessaria : .datiRifiutati, "consultazione-rifiutata",
      rifiuti.map { "\(luogo($0))\($0.senzaRiga)\($0.chiaveDelMotivo)" }.joined(separator: "\n"),
      norma: rifiuti.first?.caso.norma, rimedio: rimedio,
      dettagli: [.init("anomalie", .strings(rifiuti.map(\.caso.codice)))])
  }
}

extension Anomalia {
  /// The sentence without the line number, which the caller has already said.
  fileprivate var senzaRiga: String { Anomalia(caso, motivo: motivo).description }

  /// The name with which a reason is given, where one is enough.
  fileprivate var chiaveDelMotivo: String {
    caso.derogabile ? " [motivo.\(caso.codice)]" : ""
  }
}
