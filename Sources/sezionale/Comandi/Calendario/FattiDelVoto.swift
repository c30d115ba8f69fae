import Elettorato

/// The few facts of a vote that the archive does not know, as the command line gives them or as a person answers.
struct FattiDelVoto {
  static let opzioni = [
    Opzione(
      "--consultazioni", "TIPI", "che cosa si vota: comunale, regionale e gli altri, separati da «;»",
      predefinito: "quelle del file"),
    Opzione("--voto", "GIORNO", "il primo giorno di votazione", predefinito: "quello del file"),
    Opzione(
      "--secondo", "GIORNO", "il secondo giorno di votazione", predefinito: "quello del file, o nessuno"),
    Opzione(
      "--manifesto", "GIORNO", "la pubblicazione del manifesto di convocazione",
      predefinito: "quella del file, o il 45º giorno prima del voto"),
    Opzione(
      "--motivo", "ANOMALIA=TESTO", "la ragione di una deroga, che resta nell'atto",
      predefinito: "nessuna deroga",
      ripetibile: true),
  ]

  let file: String?
  private(set) var coppie: [(String, String)] = []

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = arguments.optionalWord()
    if let tipi = arguments.option("--consultazioni") { coppie.append(("consultazioni", tipi)) }
    for (opzione, chiave) in [
      ("--voto", "data_voto"), ("--secondo", "data_voto_secondo_giorno"), ("--manifesto", "data_manifesto"),
    ] {
      if let giorno = try arguments.day(opzione) { coppie.append((chiave, giorno.iso)) }
    }
    for voce in arguments.options("--motivo") {
      let parti = voce.split(separator: "=", maxSplits: 1).map(String.init)
      guard parti.count == 2, let testo = FirmaDaRiga.riga(parti[1]) else {
        throw .empty(what: "--motivo ANOMALIA=TESTO")
      }
      coppie.append(("motivo.\(parti[0])", testo))
    }
  }

  /// Asks, one by one, what neither a file nor the line says; without a terminal the option that lacks is named.
  func completi(_ output: Output) throws -> FattiDelVoto {
    guard file == nil else { return self }
    var completi = self
    let domande: [(chiave: String, testo: String, opzione: String, valore: String, necessaria: Bool)] = [
      (
        "consultazioni",
        "Che cosa si vota (\(TipoDiConsultazione.allCases.map(\.rawValue).joined(separator: ", ")); più d'una separate da «;»):",
        "--consultazioni", "TIPI", true
      ),
      ("data_voto", "Primo giorno di votazione (AAAA-MM-GG):", "--voto", "GIORNO", true),
      (
        "data_voto_secondo_giorno",
        "Secondo giorno di votazione (AAAA-MM-GG; vuoto se si vota in un giorno):",
        "--secondo", "GIORNO", false
      ),
      (
        "data_manifesto", "Pubblicazione del manifesto (AAAA-MM-GG; vuoto per il 45º giorno prima del voto):",
        "--manifesto", "GIORNO", false
      ),
    ]
    for domanda in domande where !coppie.contains(where: { $0.0 == domanda.chiave }) {
      guard output.terminal.input else {
        if domanda.necessaria {
          throw Failure(
            .missingOption(option: domanda.opzione, value: domanda.valore),
            of: ComandoConsultazioneIndici.self)
        }
        continue
      }
      output.prompt(domanda.testo + " ")
      guard case .testo(let risposta) = output.leggiRiga() else { throw Failure.confermaNegata }
      if !risposta.isEmpty { completi.coppie.append((domanda.chiave, risposta)) }
    }
    return completi
  }
}
