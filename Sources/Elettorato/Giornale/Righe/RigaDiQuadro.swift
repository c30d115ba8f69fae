/// `QUADRO`: a balance.
extension TestoCanonico {
  package mutating func quadro(_ quadro: Quadro) {
    riga("QUADRO")
    campo(quadro.lista.rawValue)
    campo(quadro.sezione)
    campo(quadro.parte.rawValue)
    campo("prima")
    campo(quadro.prima)
    campo("iscritti")
    campo(quadro.iscritti)
    campo("cancellati")
    campo(quadro.cancellati)
    campo("dopo")
    campo(quadro.dopo)
    fineRiga()
  }
}

extension RigaCanonica {
  func quadro() throws(DifettoDiTesto.Motivo) -> Quadro {
    for (campo, parola) in [(4, "prima"), (6, "iscritti"), (8, "cancellati"), (10, "dopo")]
      as [(Int, StaticString)]
    {
      try self.parola(campo, parola)
    }
    return Quadro(
      lista: try esige(1) { $0.lista(1) }, sezione: try facoltativo(2), parte: try parte(3),
      prima: try esige(5) { $0.numero(5) }, iscritti: try esige(7) { $0.numero(7) },
      cancellati: try esige(9) { $0.numero(9) }, dopo: try esige(11) { $0.numero(11) })
  }
}
