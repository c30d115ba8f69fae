import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa elenchi`: the sheets of special voters of every president.
struct ComandoStampaElenchi: Comando {
  static let nome = "stampa elenchi"
  static let aiuto = Aiuto(
    scopo:
      "stampa per ogni presidente gli elenchi di chi vota altrove e dei voti da raccogliere, e la lista con le annotazioni",
    esempi: [
      .init("sezionale -a gaby stampa elenchi --in elenchi", "una cartella per sezione, in PDF"),
      .init(
        "sezionale -a gaby stampa elenchi --in elenchi --sezione 1 --liste",
        "una sezione, con la sua lista annotata"),
    ],
    opzioni: OpzioniStampa.opzioni + [
      Opzione("--sezione", "N", "soltanto questa sezione", predefinito: "tutte", ripetibile: true),
      Opzione("--liste", "anche la lista della sezione, con le annotazioni di chi vota altrove"),
    ],
    note: [
      "Le richieste devono essere esaminate. Finché «elenchi delibera» non li chiude, ogni foglio porta la scritta BOZZA; un elenco cambiato dopo la chiusura torna bozza.",
      "La somma degli uscenti è quella degli entranti più chi vota in altri Comuni o dove nessuno raccoglie: se non torna, o se di un ammesso non si sa chi raccoglie il voto, non è scritto nulla.",
      "La lettura del file riservato è scritta nel registro locale. I documenti contengono dati riservati.",
    ],
    norme: [
      Norma("d.P.R. 570/1960", "artt. 42-44"), Norma("d.l. 1/2006", "art. 1, c. 5"),
      Norma("L. 136/1976", "artt. 8 e 9"), Norma("d.P.R. 361/1957", "art. 50"),
    ],
    esiti: [.regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let stampa: OpzioniStampa
  private let sezioni: Set<Int>
  private let liste: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    stampa = try OpzioniStampa(&arguments)
    sezioni = Set(try arguments.integers("--sezione", in: 1...9999))
    liste = arguments.flag("--liste")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (presidenti, documenti) = try archivio.transazione(prova: environment.options.prova) {
      let momento = try Momento(archivio)
      try momento.verificaTesti(archivio, sezioni: sezioni)
      let presidenti = try ElenchiPresidenti(archivio, momento, environment)
      let documenti = try carte(presidenti, archivio, momento)
      try archivio.annota(
        .elenchiStampati(documenti: documenti.count, ammessi: presidenti.ammessi), environment.ufficio.firma)
      return (presidenti, documenti)
    }
    let bytes = try stampa.scrivi(documenti, environment)
    output.riga(
      "\(documenti.count.di("documento", "documenti")) in \(stampa.destinazione)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
    )
    mostra(presidenti, output)
    output.campo("documenti", .integer(documenti.count))
    output.campo("bytes", .integer(bytes))
    return .fatto
  }

  private func carte(
    _ presidenti: ElenchiPresidenti, _ archivio: ArchivioElettorale, _ momento: Momento
  ) throws -> [(cartella: String, documento: Document)] {
    let scelte = try momento.sezioni(scelte: sezioni)
    var documenti: [(cartella: String, documento: Document)] = []
    for sezione in scelte {
      let cartella = Plico.cartella(sezione.numero)
      documenti += try presidenti.elenchi(sezione: sezione.numero).map { (cartella, try $0.documento()) }
      guard liste else { continue }
      for lista in Lista.allCases where momento.fonte.vota(lista) {
        guard momento.digest(lista, sezione.numero)?.elettori ?? 0 > 0 else { continue }
        documenti.append(
          (
            cartella,
            try PezzoStampa.sezione(lista, sezione, .votazione, nil).documento(
              archivio, momento, voto: presidenti.voto)
          ))
      }
    }
    return documenti
  }

  private func mostra(_ presidenti: ElenchiPresidenti, _ output: Output) {
    var table = Table([.left("elenco"), .right("uscenti"), .right("entranti")])
    for specie in SpecieDiRichiesta.allCases {
      func quanti(_ verso: ElencoPresidente.Verso) -> Int {
        presidenti.elenchi.filter { $0.specie == specie && $0.verso == verso }.reduce(0) {
          $0 + $1.voci.count
        }
      }
      guard quanti(.uscenti) + quanti(.entranti) > 0 else { continue }
      table.append([specie.titolo, quanti(.uscenti).conMigliaia, quanti(.entranti).conMigliaia])
    }
    output.tabella(table)
    output.riga(
      "ammessi \(presidenti.ammessi): raccolti nel Comune \(presidenti.ammessi - presidenti.altrove), in altri Comuni \(presidenti.altroComune), non raccolti \(presidenti.altrove - presidenti.altroComune)"
    )
    if presidenti.ospiti > 0 {
      output.riga("elettori di altri Comuni, il cui voto si raccoglie qui: \(presidenti.ospiti)")
    }
    if presidenti.atto == nil, !presidenti.elenchi.isEmpty {
      output.nota("Elenchi non chiusi: ogni foglio porta la scritta BOZZA. Chiuderli con «elenchi delibera».")
    }
    output.campo("ammessi", .integer(presidenti.ammessi))
    output.campo("altroComune", .integer(presidenti.altroComune))
    output.campo("ospiti", .integer(presidenti.ospiti))
    output.campo("chiusi", .bool(presidenti.atto != nil))
  }
}
