@testable import Elettorato

/// An archive in which nothing waits, before the vote of 12 November 2023: a case spoils one thing.
struct GiacenzeFinte: Giacenze {
  static let termini = [(9, 26), (9, 28), (10, 13), (10, 28)].map { Persone.giorno(2023, $0.0, $0.1) }

  var giorno = termini[3]
  var letture: Set<CalendarioDelleTornate.Lettura> = []
  /// The rounds adopted, each on its last day unless a case says another.
  var adozioni = Dictionary(uniqueKeysWithValues: zip(Tornata.straordinarie, termini))
  var voto: Giorno? = Persone.giorno(2023, 11, 12)
  var bloccoEntro: Giorno? = termini[3]
  var regime: RegimeDelleListe? = .partiDistinte
  var bloccate = false
  /// Whether a vote is in progress.
  var inConsultazione = true
  var ricevuti: [Evento] = []
  var persone: [String: SituazionePersona] = [:]
  var domande: [DomandaGiacente] = []
  var numeriDelleRichieste: [String] = []
  var fascicoliSenzaSezione: [String] = []
  var fascicoliUsciti: [String] = []

  init(_ modifica: (inout GiacenzeFinte) -> Void = { _ in }) { modifica(&self) }

  var calendario: CalendarioDelleTornate {
    guard inConsultazione else { return .ordinario }
    return CalendarioDelleTornate(
      tornate: zip(Tornata.straordinarie, Self.termini).map { ($0, $1) }, letture: letture,
      adottate: Set(adozioni.keys), oggi: giorno)
  }

  func eventi(entro giorno: Giorno) -> [EsameDegliEventi.Esaminato] {
    EsameDegliEventi(
      ricevuti.filter { $0.ricevuto <= giorno }, tornata: nil, calendario: calendario,
      contesto: Persone.contesto, interventi: [:],
      persona: { persone[$0.codiceFiscale] ?? SituazionePersona() }, giaVisto: { _ in false }
    ).esaminati
  }

  func domandeUE() -> [DomandaGiacente] { domande }
  func richieste() -> [Sospeso.Voce] { numeriDelleRichieste.map { Sospeso.Voce($0) } }
  func senzaSezione() -> [Sospeso.Voce] { fascicoliSenzaSezione.map { Sospeso.Voce($0) } }
  func usciti() -> [Sospeso.Voce] { fascicoliUsciti.map { Sospeso.Voce($0) } }

  /// An event about an elector of the general list.
  mutating func arriva(_ tipo: TipoEvento, _ ricevuto: Giorno, numero: Int = 1) {
    let evento = Persone.evento(
      tipo, "Rossi", "Mario", nascita: Persone.giorno(1960, 1, numero), accaduto: Persone.giorno(2023, 9, 10),
      ricevuto: ricevuto, numero: numero)
    ricevuti.append(evento)
    if tipo != .immigrazione { persone[evento.codiceFiscale] = Persone.elettore(evento) }
  }
}
