import Elettorato

/// The pages of help as text, made from the values of `Aiuto`.
enum HelpPage {
  /// The usage line of a command.
  static func usage(_ comando: any Comando.Type) -> String {
    let aiuto = comando.aiuto
    let parts = ["sezionale", comando.nome] + aiuto.parole.map(\.uso) + aiuto.opzioni.map(\.uso)
    return parts.joined(separator: " ")
  }

  /// A section of a page: a heading and its lines.
  struct Section {
    let heading: String
    let lines: [String]
  }

  /// The page of one command: examples first.
  static func sections(_ comando: any Comando.Type) -> [Section] {
    let aiuto = comando.aiuto
    var sections = [
      Section(
        heading: "Esempi", lines: aiuto.esempi.flatMap { ["  \($0.riga)", "      \($0.spiegazione)"] }),
      Section(heading: "Uso", lines: ["  " + usage(comando)]),
    ]
    func add(_ heading: String, _ lines: [String]) {
      if !lines.isEmpty { sections.append(Section(heading: heading, lines: lines)) }
    }
    add("Parole", pairs(aiuto.parole.map { ($0.uso, $0.scopo + choices($0.scelte)) }))
    add("Opzioni", options(aiuto.opzioni))
    add("Note", aiuto.note.map { "  " + $0 })
    add("Norme", aiuto.norme.map { "  \($0.conCertezza)" })
    add("Ruoli", Competenze.righe(comando.nome).map { "  " + $0 })
    add("Esiti", statuses(esiti(comando)))
    add(
      "Opzioni comuni",
      ["  " + GlobalOptions.opzioni.map(\.nome).joined(separator: " ") + " (sezionale aiuto)"])
    return sections
  }

  /// The statuses of a command: its own, and the refusal of whoever may not give it.
  static func esiti(_ comando: any Comando.Type) -> [Esito] {
    let suoi = comando.aiuto.tuttiGliEsiti + (Competenze.diTutti(comando.nome) ? [] : [.ruoloNonAmmesso])
    return Esito.allCases.filter(suoi.contains)
  }

  /// The index: what the program is for, how to begin, all the commands.
  static var index: [Section] {
    [
      Section(
        heading: "Per cominciare",
        lines: ["  sezionale aiuto COMANDO", "      come si usa un comando, con esempi"]),
      Section(heading: "Comandi", lines: pairs(Comandi.tutti.map { ($0.nome, $0.aiuto.scopo) })),
      Section(heading: "Opzioni comuni a tutti i comandi", lines: options(GlobalOptions.opzioni)),
      Section(
        heading: "Altro aiuto",
        lines: pairs([
          ("sezionale aiuto codici", "gli stati di uscita"),
          ("sezionale aiuto ruoli", "chi può dare quale comando"),
          ("sezionale aiuto --man", "la pagina di manuale"),
        ])),
    ]
  }

  static let purpose = "sezionale tiene le liste elettorali di un Comune e prepara le carte per i seggi."

  /// The table of the exit statuses.
  static func statuses(_ esiti: [Esito]) -> [String] {
    pairs(esiti.map { (($0.codice < 10 ? " " : "") + String($0.codice), $0.significato) })
  }

  private static func options(_ opzioni: [Opzione]) -> [String] {
    pairs(
      opzioni.map { opzione in
        let predefinito = opzione.predefinito.map { " (se manca: \($0))" } ?? ""
        return (opzione.forma, opzione.scopo + choices(opzione.scelte) + predefinito)
      })
  }

  private static func choices(_ scelte: [String]) -> String {
    scelte.isEmpty ? "" : ": " + scelte.joined(separator: ", ")
  }

  /// Two aligned columns.
  private static func pairs(_ pairs: [(String, String)]) -> [String] {
    let width = pairs.map(\.0.displayWidth).max() ?? 0
    return pairs.map { "  \($0.0.padded(to: width))  \($0.1)" }
  }
}
