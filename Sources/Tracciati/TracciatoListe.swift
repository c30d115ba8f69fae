package import CSV
package import Elettorato

/// `liste.csv`: the lists that an office has in its old program, to be taken over with their numbers.
///
/// The columns after the numbers are those that our own lists in CSV carry: they are accepted, and the register rules.
package struct TracciatoListe {
  package static let colonne = [
    Colonna("codice_fiscale", "CODICE FISCALE"), Colonna("lista", "LISTA"), Colonna("sezione", "SEZIONE"),
    Colonna("numero_generale", "N. GENERALE"), Colonna("numero_sezionale", "N. SEZIONALE"),
    Colonna("fascicolo", "FASCICOLO", obbligatoria: false), Colonna("parte", "PARTE", obbligatoria: false),
    Colonna("cognome", "COGNOME", obbligatoria: false), Colonna("nome", "NOME", obbligatoria: false),
    Colonna("sesso", "SESSO", obbligatoria: false),
    Colonna("data_nascita", "DATA NASC.", obbligatoria: false),
    Colonna("luogo_nascita", "LUOGO NASC.", obbligatoria: false),
    Colonna("indirizzo", "INDIRIZZO", obbligatoria: false),
  ]

  private let intestazione: Intestazione
  private let sezioni: Set<Int>
  private let luoghi: TabellaLuoghi

  package init(_ intestazione: Intestazione, sezioni: Set<Int>, luoghi: TabellaLuoghi) {
    self.intestazione = intestazione
    self.sezioni = sezioni
    self.luoghi = luoghi
  }

  package func leggi(_ record: borrowing Record) throws(Scarto) -> PresaInCarico.Riga {
    let campi = Campi(record, intestazione)
    let codice: CodiceFiscale
    switch CodiceFiscale.verifica(try campi.obbligatorio(0), luogoEsiste: luoghi.esiste) {
    case .success(let valido): codice = valido
    case .failure(let difetto): throw campi.scarto(0, .codiceFiscale(difetto))
    }
    let lista = try campi.codice(1, Lista.self)
    let sezione = try campi.interoFacoltativo(2)
    if let sezione, !sezioni.contains(sezione) { throw campi.scarto(2, .sezioneInesistente(sezione)) }
    let generale = try campi.intero(3)
    let sezionale = try campi.interoFacoltativo(4)
    guard generale > 0 else { throw campi.scarto(3, .numero) }
    guard (sezionale ?? 1) > 0 else { throw campi.scarto(4, .numero) }
    guard (sezione == nil) == (sezionale == nil) else { throw campi.scarto(4, .mancante) }
    return PresaInCarico.Riga(
      codiceFiscale: codice.testo, lista: lista, sezione: sezione, numeroGenerale: generale,
      numeroSezionale: sezionale, fascicolo: try campi.interoFacoltativo(5))
  }
}
