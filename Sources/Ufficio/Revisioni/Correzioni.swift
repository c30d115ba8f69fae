import Archivio
package import Elettorato

/// What the officer decides by hand on one event.
package struct RichiestaDiCorrezione: Sendable {
  /// How the officer names an event.
  package enum Quale: Sendable {
    /// The number that the file gives.
    case progressivo(String)
    /// The number that the archive gives.
    case numero(Int)
  }

  package var quale: Quale
  package var azione: Intervento.Azione
  package var motivo: String
  package var documento: String

  package init(_ quale: Quale, _ azione: Intervento.Azione, motivo: String, documento: String) {
    self.quale = quale
    self.azione = azione
    self.motivo = motivo
    self.documento = documento
  }
}

/// An event before and after the intervention.
package struct EsitoCorrezione: Sendable {
  package let evento: Evento
  package let azione: Intervento.Azione
  package let prima: DecisioneEvento
  package let dopo: DecisioneEvento
}

/// Why the officer may not decide by hand so.
package enum DiniegoDiCorrezione: Diniego {
  case eventoSconosciuto(RichiestaDiCorrezione.Quale)
  /// Events of several files have that number.
  case progressivoAmbiguo(String, [Evento])
  case intervento(Intervento.Impedimento, Intervento.Azione, Evento)
}

extension Ufficio {
  /// Finds the event, holds the decision against the answer that it would have by itself, then writes it.
  package func correggi(_ richiesta: RichiestaDiCorrezione) throws -> EsitoCorrezione {
    let archivio = try apri(.scrittura)
    return try archivio.transazione(prova: prova) {
      try Correzioni(archivio: archivio, oggi: oggi).correggi(richiesta, operatore)
    }
  }
}

private struct Correzioni {
  let archivio: ArchivioElettorale
  let oggi: Giorno

  func correggi(_ richiesta: RichiestaDiCorrezione, _ operatore: Operatore) throws -> EsitoCorrezione {
    let (evento, azione) = (try trova(richiesta.quale), richiesta.azione)
    let intervento = Intervento(
      evento: evento.numero, azione: azione, motivo: richiesta.motivo, documento: richiesta.documento)
    if let ultima = try archivio.decisioni(evento: evento.numero).last, ultima.decisione.definitiva {
      throw DiniegoDiCorrezione.intervento(.giaDeciso(atto: ultima.atto), azione, evento)
    }
    var altri = try archivio.interventi()
    let attuale = altri.removeValue(forKey: evento.numero)
    let prima = try esamina(evento, altri)
    let sezioni = Set(try archivio.sezioni().map(\.numero))
    do throws(Intervento.Impedimento) {
      try intervento.verifica(esito: prima.esito, attuale: attuale, sezioni: sezioni)
    } catch {
      throw DiniegoDiCorrezione.intervento(error, azione, evento)
    }
    try archivio.registra(
      intervento, giorno: oggi, operatore: operatore.nome, programma: operatore.programma)
    return EsitoCorrezione(
      evento: evento, azione: azione, prima: prima.decisione,
      dopo: try esamina(evento, try archivio.interventi()).decisione)
  }

  private func trova(_ quale: RichiestaDiCorrezione.Quale) throws -> Evento {
    switch quale {
    case .numero(let numero):
      guard let evento = try archivio.evento(numero) else {
        throw DiniegoDiCorrezione.eventoSconosciuto(quale)
      }
      return evento
    case .progressivo(let progressivo):
      let trovati = try archivio.eventi(progressivo: progressivo)
      guard let evento = trovati.first else { throw DiniegoDiCorrezione.eventoSconosciuto(quale) }
      guard trovati.count == 1 else { throw DiniegoDiCorrezione.progressivoAmbiguo(progressivo, trovati) }
      return evento
    }
  }

  /// The answer to one event, among those of its person.
  private func esamina(_ evento: Evento, _ interventi: [Int: Intervento]) throws -> EsameDegliEventi.Esaminato
  {
    let situazione = try SituazioneTornate(
      archivio, try Consultazioni.aperta(archivio), letture: [], oggi: oggi)
    let calendario =
      situazione.calendario.tornate.isEmpty
      ? .ordinario(situazione.calendario.letture) : situazione.calendario
    let esame = try archivio.esame(
      entro: max(oggi, evento.ricevuto), tornata: nil, calendario: calendario,
      fineSemestre: situazione.fineSemestre, codiceFiscale: evento.codiceFiscale, interventi: interventi)
    guard let suo = esame.esaminati.first(where: { $0.evento.numero == evento.numero }) else {
      throw ErroreArchivio.danneggiato("l'evento n. \(evento.numero) non si esamina")
    }
    return suo
  }
}

// MARK: - Answer

extension EsitoCorrezione {
  package func risposta(prova: Bool) -> Risposta {
    var risposta = Risposta(
      "Evento n. \(evento.numero) (progressivo \(evento.progressivo)), \(evento.tipo.titolo) ricevuto \(evento.ricevuto.breve(.il))",
      prova: prova)
    risposta.dato("evento", .numero(evento.numero))
    risposta.dato("progressivo", .testo(evento.progressivo))
    risposta.dato("azione", .testo(azione.codice))
    risposta.voce("prima", "prima", .codice(prima.esito.rawValue, prima.parole))
    risposta.voce("ora", "ora", .codice(dopo.esito.rawValue, dopo.parole))
    risposta.dato("motivo", .testo(dopo.motivo))
    risposta.nota("L'intervento è nel verbale della tornata che decide sull'evento.")
    return risposta
  }
}

extension DecisioneEvento {
  fileprivate var parole: String {
    let perche = spiegazione
    return esito.titolo + (perche.isEmpty ? "" : ": \(perche)")
  }
}
