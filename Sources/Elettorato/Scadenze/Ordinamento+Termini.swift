/// Choosing the terms of a vote: of each code and of each kind of vote, the last row that holds.
///
/// What the law of the Region sets and no row knows is never lent from the State: it comes out as a `TermineIgnoto`.
extension Ordinamento {
  /// What a rule set says of one vote.
  package struct Scelta: Hashable, Sendable {
    package let termini: [Termine]
    package let ignoti: [TermineIgnoto]
    /// Of each kind of vote, the row that says on which days it is held; kinds of which no row says it are not there.
    package let voto: [TipoDiConsultazione: Voce]
  }

  /// Rows for a kind of vote that is not held do not replace anything: an European vote in Valle d'Aosta follows the
  /// State's rules. Where kinds of vote held together have different rows, the later row prevails.
  package func scelta(
    _ tipi: [TipoDiConsultazione], turno: Turno, voto: Giorno, regione: Regione?
  ) -> Scelta {
    var ordine: [String] = []
    var perCodice: [String: [TipoDiConsultazione: (posizione: Int, voce: Voce)]] = [:]
    var basi: [String: Termine] = [:]
    for (posizione, voce) in (Self.diLegge + voci).enumerated()
    where voce.termine.riguarda(tipi, turno: turno) && voce.vige(voto) {
      let codice = voce.termine.codice
      if perCodice[codice] == nil { ordine.append(codice) }
      if !voce.esclude { basi[codice] = voce.termine }
      for tipo in tipi where voce.termine.consultazioni.contains(tipo) {
        // The vote itself is held everywhere; the State's days and hours are not where the Region has its own.
        if codice == TerminiDiLegge.votazione.codice, regione?.prende(voce.cede, tipo) ?? false { continue }
        perCodice[codice, default: [:]][tipo] = (posizione, voce)
      }
    }
    var termini: [Termine] = []
    var ignoti: [TermineIgnoto] = []
    for codice in ordine {
      let scelte = perCodice[codice] ?? [:]
      let perche = { (tipo: TipoDiConsultazione) -> TermineIgnoto.Perche? in
        guard let voce = scelte[tipo]?.voce else { return nil }
        if voce.esclude { return .escluso(voce.termine.adempimento, chi: voce.termine.chi) }
        guard let regione, regione.prende(voce.cede, tipo) else { return nil }
        return .spettaAllaRegione(regione)
      }
      let noti = scelte.filter { perche($0.key) == nil }.values
      if let ultima = noti.max(by: { $0.posizione < $1.posizione }) { termini.append(ultima.voce.termine) }
      for tipo in tipi {
        guard let motivo = perche(tipo), let voce = scelte[tipo]?.voce else { continue }
        ignoti.append(
          TermineIgnoto(
            base: basi[codice] ?? voce.termine, norma: voce.esclude ? voce.termine.norma : nil, tipo: tipo,
            perche: motivo, regione: regione))
      }
    }
    let giorni = (perCodice[TerminiDiLegge.votazione.codice] ?? [:]).compactMapValues { scelta in
      scelta.voce.giorniDiVoto == nil ? nil : scelta.voce
    }
    return Scelta(termini: termini, ignoti: ignoti, voto: giorni)
  }

  /// The terms of law are the first rows of every rule set.
  private static let diLegge = TerminiDiLegge.delVoto.map { Voce($0) }

  /// The same for a consultation, by the Region of its Comune.
  package func scelta(_ consultazione: Consultazione) -> Scelta {
    scelta(
      consultazione.tipi, turno: consultazione.turno, voto: consultazione.giorni.riferimento,
      regione: Regione(di: consultazione.comune))
  }
}
