package import Archivio
import CSV
package import Elettorato
import Tracciati

/// What is asked of a phase of a semestral revision.
package struct RichiestaDiSemestrale: Sendable {
  /// `nil` for the phase that comes next.
  package var fase: FaseSemestrale?
  /// The date of the act; `nil` for today.
  package var data: Giorno?
  /// When the commissione gave the elenchi back; `nil` for in time.
  package var restituiti: Giorno?
  /// The file of the decisions on single people.
  package var decisioni: String?
  package var protocollo: String
  package var motivo: String
  /// The code of the proposal that somebody has looked at: with another one nothing is adopted.
  package var esaminata: CodiceCarta?

  package init(
    _ fase: FaseSemestrale? = nil, data: Giorno? = nil, restituiti: Giorno? = nil, decisioni: String? = nil,
    protocollo: String = "", motivo: String = "", esaminata: CodiceCarta? = nil
  ) {
    self.fase = fase
    self.data = data
    self.restituiti = restituiti
    self.decisioni = decisioni
    self.protocollo = protocollo
    self.motivo = motivo
    self.esaminata = esaminata
  }
}

/// A phase proposed, with what the officer should know of the data on which it stands.
package struct SemestraleProposta: Sendable {
  package let proposta: PropostaSemestrale
  package let dati: StatoDellAnagrafe
}

/// A phase adopted, with what the officer should know of the data on which it stands.
package struct SemestraleAdottata: Sendable {
  package let esito: EsitoSemestrale
  package let dati: StatoDellAnagrafe
}

/// Whether the register is as recent as the phase would have it.
package enum StatoDellAnagrafe: Sendable, Equatable {
  case aggiornata
  /// Received before the day to which the revision looks.
  case primaDellaSituazione(Giorno, situazione: Giorno)
  /// Received before the elenchi that are being applied.
  case primaDegliElenchi(Giorno, elenchi: Giorno)
}

extension Ufficio {
  /// What a phase of the semestral revision would do, and why. Changes nothing.
  package func proponi(_ richiesta: RichiestaDiSemestrale) throws -> SemestraleProposta {
    try legge { archivio in
      let semestrale = Semestrali(richiesta, self)
      let proposta = try semestrale.conFile { try archivio.proponi(try semestrale.richiesta(archivio)) }
      return SemestraleProposta(proposta: proposta, dati: try StatoDellAnagrafe(archivio, proposta))
    }
  }

  /// Adopts a phase of the semestral revision.
  package func adotta(_ richiesta: RichiestaDiSemestrale) throws -> SemestraleAdottata {
    try pratica(Semestrali(richiesta, self))
  }
}

/// A phase of a semestral revision as the archive and the law allow it on a day: which revision, which act, with which decisions.
private struct Semestrali: Provvedimento {
  private let richiesta: RichiestaDiSemestrale
  private let giorno: Giorno
  private let autore: String

  init(_ richiesta: RichiestaDiSemestrale, _ ufficio: Ufficio) {
    self.richiesta = richiesta
    giorno = richiesta.data ?? ufficio.oggi
    autore = ufficio.operatore.nome
  }

  func adotta(_ archivio: ArchivioElettorale) throws -> SemestraleAdottata {
    let esito = try conFile {
      try archivio.delibera(try richiesta(archivio), esaminata: richiesta.esaminata) { proposta in
        try Sospesi.pretendi(
          archivio, per: .semestrale(proposta.allarmi), il: giorno, motivo: richiesta.motivo
        ).parametri
      }
    }
    return SemestraleAdottata(esito: esito, dati: try StatoDellAnagrafe(archivio, esito.proposta))
  }

  func annotazione(_ adottata: SemestraleAdottata) -> Annotazione {
    let esito = adottata.esito
    return .atto(esito.atto, .variazioni(esito.proposta.voci.count), esito.sigillo.impronta)
  }

  /// What is asked of the archive. Throws the rule that stands in the way of the phase on that day.
  func richiesta(_ archivio: ArchivioElettorale) throws -> RichiestaSemestrale {
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let atti = try archivio.attiSemestrali()
    let calendario = CalendarioSemestrale(adottate: Set(atti.map(\.adozione)))
    let revisione = calendario.revisione(richiesta.fase, il: giorno)
    let fase = richiesta.fase ?? calendario.prossimaFase(revisione)
    do throws(ImpedimentoSemestrale) {
      try calendario.verifica(revisione, fase, il: giorno, restituiti: richiesta.restituiti)
    } catch {
      guard case .giaAdottata(_, let sua) = error,
        let atto = atti.last(where: { $0.adozione == .init(revisione, sua) })?.atto
      else { throw error }
      throw DiniegoDiSemestrale.giaAdottata(revisione, sua, atto)
    }
    if fase == .rettifica, let fine = try Consultazioni.blocco(archivio, il: giorno) {
      throw ImpedimentoSemestrale.listeBloccate(finoAl: fine)
    }
    return RichiestaSemestrale(
      revisione: revisione, fase: fase, giorno: giorno,
      decisioni: try richiesta.decisioni.map(Self.leggi) ?? [], restituiti: richiesta.restituiti,
      protocollo: richiesta.protocollo, autore: autore, motivo: richiesta.motivo)
  }

  /// A decision that does not fit is told with its file.
  func conFile<R>(_ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let error as ImpedimentoDecisione {
      throw DiniegoDiSemestrale.decisione(error, file: richiesta.decisioni ?? "")
    }
  }

  private static func leggi(_ file: String) throws -> [DecisioneSemestrale] {
    try LetturaCSV.righe(di: file, TracciatoDecisioniSemestrali.colonne) { intestazione in
      let tracciato = TracciatoDecisioniSemestrali(intestazione)
      return { record throws(Scarto) in try tracciato.leggi(record) }
    }
  }
}

extension StatoDellAnagrafe {
  fileprivate init(_ archivio: ArchivioElettorale, _ proposta: PropostaSemestrale) throws {
    self = .aggiornata
    guard let anagrafe = try archivio.ultimaRicezione(.anagrafe) else { return }
    let situazione = proposta.revisione.situazioneAl
    if anagrafe.giorno < situazione {
      self = .primaDellaSituazione(anagrafe.giorno, situazione: situazione)
    } else if let elenchi = try proposta.attoElenchi.flatMap(archivio.atto), anagrafe.giorno < elenchi.giorno
    {
      self = .primaDegliElenchi(anagrafe.giorno, elenchi: elenchi.giorno)
    }
  }
}
