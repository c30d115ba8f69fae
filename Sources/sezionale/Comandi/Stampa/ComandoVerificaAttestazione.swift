import Archivio
import Elettorato
import Ufficio

/// `sezionale verifica attestazione`: what an attestation shown by a voter is worth.
struct ComandoVerificaAttestazione: Comando {
  static let nome = "verifica attestazione"
  static let aiuto = Aiuto(
    scopo:
      "dice se un'attestazione di inclusione è valida, alterata, revocata o superata da una decisione successiva",
    esempi: [
      .init(
        "sezionale -a gaby verifica attestazione --numero 3 --codice QX2D-4F8T-9K3M",
        "il numero e il codice scritti sul foglio")
    ],
    opzioni: [
      Opzione("--numero", "N", "il numero dell'attestazione", obbligatoria: true),
      Opzione("--codice", "CODICE", "il codice di controllo: tre gruppi di quattro", obbligatoria: true),
    ],
    note: [
      "Il codice si ricalcola dalle liste e dal file riservato. Se è valida mostra che cosa il foglio deve dire, perché chi l'ha in mano lo confronti: un dato diverso sul foglio è un'alterazione.",
      "Alterata: esito 6. Revocata o superata: esito 4. La lettura è scritta nel registro locale. Dopo «elimina» nessuna attestazione si può più verificare.",
    ],
    norme: [Norma("d.l. 1/2006", "art. 1, c. 5"), Norma("d.P.R. 570/1960", "art. 42, c. 3")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let numero: Int
  private let codice: CodiceCarta

  init(_ arguments: inout Arguments) throws(UsageError) {
    numero = try Arguments.integer(try arguments.required("--numero"), what: "--numero", in: 1...1_000_000)
    let digitato = try arguments.required("--codice")
    guard let codice = CodiceCarta(digitato: digitato), codice.gruppi == Attestazione.gruppi else {
      throw .notAChoice(
        what: "--codice", value: digitato, choices: ["tre gruppi di quattro lettere e cifre"], nearest: nil)
    }
    self.codice = codice
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let lettura = try LetturaRiservata(environment)
    guard lettura.riservato != nil else { throw Failure.nessunaRichiestaRicevuta }
    let verdetto = try lettura.leggi { richieste in
      (
        try Attestazioni(richieste: richieste).verdetto(numero, codice),
        .attestazioneVerificata(richiesta: numero)
      )
    }
    output.campo("numero", .integer(numero))
    switch verdetto {
    case .alterata: throw Failure.attestazioneAlterata(numero)
    case .revocata(let rilasciata): throw Failure.attestazioneRevocata(rilasciata)
    case .superata(let rilasciata, let motivo): throw Failure.attestazioneSuperata(rilasciata, motivo)
    case .valida(let attestazione):
      output.campo("esito", .string("valida"))
      output.campo("data", .string(attestazione.giorno.iso))
      mostra(attestazione, output)
      return .fatto
    }
  }

  /// What the paper must say.
  private func mostra(_ attestazione: Attestazione, _ output: Output) {
    let (ammesso, raccolta) = (attestazione.ammesso, attestazione.ammesso.destinazione.raccolta)
    let numero = ammesso.riga.numeroSezionale.map(String.init) ?? "da assegnare"
    let parte = ammesso.riga.parte == .unica ? "" : " \(ammesso.riga.parte.rawValue)"
    output.titolo("Attestazione n. \(attestazione.numero): valida")
    output.riga("Il foglio deve dire, in ogni sua parte:")
    let righe = [
      ("data", attestazione.giorno.esteso), ("specie", ammesso.specie.titolo),
      ("elettore", "\(ammesso.persona[.cognome]) \(ammesso.persona[.nome])"),
      ("nascita", "\(ammesso.persona[.nomeLuogoNascita]), \(ammesso.persona.nascita.esteso)"),
      ("sezione", "\(ammesso.riga.sezione.map(String.init) ?? "da assegnare"), n. \(numero)\(parte)"),
      ("schede", ammesso.destinazione.schede.map(\.rawValue).joined(separator: ", ")),
      ("luogo", attestazione.luogo),
      (
        "raccoglie",
        "\(raccolta.modalita.map { chi in raccolta.sezione.map { chi.titolo(sezione: $0) } ?? chi.titolo } ?? "") (\(raccolta.comune))"
      ), ("accompagnatore", ammesso.accompagnatore ? "necessario" : "non richiesto"),
    ]
    for (nome, valore) in righe { output.riga("  \(nome.padded(to: 16))\(valore)") }
    output.campo("sezione", ammesso.riga.sezione.map(JSONValue.integer) ?? .null)
    output.campo("numeroSezionale", ammesso.riga.numeroSezionale.map(JSONValue.integer) ?? .null)
    output.campo("schede", .strings(ammesso.destinazione.schede.map(\.rawValue)))
    output.campo("luogo", .string(attestazione.luogo))
  }
}

extension Failure {
  static func attestazioneAlterata(_ numero: Int) -> Failure {
    Failure(
      .archivioDanneggiato, "attestazione-alterata",
      "nessuna attestazione rilasciata con il n. \(numero) ha questo codice: il foglio è alterato, o il codice è ricopiato male.",
      rimedio:
        "Ricopiare il codice con attenzione; se è giusto il foglio non vale: sentire l'ufficio elettorale.",
      dettagli: [.init("verdetto", .string("alterata"))])
  }

  static func attestazioneRevocata(_ rilasciata: AttestazioneRilasciata) -> Failure {
    Failure(
      .regolaViolata, "attestazione-revocata",
      "l'attestazione n. \(rilasciata.richiesta) \(rilasciata.giorno.esteso(.del)) è autentica, ma la richiesta è stata revocata.",
      rimedio: "Il foglio si ritira; l'elettore vota nella propria sezione.",
      dettagli: [.init("verdetto", .string("revocata"))])
  }

  static func attestazioneSuperata(
    _ rilasciata: AttestazioneRilasciata, _ motivo: RifiutoRichiesta?
  ) -> Failure {
    let perche =
      motivo.map { "una decisione successiva ha rifiutato la richiesta: \($0.motivo)" }
      ?? "i dati che attesta sono cambiati"
    return Failure(
      .regolaViolata, "attestazione-superata",
      "l'attestazione n. \(rilasciata.richiesta) \(rilasciata.giorno.esteso(.del)) è autentica, ma \(perche).",
      rimedio: motivo == nil
        ? "Stampare quella nuova con «sezionale stampa attestazioni --richiesta \(rilasciata.richiesta)» e ritirare questa."
        : "Il foglio si ritira: vedere «sezionale richieste mostra \(rilasciata.richiesta)».",
      dettagli: [.init("verdetto", .string("superata"))])
  }
}
