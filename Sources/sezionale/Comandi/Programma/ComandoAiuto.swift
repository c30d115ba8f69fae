/// `sezionale aiuto`: the index, the page of a command, the exit statuses, the manual page.
struct ComandoAiuto: Comando {
  static let nome = "aiuto"
  static let aiuto = Aiuto(
    scopo: "spiega un comando, con esempi",
    esempi: [
      .init("sezionale aiuto", "l'elenco dei comandi"),
      .init("sezionale aiuto completamento", "come si usa il comando completamento"),
      .init("sezionale aiuto codici", "che cosa vuol dire ogni stato di uscita"),
      .init("sezionale aiuto ruoli", "chi può dare quale comando, nell'archivio di quale ufficio"),
      .init("sezionale aiuto --man > sezionale.1", "la pagina di manuale, per man"),
    ],
    parole: [
      .init("COMANDO", "il comando da spiegare, oppure: codici, ruoli", facoltativa: true, ripetuta: true)
    ],
    opzioni: [.init("--man", "scrive la pagina di manuale in formato roff")])

  private let topic: String?
  private let manual: Bool

  init(topic: String?) {
    self.topic = topic
    manual = false
  }

  init(_ arguments: inout Arguments) throws(UsageError) {
    manual = arguments.flag("--man")
    let words = arguments.words()
    topic = words.isEmpty ? nil : words.joined(separator: " ")
    if manual, let word = words.first { throw .unexpectedWord(word) }
    if let topic, !["codici", "ruoli"].contains(topic), Comandi.comando(topic) == nil,
      Comandi.gruppo(topic).isEmpty
    {
      throw .unknownTopic(topic, nearest: Comandi.vicino(a: topic))
    }
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    if manual {
      output.testo(ManualPage.roff)
    } else if topic == "codici" {
      show(
        "Stati di uscita del programma.", [.init(heading: "Stati", lines: HelpPage.statuses(Esito.allCases))],
        output)
    } else if topic == "ruoli" {
      show("Chi può dare quale comando.", Competenze.pagina, output)
    } else if let topic, let comando = Comandi.comando(topic) {
      show("sezionale \(topic): \(comando.aiuto.scopo).", HelpPage.sections(comando), output)
    } else if let topic {
      for comando in Comandi.gruppo(topic) {
        output.riga("sezionale \(comando.nome): \(comando.aiuto.scopo).")
      }
    } else {
      show(HelpPage.purpose, HelpPage.index, output)
    }
    fields(output)
    return .fatto
  }

  private func show(_ first: String, _ sections: [HelpPage.Section], _ output: Output) {
    output.riga(first)
    for section in sections {
      output.riga()
      output.titolo(section.heading)
      for line in section.lines { output.riga(line) }
    }
  }

  private func fields(_ output: Output) {
    let shown =
      topic.map { topic in Comandi.comando(topic).map { [$0] } ?? Comandi.gruppo(topic) } ?? Comandi.tutti
    output.campo(
      "comandi", .array(shown.map { ["nome": .string($0.nome), "scopo": .string($0.aiuto.scopo)] }))
    if topic == nil || topic == "codici" {
      output.campo(
        "esiti",
        .array(
          Esito.allCases.map {
            [
              "codice": .integer($0.codice), "chiave": .string($0.chiave),
              "significato": .string($0.significato),
            ]
          }))
    }
  }
}
