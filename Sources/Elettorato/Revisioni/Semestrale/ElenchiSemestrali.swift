/// The two elenchi of a semestral revision while they are made: who is in, who is out and why, and what decisions say otherwise.
///
/// Pure: the archive brings the people, one by one, in any order; the lines come out in alphabetical order. In the phase of the amendment
/// the lines are those of the elenchi, each judged again on what is known now.
package struct ElenchiSemestrali: Sendable {
  /// Somebody at whom the revision looks.
  package struct Candidato: Sendable {
    /// `nil` where the register has nobody.
    package let persona: PersonaInAnagrafe?
    package let posizione: EsameSemestrale.Posizione
    /// The person as known, for the papers.
    package let scheda: SchedaPersona
    /// By what he is followed: that of the register, or the file of who is no more in it.
    package let chiave: String

    /// `nil` when neither register nor lists know him.
    package init?(_ persona: PersonaInAnagrafe?, _ posizione: EsameSemestrale.Posizione) {
      guard let scheda = persona?.scheda ?? posizione.liste.scheda else { return nil }
      let codice = scheda[.codiceFiscale]
      let fascicolo = posizione.liste.fascicolo ?? 0
      self.init(
        persona, posizione, scheda,
        chiave: persona?.chiave ?? (codice.isEmpty ? "fascicolo:\(fascicolo)" : codice))
    }

    /// Somebody of whom only the elenchi still speak.
    fileprivate init(scomparso voce: VoceSemestrale) {
      let codice = voce.persona[.codiceFiscale]
      self.init(
        nil, .init(liste: SituazionePersona()), voce.persona,
        chiave: codice.isEmpty ? "anagrafe:\(voce.idAnagrafe)" : codice)
    }

    private init(
      _ persona: PersonaInAnagrafe?, _ posizione: EsameSemestrale.Posizione, _ scheda: SchedaPersona,
      chiave: String
    ) {
      self.persona = persona
      self.posizione = posizione
      self.scheda = scheda
      self.chiave = chiave
    }
  }

  private struct Posto: Hashable {
    let elenco: VoceSemestrale.Elenco
    let chiave: String
  }

  private struct Riga {
    let elenco: VoceSemestrale.Elenco
    let candidato: Candidato
    var esito: EsameSemestrale.Esito
    var causa: Causa
    var nota = ""
    /// The number in the elenchi that are being applied; `nil` for what is new.
    var numero: Int?

    var proposta: Bool { if case .proposta = esito { true } else { false } }

    static func inOrdine(_ a: Riga, _ b: Riga) -> Bool {
      VoceSemestrale.inOrdineAlfabetico(a.candidato.scheda, b.candidato.scheda)
    }
  }

  package let revisione: RevisioneSemestrale
  package let fase: FaseSemestrale
  /// People looked at and left out without a line of their own, by reason.
  package private(set) var contati: [EsclusioneSemestrale: Int] = [:]
  /// The register numbers of who has the right and waits for a dynamic revision: somebody must ask for their papers.
  package private(set) var inAttesa: [String] = []

  private var righe: [Posto: Riga] = [:]
  private var decise: [String: Int] = [:]

  package init(_ revisione: RevisioneSemestrale, _ fase: FaseSemestrale) {
    self.revisione = revisione
    self.fase = fase
  }

  // MARK: - Who is looked at

  /// Judges a person of the register for elenco I. Who was on a list and has left it is not of this revision, unless of the cohort.
  package mutating func esamina(iscrizione candidato: Candidato) {
    guard let persona = candidato.persona else { return }
    let dellaCoorte = revisione.comprende(nascita: persona.scheda.nascita)
    guard dellaCoorte || candidato.posizione.liste.uscita == nil else { return }
    let esito = EsameSemestrale.iscrizione(persona, candidato.posizione, revisione)
    aggiungi(
      Riga(elenco: .iscrizioni, candidato: candidato, esito: esito, causa: .compimento18),
      nominativa: dellaCoorte)
  }

  /// Judges an elector for elenco II.
  package mutating func esamina(cancellazione candidato: Candidato) {
    let esito = EsameSemestrale.cancellazione(candidato.persona, candidato.posizione.liste)
    aggiungi(
      Riga(elenco: .cancellazioni, candidato: candidato, esito: esito, causa: .irreperibilita),
      nominativa: true)
  }

  /// Judges again a line of the elenchi: `candidato` is the same person now, `nil` when he is nowhere any more.
  package mutating func riesamina(_ voce: VoceSemestrale, _ candidato: Candidato?) {
    let noto = candidato ?? Candidato(scomparso: voce)
    var riga = Riga(
      elenco: voce.elenco, candidato: noto, esito: .esclusa(.nonInAnagrafe),
      causa: voce.elenco == .iscrizioni ? .compimento18 : .irreperibilita)
    riga.numero = voce.numero
    riga.nota = voce.nota
    riga.esito = Self.riesame(voce, noto, revisione)
    righe[Posto(elenco: voce.elenco, chiave: noto.chiave)] = riga
  }

  /// What a decision put into the elenchi stays there, unless the person has gone or come back since.
  private static func riesame(
    _ voce: VoceSemestrale, _ candidato: Candidato, _ revisione: RevisioneSemestrale
  ) -> EsameSemestrale.Esito {
    let decisa = voce.segnalazione == .perDecisione
    switch voce.elenco {
    case .iscrizioni:
      guard let persona = candidato.persona else { return .esclusa(.nonInAnagrafe) }
      let esito = EsameSemestrale.iscrizione(persona, candidato.posizione, revisione)
      // He lived here on the day of the register, or he would not be in the elenco: who has left and come back since is of this revision.
      if esito == .esclusa(.immigratoDopo) { return .proposta(decisa ? .perDecisione : nil) }
      guard case .esclusa(let motivo) = esito, decisa, motivo.superabile, motivo != .emigrato,
        motivo != .irreperibile
      else { return esito }
      return .proposta(.perDecisione)
    case .cancellazioni:
      let esito = EsameSemestrale.cancellazione(candidato.persona, candidato.posizione.liste)
      guard esito == .esclusa(.ricomparso), decisa, candidato.persona?.ricomparsa != true else {
        return esito
      }
      return .proposta(.perDecisione)
    }
  }

  private mutating func aggiungi(_ riga: Riga, nominativa: Bool) {
    if case .esclusa(let motivo) = riga.esito, !(nominativa && motivo.nominativa) {
      contati[motivo, default: 0] += 1
      if motivo == .revisioneDinamica, let persona = riga.candidato.persona {
        inAttesa.append(persona.idAnagrafe)
      }
      return
    }
    righe[Posto(elenco: riga.elenco, chiave: riga.candidato.chiave)] = riga
  }
}

