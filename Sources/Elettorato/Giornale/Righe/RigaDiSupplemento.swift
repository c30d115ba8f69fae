/// `SUPPL`: a sheet added to the locked lists.
extension TestoCanonico {
  /// `SUPPL  <section>  <sheet>  <kind>  <file>  <reason>  <document>  <person>`
  package mutating func supplemento(_ supplemento: Supplemento) {
    riga("SUPPL")
    campo(supplemento.sezione)
    campo(supplemento.foglio)
    campo(supplemento.tipo.rawValue)
    campo(supplemento.fascicolo)
    campo(supplemento.motivo)
    campo(supplemento.documento)
    resto(Array(supplemento.persona.testo.utf8).span)
    fineRiga()
  }
}

extension RigaCanonica {
  func supplemento() throws(DifettoDiTesto.Motivo) -> Supplemento {
    Supplemento(
      tipo: try esige(3) { Supplemento.Tipo(rawValue: $0.testo(3)) }, sezione: try esige(1) { $0.numero(1) },
      foglio: try esige(2) { $0.numero(2) }, fascicolo: try facoltativo(4),
      persona: try esige(7) {
        SchedaPersona(testo: String(decoding: $0.bytes[$0.dal(7)], as: UTF8.self))
      }, motivo: testo(5), documento: testo(6))
  }
}
