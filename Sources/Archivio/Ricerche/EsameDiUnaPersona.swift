package import Elettorato
import SQLite

/// The events of one person judged as a round would judge them: only the rows of the street index and of the places that they name are read.
extension ArchivioElettorale {
  /// The answers to the events of a person that are not yet decided, those that they would have today.
  package func esame(
    di persona: FascicoloPersonale, entro giorno: Giorno, calendario: CalendarioDelleTornate,
    fineSemestre: Giorno
  ) throws -> EsameDegliEventi {
    let eventi = persona.eventi.filter { $0.ricevuto <= giorno }
    let situazione = try situazione(codiceFiscale: persona.codiceFiscale)
    let indirizzi = eventi.compactMap(\.indirizzo) + [situazione.scheda?.indirizzo].compactMap(\.self)
    let contesto = EsameEvento.Contesto(
      fineSemestre: fineSemestre, viario: eventi.isEmpty ? Viario([]) : try viario(per: indirizzi),
      sezioni: Set(try sezioni().map(\.numero)),
      luoghi: TabellaLuoghi(eventi.isEmpty ? [] : try luoghi(di: eventi)))
    let interventi = eventi.isEmpty ? [:] : try interventi()
    let noti = eventi.map {
      EventoNoto(
        $0, decisione: persona.decisioni[$0.numero]?.last?.decisione, intervento: interventi[$0.numero])
    }
    return EsameDegliEventi(
      [(eventi: noti, trovata: situazione)],
      OccasioneDelGiudizio(tornata: nil, calendario: calendario, giorno: giorno, contesto: contesto))
  }

  /// The rows of the street index about the streets of these addresses, however they are spelt.
  package func viario(per indirizzi: [Indirizzo]) throws -> Viario {
    let chiavi = Set(indirizzi.map(\.toponimo.chiave))
    guard !chiavi.isEmpty else { return Viario([]) }
    var voci: [(riga: Int, voce: Viario.Voce)] = []
    try connection.with(
      """
      SELECT specie, nome, dal, al, lato, snc, sezione, riga FROM voce_viario WHERE nome >= ?1 AND nome < ?2
      """
    ) { statement in
      var chiave: [UInt8] = []
      for tratto in Self.tratti(chiavi) {
        statement.bind(tratto.da, at: 1)
        statement.bind(tratto.a, at: 2)
        try statement.eachRow { row in
          chiave.removeAll(keepingCapacity: true)
          row.withBytes(0) { specie in
            row.withBytes(1) { nome in ChiaveAlfabetica.scrivi(cognome: specie, nome: nome, in: &chiave) }
          }
          guard chiavi.contains(chiave) else { return }
          let voce = Viario.Voce(
            toponimo: Toponimo(specie: row.text(0), nome: row.text(1)), dal: row.int(2), al: row.int(3),
            lato: try Codes.lato(row.text(4)), snc: row.int(5) == 1, sezione: row.int(6))
          voci.append((row.int(7), voce))
        }
      }
    }
    return Viario(voci.sorted { $0.riga < $1.riga }.map(\.voce))
  }

  /// Where the names of these streets stand in the index of the names: under their first letter in either case, or
  /// among those that begin with a sign, a digit or an accent, of which only folding tells.
  private static func tratti(_ chiavi: Set<[UInt8]>) -> [(da: String, a: String)] {
    func tratto(_ da: UInt8, _ a: UInt8) -> (da: String, a: String) {
      (String(UnicodeScalar(da)), String(UnicodeScalar(a)))
    }
    let iniziali = Set(chiavi.compactMap { $0.split(separator: ChiaveAlfabetica.separatore).last?.first })
      .filter { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return [("", "A"), ("[", "a"), ("{", "\u{10FFFF}")]
      + iniziali.sorted().flatMap { [tratto($0, $0 + 1), tratto($0 | 0x20, ($0 | 0x20) + 1)] }
  }

  /// The places of birth that events and their codes name.
  private func luoghi(di eventi: [Evento]) throws -> [Luogo] {
    let codici = Set(
      eventi.flatMap { evento in
        [
          evento.luogoNascita,
          CodiceFiscale(archiviato: Array(evento.codiceFiscale.utf8).span)?.luogo.testo ?? "",
        ]
      }.filter { !$0.isEmpty })
    return try connection.with(
      "SELECT codice, denominazione, provincia, dal, al FROM luogo WHERE codice = ?1 ORDER BY rowid"
    ) {
      statement in
      var luoghi: [Luogo] = []
      for testo in codici.sorted() {
        statement.bind(testo, at: 1)
        try statement.eachRow { row in
          guard let codice = CodiceLuogo(row.text(0)) else {
            throw ErroreArchivio.danneggiato("un luogo di nascita non ha un codice catastale")
          }
          luoghi.append(
            Luogo(
              codice: codice, denominazione: row.text(1), provincia: row.text(2),
              dal: try row.optionalInt(3).map(Codes.giorno), al: try row.optionalInt(4).map(Codes.giorno)))
        }
      }
      return luoghi
    }
  }
}
