/// A special voter admitted, with everything that a sheet says of him.
package struct Ammesso: Sendable {
  /// The number of the request, which is the number of the attestation.
  package let richiesta: Int
  package let specie: SpecieDiRichiesta
  package let ricevuta: Giorno
  /// The line of the general list: section of enrolment, and number in the section list.
  package let riga: RigaDiLista
  package let persona: SchedaPersona
  package let luogo: LuogoDelVoto
  /// The institute, when the vote is collected in one.
  package let istituto: LuogoDiCura?
  package let destinazione: Destinazione
  package let accompagnatore: Bool
  /// What the officer decided by hand, as sheets print it.
  package let interventi: [InterventoRichiesta]

  /// `nil` when the request was not admitted.
  package init?(_ esaminata: RichiestaEsaminata, _ contesto: EsameRichieste.Contesto) {
    guard let destinazione = esaminata.esito.destinazione, let riga = esaminata.richiedente.riga,
      let persona = esaminata.richiedente.scheda
    else { return nil }
    richiesta = esaminata.richiesta.numero
    specie = esaminata.richiesta.specie
    ricevuta = esaminata.richiesta.ricevuta
    self.riga = riga
    self.persona = persona
    luogo = esaminata.richiesta.luogo
    if case .istituto(let codice) = luogo { istituto = contesto.istituto(codice) } else { istituto = nil }
    self.destinazione = destinazione
    accompagnatore = esaminata.richiesta.accompagnatore
    interventi = esaminata.interventi
  }

  /// The order of a sheet: that of the section list.
  package static func inOrdineDiLista(_ a: Ammesso, _ b: Ammesso) -> Bool {
    func posto(_ ammesso: Ammesso) -> (Int, String, Int, Int) {
      (
        ammesso.riga.sezione ?? .max, ammesso.riga.parte == .femminile ? "2" : "1",
        ammesso.riga.numeroSezionale ?? ammesso.riga.numeroGenerale, ammesso.richiesta
      )
    }
    return posto(a) < posto(b)
  }
}

/// A sheet: the special voters of one kind that one president, or one mayor, must know of.
///
/// Every voter of ours is on the outgoing sheet of the section of enrolment, and on one more: the incoming sheet of the section that
/// collects the vote, or that of the Comune that does (C-08). Seamen, and who votes by mail, are on the outgoing one alone.
package struct ElencoVotoSpeciale: Sendable {
  package enum Destinatario: Hashable, Sendable {
    /// The section of enrolment, which marks its list.
    case sezioneDiIscrizione(Int)
    /// The section that collects the vote.
    case sezioneDiRaccolta(Int)
    /// The mayor of the Comune where the vote is collected, by cadastral code.
    case altroComune(String)

    /// The code that acts write.
    package var codice: String {
      switch self {
      case .sezioneDiIscrizione: "USCENTE"
      case .sezioneDiRaccolta: "ENTRANTE"
      case .altroComune: "ALTRO_COMUNE"
      }
    }

    package var sezione: Int? {
      switch self {
      case .sezioneDiIscrizione(let numero), .sezioneDiRaccolta(let numero): numero
      case .altroComune: nil
      }
    }
  }

  package let specie: SpecieDiRichiesta
  package let destinatario: Destinatario
  /// In the order of the section lists.
  package let ammessi: [Ammesso]
  /// Electors of other Comuni, on incoming sheets alone: in the order in which they were told.
  package let ospiti: [OspiteEsaminato]

  /// Who is on the sheet, ours or not.
  package var elettori: Int { ammessi.count + ospiti.count }

  /// Every sheet of a consultation: by kind, outgoing first, then incoming, then those for other Comuni; each in order of section or code.
  ///
  /// Of the electors of other Comuni, those accepted.
  package static func tutti(
    _ ammessi: [Ammesso], ospiti: [OspiteEsaminato] = [], di comune: Comune
  ) -> [ElencoVotoSpeciale] {
    struct Chiave: Hashable {
      let specie: SpecieDiRichiesta
      let destinatario: Destinatario
    }
    var gruppi: [Chiave: (ammessi: [Ammesso], ospiti: [OspiteEsaminato])] = [:]
    for ammesso in ammessi {
      for destinatario in destinatari(ammesso, comune) {
        gruppi[Chiave(specie: ammesso.specie, destinatario: destinatario), default: ([], [])].ammessi.append(
          ammesso)
      }
    }
    for esaminato in ospiti {
      guard let sezione = esaminato.esito.raccolta?.sezione else { continue }
      let chiave = Chiave(specie: esaminato.ospite.specie, destinatario: .sezioneDiRaccolta(sezione))
      gruppi[chiave, default: ([], [])].ospiti.append(esaminato)
    }
    return gruppi.map { chiave, suoi in
      ElencoVotoSpeciale(
        specie: chiave.specie, destinatario: chiave.destinatario,
        ammessi: suoi.ammessi.sorted(by: Ammesso.inOrdineDiLista),
        ospiti: suoi.ospiti.sorted { $0.ospite.numero < $1.ospite.numero })
    }.sorted { ordine($0) < ordine($1) }
  }

  private static func destinatari(_ ammesso: Ammesso, _ comune: Comune) -> [Destinatario] {
    var destinatari: [Destinatario] = []
    if let sezione = ammesso.riga.sezione { destinatari.append(.sezioneDiIscrizione(sezione)) }
    let raccolta = ammesso.destinazione.raccolta
    guard raccolta.modalita != nil else { return destinatari }
    if raccolta.comune != comune.codice {
      destinatari.append(.altroComune(raccolta.comune))
    } else if let sezione = raccolta.sezione {
      destinatari.append(.sezioneDiRaccolta(sezione))
    }
    return destinatari
  }

  private static func ordine(_ elenco: ElencoVotoSpeciale) -> (Int, Int, Int, String) {
    let specie = SpecieDiRichiesta.allCases.firstIndex(of: elenco.specie) ?? 0
    return switch elenco.destinatario {
    case .sezioneDiIscrizione(let numero): (specie, 0, numero, "")
    case .sezioneDiRaccolta(let numero): (specie, 1, numero, "")
    case .altroComune(let codice): (specie, 2, 0, codice)
    }
  }
}
