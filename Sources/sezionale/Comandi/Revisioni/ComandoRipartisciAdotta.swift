import Archivio
import Elettorato
import Ufficio

/// `sezionale ripartisci adotta`: a new division of the Comune.
struct ComandoRipartisciAdotta: Comando {
  static let nome = "ripartisci adotta"
  static let aiuto = Aiuto(
    scopo: "adotta un nuovo viario e nuove sezioni e sposta gli elettori: un atto della revisione semestrale",
    esempi: [
      .init(
        "sezionale -a gaby ripartisci adotta --viario nuovo.csv --data 2026-06-15 --prova",
        "decide tutto, riferisce e non scrive nulla"),
      .init(
        "sezionale -a gaby ripartisci adotta --viario nuovo.csv --sezioni sezioni.csv --data 2026-06-15 --protocollo 2026/300",
        "sostituisce viario e sezioni e sposta chi deve votare altrove"),
    ],
    opzioni: ScenarioDaRiga.opzioni + [
      Opzione("--data", "AAAA-MM-GG", "il giorno dell'atto", predefinito: "oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
      Opzione("--motivo", "TESTO", "perché una ripartizione fuori dai limiti è giusta: resta nell'atto"),
    ],
    note: [
      ScenarioDaRiga.nota,
      "Si adotta con la revisione semestrale (artt. 35, 39 e 40): la proposta è del verbale di aprile o di ottobre, gli elettori si spostano dal 21 aprile al 20 giugno o dal 21 ottobre al 20 dicembre, dopo l'approvazione della Commissione elettorale circondariale. È rifiutata dalla prima tornata straordinaria alla fine del voto.",
      "Il numero nella lista generale resta. Nelle sezioni che c'erano chi parte è barrato e chi arriva prende i numeri in fondo, in ordine alfabetico; la lista di una sezione nuova comincia da 1. Per liste sezionali tutte nuove segue «sezionale ricompila --soltanto-sezionali».",
    ], norme: ScenarioDaRiga.norme,
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .listeBloccate, .letturaScrittura])

  private let viario: String
  private let sezioni: String?
  private let data: Giorno?
  private let protocollo: String
  private let motivo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    viario = try arguments.required("--viario")
    sezioni = arguments.option("--sezioni")
    data = try arguments.day("--data")
    protocollo = arguments.option("--protocollo") ?? ""
    motivo = arguments.option("--motivo") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (operatore, prova) = (environment.ufficio.operatore, environment.options.prova)
    let lavoro = Ripartizioni(archivio: archivio, giorno: data ?? environment.oggi)
    let (esito, rapporto) = try archivio.transazione(prova: prova) {
      let scenario = try ScenarioRipartizione(
        viario: viario, sezioni: sezioni, archivio: archivio, oggi: environment.oggi)
      let (abitanti, prime) = (try archivio.abitanti(), Set(try archivio.sezioni().map(\.numero)))
      let esito = try archivio.adotta(
        try lavoro.richiesta(scenario, operatore: operatore, protocollo: protocollo, motivo: motivo))
      try archivio.annota(
        .atto(esito.atto, .spostati(esito.simulazione.spostati), esito.sigillo.impronta),
        environment.ufficio.firma)
      return (
        esito, RapportoRipartizione(esito.simulazione, scenario, abitanti: abitanti, prime: prime)
      )
    }
    output.titolo(
      "Atto n. \(esito.atto.numero) \(esito.atto.giorno.esteso(.del)): \(esito.atto.tipo.titolo)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("atto", .integer(esito.atto.numero))
    output.campo("giorno", .string(esito.atto.giorno.iso))
    rapporto.mostra(output)
    if !esito.luoghiSenzaSezione.isEmpty {
      output.avviso(
        "luoghi di cura in una sezione che non c'è più: \(esito.luoghiSenzaSezione.joined(separator: ", ")). Ricevere di nuovo il loro file con «sezionale importa luoghi FILE»."
      )
    }
    output.riga("impronta dell'atto  \(esito.sigillo.impronta)")
    output.riga("stato delle liste   \(esito.sigillo.stato)")
    output.campo("luoghiSenzaSezione", .strings(esito.luoghiSenzaSezione))
    output.campo("impronta", .string(esito.sigillo.impronta.esadecimale))
    output.campo("stato", .string(esito.sigillo.stato.esadecimale))
    output.nota(
      "Poi: «sezionale stampa concordanza --in CARTELLA», da sezione e numero vecchi ai nuovi; e «sezionale stampa liste»."
    )
    return .fatto
  }
}
