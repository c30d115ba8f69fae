package import CSV
package import Elettorato

/// `anagrafe.csv`: the population register, one person a line, minors and foreigners included.
///
/// The one layout that may have millions of lines: it works on the bytes of the record, and a `String` is made only for a
/// value that is not the usual one.
package struct TracciatoAnagrafe {
  package static let colonne = [
    Colonna("id_anagrafe", "N° IND."), Colonna("codice_fiscale", "CODICE FISCALE"),
    Colonna("cognome", "COGNOME"),
    Colonna("nome", "NOME"), Colonna("sesso", "SESSO"), Colonna("data_nascita", "DATA NASC."),
    Colonna("codice_luogo_nascita", "COD.CAT.NASC."), Colonna("luogo_nascita", "LUOGO NASC."),
    Colonna("provincia_nascita", "PR"), Colonna("atto_anno", "ATTO ANNO"), Colonna("atto_numero", "ATTO N."),
    Colonna("atto_parte", "P."), Colonna("atto_serie", "S."), Colonna("cittadinanza", "CITTADINANZA"),
    Colonna("altra_cittadinanza", "2A CITT."), Colonna("id_famiglia", "COD.FAM."),
    Colonna("specie_via", "SPECIE"),
    Colonna("nome_via", "NOME VIA"), Colonna("civico", "CIVICO"), Colonna("esponente", "ESP."),
    Colonna("data_residenza", "DATA ISCR."), Colonna("stato", "STATO"), Colonna("data_stato", "DATA STATO"),
    Colonna("stato_estero", "STATO ESTERO"), Colonna("indirizzo_estero", "INDIRIZZO ESTERO"),
    Colonna("elettore", "ELETT."), Colonna("data_fine_perdita", "FINE PERDITA"),
    Colonna("lista_aggiunta_ue", "L.AGG.UE"), Colonna("sezione_assegnata", "SEZ."),
  ]

  /// The columns by name, in the order of `colonne`.
  private enum C {
    static let id = 0, codiceFiscale = 1, cognome = 2, nome = 3, sesso = 4, nascita = 5
    static let luogo = 6, nomeLuogo = 7, provincia = 8, attoAnno = 9, attoNumero = 10, attoParte = 11,
      attoSerie = 12
    static let cittadinanza = 13, altraCittadinanza = 14, famiglia = 15, specie = 16, via = 17, civico = 18
    static let esponente = 19, residenza = 20, stato = 21, dataStato = 22, statoEstero = 23,
      indirizzoEstero = 24
    static let elettore = 25, finePerdita = 26, listaUE = 27, sezione = 28
  }

  /// The names of a person: any word may be one, even NULL.
  private static let nomi: [(TestiPersona.Campo, Int)] = [(.cognome, C.cognome), (.nome, C.nome)]

  /// The texts for people to read, which lose the spaces at their ends.
  private static let descrizioni: [(TestiPersona.Campo, Int)] = [
    (.nomeLuogoNascita, C.nomeLuogo), (.specieVia, C.specie), (.nomeVia, C.via),
    (.indirizzoEstero, C.indirizzoEstero),
  ]

  /// The texts that are codes: as they are, or refused.
  private static let codici: [(TestiPersona.Campo, Int)] = [
    (.idAnagrafe, C.id), (.provinciaNascita, C.provincia), (.attoNumero, C.attoNumero),
    (.attoParte, C.attoParte), (.attoSerie, C.attoSerie), (.famiglia, C.famiglia), (.esponente, C.esponente),
  ]

  private let intestazione: Intestazione
  /// For each column of the layout, its place in the file, all of them present.
  private let posti: [Int]
  private let luoghi: TabellaLuoghi
  private let stati: NomiDegliStati
  /// Empty while no section is known: then sections are checked later.
  private let sezioni: Set<Int>
  private let oggi: Giorno

  /// `oggi` is the last day on which somebody can have been born.
  package init(
    _ intestazione: Intestazione, luoghi: TabellaLuoghi, stati: [StatoEstero], sezioni: Set<Int>, oggi: Giorno
  ) {
    self.intestazione = intestazione
    posti = Self.colonne.indices.map { indice in
      guard let posto = intestazione[indice] else {
        preconditionFailure("every column of the register is required, and the heading has been checked")
      }
      return posto
    }
    self.luoghi = luoghi
    self.stati = NomiDegliStati(stati)
    self.sezioni = sezioni
    self.oggi = oggi
  }

  /// Reads a record into `riga`, which is used again for every line.
  package func leggi(
    _ record: borrowing Record, in riga: inout RigaAnagrafe, avvisi: inout Avvisi
  ) throws(Scarto) {
    let bytes = record.bytes.span
    try copiaTesti(record, in: &riga, avvisi: &avvisi)

    guard !riga.testi.vuoto(.idAnagrafe) else { throw scarto(record, C.id, .mancante) }
    try verificaNome(bytes.extracting(riga.testi[.cognome]), C.cognome, record)
    try verificaNome(bytes.extracting(riga.testi[.nome]), C.nome, record)
    if riga.testi.vuoto(.cognome), riga.testi.vuoto(.nome) {
      throw scarto(record, C.cognome, .senzaCognomeENome)
    }
    riga.sesso = try sesso(record)
    riga.nascita = try nascita(record, avvisi: &avvisi)
    try identita(record, in: &riga, avvisi: &avvisi)

    riga.attoAnno = try intero(record, C.attoAnno)
    try cittadinanza(record, C.cittadinanza, .cittadinanza, obbligatoria: true, in: &riga)
    try cittadinanza(record, C.altraCittadinanza, .altraCittadinanza, obbligatoria: false, in: &riga)
    try cittadinanza(record, C.statoEstero, .statoEstero, obbligatoria: false, in: &riga)
    civico(record, in: &riga, avvisi: &avvisi)
    riga.residenteDal = try trascorso(record, C.residenza)
    if let dal = riga.residenteDal, dal < riga.nascita {
      avvisi.segna(.residenzaPrimaDellaNascita, riga: record.line)
    }
    riga.stato = try stato(record)
    riga.statoDal = try trascorso(record, C.dataStato)
    if let dal = riga.statoDal, dal < riga.nascita { throw scarto(record, C.dataStato, .primaDellaNascita) }
    riga.qualita = try qualita(record)
    riga.finePerdita = try data(record, C.finePerdita)
    riga.inListaUE = try listaUE(record)
    riga.sezioneAssegnata = try sezione(record)

    riga.chiave.removeAll(keepingCapacity: true)
    ChiaveAlfabetica.scrivi(
      cognome: bytes.extracting(campo(record, C.cognome)), nome: bytes.extracting(campo(record, C.nome)),
      in: &riga.chiave)
  }
}

