/// A line of the text of an act, read back: the inverse of `TestoDellAtto`.
///
/// Whoever adds a kind of line to the acts adds it here and in `ReplicaDellAtto`, and packets carry it; a program that does not know a kind
/// refuses the act, because an act applied in part is another act.
package enum RigaDiAtto: Equatable, Sendable {
  case verbale(catena: IdentitaCatena, numero: Int, precedente: Impronta?)
  case testata(tipo: Atto.Tipo, giorno: Giorno, protocollo: String, autore: String, regime: RegimeDelleListe)
  case parametro(Atto.Parametro)
  case iscrizione(RigaDiLista)
  case chiusura(RigaDiLista)
  case variazione(Motivazione)
  case decisione(DecisioneEvento, impronta: Impronta)
  case quadro(Quadro)
  case stato(Impronta)

  /// The kinds of line, by the word that begins them.
  package enum Genere: String, CaseIterable, Sendable {
    case iscrizione = "ISCR"
    case chiusura = "CHIUSA"
    case variazione = "VARIAZ"
    case decisione = "EVENTO"
    case quadro = "QUADRO"
    case parametro = "PARAM"
    case verbale = "VERBALE"
    case testata = "ATTO"
    case stato = "STATO"

    /// How many fields a line has, its kind included.
    package var campi: Int {
      switch self {
      case .iscrizione, .chiusura: 7
      case .variazione: 6
      case .decisione: 10
      case .quadro: 12
      case .parametro: 3
      case .verbale: 7
      case .testata: 10
      case .stato: 2
      }
    }
  }

  /// Reads a line whose kind is known; what follows its own fields is not looked at. Throws the field that does not read.
  package init(_ genere: Genere, _ riga: RigaCanonica) throws(DifettoDiTesto.Motivo) {
    switch genere {
    case .iscrizione: self = .iscrizione(try riga.rigaDiLista())
    case .chiusura: self = .chiusura(try riga.rigaDiLista())
    case .variazione: self = .variazione(try riga.motivazione())
    case .decisione: self = try riga.decisione()
    case .quadro: self = .quadro(try riga.quadro())
    case .parametro: self = .parametro(.init(riga.testo(1), riga.testo(2)))
    case .verbale: self = try riga.verbale()
    case .testata: self = try riga.testata()
    case .stato: self = .stato(try riga.esige(1) { $0.impronta(1) })
    }
  }
}

extension DifettoDiTesto.Motivo: Error {}

extension RigaCanonica {
  /// The value of a field that must read.
  fileprivate func esige<Valore>(_ campo: Int, _ leggi: (RigaCanonica) -> Valore?) throws(DifettoDiTesto
    .Motivo)
    -> Valore
  {
    guard let valore = leggi(self) else { throw .valore(campo: campo) }
    return valore
  }

  /// A number that may be missing: the section and the sectional number of who has none.
  fileprivate func facoltativo(_ campo: Int) throws(DifettoDiTesto.Motivo) -> Int? {
    vuoto(campo) ? nil : try esige(campo) { $0.numero(campo) }
  }

  /// Refuses a word that stands there only for who reads.
  fileprivate func parola(_ campo: Int, _ parola: StaticString) throws(DifettoDiTesto.Motivo) {
    guard e(campo, parola) else { throw .valore(campo: campo) }
  }

  package func lista(_ campo: Int) -> Lista? {
    e(campo, "GENERALE") ? .generale : Lista(rawValue: testo(campo))
  }

  private func parte(_ campo: Int) throws(DifettoDiTesto.Motivo) -> Parte {
    let tratto = self[campo]
    switch tratto.count == 1 ? bytes[tratto.lowerBound] : 0 {
    case UInt8(ascii: "M"): return .maschile
    case UInt8(ascii: "F"): return .femminile
    case UInt8(ascii: "U"): return .unica
    default: throw .valore(campo: campo)
    }
  }

  fileprivate func rigaDiLista() throws(DifettoDiTesto.Motivo) -> RigaDiLista {
    RigaDiLista(
      fascicolo: try esige(1) { $0.numero(1) }, lista: try esige(2) { $0.lista(2) }, parte: try parte(3),
      sezione: try facoltativo(5), numeroGenerale: try esige(4) { $0.numero(4) },
      numeroSezionale: try facoltativo(6))
  }

  fileprivate func motivazione() throws(DifettoDiTesto.Motivo) -> Motivazione {
    Motivazione(
      fascicolo: try esige(1) { $0.numero(1) }, lista: try esige(2) { $0.lista(2) },
      operazione: try esige(3) { Variazione.Operazione(rawValue: $0.testo(3)) },
      causa: try esige(4) { Causa(rawValue: $0.testo(4)) }, evento: try facoltativo(5))
  }

  fileprivate func decisione() throws(DifettoDiTesto.Motivo) -> RigaDiAtto {
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

  fileprivate func quadro() throws(DifettoDiTesto.Motivo) -> Quadro {
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

  fileprivate func verbale() throws(DifettoDiTesto.Motivo) -> RigaDiAtto {
    try parola(1, "v1")
    try parola(5, "prec")
    let precedente = try esige(6) { $0.impronta(6) }
    return .verbale(
      catena: try esige(3) { IdentitaCatena(comune: $0.testo(2), codice: $0.testo(3)) },
      numero: try esige(4) { $0.numero(4) },
      precedente: testo(6) == String(repeating: "0", count: 64) ? nil : precedente)
  }

  fileprivate func testata() throws(DifettoDiTesto.Motivo) -> RigaDiAtto {
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
