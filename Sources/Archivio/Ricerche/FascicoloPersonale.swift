package import Elettorato
import SQLite

/// Everything that the archive knows of one person: the lines held, why acts touched them, the events received, the row of the register.
package struct FascicoloPersonale: Sendable {
  /// `nil` for who has never been on a list.
  package let numero: Int?
  /// Empty for who has none.
  package let codiceFiscale: String
  /// Every line, list by list, oldest first.
  package let righe: [Elettore]
  /// Why acts opened, closed or mended the lines, in order of act.
  package let motivazioni: [(atto: Int, motivazione: Motivazione)]
  /// The events about the codice fiscale, in order of arrival.
  package let eventi: [Evento]
  /// The answers that acts have given to each event, by number of event.
  package let decisioni: [Int: [(atto: Int, decisione: DecisioneEvento)]]
  package let registro: RigaDiRegistro?

  /// The row of the population register, as far as the right to be on a list goes.
  package struct RigaDiRegistro: Sendable {
    package let requisiti: TitoloAllIscrizione.Requisiti
    package let statoDal: Giorno?
    package let residenteDal: Giorno?
    package let sezioneAssegnata: Int?
    package let scheda: SchedaPersona
  }

  package var noto: Bool { numero != nil || registro != nil || !eventi.isEmpty }

  /// The lines in force after an act.
  package func righe(dopoAtto atto: Int) -> [Elettore] {
    righe.filter { $0.dalAtto <= atto && ($0.alAtto.map { $0 > atto } ?? true) }
  }

  package func motivazione(atto: Int, lista: Lista) -> Motivazione? {
    motivazioni.first { $0.atto == atto && $0.motivazione.lista == lista }?.motivazione
  }
}

extension ArchivioElettorale {
  /// What is known of a personal file; `nil` when there is none with this number.
  package func fascicoloPersonale(numero: Int) throws -> FascicoloPersonale? {
    let codice: String?? = try connection.with("SELECT codice_fiscale FROM fascicolo WHERE numero = ?1") {
      statement in
      statement.bind(numero, at: 1)
      return try statement.first { row in row.optionalText(0) }
    }
    guard let codice else { return nil }
    return try fascicoloPersonale(numero: numero, codiceFiscale: codice ?? "")
  }

  /// What is known of a codice fiscale; `noto` says whether anything is.
  package func fascicoloPersonale(codiceFiscale: String) throws -> FascicoloPersonale {
    try fascicoloPersonale(numero: fascicolo(codiceFiscale: codiceFiscale), codiceFiscale: codiceFiscale)
  }

  private func fascicoloPersonale(numero: Int?, codiceFiscale: String) throws -> FascicoloPersonale {
    let eventi = codiceFiscale.isEmpty ? [] : try eventi(codiceFiscale: codiceFiscale)
    var decisioni: [Int: [(atto: Int, decisione: DecisioneEvento)]] = [:]
    for evento in eventi { decisioni[evento.numero] = try self.decisioni(evento: evento.numero) }
    return FascicoloPersonale(
      numero: numero, codiceFiscale: codiceFiscale, righe: try numero.map { try righe(fascicolo: $0) } ?? [],
      motivazioni: try numero.map { try motivazioni(fascicolo: $0) } ?? [],
      eventi: eventi.sorted(by: Evento.inOrdineDiArrivo), decisioni: decisioni,
      registro: codiceFiscale.isEmpty ? nil : try rigaDiRegistro(codiceFiscale))
  }

  private func motivazioni(fascicolo: Int) throws -> [(atto: Int, motivazione: Motivazione)] {
    try connection.with(
      "SELECT atto, lista, operazione, causa, evento FROM variazione WHERE fascicolo = ?1 ORDER BY atto, lista"
    ) { statement in
      var motivazioni: [(atto: Int, motivazione: Motivazione)] = []
      statement.bind(fascicolo, at: 1)
      try statement.eachRow { row in
        motivazioni.append(
          (
            row.int(0),
            Motivazione(
              fascicolo: fascicolo, lista: try Codes.lista(row, 1),
              operazione: try Codes.operazione(row.text(2)),
              causa: try Codes.causa(row.text(3)), evento: row.optionalInt(4))
          ))
      }
      return motivazioni
    }
  }

  private func rigaDiRegistro(_ codiceFiscale: String) throws -> FascicoloPersonale.RigaDiRegistro? {
    try connection.with(
      """
      SELECT nascita, stato, cittadinanza, qualita, in_lista_ue, stato_dal, residente_dal, sezione_assegnata, testo
      FROM persona WHERE codice_fiscale = ?1
      """
    ) { statement in
      statement.bind(codiceFiscale, at: 1)
      return try statement.first { row in
        guard let scheda = SchedaPersona(testo: row.text(8)) else {
          throw ErroreArchivio.danneggiato("una riga dell'anagrafe non si legge")
        }
        return FascicoloPersonale.RigaDiRegistro(
          requisiti: .init(
            nascita: try Codes.giorno(row.int(0)), stato: try Codes.stato(row.text(1)),
            italiano: row.text(2) == "ITA", qualita: try row.optionalText(3).map(Codes.qualita),
            inListaUE: row.int(4) == 1),
          statoDal: try row.optionalInt(5).map(Codes.giorno),
          residenteDal: try row.optionalInt(6).map(Codes.giorno),
          sezioneAssegnata: row.optionalInt(7), scheda: scheda)
      }
    }
  }

  /// The last act adopted by the end of a day; `nil` when there was none yet.
  package func ultimoAtto(il giorno: Giorno) throws -> Int? {
    try connection.with("SELECT max(numero) FROM atto WHERE giorno <= ?1") { statement in
      statement.bind(giorno.numero, at: 1)
      return try statement.first { row in row.optionalInt(0) } ?? nil
    }
  }
}
