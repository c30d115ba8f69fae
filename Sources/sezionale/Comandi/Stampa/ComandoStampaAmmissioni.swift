import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa ammissioni`: the papers of the late admissions.
struct ComandoStampaAmmissioni: Comando {
  static let nome = "stampa ammissioni"
  static let aiuto = Aiuto(
    scopo:
      "stampa le ammissioni al voto dell'art. 32-bis: attestazioni, avvisi ai presidenti, iscrizioni da fare dopo",
    esempi: [
      .init(
        "sezionale -a gaby stampa ammissioni --in ammissioni",
        "le attestazioni in un documento, un avviso per sezione, le proposte non decise, la coda delle iscrizioni"
      ),
      .init(
        "sezionale -a gaby stampa ammissioni --in ammissioni --separate", "un documento per ammesso"),
    ],
    opzioni: OpzioniStampa.opzioni + [
      Opzione("--separate", "un documento per ogni attestazione, con il numero della domanda")
    ],
    note: [
      "Ammette la Commissione elettorale circondariale. Chi ha il suo foglio («supplemento aggiungi») è nell'avviso della sezione, e l'attestazione riporta documento e giorno della decisione.",
      "Chi è soltanto proposto dall'ufficio è nel foglio «proposte-32bis», per la Commissione: foglio e attestazione portano la scritta BOZZA e non vanno alle sezioni. Decisi e proposti insieme sono le domande ammissibili.",
      "I nomi vanno in calce alla lista della sezione: i numeri e il totale non cambiano. Le iscrizioni si fanno entro il mese successivo a quello del voto, e la coda dice quali restano.",
    ], norme: [Ammissione32bis.norma],
    esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let stampa: OpzioniStampa
  private let separate: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    stampa = try OpzioniStampa(&arguments)
    separate = arguments.flag("--separate")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let ammissioni = try archivio.istantanea { try Ammissioni(archivio, oggi: environment.oggi) }
    let elenchi = ammissioni.elenchi
    let proposte = ammissioni.proposte
    let decisi = elenchi.reduce(0) { $0 + $1.ammessi.count }
    let proposti = proposte?.proposti.count ?? 0
    guard decisi + proposti == ammissioni.ammissibili.count else {
      throw Squilibrio.stampa(
        documento: "ammessi-32bis", attesi: ammissioni.ammissibili.count, stampati: decisi + proposti)
    }
    let serie = AttestazioneDiAmmissione.serie(ammissioni.fonte, ammissioni.ammissibili)
    let fogli = elenchi.map { $0.documento() } + [proposte].compactMap { $0?.documento() }
    let bytes = try stampa.scrivi(
      fogli + [ammissioni.iscrizioni.documento()],
      lettere: separate ? serie.flatMap(\.separati) : serie.compactMap(\.unico), environment)
    mostra(ammissioni, elenchi, output, environment)
    output.campo("ammissibili", .integer(ammissioni.ammissibili.count))
    output.campo("decisi", .integer(decisi))
    output.campo("proposti", .integer(proposti))
    output.campo("senzaDomanda", .integer(ammissioni.senzaDomanda))
    output.campo("rifiutate", .integer(ammissioni.rifiutate))
    output.campo("daIscrivere", .integer(ammissioni.iscrizioni.daIscrivere))
    output.campo("entro", .optional(ammissioni.entro?.iso))
    output.campo(
      "sezioni",
      .array(
        elenchi.map {
          [
            "sezione": $0.sezione.map { .integer($0.numero) } ?? .null, "ammessi": .integer($0.ammessi.count),
            "documento": .string($0.id),
          ]
        }))
    output.campo("bytes", .integer(bytes))
    return .fatto
  }

  private func mostra(
    _ ammissioni: Ammissioni, _ elenchi: [ElencoAmmessi32bis], _ output: Output, _ environment: Environment
  ) {
    output.titolo("Ammissioni dell'art. 32-bis in \(stampa.destinazione)\(stampa.nulla(environment))")
    let (tutti, decisi) = (ammissioni.ammissibili.count, ammissioni.decisi.count)
    output.riga(
      "domande ammissibili: \(tutti.conMigliaia), cioè decise \(decisi.conMigliaia) e proposte \((tutti - decisi).conMigliaia); rifiutate: \(ammissioni.rifiutate.conMigliaia)"
    )
    for elenco in elenchi {
      output.riga(
        "  \(elenco.sezione.map { "sezione \($0.numero)" } ?? "sezione da assegnare"): \(elenco.ammessi.count.di("persona", "persone")) (\(elenco.id))"
      )
    }
    if let proposte = ammissioni.proposte {
      output.riga(
        "  per la Commissione, BOZZA: \(proposte.proposti.count.di("persona", "persone")) (\(Proposte32bis.id))"
      )
    }
    if !ammissioni.ammissibili.isEmpty {
      output.riga(
        "da iscrivere nelle liste\(ammissioni.entro.map { " entro \($0.esteso(.il))" } ?? ""): \(ammissioni.iscrizioni.daIscrivere.conMigliaia)"
      )
    }
    for (domanda, segnalazione) in ammissioni.segnalazioni {
      output.avviso("domanda n. \(domanda): \(segnalazione.descrizione)")
    }
    if ammissioni.senzaDomanda > 0 {
      output.avviso(
        "\(ammissioni.senzaDomanda.di("ammesso", "ammessi")) senza domanda ammissibile: qui non sono compresi, e il presidente li ha dal supplemento («stampa supplementi»)"
      )
    }
    if ammissioni.ammissibili.contains(where: { $0.sezione == nil }) {
      output.avviso(
        "per qualcuno l'indirizzo non dà una sezione: va assegnata (art. 36) prima di notificare l'attestazione"
      )
    }
  }
}
