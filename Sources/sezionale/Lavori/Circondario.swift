import Archivio
import Elettorato

/// The archives that stand in one folder, one for each Comune: what a commission keeps.
struct Circondario {
  /// An archive of the folder.
  struct Voce {
    /// The name of its folder.
    let nome: String
    /// Its folder, from the root.
    let cartella: String
    let comune: Comune
  }

  let cartella: String
  let voci: [Voce]

  static let opzione = Opzione(
    "--tutti", "CARTELLA",
    "al posto di -a: la cartella che contiene gli archivi di più Comuni, uno per sottocartella")

  init(_ percorso: String) throws {
    cartella = try Percorsi.assoluto(percorso)
    var voci: [Voce] = []
    for nome in try FileError.of(cartella, try SystemCalls.names(in: cartella)) {
      let sotto = "\(cartella)/\(nome)"
      let file = ArchivioElettorale.file(in: sotto)
      guard (try? SystemCalls.status(file, following: false))?.kind == .regular else { continue }
      voci.append(
        Voce(
          nome: nome, cartella: sotto, comune: try ArchivioElettorale(cartella: sotto, .lettura).comune))
    }
    guard !voci.isEmpty else {
      throw Failure(
        .letturaScrittura, "nessun-archivio", "\(percorso): nessuna sottocartella contiene un archivio.",
        rimedio:
          "Ogni archivio sta in una cartella sua: «sezionale -a \(percorso)/COMUNE crea --comune CODICE».")
    }
    self.voci = voci
  }

  /// The archive of a Comune; refused where there is none, or more than one.
  func voce(comune codice: String) throws -> Voce {
    let sue = voci.filter { $0.comune.codice == codice }
    guard let voce = sue.first else { throw ErrorePacchetto.altroComune(codice) }
    guard sue.count == 1 else {
      throw Failure(
        .archivioDanneggiato, "archivi-doppi",
        "nella cartella ci sono \(sue.count) archivi del comune \(codice): \(sue.map(\.nome).joined(separator: ", ")).",
        rimedio: "Indicare quello giusto con -a; le copie salvate stanno altrove.")
    }
    return voce
  }
}

/// The archives on which a command works: the one that the line names, or those of a folder.
enum Archivi {
  static func voci(_ tutti: String?, _ environment: Environment) throws -> [Circondario.Voce] {
    if let tutti { return try Circondario(tutti).voci }
    let cartella = try Percorsi.assoluto(try environment.archivio())
    let archivio = try environment.apri(cartella, .lettura)
    return [.init(nome: archivio.comune.denominazione, cartella: cartella, comune: archivio.comune)]
  }
}