// MARK: - What decisions say

extension ElenchiSemestrali {
  /// Lays a decision over the elenchi; `candidato` is the person whom it names, `nil` when nobody is.
  package mutating func decidi(_ decisione: DecisioneSemestrale, _ candidato: Candidato?)
    throws(ImpedimentoDecisione)
  {
    guard let candidato else { throw .sconosciuta(riga: decisione.riga) }
    if let prima = decise[candidato.chiave] { throw .ripetuta(riga: decisione.riga, prima: prima) }
    decise[candidato.chiave] = decisione.riga
    switch decisione.azione {
    case .escludi:
      let posti = VoceSemestrale.Elenco.allCases.map { Posto(elenco: $0, chiave: candidato.chiave) }
      guard let posto = posti.first(where: { righe[$0]?.proposta == true }) else {
        throw .nonInElenco(riga: decisione.riga)
      }
      righe[posto]?.esito = .esclusa(.esclusoPerDecisione)
      righe[posto]?.nota = decisione.dicitura
    case .iscrivi:
      guard let persona = candidato.persona else {
        throw .nonAmmessa(riga: decisione.riga, .nonInAnagrafe)
      }
      if case .esclusa(let motivo) = EsameSemestrale.iscrizione(persona, candidato.posizione, revisione),
        !motivo.superabile
      {
        throw .nonAmmessa(riga: decisione.riga, motivo)
      }
      try poni(decisione, candidato, .iscrizioni, .compimento18)
    case .cancella:
      guard candidato.posizione.liste.iscritta else {
        throw .nonAmmessa(riga: decisione.riga, .giaCancellato)
      }
      try poni(decisione, candidato, .cancellazioni, .irreperibilita)
    }
  }

  private mutating func poni(
    _ decisione: DecisioneSemestrale, _ candidato: Candidato, _ elenco: VoceSemestrale.Elenco, _ causa: Causa
  ) throws(ImpedimentoDecisione) {
    let posto = Posto(elenco: elenco, chiave: candidato.chiave)
    if righe[posto]?.proposta == true { throw .giaInElenco(riga: decisione.riga) }
    // With the lists amended it is the commissione, or a judge, that decides: the cause says so.
    var riga = Riga(
      elenco: elenco, candidato: candidato, esito: .proposta(.perDecisione),
      causa: fase == .rettifica ? .decisione : causa)
    riga.numero = righe[posto]?.numero
    riga.nota = decisione.dicitura
    righe[posto] = riga
  }
}

