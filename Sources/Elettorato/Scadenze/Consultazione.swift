/// The Comune that is called to vote, as the file of the consultation names it.
package struct ComuneAlVoto: Hashable, Sendable {
  package let nome: String
  package let codiceIstat: String
  package let codiceCatastale: String
  package let provincia: String
  package let regione: String

  package init(nome: String, codiceIstat: String, codiceCatastale: String, provincia: String, regione: String)
  {
    self.nome = nome
    self.codiceIstat = codiceIstat
    self.codiceCatastale = codiceCatastale
    self.provincia = provincia
    self.regione = regione
  }
}

extension ComuneAlVoto {
  /// A fact about the Comune on which two sources disagree.
  package struct Contrasto: Hashable, Sendable {
    /// The key of the consultation's file.
    package let chiave: String
    package let delFile: String
    package let dellArchivio: String
  }

  /// What the file of a consultation says of the Comune against what the archive knows: the archive's facts choose the
  /// rule set, so nobody declares another Region. Bilingual names and capital letters are one writing.
  package func contrasti(con archivio: Comune) -> [Contrasto] {
    func nome(_ testo: String) -> [UInt8] {
      ChiaveAlfabetica(cognome: testo.split(separator: "/").first.map(String.init) ?? testo, nome: "").bytes
    }
    let regioni = (Regione(regione)?.nome ?? regione, Regione(archivio.regione)?.nome ?? archivio.regione)
    let confronti = [
      ("comune", self.nome, archivio.denominazione, nome(self.nome) == nome(archivio.denominazione)),
      ("codice_istat", codiceIstat, archivio.codiceIstat, codiceIstat == archivio.codiceIstat),
      ("provincia", provincia, archivio.provincia, provincia == archivio.provincia),
      ("regione", regione, archivio.regione, regioni.0 == regioni.1),
    ]
    return confronti.filter { !$0.3 }.map { Contrasto(chiave: $0.0, delFile: $0.1, dellArchivio: $0.2) }
  }
}

/// A vote to which the electors of one Comune are called, with every day that the law ties to it.
package struct Consultazione: Hashable, Sendable {
  package let comune: ComuneAlVoto
  /// The kinds of vote held together, each once, in the order of `TipoDiConsultazione`.
  package let tipi: [TipoDiConsultazione]
  package let turno: Turno
  package let giorni: GiorniDiVoto
  /// Reference day of the first round; set only in a run-off, which uses the lists of that day.
  package let primoTurno: Giorno?
  /// The name of the rule set that it follows.
  package let ordinamento: String
  /// Publication of the decree that calls the vote, when it was given.
  package let decreto: Giorno?
  /// Publication of the poster: d-45 when it was not given.
  package let manifesto: Giorno
  /// The day of the register from which the lists were formed.
  package let situazioneAl: Giorno?
  /// Who turns 18 by this day is already in the lists: the end of the last semestral revision.
  package let fineSemestre18: Giorno?
  /// Administrative terms that this consultation sets apart from its rule set.
  package let stabiliti: [TermineStabilito]
  /// Irregularities accepted with a reason, which the act that calls the vote repeats.
  package let deroghe: [Deroga]
  /// National votes: the States, by ISO 3166-1 alpha-3 code, whose residents cannot vote by mail (L. 459/2001 art. 20); `nil` while nobody has said
  /// it. The list is the Ministry's, for each vote.
  package let statiSenzaIntese: [String]?

  package init(
    comune: ComuneAlVoto, tipi: Set<TipoDiConsultazione>, turno: Turno = .primo, giorni: GiorniDiVoto,
    primoTurno: Giorno? = nil, ordinamento: String, decreto: Giorno? = nil, manifesto: Giorno? = nil,
    situazioneAl: Giorno? = nil, fineSemestre18: Giorno? = nil, stabiliti: [TermineStabilito] = [],
    deroghe: [Deroga] = [], statiSenzaIntese: [String]? = nil
  ) {
    self.comune = comune
    self.tipi = TipoDiConsultazione.allCases.filter(tipi.contains)
    self.turno = turno
    self.giorni = giorni
    self.primoTurno = primoTurno
    self.ordinamento = ordinamento
    self.decreto = decreto
    self.manifesto = manifesto ?? Self.manifestoDiLegge(giorni)
    self.situazioneAl = situazioneAl
    self.fineSemestre18 = fineSemestre18
    self.stabiliti = stabiliti
    self.deroghe = deroghe
    self.statiSenzaIntese = statiSenzaIntese
  }

  /// The day on which the law wants the poster out.
  static func manifestoDiLegge(_ giorni: GiorniDiVoto) -> Giorno {
    giorni.riferimento - TerminiDiLegge.manifesto.giorni
  }

  /// The days from which its terms run.
  package var decorrenze: Decorrenze {
    var decorrenze = Decorrenze()
    decorrenze.voto = giorni.riferimento
    decorrenze.chiusura = giorni.ultimo
    decorrenze.manifesto = manifesto
    decorrenze.decreto = decreto
    return decorrenze
  }

  package func stabilito(_ codice: String) -> TermineStabilito? { stabiliti.first { $0.codice == codice } }
}

/// An irregularity that the office accepts, and the reason that stays in the act.
package struct Deroga: Hashable, Sendable {
  /// The code of the `Anomalia` accepted.
  package let anomalia: String
  package let norma: Norma?
  package let motivo: String

  package init(anomalia: String, norma: Norma?, motivo: String) {
    self.anomalia = anomalia
    self.norma = norma
    self.motivo = motivo
  }
}
