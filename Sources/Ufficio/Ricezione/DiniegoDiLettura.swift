package import CSV
package import Tracciati

/// Why a table that was named is not taken in.
package enum DiniegoDiLettura: Diniego {
  /// `colonne` are the names in the heading, empty while it is not known.
  case csv(CSVError, file: String, colonne: [String])
  case intestazione(ErroreIntestazione, file: String, colonne: Int)
  case dialettoDiverso(file: String, trovato: Dialetto, chiesto: Dialetto)
  case riga(Scarto, file: String)
  /// Rows were refused and nobody asked to go on without them; the first ones are told.
  case righeRifiutate(file: String, quante: Int, prime: [Scarto])
  /// The heading and nothing below it.
  case senzaRighe(file: String)
  /// One person was wanted.
  case unaPersona(file: String, trovate: Int)
}
