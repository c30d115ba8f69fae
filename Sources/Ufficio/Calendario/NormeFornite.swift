import Archivio
package import Elettorato
import Sistema

/// The laws and the terms delivered with the program, as far as somebody has to keep them true.
package enum NormeFornite {
  /// The catalogue of laws.
  package static func catalogo(dati: String) throws -> CatalogoDelleNorme {
    let file = "\(dati)/norme/catalogo.csv"
    let testo = String(decoding: try FileSource.bytes(of: file), as: UTF8.self)
    let (catalogo, difetti) = try CatalogoDelleNorme.leggi(testo: testo)
    guard let catalogo else { throw DiniegoCalendario.catalogo(file: file, righe: difetti) }
    return catalogo
  }

  /// Every dated value of the catalogue and of the rule sets that somebody has to compare with its source.
  package static func daRivedere(dati: String, oggi: Giorno, giorni: Int) throws -> [ValoreDaRivedere] {
    var valori = ValoreDaRivedere.di(try catalogo(dati: dati), oggi: oggi, giorni: giorni)
    for testo in try Consultazioni.testiForniti(dati: dati) {
      guard let solo = try Consultazioni.ordinamenti([testo])[testo.nome] else { continue }
      valori += ValoreDaRivedere.di(solo, oggi: oggi, giorni: giorni)
    }
    return valori
  }
}

extension Ufficio {
  /// How papers cite what has been renumbered since the program was written.
  package func sostituzioni() throws -> Sostituzioni {
    try NormeFornite.catalogo(dati: luoghi.dati()).sostituzioni
  }
}
