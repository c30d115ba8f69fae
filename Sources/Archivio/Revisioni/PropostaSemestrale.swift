package import Elettorato
import SQLite

/// What is asked of a phase of a semestral revision.
package struct RichiestaSemestrale: Sendable {
  package var revisione: RevisioneSemestrale
  package var fase: FaseSemestrale
  package var giorno: Giorno
  package var decisioni: [DecisioneSemestrale]
  /// When the elenchi came back from the commissione, as the officer says; `nil` when within its own term.
  package var restituiti: Giorno?
  package var protocollo: String
  package var autore: String
  /// Why an unusual amendment is right; empty when nobody has said.
  package var motivo: String

  package init(
    revisione: RevisioneSemestrale, fase: FaseSemestrale, giorno: Giorno,
    decisioni: [DecisioneSemestrale] = [], restituiti: Giorno? = nil, protocollo: String = "", autore: String,
    motivo: String = ""
  ) {
    self.revisione = revisione
    self.fase = fase
    self.giorno = giorno
    self.decisioni = decisioni
    self.restituiti = restituiti
    self.protocollo = protocollo
    self.autore = autore
    self.motivo = motivo
  }
}

/// A phase of a semestral revision as it would be adopted now: every line with its reason, every change with its number, and a code.
package struct PropostaSemestrale: Sendable {
  package let revisione: RevisioneSemestrale
  package let fase: FaseSemestrale
  package let giorno: Giorno
  package let dopoAtto: Int
  /// The act of the elenchi that is being applied; `nil` while they are proposed.
  package let attoElenchi: Int?
  package let lineeElenco: [VoceSemestrale]
  /// People looked at and left out without a line, by reason.
  package let contati: [EsclusioneSemestrale: Int]
  /// The register numbers of who has the right and waits for a dynamic revision.
  package let inAttesa: [String]
  /// What the lists become; empty while the elenchi are proposed.
  package let voci: [VariazioniDellaTornata.Voce]
  package let daAssegnare: [MotivoDaAssegnare: Int]
  package let allarmi: [Allarme]
  package let impronta: Impronta

  /// How many lines of an elenco had an outcome.
  package func quante(_ elenco: VoceSemestrale.Elenco, _ esito: VoceSemestrale.Esito) -> Int {
    lineeElenco.count { $0.elenco == elenco && $0.esito == esito }
  }
}

extension ArchivioElettorale {
  /// Examines who the phase is about. Changes nothing.
  package func proponi(_ richiesta: RichiestaSemestrale) throws -> PropostaSemestrale {
    let ultimo = try ultimoAtto()
    guard let atto = try atto(ultimo), let sigillo = try sigillo(ultimo) else {
      throw ErroreArchivio.attoMancante(.primaFormazione)
    }
    let attoElenchi = try attoElenchi(richiesta)
    let elenchi = try elenchi(richiesta, di: attoElenchi)
    let (modifiche, daAssegnare) = elenchi.modifiche(
      viario: try viario(), sezioni: Set(try sezioni().map(\.numero)))
    var numeratore = Numeratore(ultimoNumero)
    let variazioni = try VariazioniDellaTornata(modifiche, regime: atto.regime, numeratore: &numeratore)
    let allarmi = Allarme.di(
      variazioni.voci, esaminati: [], iscritti: try iscrittiPerSezione(ultimo), mortiPrima: nil,
      giorno: richiesta.giorno
    ).filter { !$0.soltantoDinamico }
    let fascicoli = Dictionary(
      variazioni.voci.map { ($0.chiave, $0.variazione.fascicolo) }, uniquingKeysWith: { prima, _ in prima })
    let voci = elenchi.voci(fascicoli: fascicoli)
    return PropostaSemestrale(
      revisione: richiesta.revisione, fase: richiesta.fase, giorno: richiesta.giorno, dopoAtto: ultimo,
      attoElenchi: attoElenchi, lineeElenco: voci, contati: elenchi.contati,
      inAttesa: elenchi.inAttesa.sorted(), voci: variazioni.voci, daAssegnare: daAssegnare, allarmi: allarmi,
      impronta: Self.impronta(richiesta, voci, variazioni, dopo: sigillo))
  }

  /// The act whose elenchi an amendment applies.
  private func attoElenchi(_ richiesta: RichiestaSemestrale) throws -> Int? {
    guard richiesta.fase == .rettifica else { return nil }
    let elenchi = CalendarioSemestrale.Adozione(richiesta.revisione, .elenchi)
    guard let numero = try attiSemestrali().last(where: { $0.adozione == elenchi })?.atto.numero else {
      throw ImpedimentoSemestrale.elenchiMancanti(richiesta.revisione)
    }
    return numero
  }

  private func elenchi(_ richiesta: RichiestaSemestrale, di attoElenchi: Int?) throws -> ElenchiSemestrali {
    let lettore = try LettoreCandidati(self, entro: richiesta.giorno)
    var elenchi = ElenchiSemestrali(richiesta.revisione, richiesta.fase)
    if let attoElenchi {
      for voce in try elencoSemestrale(attoElenchi) where voce.esito == .proposta {
        elenchi.riesamina(voce, try lettore.candidato(voce))
      }
    } else {
      let nascite = richiesta.revisione.nascite
      func esamina(_ persona: PersonaInAnagrafe) throws {
        if let candidato = try lettore.candidato(persona) { elenchi.esamina(iscrizione: candidato) }
      }
      try eachNato(nascite, esamina)
      try eachNonIscritto(natiPrimaDi: nascite.lowerBound, esamina)
      try eachIrreperibile { persona in
        guard let candidato = try lettore.candidato(persona), candidato.posizione.liste.iscritta else {
          return
        }
        elenchi.esamina(cancellazione: candidato)
      }
    }
    for decisione in richiesta.decisioni {
      try elenchi.decidi(decisione, try lettore.candidato(decisione.chiave))
    }
    return elenchi
  }

  /// What a proposal is, in one digest: the seal on which it stands, the phase, every line and every number.
  private static func impronta(
    _ richiesta: RichiestaSemestrale, _ linee: [VoceSemestrale], _ variazioni: VariazioniDellaTornata,
    dopo sigillo: Sigillo
  ) -> Impronta {
    var testo = TestoCanonico()
    testo.riga("PROPOSTA")
    testo.campo(sigillo.impronta.esadecimale)
    testo.campo(richiesta.revisione.codice)
    testo.campo(richiesta.fase.rawValue)
    testo.campo(richiesta.giorno)
    testo.fineRiga()
    for linea in linee { testo.voce(linea) }
    for voce in variazioni.voci { testo.voce(voce) }
    return Impronta.di(testo.bytes)
  }
}

extension ArchivioElettorale {
  /// The preparatory list: the cohort alone, as register and communications received by a day show it. No act, and nobody omitted before.
  package func elencoPreparatorio(_ revisione: RevisioneSemestrale, entro giorno: Giorno) throws -> (
    voci: [VoceSemestrale], contati: [EsclusioneSemestrale: Int]
  ) {
    let lettore = try LettoreCandidati(self, entro: giorno)
    var elenchi = ElenchiSemestrali(revisione, .elenchi)
    try eachNato(revisione.nascite) { persona in
      if let candidato = try lettore.candidato(persona) { elenchi.esamina(iscrizione: candidato) }
    }
    return (elenchi.voci(), elenchi.contati)
  }
}
