package import CSV
package import Elettorato

/// `domande_32bis.csv`: requests of who asks to be admitted to vote after the third round.
package struct TracciatoDomande32bis {
  package static let colonne = [
    Colonna("progressivo", "PROGRESSIVO"), Colonna("codice_fiscale", "CODICE FISCALE"),
    Colonna("cognome", "COGNOME"), Colonna("nome", "NOME"), Colonna("data_ricezione", "DATA RICEZIONE"),
    Colonna("causa", "CAUSA"), Colonna("evento_riferimento", "EVENTO RIFERIMENTO"),
  ]

  private let intestazione: Intestazione
  private var visti: [String: Int] = [:]

  package init(_ intestazione: Intestazione) { self.intestazione = intestazione }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> Domanda32bis {
    let campi = Campi(record, intestazione)
    var domanda = Domanda32bis()
    domanda.progressivo = try campi.progressivo(0, &visti)
    domanda.codiceFiscale = try campi.codiceFiscale(1)
    (domanda.cognome, domanda.nome) = try campi.cognomeENome(2)
    domanda.ricevuta = try campi.giorno(4)
    domanda.causa = campi.testo(5)
    domanda.evento = campi.testo(6)
    return domanda
  }
}
