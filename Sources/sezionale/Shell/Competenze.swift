import Archivio
import Elettorato
import Ufficio

/// The table of who may give which command: the help prints it, every opening of an archive obeys it.
///
/// A name of one word stands for the commands that begin with it. A command that is not here is the ufficiale's alone.
enum Competenze {
  static let tavola: [String: Competenza] = [
    "aiuto": .chiunque, "versione": .chiunque, "completamento": .chiunque, "dimostrazione": .chiunque,
    "crea": .chiunque,

    "stato": .lettura, "scadenze": .lettura, "controlla": .lettura, "confronta": .lettura, "stampa": .lettura,
    "esporta": .lettura, "verifica": .lettura, "verifica-pagina": .lettura, "consultazione mostra": .lettura,
    "revisione mostra": .lettura, "cerca": .lettura, "elettore": .lettura, "perche": .lettura,
    "storia": .lettura,
    "conta": .lettura, "pacchetto crea": .lettura, "ricevuta crea": .lettura, "salva": .lettura,
    "operatori mostra": .lettura, "ufficio mostra": .lettura, "richieste mostra": .lettura,
    "rubrica": .lettura,

    // The envelope and its sheets need the reserved file, which the Comune alone keeps.
    "stampa plico": .istruttoria, "stampa elenchi": .istruttoria, "verifica plico": .istruttoria,

    "importa": .istruttoria, "revisione proposta": .istruttoria, "richieste": .istruttoria,

    "forma": .atto, "consultazione": .atto, "revisione": .atto, "ricompila": .atto, "ripartisci": .atto,
    "minori": .atto, "blocca": .atto, "rettifica": .atto, "domande": .atto, "elenchi": .atto,
    "elimina": .atto, "rilascia": .atto,

    "pacchetto ricevi": .responsabilita, "ricevuta registra": .responsabilita,
    "ricevuta rinuncia": .responsabilita, "ripristina": .responsabilita,
    "operatori": .responsabilita, "ufficio": .responsabilita, "autentica": .responsabilita,
    "supplemento": .responsabilita,
    "depenna": .responsabilita, "ricorso": .responsabilita, "accantona": .dellaCommissione,
  ]

  /// Whether the command adopts an act, or writes what only who answers for the archive writes.
  static func adotta(_ comando: String) -> Bool { [.atto, .responsabilita].contains(di(comando)) }

  /// Whether the table says something of the command.
  static func prevede(_ comando: String) -> Bool { nellaTavola(comando) != nil }

  static func di(_ comando: String) -> Competenza { nellaTavola(comando) ?? .atto }

  static func diTutti(_ comando: String) -> Bool { di(comando).libera }

  private static func nellaTavola(_ comando: String) -> Competenza? {
    tavola[comando] ?? comando.split(separator: " ").first.flatMap { tavola[String($0)] }
  }
}

// MARK: - In the help

extension Competenze {
  /// Who may give a command, for its page; nothing where everybody may.
  static func righe(_ comando: String) -> [String] {
    let competenza = di(comando)
    guard !competenza.libera else { return [] }
    return ArchivioElettorale.Ufficio.allCases.map { ufficio in
      let ruoli = Ruolo.allCases.filter(competenza.ruoli(in: ufficio).contains).map(\.rawValue)
      return "\(luogo(ufficio)): \(ruoli.isEmpty ? "nessuno" : ruoli.joined(separator: ", "))"
    }
  }

  /// The whole table.
  static var pagina: [HelpPage.Section] {
    var tabella = Table([
      .left("comando"), .left("ufficiale"), .left("addetto"), .left("commissione*"), .left("addetto*"),
    ])
    for comando in Comandi.tutti where !diTutti(comando.nome) {
      let competenza = di(comando.nome)
      func segno(_ ruolo: Ruolo, _ ruoli: Set<Ruolo>) -> String { ruoli.contains(ruolo) ? "sì" : "-" }
      tabella.append([
        comando.nome, segno(.ufficiale, competenza.comune), segno(.addetto, competenza.comune),
        segno(.commissione, competenza.commissione), segno(.addetto, competenza.commissione),
      ])
    }
    return [
      .init(heading: "Comandi e ruoli", lines: tabella.lines.map { "  " + $0 }),
      .init(
        heading: "Note",
        lines: [
          "  * nella copia della commissione elettorale circondariale; gli altri, nell'archivio del Comune.",
          "  Chi è al lavoro lo dice il sistema operativo con il numero dell'utente, mai una variabile d'ambiente.",
          "  Finché nessun operatore è registrato, chiunque apra l'archivio può dare i comandi del suo ufficio.",
          "  I comandi che non aprono un archivio sono di chiunque.",
        ]),
      .init(heading: "Atti e uffici", lines: atti),
    ]
  }

  /// Whose each kind of act is: the archive obeys the same table, whatever the command.
  private static var atti: [String] {
    var tabella = Table([.left("atto"), .left("di chi è"), .left("norma")])
    func riga(_ titolo: String, _ competenza: CompetenzaDellAtto) {
      let uffici = UfficioElettorale.allCases.filter(competenza.uffici.contains).map(\.rawValue)
      tabella.append([titolo, uffici.joined(separator: " o "), competenza.norma.description])
    }
    for tipo in Atto.Tipo.allCases where tipo != .supplemento && tipo != .autenticazione {
      riga(tipo.titolo, CompetenzaDellAtto.di(tipo))
    }
    for tipo in Supplemento.Tipo.allCases { riga("supplemento: \(tipo.titolo)", CompetenzaDellAtto.di(tipo)) }
    for ruolo in Autenticazione.Ruolo.allCases {
      riga("firma: \(ruolo.titolo)", CompetenzaDellAtto.di(ruolo))
    }
    return tabella.lines.map { "  " + $0 } + [
      "  Dove la commissione non tiene una copia, i suoi atti li registra il Comune, e ogni atto lo dice."
    ]
  }

  static func luogo(_ ufficio: ArchivioElettorale.Ufficio) -> String {
    switch ufficio {
    case .comune: "nell'archivio del Comune"
    case .commissione: "nella copia della commissione"
    }
  }
}
