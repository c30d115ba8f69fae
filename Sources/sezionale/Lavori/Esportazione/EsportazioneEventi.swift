import Archivio
import CSV
import Elettorato
import Ufficio

/// Every event received, with what became of it: no line is ever lost, and each answer has its reason and its article.
struct EsportazioneEventi {
  static let colonne = [
    "progressivo", "tipo", "codice_fiscale", "ricevuto", "esito", "tornata", "motivo", "spiegazione", "lista",
    "sezione_da",
    "sezione_a", "atto", "norma", "rimedio", "intervento",
  ]

  /// An event with its last answer: the one of an act, or the one that it would have today.
  struct Voce {
    let evento: Evento
    let decisione: DecisioneEvento
    /// `nil` when no act has answered yet.
    let atto: Int?
  }

  let archivio: ArchivioElettorale
  let oggi: Giorno

  /// In order of arrival.
  func voci() throws -> [Voce] {
    let situazione = try SituazioneTornate(
      archivio, try Consultazioni.aperta(archivio), letture: [], oggi: oggi)
    let calendario =
      situazione.calendario.tornate.isEmpty
      ? .ordinario(situazione.calendario.letture) : situazione.calendario
    let esame = try archivio.esame(
      entro: oggi, tornata: nil, calendario: calendario, fineSemestre: situazione.fineSemestre)
    let vivi = Dictionary(uniqueKeysWithValues: esame.esaminati.map { ($0.evento.numero, $0.decisione) })
    return try archivio.eventi().sorted(by: Evento.inOrdineDiArrivo).compactMap { evento in
      let ultima = try archivio.decisioni(evento: evento.numero).last
      guard let decisione = vivi[evento.numero] ?? ultima?.decisione else { return nil }
      let stessa = ultima.map {
        $0.decisione.esito == decisione.esito && $0.decisione.motivo == decisione.motivo
      }
      return Voce(evento: evento, decisione: decisione, atto: stessa == true ? ultima?.atto : nil)
    }
  }

  func testo() throws -> (bytes: [UInt8], eventi: Int) {
    var writer = Writer(dialect: .standard)
    try writer.row(Self.colonne)
    let voci = try voci()
    for voce in voci {
      let (evento, decisione) = (voce.evento, voce.decisione)
      let rifiuto = Rifiuto(rawValue: decisione.motivo)
      try writer.row([
        evento.progressivo, evento.tipo.rawValue, evento.codiceFiscale, evento.ricevuto.iso,
        decisione.esito.rawValue, decisione.tornata?.codice ?? "", decisione.motivo, decisione.spiegazione,
        decisione.lista?.rawValue ?? "", decisione.sezioneDa.map(String.init) ?? "",
        decisione.sezioneA.map(String.init) ?? "", voce.atto.map(String.init) ?? "",
        (rifiuto?.norma ?? evento.tipo.norma).description, rifiuto?.rimedio ?? "", decisione.intervento,
      ])
    }
    return (writer.bytes, voci.count)
  }
}
