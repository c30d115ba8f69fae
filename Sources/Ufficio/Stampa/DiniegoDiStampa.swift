package import Rendering

/// Why the office does not print.
package enum DiniegoDiStampa: Diniego {
  /// The font cannot be used.
  case carattere(FontError)
  case carattereAssente(String)
  /// A letter of a name that the font cannot draw.
  case carattereMancante(MissingGlyph, documento: String)
}
