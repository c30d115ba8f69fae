import Archivio
import CSV
import Elettorato
import Tracciati
import Ufficio

/// `sezionale rettifica`: mends clerical errors of electors on the lists.
struct ComandoRettifica: Comando {
  static let nome = "rettifica"
  static let aiuto = Aiuto(
    scopo: "corregge errori materiali nei dati degli elettori iscritti: un atto, con motivi e documenti",
    esempi: [
      .init("sezionale -a gaby rettifica rettifiche.csv --prova", "che cosa cambierebbe"),
      .init(
        "sezionale -a gaby rettifica rettifiche.csv --data 2024-01-31 --protocollo 12/2024",
        "adotta l'atto con quella data"),
    ],
    parole: [.init("FILE", "le correzioni: una riga per ogni dato da correggere")],
    opzioni: [
      Opzione("--data", "AAAA-MM-GG", "la data dell'atto", predefinito: "oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
    ],
    note: [
      "Colonne del file: \(TracciatoRettifiche.colonne.map(\.nome).joined(separator: ", ")). Campi: \(RettificaDati.Campo.allCases.map(\.rawValue).joined(separator: ", ")).",
      "Una rettifica non iscrive e non cancella: la riga è riscritta con gli stessi numeri; con SEZIONE l'elettore passa in fondo alla lista di un'altra sezione e conserva il numero generale. Così si assegna anche la sezione a chi non l'ha. Cambi di abitazione e di cittadinanza sono eventi; il codice fiscale lo cambia soltanto l'Agenzia delle entrate.",
      "Dal blocco delle liste al voto gli errori delle liste sezionali li corregge la Commissione elettorale circondariale, fino al secondo giorno prima del voto.",
    ],
    norme: [.d223("artt. 32, 36 e 40, c. 6")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .listeBloccate, .letturaScrittura])

  private let file: String
  private let data: Giorno?
  private let protocollo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.word("FILE")
    data = try arguments.day("--data")
    protocollo = arguments.option("--protocollo") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let operatore = environment.ufficio.operatore
    let giorno = data ?? environment.oggi
    let prova = environment.options.prova
    let rettifiche = try leggi()
    let esito = try archivio.transazione(prova: prova) {
      try verificaBlocco(archivio, giorno)
      let esito = try adotta(rettifiche, archivio, giorno, operatore)
      try archivio.annota(
        .atto(esito.atto, .variazioni(esito.voci.count), esito.sigillo.impronta), environment.ufficio.firma)
      return esito
    }
    mostra(esito, correzioni: rettifiche.count, output, prova: prova)
    return .fatto
  }

  private func leggi() throws -> [RettificaDati] {
    var lettura = try LetturaCSV(file, dialetto: nil, codifica: nil)
    let tracciato = TracciatoRettifiche(try lettura.intestazione(TracciatoRettifiche.colonne))
    let registro = RegistroScarti(file: file, prosegue: false)
    var avvisi = Avvisi()
    let righe = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    try registro.verifica()
    guard !righe.isEmpty else {
      throw Failure(
        .datiRifiutati, "nessuna-rettifica", "\(file): non c'è alcuna correzione.",
        rimedio: "Nulla è stato scritto.")
    }
    return righe
  }

  private func verificaBlocco(_ archivio: ArchivioElettorale, _ giorno: Giorno) throws {
    guard let fine = try Consultazioni.blocco(archivio, il: giorno) else { return }
    throw Failure(
      .listeBloccate, "liste-bloccate", "le liste sono bloccate per il voto fino \(fine.esteso(.al)).",
      norma: PeriodoDelBlocco.norma,
      rimedio:
        "Gli errori materiali delle liste sezionali li corregge la Commissione elettorale circondariale, fino al secondo giorno prima del voto (art. 40, c. 6)."
    )
  }

  private func adotta(
    _ rettifiche: [RettificaDati], _ archivio: ArchivioElettorale, _ giorno: Giorno, _ operatore: Operatore
  ) throws -> EsitoRettifica {
    do {
      return try archivio.rettifica(
        rettifiche, giorno: giorno, protocollo: protocollo, autore: operatore.nome)
    } catch let error as ImpedimentoRettifica {
      throw Failure(error, file: file)
    }
  }

  private func mostra(_ esito: EsitoRettifica, correzioni: Int, _ output: Output, prova: Bool) {
    let riepilogo = RiepilogoVariazioni(variazioni: esito.voci.map(\.variazione))
    output.titolo(
      "Atto n. \(esito.atto.numero) \(esito.atto.giorno.esteso(.del)): \(esito.atto.tipo.titolo)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.riga("correzioni: \(correzioni.conMigliaia)")
    output.tabella(riepilogo.tabella)
    if !esito.codiciDiscordi.isEmpty {
      output.avviso(
        "il codice fiscale non corrisponde ai dati corretti, chiedere all'Agenzia delle entrate: fascicoli \(esito.codiciDiscordi.map(String.init).joined(separator: ", "))"
      )
    }
    output.riga("impronta dell'atto  \(esito.sigillo.impronta)")
    output.riga("stato delle liste   \(esito.sigillo.stato)")
    output.campo("atto", .integer(esito.atto.numero))
    output.campo("correzioni", .integer(correzioni))
    output.campo("variazioni", riepilogo.json)
    output.campo("codiciDiscordi", .array(esito.codiciDiscordi.map(JSONValue.integer)))
    output.campo("impronta", .string(esito.sigillo.impronta.esadecimale))
    output.campo("stato", .string(esito.sigillo.stato.esadecimale))
  }
}

extension Failure {
  init(_ error: ImpedimentoRettifica, file: String) {
    let (chiave, motivo): (String, String) =
      switch error {
      case .nonIscritto: ("fascicolo-non-iscritto", "il fascicolo non è di alcun elettore iscritto")
      case .valoreNonValido(_, let campo): ("valore-non-valido", "valore non valido per \(campo.rawValue)")
      case .sezioneInesistente(_, let numero): ("sezione-inesistente", "la sezione \(numero) non esiste")
      case .gia: ("gia-corretto", "la lista porta già questo dato")
      case .ripetuta(_, let prima): ("rettifica-ripetuta", "lo stesso dato è già corretto alla riga \(prima)")
      case .troppoGiovane:
        ("eta-insufficiente", "con questa data di nascita la persona non avrebbe l'età per essere iscritta")
      }
    var norma: Norma?
    if case .troppoGiovane = error { norma = EtaElettorale.norma }
    if case .sezioneInesistente = error { norma = .d223("art. 36") }
    self.init(
      .datiRifiutati, chiave, "\(file):\(error.riga): \(motivo).", norma: norma,
      rimedio: "Nulla è stato scritto. Correggere il file.",
      dettagli: [.init("file", .string(file)), .init("riga", .integer(error.riga))])
  }
}