// MARK: - What comes out

extension ElenchiSemestrali {
  /// The lines of the act, elenco by elenco; `fascicoli` are those given to who enters, by `chiave`.
  package func voci(fascicoli: [String: Int] = [:]) -> [VoceSemestrale] {
    VoceSemestrale.Elenco.allCases.flatMap { elenco in
      var numero = righe.values.filter { $0.elenco == elenco }.compactMap(\.numero).max() ?? 0
      return ordinate(elenco).map { riga in
        if riga.numero == nil { numero += 1 }
        return voce(riga, riga.numero ?? numero, fascicoli[riga.candidato.chiave])
      }
    }
  }

  /// What the amendment does to the lists, and why some of who enters has no section yet. Nothing in the phase of the elenchi.
  package func modifiche(viario: Viario, sezioni: Set<Int>)
    -> (modifiche: [VariazioniDellaTornata.Modifica], daAssegnare: [MotivoDaAssegnare: Int])
  {
    var modifiche: [VariazioniDellaTornata.Modifica] = []
    var daAssegnare: [MotivoDaAssegnare: Int] = [:]
    guard fase == .rettifica else { return ([], [:]) }
    for elenco in VoceSemestrale.Elenco.allCases {
      for riga in ordinate(elenco) where riga.proposta {
        let effetto: EsameEvento.Effetto
        switch elenco {
        case .iscrizioni:
          guard let persona = riga.candidato.persona else { continue }
          let scheda = Self.allIscrizione(persona)
          let sezione = SezioneDellElettore.di(
            scheda, assegnata: persona.registro.sezioneAssegnata, viario: viario, sezioni: sezioni)
          if case .failure(let motivo) = sezione { daAssegnare[motivo, default: 0] += 1 }
          effetto = .iscrivi(riga.causa, scheda, sezione: try? sezione.get())
        case .cancellazioni: effetto = .cancella(riga.causa)
        }
        modifiche.append(
          .init(
            chiave: riga.candidato.chiave, trovata: riga.candidato.posizione.liste, effetto: effetto,
            evento: nil))
      }
    }
    return (modifiche, daAssegnare)
  }

  /// The lines that are applied keep their order; of new ones, who is in comes before who is out.
  private func ordinate(_ elenco: VoceSemestrale.Elenco) -> [Riga] {
    let sue = righe.values.filter { $0.elenco == elenco }
    let note = sue.filter { $0.numero != nil }.sorted { ($0.numero ?? 0) < ($1.numero ?? 0) }
    let nuove = sue.filter { $0.numero == nil }
    return note + nuove.filter(\.proposta).sorted(by: Riga.inOrdine)
      + nuove.filter { !$0.proposta }.sorted(by: Riga.inOrdine)
  }

  private func voce(_ riga: Riga, _ numero: Int, _ fascicolo: Int?) -> VoceSemestrale {
    let (esito, motivo): (VoceSemestrale.Esito, String) =
      switch (riga.esito, fase, riga.elenco) {
      case (.esclusa(let motivo), _, _): (.esclusa, motivo.rawValue)
      case (.proposta(let segno), .elenchi, _): (.proposta, segno?.rawValue ?? "")
      case (.proposta(let segno), .rettifica, .iscrizioni): (.iscritta, segno?.rawValue ?? "")
      case (.proposta(let segno), .rettifica, .cancellazioni): (.cancellata, segno?.rawValue ?? "")
      }
    return VoceSemestrale(
      elenco: riga.elenco, numero: numero, idAnagrafe: riga.candidato.persona?.idAnagrafe ?? "",
      fascicolo: riga.candidato.posizione.liste.fascicolo ?? fascicolo, esito: esito, motivo: motivo,
      nota: riga.nota,
      persona: riga.candidato.scheda)
  }

  /// Who is enrolled against what the register says lives here: a decision has said so.
  private static func allIscrizione(_ persona: PersonaInAnagrafe) -> SchedaPersona {
    persona.registro.stato.iscrittoInAnagrafe ? persona.scheda : persona.scheda.residente(in: nil)
  }
}
