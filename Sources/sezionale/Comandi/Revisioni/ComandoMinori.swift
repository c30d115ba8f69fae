import Archivio
import Elettorato
import Ufficio

/// `sezionale minori`: the list of art. 33.
struct ComandoMinori: Comando {
  static let nome = "minori"
  static let aiuto = Aiuto(
    scopo: "compila l'elenco degli iscritti che non avranno 18 anni il giorno del voto (art. 33): è un atto",
    esempi: [
      .init("sezionale -a gaby minori --data 2023-10-08", "l'elenco, con quella data"),
      .init("sezionale -a gaby minori --prova", "quanti sono, per sezione, senza adottare l'atto"),
    ],
    opzioni: [
      Opzione("--data", "AAAA-MM-GG", "la data dell'atto", predefinito: "oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
      Opzione("--motivo", "TESTO", "perché è compilato dopo il termine: resta nell'atto"),
    ],
    note: [
      "L'elenco si compila sulle liste come sono dopo la seconda tornata, entro il 10º giorno dopo il manifesto, in tre copie: alla Commissione elettorale circondariale, all'albo pretorio, in segreteria.",
      "Non cancella nessuno: chi vi compare resta nelle liste e non vota questa volta. L'esclusione al seggio è calcolata dalla data di nascita, anche per chi è iscritto dopo.",
    ],
    norme: [EsclusioneArt33.norma],
    esiti: [.regolaViolata, .archivioOccupato, .letturaScrittura, .scadenzaSuperata])

  private let data: Giorno?
  private let protocollo: String
  private let motivo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    data = try arguments.day("--data")
    protocollo = arguments.option("--protocollo") ?? ""
    motivo = arguments.option("--motivo") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (operatore, prova, giorno) = (
      environment.ufficio.operatore, environment.options.prova, data ?? environment.oggi
    )
    let (atto, sigillo, minori) = try archivio.transazione(prova: prova) {
      let aperta = try Consultazioni.necessaria(archivio)
      try verifica(archivio, aperta, il: giorno)
      let firma = FirmaAtto(
        giorno: giorno, protocollo: protocollo, autore: operatore.nome,
        consultazione: [.init(Consultazione.parametro, aperta.consultazione.identita)])
      let (atto, sigillo, minori) = try archivio.adottaElencoMinori(
        giornoEta: aperta.consultazione.giorni.eta, liste: aperta.consultazione.liste, firma,
        motivo: motivo)
      try archivio.annota(.atto(atto, .nomi(minori.count), sigillo.impronta), environment.ufficio.firma)
      return (atto, sigillo, minori)
    }
    output.titolo(
      "Atto n. \(atto.numero) \(giorno.esteso(.del)): \(atto.tipo.titolo)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    mostra(minori, output)
    output.riga("impronta dell'atto  \(sigillo.impronta)")
    output.campo("atto", .integer(atto.numero))
    output.campo("impronta", .string(sigillo.impronta.esadecimale))
    return .fatto
  }

  /// After the second round, once, and by the day of the calendar; later only with a reason: it is still better than none.
  private func verifica(
    _ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta, il giorno: Giorno
  ) throws {
    let (consultazione, codice) = (aperta.consultazione, "ART33_LIST")
    guard let termine = Scadenzario(consultazione, aperta.ordinamento, oggi: giorno)[codice]?.ultimoGiorno
    else {
      throw Failure(
        .regolaViolata, "elenco-non-previsto",
        "per questo turno non si compila l'elenco: si vota con le liste del primo.",
        norma: EsclusioneArt33.norma, rimedio: "Vale l'elenco del primo turno.")
    }
    let adottato = try archivio.atti().first {
      $0.tipo == .elencoMinori && $0.consultazione == consultazione.identita
    }
    if let adottato {
      throw ErroreArchivio.attoGiaAdottato(adottato.tipo, numero: adottato.numero, giorno: adottato.giorno)
    }
    let situazione = try SituazioneTornate(archivio, aperta, letture: [], oggi: giorno)
    let seconda = Tornata.straordinaria(2)
    if situazione.atti[seconda] == nil, let sua = situazione.calendario.termine(seconda), giorno <= sua {
      throw DiniegoDiTornata.precedente(seconda, termine: sua)
    }
    guard giorno <= termine || !motivo.isEmpty else {
      throw Failure(
        .scadenzaSuperata, "elenco-minori-scaduto",
        "l'elenco doveva essere compilato entro \(termine.esteso): la data dell'atto è \(giorno.esteso).",
        norma: EsclusioneArt33.norma,
        rimedio:
          "Compilarlo ora con --motivo \"...\", che resta nell'atto; o, se è di un giorno utile, con --data.")
    }
  }

  private func mostra(_ minori: [Elettore], _ output: Output) {
    struct Luogo: Hashable {
      let lista: Lista
      let sezione: Int?
    }
    var conti: [Luogo: (uomini: Int, donne: Int)] = [:]
    for minore in minori {
      var conto = conti[Luogo(lista: minore.lista, sezione: minore.sezione)] ?? (0, 0)
      if minore.sesso == .femminile { conto.donne += 1 } else { conto.uomini += 1 }
      conti[Luogo(lista: minore.lista, sezione: minore.sezione)] = conto
    }
    let righe = conti.sorted {
      ($0.key.lista.rawValue, $0.key.sezione ?? .max) < ($1.key.lista.rawValue, $1.key.sezione ?? .max)
    }
    var table = Table([
      .left("lista"), .right("sezione"), .right("uomini"), .right("donne"), .right("totale"),
    ])
    for (luogo, conto) in righe {
      table.append([
        luogo.lista.rawValue.lowercased(), luogo.sezione.map(String.init) ?? "da assegnare",
        conto.uomini.conMigliaia, conto.donne.conMigliaia, (conto.uomini + conto.donne).conMigliaia,
      ])
    }
    output.riga(minori.count.di("nome", "nomi"))
    if !minori.isEmpty { output.tabella(table) }
    output.campo("minori", .integer(minori.count))
    output.campo(
      "sezioni",
      .array(
        righe.map { luogo, conto in
          [
            "lista": .string(luogo.lista.rawValue), "sezione": luogo.sezione.map(JSONValue.integer) ?? .null,
            "uomini": .integer(conto.uomini), "donne": .integer(conto.donne),
          ]
        }))
    output.campo("fascicoli", .array(minori.map { .integer($0.fascicolo) }))
  }
}
