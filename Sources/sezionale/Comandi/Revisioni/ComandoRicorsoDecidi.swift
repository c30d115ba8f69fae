import Archivio
import Elettorato
import Ufficio

/// `sezionale ricorso decidi`: the commissione decides a claim against the lists.
struct ComandoRicorsoDecidi: Comando {
  static let nome = "ricorso decidi"
  static let aiuto = Aiuto(
    scopo:
      "adotta la decisione della commissione su un ricorso contro le liste, con la variazione che ne segue",
    esempi: [
      .init(
        "sezionale -a gaby-cec ricorso decidi --dispositivo ISCRIVE --fascicolo 41 --sezione 1 --motivo \"residenza mai cessata\" --documento \"decisione 3/2023\"",
        "chi era stato cancellato torna nelle liste, con numeri nuovi"),
      .init(
        "sezionale -a gaby-cec ricorso decidi --dispositivo RESPINGE --fascicolo 41 --motivo \"tardivo\" --documento \"decisione 4/2023\"",
        "le liste restano come sono, e l'atto lo dice"),
    ],
    opzioni: [
      Opzione(
        "--dispositivo", "PAROLA", "che cosa dispone la decisione",
        scelte: DecisioneRicorso.Dispositivo.allCases.map(\.rawValue), obbligatoria: true),
      Opzione("--fascicolo", "N", "chi è o è stato nelle liste, con il numero del fascicolo"),
      Opzione(
        "--persona", "FILE",
        "chi non vi è mai stato, con la sua riga d'anagrafe: un file con l'intestazione e una riga sola"),
      Opzione("--sezione", "N", "dove vota chi è iscritto", predefinito: "da assegnare"),
      Opzione("--motivo", "TESTO", "la ragione, che resta nell'atto", obbligatoria: true),
      Opzione("--documento", "TESTO", "la decisione", obbligatoria: true),
      Opzione("--data", "AAAA-MM-GG", "la data dell'atto", predefinito: "oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
    ],
    note: [
      "La commissione decide entro 15 giorni dal ricorso. L'atto si adotta nella sua copia e arriva al Comune con il pacchetto; dove non tiene una copia lo registra il Comune, e l'atto lo dice.",
      "Dal blocco al voto chi ha ragione è ammesso con un supplemento: le liste non cambiano.",
    ],
    norme: [.d223("art. 32, c. 7 e 8")],
    esiti: [
      .datiRifiutati, .regolaViolata, .archivioOccupato, .ruoloNonAmmesso, .listeBloccate, .letturaScrittura,
    ])

  private enum Persona {
    case fascicolo(Int)
    case file(String)
  }

  private let dispositivo: DecisioneRicorso.Dispositivo
  private let persona: Persona
  private let sezione: Int?
  private let motivo: String
  private let documento: String
  private let data: Giorno?
  private let protocollo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    dispositivo = try Arguments.choice(
      try arguments.required("--dispositivo"), what: "--dispositivo", of: DecisioneRicorso.Dispositivo.self)
    let fascicolo = try arguments.integer("--fascicolo", in: 1...99_999_999)
    switch (fascicolo, arguments.option("--persona")) {
    case (let numero?, nil): persona = .fascicolo(numero)
    case (nil, let file?): persona = .file(file)
    case (nil, nil): throw .missingOption(option: "--fascicolo", value: "N")
    case (_?, _?): throw .conflicting(option: "--fascicolo", with: "--persona")
    }
    sezione = try arguments.integer("--sezione", in: 1...9999)
    motivo = try arguments.required("--motivo")
    documento = try arguments.required("--documento")
    data = try arguments.day("--data")
    protocollo = arguments.option("--protocollo") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (operatore, prova) = (environment.ufficio.operatore, environment.options.prova)
    let ricorrente: DecisioneRicorso.Ricorrente =
      switch persona {
      case .fascicolo(let numero): .fascicolo(numero)
      case .file(let file):
        .persona(try PersonaDaFile(archivio: archivio, oggi: environment.oggi).leggi(file))
      }
    let esito = try archivio.transazione(prova: prova) {
      let esito = try archivio.decidi(
        DecisioneRicorso(
          dispositivo: dispositivo, ricorrente: ricorrente, sezione: sezione, documento: documento),
        RichiestaAtto(
          giorno: data ?? environment.oggi, protocollo: protocollo, autore: operatore.nome, motivo: motivo))
      try archivio.annota(
        .atto(esito.atto, .ricorso(dispositivo, variazioni: esito.voci.count), esito.sigillo.impronta),
        environment.ufficio.firma)
      return esito
    }
    let atto = esito.atto
    output.titolo(
      "Atto n. \(atto.numero) \(atto.giorno.esteso(.del)): \(atto.tipo.titolo)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    for voce in esito.voci {
      output.riga(
        "fascicolo \(voce.variazione.fascicolo), \(voce.variazione.lista.titolo): \(voce.variazione.dopo == nil ? "cancellato" : "iscritto, sezione \(voce.variazione.dopo?.sezione.map(String.init) ?? "da assegnare")")"
      )
    }
    if esito.voci.isEmpty { output.riga("nessuna variazione delle liste") }
    if atto.origine == .registrata { output.nota(OrigineDellAtto.notaRegistrata) }
    output.riga("impronta dell'atto  \(esito.sigillo.impronta)")
    output.campo("atto", .integer(atto.numero))
    output.campo("origine", .string((atto.origine ?? .comune).rawValue))
    output.campo("variazioni", .integer(esito.voci.count))
    output.campo("impronta", .string(esito.sigillo.impronta.esadecimale))
    return .fatto
  }
}

extension Failure {
  init(_ error: ImpedimentoRicorso) {
    let (chiave, frase): (String, String) =
      switch error {
      case .nonIscritto: ("non-iscritto", "la persona non è in alcuna lista: non c'è nulla da cancellare")
      case .giaIscritto: ("gia-iscritto", "la persona è già nella lista generale")
      case .ignoto: ("fascicolo-assente", "quel fascicolo non è mai stato di nessuno")
      case .sezioneInesistente(let numero): ("sezione-inesistente", "la sezione \(numero) non esiste")
      }
    self.init(
      .datiRifiutati, chiave, "\(frase).", norma: .d223("art. 32, c. 8"), rimedio: "Nulla è stato scritto.")
  }
}
