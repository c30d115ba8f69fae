/// `EVENTO`: what the act answers to a fact.
extension TestoCanonico {
  /// The people of an event are in its digest alone: an act that refuses names nobody.
  package mutating func decisione(_ decisione: DecisioneEvento, impronta: String) {
    riga("EVENTO")
    chiave(decisione.evento, larghezza: Self.cifreFascicolo)
    campo(impronta)
    campo(decisione.esito.rawValue)
    campo(decisione.motivo)
    campo(decisione.tornata?.codice ?? "")
    campo(decisione.lista?.rawValue ?? "")
    campo(decisione.sezioneDa)
    campo(decisione.sezioneA)
    campo(decisione.intervento)
    fineRiga()
  }
}

extension RigaCanonica {
  func decisione() throws(DifettoDiTesto.Motivo) -> RigaDiAtto {
    let esito = try esige(3) { EsitoEvento.Codice(rawValue: $0.testo(3)) }
    let motivo = testo(4)
    return .decisione(
      DecisioneEvento(
        evento: try esige(1) { $0.numero(1) }, esito: esito, motivo: motivo,
        tornata: vuoto(5) ? nil : try esige(5) { Tornata(codice: $0.testo(5)) },
        lista: vuoto(6) ? nil : try esige(6) { $0.lista(6) }, sezioneDa: try facoltativo(7),
        sezioneA: try facoltativo(8), definitiva: esito.definitivo(motivo: motivo), intervento: testo(9)),
      impronta: try esige(2) { $0.impronta(2) })
  }
}

extension EsitoEvento.Codice {
  /// Whether the answer is the last one: the text of an act leaves it out, because outcome and reason say it.
  package func definitivo(motivo: String) -> Bool {
    switch self {
    case .applicato, .annotato, .ininfluente: true
    case .rifiutato: !(Rifiuto(rawValue: motivo)?.sanabile ?? false)
    case .inAttesa, .fuoriTermine: false
    }
  }
}
