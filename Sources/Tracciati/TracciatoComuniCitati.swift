package import CSV
package import Elettorato

/// `comuni_citati.csv`: the Comuni that the other files name, with their province and region.
package struct TracciatoComuniCitati {
  package static let colonne = [
    Colonna("comune", "COMUNE"), Colonna("denominazione", "DENOMINAZIONE"),
    Colonna("sigla_provincia", "SIGLA PROVINCIA"), Colonna("regione", "REGIONE"),
  ]

  private let intestazione: Intestazione
  private let luoghi: TabellaLuoghi
  private var visti: [String: Int] = [:]

  package init(_ intestazione: Intestazione, luoghi: TabellaLuoghi) {
    self.intestazione = intestazione
    self.luoghi = luoghi
  }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> Comune {
    let campi = Campi(record, intestazione)
    guard let codice = CodiceLuogo(try campi.codice(0)), luoghi.esiste(codice) else {
      throw campi.scarto(0, .luogoSconosciuto)
    }
    if let prima = visti[codice.testo] { throw campi.scarto(0, .ripetuto(primaRiga: prima)) }
    visti[codice.testo] = record.line
    return Comune(
      codice: codice.testo, denominazione: try campi.obbligatorio(1), provincia: campi.testo(2),
      regione: campi.testo(3), codiceIstat: "")
  }
}
