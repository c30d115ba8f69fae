package import Archivio
package import Elettorato

/// What waits in one archive on one day, read from it when a rule asks.
package final class GiacenzeDellArchivio: Giacenze {
  package let giorno: Giorno
  package let calendario: CalendarioDelleTornate
  package let adozioni: [Tornata: Giorno]
  package let voto: Giorno?
  package let bloccoEntro: Giorno?
  package let regime: RegimeDelleListe?
  package let bloccate: Bool

  private let archivio: ArchivioElettorale
  private let aperta: Consultazioni.Aperta?
  private let fineSemestre: Giorno
  /// The requests judged now; `nil` where nobody may read them, or nobody has asked.
  private let richiesteDelVoto: () throws -> Richieste?
  /// Whom the lists would leave without a section while they are being formed.
  private let candidatiSenzaSezione: [Sospeso.Voce]
  private var esami: [Giorno: [EsameDegliEventi.Esaminato]] = [:]

  /// `letture` is how the round reads the law; `candidati` the electors without a section of lists not yet written.
  package init(
    _ archivio: ArchivioElettorale, il giorno: Giorno, letture: Set<LetturaAperta> = [],
    candidati: [Sospeso.Voce] = [], richieste: @escaping () throws -> Richieste? = { nil }
  ) throws {
    let aperta = try Consultazioni.aperta(archivio)
    let situazione = try SituazioneTornate(archivio, aperta, letture: letture, oggi: giorno)
    self.archivio = archivio
    self.aperta = aperta
    self.giorno = giorno
    calendario =
      situazione.calendario.tornate.isEmpty
      ? .ordinario(situazione.calendario.letture) : situazione.calendario
    adozioni = situazione.atti.mapValues(\.giorno)
    fineSemestre = situazione.fineSemestre
    voto = aperta?.consultazione.giorni.riferimento
    bloccoEntro = aperta.flatMap {
      $0.primoTurno == nil
        ? Scadenzario($0.consultazione, $0.ordinamento, oggi: giorno)["LISTS_FREEZE"]?.ultimoGiorno : nil
    }
    regime = try archivio.atto(archivio.ultimoAtto())?.regime
    bloccate = try archivio.bloccoInVigore() != nil
    richiesteDelVoto = richieste
    candidatiSenzaSezione = candidati
  }

  package func eventi(entro giorno: Giorno) throws -> [EsameDegliEventi.Esaminato] {
    if let noti = esami[giorno] { return noti }
    guard regime != nil, try archivio.haEventiDaDecidere(entro: giorno) else { return [] }
    let esaminati = try archivio.esame(
      entro: giorno, tornata: nil, calendario: calendario, fineSemestre: fineSemestre
    ).esaminati
    esami[giorno] = esaminati
    return esaminati
  }

  package func domandeUE() throws -> [DomandaGiacente] {
    let finestre = aperta.map {
      TerminiDelleRichieste($0.consultazione, primoTurno: $0.primoTurno, $0.ordinamento).domandeUE
    }
    return try Domande(archivio, aperta, entro: giorno).nuove.map { esaminata in
      let domanda = esaminata.domanda
      return DomandaGiacente(
        Sospeso.Voce(domanda.progressivo, nome: "\(domanda.cognome) \(domanda.nome)"),
        inTempo: finestre?[esaminata.lista]?.comprende(domanda.ricevuta) ?? false)
    }
  }

  package func richieste() throws -> [Sospeso.Voce] {
    try richiesteDelVoto()?.daRegistrare.map { Sospeso.Voce(String($0.esaminata.richiesta.numero)) } ?? []
  }

  package func senzaSezione() throws -> [Sospeso.Voce] {
    regime == nil ? candidatiSenzaSezione : try archivio.elettoriSenzaSezione()
  }

  package func usciti() throws -> [Sospeso.Voce] { try archivio.uscitiDallAnagrafe() }
}

extension Richieste {
  /// Throws unless every answer is recorded, on the lists of the last act: papers stand on answers that somebody has looked at.
  package func pretendiEsaminate() throws {
    _ = try Sospesi.pretendi(archivio, per: .elenchi, il: aperta.consultazione.giorni.riferimento) { self }
  }
}

extension Sospesi {
  /// What waits before an act, or a print, of that day. Throws what stops it, and what asks for a reason that nobody has given.
  package static func pretendi(
    _ archivio: ArchivioElettorale, per occasione: Occasione, il giorno: Giorno, motivo: String = "",
    letture: Set<LetturaAperta> = [], candidati: [Sospeso.Voce] = [],
    richieste: @escaping () throws -> Richieste? = { nil }
  ) throws -> Sospesi {
    let sospesi = try Sospesi(
      GiacenzeDellArchivio(
        archivio, il: giorno, letture: letture, candidati: candidati, richieste: richieste),
      per: occasione)
    try sospesi.pretendi(motivo: motivo)
    return sospesi
  }

  /// What waits in the archive on a day, for who looks; nothing in the copy of the commission, where the Comune's work is not seen. `ufficio` finds
  /// the reserved file; without it the requests of special votes are not counted.
  package static func inArchivio(
    _ archivio: ArchivioElettorale, il giorno: Giorno, _ ufficio: Ufficio?
  ) throws -> [Sospeso] {
    guard archivio.ufficio == .comune else { return [] }
    let giacenze = try GiacenzeDellArchivio(archivio, il: giorno) {
      // A reserved file that does not open or is not whole is told by `controlla`, and by whatever needs it: who looks still sees the rest.
      guard let ufficio, let aperta = try Consultazioni.aperta(archivio),
        let riservato = try? FileRiservato(archivio, aperta, ufficio).apri(.lettura)
      else { return nil }
      return try? Richieste(archivio, aperta, riservato, oggi: giorno)
    }
    return try Sospesi(giacenze, per: .lettura).voci
  }
}
