extension Elettore {
  /// Appends the address as lists print it: `Via Roma 12/A`, `Località Niel SNC`; nothing where there is none.
  package func scriviIndirizzo(in bytes: inout [UInt8]) {
    guard !testi.vuoto(.nomeVia) else { return }
    if !testi.vuoto(.specieVia) {
      bytes.append(contentsOf: testi.bytes[testi[.specieVia]])
      bytes.append(UInt8(ascii: " "))
    }
    bytes.append(contentsOf: testi.bytes[testi[.nomeVia]])
    bytes.append(UInt8(ascii: " "))
    let esponente = testi.bytes[testi[.esponente]]
    if let civico {
      bytes.append(contentsOf: String(civico).utf8)
      if !esponente.isEmpty { bytes.append(UInt8(ascii: "/")) }
    } else if esponente.isEmpty {
      bytes.append(contentsOf: "SNC".utf8)
    }
    bytes.append(contentsOf: esponente)
  }
}
