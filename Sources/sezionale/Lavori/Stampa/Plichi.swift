import Archivio
import Elettorato
import Modulistica
import Rendering
import Sistema
import Synchronization

/// The envelopes of every section, made by several workers, and compared with those on disk.
struct Plichi: Sendable {
  let cartellaArchivio: String
  let environment: Environment
  let fonts: FontSet
  /// Only these sections; empty for all.
  let sezioni: Set<Int>
  let lavoratori: Int
  /// Whether the lists carry the marks of who votes elsewhere, or are those that the commission stamped when they were locked.
  var annotazioni = true

  /// Makes each envelope and hands it over; then the mayor's sheet, when all the sections are there.
  func esegui(_ consegna: @escaping @Sendable (String, Plico.File) throws -> Void) throws -> [RiepilogoPlichi
    .Plico]
  {
    let archivio = try ArchivioElettorale(cartella: cartellaArchivio, .lettura)
    return try archivio.istantanea {
      let momento = try Momento(archivio)
      try momento.verificaTesti(archivio, sezioni: sezioni)
      let presidenti = try ElenchiPresidenti(archivio, momento, environment)
      try presidenti.verificaChiusi()
      let plico = try Plico(archivio, fonts: fonts, presidenti, annotazioni: annotazioni)
      let scelte = try plico.momento.sezioni(scelte: sezioni)
      let righe = Mutex([RiepilogoPlichi.Plico]())
      let (ultimo, sigillo) = (plico.momento.ultimoAtto, plico.momento.sigillo)
      try Workers.run(scelte, count: lavoratori) { next in
        let mio = try ArchivioElettorale(cartella: cartellaArchivio, .lettura)
        try mio.istantanea {
          guard try mio.ultimoAtto() == ultimo, try mio.sigillo(sigillo.atto) == sigillo else {
            throw ErroreArchivio.danneggiato("le liste sono cambiate durante la stampa: ripetere il comando")
          }
          let suo = try Plico(mio, fonts: fonts, presidenti, annotazioni: annotazioni)
          while let sezione = next() {
            let busta = try suo.busta(sezione)
            for file in busta.files { try consegna(Plico.cartella(sezione.numero), file) }
            righe.withLock { $0.append(busta.riga) }
          }
        }
      }
      let ordinate = righe.withLock { $0 }.sorted { $0.sezione < $1.sezione }
      if sezioni.isEmpty { try consegna("", try plico.riepilogo(ordinate)) }
      return ordinate
    }
  }
}
