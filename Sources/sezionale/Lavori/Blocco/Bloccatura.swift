import Archivio
import Elettorato
import Modulistica
import Ufficio

/// Locking the lists for the vote: everything that must be true before, and what is written then.
struct Bloccatura {
  let archivio: ArchivioElettorale
  let environment: Environment
  let giorno: Giorno
  let protocollo: String
  /// Why a lock that is out of the ordinary is right; empty when nobody has said.
  let motivo: String
  /// Why there is no second copy; empty where there is one.
  let senzaSecondaCopia: String

  struct Esito {
    let atto: Atto
    let sigillo: Sigillo
    let blocco: BloccoDelleListe
    let impronta: Impronta
    let sospesi: Sospesi
  }

  /// What the lists would be locked with now. Throws what stands in the way; changes nothing.
  func verifica() throws -> (consultazione: Consultazione, iscritti: Int) {
    let aperta = try Consultazioni.necessaria(archivio)
    if let blocco = try archivio.bloccoInVigore() {
      throw ErroreArchivio.attoGiaAdottato(.blocco, numero: blocco.numero, giorno: blocco.giorno)
    }
    let situazione = try SituazioneTornate(archivio, aperta, letture: [], oggi: giorno)
    try verificaGiorni(aperta, situazione)
    _ = try archivio.garanzia(senzaSecondaCopia: senzaSecondaCopia)
    let guasti = try Verifica(ufficio: environment.ufficio, lavori: 2).completa(archivio)
    guard guasti.isEmpty else {
      throw Failure(
        .archivioDanneggiato, "archivio-alterato",
        "le liste non si bloccano: \(guasti.map(\.descrizione).joined(separator: "; ")).",
        rimedio: "Confrontare con la copia della commissione e recuperare l'ultima copia salvata.")
    }
    _ = try sospesi()
    let digesti = try archivio.digestSezioniAttuali()
    return (
      aperta.consultazione, digesti.filter { $0.lista == .generale }.reduce(0) { $0 + $1.elettori }
    )
  }

  /// What waits, once the reason answers it.
  private func sospesi() throws -> Sospesi {
    try Sospesi.pretendi(archivio, per: .blocco, il: giorno, motivo: motivo)
  }

  func esegui() throws -> Esito {
    let operatore = environment.ufficio.operatore
    return try archivio.transazione(prova: environment.options.prova) {
      guard let consultazione = try Consultazioni.inCorso(archivio) else {
        throw DiniegoCalendario.nessunaConsultazione
      }
      let sospesi = try sospesi()
      let (atto, sigillo, blocco) = try archivio.blocca(
        RichiestaAtto(
          giorno: giorno, protocollo: protocollo, autore: operatore.nome, motivo: motivo,
          sospesi: sospesi.parametri),
        consultazione: consultazione.identita, senzaSecondaCopia: senzaSecondaCopia)
      let impronta = try archivio.improntaBlocco(atto)
      try archivio.annota(.blocco(atto: atto.numero, impronta), environment.ufficio.firma)
      return Esito(atto: atto, sigillo: sigillo, blocco: blocco, impronta: impronta, sospesi: sospesi)
    }
  }

  /// The lock comes with the last round, by the 15th day; later it still comes.
  private func verificaGiorni(_ aperta: Consultazioni.Aperta, _ situazione: SituazioneTornate) throws {
    guard aperta.primoTurno == nil else {
      throw Failure(
        .regolaViolata, "blocco-al-ballottaggio",
        "il ballottaggio si vota con le liste del primo turno: il blocco è quello di allora.",
        norma: Consultazione.normaBallottaggio, rimedio: "Nulla da bloccare.")
    }
    guard giorno <= aperta.consultazione.giorni.ultimo else {
      throw Failure(
        .scadenzaSuperata, "blocco-dopo-il-voto", "si è già votato: le liste non si bloccano più.",
        norma: .d223("art. 32, c. 4"),
        rimedio: "Chiudere la consultazione con «sezionale consultazione chiudi».")
    }
    let ultima = Tornata.straordinaria(4)
    if situazione.atti[ultima] == nil, let termine = situazione.calendario.termine(ultima), giorno <= termine
    {
      throw Failure(
        .regolaViolata, "blocco-prima-della-quarta",
        "prima del blocco va adottata la quarta tornata, che cancella i morti: è in termine fino a \(termine.esteso).",
        norma: .d223("art. 32, c. 4"), rimedio: "Eseguire «sezionale revisione delibera --tornata 4».")
    }
  }
}

extension Failure {
  init(_ error: ImpedimentoSecondaCopia) {
    let ricevi =
      "Nulla è stato scritto. Trasmettere con «sezionale pacchetto crea»; la commissione riceve e rilascia «ricevuta crea»; qui «sezionale ricevuta registra», poi il blocco."
    switch error {
    case .nonAllineata(let ultimo, let testimoniato):
      self.init(
        .scadenzaSuperata, "copie-non-allineate",
        "le liste si bloccano quando le due copie sono uguali: la commissione \(testimoniato > 0 ? "ha dichiarato gli atti fino al n. \(testimoniato)" : "non ha dichiarato nessun atto"), qui l'ultimo è il n. \(ultimo).",
        norma: .d223("artt. 5 e 40"), rimedio: ricevi)
    case .corredoDiverso(let ultimo):
      self.init(
        .scadenzaSuperata, "copie-sedi-diverse",
        "la commissione ha gli atti fino al n. \(ultimo), ma sedi, viario o consultazioni non sono quelli di qui: stamperebbe liste diverse.",
        norma: .d223("artt. 5 e 40"),
        rimedio: "Trasmetterli di nuovo con --da-atto \(ultimo). \(ricevi)")
    case .ignota:
      self.init(
        .confermaNecessaria, "seconda-copia-ignota",
        "non risulta che la commissione tenga la sua copia: nessuna sua ricevuta è mai stata registrata.",
        norma: .d223("artt. 5 e 40"),
        rimedio:
          "\(ricevi) Se davvero non c'è, ripetere con --senza-seconda-copia \"...\": il motivo resta nell'atto."
      )
    case .presente:
      self.init(
        .regolaViolata, "seconda-copia-presente",
        "la commissione tiene la sua copia: non si blocca senza.", norma: .d223("artt. 5 e 40"),
        rimedio: "Nulla è stato scritto. Ripetere senza --senza-seconda-copia.")
    }
  }
}
