/// One of the two physical blocks in which a single section list may be bound, to keep two queues at the poll.
///
/// The numbering stays single: a block is a way of binding, never a list. Source: `norme.md` 1.3.3.
package enum Blocco: String, CaseIterable, Sendable {
  case daAaL = "A-L"
  case daMaZ = "M-Z"

  /// The block of a surname, by its first letter as the alphabetical order sees it; other alphabets follow Z.
  package init(_ elettore: borrowing Elettore) {
    var chiave: [UInt8] = []
    ChiaveAlfabetica.scrivi(
      cognome: elettore.testi.bytes.span.extracting(elettore.testi[.cognome]), nome: Span(), in: &chiave)
    self = chiave[0] <= UInt8(ascii: "L") ? .daAaL : .daMaZ
  }
}
