package import Elettorato

/// A paper of the envelope of a section, as the manifest and the delivery record tell it.
package struct VoceDiPlico: Sendable {
  /// Stem of its file.
  package let id: String
  package let titolo: String
  /// Who the archive says is on it; `nil` for papers without people.
  package let attesi: Int?
  /// The rows that were printed.
  package let stampati: Int
  package let fogli: Int
  /// First and last person on it, as printed; empty where there are none.
  package let primo: String
  package let ultimo: String
  /// The code of the list or of the paper; empty where it has none.
  package let codice: String
  /// The digest of the file.
  package let impronta: Impronta

  package init(
    id: String, titolo: String, attesi: Int?, stampati: Int, fogli: Int, primo: String, ultimo: String,
    codice: String, impronta: Impronta
  ) {
    self.id = id
    self.titolo = titolo
    self.attesi = attesi
    self.stampati = stampati
    self.fogli = fogli
    self.primo = primo
    self.ultimo = ultimo
    self.codice = codice
    self.impronta = impronta
  }
}
