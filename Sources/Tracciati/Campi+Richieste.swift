import CSV
import Elettorato

/// What the files of requests and applications have in common: who asks, and an address.
extension Campi {
  /// The number that the file gives, once in each file.
  func progressivo(_ colonna: Int, _ visti: inout [String: Int]) throws(Scarto) -> String {
    let progressivo = try codice(colonna)
    if let prima = visti[progressivo] { throw scarto(colonna, .ripetuto(primaRiga: prima)) }
    visti[progressivo] = record.line
    return progressivo
  }

  /// A wrong codice fiscale is no fault of the file: the request is received, and answered.
  func codiceFiscale(_ colonna: Int) throws(Scarto) -> String { try codice(colonna).uppercased() }

  func nome(_ colonna: Int) throws(Scarto) -> String {
    let nome = testo(colonna)
    guard CaratteriDeiNomi.ammessi(Array(nome.utf8).span) else { throw scarto(colonna, .nome) }
    return nome
  }

  /// Surname and name, in this and in the next column: one of them at least.
  func cognomeENome(_ colonna: Int) throws(Scarto) -> (cognome: String, nome: String) {
    let (cognome, nome) = (try nome(colonna), try nome(colonna + 1))
    if cognome.isEmpty, nome.isEmpty { throw scarto(colonna, .senzaCognomeENome) }
    return (cognome, nome)
  }

  /// Yes or no, where nothing means no.
  func siFacoltativo(_ colonna: Int) throws(Scarto) -> Bool { vuoto(colonna) ? false : try si(colonna) }

  /// The address in four columns from `colonna`; `nil` without a street. What is no number (a kilometre) is kept as written.
  func indirizzo(_ colonna: Int) -> Indirizzo? {
    let nome = testo(colonna + 1)
    guard !nome.isEmpty else { return nil }
    let civico = testo(colonna + 2)
    let numero = Self.intero(civico.utf8)
    let esponente = numero == nil && !civico.isEmpty && civico != "SNC" ? civico : testo(colonna + 3)
    return Indirizzo(
      toponimo: Toponimo(specie: testo(colonna), nome: nome),
      civico: Civico(numero: numero, esponente: esponente))
  }
}
