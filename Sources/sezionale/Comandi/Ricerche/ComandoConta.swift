import Archivio
import Elettorato
import Sistema
import Ufficio

/// `sezionale conta`: how many electors, and who is in each total.
struct ComandoConta: Comando {
  static let nome = "conta"
  static let aiuto = Aiuto(
    scopo: "conta gli elettori per lista, sezione e sesso, e dice chi è compreso e chi no in ogni totale",
    esempi: [
      .init("sezionale -a gaby conta", "le liste di oggi"),
      .init("sezionale -a gaby conta --al 2023-09-30", "le liste alla fine di un giorno passato"),
      .init(
        "sezionale -a gaby conta --in conteggi.csv",
        "anche in una tabella, una riga per lista, sezione e sesso"),
    ],
    opzioni: MomentoDaRiga.opzioni + [
      Opzione("--in", "FILE", "scrive i conteggi in una tabella CSV"),
      Opzione("--sovrascrivi", "sostituisce il file se c'è già"),
    ],
    note: [
      "I minori sono quelli al giorno del voto, se c'è una consultazione in corso; altrimenti al giorno indicato con --al, o a oggi. Il sesso è un dato della persona, qualunque sia la forma delle liste.",
      "Colonne della tabella: \(Conto.colonne.joined(separator: ", ")).",
    ], norme: [.d223("artt. 1, 5, 7, 11 e 33"), Norma("D.Lgs. 197/1996", "art. 1")],
    esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let momento: MomentoDaRiga
  private let file: String?
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    momento = try MomentoDaRiga(&arguments)
    file = arguments.option("--in")
    sovrascrivi = arguments.flag("--sovrascrivi")
    if sovrascrivi, file == nil { throw .unusedOption("--sovrascrivi") }
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let conto = try archivio.istantanea {
      try Conto(archivio, dopoAtto: momento.numero(archivio), giorno: momento.giorno ?? environment.oggi)
    }
    if let file, !environment.options.prova {
      try DurableFile.write(try conto.testo(), to: file, replacing: sovrascrivi)
    }
    conto.mostra(output)
    if let file {
      output.nota("Conteggi in \(file)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")")
      output.campo("file", .string(file))
    }
    return .fatto
  }
}
