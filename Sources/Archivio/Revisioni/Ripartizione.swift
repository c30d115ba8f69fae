package import Elettorato
import SQLite

/// What is asked of a new division into sections.
package struct RichiestaRipartizione {
  package var giorno: Giorno
  package var protocollo: String
  package var autore: String
  package var viario: [(codiceVia: String, voce: Viario.Voce)]
  /// Every section of the new division, those that stay included.
  package var sezioni: [Sezione]
  /// The files received, to be recorded with the act.
  package var ricezioni: [Ricezione]
  /// Why a division that is not as the law wants it is right all the same; empty when nobody has said.
  package var motivo: String

  package init(
    giorno: Giorno, protocollo: String = "", autore: String,
    viario: [(codiceVia: String, voce: Viario.Voce)],
    sezioni: [Sezione], ricezioni: [Ricezione], motivo: String = ""
  ) {
    self.giorno = giorno
    self.protocollo = protocollo
    self.autore = autore
    self.viario = viario
    self.sezioni = sezioni
    self.ricezioni = ricezioni
    self.motivo = motivo
  }
}

/// A new division adopted.
package struct EsitoRipartizione: Sendable {
  package let atto: Atto
  package let sigillo: Sigillo
  package let quadri: [Quadro]
  package let simulazione: SimulazioneRipartizione
  package let irregolarita: [DimensioniDelleSezioni.Irregolarita]
  /// Places of care that stood in a section that is no more: their file is to be received again.
  package let luoghiSenzaSezione: [String]
}

/// Why a new division cannot be adopted.
package enum ImpedimentoRipartizione: Error, Equatable, Sendable {
  /// It is not as law and decree want it, and nobody has said why it is right.
  case irregolare([DimensioniDelleSezioni.Irregolarita])
  /// The sections are those that are there, and nobody would change his.
  case senzaEffetto
}

extension ArchivioElettorale {
  /// Where the electors of the lists would vote. Changes nothing.
  package func simula(viario: Viario, sezioni: [Sezione]) throws -> SimulazioneRipartizione {
    try simula(viario: viario, sezioni: sezioni) { _, _ in }
  }

  /// People of the register who reside in the Comune: those by whom the decree measures it.
  package func abitanti() throws -> Int {
    try connection.with("SELECT count(*) FROM persona WHERE stato = ?1") { statement in
      statement.bind(StatoAnagrafico.residente.rawValue, at: 1)
      return try statement.first { row in row.int(0) } ?? 0
    }
  }

  private func simula(
    viario: Viario, sezioni: [Sezione], _ spostato: (borrowing Elettore, _ a: Int?) throws -> Void
  ) throws -> SimulazioneRipartizione {
    var simulazione = SimulazioneRipartizione()
    var ripartitore = Ripartitore(viario: viario, sezioni: sezioni.map(\.numero)) { elettore in
      try self.sezioneAssegnata(elettore.testi.stringa(.codiceFiscale))
    }
    try eachElettore { elettore in
      let esito = try ripartitore.sezione(elettore)
      if simulazione.conta(elettore, esito) { try spostato(elettore, try? esito.get()) }
    }
    return simulazione
  }

  private func sezioneAssegnata(_ codiceFiscale: String) throws -> Int? {
    try connection.with("SELECT sezione_assegnata FROM persona WHERE codice_fiscale = ?1") { statement in
      statement.bind(codiceFiscale, at: 1)
      return try statement.first { row in row.optionalInt(0) } ?? nil
    }
  }

