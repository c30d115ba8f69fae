package import Elettorato
import SQLite

/// What a check of the archive found wrong, worst first; empty when all is well.
package enum Guasto: Equatable, Sendable {
  /// SQLite's own check of the file.
  case file(String)
  /// The chain of acts is broken at this act.
  case catena(atto: Int)
  /// An act has no seal.
  case attoSenzaSigillo(Int)
  /// The text of an act, rebuilt from the rows, has another digest: some row was changed.
  case atto(Int)
  /// The rows of a section are not those that its digest was taken of.
  case sezione(Lista, Int?)
  /// The digest of the lists after an act is not that of its sections.
  case stato(atto: Int)
  /// A balance does not close, or the sections do not make the list.
  case quadratura(atto: Int)
  /// The local register was changed, or what it begins with: the data that the archive was given at creation.
  case registro(riga: Int)
  /// A record of a file received was changed.
  case ricezione(riga: Int)
  /// What the archive holds of a kind of file is not what was received last.
  case contenuto(Ricezione.Tipo)
  /// Personal files or cards that are not those of the lines of the lists.
  case schedario(righe: Int)
  /// What stands beside the text of an event for searches does not say what the text says.
  case evento(Int)
  /// An answer to an event is marked final, or not, against its own outcome.
  case decisioni(atto: Int)
  /// What stands beside the text of an application does not say what the text says.
  case domanda(Int)
  /// Lists are locked for a vote that is not in progress.
  case consultazione
  /// What the officer decided by hand was changed.
  case intervento(Int)
  /// The index of people does not say what the cards say: searches are not to be trusted, lists are.
  case rubrica(righe: Int)
  /// The reserved file of a consultation.
  case riservato(consultazione: String)
  /// A table that the local register answers for is not as it was left.
  case garantita(TabellaGarantita)

  package var descrizione: String {
    switch self {
    case .file(let esito): "il file non è integro: \(esito)"
    case .catena(let atto): "la catena degli atti è interrotta all'atto n. \(atto)"
    case .attoSenzaSigillo(let atto): "l'atto n. \(atto) non ha sigillo"
    case .atto(let atto):
      "le righe dell'atto n. \(atto) sono state alterate: il testo non dà più la sua impronta"
    case .sezione(let lista, let sezione):
      "la \(lista.titolo), \(sezione.map { "sezione \($0)" } ?? "sezione da assegnare"), è stata alterata"
    case .stato(let atto): "lo stato delle liste dopo l'atto n. \(atto) non è quello delle sezioni"
    case .quadratura(let atto): "i conti dell'atto n. \(atto) non quadrano"
    case .registro(let riga):
      "il registro locale, o i dati con cui l'archivio è stato creato, sono alterati alla riga \(riga)"
    case .ricezione(let riga): "la registrazione n. \(riga) dei file ricevuti è stata alterata"
    case .contenuto(let tipo): "i dati ricevuti come «\(tipo.rawValue)» non sono più quelli del file"
    case .evento(let numero): "l'evento n. \(numero) è stato alterato"
    case .decisioni(let atto): "le risposte agli eventi dell'atto n. \(atto) sono state alterate"
    case .domanda(let numero): "la domanda n. \(numero) è stata alterata"
    case .consultazione: "le liste sono bloccate per una consultazione che non risulta più in corso"
    case .intervento(let numero): "l'intervento manuale n. \(numero) è stato alterato"
    case .riservato(let consultazione):
      "il file riservato della consultazione \(consultazione) è stato alterato"
    case .schedario(let righe): "fascicoli o schede che non corrispondono alle liste: \(righe)"
    case .rubrica(let righe):
      "la rubrica delle ricerche non corrisponde alle schede (\(righe)): la rifà «sezionale rubrica ricostruisci»"
    case .garantita(let tabella): "il registro locale non conferma \(tabella.titolo)"
    }
  }
}

extension ArchivioElettorale {
  /// The quick check: the file, the chain of seals, balances, the local register, what was received. No text of the
  /// lists is rebuilt; with `completo`, the indexes and the files of the electors are read through as well.
  package func controlla(completo: Bool) throws -> [Guasto] {
    try verificaFile(completo: completo) + verificaCatena() + verificaQuadri() + verificaRegistro()
      + verificaTabelleGarantite() + verificaRicezioni() + verificaInterventi() + verificaConsultazione()
      + (completo ? verificaTesti() + verificaRubrica() : [])
  }

  /// What stands beside a canonical text, for searches, says what the text says.
  private func verificaTesti() throws -> [Guasto] {
    try verificaSchedario() + verificaEventi() + verificaDecisioni() + verificaDomande()
  }

  /// What the archive was given and has received: whose it is, seats, places, the vote, the register of what was done. Names and addresses of
  /// every paper come from here.
  func controllaRicevuti() throws -> [Guasto] {
    try verificaRegistro() + verificaTabelleGarantite() + verificaRicezioni() + verificaConsultazione()
  }

  /// The chain of seals and the balances alone: what goes with rebuilding texts.
  package func controllaCatena() throws -> [Guasto] { try verificaCatena() + verificaQuadri() }

