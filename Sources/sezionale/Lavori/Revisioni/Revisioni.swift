import Archivio
import Elettorato
import Ufficio

/// A round of revision as the archive and the law allow it today: which act it would be, on which events, until when.
struct Revisioni {
  let archivio: ArchivioElettorale
  let tornata: Tornata
  let giorno: Giorno
  let letture: Set<LetturaAperta>

  /// What is asked of the archive. Throws the rule that stands in the way of the round on that day.
  func richiesta(operatore: Operatore, protocollo: String = "", motivo: String = "") throws
    -> RichiestaTornata
  {
    let aperta = try Consultazioni.aperta(archivio)
    let situazione = try Situazione(archivio, aperta, letture: letture, oggi: giorno)
    switch tornata {
    case .straordinaria: try situazione.verificaStraordinaria(tornata, il: giorno)
    case .dinamica: try situazione.verificaOrdinaria(tornata, il: giorno)
    }
    let straordinaria = tornata.termine != nil
    return RichiestaTornata(
      tornata: tornata, giorno: giorno,
      calendario: straordinaria ? situazione.calendario : .ordinario(situazione.calendario.letture),
      fineSemestre: straordinaria
        ? situazione.fineSemestre : RevisioneSemestraleDiRiferimento.fineSemestre(giorno),
      protocollo: protocollo, autore: operatore.nome,
      consultazione: straordinaria
        ? [aperta?.consultazione].compactMap(\.self).map { .init(Consultazione.parametro, $0.identita) } : [],
      motivo: motivo)
  }

  /// Where the rounds of the consultation in progress stand.
  struct Situazione {
    let consultazione: Consultazione?
    let calendario: CalendarioDelleTornate
    /// The act that adopted each round.
    let atti: [Tornata: Atto]
    let fineSemestre: Giorno

    init(
      _ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta?,
      letture: Set<LetturaAperta>, oggi: Giorno
    ) throws {
      consultazione = aperta?.consultazione
      var atti: [Tornata: Atto] = [:]
      for atto in try archivio.atti() {
        guard let tornata = atto.tipo.tornata, atto.consultazione == aperta?.consultazione.identita else {
          continue
        }
        atti[tornata] = atto
      }
      self.atti = atti
      var termini: [(tornata: Tornata, termine: Giorno)] = []
      if let aperta {
        let scadenzario = Scadenzario(aperta.consultazione, aperta.ordinamento, oggi: oggi)
        termini = Tornata.straordinarie.compactMap { tornata in
          tornata.termine.flatMap { scadenzario[$0] }.map { (tornata, $0.ultimoGiorno) }
        }
      }
      let letture = try letture.union(archivio.letture())
      calendario = CalendarioDelleTornate(
        tornate: termini, letture: letture, adottate: Set(atti.keys), oggi: oggi)
      // Each round enrols by the semester of its own day, though the register be of the one before.
      fineSemestre = max(
        aperta?.consultazione.fineSemestre18 ?? Giorno(numero: .min),
        RevisioneSemestraleDiRiferimento.fineSemestre(oggi))
    }

    func verificaStraordinaria(_ tornata: Tornata, il giorno: Giorno) throws {
      guard consultazione != nil else { throw Failure.tornataSenzaConsultazione(tornata) }
      guard let termine = calendario.termine(tornata) else { throw Failure.tornataSenzaTermine(tornata) }
      // Until its term another act may add to a round.
      if let atto = atti[tornata], giorno > termine {
        throw ErroreArchivio.attoGiaAdottato(atto.tipo, numero: atto.numero, giorno: atto.giorno)
      }
      if let dopo = Tornata.straordinarie.first(where: { $0.numero > tornata.numero && atti[$0] != nil }),
        let atto = atti[dopo]
      {
        throw Failure.tornataSuperata(tornata, da: atto)
      }
      guard giorno <= termine else { throw Failure.tornataScaduta(tornata, termine: termine, il: giorno) }
      for prima in Tornata.straordinarie where prima.numero < tornata.numero && atti[prima] == nil {
        if let suo = calendario.termine(prima), giorno <= suo {
          throw Failure.tornataPrecedente(prima, termine: suo)
        }
      }
    }

