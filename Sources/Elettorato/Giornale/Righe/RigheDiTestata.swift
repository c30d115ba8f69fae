/// The first lines of an act, `VERBALE`, `ATTO` and `PARAM`, and the last, `STATO`: written, and read back.
extension TestoCanonico {
  package mutating func testata(_ atto: Atto, catena: IdentitaCatena, precedente: Impronta?) {
    apertura("VERBALE", catena)
    chiave(atto.numero, larghezza: Self.cifreAtto)
    campo("prec")
    campo(precedente?.esadecimale ?? String(repeating: "0", count: 64))
    fineRiga()

    riga("ATTO")
    campo(atto.tipo.rawValue)
    campo("data")
    campo(atto.giorno)
    campo("protocollo")
    campo(atto.protocollo)
    campo("autore")
    campo(atto.autore)
    campo("regime")
    campo(atto.regime.rawValue)
    fineRiga()

    for parametro in atto.parametri {
      riga("PARAM")
      campo(parametro.nome)
      campo(parametro.valore)
      fineRiga()
    }
  }

  package mutating func chiusura(stato: Impronta) {
    riga("STATO")
    campo(stato.esadecimale)
    fineRiga()
  }
}

extension RigaCanonica {
  func verbale() throws(DifettoDiTesto.Motivo) -> RigaDiAtto {
    try parola(1, "v1")
    try parola(5, "prec")
    let precedente = try esige(6) { $0.impronta(6) }
    return .verbale(
      catena: try esige(3) { IdentitaCatena(comune: $0.testo(2), codice: $0.testo(3)) },
      numero: try esige(4) { $0.numero(4) },
      precedente: testo(6) == String(repeating: "0", count: 64) ? nil : precedente)
  }

  func testata() throws(DifettoDiTesto.Motivo) -> RigaDiAtto {
    for (campo, parola) in [(2, "data"), (4, "protocollo"), (6, "autore"), (8, "regime")]
      as [(Int, StaticString)]
    {
      try self.parola(campo, parola)
    }
    return .testata(
      tipo: try esige(1) { Atto.Tipo(rawValue: $0.testo(1)) }, giorno: try esige(3) { $0.giorno(3) },
      protocollo: testo(5), autore: testo(7), regime: try esige(9) { RegimeDelleListe(rawValue: $0.testo(9)) }
    )
  }
}