  /// Rebuilds the texts of these sections after the last act, and compares their digests.
  package func verificaSezioni(_ digesti: some Sequence<DigestSezione>) throws -> [Guasto] {
    let ultimo = try ultimoAtto()
    return try digesti.compactMap { atteso in
      let trovato = try testoSezione(lista: atteso.lista, sezione: atteso.sezione, dopoAtto: ultimo).digest
      return trovato == atteso ? nil : .sezione(atteso.lista, atteso.sezione)
    }
  }

  /// Rebuilds the text of an act, and compares its digest; then the sections as that act left them, where a later act
  /// has changed them: the lines struck since are printed on the office copies. Those in force are `verificaSezioni`'s.
  package func verificaAtto(_ numero: Int) throws -> [Guasto] {
    guard let atto = try atto(numero), let sigillo = try sigillo(numero) else {
      return [.attoSenzaSigillo(numero)]
    }
    var guasti: [Guasto] = []
    if try improntaStato(dopoAtto: numero) != sigillo.stato { guasti.append(.stato(atto: numero)) }
    if try testoAtto(atto, precedente: sigillo.precedente) != sigillo.impronta {
      guasti.append(.atto(numero))
    }
    for superato in try digestSuperati(atto: numero) {
      let (lista, sezione) = (superato.lista, superato.sezione)
      let trovato = try testoSezione(lista: lista, sezione: sezione, dopoAtto: numero).digest
      if trovato != superato { guasti.append(.sezione(superato.lista, superato.sezione)) }
    }
    return guasti
  }

  /// The sections whose digest is in force now.
  package func digestSezioniAttuali() throws -> [DigestSezione] { try digestSezioni(dopoAtto: ultimoAtto()) }

  private func verificaFile(completo: Bool) throws -> [Guasto] {
    var guasti: [Guasto] = []
    if try !connection.hasWholePages() { guasti.append(.file("la lunghezza non è quella delle sue pagine")) }
    func raccogli(_ statement: borrowing Statement) throws {
      try statement.eachRow { row in
        let esito = row.text(0)
        if esito != "ok" { guasti.append(.file(esito)) }
      }
    }
    if completo {
      try connection.with("PRAGMA integrity_check(20)") { statement in try raccogli(statement) }
    } else {
      try connection.with("PRAGMA quick_check(20)") { statement in try raccogli(statement) }
    }
    try connection.with("PRAGMA foreign_key_check") { statement in
      if try statement.first({ _ in true }) != nil { guasti.append(.file("riferimenti a righe mancanti")) }
    }
    return guasti
  }

  private func verificaCatena() throws -> [Guasto] {
    var guasti: [Guasto] = []
    var precedente: Impronta?
    for numero in stride(from: 1, through: try ultimoAtto(), by: 1) {
      guard let sigillo = try sigillo(numero) else {
        guasti.append(.attoSenzaSigillo(numero))
        continue
      }
      if sigillo.precedente != precedente { guasti.append(.catena(atto: numero)) }
      precedente = sigillo.impronta
    }
    return guasti
  }

  /// What no digest covers because it is there for searches only: it must say what the canonical text says.
  ///
  /// The code of a personal file; key, day of birth and sex of a card; and no card beside those of the lines.
  private func verificaSchedario() throws -> [Guasto] {
    var guaste = try connection.with(
      "SELECT count(*) FROM scheda WHERE numero NOT IN (SELECT scheda FROM posizione)"
    ) { statement in try statement.first { row in row.int(0) } ?? 0 }
    guaste += try connection.with(
      "SELECT count(*) FROM fascicolo f WHERE NOT EXISTS (SELECT 1 FROM posizione WHERE fascicolo = f.numero)"
    ) { statement in try statement.first { row in row.int(0) } ?? 0 }
    var elettore = Elettore()
    var (codice, chiave, scritta): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    try connection.with(
      """
      SELECT f.codice_fiscale, s.chiave, s.nascita, s.sesso, s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda JOIN fascicolo f ON f.numero = p.fascicolo
      """
    ) { statement in
      try statement.eachRow { row in
        codice.removeAll(keepingCapacity: true)
        scritta.removeAll(keepingCapacity: true)
        chiave.removeAll(keepingCapacity: true)
        elettore.testi.svuota()
        row.append(0, to: &codice)
        row.append(1, to: &scritta)
        row.append(4, to: &elettore.testi.bytes)
        guard elettore.leggiTesto() else {
          guaste += 1
          return
        }
        let testi = elettore.testi
        ChiaveAlfabetica.scrivi(
          cognome: testi.bytes.span.extracting(testi[.cognome]),
          nome: testi.bytes.span.extracting(testi[.nome]), in: &chiave)
        let concordi =
          testi.bytes[testi[.codiceFiscale]].elementsEqual(codice) && chiave == scritta
          && row.int(2) == elettore.nascita.numero && row.text(3) == elettore.sesso.rawValue
        if !concordi { guaste += 1 }
      }
    }
    return guaste == 0 ? [] : [.schedario(righe: guaste)]
  }

  private func verificaQuadri() throws -> [Guasto] {
    let ultimo = try ultimoAtto()
    guard ultimo > 0 else { return [] }
    do {
      try Quadratura.verifica(quadri(ultimo), iscrittiNellaLista: iscrittiPerLista())
      return []
    } catch is Squilibrio {
      return [.quadratura(atto: ultimo)]
    }
  }
}
