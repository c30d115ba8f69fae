/// `SEMESTR`: a line of an elenco of a semestral revision.
extension TestoCanonico {
  /// A line of an elenco of a semestral revision: the person is in its digest alone, as the people of events are.
  package mutating func voce(_ voce: VoceSemestrale) {
    riga("SEMESTR")
    campo(voce.elenco.rawValue)
    chiave(voce.numero, larghezza: Self.cifreElenco)
    campo(voce.impronta.esadecimale)
    if let fascicolo = voce.fascicolo { chiave(fascicolo, larghezza: Self.cifreFascicolo) } else { campo("") }
    campo(voce.esito.rawValue)
    campo(voce.motivo)
    campo(voce.nota)
    fineRiga()
  }

  /// A cohort of the largest Comune has less than 100,000 people.
  package static let cifreElenco = 6
}

extension RigaCanonica {
  func semestrale() throws(DifettoDiTesto.Motivo) -> RigaDiAtto {
    .semestrale(
      elenco: try esige(1) { VoceSemestrale.Elenco(rawValue: $0.testo(1)) },
      numero: try esige(2) { $0.numero(2) },
      impronta: try esige(3) { $0.impronta(3) }, fascicolo: try facoltativo(4),
      esito: try esige(5) { VoceSemestrale.Esito(rawValue: $0.testo(5)) }, motivo: testo(6), nota: testo(7))
  }
}
