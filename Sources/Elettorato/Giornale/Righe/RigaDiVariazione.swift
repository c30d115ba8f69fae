/// `VARIAZ`: why the act has touched a line.
extension TestoCanonico {
  package mutating func variazione(_ variazione: Motivazione) {
    riga("VARIAZ")
    chiave(variazione.fascicolo, larghezza: Self.cifreFascicolo)
    campo(variazione.lista.rawValue)
    campo(variazione.operazione.rawValue)
    campo(variazione.causa.rawValue)
    campo(variazione.evento)
    fineRiga()
  }
}

extension RigaCanonica {
  func motivazione() throws(DifettoDiTesto.Motivo) -> Motivazione {
    Motivazione(
      fascicolo: try esige(1) { $0.numero(1) }, lista: try esige(2) { $0.lista(2) },
      operazione: try esige(3) { Variazione.Operazione(rawValue: $0.testo(3)) },
      causa: try esige(4) { Causa(rawValue: $0.testo(4)) }, evento: try facoltativo(5))
  }
}
