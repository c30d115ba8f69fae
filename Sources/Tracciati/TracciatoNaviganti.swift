package import CSV
package import Elettorato

/// `naviganti.csv`: the notices that seamen and airmen will vote where they are.
package struct TracciatoNaviganti {
  package static let colonne = [
    Colonna("progressivo", "PROGRESSIVO"), Colonna("codice_fiscale", "CODICE FISCALE"),
    Colonna("cognome", "COGNOME"), Colonna("nome", "NOME"), Colonna("data_notifica", "DATA NOTIFICA"),
    Colonna("comune_imbarco", "COMUNE IMBARCO"), Colonna("certificato_comandante", "CERTIFICATO COMANDANTE"),
    Colonna("certificato_sindaco", "CERTIFICATO SINDACO"),
  ]

  private let intestazione: Intestazione
  private var visti: [String: Int] = [:]

  package init(_ intestazione: Intestazione) { self.intestazione = intestazione }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> Richiesta {
    let campi = Campi(record, intestazione)
    var richiesta = Richiesta(.naviganti, luogo: .imbarco(comune: campi.testo(5)))
    richiesta.progressivo = try campi.progressivo(0, &visti)
    richiesta.codiceFiscale = try campi.codiceFiscale(1)
    (richiesta.cognome, richiesta.nome) = try campi.cognomeENome(2)
    richiesta.ricevuta = try campi.giorno(4)
    let comandante = try campi.siFacoltativo(6)
    let sindaco = try campi.siFacoltativo(7)
    richiesta.documenti = comandante && sindaco
    return richiesta
  }
}