// MARK: - Identity

extension TracciatoAnagrafe {
  private func copiaTesti(
    _ record: borrowing Record, in riga: inout RigaAnagrafe, avvisi: inout Avvisi
  ) throws(Scarto) {
    riga.testi.bytes.removeAll(keepingCapacity: true)
    riga.testi.bytes.append(contentsOf: record.bytes)
    for (testo, colonna) in Self.nomi { riga.testi[testo] = senzaSpazi(record, colonna, &avvisi) }
    for (testo, colonna) in Self.descrizioni {
      riga.testi[testo] = senzaSpazi(record, colonna, &avvisi)
      try verificaRiempitivo(record, colonna)
    }
    for (testo, colonna) in Self.codici {
      riga.testi[testo] = campo(record, colonna)
      try verificaSpazi(record, colonna)
      try verificaRiempitivo(record, colonna)
    }
  }

  private func senzaSpazi(_ record: borrowing Record, _ colonna: Int, _ avvisi: inout Avvisi) -> Range<Int> {
    let tratto = campo(record, colonna)
    let utile = record.bytes.span.senzaSpazi(tratto)
    if utile != tratto { avvisi.segna(.spaziTolti, riga: record.line) }
    return utile
  }

  private func verificaSpazi(_ record: borrowing Record, _ colonna: Int) throws(Scarto) {
    let tratto = campo(record, colonna)
    guard !tratto.isEmpty else { return }
    if record.bytes[tratto.lowerBound] == Spazi.spazio || record.bytes[tratto.upperBound - 1] == Spazi.spazio
    {
      throw scarto(record, colonna, .spazi)
    }
  }

  private func verificaRiempitivo(_ record: borrowing Record, _ colonna: Int) throws(Scarto) {
    if CampoAmmesso.riempitivo(record.bytes[campo(record, colonna)]) {
      throw scarto(record, colonna, .riempitivo)
    }
  }

