package import CSV
package import Elettorato

/// `viario.csv`: which section each street, side and range of numbers belongs to.
package struct TracciatoViario {
  package static let colonne = [
    Colonna("codice_via", "CODICE VIA"), Colonna("specie", "SPECIE"),
    Colonna("denominazione", "DENOMINAZIONE"),
    Colonna("civico_dal", "CIVICO DAL"), Colonna("civico_al", "CIVICO AL"), Colonna("parita", "PARITA"),
    Colonna("snc", "SNC"), Colonna("sezione", "SEZIONE"),
  ]

  private let intestazione: Intestazione
  private let sezioni: Set<Int>

  /// `sezioni` are the sections that exist.
  package init(_ intestazione: Intestazione, sezioni: Set<Int>) {
    self.intestazione = intestazione
    self.sezioni = sezioni
  }

  package func leggi(_ record: borrowing Record) throws(Scarto) -> (codiceVia: String, voce: Viario.Voce) {
    let campi = Campi(record, intestazione)
    let toponimo = Toponimo(specie: campi.testo(1), nome: try campi.obbligatorio(2))
    let (dal, al) = (try campi.intero(3), try campi.intero(4))
    guard dal <= al else { throw campi.scarto(4, .ordineInverso) }
    let lato = try campi.codice(5, Viario.Lato.self)
    let snc = try campi.si(6)
    let sezione = try campi.intero(7)
    guard sezioni.contains(sezione) else { throw campi.scarto(7, .sezioneInesistente(sezione)) }
    return (
      campi.testo(0),
      Viario.Voce(toponimo: toponimo, dal: dal, al: al, lato: lato, snc: snc, sezione: sezione)
    )
  }
}
