extension DifettoDiTesto.Motivo: Error {}

/// The fields of a line of an act, each of which must read.
extension RigaCanonica {
  /// The value of a field that must read.
  func esige<Valore>(_ campo: Int, _ leggi: (RigaCanonica) -> Valore?) throws(DifettoDiTesto
    .Motivo)
    -> Valore
  {
    guard let valore = leggi(self) else { throw .valore(campo: campo) }
    return valore
  }

  /// A number that may be missing: the section and the sectional number of who has none.
  func facoltativo(_ campo: Int) throws(DifettoDiTesto.Motivo) -> Int? {
    vuoto(campo) ? nil : try esige(campo) { $0.numero(campo) }
  }

  /// Refuses a word that stands there only for who reads.
  func parola(_ campo: Int, _ parola: StaticString) throws(DifettoDiTesto.Motivo) {
    guard e(campo, parola) else { throw .valore(campo: campo) }
  }

  package func lista(_ campo: Int) -> Lista? {
    e(campo, "GENERALE") ? .generale : Lista(rawValue: testo(campo))
  }

  func parte(_ campo: Int) throws(DifettoDiTesto.Motivo) -> Parte {
    let tratto = self[campo]
    switch tratto.count == 1 ? bytes[tratto.lowerBound] : 0 {
    case UInt8(ascii: "M"): return .maschile
    case UInt8(ascii: "F"): return .femminile
    case UInt8(ascii: "U"): return .unica
    default: throw .valore(campo: campo)
    }
  }
}
