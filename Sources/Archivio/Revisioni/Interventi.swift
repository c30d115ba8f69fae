package import Elettorato
import SQLite

/// What the officer decided by hand on events, before the acts that will say so: append only, each row sealed on the one before.
///
/// The local register names each seal, so that the last rows cannot be taken away unseen either.
extension ArchivioElettorale {
  /// Records what the officer decided on an event; the last one counts. Call it inside `transazione`.
  ///
  /// The register says what was done and on which event: never the reason, which may speak of a person.
  package func registra(
    _ intervento: Intervento, giorno: Giorno, operatore: String, programma: String
  ) throws {
    guard TestoCanonico.ammette(intervento.dicitura) else { throw ErroreArchivio.testoNonAmmesso }
    let numero = try connection.with(
      "INSERT INTO intervento (evento, azione, motivo, documento) VALUES (?1, ?2, ?3, ?4)"
    ) { statement in
      statement.bind(intervento.evento, at: 1)
      statement.bind(intervento.azione.codice, at: 2)
      statement.bind(intervento.motivo, at: 3)
      statement.bind(intervento.documento, at: 4)
      try statement.run()
      return Int(connection.lastInsertedRow)
    }
    let precedente = try ultimoSigilloIntervento()
    let impronta = Self.impronta(numero, intervento, precedente: precedente)
    try connection.with("INSERT INTO sigillo_intervento VALUES (?1, ?2, ?3)") { statement in
      statement.bind(numero, at: 1)
      statement.bind(precedente, at: 2)
      statement.bind(impronta, at: 3)
      try statement.run()
    }
    try annota(
      "\(Self.voceDiRegistro(numero, impronta)): \(intervento.azione.codice), evento \(intervento.evento)",
      giorno: giorno, operatore: operatore, programma: programma)
  }

  /// The decisions by hand in force, by event.
  package func interventi() throws -> [Int: Intervento] {
    var interventi: [Int: Intervento] = [:]
    try eachIntervento { _, intervento in
      interventi[intervento.evento] = intervento.azione == .ritira ? nil : intervento
    }
    return interventi
  }

  private func eachIntervento(_ body: (_ numero: Int, Intervento) throws -> Void) throws {
    try connection.with("SELECT numero, evento, azione, motivo, documento FROM intervento ORDER BY numero") {
      statement in
      try statement.eachRow { row in
        guard let azione = Intervento.Azione(codice: row.text(2)) else {
          throw ErroreArchivio.danneggiato("codice di intervento sconosciuto")
        }
        try body(
          row.int(0),
          Intervento(evento: row.int(1), azione: azione, motivo: row.text(3), documento: row.text(4)))
      }
    }
  }

  private func ultimoSigilloIntervento() throws -> String {
    try connection.with("SELECT impronta FROM sigillo_intervento ORDER BY intervento DESC LIMIT 1") {
      statement in try statement.first { row in row.text(0) }
    } ?? Self.nessunPrecedente
  }

  private static func impronta(_ numero: Int, _ intervento: Intervento, precedente: String) -> String {
    let campi = [
      precedente, "\(numero)", "\(intervento.evento)", intervento.azione.codice, intervento.motivo,
      intervento.documento,
    ]
    return Impronta.di(Array((campi.joined(separator: "\t") + "\n").utf8)).esadecimale
  }

  private static func voceDiRegistro(_ numero: Int, _ impronta: String) -> String {
    "intervento \(numero), sigillo \(impronta)"
  }

  /// Every intervention is as it was written, on the one before; as many as there are seals, and all that the register names.
  func verificaInterventi() throws -> [Guasto] {
    var sigilli: [Int: (precedente: String, impronta: String)] = [:]
    try connection.with("SELECT intervento, precedente, impronta FROM sigillo_intervento") { statement in
      try statement.eachRow { row in sigilli[row.int(0)] = (row.text(1), row.text(2)) }
    }
    var guasti: [Guasto] = []
    var precedente = Self.nessunPrecedente
    var voci: Set<String> = []
    try eachIntervento { numero, intervento in
      let atteso = Self.impronta(numero, intervento, precedente: precedente)
      guard let sigillo = sigilli.removeValue(forKey: numero) else {
        return guasti.append(.intervento(numero))
      }
      if sigillo.precedente != precedente || sigillo.impronta != atteso { guasti.append(.intervento(numero)) }
      precedente = sigillo.impronta
      voci.insert(Self.voceDiRegistro(numero, sigillo.impronta))
    }
    guasti += sigilli.keys.sorted().map(Guasto.intervento)
    try connection.with(
      "SELECT operazione FROM registro WHERE operazione LIKE 'intervento %' ORDER BY numero"
    ) {
      statement in
      try statement.eachRow { row in
        let voce = row.text(0).prefix { $0 != ":" }
        guard !voci.contains(String(voce)) else { return }
        let numero = voce.split(separator: " ").dropFirst().first.flatMap { Int($0.dropLast()) }
        guasti.append(.intervento(numero ?? 0))
      }
    }
    return guasti
  }
}

// MARK: - What stands beside events and answers

extension ArchivioElettorale {
  /// Digest, codice fiscale and day of an event are there for searches: they must say what its text says, which its reception seals.
  func verificaEventi() throws -> [Guasto] {
    try connection.with(
      "SELECT numero, impronta, codice_fiscale, ricevuto, testo FROM evento ORDER BY numero"
    ) {
      statement in
      var guasti: [Guasto] = []
      try statement.eachRow { row in
        let numero = row.int(0)
        let evento = Evento(numero: numero, testo: row.text(4))
        let concorde =
          evento?.codiceFiscale == row.text(2) && evento?.ricevuto.numero == row.int(3)
          && Impronta.di(row.bytes(4)).esadecimale == row.text(1)
        if !concorde { guasti.append(.evento(numero)) }
      }
      return guasti
    }
  }

  /// Whether an answer is final follows from it: a text of the act says the answer, and no line says this.
  func verificaDecisioni() throws -> [Guasto] {
    var guasti: [Guasto] = []
    for atto in stride(from: 1, through: try ultimoAtto(), by: 1) {
      var concordi = true
      try eachDecisione(atto: atto) { decisione, _ in
        if decisione.definitiva != decisione.definitivaPerRegola { concordi = false }
      }
      if !concordi { guasti.append(.decisioni(atto: atto)) }
    }
    return guasti
  }
}
