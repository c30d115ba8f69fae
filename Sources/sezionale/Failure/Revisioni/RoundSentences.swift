import Archivio
import Elettorato
import Ufficio

/// Sentences about rounds: what stands before them, their terms, what the law still offers.
extension DiniegoDiTornata: Explained {
  var failure: Failure {
    switch self {
    case .senzaConsultazione(let tornata):
      Failure(
        .regolaViolata, "tornata-senza-consultazione",
        "nessuna consultazione è in corso: la \(tornata.titolo) precede un voto.", norma: norma,
        rimedio:
          "Indire la consultazione con «sezionale consultazione indici FILE», oppure adottare una tornata ordinaria con --dinamica."
      )
    case .nonPrevista:
      Failure(
        .regolaViolata, "tornata-non-prevista",
        "per questo turno non ci sono tornate di revisione: si vota con le liste del primo.",
        norma: norma, rimedio: "Le variazioni sono proposte alla prossima revisione ordinaria.")
    case .superata(let tornata, let atto):
      Failure(
        .regolaViolata, "tornata-superata",
        "la \(tornata.codice) non si può più adottare: è già adottata la \(atto.tipo.tornata?.codice ?? "") (atto n. \(atto.numero) \(atto.giorno.esteso(.del))).",
        norma: norma,
        rimedio: "Gli eventi che restano sono proposti alla tornata successiva che li ammette.")
    case .precedente(let prima, let termine):
      Failure(
        .regolaViolata, "tornata-precedente",
        "prima va adottata la \(prima.codice), che è ancora in termine fino a \(termine.esteso).",
        norma: norma, rimedio: "Eseguire «sezionale revisione delibera \(prima.opzione)».")
    case .scaduta(let tornata, let termine, let giorno):
      Failure(
        .scadenzaSuperata, "tornata-scaduta",
        "la \(tornata.titolo) doveva essere adottata entro \(termine.esteso): la data dell'atto è \(giorno.esteso).",
        norma: norma,
        rimedio: "\(tornata.offerta) Se l'atto è di un giorno utile, indicarlo con --data.")
    case .assorbita(let tornata, let voto):
      Failure(
        .regolaViolata, "ordinaria-assorbita",
        "sono in corso le tornate straordinarie per il voto \(voto.esteso(.del)): la \(tornata.titolo) è assorbita.",
        norma: norma,
        rimedio: "Adottare la tornata straordinaria con --tornata, o attendere il giorno dopo il voto.")
    case .inCorso(let atto, let consultazione):
      Failure(
        .regolaViolata, "tornate-in-corso",
        "\(atto.titolo): non si adotta dalla prima tornata straordinaria alla fine del voto \(consultazione.giorni.riferimento.esteso(.del)), ballottaggio compreso.",
        norma: norma,
        rimedio:
          "Nulla è stato scritto. Attendere la fine del voto; se il ballottaggio non si tiene, chiudere la consultazione con «sezionale consultazione chiudi»."
      )
    }
  }
}

extension Tornata {
  /// What the law still offers depends on the round that was lost.
  fileprivate var offerta: String {
    switch numero {
    case 1:
      "Fino al giorno del manifesto la seconda tornata ammette le stesse cause, tranne i decessi, che vanno alla quarta."
    case 2: "Le perdite del diritto e i trasferimenti vanno alla prima revisione ordinaria dopo il voto."
    case 3:
      "Chi acquista o riacquista il diritto può chiedere l'ammissione al voto (\(Fondamento.ammissione))."
    default: "I decessi sono segnalati ai presidenti di seggio; le liste restano quelle bloccate."
    }
  }
}

extension PropostaCambiata: Explained {
  var failure: Failure {
    Failure(
      .regolaViolata, "proposta-cambiata",
      "l'archivio è cambiato dopo la proposta: quella esaminata non è più quella che si adotterebbe.",
      rimedio: "Nulla è stato scritto. Ripetere «sezionale revisione proposta» ed esaminare la nuova.")
  }
}

extension DiniegoDiMostra: Explained {
  var failure: Failure {
    switch self {
    case .attoInesistente(let numero, let ultimo):
      Failure(
        .comandoErrato, "atto-inesistente",
        "l'atto n. \(numero) non c'è: gli atti vanno da 1 a \(ultimo).", rimedio: "Correggere --atto.")
    case .nonDiRevisione(let atto):
      Failure(
        .comandoErrato, "atto-non-di-revisione",
        "l'atto n. \(atto.numero) non è una revisione: \(atto.tipo.titolo).",
        rimedio: "Le revisioni adottate sono elencate da «sezionale revisione mostra».")
    }
  }
}
