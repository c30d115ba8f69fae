/// Where an admitted voter votes: which ballots are due, who collects.
package struct Destinazione: Equatable, Sendable {
  /// In the order of `TipoDiConsultazione`, never empty.
  package let schede: [TipoDiConsultazione]
  package let raccolta: RaccoltaDelVoto

  package init(schede: [TipoDiConsultazione], raccolta: RaccoltaDelVoto) {
    self.schede = schede
    self.raccolta = raccolta
  }
}

/// The answer to a request.
package enum EsitoRichiesta: Equatable, Sendable {
  case ammessa(Destinazione)
  case rifiutata(RifiutoRichiesta)
  case revocata

  /// The code of the outcome, in the words of exports.
  package enum Codice: String, CaseIterable, Sendable {
    case ammesso = "AMMESSO"
    case rifiutato = "RIFIUTATO"
    case revocato = "REVOCATO"

    package var titolo: String {
      switch self {
      case .ammesso: "ammesse"
      case .rifiutato: "rifiutate"
      case .revocato: "revocate"
      }
    }
  }

  package var codice: Codice {
    switch self {
    case .ammessa: .ammesso
    case .rifiutata: .rifiutato
    case .revocata: .revocato
    }
  }

  package var rifiuto: RifiutoRichiesta? {
    if case .rifiutata(let motivo) = self { motivo } else { nil }
  }

  package var destinazione: Destinazione? {
    if case .ammessa(let destinazione) = self { destinazione } else { nil }
  }
}

/// A request with its answer on the lists of one moment.
package struct RichiestaEsaminata: Sendable {
  package let richiesta: Richiesta
  package let richiedente: Richiedente
  package internal(set) var esito: EsitoRichiesta
  package internal(set) var segnalazioni: [Segnalazione]
  package let interventi: [InterventoRichiesta]
  /// The provision of its term, as the calendar of the vote names it.
  package let norma: Norma

  /// As the reserved file keeps it, judged on the lists after an act.
  package func decisione(atto: Int) -> DecisioneRichiesta {
    let destinazione = esito.destinazione
    return DecisioneRichiesta(
      richiesta: richiesta.numero, atto: atto, esito: esito.codice, motivo: esito.rifiuto?.rawValue ?? "",
      schede: destinazione?.schede ?? [], sezione: destinazione == nil ? nil : richiedente.riga?.sezione,
      modalita: destinazione?.raccolta.modalita, comuneDiRaccolta: destinazione?.raccolta.comune ?? "",
      sezioneDiRaccolta: destinazione?.raccolta.sezione)
  }

  /// The provision under which the answer is given.
  package var normaDellEsito: Norma {
    switch esito {
    case .rifiutata(.fuoriTermine): norma
    case .rifiutata(let motivo): motivo.norma ?? richiesta.specie.norma
    case .ammessa, .revocata: richiesta.specie.norma
    }
  }
}

/// A decision on a request as the reserved file keeps it: what was answered, on the lists of which act.
package struct DecisioneRichiesta: Equatable, Sendable {
  package let richiesta: Int
  package let atto: Int
  package let esito: EsitoRichiesta.Codice
  package let motivo: String
  package let schede: [TipoDiConsultazione]
  package let sezione: Int?
  package let modalita: RaccoltaDelVoto.Modalita?
  package let comuneDiRaccolta: String
  package let sezioneDiRaccolta: Int?

  package init(
    richiesta: Int, atto: Int, esito: EsitoRichiesta.Codice, motivo: String, schede: [TipoDiConsultazione],
    sezione: Int?, modalita: RaccoltaDelVoto.Modalita?, comuneDiRaccolta: String, sezioneDiRaccolta: Int?
  ) {
    self.richiesta = richiesta
    self.atto = atto
    self.esito = esito
    self.motivo = motivo
    self.schede = schede
    self.sezione = sezione
    self.modalita = modalita
    self.comuneDiRaccolta = comuneDiRaccolta
    self.sezioneDiRaccolta = sezioneDiRaccolta
  }

  /// Whether the same was answered, on whatever lists.
  package func dice(quantoDice altra: DecisioneRichiesta) -> Bool {
    campi(atto: 0) == altra.campi(atto: 0)
  }

  /// The fields in one order, separated by TAB.
  package var testo: String { campi(atto: atto).joined(separator: "\t") }

  private func campi(atto: Int) -> [String] {
    [
      String(atto), esito.rawValue, motivo, schede.map(\.rawValue).joined(separator: ";"),
      sezione.map(String.init) ?? "", modalita?.rawValue ?? "", comuneDiRaccolta,
      sezioneDiRaccolta.map(String.init) ?? "",
    ]
  }

  /// Reads what `testo` wrote; `nil` when it is not one.
  package init?(richiesta: Int, testo: String) {
    let campi = testo.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard campi.count == 8, let atto = Int(campi[0]), let esito = EsitoRichiesta.Codice(rawValue: campi[1])
    else { return nil }
    self.init(
      richiesta: richiesta, atto: atto, esito: esito, motivo: campi[2],
      schede: campi[3].split(separator: ";").compactMap { TipoDiConsultazione(rawValue: String($0)) },
      sezione: Int(campi[4]), modalita: RaccoltaDelVoto.Modalita(rawValue: campi[5]),
      comuneDiRaccolta: campi[6],
      sezioneDiRaccolta: Int(campi[7]))
  }
}