    /// The ordinary rounds stand aside while the extraordinary ones run (`norme.md` 2.4).
    func verificaOrdinaria(_ tornata: Tornata, il giorno: Giorno) throws {
      guard let consultazione, let prima = calendario.termine(.straordinaria(1)) else { return }
      let cominciate = !atti.isEmpty || giorno > prima
      if cominciate, giorno <= consultazione.giorni.ultimo {
        throw Failure.ordinariaAssorbita(tornata, voto: consultazione.giorni.riferimento)
      }
    }
  }
}

extension Failure {
  static func tornataSenzaConsultazione(_ tornata: Tornata) -> Failure {
    Failure(
      .regolaViolata, "tornata-senza-consultazione",
      "nessuna consultazione è in corso: la \(tornata.titolo) precede un voto.",
      norma: tornata.norma,
      rimedio:
        "Indire la consultazione con «sezionale consultazione indici FILE», oppure adottare una tornata ordinaria con --dinamica."
    )
  }

  static func tornataSenzaTermine(_ tornata: Tornata) -> Failure {
    Failure(
      .regolaViolata, "tornata-non-prevista",
      "per questo turno non ci sono tornate di revisione: si vota con le liste del primo.",
      norma: tornata.norma, rimedio: "Le variazioni sono proposte alla prossima revisione ordinaria.")
  }

  static func tornataSuperata(_ tornata: Tornata, da atto: Atto) -> Failure {
    Failure(
      .regolaViolata, "tornata-superata",
      "la \(tornata.codice) non si può più adottare: è già adottata la \(atto.tipo.tornata?.codice ?? "") (atto n. \(atto.numero) \(atto.giorno.esteso(.del))).",
      norma: tornata.norma,
      rimedio: "Gli eventi che restano sono proposti alla tornata successiva che li ammette.")
  }

  static func tornataPrecedente(_ prima: Tornata, termine: Giorno) -> Failure {
    Failure(
      .regolaViolata, "tornata-precedente",
      "prima va adottata la \(prima.codice), che è ancora in termine fino a \(termine.esteso).",
      norma: prima.norma,
      rimedio: "Eseguire «sezionale revisione delibera \(prima.opzione)».")
  }

  /// What the law still offers depends on the round that was lost.
  static func tornataScaduta(_ tornata: Tornata, termine: Giorno, il giorno: Giorno) -> Failure {
    let offerta =
      switch tornata.numero {
      case 1:
        "Fino al giorno del manifesto la seconda tornata ammette le stesse cause, tranne i decessi, che vanno alla quarta."
      case 2: "Le perdite del diritto e i trasferimenti vanno alla prima revisione ordinaria dopo il voto."
      case 3: "Chi acquista o riacquista il diritto può chiedere l'ammissione al voto (art. 32-bis)."
      default: "I decessi sono segnalati ai presidenti di seggio; le liste restano quelle bloccate."
      }
    return Failure(
      .scadenzaSuperata, "tornata-scaduta",
      "la \(tornata.titolo) doveva essere adottata entro \(termine.esteso): la data dell'atto è \(giorno.esteso).",
      norma: tornata.norma, rimedio: "\(offerta) Se l'atto è di un giorno utile, indicarlo con --data.")
  }

  static func ordinariaAssorbita(_ tornata: Tornata, voto: Giorno) -> Failure {
    Failure(
      .regolaViolata, "ordinaria-assorbita",
      "sono in corso le tornate straordinarie per il voto \(voto.esteso(.del)): la \(tornata.titolo) è assorbita.",
      norma: .d223("art. 32, c. 4"),
      rimedio: "Adottare la tornata straordinaria con --tornata, o attendere il giorno dopo il voto.")
  }

  static let propostaCambiata = Failure(
    .regolaViolata, "proposta-cambiata",
    "l'archivio è cambiato dopo la proposta: quella esaminata non è più quella che si adotterebbe.",
    rimedio: "Nulla è stato scritto. Ripetere «sezionale revisione proposta» ed esaminare la nuova.")
}
