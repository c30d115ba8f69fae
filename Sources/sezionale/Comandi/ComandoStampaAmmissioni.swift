import Archivio
import Elettorato
import Modulistica
import Rendering

/// `sezionale stampa ammissioni`: the papers of the late admissions.
struct ComandoStampaAmmissioni: Comando {
  static let nome = "stampa ammissioni"
  static let aiuto = Aiuto(
    scopo:
      "stampa le ammissioni al voto dell'art. 32-bis: attestazioni, avvisi ai presidenti, iscrizioni da fare dopo",
    esempi: [
      .init(
        "sezionale -a gaby stampa ammissioni --in ammissioni",
        "un foglio per ammesso in un documento, un avviso per sezione, la coda delle iscrizioni"),
      .init(
        "sezionale -a gaby stampa ammissioni --in ammissioni --separate", "un documento per ammesso"),
    ],
    opzioni: OpzioniStampa.opzioni + [
      Opzione("--separate", "un documento per ogni attestazione, con il numero della domanda")
    ],
    note: [
      "Ammette la Commissione elettorale circondariale: numero e giorno della sua decisione si scrivono sull'attestazione. Qui è la proposta dell'ufficio, come la mostra «richieste esamina».",
      "I nomi vanno in calce alla lista, con numeri propri: la lista e il suo totale non cambiano. Le iscrizioni si fanno entro il mese successivo a quello del voto, e la coda dice quali restano.",
    ], norme: [Ammissione32bis.norma],
    esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let stampa: OpzioniStampa
  private let separate: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    stampa = try OpzioniStampa(&arguments)
    separate = arguments.flag("--separate")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.apri(.lettura)
    let ammissioni = try archivio.istantanea { try Ammissioni(archivio, oggi: environment.oggi) }
    let elenchi = ammissioni.elenchi
    let avvisati = elenchi.reduce(0) { $0 + $1.ammessi.count }
    guard avvisati == ammissioni.ammessi.count else {
      throw Squilibrio.stampa(
        documento: "ammessi-32bis", attesi: ammissioni.ammessi.count, stampati: avvisati)
    }
    let serie = AttestazioneDiAmmissione.serie(ammissioni.fonte, ammissioni.ammessi)
    let bytes = try stampa.scrivi(
      elenchi.map { $0.documento() } + [ammissioni.iscrizioni.documento()],
      lettere: separate ? serie.separati : [serie.unico].compactMap(\.self), environment)
    mostra(ammissioni, elenchi, output, environment)
    output.campo("ammessi", .integer(ammissioni.ammessi.count))
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
    output.riga(
      "ammessi: \(ammissioni.ammessi.count.conMigliaia); domande rifiutate: \(ammissioni.rifiutate.conMigliaia)"
    )
    for elenco in elenchi {
      output.riga(
        "  \(elenco.sezione.map { "sezione \($0.numero)" } ?? "sezione da assegnare"): \(elenco.ammessi.count.di("persona", "persone")) (\(elenco.id))"
      )
    }
    if !ammissioni.ammessi.isEmpty {
      output.riga(
        "da iscrivere nelle liste\(ammissioni.entro.map { " entro \($0.esteso(.il))" } ?? ""): \(ammissioni.iscrizioni.daIscrivere.conMigliaia)"
      )
    }
    for (domanda, segnalazione) in ammissioni.segnalazioni {
      output.avviso("domanda n. \(domanda): \(segnalazione.descrizione)")
    }
    if elenchi.contains(where: { $0.sezione == nil }) {
      output.avviso(
        "per qualcuno l'indirizzo non dà una sezione: va assegnata (art. 36) prima di notificare l'attestazione"
      )
    }
  }
}
