package import CSV
package import Elettorato

/// `luoghi.csv`: hospitals, care homes and prisons, in the Comune and outside.
package struct TracciatoLuoghi {
  package static let colonne = [
    Colonna("codice", "CODICE"), Colonna("tipo", "TIPO"), Colonna("denominazione", "DENOMINAZIONE"),
    Colonna("comune", "COMUNE"), Colonna("regione", "REGIONE"), Colonna("specie_via", "SPECIE"),
    Colonna("nome_via", "NOME VIA"), Colonna("civico", "CIVICO"), Colonna("posti_letto", "POSTI LETTO"),
    Colonna("sezione", "SEZIONE"),
  ]

  private let intestazione: Intestazione
  private let sezioni: Set<Int>
  private let luoghi: TabellaLuoghi
  private var visti: [String: Int] = [:]

  package init(_ intestazione: Intestazione, sezioni: Set<Int>, luoghi: TabellaLuoghi) {
    self.intestazione = intestazione
    self.sezioni = sezioni
    self.luoghi = luoghi
  }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> LuogoDiCura {
    let campi = Campi(record, intestazione)
    let codice = try campi.codice(0)
    guard let comune = CodiceLuogo(try campi.codice(3)), luoghi.esiste(comune) else {
      throw campi.scarto(3, .luogoSconosciuto)
    }
    let sezione = try campi.interoFacoltativo(9)
    if let sezione, !sezioni.contains(sezione) { throw campi.scarto(9, .sezioneInesistente(sezione)) }
    let luogo = LuogoDiCura(
      codice: codice, tipo: try campi.codice(1, LuogoDiCura.Tipo.self),
      denominazione: try campi.obbligatorio(2),
      comune: comune.testo, regione: campi.testo(4),
      toponimo: Toponimo(specie: campi.testo(5), nome: campi.testo(6)), civico: campi.testo(7),
      postiLetto: try campi.intero(8), sezione: sezione)
    if let prima = visti[codice] { throw campi.scarto(0, .ripetuto(primaRiga: prima)) }
    visti[codice] = record.line
    return luogo
  }
}
