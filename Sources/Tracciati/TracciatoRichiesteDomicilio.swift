package import CSV
package import Elettorato

/// `richieste_domicilio.csv`: requests to vote at home.
///
/// Condition, prognosis and doctor are read, weighed and forgotten here: only the verdict on the certificate goes further.
package struct TracciatoRichiesteDomicilio {
  package static let colonne = [
    Colonna("progressivo", "PROGRESSIVO"), Colonna("codice_fiscale", "CODICE FISCALE"),
    Colonna("cognome", "COGNOME"), Colonna("nome", "NOME"), Colonna("data_ricezione", "DATA RICEZIONE"),
    Colonna("dichiarazione", "DICHIARAZIONE"), Colonna("comune_dimora", "COMUNE DIMORA"),
    Colonna("specie_via", "SPECIE"), Colonna("nome_via", "NOME VIA"), Colonna("civico", "CIVICO"),
    Colonna("esponente", "ESP."), Colonna("data_certificato", "DATA CERTIFICATO"),
    Colonna("medico", "MEDICO"),
    Colonna("condizione", "CONDIZIONE"), Colonna("giorni_prognosi", "GIORNI PROGNOSI"),
    Colonna("accompagnatore", "ACCOMPAGNATORE"),
  ]

  private let intestazione: Intestazione
  private var visti: [String: Int] = [:]

  package init(_ intestazione: Intestazione) { self.intestazione = intestazione }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> Richiesta {
    let campi = Campi(record, intestazione)
    var richiesta = Richiesta(
      .domicilio, luogo: .dimora(comune: campi.testo(6), campi.indirizzo(7)))
    richiesta.progressivo = try campi.progressivo(0, &visti)
    richiesta.codiceFiscale = try campi.codiceFiscale(1)
    (richiesta.cognome, richiesta.nome) = try campi.cognomeENome(2)
    richiesta.ricevuta = try campi.giorno(4)
    richiesta.dichiarazione = try campi.siFacoltativo(5)
    richiesta.certificatoDel = try campi.giornoFacoltativo(11)
    richiesta.certificato = CertificatoMedico(
      giorno: richiesta.certificatoDel,
      medico: campi.vuoto(12)
        ? nil : campi.testo(12) == CertificatoMedico.Medico.asl.rawValue ? .asl : .curante,
      condizione: campi.vuoto(13) ? nil : try campi.codice(13, CertificatoMedico.Condizione.self),
      prognosi: try campi.interoFacoltativo(14))
    richiesta.accompagnatore = try campi.siFacoltativo(15)
    return richiesta
  }
}
