import Archivio
import Elettorato
import Ufficio

/// Sentences about what the officer decides by hand, on an event or on the data of an elector.
extension DiniegoDiCorrezione: Explained {
  var failure: Failure {
    switch self {
    case .eventoSconosciuto(let quale):
      Failure(
        .comandoErrato, "evento-sconosciuto", "non c'è alcun evento \(quale.parole).",
        rimedio: "«sezionale esporta eventi FILE» li elenca tutti, con il loro numero.")
    case .progressivoAmbiguo(let progressivo, let eventi):
      Failure(
        .comandoErrato, "progressivo-ambiguo",
        "\(eventi.count) eventi di file diversi hanno il progressivo «\(progressivo)»: \(eventi.map { "n. \($0.numero), \($0.tipo.titolo) ricevuto \($0.ricevuto.breve(.il))" }.joined(separator: "; ")).",
        rimedio: "Indicare quale con --evento N.",
        dettagli: [.init("eventi", .array(eventi.map { .integer($0.numero) }))])
    case .intervento(let impedimento, let azione, let evento): Failure(impedimento, azione, evento)
    }
  }
}

extension RichiestaDiCorrezione.Quale {
  fileprivate var parole: String {
    switch self {
    case .numero(let numero): "n. \(numero)"
    case .progressivo(let progressivo): "«\(progressivo)»"
    }
  }
}

extension Failure {
  fileprivate init(_ error: Intervento.Impedimento, _ azione: Intervento.Azione, _ evento: Evento) {
    let quale = "l'evento n. \(evento.numero) (\(evento.tipo.titolo), ricevuto \(evento.ricevuto.breve(.il)))"
    switch error {
    case .giaDeciso(let atto):
      self.init(
        .regolaViolata, "evento-gia-deciso",
        "\(quale) ha già la risposta definitiva dell'atto n. \(atto): un atto non si corregge a mano.",
        norma: evento.tipo.norma,
        rimedio: "Se la risposta è sbagliata, ricevere il documento giusto con «sezionale importa eventi».")
    case .nonPertinente(let rifiuto):
      let suo = rifiuto.map { "è rifiutato perché \($0.motivo)" } ?? "non è rifiutato"
      let serve =
        azione == .identitaVerificata
        ? "--identita-verificata risponde soltanto a dati discordanti"
        : "--sezione risponde soltanto a un indirizzo non compreso nel viario"
      self.init(
        .regolaViolata, "intervento-non-pertinente", "\(quale) \(suo): \(serve).",
        norma: rifiuto?.norma ?? evento.tipo.norma, rimedio: rifiuto?.rimedio)
    case .sezioneInesistente(let numero):
      self.init(
        .regolaViolata, "sezione-inesistente", "la sezione \(numero) non esiste.", norma: Fondamento.sezione,
        rimedio: "Correggere --sezione.")
    case .nullaDaRitirare:
      self.init(
        .regolaViolata, "nulla-da-ritirare", "\(quale) non ha alcun intervento da ritirare.",
        rimedio: "Nulla è stato scritto.")
    }
  }
}

extension DiniegoDiRettifica: Explained {
  var failure: Failure {
    switch self {
    case .nessuna(let file):
      Failure(
        .datiRifiutati, "nessuna-rettifica", "\(file): non c'è alcuna correzione.",
        rimedio: "Nulla è stato scritto.")
    case .listeBloccate(let fine):
      Failure(
        .listeBloccate, "liste-bloccate", "le liste sono bloccate per il voto fino \(fine.esteso(.al)).",
        norma: norma,
        rimedio:
          "Gli errori materiali delle liste sezionali li corregge la Commissione elettorale circondariale, fino al secondo giorno prima del voto (\(Fondamento.erroriDelleListeSezionali))."
      )
    case .impedita(let impedimento, let file): Failure(impedimento, norma: norma, file: file)
    }
  }
}

extension Failure {
  fileprivate init(_ error: ImpedimentoRettifica, norma: Norma?, file: String) {
    let (chiave, motivo): (String, String) =
      switch error {
      case .nonIscritto: ("fascicolo-non-iscritto", "il fascicolo non è di alcun elettore iscritto")
      case .valoreNonValido(_, let campo): ("valore-non-valido", "valore non valido per \(campo.rawValue)")
      case .sezioneInesistente(_, let numero): ("sezione-inesistente", "la sezione \(numero) non esiste")
      case .gia: ("gia-corretto", "la lista porta già questo dato")
      case .ripetuta(_, let prima): ("rettifica-ripetuta", "lo stesso dato è già corretto alla riga \(prima)")
      case .troppoGiovane:
        ("eta-insufficiente", "con questa data di nascita la persona non avrebbe l'età per essere iscritta")
      }
    self.init(
      .datiRifiutati, chiave, "\(file):\(error.riga): \(motivo).", norma: norma,
      rimedio: "Nulla è stato scritto. Correggere il file.",
      dettagli: [.init("file", .string(file)), .init("riga", .integer(error.riga))])
  }
}
