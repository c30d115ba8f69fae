package import Archivio
import Elettorato
import Sistema
import Synchronization

/// The check of an archive, text by text: every act and every section is built again from the rows, by several workers.
package struct Verifica {
  package let ufficio: Ufficio
  package let lavori: Int

  package init(ufficio: Ufficio, lavori: Int) {
    self.ufficio = ufficio
    self.lavori = lavori
  }

  /// Everything: the file with its indexes, the chain, every text. The file is the longest piece, so it goes first.
  package func completa(_ archivio: ArchivioElettorale) throws -> [Guasto] {
    try verifica([.file] + pezzi(archivio))
  }

  /// The texts alone.
  package func testi(_ archivio: ArchivioElettorale) throws -> [Guasto] { try verifica(pezzi(archivio)) }

  private enum Pezzo: Sendable {
    case file
    case atto(Int)
    case sezione(DigestSezione)
  }

  private func pezzi(_ archivio: ArchivioElettorale) throws -> [Pezzo] {
    stride(from: 1, through: try archivio.ultimoAtto(), by: 1).map(Pezzo.atto)
      + (try archivio.digestSezioniAttuali()).map(Pezzo.sezione)
  }

  /// Checks the pieces, shared out among workers, each with its own connection.
  ///
  /// What is found is told in the order of the pieces, whoever ends first.
  private func verifica(_ pezzi: [Pezzo]) throws -> [Guasto] {
    let trovati = Mutex([[Guasto]](repeating: [], count: pezzi.count))
    let fatti = Mutex(0)
    try Workers.run(Array(pezzi.enumerated()), count: lavori) { next in
      let mio = try ufficio.apri(.lettura)
      try mio.istantanea {
        while let (posizione, pezzo) = next() {
          let guasti =
            switch pezzo {
            case .file: try mio.controlla(completo: true)
            case .atto(let numero): try mio.verificaAtto(numero)
            case .sezione(let digest): try mio.verificaSezioni([digest])
            }
          trovati.withLock { $0[posizione] = guasti }
          let ora = fatti.withLock { fatti in
            fatti += 1
            return fatti
          }
          ufficio.avanzamento(Avanzamento(.verifica, ora, di: pezzi.count))
        }
      }
    }
    return trovati.withLock { $0.flatMap(\.self) }
  }
}