  /// Letters, apostrophes, hyphens, full stops, commas and spaces: what the national register admits in a name.
  private func verificaNome(_ nome: Span<UInt8>, _ colonna: Int, _ record: borrowing Record) throws(Scarto) {
    guard CaratteriDeiNomi.ammessi(nome) else { throw scarto(record, colonna, .nome) }
  }

  private func nascita(_ record: borrowing Record, avvisi: inout Avvisi) throws(Scarto) -> Giorno {
    guard let nascita = try data(record, C.nascita) else { throw scarto(record, C.nascita, .mancante) }
    // What programs write when they have no date: nobody born on this day is alive.
    if nascita.numero == -25_567 { throw scarto(record, C.nascita, .dataDiComodo) }
    guard nascita <= oggi else { throw scarto(record, C.nascita, .dataFutura) }
    let giorni = oggi - nascita
    if giorni > 110 * 365 {
      guard nascita.aggiungendo(anni: 120) >= oggi else { throw scarto(record, C.nascita, .etaImpossibile) }
      if nascita.aggiungendo(anni: 110) < oggi { avvisi.segna(.oltre110Anni, riga: record.line) }
    }
    return nascita
  }

  /// The codice fiscale and the place of birth, each alone and then against each other.
  private func identita(
    _ record: borrowing Record, in riga: inout RigaAnagrafe, avvisi: inout Avvisi
  ) throws(Scarto) {
    let bytes = record.bytes.span
    guard let luogo = CodiceLuogo(bytes.extracting(campo(record, C.luogo))) else {
      let vuoto = campo(record, C.luogo).isEmpty
      throw scarto(record, C.luogo, vuoto ? .mancante : .luogoSconosciuto)
    }
    switch luoghi.vigenza(luogo, il: riga.nascita) {
    case .vigente: break
    case .nonVigente: avvisi.segna(.luogoNonVigente, riga: record.line)
    case .sconosciuto: throw scarto(record, C.luogo, .luogoSconosciuto)
    }
    riga.testi[.luogoNascita] = campo(record, C.luogo)

    let tratto = campo(record, C.codiceFiscale)
    guard !tratto.isEmpty else {
      riga.testi[.codiceFiscale] = 0..<0
      avvisi.segna(.codiceFiscaleMancante, riga: record.line)
      return
    }
    try verificaSpazi(record, C.codiceFiscale)
    let codice: CodiceFiscale
    switch CodiceFiscale.verifica(bytes.extracting(tratto), luogoEsiste: luoghi.esiste) {
    case .success(let valido): codice = valido
    case .failure(let difetto): throw scarto(record, C.codiceFiscale, .codiceFiscale(difetto))
    }
    riga.testi[.codiceFiscale] = tratto
    if record.bytes[tratto].contains(where: { $0 >= 97 }) {
      avvisi.segna(.codiceFiscaleMinuscolo, riga: record.line)
      riga.testi.imposta(.codiceFiscale, codice.testo)
    }
    let discordanze = codice.confronta(
      cognome: bytes.extracting(campo(record, C.cognome)), nome: bytes.extracting(campo(record, C.nome)),
      sesso: riga.sesso, nascita: riga.nascita, luogo: luogo)
    if !discordanze.isEmpty { avvisi.segna(.codiceFiscaleDiscorde, riga: record.line) }
  }
}

// MARK: - Fields

extension TracciatoAnagrafe {
  private func campo(_ record: borrowing Record, _ colonna: Int) -> Range<Int> {
    record.range(posti[colonna])
  }

  private func scarto(_ record: borrowing Record, _ colonna: Int, _ motivo: Scarto.Motivo) -> Scarto {
    Scarto(riga: record.line, colonna: intestazione.nome(colonna), motivo: motivo)
  }

  private func data(_ record: borrowing Record, _ colonna: Int) throws(Scarto) -> Giorno? {
    let tratto = campo(record, colonna)
    guard !tratto.isEmpty else { return nil }
    let testo = record.bytes.span.extracting(tratto)
    let giorno =
      switch intestazione.dialetto {
      case .pulito: Giorno(iso: testo)
      case .gestionale: Giorno(italiano: testo)
      }
    guard let giorno else { throw scarto(record, colonna, .data(formato: intestazione.dialetto.formatoData)) }
    return giorno
  }

  /// The day of something that has happened.
  private func trascorso(_ record: borrowing Record, _ colonna: Int) throws(Scarto) -> Giorno? {
    let giorno = try data(record, colonna)
    if let giorno, giorno > oggi { throw scarto(record, colonna, .dataFutura) }
    return giorno
  }

