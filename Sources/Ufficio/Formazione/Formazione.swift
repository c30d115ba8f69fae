package import Archivio
package import Elettorato

/// What is asked of act 1; what is left unsaid is taken from the consultation in progress.
package struct RichiestaDiFormazione: Sendable {
  package var data: Giorno?
  package var protocollo: String
  /// Who turns eighteen by this day is enrolled.
  package var fineSemestre: Giorno?
  package var prevale: RichiestaFormazione.Prevale?
  /// The file of the decisions on what lists received and register do not agree on.
  package var decisioni: String?
  /// Why the lists are formed although something waits: it stays in the act.
  package var motivo: String

  package init(
    data: Giorno? = nil, protocollo: String = "", fineSemestre: Giorno? = nil,
    prevale: RichiestaFormazione.Prevale? = nil, decisioni: String? = nil, motivo: String = ""
  ) {
    self.data = data
    self.protocollo = protocollo
    self.fineSemestre = fineSemestre
    self.prevale = prevale
    self.decisioni = decisioni
    self.motivo = motivo
  }
}

extension Ufficio {
  /// Forms the lists, or takes over those that the office had: act 1.
  package func forma(_ richiesta: RichiestaDiFormazione) throws -> EsitoFormazione {
    try pratica(Formazione(richiesta, self))
  }

  /// Writes the differences between lists received and register, to be decided one by one. Adopts nothing.
  package func scriviCasi(_ richiesta: RichiestaDiFormazione, in file: String) throws -> CasiDaDecidere {
    let formazione = Formazione(richiesta, self, chiede: false)
    let archivio = try apri(.scrittura)
    let casi: [CasoPresaInCarico]
    do {
      _ = try archivio.transazione(prova: true) { try formazione.adotta(archivio) }
      casi = []
    } catch ImpedimentoFormazione.divari(_, let trovati) {
      casi = trovati
    }
    return try CasiDaDecidere(casi, in: file)
  }
}

/// The first act, as the law and the consultation in progress allow it.
private struct Formazione: Provvedimento {
  private let richiesta: RichiestaDiFormazione
  /// Whether what waits is asked about.
  private let chiede: Bool
  private let oggi: Giorno
  private let autore: String

  init(_ richiesta: RichiestaDiFormazione, _ ufficio: Ufficio, chiede: Bool = true) {
    self.chiede = chiede
    self.richiesta = richiesta
    oggi = ufficio.oggi
    autore = ufficio.operatore.nome
  }

  func adotta(_ archivio: ArchivioElettorale) throws -> EsitoFormazione {
    let aperta = try Consultazioni.aperta(archivio)
    let consultazione = aperta?.consultazione
    let giorno = richiesta.data ?? consultazione?.situazioneAl ?? oggi
    let completa = RichiestaFormazione(
      giorno: giorno, protocollo: richiesta.protocollo, autore: autore,
      fineSemestre: richiesta.fineSemestre ?? consultazione?.fineSemestre18
        ?? RevisioneSemestraleDiRiferimento.fineSemestre(giorno), prevale: richiesta.prevale,
      decisioni: try richiesta.decisioni.map(CasiDaDecidere.leggi) ?? [:],
      consultazione: aperta?.parametri ?? [], motivo: richiesta.motivo)
    return try archivio.forma(completa) { candidati in
      // Who only writes down what is to be decided is asked nothing else yet.
      guard chiede else { return [] }
      return try Sospesi.pretendi(
        archivio, per: .formazione, il: giorno, motivo: richiesta.motivo, candidati: candidati
      ).parametri
    }
  }

  func annotazione(_ esito: EsitoFormazione) -> Annotazione {
    .atto(esito.atto, .iscritti(esito.iscritti), esito.sigillo.impronta)
  }
}
