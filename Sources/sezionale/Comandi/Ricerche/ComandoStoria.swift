import Archivio
import Elettorato
import Sistema
import Ufficio

/// `sezionale storia`: the acts, and what has changed between two moments.
struct ComandoStoria: Comando {
  static let nome = "storia"
  static let aiuto = Aiuto(
    scopo: "elenca gli atti con i loro totali, o mostra che cosa è cambiato tra due momenti",
    esempi: [
      .init("sezionale -a gaby storia", "tutti gli atti"),
      .init("sezionale -a gaby storia --elettore 185", "gli atti che hanno riguardato una persona"),
      .init("sezionale -a gaby storia --da-atto 1 --ad-atto 5", "chi è entrato, uscito, spostato, per causa"),
      .init(
        "sezionale -a gaby storia --dal 2023-08-31 --al 2023-10-28 --in differenza.csv",
        "lo stesso tra due giorni, con l'elenco delle persone"),
    ],
    opzioni: [
      Opzione("--elettore", "PERSONA", "gli atti che hanno riguardato un fascicolo o un codice fiscale"),
      Opzione("--da-atto", "N", "il primo momento: le liste dopo questo atto; 0 per nessuna lista"),
      Opzione("--ad-atto", "N", "il secondo momento", predefinito: "l'ultimo atto"),
      Opzione("--dal", "AAAA-MM-GG", "il primo momento: le liste alla fine di quel giorno"),
      Opzione("--al", "AAAA-MM-GG", "il secondo momento"),
      Opzione("--in", "FILE", "scrive le differenze, una persona per riga, in una tabella CSV"),
      Opzione("--sovrascrivi", "sostituisce il file se c'è già"),
    ],
    note: [
      "Se i conti non si chiudono (prima + entrati - usciti = dopo, sezione per sezione) non è scritto nulla. Colonne della tabella: \(Differenza.colonne.joined(separator: ", "))."
    ], norme: [.d223("art. 32")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let elettore: String?
  private let estremi: EstremiDaRiga?
  private let file: String?
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    elettore = arguments.option("--elettore")
    estremi = try EstremiDaRiga(&arguments)
    file = arguments.option("--in")
    sovrascrivi = arguments.flag("--sovrascrivi")
    if elettore != nil, estremi != nil { throw .conflicting(option: "--elettore", with: "--dal") }
    if file != nil, estremi == nil { throw .missingOption(option: "--da-atto", value: "N") }
    if sovrascrivi, file == nil { throw .unusedOption("--sovrascrivi") }
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    try archivio.istantanea {
      if let elettore {
        let indagine = try Indagine(archivio, oggi: environment.oggi)
        try RapportoElettore(try PersonaCercata.trova(elettore, archivio), indagine).mostraAtti(output)
      } else if let estremi {
        try mostra(estremi, archivio, environment, output)
      } else {
        try RapportoStoria(archivio).mostra(output)
      }
    }
    return .fatto
  }

  private func mostra(
    _ estremi: EstremiDaRiga, _ archivio: ArchivioElettorale, _ environment: Environment, _ output: Output
  ) throws {
    let (da, a) = try estremi.atti(archivio)
    let differenza = Differenza(archivio: archivio, da: da, a: a)
    let prova = environment.options.prova
    let destinazione = prova ? nil : try file.map { try DurableFile($0, replacing: sovrascrivi) }
    let esito = try differenza.esegui { try destinazione?.write($0) }
    try destinazione?.commit()
    output.titolo(
      "Dalle liste \(da == 0 ? "non ancora formate" : "dell'atto n. \(da)") a quelle dell'atto n. \(a)")
    esito.mostra(output)
    output.campo("daAtto", .integer(da))
    output.campo("adAtto", .integer(a))
    if let file {
      output.nota(
        "\(esito.righe.di("persona", "persone")) in \(file)\(prova ? " — prova: nulla è stato scritto" : "")")
      output.campo("file", .string(file))
    }
  }
}

/// The two moments of a difference, by act or by day.
struct EstremiDaRiga: Sendable {
  private let daAtto: Int?
  private let adAtto: Int?
  private let da: Giorno?
  private let a: Giorno?

  /// `nil` when no moment is given.
  init?(_ arguments: inout Arguments) throws(UsageError) {
    daAtto = try arguments.integer("--da-atto", in: 0...999_999)
    adAtto = try arguments.integer("--ad-atto", in: 1...999_999)
    da = try arguments.day("--dal")
    a = try arguments.day("--al")
    if daAtto != nil, da != nil { throw .conflicting(option: "--da-atto", with: "--dal") }
    if adAtto != nil, a != nil { throw .conflicting(option: "--ad-atto", with: "--al") }
    if daAtto == nil, da == nil {
      if adAtto != nil || a != nil { throw .missingOption(option: "--da-atto", value: "N") }
      return nil
    }
  }

  /// The numbers of the two acts, in order; 0 for a day before the first.
  func atti(_ archivio: ArchivioElettorale) throws -> (da: Int, a: Int) {
    let ultimo = try archivio.ultimoAtto()
    let primo = try da.map { try archivio.ultimoAtto(il: $0) ?? 0 } ?? daAtto ?? 0
    let secondo = try a.map { try archivio.ultimoAtto(il: $0) ?? 0 } ?? adAtto ?? ultimo
    for numero in [primo, secondo] where numero > ultimo {
      throw Failure.attoInesistente(numero, ultimo: ultimo)
    }
    guard primo <= secondo else {
      throw Failure(
        .comandoErrato, "momenti-invertiti",
        "il primo momento viene dopo il secondo (atti n. \(primo) e n. \(secondo)).",
        rimedio: "Scrivere prima il momento più lontano.")
    }
    return (primo, secondo)
  }
}
