package import CSV
package import Elettorato

/// `decisioni.csv` of a semestral revision: what the office or the commissione circondariale decides of single people, each with reason and document.
package struct TracciatoDecisioniSemestrali {
  package static let colonne = [
    Colonna("codice_fiscale", "CODICE FISCALE", obbligatoria: false),
    Colonna("fascicolo", "FASCICOLO", obbligatoria: false),
    Colonna("id_anagrafe", "N° IND.", obbligatoria: false), Colonna("decisione", "DECISIONE"),
    Colonna("motivo", "MOTIVO"), Colonna("documento", "DOCUMENTO"),
  ]

  private let intestazione: Intestazione

  package init(_ intestazione: Intestazione) { self.intestazione = intestazione }

  package func leggi(_ record: borrowing Record) throws(Scarto) -> DecisioneSemestrale {
    let campi = Campi(record, intestazione)
    return DecisioneSemestrale(
      chiave: try chiave(campi), azione: try campi.codice(3, DecisioneSemestrale.Azione.self),
      motivo: try campi.obbligatorio(4), documento: try campi.obbligatorio(5), riga: record.line)
  }

  /// One column out of three names the person.
  private func chiave(_ campi: borrowing Campi) throws(Scarto) -> DecisioneSemestrale.Chiave {
    switch (campi.vuoto(0), campi.vuoto(1), campi.vuoto(2)) {
    case (false, true, true): return .codiceFiscale(try campi.codice(0).uppercased())
    case (true, false, true): return .fascicolo(try campi.intero(1))
    case (true, true, false): return .idAnagrafe(try campi.codice(2))
    default: throw campi.scarto(0, .unaPersona)
    }
  }
}
