package import CSV
package import Elettorato

/// `richieste_degenti.csv` and `richieste_detenuti.csv`: requests to vote in a place of care, or in prison.
package struct TracciatoRichiesteIstituto {
  package static let colonne = [
    Colonna("progressivo", "PROGRESSIVO"), Colonna("codice_fiscale", "CODICE FISCALE"),
    Colonna("cognome", "COGNOME"), Colonna("nome", "NOME"), Colonna("data_ricezione", "DATA RICEZIONE"),
    Colonna("luogo", "LUOGO"), Colonna("attestazione_direttore", "ATTESTAZIONE DIRETTORE"),
    Colonna("sezione_indicata", "SEZIONE INDICATA"),
  ]

  private let intestazione: Intestazione
  private let specie: SpecieDiRichiesta
  private var visti: [String: Int] = [:]

  package init(_ intestazione: Intestazione, specie: SpecieDiRichiesta) {
    self.intestazione = intestazione
    self.specie = specie
  }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> Richiesta {
    let campi = Campi(record, intestazione)
    var richiesta = Richiesta(specie, luogo: .istituto(campi.testo(5)))
    richiesta.progressivo = try campi.progressivo(0, &visti)
    richiesta.codiceFiscale = try campi.codiceFiscale(1)
    (richiesta.cognome, richiesta.nome) = try campi.cognomeENome(2)
    richiesta.ricevuta = try campi.giorno(4)
    richiesta.documenti = try campi.siFacoltativo(6)
    richiesta.sezioneIndicata = try campi.interoFacoltativo(7)
    return richiesta
  }
}
