import Archivio
import Elettorato
import Ufficio

/// Sentences about who may do what.
extension DiniegoDiCompetenza: Explained {
  var failure: Failure {
    switch self {
    case .ufficio(let incarico, let ufficio):
      return Failure(
        .ruoloNonAmmesso, "ufficio-non-ammesso",
        "«\(incarico.nome)» non si dà \(Competenze.luogo(ufficio)).", norma: .d223("artt. 5 e 32"),
        rimedio: ufficio == .commissione
          ? "Gli atti del Comune si adottano nel suo archivio e arrivano qui con «sezionale pacchetto ricevi»."
          : "Si dà nella copia della commissione.")
    case .ruolo(let incarico, let ufficio, let utente, let ruolo):
      let ammessi = incarico.competenza.ruoli(in: ufficio)
      let richiesti = Ruolo.allCases.filter(ammessi.contains).map(\.rawValue).joined(separator: " o ")
      return Failure(
        .ruoloNonAmmesso, "ruolo-non-ammesso",
        "«\(incarico.nome)» \(Competenze.luogo(ufficio)) è di chi ha il ruolo \(richiesti); l'utente n. \(utente) \(ruolo.map { "ha il ruolo \($0.rawValue)" } ?? "non ne ha nessuno").",
        rimedio:
          "Nulla è stato letto né scritto. «sezionale aiuto ruoli» dice chi può dare quale comando; un ruolo si riceve con «sezionale operatori aggiungi».",
        dettagli: [.init("utente", .integer(utente)), .init("ruolo", .optional(ruolo?.rawValue))])
    }
  }
}

extension Failure {
  init(_ error: ImpedimentoOperatori) {
    switch error {
    case .ruoloEstraneo(let ruolo):
      self.init(
        .ruoloNonAmmesso, "ruolo-estraneo",
        "il ruolo \(ruolo.rawValue) non si può dare in questo archivio, che è di un altro ufficio.",
        rimedio:
          "La commissione lavora nella sua copia (crea --ufficio commissione); l'ufficiale, nell'archivio del Comune."
      )
    case .primoNonResponsabile(let ruolo):
      self.init(
        .regolaViolata, "primo-operatore",
        "il primo operatore registrato deve avere il ruolo \(ruolo.rawValue).",
        rimedio: "Registrare prima chi risponde dell'archivio, poi gli altri.")
    case .ultimoResponsabile:
      self.init(
        .regolaViolata, "ultimo-responsabile", "nessuno risponderebbe più dell'archivio.",
        rimedio: "Nulla è stato scritto. Registrare prima chi subentra, con effetto da oggi.")
    case .nonRegistrato(let utente):
      self.init(
        .datiRifiutati, "operatore-non-registrato",
        "l'utente n. \(utente) non ha un ruolo in questo archivio.",
        rimedio: "«sezionale operatori mostra» elenca chi ne ha uno.")
    case .giaRegistrato(let utente, let ruolo):
      self.init(
        .datiRifiutati, "operatore-gia-registrato", "l'utente n. \(utente) ha già il ruolo \(ruolo.rawValue)."
      )
    case .giornoAnteriore(let giorno):
      self.init(
        .datiRifiutati, "operatore-giorno", "il ruolo di quell'utente è già cambiato \(giorno.esteso(.il)).",
        rimedio: "Indicare con --dal un giorno non anteriore.")
    }
  }
}
