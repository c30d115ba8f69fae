package import CSV
package import Elettorato

/// `decisioni.csv`: what the officer decides of each difference between lists received and register.
package struct TracciatoDecisioni {
  package static let colonne = [
    Colonna("elettore", "ELETTORE"), Colonna("divario", "DIVARIO"), Colonna("decisione", "DECISIONE"),
    Colonna("fascicolo", "FASCICOLO", obbligatoria: false), Colonna("riga", "RIGA", obbligatoria: false),
    Colonna("ammesse", "AMMESSE", obbligatoria: false),
  ]

  private let intestazione: Intestazione
  private var viste: [PresaInCarico.Quesito: Int] = [:]

  package init(_ intestazione: Intestazione) { self.intestazione = intestazione }

  package mutating func leggi(
    _ record: borrowing Record
  ) throws(Scarto) -> (quesito: PresaInCarico.Quesito, decisione: PresaInCarico.Decisione) {
    let campi = Campi(record, intestazione)
    let elettore = try campi.codice(0)
    let divario = try campi.codice(1, PresaInCarico.Divario.self)
    let ammesse = divario.decisioni.map(\.rawValue).joined(separator: ", ")
    guard let decisione = PresaInCarico.Decisione(rawValue: campi.testo(2)),
      divario.decisioni.contains(decisione)
    else { throw campi.scarto(2, .valore(ammessi: ammesse)) }
    let quesito = PresaInCarico.Quesito(elettore, divario)
    if let prima = viste[quesito] { throw campi.scarto(0, .ripetuto(primaRiga: prima)) }
    viste[quesito] = record.line
    return (quesito, decisione)
  }
}