  private func intero(_ record: borrowing Record, _ colonna: Int) throws(Scarto) -> Int? {
    let tratto = campo(record, colonna)
    guard !tratto.isEmpty else { return nil }
    guard let numero = Campi.intero(record.bytes[tratto]) else { throw scarto(record, colonna, .numero) }
    return numero
  }

  private func lettera(_ record: borrowing Record, _ colonna: Int) -> UInt8? {
    let tratto = campo(record, colonna)
    return tratto.count == 1 ? record.bytes[tratto.lowerBound] : nil
  }

  private func sesso(_ record: borrowing Record) throws(Scarto) -> Sesso {
    switch lettera(record, C.sesso) {
    case UInt8(ascii: "M"): .maschile
    case UInt8(ascii: "F"): .femminile
    default: throw scarto(record, C.sesso, .valore(ammessi: "M o F"))
    }
  }

  private func qualita(_ record: borrowing Record) throws(Scarto) -> QualitaElettorale? {
    if campo(record, C.elettore).isEmpty { return nil }
    switch lettera(record, C.elettore) {
    case UInt8(ascii: "S"): return .elettore
    case UInt8(ascii: "N"): return .nonElettore
    case UInt8(ascii: "P"): return .dirittoPerso
    default: throw scarto(record, C.elettore, .valore(ammessi: "S, N, P o niente"))
    }
  }

  private func listaUE(_ record: borrowing Record) throws(Scarto) -> Bool {
    if campo(record, C.listaUE).isEmpty { return false }
    switch lettera(record, C.listaUE) {
    case UInt8(ascii: "S"): return true
    case UInt8(ascii: "N"): return false
    default: throw scarto(record, C.listaUE, .valore(ammessi: "S, N o niente"))
    }
  }

  private func stato(_ record: borrowing Record) throws(Scarto) -> StatoAnagrafico {
    let testo = record.bytes[campo(record, C.stato)]
    if testo.elementsEqual(Self.residente) { return .residente }
    guard let stato = StatoAnagrafico(rawValue: String(decoding: testo, as: UTF8.self)) else {
      let ammessi = StatoAnagrafico.allCases.map(\.rawValue).joined(separator: ", ")
      throw scarto(record, C.stato, testo.isEmpty ? .mancante : .valore(ammessi: ammessi))
    }
    return stato
  }

  private static let residente = Array(StatoAnagrafico.residente.rawValue.utf8)
  private static let italia = Array("ITA".utf8)

  /// A State, as its ISO code: as written in the clean dialect, from its name in the other.
  private func cittadinanza(
    _ record: borrowing Record, _ colonna: Int, _ testo: TestiPersona.Campo, obbligatoria: Bool,
    in riga: inout RigaAnagrafe
  ) throws(Scarto) {
    let tratto = campo(record, colonna)
    guard !tratto.isEmpty else {
      if obbligatoria { throw scarto(record, colonna, .mancante) }
      riga.testi[testo] = 0..<0
      return
    }
    let scritto = record.bytes[tratto]
    if intestazione.dialetto == .pulito, scritto.elementsEqual(Self.italia) {
      riga.testi[testo] = tratto
      return
    }
    guard let codice = stati.codice(scritto, intestazione.dialetto) else {
      throw scarto(record, colonna, .statoSconosciuto)
    }
    riga.testi.imposta(testo, codice)
  }

  /// The house number. What is no number (a kilometre) is kept as written, and no section is guessed for it.
  private func civico(_ record: borrowing Record, in riga: inout RigaAnagrafe, avvisi: inout Avvisi) {
    let tratto = campo(record, C.civico)
    riga.civico = nil
    if tratto.isEmpty { return }
    let scritto = record.bytes[tratto]
    if let numero = Campi.intero(scritto) {
      riga.civico = numero
    } else if !scritto.elementsEqual(Self.snc) {
      avvisi.segna(.civicoNonNumerico, riga: record.line)
      riga.testi.imposta(.esponente, scritto)
    }
  }

  private static let snc = Array("SNC".utf8)

  private func sezione(_ record: borrowing Record) throws(Scarto) -> Int? {
    guard let sezione = try intero(record, C.sezione) else { return nil }
    guard sezioni.isEmpty || sezioni.contains(sezione) else {
      throw scarto(record, C.sezione, .sezioneInesistente(sezione))
    }
    return sezione
  }
}
