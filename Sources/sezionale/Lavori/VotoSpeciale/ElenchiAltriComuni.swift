import Archivio
import CSV
import Elettorato
import Modulistica
import Tracciati
import Ufficio

/// Our electors whose votes other Comuni collect, one elenco for each of those Comuni: exported and printed from this one value.
struct ElenchiAltriComuni {
  let comune: Comune
  let consultazione: Consultazione
  /// In order of cadastral code, none empty.
  let elenchi: [ElencoAltroComune.Elenco]

  /// Throws unless every answer is the one recorded and everybody admitted elsewhere is on one elenco.
  init(_ richieste: Richieste) throws {
    try richieste.pretendiEsaminate()
    let nostro = richieste.archivio.comune
    let fuori = richieste.ammessi.filter {
      $0.destinazione.raccolta.modalita != nil && $0.destinazione.raccolta.comune != nostro.codice
    }
    guard !fuori.isEmpty else { throw Failure.nessunVotoAltrove }
    comune = nostro
    consultazione = richieste.aperta.consultazione
    let giorno = consultazione.giorni.primo
    let citati = Dictionary(try richieste.archivio.comuniCitati().map { ($0.codice, $0) }) { prima, _ in prima
    }
    var perComune: [String: [ElencoAltroComune.Voce]] = [:]
    for elenco in richieste.elenchi {
      guard case .altroComune(let codice) = elenco.destinatario else { continue }
      let finestra = richieste.contesto.termini.richieste[elenco.specie]
      for ammesso in elenco.ammessi {
        guard let ospite = Ospite(ammesso, di: nostro) else {
          throw Failure.senzaSezione(richiesta: ammesso.richiesta)
        }
        perComune[codice, default: []].append(
          ElencoAltroComune.Voce(
            ospite: ospite, istituto: ammesso.istituto, norma: finestra?.norma ?? elenco.specie.norma))
      }
    }
    elenchi = perComune.keys.sorted().map { codice in
      let denominazione =
        citati[codice]?.denominazione
        ?? CodiceLuogo(codice).flatMap { richieste.contesto.luoghi.luogo($0, il: giorno)?.denominazione }
        ?? ""
      let provincia =
        citati[codice]?.provincia
        ?? CodiceLuogo(codice).flatMap { richieste.contesto.luoghi.luogo($0, il: giorno)?.provincia } ?? ""
      return ElencoAltroComune.Elenco(
        codice: codice, denominazione: denominazione, provincia: provincia, voci: perComune[codice] ?? [])
    }
    guard elettori == fuori.count else {
      throw Squilibrio.stampa(documento: "elenchi-altri-comuni", attesi: fuori.count, stampati: elettori)
    }
  }

  var elettori: Int { elenchi.reduce(0) { $0 + $1.voci.count } }

  /// `elenco-D839-per-A326.csv`: from whom, for whom.
  func nome(_ elenco: ElencoAltroComune.Elenco) -> String {
    "elenco-\(comune.codice)-per-\(elenco.codice).csv"
  }

  /// The table that the other Comune imports.
  func tabella(_ elenco: ElencoAltroComune.Elenco) throws -> [UInt8] {
    var writer = Writer(dialect: .standard)
    try writer.row(TracciatoElenchiAltriComuni.colonne.map(\.nome))
    for voce in elenco.voci {
      try writer.row(TracciatoElenchiAltriComuni.campi(voce.ospite, per: elenco.codice))
    }
    return writer.bytes
  }
}

extension ElenchiAltriComuni {
  /// The elenchi of the consultation in progress, and the trace in the register of who has had them.
  static func leggi(
    _ archivio: ArchivioElettorale, _ environment: Environment, per uscita: Annotazione.Uscita
  ) throws -> (elenchi: ElenchiAltriComuni, momento: Momento) {
    let aperta = try Consultazioni.necessaria(archivio)
    let riservato = try FileRiservato(archivio, aperta, environment.ufficio).apri(.scrittura)
    return try archivio.transazione(prova: environment.options.prova) {
      let richieste = try Richieste(archivio, aperta, riservato, oggi: environment.oggi)
      try archivio.pretendiIntere(dopoAtto: richieste.atto)
      let elenchi = try ElenchiAltriComuni(richieste)
      try archivio.annota(
        .elenchiAltriComuni(uscita, elenchi: elenchi.elenchi.count, elettori: elenchi.elettori),
        environment.ufficio.firma)
      return (elenchi, try Momento(archivio))
    }
  }
}

extension Failure {
  static let nessunVotoAltrove = Failure(
    .regolaViolata, "nessun-voto-altrove",
    "nessun elettore ammesso vota in un altro Comune: non c'è nessun elenco da trasmettere.",
    rimedio: "Vedere le risposte con «sezionale richieste mostra».")

  static func senzaSezione(richiesta: Int) -> Failure {
    Failure(
      .regolaViolata, "sezione-da-assegnare",
      "l'elettore della richiesta n. \(richiesta) non ha ancora una sezione: l'altro Comune deve conoscerla.",
      norma: .d223("art. 36"),
      rimedio: "Nulla è stato scritto. Assegnare la sezione con la prossima tornata e ripetere.")
  }
}
