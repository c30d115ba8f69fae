package import CSV
package import Elettorato

/// `rettifiche.csv`: clerical errors of electors on the lists, each with its reason and document.
package struct TracciatoRettifiche {
  package static let colonne = [
    Colonna("fascicolo", "FASCICOLO"), Colonna("campo", "CAMPO"), Colonna("valore", "VALORE"),
    Colonna("motivo", "MOTIVO"), Colonna("documento", "DOCUMENTO"),
  ]

  private let intestazione: Intestazione

  package init(_ intestazione: Intestazione) { self.intestazione = intestazione }

  package func leggi(_ record: borrowing Record) throws(Scarto) -> RettificaDati {
    let campi = Campi(record, intestazione)
    let campo = try campi.codice(1, RettificaDati.Campo.self)
    return RettificaDati(
      fascicolo: try campi.intero(0), campo: campo, valore: try valore(campi, campo),
      motivo: try campi.obbligatorio(3), documento: try campi.obbligatorio(4), riga: record.line)
  }

  /// A name has the characters of names; a day is written as in the rest of the file; the others are codes.
  private func valore(_ campi: borrowing Campi, _ campo: RettificaDati.Campo) throws(Scarto) -> String {
    switch campo {
    case .cognome, .nome:
      let nome = campi.testo(2)
      guard nome.isEmpty || CaratteriDeiNomi.ammessi(Array(nome.utf8).span) else {
        throw campi.scarto(2, .nome)
      }
      return nome
    case .dataNascita: return try campi.giorno(2).iso
    case .luogoNascita, .attoAnno, .sezione: return try campi.codice(2)
    case .attoNumero, .attoParte, .attoSerie: return campi.testo(2)
    }
  }
}
