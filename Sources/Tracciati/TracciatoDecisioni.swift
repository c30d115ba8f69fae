package import CSV
package import Elettorato

/// `decisioni.csv`: what the officer decides of each difference between lists received and register.
package struct TracciatoDecisioni {
  package static let colonne = [
    Colonna("codice_fiscale", "CODICE FISCALE"), Colonna("divario", "DIVARIO"),
    Colonna("decisione", "DECISIONE"),
    Colonna("fascicolo", "FASCICOLO", obbligatoria: false), Colonna("riga", "RIGA", obbligatoria: false),
  ]

  private let intestazione: Intestazione
  private var viste: [String: Int] = [:]

  package init(_ intestazione: Intestazione) { self.intestazione = intestazione }

  package mutating func leggi(
    _ record: borrowing Record
  ) throws(Scarto) -> (codiceFiscale: String, decisione: PresaInCarico.Decisione) {
    let campi = Campi(record, intestazione)
    let codice = try campi.obbligatorio(0)
    let divario = try campi.codice(1, PresaInCarico.Divario.self)
    let decisione = try campi.codice(2, PresaInCarico.Decisione.self)
    guard divario.decisioni.contains(decisione) else {
      throw campi.scarto(2, .valore(ammessi: divario.decisioni.map(\.rawValue).joined(separator: ", ")))
    }
    if let prima = viste[codice] { throw campi.scarto(0, .ripetuto(primaRiga: prima)) }
    viste[codice] = record.line
    return (codice, decisione)
  }
}
