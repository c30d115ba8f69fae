/// `ISCR` and `CHIUSA`: a place that the act opens, and one that it closes, in the same form.
extension TestoCanonico {
  package mutating func iscrizione(_ riga: RigaDiLista) {
    self.riga("ISCR")
    chiave(riga.fascicolo, larghezza: Self.cifreFascicolo)
    campo(riga.lista.rawValue)
    campo(riga.parte.rawValue)
    campo(riga.numeroGenerale)
    campo(riga.sezione)
    campo(riga.numeroSezionale)
    fineRiga()
  }

  package mutating func chiusura(_ riga: RigaDiLista) {
    self.riga("CHIUSA")
    chiave(riga.fascicolo, larghezza: Self.cifreFascicolo)
    campo(riga.lista.rawValue)
    campo(riga.parte.rawValue)
    campo(riga.numeroGenerale)
    campo(riga.sezione)
    campo(riga.numeroSezionale)
    fineRiga()
  }
}

extension RigaCanonica {
  func rigaDiLista() throws(DifettoDiTesto.Motivo) -> RigaDiLista {
    RigaDiLista(
      fascicolo: try esige(1) { $0.numero(1) }, lista: try esige(2) { $0.lista(2) }, parte: try parte(3),
      sezione: try facoltativo(5), numeroGenerale: try esige(4) { $0.numero(4) },
      numeroSezionale: try facoltativo(6))
  }
}
