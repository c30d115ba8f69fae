package import CSV
package import Elettorato

/// `liste.csv`: the lists that an office has in its old program, to be taken over with their numbers.
///
/// Surname, name and day of birth say who an elector without codice fiscale is; of the others they are not looked at, and
/// neither are the last columns: the register rules.
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
    let identita = try identita(campi)
    let lista = try campi.codice(1, Lista.self)
    let sezione = try campi.interoFacoltativo(2)
    if let sezione, !sezioni.contains(sezione) { throw campi.scarto(2, .sezioneInesistente(sezione)) }
    let generale = try campi.intero(3)
    let sezionale = try campi.interoFacoltativo(4)
    let fascicolo = try campi.interoFacoltativo(5)
    for (colonna, numero) in [(3, generale), (4, sezionale), (5, fascicolo)] {
      guard (1...Self.massimo).contains(numero ?? 1) else {
        throw campi.scarto(colonna, .numeroDa(minimo: 1, massimo: Self.massimo))
      }
    }
    guard (sezione == nil) == (sezionale == nil) else { throw campi.scarto(4, .mancante) }
    return PresaInCarico.Riga(
      identita: identita, lista: lista, sezione: sezione, numeroGenerale: generale,
      numeroSezionale: sezionale, fascicolo: fascicolo)
  }

  /// As many digits as the canonical text gives a personal file.
  private static let massimo = 99_999_999

  private func identita(_ campi: borrowing Campi) throws(Scarto) -> PresaInCarico.Identita {
    if campi.vuoto(0) {
      let chiave = ChiaveAlfabetica(cognome: campi.testo(7), nome: campi.testo(8))
      guard chiave.bytes.count > 1, !campi.vuoto(10) else { throw campi.scarto(0, .senzaCodiceNeDati) }
      return .dati(chiave: chiave.bytes, nascita: try campi.giorno(10))
    }
    switch CodiceFiscale.verifica(try campi.codice(0), luogoEsiste: luoghi.esiste) {
    case .success(let codice): return .codiceFiscale(codice.testo)
    case .failure(let difetto): throw campi.scarto(0, .codiceFiscale(difetto))
    }
  }
}
