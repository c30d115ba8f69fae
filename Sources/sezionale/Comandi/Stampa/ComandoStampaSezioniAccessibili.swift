import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa sezioni-accessibili`: where voters who cannot walk may vote.
struct ComandoStampaSezioniAccessibili: Comando {
  static let nome = "stampa sezioni-accessibili"
  static let aiuto = Aiuto(
    scopo:
      "stampa, per ogni sezione non accessibile, le sezioni accessibili tra cui i suoi elettori scelgono",
    esempi: [
      .init(
        "sezionale -a gaby stampa sezioni-accessibili --in stampe", "le sezioni, con sede e indirizzo"),
      .init(
        "sezionale -a gaby stampa sezioni-accessibili --in stampe --elettori",
        "anche gli elettori di ogni sezione non accessibile, con le sezioni tra cui scegliere"),
    ],
    opzioni: OpzioniStampa.opzioni + [
      Opzione("--elettori", "anche l'elenco degli elettori di ogni sezione non accessibile")
    ],
    note: [
      "Se nessuna sezione del Comune è accessibile il comando avvisa, e lo scrive sul foglio: prima del voto va trasferita o adattata una sede.",
      "L'elenco degli elettori comprende tutti quelli che votano nella sezione, con i soli numero e nome: l'ufficio non conosce, e non chiede, chi non può deambulare.",
    ],
    norme: [
      SezioniAccessibili.norma, Norma("L.R. Friuli-Venezia Giulia 28/2007", "art. 30"),
      Norma("L.R. Friuli-Venezia Giulia 19/2013", "art. 48, c. 2"),
    ], esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let stampa: OpzioniStampa
  private let elettori: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    stampa = try OpzioniStampa(&arguments)
    elettori = arguments.flag("--elettori")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let (quadro, elenchi) = try archivio.istantanea {
      let momento = try Momento(archivio)
      try momento.verificaTesti(archivio)
      let quadro = SezioniAccessibili(fonte: momento.fonte, sezioni: momento.sezioni)
      return (quadro, elettori ? try Self.elenchi(archivio, momento, quadro) : [])
    }
    let documenti = [quadro.documento()] + elenchi.map { $0.documento() }
    let bytes = try stampa.scrivi(documenti.map { ("", $0) }, environment)
    output.titolo("Sezioni accessibili in \(stampa.destinazione)\(stampa.nulla(environment))")
    output.riga(
      "sezioni: \(quadro.sezioni.count.conMigliaia); accessibili \(quadro.accessibili.count.conMigliaia), non accessibili \(quadro.nonAccessibili.count.conMigliaia)"
    )
    for elenco in elenchi {
      output.riga(
        "  sezione \(elenco.sezione.numero): \(elenco.quanti.di("elettore", "elettori")) (\(elenco.id))")
    }
    if quadro.nonAccessibili.isEmpty {
      output.riga(
        "tutte le sezioni sono accessibili\(elettori ? ": non c'è alcun elenco di elettori da stampare" : "")"
      )
    }
    if quadro.accessibili.isEmpty {
      output.avviso(
        "nessuna sezione del Comune è accessibile: gli elettori non deambulanti non hanno dove votare (\(SezioniAccessibili.norma)); trasferire o adattare una sede"
      )
    }
    output.campo("accessibili", .array(quadro.accessibili.map { .integer($0.numero) }))
    output.campo("nonAccessibili", .array(quadro.nonAccessibili.map { .integer($0.numero) }))
    output.campo("nessunaAccessibile", .bool(quadro.accessibili.isEmpty))
    output.campo(
      "elettori",
      .array(
        elenchi.map {
          [
            "sezione": .integer($0.sezione.numero), "elettori": .integer($0.quanti),
            "documento": .string($0.id),
          ]
        }))
    output.campo("bytes", .integer(bytes))
    return .fatto
  }

  private static func elenchi(
    _ archivio: ArchivioElettorale, _ momento: Momento, _ quadro: SezioniAccessibili
  ) throws -> [ElettoriNonAccessibile] {
    try quadro.nonAccessibili.map { sezione in
      var gruppi: [ElettoriNonAccessibile.Gruppo] = []
      var depennati = 0
      for lista in Lista.allCases where lista == .generale || momento.fonte.vota(lista) {
        for parte in momento.atto.regime.parti {
          let iscritti = try momento.righe(archivio, lista: lista, sezione: sezione.numero, parte: parte)
            .filter { $0.alAtto == nil }
          let votano = iscritti.filter { elettore in
            momento.fonte.giornoEta.map {
              !EsclusioneArt33.depenna(nascita: elettore.nascita, giornoEta: $0)
            } ?? true
          }
          depennati += iscritti.count - votano.count
          gruppi.append(.init(lista: lista, parte: parte, elettori: votano))
        }
      }
      let elenco = ElettoriNonAccessibile(
        fonte: momento.fonte, sezione: sezione, accessibili: quadro.accessibili, gruppi: gruppi,
        depennati: depennati)
      let attesi = Lista.allCases.filter { $0 == .generale || momento.fonte.vota($0) }.reduce(0) {
        $0 + (momento.digest($1, sezione.numero)?.elettori ?? 0)
      }
      guard elenco.quanti + depennati == attesi else {
        throw Squilibrio.stampa(documento: elenco.id, attesi: attesi, stampati: elenco.quanti + depennati)
      }
      return elenco
    }
  }
}
