/// `ELENCO`: the commitment to a sheet of special voters.
extension TestoCanonico {
  package mutating func elenco(_ impegno: ImpegnoElenco) {
    riga("ELENCO")
    campo(impegno.specie.rawValue)
    campo(impegno.destinatario)
    campo(impegno.sezione)
    campo(impegno.elettori)
    campo(impegno.impegno.esadecimale)
    fineRiga()
  }
}

extension RigaCanonica {
  func elenco() throws(DifettoDiTesto.Motivo) -> ImpegnoElenco {
    ImpegnoElenco(
      specie: try esige(1) { SpecieDiRichiesta(rawValue: $0.testo(1)) }, destinatario: testo(2),
      sezione: try esige(3) { $0.numero(3) }, elettori: try esige(4) { $0.numero(4) },
      impegno: try esige(5) { $0.impronta(5) })
  }
}
