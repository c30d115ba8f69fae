package import Elettorato
import Rendering

/// The short codes at the foot of every sheet: which list, and exactly which sheet of it.
///
/// The list code is the beginning of the section digest, the same on every sheet; the sheet code covers what is printed on it, so that a
/// sheet missing, swapped or from an older print shows (`affidabilita.md` 3.7). They do not prove the ink above them.
package enum CodiceFoglio {
  package static func lista(_ digest: Impronta) -> String {
    CodiceCarta(digest, gruppi: CodiceCarta.gruppiDellaLista).testo
  }

  /// The line printed under the code of the list: `foglio  QX2D-4F8T-9K3M`.
  static func foglio(_ digest: Impronta) -> @Sendable (PageContent) -> String {
    { pagina in
      var testo = Array(
        "PAGINA\tv1\t\(digest.esadecimale)\t\(pagina.number)\t\(pagina.count)\t\(pagina.first ?? "")\t\(pagina.last ?? "")\n"
          .utf8)
      testo += pagina.lines
      return "foglio \(CodiceCarta(Impronta.di(testo), gruppi: CodiceCarta.gruppiDellaPagina).testo)"
    }
  }
}
