/// Why an event does not change the lists: the answer that the office gives, with its article.
///
/// In the order in which an event is examined: what is malformed, what is unknown, what does not agree, what the law
/// forbids. The raw value is the code that acts and exports write.
package enum Rifiuto: String, CaseIterable, Sendable {
  case codiceFiscaleNonValido = "CF_NON_VALIDO"
  case duplicato = "DUPLICATO"
  case dateIncoerenti = "DATE_INCOERENTI"
  case personaSconosciuta = "PERSONA_SCONOSCIUTA"
  case datiDiscordanti = "DATI_DISCORDANTI"
  case giaCancellato = "GIA_CANCELLATO"
  case nonResidente = "NON_RESIDENTE"
  case giaPresente = "GIA_PRESENTE"
  case giaCittadino = "GIA_CITTADINO"
  case nonRisultaPerdita = "NON_RISULTA_PERDITA"
  case nonRisultaIrreperibile = "NON_RISULTA_IRREPERIBILE"
  case documentoMancante = "DOCUMENTO_MANCANTE"
  case provvedimentoNonDefinitivo = "PROVVEDIMENTO_NON_DEFINITIVO"
  case viaSconosciuta = "VIA_SCONOSCIUTA"
  /// Turning eighteen is the matter of the semestral revision alone.
  case soloSemestrale = "SOLO_SEMESTRALE"
  /// A later event of the same person makes this one impossible, and the two are shown together.
  case superato = "SUPERATO"
  /// The officer has left it out, with a reason and a document.
  case esclusoDallUfficio = "ESCLUSO_DALL_UFFICIO"

  package var motivo: String {
    switch self {
    case .codiceFiscaleNonValido: "il codice fiscale non è valido"
    case .duplicato: "lo stesso fatto è già stato comunicato con un altro documento"
    case .dateIncoerenti:
      "le date non sono coerenti: fatto, documento e ricezione devono seguirsi, dopo la nascita"
    case .personaSconosciuta: "la persona non risulta in anagrafe né nelle liste"
    case .datiDiscordanti: "il codice fiscale è di una persona con altro nome"
    case .giaCancellato: "la persona è già cancellata per morte, emigrazione o perdita della cittadinanza"
    case .nonResidente: "la persona non è più iscritta in anagrafe"
    case .giaPresente: "la persona è già iscritta in anagrafe"
    case .giaCittadino: "la persona è già cittadina italiana"
    case .nonRisultaPerdita: "non risulta che la persona abbia perso il diritto elettorale"
    case .nonRisultaIrreperibile: "non risulta che la persona sia stata cancellata per irreperibilità"
    case .documentoMancante: "manca la cancellazione dal Comune di provenienza"
    case .provvedimentoNonDefinitivo: "il provvedimento non è definitivo"
    case .viaSconosciuta: "l'indirizzo non è compreso nel viario"
    case .soloSemestrale: "il compimento dei 18 anni non è causa di revisione dinamica"
    case .superato: "un fatto successivo della stessa persona lo rende senza effetto"
    case .esclusoDallUfficio: "escluso dall'ufficio, con il motivo e il documento indicati"
    }
  }

  /// The provision on which the refusal rests; `nil` where it is the one of the event.
  package var norma: Norma? {
    switch self {
    case .documentoMancante: .d223("art. 32, c. 1, n. 4")
    case .provvedimentoNonDefinitivo: .d223("artt. 2 e 32, c. 1, n. 3")
    case .viaSconosciuta: .d223("art. 36")
    case .soloSemestrale: .d223("artt. 7 e 32, c. 1, n. 5")
    default: nil
    }
  }

  /// What the office can do about it.
  package var rimedio: String {
    switch self {
    case .codiceFiscaleNonValido: "Chiedere il codice corretto a chi ha trasmesso il documento."
    case .duplicato: "Unire il documento al fascicolo."
    case .dateIncoerenti: "Chiedere la correzione del documento, o verificare la protocollazione."
    case .personaSconosciuta:
      "Verificare in anagrafe; se è elettore di un altro Comune, trasmettere la comunicazione al suo sindaco."
    case .datiDiscordanti: "Verificare l'identità con l'anagrafe, poi trasmettere un documento corretto."
    case .giaCancellato: "Unire il documento al fascicolo."
    case .nonResidente: "Trasmettere la comunicazione al Comune in cui la persona è iscritta."
    case .giaPresente:
      "Verificare in anagrafe: se la persona ha cambiato abitazione, è un cambio di abitazione."
    case .giaCittadino: "Verificare la cittadinanza in anagrafe."
    case .nonRisultaPerdita: "Verificare il casellario e il fascicolo."
    case .nonRisultaIrreperibile: "Verificare la posizione anagrafica."
    case .documentoMancante: "Chiedere d'ufficio la dichiarazione al sindaco del Comune di provenienza."
    case .provvedimentoNonDefinitivo: "Attendere la comunicazione del provvedimento definitivo."
    case .viaSconosciuta: "Correggere l'indirizzo o aggiornare il viario, e riesaminare."
    case .soloSemestrale: "Comprendere la persona nella prossima revisione semestrale."
    case .superato: "Decidere sui due fatti insieme."
    case .esclusoDallUfficio: "Vedere il motivo nel verbale."
    }
  }

  /// Whether new data (a document, a street, a correction) can change the answer: the event is examined again in every round.
  package var sanabile: Bool {
    switch self {
    case .personaSconosciuta, .datiDiscordanti, .documentoMancante, .provvedimentoNonDefinitivo,
      .viaSconosciuta, .soloSemestrale, .nonRisultaIrreperibile:
      true
    case .codiceFiscaleNonValido, .duplicato, .dateIncoerenti, .giaCancellato, .nonResidente, .giaPresente,
      .giaCittadino, .nonRisultaPerdita, .superato, .esclusoDallUfficio:
      false
    }
  }
}

/// Why a true fact changes nothing on any list.
package enum Ininfluenza: String, CaseIterable, Sendable {
  case nonElettore = "NON_ELETTORE"
  case minore = "MINORE"
  case straniero = "STRANIERO"
  case giaIscrittoConSemestrale = "GIA_ISCRITTO_CON_SEMESTRALE"
  /// An exit and what undid it were both known before the round of the first.
  case restaIscritto = "RESTA_ISCRITTO"

  package var motivo: String {
    switch self {
    case .nonElettore: "la persona non è in alcuna lista"
    case .minore: "la persona non compie 18 anni entro il semestre"
    case .straniero: "la persona non è cittadina italiana"
    case .giaIscrittoConSemestrale: "la persona è già iscritta con la revisione semestrale"
    case .restaIscritto: "annulla un'uscita non ancora eseguita: la persona è rimasta nelle liste"
    }
  }
}
