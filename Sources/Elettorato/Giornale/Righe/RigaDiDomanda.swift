/// `DOMANDA`: what the act answers to an application.
extension TestoCanonico {
  /// The applicant is in the digest alone.
  package mutating func domanda(_ decisione: DecisioneDomanda, impronta: String) {
    riga("DOMANDA")
    chiave(decisione.domanda, larghezza: Self.cifreFascicolo)
    campo(impronta)
    campo(decisione.specie.rawValue)
    campo(decisione.esito.rawValue)
    campo(decisione.motivo)
    campo(decisione.lista?.rawValue ?? "")
    campo(decisione.sezione)
    fineRiga()
  }
}

extension RigaCanonica {
  func domanda() throws(DifettoDiTesto.Motivo) -> RigaDiAtto {
    let motivo = testo(5)
    return .domanda(
      DecisioneDomanda(
        domanda: try esige(1) { $0.numero(1) },
        specie: try esige(3) { SpecieDiDomanda(rawValue: $0.testo(3)) },
        esito: try esige(4) { EsitoRichiesta.Codice(rawValue: $0.testo(4)) }, motivo: motivo,
        lista: vuoto(6) ? nil : try esige(6) { $0.lista(6) }, sezione: try facoltativo(7),
        definitiva: DecisioneDomanda.definitiva(motivo: motivo)),
      impronta: try esige(2) { $0.impronta(2) })
  }
}
