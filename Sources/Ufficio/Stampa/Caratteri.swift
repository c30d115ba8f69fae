package import Rendering
import Sistema

/// The fonts embedded in every PDF.
package enum Caratteri {
  /// Where Debian's package `fonts-dejavu-core` puts them.
  private static let cartella = "/usr/share/fonts/truetype/dejavu"

  /// DejaVu Sans, or the user's font for the text.
  package static func leggi(testo: String? = nil) throws -> FontSet {
    do {
      return try FontSet(
        regular: try bytes(testo ?? "\(cartella)/DejaVuSans.ttf"),
        bold: try bytes("\(cartella)/DejaVuSans-Bold.ttf"),
        mono: try bytes("\(cartella)/DejaVuSansMono.ttf"))
    } catch let error as FontError {
      throw DiniegoDiStampa.carattere(error)
    }
  }

  private static func bytes(_ percorso: String) throws -> [UInt8] {
    do {
      return try FileSource.bytes(of: percorso)
    } catch {
      throw DiniegoDiStampa.carattereAssente(percorso)
    }
  }
}