  /// Adopts a new division: street index and sections are replaced, and who is to vote elsewhere is moved; call it inside `transazione`.
  ///
  /// Lists of sections that were there are amended, who arrives goes to their end in alphabetical order; the list of a new section is
  /// thus written from 1 in alphabetical order. That is what art. 35 d.P.R. 223/1967 wants (the lists of the sections that exist are
  /// revised, those of the new ones compiled); an office that prefers whole new lists writes them again with an act of its own.
  package func adotta(_ richiesta: RichiestaRipartizione) throws -> EsitoRipartizione {
    let ultimo = try ultimoAttoPrima(di: richiesta.giorno)
    try verificaListeAperte()
    try preparaSpostamenti()
    let simulazione = try connection.with("INSERT INTO temp.spostato VALUES (?1, ?2, ?3)") { penna in
      try simula(viario: Viario(richiesta.viario.map(\.voce)), sezioni: richiesta.sezioni) { elettore, a in
        penna.bind(elettore.fascicolo, at: 1)
        penna.bind(elettore.lista.rawValue, at: 2)
        penna.bind(Codes.stored(a), at: 3)
        try penna.run()
      }
    }
    let prime = Set(try sezioni().map(\.numero))
    if simulazione.spostati == 0, prime == Set(richiesta.sezioni.map(\.numero)) {
      throw ImpedimentoRipartizione.senzaEffetto
    }
    let irregolarita = simulazione.irregolarita(richiesta.sezioni, abitanti: try abitanti())
    if !irregolarita.isEmpty, richiesta.motivo.isEmpty {
      throw ImpedimentoRipartizione.irregolare(irregolarita)
    }

    let atto = Atto(
      numero: ultimo.numero + 1, tipo: .ripartizione, giorno: richiesta.giorno,
      protocollo: richiesta.protocollo,
      autore: richiesta.autore, regime: ultimo.regime, parametri: Self.parametri(richiesta, irregolarita))
    try scrivi(atto)
    try sostituisci(sezioni: richiesta.sezioni)
    try sostituisci(viario: richiesta.viario)
    for ricezione in richiesta.ricezioni { try registra(ricezione) }
    try sposta(atto: atto.numero, quanti: simulazione.spostati, di: simulazione.elettori)
    try sgomberaSpostamenti()

    let toccate = try sezioniToccate(simulazione, richiesta.sezioni, dopo: ultimo.numero)
    let sigillo = try sigilla(atto, sezioni: toccate)
    return EsitoRipartizione(
      atto: atto, sigillo: sigillo, quadri: try quadri(atto.numero), simulazione: simulazione,
      irregolarita: irregolarita, luoghiSenzaSezione: try luoghiSenzaSezione())
  }

  private static func parametri(
    _ richiesta: RichiestaRipartizione, _ irregolarita: [DimensioniDelleSezioni.Irregolarita]
  ) -> [Atto.Parametro] {
    var parametri = richiesta.ricezioni.map {
      Atto.Parametro($0.tipo.rawValue, $0.impronta.esadecimale)
    }
    parametri.append(.init(Causa.parametro, Causa.ripartizione.rawValue))
    parametri += irregolarita.map { .init("deroga", "\($0.descrizione) (\($0.norma))") }
    if !richiesta.motivo.isEmpty { parametri.append(.init("motivo", richiesta.motivo)) }
    return parametri
  }

  /// The sections that somebody leaves or reaches, and those that are new, even with nobody in them: a list without electors is one.
  private func sezioniToccate(
    _ simulazione: SimulazioneRipartizione, _ sezioni: [Sezione], dopo atto: Int
  ) throws -> [(lista: Lista, sezione: Int?)] {
    let note = try digestSezioni(dopoAtto: atto)
    var toccate = Set(
      simulazione.conti.filter { $0.value.partono + $0.value.arrivano > 0 }.map(\.key))
    for lista in Set(note.map(\.lista)) {
      let sue = Set(note.filter { $0.lista == lista }.compactMap(\.sezione))
      for sezione in sezioni where !sue.contains(sezione.numero) {
        toccate.insert(.init(lista, sezione.numero))
      }
    }
    return toccate.sorted {
      ($0.lista.rawValue, Codes.stored($0.sezione)) < ($1.lista.rawValue, Codes.stored($1.sezione))
    }.map { ($0.lista, $0.sezione) }
  }

  private func luoghiSenzaSezione() throws -> [String] {
    try connection.with(
      """
      SELECT codice FROM luogo_di_cura
      WHERE sezione > 0 AND sezione NOT IN (SELECT numero FROM sezione) ORDER BY codice
      """
    ) { statement in
      var codici: [String] = []
      try statement.eachRow { row in codici.append(row.text(0)) }
      return codici
    }
  }
}
