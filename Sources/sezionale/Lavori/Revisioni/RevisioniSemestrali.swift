import Archivio
import CSV
import Elettorato
import Tracciati
import Ufficio

/// A phase of a semestral revision as the archive and the law allow it on a day: which revision, which act, with which decisions.
struct RevisioniSemestrali {
  let archivio: ArchivioElettorale
  let giorno: Giorno
  /// `nil` for the phase that comes next.
  let fase: FaseSemestrale?
  let restituiti: Giorno?
  let fileDecisioni: String?

  func proponi(operatore: Operatore) throws -> PropostaSemestrale {
    try conFile { try archivio.proponi(try richiesta(operatore: operatore)) }
  }

  func delibera(operatore: Operatore, protocollo: String, motivo: String, esaminata: CodiceCarta?) throws
    -> EsitoSemestrale
  {
    try conFile {
      try archivio.delibera(
        try richiesta(operatore: operatore, protocollo: protocollo, motivo: motivo), esaminata: esaminata
      ) { proposta in
        try Sospesi.pretendi(archivio, per: .semestrale(proposta.allarmi), il: giorno, motivo: motivo)
          .parametri
      }
    }
  }

  /// What is asked of the archive. Throws the rule that stands in the way of the phase on that day.
  private func richiesta(operatore: Operatore, protocollo: String = "", motivo: String = "") throws
    -> RichiestaSemestrale
  {
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let atti = try archivio.attiSemestrali()
    let calendario = CalendarioSemestrale(adottate: Set(atti.map(\.adozione)))
    let revisione = calendario.revisione(fase, il: giorno)
    let fase = fase ?? calendario.prossimaFase(revisione)
    do throws(ImpedimentoSemestrale) {
      try calendario.verifica(revisione, fase, il: giorno, restituiti: restituiti)
    } catch {
      guard case .giaAdottata(_, let sua) = error,
        let atto = atti.last(where: { $0.adozione == .init(revisione, sua) })?.atto
      else { throw error }
      throw Failure.semestraleGiaAdottata(revisione, sua, atto)
    }
    if fase == .rettifica { try verificaBlocco() }
    return RichiestaSemestrale(
      revisione: revisione, fase: fase, giorno: giorno,
      decisioni: try fileDecisioni.map(Self.leggiDecisioni) ?? [], restituiti: restituiti,
      protocollo: protocollo, autore: operatore.nome, motivo: motivo)
  }

  /// The lists cannot change from their authentication to the end of the vote.
  private func verificaBlocco() throws {
    if let fine = try Consultazioni.blocco(archivio, il: giorno) {
      throw ImpedimentoSemestrale.listeBloccate(finoAl: fine)
    }
  }

  /// What the officer should know of the data on which the phase stands.
  func avvisi(_ proposta: PropostaSemestrale) throws -> [String] {
    guard let anagrafe = try archivio.ultimaRicezione(.anagrafe) else { return [] }
    let situazione = proposta.revisione.situazioneAl
    if anagrafe.giorno < situazione {
      return [
        "l'anagrafe è stata ricevuta \(anagrafe.giorno.esteso(.il)), prima \(situazione.esteso(.del)): chi è arrivato o partito da allora si conosce solo dagli eventi. Importarla aggiornata con «sezionale importa anagrafe FILE»"
      ]
    }
    if let elenchi = try proposta.attoElenchi.flatMap(archivio.atto), anagrafe.giorno < elenchi.giorno {
      return [
        "l'anagrafe è stata ricevuta \(anagrafe.giorno.esteso(.il)), prima degli elenchi (\(elenchi.giorno.esteso)): chi nel frattempo è partito, deceduto o ricomparso si conosce solo dagli eventi. Importarla aggiornata con «sezionale importa anagrafe FILE»"
      ]
    }
    return []
  }

  private static func leggiDecisioni(_ file: String) throws -> [DecisioneSemestrale] {
    var lettura = try LetturaCSV(file, dialetto: nil, codifica: nil)
    let tracciato = TracciatoDecisioniSemestrali(
      try lettura.intestazione(TracciatoDecisioniSemestrali.colonne))
    let registro = RegistroScarti(file: file, prosegue: false)
    var avvisi = Avvisi()
    let righe = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    try registro.verifica()
    return righe
  }

  /// A decision that does not fit is told with its file and line.
  private func conFile<R>(_ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let error as ImpedimentoDecisione {
      throw Failure(error, file: fileDecisioni ?? "")
    }
  }
}
