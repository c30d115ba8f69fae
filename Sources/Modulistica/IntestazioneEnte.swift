package import Elettorato
package import Rendering

/// Who keeps the document: the lines at the top left of every sheet.
package enum IntestazioneEnte {
  /// The Region, where its statute is special, in its languages; then the Comune and its province.
  package static func righe(_ comune: Comune) -> [RichText] {
    CartaDellaRegione.di(comune).intestazione.map { RichText($0) }
      + ["\(bold: "COMUNE DI \(comune.denominazione.uppercased())") (\(comune.provincia))"]
  }
}
