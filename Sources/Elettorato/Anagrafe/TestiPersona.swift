/// The texts of one person in one reused buffer.
///
/// A city has millions of rows, so a row costs no allocation: each text is a range of `bytes` (UTF-8, checked where it came in).
package struct TestiPersona: Sendable {
  /// The texts, in the order in which the archive and the canonical text keep them.
  package enum Campo: Int, CaseIterable, Sendable {
    case idAnagrafe, codiceFiscale, cognome, nome
    case luogoNascita, nomeLuogoNascita, provinciaNascita
    case attoNumero, attoParte, attoSerie
    case cittadinanza, altraCittadinanza, famiglia
    case specieVia, nomeVia, esponente
    case statoEstero, indirizzoEstero
  }

  package var bytes: [UInt8] = []
  private var tratti = [Range<Int>](repeating: 0..<0, count: Campo.allCases.count)

  package init() {}

  /// Where a text stands in `bytes`.
  package subscript(campo: Campo) -> Range<Int> {
    get { tratti[campo.rawValue] }
    set { tratti[campo.rawValue] = newValue }
  }

  package func stringa(_ campo: Campo) -> String {
    String(decoding: bytes[self[campo]], as: UTF8.self)
  }

  package func vuoto(_ campo: Campo) -> Bool { self[campo].isEmpty }

  /// Forgets the texts and keeps the memory.
  package mutating func svuota() {
    bytes.removeAll(keepingCapacity: true)
    for indice in tratti.indices { tratti[indice] = 0..<0 }
  }

  /// Sets a text by appending it to the buffer.
  package mutating func imposta(_ campo: Campo, _ valore: some Collection<UInt8>) {
    let inizio = bytes.count
    bytes.append(contentsOf: valore)
    self[campo] = inizio..<bytes.count
  }

  package mutating func imposta(_ campo: Campo, _ valore: String) { imposta(campo, valore.utf8) }
}
