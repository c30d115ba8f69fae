/// The answer to what another mayor tells: one of our sections collects the vote, or none does.
package enum EsitoOspite: Equatable, Sendable {
  case accolto(RaccoltaDelVoto)
  case rifiutato(RifiutoRichiesta)

  package var raccolta: RaccoltaDelVoto? {
    if case .accolto(let raccolta) = self { raccolta } else { nil }
  }

  package var rifiuto: RifiutoRichiesta? {
    if case .rifiutato(let motivo) = self { motivo } else { nil }
  }
}

/// An elector of another Comune with the answer.
package struct OspiteEsaminato: Equatable, Sendable {
  /// As received; once accepted, the institute by our own code.
  package internal(set) var ospite: Ospite
  package internal(set) var esito: EsitoOspite
  package internal(set) var segnalazioni: [Segnalazione]

  package init(ospite: Ospite, esito: EsitoOspite, segnalazioni: [Segnalazione]) {
    self.ospite = ospite
    self.esito = esito
    self.segnalazioni = segnalazioni
  }

  /// The provision under which the answer is given.
  package var norma: Norma { esito.rifiuto?.norma ?? ospite.specie.norma }
}

extension RifiutoRichiesta {
  /// Why an elector of another Comune is refused.
  package var motivoPerOspite: String {
    self == .superata ? "un elenco successivo ne prende il posto" : motivo
  }

  /// What the office can do about an elector of another Comune: it is the other mayor who answers him.
  package var rimedioPerOspite: String {
    switch self {
    case .duplicato: "Vale il primo elenco: avvertire il Comune di iscrizione."
    case .superata: "Vale l'ultimo elenco ricevuto: chiedere conferma al Comune di iscrizione."
    case .luogoSconosciuto:
      "Verificare il luogo: scrivere nell'elenco il codice che l'istituto ha in «luoghi», o importare «luoghi» o «comuni-citati», e riesaminare."
    case .viaSconosciuta: "Aggiornare il viario, o chiedere l'indirizzo esatto al Comune di iscrizione."
    case .luogoFuoriAmbito: "L'elenco è di un altro Comune: restituirlo al sindaco che l'ha trasmesso."
    case .schedeNonDovute, .luogoDiAltraSpecie, .dichiarazioneIncompleta, .minorenneAlVoto:
      "Chiedere un elenco corretto al sindaco del Comune di iscrizione."
    default: rimedio
    }
  }
}
