import Archivio
import Elettorato
import Modulistica

/// `sezionale consultazione indici`: calls a vote.
struct ComandoConsultazioneIndici: Comando {
  static let nome = "consultazione indici"
  static let aiuto = Aiuto(
    scopo: "indice una consultazione: i suoi giorni e l'ordinamento da cui corrono i termini",
    esempi: [.init("sezionale -a gaby consultazione indici elezione.csv", "la consultazione del file")],
    parole: [.init("FILE", "chiavi e valori: comune, consultazioni, data_voto, data_manifesto e le altre")],
    note: [
      "Il file è controllato con la legge: un voto che non è di domenica, un manifesto tardivo o un decreto successivo al manifesto sono rifiutati con l'articolo. Dove la legge consente di derogare, la chiave motivo.<anomalia> dà la ragione, che resta nell'archivio."
    ],
    norme: [.d223("artt. 32 e 33")], esiti: [.datiRifiutati, .regolaViolata, .letturaScrittura])

  private let file: String

  init(_ arguments: inout Arguments) throws(UsageError) { file = try arguments.word("FILE") }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.apri(.scrittura)
    let consultazione = try Consultazioni.indici(
      file, archivio: archivio, dati: try environment.dati(), oggi: environment.oggi,
      operatore: Operatore(environment), prova: environment.options.prova, output: output)
    consultazione.mostra(output)
    return .fatto
  }
}

/// `sezionale consultazione mostra`: the vote in progress.
struct ComandoConsultazioneMostra: Comando {
  static let nome = "consultazione mostra"
  static let aiuto = Aiuto(
    scopo: "mostra la consultazione in corso",
    esempi: [.init("sezionale -a gaby consultazione mostra", "tipo, giorni e ordinamento")],
    esiti: [.regolaViolata, .letturaScrittura])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    guard let consultazione = try Consultazioni.inCorso(try environment.apri(.lettura)) else {
      throw Failure.nessunaConsultazione
    }
    consultazione.mostra(output)
    return .fatto
  }
}

/// `sezionale consultazione chiudi`: ends the vote in progress.
struct ComandoConsultazioneChiudi: Comando {
  static let nome = "consultazione chiudi"
  static let aiuto = Aiuto(
    scopo: "chiude la consultazione in corso, così che se ne possa indire un'altra",
    esempi: [.init("sezionale -a gaby consultazione chiudi", "le liste non cambiano")],
    esiti: [.regolaViolata, .letturaScrittura])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.apri(.scrittura)
    guard let ricevuta = try archivio.consultazioneInCorso() else { throw Failure.nessunaConsultazione }
    let operatore = Operatore(environment)
    try archivio.transazione(prova: environment.options.prova) {
      try archivio.chiudiConsultazione(ricevuta.numero)
      try archivio.annota(
        "chiusa la consultazione n. \(ricevuta.numero)", giorno: environment.oggi, operatore: operatore.nome,
        programma: operatore.programma)
    }
    output.riga("consultazione chiusa\(environment.options.prova ? " — prova: nulla è stato scritto" : "")")
    output.campo("consultazione", .integer(ricevuta.numero))
    return .fatto
  }
}

extension Failure {
  static let nessunaConsultazione = Failure(
    .regolaViolata, "nessuna-consultazione", "non è indetta nessuna consultazione.",
    rimedio: "Eseguire «sezionale consultazione indici FILE».")
}

extension Consultazione {
  fileprivate func mostra(_ output: Output) {
    output.riga(DicituraConsultazione.oggetti(self).joined(separator: "; "))
    output.riga("votazione: \(DicituraConsultazione.giorni(self))")
    output.riga("manifesto: \(manifesto.esteso)")
    output.riga("ordinamento: \(ordinamento)")
    for deroga in deroghe { output.riga("deroga «\(deroga.anomalia)»: \(deroga.motivo)") }
    output.campo("consultazioni", .strings(tipi.map(\.rawValue)))
    output.campo("primoGiorno", .string(giorni.primo.iso))
    output.campo("secondoGiorno", .optional(giorni.secondo?.iso))
    output.campo("giornoDiRiferimento", .string(giorni.riferimento.iso))
    output.campo("giornoDellEta", .string(giorni.eta.iso))
    output.campo("manifesto", .string(manifesto.iso))
    output.campo("ordinamento", .string(ordinamento))
  }
}
