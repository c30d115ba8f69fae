package import CSV
package import Elettorato

/// `opzioni_estero.csv`: the choices of electors abroad for a national vote, by mail or in Italy.
package struct TracciatoOpzioniEstero {
  package static let colonne = [
    Colonna("progressivo", "PROGRESSIVO"), Colonna("codice_fiscale", "CODICE FISCALE"),
    Colonna("cognome", "COGNOME"), Colonna("nome", "NOME"), Colonna("data_ricezione", "DATA RICEZIONE"),
    Colonna("opzione", "OPZIONE"), Colonna("stato_estero", "STATO ESTERO"),
  ]

  private let intestazione: Intestazione
  private let stati: NomiDegliStati
  private var visti: [String: Int] = [:]

  package init(_ intestazione: Intestazione, stati: [StatoEstero]) {
    self.intestazione = intestazione
    self.stati = NomiDegliStati(stati)
  }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> Richiesta {
    let campi = Campi(record, intestazione)
    let ammesse = [SpecieDiRichiesta.temporaneamenteAllEstero, .opzioneInItalia]
    let opzione = try campi.codice(5)
    guard let specie = ammesse.first(where: { $0.rawValue == opzione }) else {
      throw campi.scarto(5, .valore(ammessi: ammesse.map(\.rawValue).joined(separator: ", ")))
    }
    var stato = ""
    if !campi.vuoto(6) {
      guard let codice = stati.codice(campi.testo(6).utf8, intestazione.dialetto) else {
        throw campi.scarto(6, .statoSconosciuto)
      }
      stato = codice
    }
    var richiesta = Richiesta(specie, luogo: .estero(stato))
    richiesta.progressivo = try campi.progressivo(0, &visti)
    richiesta.codiceFiscale = try campi.codiceFiscale(1)
    (richiesta.cognome, richiesta.nome) = try campi.cognomeENome(2)
    richiesta.ricevuta = try campi.giorno(4)
    return richiesta
  }
}
