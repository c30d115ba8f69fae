import Archivio
import Elettorato
import Foundation
import TestSupport
import Testing
import Ufficio

@testable import sezionale

/// Who may give which command: the table, and the program that obeys it.
@Suite("Roles")
struct RuoliTests {
  /// An archive in which the user has a role, or none while others have one.
  struct Caso: CustomTestStringConvertible {
    let ufficio: ArchivioElettorale.Ufficio
    let ruolo: Ruolo?
    var testDescription: String { "\(ufficio.rawValue), \(ruolo?.rawValue ?? "nessun ruolo")" }

    static let tutti = ArchivioElettorale.Ufficio.allCases.flatMap { ufficio in
      Ruolo.allCases.filter { $0.esiste(in: ufficio) }.map { Caso(ufficio: ufficio, ruolo: $0) }
        + [Caso(ufficio: ufficio, ruolo: nil)]
    }
  }

  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = TemporaryFolder()
    program = Program(
      environment: ["SEZIONALE_DATI": Repository.url.appendingPathComponent("Data").path], folder: folder.url)
  }

  /// An archive of that office with its operators; returns its folder.
  private func archivio(_ caso: Caso, utente: Int) throws -> String {
    let nome = "\(caso.ufficio.rawValue)-\(caso.ruolo?.rawValue ?? "nessuno")-\(utente)"
    try #require(
      program("-a", nome, "crea", "--comune", "D839", "--ufficio", caso.ufficio.rawValue).status == 0)
    let responsabile = Ruolo.responsabile(di: caso.ufficio)
    // The user himself while he may, then somebody else: whoever registers has a role, or nobody has.
    if let ruolo = caso.ruolo, ruolo != responsabile {
      try #require(
        program.shell(
          """
          "$B" -a \(nome) operatori aggiungi \(Self.me) --ruolo \(responsabile.rawValue) --dal 2020-01-01 &&
          "$B" -a \(nome) operatori aggiungi 4242 --ruolo \(responsabile.rawValue) --dal 2020-01-01 &&
          "$B" -a \(nome) operatori aggiungi \(utente) --ruolo \(ruolo.rawValue)
          """
        ).status == 0)
    } else {
      let chi = caso.ruolo == nil ? 4242 : utente
      try #require(
        program("-a", nome, "operatori", "aggiungi", "\(chi)", "--ruolo", responsabile.rawValue, "--si")
          .status
          == 0)
    }
    return nome
  }

  private static let me = Int(getuid())

  /// A line that the command understands, so that only the role can stop it.
  private func riga(_ comando: any Comando.Type) -> [String] {
    let valori = [
      "--tornata": "1", "--ruolo": "addetto", "--primo": "2023-11-26", "--in": "uscita", "--motivo": "prova",
    ]
    var parole = comando.nome.split(separator: " ").map(String.init)
    parole += comando.aiuto.parole.filter { !$0.facoltativa }.map { $0.scelte.first ?? "77" }
    if let intera = Self.righeIntere[comando.nome] { return intera }
    for opzione in comando.aiuto.opzioni where opzione.obbligatoria || opzione.nome == "--tornata" {
      parole += [opzione.nome, valori[opzione.nome] ?? opzione.scelte.first ?? "1"]
    }
    return parole
  }

  /// Whether the role was refused: a signature of the other office has the same exit status, and says so.
  private static func fermato(_ run: Program.Run) -> Bool {
    run.status == 7 && !run.error.contains("la firma del")
  }

  /// The commands whose words depend on one another.
  private static let righeIntere = [
    "autentica": ["autentica", "--nome", "prova", "--ruolo", "responsabile"],
    "revisione correggi": [
      "revisione", "correggi", "77", "--escludi", "--motivo", "prova", "--documento", "prova",
    ],
    "ricorso decidi": [
      "ricorso", "decidi", "--dispositivo", "RESPINGE", "--fascicolo", "1", "--motivo", "prova",
      "--documento",
      "prova",
    ],
    "supplemento aggiungi": [
      "supplemento", "aggiungi", "--tipo", "decesso", "--fascicolo", "1", "--motivo", "prova", "--documento",
      "prova",
    ], "perche": ["perche", "77"], "verifica pagina": ["verifica", "pagina", "0000-0000-0000-0000"],
    "verifica attestazione": [
      "verifica", "attestazione", "--numero", "1", "--codice", "0000-0000-0000",
    ],
  ]

  @Test("every command of the program is in the table")
  func completa() {
    for comando in Comandi.tutti { #expect(Competenze.prevede(comando.nome), "\(comando.nome)") }
    #expect(Competenze.di("comando nuovo") == .atto, "what the table does not say is the ufficiale's alone")
  }

  @Test(
    "every cell of the table: a command is refused with exit 7 exactly where the table says so",
    arguments: Caso.tutti)
  func matrice(_ caso: Caso) throws {
    let nome = try archivio(caso, utente: Self.me)
    for comando in Comandi.tutti where !Competenze.diTutti(comando.nome) {
      let ammesso = caso.ruolo.map(Competenze.di(comando.nome).ruoli(in: caso.ufficio).contains) ?? false
      let run = try program.run(["-a", nome] + riga(comando) + ["--prova", "--si"])
      // A file that is not there is found before an archive is: what matters is that no other refusal hides this one.
      if Self.fermato(run) == ammesso {
        Issue.record("\(comando.nome): exit \(run.status), allowed \(ammesso): \(run.error)")
      }
    }
  }

  @Test("while nobody is registered everybody may work, as far as the office goes")
  func nessuno() throws {
    for ufficio in ArchivioElettorale.Ufficio.allCases {
      let nome = "libero-\(ufficio.rawValue)"
      try #require(program("-a", nome, "crea", "--comune", "D839", "--ufficio", ufficio.rawValue).status == 0)
      for comando in Comandi.tutti where !Competenze.diTutti(comando.nome) {
        let ammesso = !Competenze.di(comando.nome).ruoli(in: ufficio).isEmpty
        let run = try program.run(["-a", nome] + riga(comando) + ["--prova", "--si"])
        if Self.fermato(run) == ammesso { Issue.record("\(ufficio) \(comando.nome): exit \(run.status)") }
      }
    }
    #expect(
      try program("-a", "libero-comune", "operatori", "mostra").text.contains("nessun operatore registrato"))
  }

  @Test(
    "the first operator answers for the archive; the commission's role is not given in the Comune's; days count"
  )
  func registrazione() throws {
    try #require(program("-a", "a", "crea", "--comune", "D839").status == 0)
    let io = "\(Self.me)"
    #expect(try program("-a", "a", "operatori", "aggiungi", io, "--ruolo", "addetto").status == 4)
    #expect(try program("-a", "a", "operatori", "aggiungi", io, "--ruolo", "commissione").status == 7)
    #expect(
      try program("-a", "a", "operatori", "aggiungi", io, "--ruolo", "ufficiale", "--dal", "2999-01-01")
        .status == 4)
    #expect(try program("-a", "a", "operatori", "aggiungi", "chi", "--ruolo", "ufficiale").status == 2)
    #expect(
      try program("-a", "a", "operatori", "aggiungi", io, "--ruolo", "ufficiale", "--dal", "2020-01-01")
        .status == 0)
    #expect(try program("-a", "a", "operatori", "togli", io).status == 4)
    #expect(
      try program("-a", "a", "operatori", "aggiungi", "4242", "--ruolo", "ufficiale", "--dal", "2020-01-01")
        .status == 0)
    // Whoever passes hands over, and from then on is out, whatever day he says it is.
    #expect(try program("-a", "a", "operatori", "togli", io).status == 0)
    for giorno in ["2021-01-01", "2999-01-01"] {
      #expect(try program("-a", "a", "stato", "--oggi", giorno).status == 7)
    }
    let run = try program("-a", "a", "stato", "--json")
    #expect(run.status == 7)
    #expect(try run.errore["chiave"] as? String == "ruolo-non-ammesso")
  }

  @Test("the environment makes nobody somebody else")
  func ambiente() throws {
    let nome = try archivio(Caso(ufficio: .comune, ruolo: nil), utente: Self.me)
    for variabili in [
      ["USER": "root", "LOGNAME": "root"], ["SUDO_UID": "4242", "UID": "4242", "EUID": "4242"],
    ] {
      let falso = Program(environment: variabili, folder: folder.url)
      #expect(try falso("-a", nome, "stato").status == 7)
    }
  }

  @Test("two real users of the system, each with the role of his own", .enabled(if: DueUtenti.possibili))
  func dueUtenti() throws {
    let utenti = try DueUtenti()
    for (ufficio, responsabile) in [("comune", "ufficiale"), ("commissione", "commissione")] {
      let archivio = utenti.folder.path(ufficio)
      #expect(
        try utenti(DueUtenti.uno, "-a", archivio, "crea", "--comune", "D839", "--ufficio", ufficio).status
          == 0)
      #expect(
        try utenti(
          DueUtenti.uno, "-a", archivio, "operatori", "aggiungi", "\(DueUtenti.uno)", "--ruolo", responsabile
        )
        .status == 0)
      try utenti.apriATutti(archivio)
      #expect(try utenti(DueUtenti.due, "-a", archivio, "stato").status == 7)
      #expect(
        try utenti(
          DueUtenti.uno, "-a", archivio, "operatori", "aggiungi", "\(DueUtenti.due)", "--ruolo", "addetto"
        )
        .status == 0)
      for comando in Comandi.tutti where !Competenze.diTutti(comando.nome) {
        let competenza = Competenze.di(comando.nome).ruoli(in: ufficio == "comune" ? .comune : .commissione)
        for (utente, ruolo) in [(DueUtenti.uno, responsabile), (DueUtenti.due, "addetto")] {
          let ammesso = competenza.contains { $0.rawValue == ruolo }
          let run = try utenti.esegui(utente, ["-a", archivio] + riga(comando) + ["--prova", "--si"])
          if Self.fermato(run) == ammesso {
            Issue.record(
              "\(ufficio) \(ruolo) \(comando.nome): exit \(run.status), allowed \(ammesso): \(run.error)")
          }
        }
      }
      #expect(try utenti(DueUtenti.tre, "-a", archivio, "stato").status == 7)
    }
  }

  @Test("whether two real users can be tried here is said aloud")
  func detto() {
    if !DueUtenti.possibili {
      print("SALTATO: due utenti del sistema si provano solo come root, con setpriv")
    }
  }

  @Test("the help says who may: the whole table, and the page of each command")
  func aiuto() throws {
    let pagina = try program("aiuto", "ruoli")
    #expect(pagina.status == 0)
    for comando in Comandi.tutti where !Competenze.diTutti(comando.nome) {
      #expect(pagina.text.contains("  \(comando.nome) "), "\(comando.nome)")
      #expect(try program("aiuto", comando.nome).text.contains("Ruoli\n"), "\(comando.nome)")
    }
    let forma = try program("aiuto", "forma").text
    #expect(forma.contains("nell'archivio del Comune: ufficiale\n"))
    #expect(forma.contains("nella copia della commissione: nessuno\n"))
    #expect(forma.contains("   7  ruolo non ammesso\n"))
    #expect(try !program("aiuto", "versione").text.contains("Ruoli\n"))
  }
}

/// Programs run as two users of the system who are not us: only root can.
struct DueUtenti {
  static let uno = 64_101
  static let due = 64_102
  static let tre = 64_103

  static let possibili: Bool = {
    guard getuid() == 0, let prova = try? DueUtenti() else { return false }
    return (try? prova(uno, "versione").status) == 0
  }()

  let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = TemporaryFolder()
    program = Program(
      environment: ["SEZIONALE_DATI": Repository.url.appendingPathComponent("Data").path], folder: folder.url)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.url.path)
  }

  func callAsFunction(_ utente: Int, _ parole: String...) throws -> Program.Run { try esegui(utente, parole) }

  func esegui(_ utente: Int, _ parole: [String]) throws -> Program.Run {
    let riga = parole.map { "'\($0)'" }.joined(separator: " ")
    return try program.shell(
      "setpriv --reuid=\(utente) --regid=\(utente) --clear-groups \"$B\" \(riga)")
  }

  /// The folder and the file of an archive, for everybody: what a shared group would be in an office.
  func apriATutti(_ archivio: String) throws {
    _ = try program.shell("chmod 777 '\(archivio)'; chmod 666 '\(archivio)/liste.sqlite'")
  }
}
