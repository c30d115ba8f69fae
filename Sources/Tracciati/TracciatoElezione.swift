package import CSV
import Elettorato

/// `elezione.csv`: the consultation, as key and value.
package struct TracciatoElezione {
  package static let colonne = [Colonna("chiave", "CHIAVE"), Colonna("valore", "VALORE")]

  private let intestazione: Intestazione
  private var viste: [String: Int] = [:]

  package init(_ intestazione: Intestazione) { self.intestazione = intestazione }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> (
    chiave: String, valore: String, riga: Int
  ) {
    let campi = Campi(record, intestazione)
    let chiave = try campi.codice(0)
    if let prima = viste[chiave] { throw campi.scarto(0, .ripetuto(primaRiga: prima)) }
    viste[chiave] = record.line
    return (chiave, iso(campi.testo(1)), record.line)
  }

  /// The value as the clean dialect writes it: in the other, a day is GG/MM/AAAA.
  private func iso(_ valore: String) -> String {
    guard intestazione.dialetto == .gestionale else { return valore }
    return Giorno(italiano: valore.utf8)?.iso ?? valore
  }
}
