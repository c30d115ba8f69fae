import Archivio
import Elettorato
import Ufficio

/// `sezionale supplemento aggiungi`: a sheet for a president, after the lock.
struct ComandoSupplementoAggiungi: Comando {
  static let nome = "supplemento aggiungi"
  static let aiuto = Aiuto(
    scopo: "aggiunge alle liste bloccate un foglio per il presidente della sezione; le liste non cambiano",
    esempi: [
      .init(
        "sezionale -a gaby supplemento aggiungi --tipo decesso --fascicolo 12 --motivo \"morto dopo il blocco\" --documento \"atto di morte 31/2023\"",
        "il decesso è segnalato, la riga resta"),
      .init(
        "sezionale -a gaby supplemento aggiungi --tipo ammissione-32bis --id-anagrafe A000473 --motivo \"cittadinanza acquistata\" --documento \"decisione CEC 7/2023\"",
        "ammesso a votare nella sezione del suo indirizzo"),
    ],
    opzioni: [
      Opzione(
        "--tipo", "TIPO", "quale delle porte rimaste aperte",
        scelte: Supplemento.Tipo.allCases.map(\.rawValue),
        obbligatoria: true),
      Opzione("--fascicolo", "N", "chi è nelle liste, con il numero del fascicolo"),
      Opzione("--id-anagrafe", "ID", "chi non è nelle liste, con il numero d'anagrafe"),
      Opzione(
        "--persona", "FILE",
        "chi non è nelle liste, con la sua riga d'anagrafe: un file con l'intestazione e una riga sola"),
      Opzione("--sezione", "N", "la sezione", predefinito: "quella della lista o dell'indirizzo"),
      Opzione("--motivo", "TESTO", "la ragione, che resta nell'atto", obbligatoria: true),
      Opzione(
        "--documento", "TESTO", "la decisione, la sentenza o l'atto su cui si fonda", obbligatoria: true),
      Opzione("--data", "AAAA-MM-GG", "il giorno dell'atto", predefinito: "oggi"),
      Opzione(
        "--decisa", "AAAA-MM-GG", "il giorno della decisione, se l'atto la registra dopo",
        predefinito: "quello dell'atto"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
    ],
    note: Supplemento.Tipo.allCases.map {
      "\($0.rawValue): \($0.titolo) (\($0.norma)); il presidente deve \($0.disposizione)."
    } + [
      "Errori materiali e ammissioni li decide la Commissione elettorale circondariale: dove tiene la sua copia si aggiungono là, e al Comune arrivano con il pacchetto; altrimenti li registra il Comune, e l'atto lo dice.",
      "Gli errori materiali si correggono fino al secondo giorno prima del voto. I fogli di una sezione sono numerati e nessuno è mai sostituito.",
    ],
    norme: [.d223("artt. 32-bis, 40, c. 6, e 42-46")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .letturaScrittura, .scadenzaSuperata])

  private let tipo: Supplemento.Tipo
  private let persona: Supplementi.Persona
  private let sezione: Int?
  private let motivo: String
  private let documento: String
  private let data: Giorno?
  private let decisa: Giorno?
  private let protocollo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    tipo = try Arguments.choice(try arguments.required("--tipo"), what: "--tipo", of: Supplemento.Tipo.self)
    let fascicolo = try arguments.integer("--fascicolo", in: 1...99_999_999)
    let id = arguments.option("--id-anagrafe")
    let file = arguments.option("--persona")
    switch (fascicolo, id, file) {
    case (let numero?, nil, nil): persona = .fascicolo(numero)
    case (nil, let id?, nil): persona = .idAnagrafe(id)
    case (nil, nil, let file?): persona = .file(file)
    case (nil, nil, nil): throw .missingOption(option: "--fascicolo", value: "N")
    case (_?, _?, _): throw .conflicting(option: "--fascicolo", with: "--id-anagrafe")
    case (_, _, _?): throw .conflicting(option: "--persona", with: "--fascicolo")
    }
    sezione = try arguments.integer("--sezione", in: 1...9999)
    motivo = try arguments.required("--motivo")
    documento = try arguments.required("--documento")
    data = try arguments.day("--data")
    decisa = try arguments.day("--decisa")
    protocollo = arguments.option("--protocollo") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (operatore, prova) = (environment.ufficio.operatore, environment.options.prova)
    let (atto, foglio) = try Supplementi(
      archivio: archivio, tipo: tipo, persona: persona, sezione: sezione, documento: documento,
      richiesta: RichiestaAtto(
        giorno: data ?? environment.oggi, protocollo: protocollo, autore: operatore.nome, motivo: motivo),
      decisione: decisa
    ).esegui(operatore, oggi: environment.oggi, prova: prova)
    output.riga(
      "Atto n. \(atto.numero) \(atto.giorno.esteso(.del)): \(tipo.titolo), sezione \(foglio.sezione), foglio n. \(foglio.foglio)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    if atto.origine == .registrata { output.nota(OrigineDellAtto.notaRegistrata) }
    output.nota("Poi: «sezionale stampa supplementi --in CARTELLA».")
    output.campo("atto", .integer(atto.numero))
    output.campo("origine", .string((atto.origine ?? .comune).rawValue))
    output.campo("sezione", .integer(foglio.sezione))
    output.campo("foglio", .integer(foglio.foglio))
    return .fatto
  }
}

/// `sezionale supplemento mostra`: the sheets added so far.
struct ComandoSupplementoMostra: Comando {
  static let nome = "supplemento mostra"
  static let aiuto = Aiuto(
    scopo: "elenca i fogli aggiunti alle liste bloccate, e chi resta da iscrivere dopo il voto",
    esempi: [.init("sezionale -a gaby supplemento mostra", "sezione per sezione, con l'atto di ognuno")],
    note: [
      "Chi è stato ammesso al voto (art. 32-bis) si iscrive nelle liste entro il mese successivo a quello del voto: l'evento è proposto alla seconda tornata ordinaria."
    ], norme: [.d223("art. 32-bis, c. 4")], esiti: [.regolaViolata, .letturaScrittura])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let blocco = try archivio.atti().last { $0.tipo == .blocco }
    guard let blocco else { throw Failure.listeNonBloccate }
    let fogli = try archivio.supplementi(dopo: blocco)
    var table = Table([
      .right("sezione"), .right("foglio"), .left("tipo"), .right("atto"), .left("norma"),
      .left("nelle liste"),
    ])
    var daIscrivere = 0
    for (atto, foglio) in fogli {
      let iscritto = try nelleListe(foglio, archivio)
      if foglio.tipo.ammette, !iscritto { daIscrivere += 1 }
      table.append([
        String(foglio.sezione), String(foglio.foglio), foglio.tipo.titolo, String(atto),
        foglio.tipo.norma.description,
        iscritto ? "sì" : "no",
      ])
    }
    output.tabella(table)
    output.riga("\(fogli.count.di("foglio", "fogli")); da iscrivere dopo il voto: \(daIscrivere.conMigliaia)")
    output.campo("fogli", .integer(fogli.count))
    output.campo("daIscrivere", .integer(daIscrivere))
    return .fatto
  }

  private func nelleListe(_ foglio: Supplemento, _ archivio: ArchivioElettorale) throws -> Bool {
    let fascicolo = try foglio.fascicolo ?? archivio.fascicolo(codiceFiscale: foglio.persona[.codiceFiscale])
    return try fascicolo.map { try archivio.iscritto(fascicolo: $0) != nil } ?? false
  }
}
