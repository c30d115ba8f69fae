package import CSV

/// What no field may hold, whatever the layout: it would do harm further on, in a spreadsheet or in the text of an act.
package enum CampoAmmesso {
  /// The first field at fault, if there is one.
  package static func scarto(_ record: borrowing Record, intestazione: [String]) -> Scarto? {
    let suPiuRighe = record.lastLine > record.line
    for indice in 0..<record.count {
      let tratto = record.range(indice)
      guard !tratto.isEmpty else { continue }
      let motivo: Scarto.Motivo
      switch record.bytes[tratto.lowerBound] {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"): motivo = .formula
      case UInt8(ascii: "-"): motivo = .trattino
      default:
        guard suPiuRighe, record.bytes[tratto].contains(where: { $0 < 0x20 }) else { continue }
        motivo = .aCapo
      }
      return Scarto(riga: record.line, colonna: intestazione[indice], motivo: motivo)
    }
    return nil
  }

  /// Whether a text is what programs write when they have nothing: `NULL`, `N/A`, `N.D.`, zeros alone.
  static func riempitivo(_ testo: some Collection<UInt8>) -> Bool {
    guard let primo = testo.first, testo.count <= 16 else { return false }
    switch primo {
    case UInt8(ascii: "0"): return testo.count > 1 && testo.allSatisfy { $0 == UInt8(ascii: "0") }
    case UInt8(ascii: "N"), UInt8(ascii: "n"):
      return riempitivi.contains(String(decoding: testo, as: UTF8.self).uppercased())
    default: return false
    }
  }

  private static let riempitivi: Set<String> = ["NULL", "N/A", "N.A.", "N/D", "N.D.", "NONE"]
}
