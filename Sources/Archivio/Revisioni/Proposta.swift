package import Elettorato
import SQLite

/// What is asked of a round: which one, on which day, how the law is read.
package struct RichiestaTornata: Sendable {
  package var tornata: Tornata
  package var giorno: Giorno
  package var calendario: CalendarioDelleTornate
  /// Who turns eighteen by this day is an elector already.
  package var fineSemestre: Giorno
  package var protocollo: String
  package var autore: String
  /// What the act writes of the consultation to which the round belongs; empty for ordinary ones.
  package var consultazione: [Atto.Parametro]
  /// Why a round that raises alarms is adopted all the same; empty when nobody has said.
  package var motivo: String

  package init(
    tornata: Tornata, giorno: Giorno, calendario: CalendarioDelleTornate, fineSemestre: Giorno,
    protocollo: String = "", autore: String, consultazione: [Atto.Parametro] = [], motivo: String = ""
  ) {
    self.tornata = tornata
    self.giorno = giorno
    self.calendario = calendario
    self.fineSemestre = fineSemestre
    self.protocollo = protocollo
    self.autore = autore
    self.consultazione = consultazione
    self.motivo = motivo
  }
}

/// A round as it would be adopted now: every event with its answer, every change with its number, and a code that stands for all of it.
package struct Proposta: Sendable {
  package let tornata: Tornata
  package let giorno: Giorno
  /// The act on which it stands: adopted on another one, it would be another proposal.
  package let dopoAtto: Int
  package let esaminati: [EsameDegliEventi.Esaminato]
  package let conflitti: [(superato: Evento, da: Evento)]
  package let voci: [VariazioniDellaTornata.Voce]
  package let allarmi: [Allarme]
  /// The digest of what is proposed, and of the act on which it stands.
  package let impronta: Impronta
}

extension ArchivioElettorale {
  /// Examines the events received by the day of the request. Changes nothing.
  package func proponi(_ richiesta: RichiestaTornata) throws -> Proposta {
    let ultimo = try ultimoAtto()
    guard let atto = try atto(ultimo), let sigillo = try sigillo(ultimo) else {
      throw ErroreArchivio.attoMancante(.primaFormazione)
    }
    let esame = try esame(
      entro: richiesta.giorno, tornata: richiesta.tornata, calendario: richiesta.calendario,
      fineSemestre: richiesta.fineSemestre)
    var numeratore = Numeratore(ultimoNumero)
    let variazioni = try VariazioniDellaTornata(
      esame.modifiche, regime: atto.regime, numeratore: &numeratore)
    let allarmi = Allarme.di(
      variazioni.voci, esaminati: esame.esaminati, iscritti: try iscrittiPerSezione(ultimo),
      mortiPrima: try morti(prima: richiesta.giorno), giorno: richiesta.giorno)
    return Proposta(
      tornata: richiesta.tornata, giorno: richiesta.giorno, dopoAtto: ultimo, esaminati: esame.esaminati,
      conflitti: esame.conflitti, voci: variazioni.voci, allarmi: allarmi + tornateSaltate(richiesta),
      impronta: Self.impronta(richiesta, esame, variazioni, dopo: sigillo))
  }

  /// The answers to the events not yet decided, for a round or, with `nil`, for none: what waits, and what is late.
  ///
  /// `codiceFiscale` asks for those of one person alone, whose answers do not depend on the others'. `interventi` stands in for what the
  /// officer has decided by hand.
  package func esame(
    entro giorno: Giorno, tornata: Tornata?, calendario: CalendarioDelleTornate, fineSemestre: Giorno,
    codiceFiscale: String? = nil, interventi: [Int: Intervento]? = nil
  ) throws -> EsameDegliEventi {
    let sezioni = try sezioni()
    let contesto = EsameEvento.Contesto(
      fineSemestre: fineSemestre, viario: try viario(), sezioni: Set(sezioni.map(\.numero)),
      luoghi: TabellaLuoghi(try riferimenti().luoghi))
    var esame = EsameDegliEventi(
      OccasioneDelGiudizio(tornata: tornata, calendario: calendario, giorno: giorno, contesto: contesto))
    try eachPersonaDaGiudicare(
      entro: giorno, codiceFiscale: codiceFiscale, interventi: interventi ?? self.interventi()
    ) { codice, eventi in esame.giudica(eventi, try situazione(codiceFiscale: codice)) }
    esame.concludi()
    return esame
  }

  /// The electors of each section of the general list after an act.
  func iscrittiPerSezione(_ atto: Int) throws -> [Int: Int] {
    var iscritti: [Int: Int] = [:]
    for quadro in try quadri(atto) where quadro.lista == .generale {
      if let sezione = quadro.sezione { iscritti[sezione, default: 0] += quadro.dopo }
    }
    return iscritti
  }

  /// The deaths of the six months before a day; `nil` when the archive is younger.
  private func morti(prima giorno: Giorno) throws -> Int? {
    let inizio = giorno - 183
    guard let primo = try atto(1), primo.giorno <= inizio else { return nil }
    return try connection.with(
      """
      SELECT count(*) FROM variazione v JOIN atto a ON a.numero = v.atto
      WHERE v.causa = ?1 AND a.giorno >= ?2 AND a.giorno < ?3
      """
    ) { statement in
      statement.bind(Causa.decesso.rawValue, at: 1)
      statement.bind(inizio.numero, at: 2)
      statement.bind(giorno.numero, at: 3)
      return try statement.first { row in row.int(0) } ?? 0
    }
  }

  private func tornateSaltate(_ richiesta: RichiestaTornata) -> [Allarme] {
    guard case .straordinaria(let numero) = richiesta.tornata else { return [] }
    return richiesta.calendario.tornate.map(\.tornata).filter {
      $0.numero < numero && !richiesta.calendario.adottate.contains($0)
    }.map(Allarme.tornataSaltata)
  }

  /// What a proposal is, in one digest: the seal on which it stands, the round, every answer and every number.
  private static func impronta(
    _ richiesta: RichiestaTornata, _ esame: EsameDegliEventi, _ variazioni: VariazioniDellaTornata,
    dopo sigillo: Sigillo
  ) -> Impronta {
    var testo = TestoCanonico()
    testo.riga("PROPOSTA")
    testo.campo(sigillo.impronta.esadecimale)
    testo.campo(richiesta.tornata.codice)
    testo.campo(richiesta.giorno)
    testo.fineRiga()
    for esaminato in esame.esaminati {
      testo.decisione(
        esaminato.decisione, impronta: Impronta.di(Array(esaminato.evento.testo.utf8)).esadecimale)
    }
    for voce in variazioni.voci { testo.voce(voce) }
    return Impronta.di(testo.bytes)
  }
}

extension TestoCanonico {
  /// A change as a proposal has it: the reason, the lines closed and opened, the person that the new one will hold.
  mutating func voce(_ voce: VariazioniDellaTornata.Voce) {
    let variazione = voce.variazione
    self.variazione(
      Motivazione(
        fascicolo: variazione.fascicolo, lista: variazione.lista, operazione: variazione.operazione,
        causa: variazione.causa, evento: variazione.evento))
    if let prima = variazione.prima { chiusura(prima) }
    if let dopo = variazione.dopo { iscrizione(dopo) }
    if let scheda = voce.scheda {
      riga("ELETT")
      resto(Array(scheda.testo.utf8).span)
      fineRiga()
    }
  }
}
