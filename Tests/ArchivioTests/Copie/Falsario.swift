import Elettorato

/// Somebody who changes a packet and makes every digest in it good again: what is refused then is refused for what it says.
struct Falsario {
  /// The lines, the closing one left out.
  var righe: [String]

  init(_ pacchetto: [UInt8]) {
    righe = String(decoding: pacchetto, as: UTF8.self).split(separator: "\n").dropLast().map(String.init)
  }

  /// Changes every line that begins with a word.
  mutating func cambia(_ genere: String, _ cambio: (inout [String]) -> Void) {
    righe = righe.map { riga in
      guard riga.hasPrefix(genere + "\t") else { return riga }
      var campi = riga.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      cambio(&campi)
      return campi.joined(separator: "\t")
    }
  }

  /// The place of the first line that begins so.
  func posto(_ inizio: String) -> Int? { righe.firstIndex { $0.hasPrefix(inizio) } }

  /// The packet, with the digests of attachments, tables, acts and of itself computed again by hand, without the code under trial.
  var pacchetto: [UInt8] {
    var righe = righe
    var atto: [String]?
    var (precedente, testa): (String?, String) = (nil, "")
    let corredo = righe.filter { $0.hasPrefix("RIGA\t") }.map { $0 + "\n" }.joined()
    for indice in righe.indices {
      var campi = righe[indice].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      switch campi[0] {
      case "CORREDO": campi[1] = Self.sha(corredo)
      case "ALLEGATO": campi[1] = Self.sha(campi[2...].joined(separator: "\t"))
      case "VERBALE":
        if let precedente { campi[6] = precedente }
        atto = []
      case "FINE" where campi.count == 3:
        testa = Self.sha((atto ?? []).map { $0 + "\n" }.joined())
        campi[2] = testa
        (precedente, atto) = (testa, nil)
      default: break
      }
      righe[indice] = campi.joined(separator: "\t")
      guard atto != nil, !["SEZIONE", "FINE"].contains(campi[0]) else { continue }
      atto?.append(campi.prefix(campi[0] == "ISCR" ? 7 : campi.count).joined(separator: "\t"))
    }
    var prima = righe[0].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    if prima.count == 10 { prima[9] = testa }
    righe[0] = prima.joined(separator: "\t")
    let corpo = righe.map { $0 + "\n" }.joined()
    return Array((corpo + "IMPRONTA\t\(Self.sha(corpo))\n").utf8)
  }

  static func sha(_ testo: String) -> String { Impronta.di(Array(testo.utf8)).esadecimale }
}
