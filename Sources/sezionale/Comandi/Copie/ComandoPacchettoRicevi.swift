import Archivio
import Elettorato
import Ufficio

/// `sezionale pacchetto ricevi`: the acts of the other office, adopted again and verified.
struct ComandoPacchettoRicevi: Comando {
  static let nome = "pacchetto ricevi"
  static let aiuto = Aiuto(
    scopo: "riapplica gli atti di un pacchetto: devono dare qui le stesse liste, o nulla è scritto",
    esempi: [
      .init("sezionale -a gaby-cec pacchetto ricevi gaby-cec.txt", "nella copia della commissione"),
      .init("sezionale -a gaby-cec pacchetto ricevi gaby-cec.txt --prova", "verifica tutto e non scrive"),
      .init(
        "sezionale pacchetto ricevi arrivi/*.txt --tutti cec",
        "più pacchetti, ciascuno nell'archivio del suo Comune"),
    ],
    parole: [.init("FILE", "i pacchetti, in ordine", ripetuta: true)], opzioni: [Circondario.opzione],
    note: [
      "Ogni atto è verificato di nuovo: la catena, i quadri, le righe che chiude, i numeri che dà, le persone. Le liste e il testo ricostruiti dalle righe scritte qui devono avere le impronte ricevute. Un pacchetto è applicato per intero o per nulla.",
      "Un atto che c'è già con lo stesso contenuto è «già applicato»: ricevere due volte è innocuo.",
      "Nell'archivio del Comune arrivano così gli atti della commissione, e si recuperano dalla sua copia quelli perduti.",
    ],
    norme: [.d223("artt. 5 e 32")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let files: [String]
  private let tutti: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    files = try arguments.words("FILE")
    tutti = arguments.option("--tutti")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let circondario = try tutti.map { try Circondario($0) }
    var rapporti: [JSONValue] = []
    var rifiuti: [Failure] = []
    for file in files {
      do {
        let esito = try ricevi(file, circondario, environment)
        mostra(file, esito, environment, output)
        rapporti.append(json(file, esito))
      } catch {
        let rifiuto = Failure(error)
        guard files.count > 1 else { throw rifiuto }
        output.riga(rifiuto.messaggio)
        rapporti.append(
          ["file": .string(file), "chiave": .string(rifiuto.chiave), "messaggio": .string(rifiuto.messaggio)])
        rifiuti.append(rifiuto)
      }
    }
    output.campo("pacchetti", .array(rapporti))
    guard let grave = rifiuti.max(by: { $0.esito.gravita < $1.esito.gravita }) else { return .fatto }
    throw Failure(
      grave.esito, "pacchetti-rifiutati",
      "\(rifiuti.count) di \(files.count) pacchetti rifiutati: \(rifiuti.map(\.messaggio).joined(separator: " "))",
      rimedio: "Gli altri sono stati ricevuti. Di quelli rifiutati nulla è stato scritto.",
      dettagli: [.init("pacchetti", .array(rapporti))])
  }

  private func ricevi(_ file: String, _ circondario: Circondario?, _ environment: Environment) throws
    -> EsitoRicezione
  {
    // Who may not receive must not read the people of a packet either: the archive is opened first.
    let suo = circondario == nil ? try environment.ufficio.apri(.scrittura) : nil
    let esaminato = try Scambio.esamina(file)
    let archivio: ArchivioElettorale
    if let suo {
      archivio = suo
    } else if let circondario {
      do {
        archivio = try environment.ufficio.apri(
          circondario.voce(comune: esaminato.catena.comune).cartella, .scrittura)
      } catch {
        throw Failure(error, file: file)
      }
    } else {
      preconditionFailure("an archive, or a folder of them")
    }
    return try Scambio(environment).ricevi(esaminato, da: file, in: archivio)
  }

  private func mostra(_ file: String, _ esito: EsitoRicezione, _ environment: Environment, _ output: Output) {
    let prova = environment.options.prova ? " — prova: nulla è stato scritto" : ""
    output.riga(
      "\(file): Comune \(esito.pacchetto.catena.comune), \(esito.applicati.count.di("atto applicato", "atti applicati")), \(esito.giaApplicati.count) già applicati\(prova)"
    )
    for atto in esito.applicati {
      output.riga(
        "  n. \(atto.numero) \(atto.giorno.esteso(.del)): \(atto.tipo.titolo)\(atto.adottante == .commissione ? " · Commissione" : "")"
      )
    }
    if esito.corredoAggiornato { output.riga("  aggiornati sedi, viario e consultazione") }
    output.riga("  testa n. \(esito.sigillo.atto) \(esito.sigillo.impronta.esadecimale)")
    if esito.riferimentiDiversi {
      output.avviso(
        "\(file): i dati di riferimento (comuni, Stati) dei due archivi non sono gli stessi: le liste sì, ma le denominazioni degli Stati possono essere stampate in modo diverso."
      )
    }
    output.nota("Poi: «sezionale ricevuta crea --in FILE», per l'altro ufficio.")
  }

  private func json(_ file: String, _ esito: EsitoRicezione) -> JSONValue {
    [
      "file": .string(file), "comune": .string(esito.pacchetto.catena.comune),
      "applicati": .array(esito.applicati.map { .integer($0.numero) }),
      "giaApplicati": .array(esito.giaApplicati.map { .integer($0.numero) }),
      "corredoAggiornato": .bool(esito.corredoAggiornato), "ultimo": .integer(esito.sigillo.atto),
      "testa": .string(esito.sigillo.impronta.esadecimale), "stato": .string(esito.sigillo.stato.esadecimale),
    ]
  }
}
