import Foundation
import TestSupport
import Testing

@testable import sezionale

/// The house, guarded by its own tests: what CONTRIBUTING.md asks and a reader cannot check by eye.
@Suite("The house is tidy")
struct TidyTests {
  private struct Source {
    let path: String
    let text: String
    var target: String { String(path.split(separator: "/")[1]) }
    var name: String { path.split(separator: "/").last.map { String($0.dropLast(".swift".count)) } ?? path }
    var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else {
          return nil
        }
        return String(words[place + 1])
      }
    }
  }

  private let sources: [Source]

  init() throws {
    let root = Repository.url.appendingPathComponent("Sources")
    sources = try Repository.files(below: root).filter { $0.hasSuffix(".swift") }.map { path in
      Source(path: "Sources/\(path)", text: try Repository.text("Sources/\(path)"))
    }
  }

  @Test("a target imports only what is below it")
  func imports() {
    let allowed: [String: Set<String>] = [
      "SQLite": ["CSQLite", "Glibc"], "CSV": [], "Sistema": ["Dispatch", "Glibc", "Synchronization"],
      "Elettorato": [], "Rendering": ["CSV"],
      "Archivio": ["CSV", "Elettorato", "SQLite"], "Tracciati": ["Elettorato", "CSV"],
      "Modulistica": ["Elettorato", "Rendering"],
      "Ufficio": [
        "Archivio", "CSV", "Elettorato", "Modulistica", "Rendering", "SQLite", "Sistema", "Tracciati",
        "Synchronization",
      ],
      "sezionale": [
        "Archivio", "CSV", "Elettorato", "Modulistica", "Rendering", "SQLite", "Sistema", "Tracciati",
        "Ufficio", "Synchronization",
      ],
    ]
    #expect(sources.count > 100)
    for source in sources {
      let strangers = Set(source.imports).subtracting(allowed[source.target] ?? [])
      #expect(strangers.isEmpty, "\(source.path): \(strangers.sorted())")
    }
  }

  @Test("the word unsafe stands only in the two targets that speak C: SQLite and Sistema")
  func unsafe() {
    for source in sources where !["SQLite", "Sistema"].contains(source.target) {
      let code = source.lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
      #expect(!code.contains { $0.split { !$0.isLetter }.contains("unsafe") }, "\(source.path)")
    }
  }

  @Test("no file hides two names: none is longer than 350 lines")
  func length() {
    for source in sources { #expect(source.lines.count <= 350, "\(source.path): \(source.lines.count)") }
  }

  @Test("every file begins with imports and then says what it holds")
  func firstSentence() {
    for source in sources {
      let first = source.lines.first { line in
        !line.isEmpty && !line.hasPrefix("import ") && !line.hasPrefix("package import ")
      }
      let speaks = first.map { $0.hasPrefix("//") || $0.hasPrefix("extension") } ?? false
      #expect(speaks, "\(source.path): \(first ?? "")")
    }
  }

  @Test("nothing is public, nothing reads the clock outside Sistema")
  func access() {
    for source in sources {
      #expect(
        !source.lines.contains { $0.hasPrefix("public ") || $0.contains("  public ") }, "\(source.path)")
      if source.target != "Sistema" {
        let clocks = [
          " Date()", "(Date()", "clock_gettime", "ContinuousClock", "SuspendingClock", "localtime",
        ]
        #expect(!clocks.contains { source.text.contains($0) }, "\(source.path)")
      }
    }
  }

  @Test(
    "a converted command asks the office and prints nothing: it knows no archive, no transaction, no article")
  func convertiti() {
    let comandi = sources.filter { $0.path.hasPrefix("Sources/sezionale/Comandi/") }
    let convertiti = comandi.filter { $0.text.contains(": ComandoDellUfficio {") }
    #expect(convertiti.count >= 8)
    for source in convertiti where !Self.daConvertire.contains(source.name) {
      #expect(!source.imports.contains("SQLite") && !source.imports.contains("Sistema"), "\(source.path)")
      for parola in ["transazione(", ".apri(", "output.", "Failure("] {
        #expect(!source.text.contains(parola), "\(source.path): \(parola)")
      }
      #expect(!source.text.contains("art. ") && !source.text.contains("artt. "), "\(source.path)")
    }
  }

  /// The commands that still do the office's work. The list may only shrink: whoever converts one takes its name out.
  private static let daConvertire: Set<String> = [
    "ComandoAccantona", "ComandoAiuto", "ComandoAutentica", "ComandoBlocca", "ComandoCerca",
    "ComandoCompletamento", "ComandoConfronta", "ComandoConsultazione", "ComandoConta", "ComandoControlla",
    "ComandoDepenna",
    "ComandoDimostrazione", "ComandoDomandeDelibera", "ComandoElenchiAltriComuni",
    "ComandoElenchiDelibera", "ComandoElettore", "ComandoElimina", "ComandoEsporta", "ComandoImporta",
    "ComandoMinori", "ComandoOperatoriAggiungi", "ComandoOperatoriMostra", "ComandoOperatoriTogli",
    "ComandoPacchettoCrea", "ComandoPacchettoRicevi", "ComandoPerche", "ComandoRicevutaCrea",
    "ComandoRicevutaRegistra", "ComandoRicevutaRinuncia", "ComandoRichieste",
    "ComandoRichiesteInterventi", "ComandoRichiesteRegistra", "ComandoRicorsoDecidi",
    "ComandoRipristina", "ComandoRubrica", "ComandoSalva", "ComandoScadenze", "ComandoStampaAmmissioni",
    "ComandoStampaAttestazioni", "ComandoStampaCartoline", "ComandoStampaConcordanza",
    "ComandoStampaDepennati", "ComandoStampaElenchi", "ComandoStampaElenchiSemestrali",
    "ComandoStampaGiroDomicilio", "ComandoStampaListe", "ComandoStampaPlico",
    "ComandoStampaPreparatoria", "ComandoStampaScadenze", "ComandoStampaSezioniAccessibili",
    "ComandoStampaSupplementi", "ComandoStampaVerbale", "ComandoStato", "ComandoStoria",
    "ComandoSupplemento", "ComandoVerificaAttestazione", "ComandoVerificaPagina",
    "ComandoVerificaPlico", "ComandoVersione",
  ]

  @Test("the commands still to be converted are those of the list, and no other")
  func daConvertire() {
    let trovati = sources.filter {
      $0.path.hasPrefix("Sources/sezionale/Comandi/") && $0.text.contains("func esegui(_ environment")
    }.map(\.name)
    #expect(Set(trovati) == Self.daConvertire)
  }

  @Test("what the shell prints and refuses by hand only falls: lower the number when you can")
  func scende() {
    func quanti(_ parola: String, fuori cartelle: [String]) -> Int {
      sources.filter { source in
        source.target == "sezionale"
          && !cartelle.contains { source.path.hasPrefix("Sources/sezionale/\($0)/") }
      }.reduce(0) { $0 + $1.text.components(separatedBy: parola).count - 1 }
    }
    #expect(quanti("output.", fuori: ["Output", "Risposta"]) <= 556, "direct printing")
    #expect(quanti(".campo(", fuori: ["Output", "Risposta"]) <= 257, "JSON fields written by hand")
    #expect(quanti("Failure(", fuori: ["Failure", "Output", "Shell"]) <= 100, "refusals outside Failure")
    #expect(quanti("transazione(", fuori: []) <= 28, "transactions in the shell")
    #expect(quanti("art. ", fuori: []) + quanti("artt. ", fuori: []) <= 135, "articles in the shell")
  }

  @Test("the office knows no word of the command line")
  func ufficio() {
    for source in sources where source.target == "Ufficio" {
      for parola in ["«sezionale ", "(--", " --"] {
        let righe = source.lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
        #expect(!righe.contains { $0.contains(parola) }, "\(source.path): \(parola)")
      }
    }
  }

  @Test("no folder holds more than 25 files")
  func cartelle() {
    for (cartella, files) in Dictionary(grouping: sources, by: \.folder)
    where !Self.affollate.contains(cartella) {
      #expect(files.count <= 25, "\(cartella): \(files.count)")
    }
  }

  /// Folders that still hide rooms; the list may only shrink.
  private static let affollate: Set<String> = [
    "Sources/Elettorato/Giornale", "Sources/Elettorato/Scadenze", "Sources/Elettorato/VotoSpeciale",
    "Sources/Modulistica", "Sources/Tracciati",
  ]

  @Test("the README's tour names only commands that exist")
  func tour() throws {
    let readme = try Repository.text("README.md")
    for line in readme.components(separatedBy: "\n") where line.hasPrefix("$ sezionale ") {
      let words = line.split(separator: " ").dropFirst(2).map(String.init)
      let afterOptions = words.first == "-a" ? Array(words.dropFirst(2)) : words
      let two = afterOptions.prefix(2).joined(separator: " ")
      let found = Comandi.comando(two) != nil || afterOptions.first.flatMap(Comandi.comando) != nil
      #expect(found, "\(line)")
    }
  }
}
