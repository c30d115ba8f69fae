package import Elettorato

/// What the officer asks when the lists are first formed.
package struct RichiestaFormazione: Sendable {
  /// Whom to follow where law and register disagree about a person's right.
  package enum Prevale: String, CaseIterable, Sendable {
    case legge
    case anagrafe
  }

  package var giorno: Giorno
  package var protocollo: String
  package var autore: String
  /// Who turns eighteen by this day is entered.
  package var fineSemestre: Giorno
  /// `nil` until the officer has chosen: then a disagreement stops the act.
  package var prevale: Prevale?
  /// The decisions on the differences between lists received and register, by codice fiscale.
  package var decisioni: [String: PresaInCarico.Decisione]
  /// The lines of the consultation called before the lists were formed: this act is the one that keeps them.
  package var consultazione: [Atto.Parametro]

  package init(
    giorno: Giorno, protocollo: String = "", autore: String, fineSemestre: Giorno, prevale: Prevale? = nil,
    decisioni: [String: PresaInCarico.Decisione] = [:], consultazione: [Atto.Parametro] = []
  ) {
    self.giorno = giorno
    self.protocollo = protocollo
    self.autore = autore
    self.fineSemestre = fineSemestre
    self.prevale = prevale
    self.decisioni = decisioni
    self.consultazione = consultazione
  }
}

/// What a first formation made.
package struct EsitoFormazione: Sendable {
  package let atto: Atto
  package let sigillo: Sigillo
  package let quadri: [Quadro]
  /// Everybody of the register who is on no list, by reason: with the electors they make the whole register.
  package let esclusi: [TitoloAllIscrizione.Esclusione: Int]
  /// People entered whose section is still to be assigned, by what the street index answered.
  package let daAssegnare: [MotivoDaAssegnare: Int]
  /// Disagreements between law and register, and how many lines the lists received differ by.
  package let discordanze: [TitoloAllIscrizione.Discordanza: Int]
  package let divari: [PresaInCarico.Divario: Int]
  package let persone: Int

  package var iscritti: Int { quadri.reduce(0) { $0 + $1.dopo } }
}

/// Why an elector has no section yet.
package enum MotivoDaAssegnare: Hashable, Sendable {
  case viario(Viario.Esito)
  /// An elector abroad for whom the register names no section, or one that does not exist.
  case esteroSenzaSezione
  case senzaIndirizzo

  package var motivo: String {
    switch self {
    case .viario(let esito): esito.motivo
    case .esteroSenzaSezione: "residente all'estero senza una sezione valida in anagrafe"
    case .senzaIndirizzo: "senza indirizzo in anagrafe"
    }
  }
}

/// Why the lists cannot be formed.
package enum ImpedimentoFormazione: Error, Sendable {
  case anagrafeMancante
  case sezioniMancanti
  case viarioMancante
  /// The lists received give one number to two electors, so many times.
  case numeriDoppi(Int)
  /// Law and register disagree, and the officer has not said whom to follow; the register numbers of the first few.
  case discordanze([TitoloAllIscrizione.Discordanza: Int], primi: [String])
  /// The lists received and the register disagree on people not yet decided.
  case divari([PresaInCarico.Divario: Int], casi: [CasoPresaInCarico])
}

/// One difference between lists received and register, for the officer to decide.
package struct CasoPresaInCarico: Equatable, Sendable {
  package let codiceFiscale: String
  package let divario: PresaInCarico.Divario
  package let fascicolo: Int?
  /// The line in the file of the lists, where there is one.
  package let riga: Int?
}
