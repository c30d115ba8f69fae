import Foundation
import TestSupport

/// A CSV file of the repository, as test data: one dictionary a row.
struct Tabella {
  let righe: [[String: String]]

  init(_ percorso: String) throws {
    let testo = try Repository.text(percorso)
    let linee = testo.split(separator: "\n").map(Self.campi)
    let intestazione = linee.first ?? []
    righe = linee.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(intestazione, $0)) }
  }

  /// The fields of one line; no field of ours goes over a line end.
  private static func campi(_ linea: Substring) -> [String] {
    var campi = [""]
    var traVirgolette = false
    for carattere in linea {
      switch carattere {
      case "\"": traVirgolette.toggle()
      case "," where !traVirgolette: campi.append("")
      default: campi[campi.count - 1].append(carattere)
      }
    }
    return campi
  }
}
