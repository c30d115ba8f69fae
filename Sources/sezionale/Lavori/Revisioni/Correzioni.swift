import Archivio
import Elettorato
import Ufficio

/// What the officer decides by hand on one event: found, held against the answer that the event would have by itself, then written.
struct Correzioni {
  /// How the officer names an event.
  enum Quale: Sendable {
    /// The number that the file gives.
    case progressivo(String)
    /// The number that the archive gives.
    case numero(Int)
  }

  /// An event before and after the intervention.
  struct Esito {
    let evento: Evento
    let prima: DecisioneEvento
    let dopo: DecisioneEvento
  }

  let archivio: ArchivioElettorale
  let oggi: Giorno

  /// Writes the intervention; call it inside `transazione`.
  func correggi(
    _ quale: Quale, _ azione: Intervento.Azione, motivo: String, documento: String, operatore: Operatore
  ) throws -> Esito {
    let evento = try trova(quale)
    let intervento = Intervento(
      evento: evento.numero, azione: azione, motivo: motivo, documento: documento)
    if let ultima = try archivio.decisioni(evento: evento.numero).last, ultima.decisione.definitiva {
      throw Failure(.giaDeciso(atto: ultima.atto), azione, evento)
    }
    var altri = try archivio.interventi()
    let attuale = altri.removeValue(forKey: evento.numero)
    let prima = try esamina(evento, altri)
    let sezioni = Set(try archivio.sezioni().map(\.numero))
    do throws(Intervento.Impedimento) {
      try intervento.verifica(esito: prima.esito, attuale: attuale, sezioni: sezioni)
    } catch {
      throw Failure(error, azione, evento)
    }
    try archivio.registra(
      intervento, giorno: oggi, operatore: operatore.nome, programma: operatore.programma)
    return Esito(
      evento: evento, prima: prima.decisione, dopo: try esamina(evento, try archivio.interventi()).decisione)
  }

  private func trova(_ quale: Quale) throws -> Evento {
    switch quale {
    case .numero(let numero):
      guard let evento = try archivio.evento(numero) else { throw Failure.eventoSconosciuto("n. \(numero)") }
      return evento
    case .progressivo(let progressivo):
      let trovati = try archivio.eventi(progressivo: progressivo)
      guard let evento = trovati.first else { throw Failure.eventoSconosciuto("«\(progressivo)»") }
      guard trovati.count == 1 else { throw Failure.progressivoAmbiguo(progressivo, trovati) }
      return evento
    }
  }

  /// The answer to one event, among those of its person.
  private func esamina(_ evento: Evento, _ interventi: [Int: Intervento]) throws -> EsameDegliEventi.Esaminato
  {
    let situazione = try Revisioni.Situazione(
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

extension Failure {
  static func eventoSconosciuto(_ quale: String) -> Failure {
    Failure(
      .comandoErrato, "evento-sconosciuto", "non c'è alcun evento \(quale).",
      rimedio: "«sezionale esporta eventi FILE» li elenca tutti, con il loro numero.")
  }

  static func progressivoAmbiguo(_ progressivo: String, _ eventi: [Evento]) -> Failure {
    let quali = eventi.map { "n. \($0.numero), \($0.tipo.titolo) ricevuto \($0.ricevuto.breve(.il))" }
    return Failure(
      .comandoErrato, "progressivo-ambiguo",
      "\(eventi.count) eventi di file diversi hanno il progressivo «\(progressivo)»: \(quali.joined(separator: "; ")).",
      rimedio: "Indicare quale con --evento N.",
      dettagli: [.init("eventi", .array(eventi.map { .integer($0.numero) }))])
  }

  init(_ error: Intervento.Impedimento, _ azione: Intervento.Azione, _ evento: Evento) {
    let quale = "l'evento n. \(evento.numero) (\(evento.tipo.titolo), ricevuto \(evento.ricevuto.breve(.il)))"
    switch error {
    case .giaDeciso(let atto):
      self.init(
        .regolaViolata, "evento-gia-deciso",
        "\(quale) ha già la risposta definitiva dell'atto n. \(atto): un atto non si corregge a mano.",
        norma: evento.tipo.norma,
        rimedio: "Se la risposta è sbagliata, ricevere il documento giusto con «sezionale importa eventi».")
    case .nonPertinente(let rifiuto):
      let suo = rifiuto.map { "è rifiutato perché \($0.motivo)" } ?? "non è rifiutato"
      let serve =
        azione == .identitaVerificata
        ? "--identita-verificata risponde soltanto a dati discordanti"
        : "--sezione risponde soltanto a un indirizzo non compreso nel viario"
      self.init(
        .regolaViolata, "intervento-non-pertinente", "\(quale) \(suo): \(serve).",
        norma: rifiuto?.norma ?? evento.tipo.norma, rimedio: rifiuto?.rimedio)
    case .sezioneInesistente(let numero):
      self.init(
        .regolaViolata, "sezione-inesistente", "la sezione \(numero) non esiste.", norma: .d223("art. 36"),
        rimedio: "Correggere --sezione.")
    case .nullaDaRitirare:
      self.init(
        .regolaViolata, "nulla-da-ritirare", "\(quale) non ha alcun intervento da ritirare.",
        rimedio: "Nulla è stato scritto.")
    }
  }
}
