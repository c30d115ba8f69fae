/// A term with its date: one line of the calendar that hangs in the office.
package struct Scadenza: Hashable, Sendable {
  /// Where the term stands on the day asked about.
  package enum Stato: String, CaseIterable, Sendable {
    /// An act in the archive shows that it was kept (perhaps late: see `compiutaIl`).
    case fatto
    /// It falls today, or its period is running.
    case oggi
    case daFare = "da fare"
    /// The day has passed and the archive holds no act that keeps the term.
    case inRitardo = "in ritardo"
    /// The day has passed and the archive cannot tell: somebody else's term, or a period of the citizens.
    case trascorsa
  }

  package let codice: String
  /// The act from whose adoption the term runs; `nil` for the terms of a consultation and of the yearly calendar.
  package let atto: String?
  /// The day of that act, where the term runs from its adoption.
  package let adozione: Giorno?
  /// Days before the reference Sunday, negative after it; `nil` when no vote is concerned.
  package let scarto: Int?
  /// The day on which the term falls; of a period, the day on which it opens.
  package let data: Giorno
  /// The period that the term opens, both ends included.
  package let periodo: ClosedRange<Giorno>?
  package let forma: Termine.Forma
  package let norma: Norma
  package let chi: String
  package let adempimento: String
  package let esecuzione: Termine.Esecuzione
  package let natura: Termine.Natura
  package let compiutaIl: Giorno?
  package private(set) var stato: Stato
  /// Set when the day is not that of the rule set: what was decided for this consultation, and why.
  package let stabilito: TermineStabilito?

  package var giornoDellaSettimana: GiornoDellaSettimana { data.giornoDellaSettimana }

  /// `atto n. 4 dell'11 novembre 2023`: which act the term follows, so that two of them are not taken for one.
  package var diQualeAtto: String? {
    atto.map { "atto n. \($0)\(adozione.map { " \($0.esteso(.del))" } ?? "")" }
  }

  /// What must be done, and of which act where the term follows one.
  package var adempimentoDiQualeAtto: String {
    diQualeAtto.map { "\(adempimento.senzaPunto) (\($0))." } ?? adempimento
  }

  /// The first day of the term.
  package var primoGiorno: Giorno { periodo?.lowerBound ?? data }

  /// The last day on which the term can be kept.
  package var ultimoGiorno: Giorno { periodo?.upperBound ?? data }

  /// Whether it was kept, but after its last day.
  package var compiutaInRitardo: Bool { compiutaIl.map { $0 > ultimoGiorno } ?? false }

  /// The deadline as an archive that begins on `inizio` can judge it: of what was due by then, it cannot tell.
  package func giudicata(dal inizio: Giorno?) -> Scadenza {
    guard stato == .inRitardo, inizio.map({ ultimoGiorno <= $0 }) ?? true else { return self }
    var giudicata = self
    giudicata.stato = .trascorsa
    return giudicata
  }
}

extension String {
  /// A sentence without its full stop, for what is still to be added to it.
  package var senzaPunto: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension Termine {
  /// The term with the date that these days give it, or `nil` when the day from which it runs is not known yet.
  package func scadenza(
    _ decorrenze: Decorrenze, giorniDiVoto: GiorniDiVoto? = nil, stabilito: TermineStabilito? = nil,
    atto: String? = nil, compiutaIl: Giorno? = nil, oggi: Giorno
  ) -> Scadenza? {
    guard let data = decorrenze.giorno(stabilito?.giorni ?? giorni, da) else { return nil }
    let periodo = periodo(dal: data, decorrenze, giorniDiVoto)
    let ultimo = periodo?.upperBound ?? data
    let stato: Scadenza.Stato =
      if compiutaIl != nil {
        .fatto
      } else if oggi < (periodo?.lowerBound ?? data) {
        .daFare
      } else if oggi <= ultimo {
        .oggi
      } else {
        riscontro == .atto ? .inRitardo : .trascorsa
      }
    return Scadenza(
      codice: codice, atto: atto, adozione: atto == nil ? nil : decorrenze.adozione,
      scarto: decorrenze.voto.map { $0 - data }, data: data, periodo: periodo,
      forma: forma, norma: norma, chi: chi, adempimento: adempimento, esecuzione: esecuzione.sull(atto: atto),
      natura: natura,
      compiutaIl: compiutaIl, stato: stato, stabilito: stabilito)
  }

  private func periodo(dal data: Giorno, _ decorrenze: Decorrenze, _ voto: GiorniDiVoto?) -> ClosedRange<
    Giorno
  >? {
    switch fine {
    case nil: nil
    case .giorni(let giorni): decorrenze.giorno(giorni, da).flatMap { data <= $0 ? data...$0 : nil }
    case .dopoIlVoto(let giorni):
      decorrenze.giorno(giorni, .dopoIlVoto).flatMap { data <= $0 ? data...$0 : nil }
    case .chiusuraDelVoto: decorrenze.chiusura.flatMap { data <= $0 ? data...$0 : nil }
    case .giorniDiVoto: voto.flatMap { $0.secondo == nil ? nil : $0.primo...$0.ultimo }
    }
  }
}
