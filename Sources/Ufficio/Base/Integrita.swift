package import Archivio

/// What holds before anything is decided or printed: nothing stands on rows that somebody has altered.
extension ArchivioElettorale {
  /// Throws when the lists after an act, or these sections of them, are not those that it sealed.
  package func pretendiIntere(dopoAtto numero: Int, sezioni: Set<Int> = []) throws {
    guard numero > 0 else { return }
    try Self.pretendi(verificaListe(dopoAtto: numero, sezioni: sezioni.isEmpty ? nil : sezioni))
  }

  /// Throws when an act is not as it was sealed.
  package func pretendiIntero(atto numero: Int) throws { try Self.pretendi(verificaAtto(numero)) }

  private static func pretendi(_ guasti: [Guasto]) throws {
    guard guasti.isEmpty else {
      throw ErroreArchivio.danneggiato(guasti.map(\.descrizione).joined(separator: "; "))
    }
  }
}
