import Archivio
import Elettorato
import Sistema
import Ufficio

/// The canonical texts of acts and lists, as files that `sha256sum` verifies without this program.
struct EsportazioneAtti {
  let archivio: ArchivioElettorale
  let cartella: String
  let sovrascrivi: Bool

  /// Writes every act, the text of every section now, and the state text; returns how many files.
  func esegui() throws -> Int {
    try Percorsi.preparaCartella(cartella)
    let ultimo = try archivio.ultimoAtto()
    guard ultimo > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    var files = 0
    for numero in 1...ultimo {
      guard let atto = try archivio.atto(numero), let sigillo = try archivio.sigillo(numero) else {
        throw ErroreArchivio.danneggiato("l'atto n. \(numero) non ha sigillo")
      }
      let impronta = try scrivi("atto-\(Self.cifre(numero, 6)).txt") { consegna in
        try archivio.testoAtto(atto, precedente: sigillo.precedente, consegna)
      }
      guard impronta == sigillo.impronta else {
        throw ErroreArchivio.danneggiato("l'atto n. \(numero) è stato alterato")
      }
      files += 1
    }
    let digesti = try archivio.digestSezioni(dopoAtto: ultimo)
    for digest in digesti {
      let sezione = digest.sezione.map { Self.cifre($0, 4) } ?? "da-assegnare"
      let impronta = try scrivi("sezione-\(digest.lista.rawValue)-\(sezione).txt") { consegna in
        try archivio.testoSezione(lista: digest.lista, sezione: digest.sezione, dopoAtto: ultimo, consegna)
          .digest.impronta
      }
      guard impronta == digest.impronta else {
        throw ErroreArchivio.danneggiato("la sezione \(sezione) è stata alterata")
      }
      files += 1
    }
    let stato = TestoCanonico.stato(archivio.catena, atto: ultimo, sezioni: digesti)
    try DurableFile.write(stato.bytes, to: "\(cartella)/stato.txt", replacing: sovrascrivi)
    return files + 1
  }

  private func scrivi(_ nome: String, _ testo: (_ consegna: ([UInt8]) throws -> Void) throws -> Impronta)
    throws -> Impronta
  {
    let file = try DurableFile("\(cartella)/\(nome)", replacing: sovrascrivi)
    let impronta = try testo { pezzo in try file.write(pezzo) }
    try file.commit()
    return impronta
  }

  private static func cifre(_ numero: Int, _ larghezza: Int) -> String {
    let testo = String(numero)
    return String(repeating: "0", count: max(0, larghezza - testo.utf8.count)) + testo
  }
}
