package import CSV
package import Elettorato

/// `sezioni.csv`: the polling sections of the Comune.
package struct TracciatoSezioni {
  package static let colonne = [
    Colonna("numero", "NUMERO"), Colonna("sede", "SEDE"), Colonna("indirizzo", "INDIRIZZO"),
    Colonna("accessibile", "ACCESSIBILE"), Colonna("posti_letto", "POSTI LETTO"),
    Colonna("istituto_detenzione", "ISTITUTO DETENZIONE"),
  ]

  private let intestazione: Intestazione
  private var viste: [Int: Int] = [:]

  package init(_ intestazione: Intestazione) { self.intestazione = intestazione }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> Sezione {
    let campi = Campi(record, intestazione)
    let numero = try campi.intero(0)
    guard (1...9999).contains(numero) else { throw campi.scarto(0, .numeroDa(minimo: 1, massimo: 9999)) }
    let sezione = Sezione(
      numero: numero, sede: try campi.obbligatorio(1), indirizzo: campi.testo(2),
      accessibile: try campi.si(3),
      postiLetto: try campi.intero(4), istitutoDiDetenzione: try campi.si(5))
    if let prima = viste[numero] { throw campi.scarto(0, .ripetuto(primaRiga: prima)) }
    viste[numero] = record.line
    return sezione
  }
}
