import Archivio
import Elettorato
import Ufficio

/// `sezionale richieste accogli`: takes a late request, where the term is not peremptory, or says which section collects.
struct ComandoRichiesteAccogli: Comando {
  static let nome = "richieste accogli"
  static let aiuto = Aiuto(
    scopo: "accoglie una richiesta tardiva dove il termine è ordinatorio, o ne indica la sezione di raccolta",
    esempi: [
      .init(
        "sezionale -a gaby richieste accogli 15 --motivo \"l'organizzazione del voto lo consente\" --documento \"nota prot. 812/2023\"",
        "la decisione resta nel file riservato, ed è stampata negli elenchi"),
      .init(
        "sezionale -a gaby richieste accogli 9 --sezione 1 --motivo \"strada nuova, non ancora nel viario\" --documento \"delibera 40/2023\"",
        "l'indirizzo non è nel viario: lo raccoglie la sezione 1"),
    ],
    parole: [.init("N", "il numero della richiesta")],
    opzioni: [
      Opzione("--motivo", "TESTO", "perché: resta nel file riservato", obbligatoria: true),
      Opzione("--documento", "TESTO", "il documento su cui si fonda", obbligatoria: true),
      Opzione("--sezione", "NUMERO", "la sezione che raccoglie, quando il viario non la dice"),
    ],
    note: [
      "Sono ordinatori i termini del voto domiciliare e del voto nei luoghi di cura, salvo che l'ordinamento dica altro; quello dei detenuti, dei naviganti e delle liste aggiunte è perentorio. Nessun altro difetto si supera così.",
      "Nel motivo e nel documento non si scrivono nomi né diagnosi.",
    ],
    norme: [Norma("d.l. 1/2006", "art. 1, c. 3"), Norma("d.P.R. 570/1960", "art. 42, c. 2")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let numero: Int
  private let motivo: String
  private let documento: String
  private let sezione: Int?

  init(_ arguments: inout Arguments) throws(UsageError) {
    numero = try Arguments.integer(try arguments.word("N"), what: "N", in: 1...1_000_000)
    motivo = try arguments.required("--motivo")
    documento = try arguments.required("--documento")
    sezione = try arguments.integer("--sezione", in: 1...100_000)
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let azione = sezione.map(InterventoRichiesta.Azione.sezione) ?? .accogliTardiva
    let intervento = InterventoRichiesta(
      richiesta: numero, azione: azione, motivo: motivo, documento: documento)
    try InterventiSulleRichieste(environment).registra(intervento, output) { esaminata, richieste in
      switch (azione, esaminata.esito.rifiuto) {
      case (.sezione(let numero), _):
        guard try richieste.archivio.sezioni().contains(where: { $0.numero == numero }) else {
          throw Failure(
            .datiRifiutati, "sezione-inesistente", "la sezione \(numero) non esiste.",
            rimedio: "Vedere le sezioni importate.")
        }
      case (_, .fuoriTermine?):
        guard esaminata.segnalazioni.contains(.tardivaAccoglibile) else {
          throw Failure(
            .regolaViolata, "termine-perentorio",
            "la richiesta n. \(esaminata.richiesta.numero) è fuori termine, e il termine è perentorio.",
            norma: esaminata.norma, rimedio: "Comunicare il rifiuto all'interessato.")
        }
      case (_, let rifiuto):
        throw Failure(
          .regolaViolata, "richiesta-non-tardiva",
          rifiuto.map {
            "la richiesta n. \(esaminata.richiesta.numero) è rifiutata per altro: \($0.motivo)."
          } ?? "la richiesta n. \(esaminata.richiesta.numero) non è rifiutata.",
          norma: esaminata.normaDellEsito, rimedio: rifiuto?.rimedio)
      }
    }
    return .fatto
  }
}

/// `sezionale richieste revoca`: a request withdrawn, kept and never deleted.
struct ComandoRichiesteRevoca: Comando {
  static let nome = "richieste revoca"
  static let aiuto = Aiuto(
    scopo:
      "revoca una richiesta di voto fuori della sezione: resta nel file, e l'elettore vota nella sua sezione",
    esempi: [
      .init(
        "sezionale -a gaby richieste revoca 3 --motivo \"rinuncia dell'interessato\"",
        "la richiesta n. 3 non è più negli elenchi")
    ],
    parole: [.init("N", "il numero della richiesta")],
    opzioni: [
      Opzione("--motivo", "TESTO", "perché: resta nel file riservato", obbligatoria: true),
      Opzione("--documento", "TESTO", "il documento su cui si fonda"),
    ],
    note: ["Chi ha revocato può presentare un'altra richiesta: non è un duplicato."],
    norme: SpecieDiRichiesta.allCases.map(\.norma),
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let numero: Int
  private let motivo: String
  private let documento: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    numero = try Arguments.integer(try arguments.word("N"), what: "N", in: 1...1_000_000)
    motivo = try arguments.required("--motivo")
    documento = arguments.option("--documento") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let intervento = InterventoRichiesta(
      richiesta: numero, azione: .revoca, motivo: motivo, documento: documento)
    try InterventiSulleRichieste(environment).registra(intervento, output) { esaminata, _ in
      guard esaminata.esito == .revocata else { return }
      throw Failure(
        .regolaViolata, "richiesta-gia-revocata",
        "la richiesta n. \(esaminata.richiesta.numero) è già revocata.",
        rimedio: "Una nuova richiesta dello stesso elettore si importa come le altre.")
    }
    return .fatto
  }
}

/// What the officer decides by hand on a request: checked, recorded, judged again, told.
private struct InterventiSulleRichieste {
  private let environment: Environment

  init(_ environment: Environment) { self.environment = environment }

  func registra(
    _ intervento: InterventoRichiesta, _ output: Output,
    verifica: (RichiestaEsaminata, Richieste) throws -> Void
  ) throws {
    let archivio = try environment.ufficio.apri(.scrittura)
    let aperta = try Consultazioni.necessaria(archivio)
    let ultimo = aperta.consultazione.giorni.ultimo
    guard environment.oggi <= ultimo else { throw Failure.elenchiDopoIlVoto(ultimo) }
    guard intervento.motivo.contains(where: { !$0.isWhitespace }) else {
      throw Failure(UsageError.empty(what: "--motivo"), of: ComandoRichiesteRevoca.self)
    }
    let prova = environment.options.prova
    let firma = ArchivioRiservato.Firma(environment.ufficio)
    let riservato = try FileRiservato(archivio, aperta, environment.ufficio).apri(.scrittura)
    let dopo = try archivio.transazione(prova: prova) {
      let prima = try Richieste(archivio, aperta, riservato, oggi: environment.oggi)
      try verifica(try prima.esaminata(intervento.richiesta), prima)
      let dopo = try riservato?.transazione(prova: prova) {
        try riservato?.registra(intervento, firma)
        let dopo = try Richieste(archivio, aperta, riservato, oggi: environment.oggi)
        let esaminata = try dopo.esaminata(intervento.richiesta)
        try riservato?.registra(esaminata.decisione(atto: dopo.atto), firma)
        return esaminata
      }
      try archivio.annota(.intervento(intervento), environment.ufficio.firma)
      return dopo
    }
    guard let dopo else { return }
    let voce = EsportazioneRichieste.Voce(dopo, tipi: aperta.consultazione.tipi)
    output.riga(
      "richiesta n. \(intervento.richiesta): \(voce.esito.rawValue)\(voce.rifiuto.map { ", \($0.motivo)" } ?? "")\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("numero", .integer(intervento.richiesta))
    output.campo("esito", .string(voce.esito.rawValue))
    output.campo("motivo", .string(voce.rifiuto?.rawValue ?? ""))
  }
}
