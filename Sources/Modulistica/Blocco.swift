import Elettorato

/// A block in the words of a cover.
extension Blocco {
  var titolo: String { "blocco \(rawValue)" }

  /// What the cover says of it.
  var spiegazione: String {
    switch self {
    case .daAaL: "cognomi dalla A alla L"
    case .daMaZ: "cognomi dalla M alla Z"
    }
  }
}
