package import Elettorato
package import Rendering

/// Who keeps the document: the lines at the top left of every sheet.
package enum IntestazioneEnte {
  /// The Region, where its statute is special, in its languages; then the Comune and its province.
  package static func righe(_ comune: Comune) -> [RichText] {
    regione(comune.regione).map { RichText($0) }
      + ["\(bold: "COMUNE DI \(comune.denominazione.uppercased())") (\(comune.provincia))"]
  }

  /// Regions of special statute put their name first, in the languages they have (art. 116 Cost.; L. cost. 4/1948 art. 38).
  package static func regione(_ regione: String) -> [String] {
    switch regione {
    case "Valle d'Aosta": ["RÉGION AUTONOME VALLÉE D’AOSTE", "REGIONE AUTONOMA VALLE D’AOSTA"]
    case "Friuli-Venezia Giulia": ["REGIONE AUTONOMA FRIULI VENEZIA GIULIA"]
    case "Trentino-Alto Adige": ["REGIONE AUTONOMA TRENTINO-ALTO ADIGE/SÜDTIROL"]
    case "Sardegna": ["REGIONE AUTONOMA DELLA SARDEGNA"]
    case "Sicilia": ["REGIONE SICILIANA"]
    default: []
    }
  }
}
