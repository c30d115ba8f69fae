/// Gives numbers at the end: the next one of a list, of a section, of the personal files. None is ever given twice.
///
/// Source: `norme.md` 1.4.3, new electors go after the last number ever used, struck ones included; the numbers of who was struck are
/// not used again.
package struct Numeratore {
  /// Where numbers follow one another.
  package enum Serie: Hashable, Sendable {
    case generale(Lista, Parte)
    case sezionale(Lista, Int, Parte)
    case fascicolo
  }

  private let ultimo: (Serie) throws -> Int
  private var ultimi: [Serie: Int] = [:]

  /// `ultimo` finds the highest number that a series has used; it is asked once for each.
  package init(_ ultimo: @escaping (Serie) throws -> Int) { self.ultimo = ultimo }

  package mutating func prossimo(_ serie: Serie) throws -> Int {
    let numero = try (ultimi[serie] ?? ultimo(serie)) + 1
    ultimi[serie] = numero
    return numero
  }
}
