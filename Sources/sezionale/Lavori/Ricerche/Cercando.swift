import Archivio
import Elettorato

/// A search as it was typed, understood and carried out: what the screen and JSON show.
struct Cercando {
  let archivio: ArchivioElettorale
  let filtro: FiltroRicerca
  let limite: Int

  /// What was found for one reading of the words.
  struct Risposta {
    let criterio: CriterioDiRicerca
    let esito: EsitoRicerca
  }

  func cerca(_ parole: [String], modo: CriterioDiRicerca.Modo?) throws -> [Risposta] {
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    guard try archivio.rubricaCompilata() else { throw Failure.rubricaMancante }
    let criteri: [CriterioDiRicerca]
    do {
      criteri = try CriterioDiRicerca.leggi(parole, modo: modo, specie: archivio.specieDiStrada)
    } catch let difetto as CriterioDiRicerca.Difetto {
      throw Failure(difetto)
    }
    return try criteri.map { Risposta(criterio: $0, esito: try archivio.cerca($0, filtro, limite: limite)) }
  }

  /// Who has this whole codice fiscale in the register and is on no list: `perche` says why.
  func soltantoInAnagrafe(_ risposte: [Risposta]) throws -> Bool {
    guard case .codiceFiscale(let codice) = risposte.first?.criterio, codice.utf8.count == 16,
      risposte.allSatisfy({ $0.esito.trovati.isEmpty })
    else { return false }
    return try archivio.situazione(codiceFiscale: codice).registro != nil
  }
}

extension Cercando.Risposta {
  func mostra(_ output: Output, titolo: Bool) {
    if titolo { output.titolo(criterio.titolo) }
    guard !esito.trovati.isEmpty else { return output.riga("nessuno trovato") }
    var table = Table([
      .right("fascicolo"), .left("cognome e nome"), .left("nascita"), .left("lista"), .left("parte"),
      .right("sezione"),
      .right("n. gen."), .right("n. sez."), .left("indirizzo"), .left("stato"),
    ])
    for riga in esito.trovati.flatMap(\.righe) {
      table.append([
        String(riga.fascicolo), riga.cognomeENome, riga.nascita.breve, riga.lista.rawValue.lowercased(),
        riga.parte.rawValue,
        riga.sezione.map(String.init) ?? "-", String(riga.numeroGenerale),
        riga.numeroSezionale.map(String.init) ?? "-",
        riga.indirizzo, riga.alAtto.map { "cancellato, atto n. \($0)" } ?? "iscritto",
      ])
    }
    output.tabella(table)
    if esito.altri {
      output.nota("Ce ne sono altri: aggiungere parole, --sezione o --lista, oppure alzare --limite.")
    }
  }

  var json: JSONValue {
    [
      "criterio": .string(criterio.codice), "altri": .bool(esito.altri),
      "elettori": .array(esito.trovati.flatMap(\.righe).map(\.json)),
    ]
  }
}

extension CriterioDiRicerca {
  var titolo: String {
    switch self {
    case .nominativo(_, nascita: nil): "Per cognome e nome"
    case .nominativo: "Per data di nascita"
    case .codiceFiscale: "Per codice fiscale"
    case .numero: "Per numero"
    case .indirizzo: "Per indirizzo"
    }
  }

  var codice: String {
    switch self {
    case .nominativo(_, nascita: nil): Modo.nome.rawValue
    case .nominativo: Modo.nascita.rawValue
    case .codiceFiscale: Modo.codice.rawValue
    case .numero: Modo.numero.rawValue
    case .indirizzo: Modo.indirizzo.rawValue
    }
  }
}

extension Elettore {
  var cognomeENome: String {
    [testi.stringa(.cognome), testi.stringa(.nome)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  var indirizzo: String {
    var bytes: [UInt8] = []
    scriviIndirizzo(in: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The line as every command of this kind gives it in JSON.
  var json: JSONValue {
    [
      "fascicolo": .integer(fascicolo), "codiceFiscale": .string(testi.stringa(.codiceFiscale)),
      "cognome": .string(testi.stringa(.cognome)), "nome": .string(testi.stringa(.nome)),
      "sesso": .string(sesso.rawValue), "nascita": .string(nascita.iso), "indirizzo": .string(indirizzo),
      "lista": .string(lista.rawValue), "parte": .string(parte.rawValue),
      "sezione": sezione.map(JSONValue.integer) ?? .null, "numeroGenerale": .integer(numeroGenerale),
      "numeroSezionale": numeroSezionale.map(JSONValue.integer) ?? .null, "dalAtto": .integer(dalAtto),
      "alAtto": alAtto.map(JSONValue.integer) ?? .null,
    ]
  }
}

extension Failure {
  static var rubricaMancante: Failure {
    Failure(
      .regolaViolata, "rubrica-mancante", "l'archivio non ha la rubrica delle ricerche.",
      rimedio: "La compila «sezionale rubrica ricostruisci»; le liste non cambiano.")
  }

  init(_ difetto: CriterioDiRicerca.Difetto) {
    let messaggio =
      switch difetto {
      case .vuoto: "non c'è nulla da cercare: serve almeno una lettera o un numero."
      case .troppeParole(let massimo): "le parole sono troppe: al più \(massimo)."
      case .nonE(let modo): "le parole non sono \(modo.descrizione)."
      }
    self.init(
      .comandoErrato, "ricerca-non-valida", messaggio, rimedio: "Per saperne di più: sezionale aiuto cerca")
  }
}

extension CriterioDiRicerca.Modo {
  fileprivate var descrizione: String {
    switch self {
    case .nome: "un cognome o un nome"
    case .codice: "un codice fiscale, né l'inizio di uno (almeno sette caratteri)"
    case .numero: "un numero di lista"
    case .indirizzo: "un indirizzo"
    case .nascita: "una data di nascita (AAAA-MM-GG o GG/MM/AAAA)"
    }
  }
}
