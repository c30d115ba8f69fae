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
  /// The decisions on the differences between lists received and register.
  package var decisioni: [PresaInCarico.Quesito: PresaInCarico.Decisione]
  /// The lines of the consultation called before the lists were formed: this act is the one that keeps them.
  package var consultazione: [Atto.Parametro]
  /// Why the lists are formed though something waits; empty when nobody has said.
  package var motivo: String

  package init(
    giorno: Giorno, protocollo: String = "", autore: String, fineSemestre: Giorno, prevale: Prevale? = nil,
    decisioni: [PresaInCarico.Quesito: PresaInCarico.Decisione] = [:], consultazione: [Atto.Parametro] = [],
    motivo: String = ""
  ) {
    self.giorno = giorno
    self.protocollo = protocollo
    self.autore = autore
    self.fineSemestre = fineSemestre
    self.prevale = prevale
    self.decisioni = decisioni
    self.consultazione = consultazione
    self.motivo = motivo
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
  /// Disagreements between law and register, settled as the officer chose.
  package let discordanze: [TitoloAllIscrizione.Discordanza: Int]
  /// Of a takeover, the differences between lists and register, by what was decided of them.
  package let divari: [PresaInCarico.Divario: [PresaInCarico.Decisione: Int]]
  package let persone: Int

  package var iscritti: Int { quadri.reduce(0) { $0 + $1.dopo } }

  /// People on a list by decision, whom law and register would leave out.
  package var tenutiPerDecisione: Int { divari[.senzaTitolo]?[.tieni] ?? 0 }

  /// People with the right to be on a list, left out by decision.
  package var esclusiPerDecisione: Int {
    (divari[.fuoriLista]?[.escludi] ?? 0) + (divari[.altraLista]?[.escludi] ?? 0)
  }
}

/// Why the lists cannot be formed.
package enum ImpedimentoFormazione: Error, Sendable {
  case anagrafeMancante
  case sezioniMancanti
  case viarioMancante
  /// The lists received give one number to two electors.
  case numeriDoppi([NumeroDoppio])
  /// Law and register disagree, and the officer has not said whom to follow; the register numbers of the first few.
  case discordanze([TitoloAllIscrizione.Discordanza: Int], primi: [String])
  /// The lists received and the register disagree on people not yet decided.
  case divari([PresaInCarico.Divario: Int], casi: [CasoPresaInCarico])
  /// Decisions on cases that are not there.
  case decisioniEstranee([PresaInCarico.Quesito])
}

/// A number that the lists received give to more than one elector.
package struct NumeroDoppio: Equatable, Sendable {
  /// `numero generale`, `numero sezionale`, `fascicolo`.
  package let quale: String
  package let numero: Int
  /// The lines of the file that have it.
  package let righe: [Int]
}

/// One difference between lists received and register, for the officer to decide.
package struct CasoPresaInCarico: Equatable, Sendable {
  package let quesito: PresaInCarico.Quesito
  package let fascicolo: Int?
  /// The line in the file of the lists, where there is one.
  package let riga: Int?
  /// The line of the register, where there is one.
  let persona: Int?
}
