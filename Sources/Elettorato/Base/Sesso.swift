/// The sex of a person as the registry records it.
///
/// It is data, not an order: lists were split by sex until the revision of 30 June 2025 only.
package enum Sesso: String, CaseIterable, Sendable {
  case maschile = "M"
  case femminile = "F"
  /// Not recorded: the national registry (ANPR) admits it, no codice fiscale can express it.
  case nonIndicato = "N"
}
