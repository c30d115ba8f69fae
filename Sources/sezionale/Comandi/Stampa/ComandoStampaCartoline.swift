import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa cartoline`: the postcards to the electors abroad.
struct ComandoStampaCartoline: Comando {
  static let nome = "stampa cartoline"
  static let aiuto = Aiuto(
    scopo: "stampa le cartoline avviso per gli elettori all'estero che votano in Italia, con il loro elenco",
    esempi: [
      .init(
        "sezionale -a gaby stampa cartoline --in cartoline --formato pdf,csv",
        "le cartoline, l'elenco e le righe per la tipografia")
    ],
    opzioni: OpzioniStampa.opzioni,
    note: [
      "Sono i residenti all'estero della lista generale dopo la terza tornata, compresi gli annotati come emigrati all'estero. Finché quella tornata non è adottata l'elenco porta la scritta BOZZA.",
      "In CSV \(ElencoCartoline.id)-da-spedire.csv ha una riga per cartolina, per la tipografia; \(ElencoCartoline.id)-senza-indirizzo.csv chi non ha un indirizzo completo, con che cosa manca: nessuno è tralasciato.",
      "Nelle elezioni politiche e nei referendum i residenti all'estero votano per corrispondenza: ricevono la cartolina soltanto quelli che hanno scelto di votare in Italia, e chi risiede in uno Stato senza intese. Le scelte sono nel file riservato, e la lettura è scritta nel registro locale.",
    ], norme: [ElencoCartoline.norma, Norma("L. 459/2001", "artt. 1, 4 e 20")],
    esiti: [.regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let stampa: OpzioniStampa

  init(_ arguments: inout Arguments) throws(UsageError) { stampa = try OpzioniStampa(&arguments) }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let elenco = try elenco(environment)
    let documenti = (elenco.documento(), CartolineAvviso(elenco).documento())
    let bytes = try stampa.scrivi(
      [documenti.0], lettere: [documenti.1].compactMap(\.self), environment)
    let (spedite, senza) = (elenco.daSpedire.count, elenco.senzaIndirizzo.count)
    output.titolo("Cartoline avviso in \(stampa.destinazione)\(stampa.nulla(environment))")
    output.riga("elettori all'estero che votano in Italia: \(elenco.voci.count.conMigliaia)")
    output.riga("  cartoline da spedire: \(spedite.conMigliaia)")
    output.riga("  senza un indirizzo completo: \(senza.conMigliaia)")
    if let entro = elenco.entro { output.riga("da spedire entro \(entro.esteso(.il))") }
    if elenco.perCorrispondenza > 0 {
      output.avviso(
        "votano per corrispondenza e non ricevono la cartolina: \(elenco.perCorrispondenza.conMigliaia) (L. 459/2001)"
      )
    }
    if senza > 0 {
      output.avviso(
        "\(senza.di("elettore non ha", "elettori non hanno")) un indirizzo completo: va chiesto al consolato, e la cartolina si compila quando c'è"
      )
    }
    if !elenco.definitivo {
      output.avviso("la terza tornata non è adottata: l'elenco può cambiare, e porta la scritta BOZZA")
    }
    output.campo("elettori", .integer(elenco.voci.count))
    output.campo("daSpedire", .integer(spedite))
    output.campo("senzaIndirizzo", .integer(senza))
    output.campo("perCorrispondenza", .integer(elenco.perCorrispondenza))
    output.campo("entro", .optional(elenco.entro?.iso))
    output.campo("definitivo", .bool(elenco.definitivo))
    output.campo("bytes", .integer(bytes))
    return .fatto
  }

  private func elenco(_ environment: Environment) throws -> ElencoCartoline {
    let archivio = try environment.ufficio.apri(.lettura)
    let aperta = try Consultazioni.necessaria(archivio)
    let dipende = try archivio.istantanea { try Cartoline(archivio, aperta).dipendeDalleOpzioni }
    guard dipende else {
      return try archivio.istantanea {
        try Cartoline(archivio, aperta).elenco([], oggi: environment.oggi)
      }
    }
    let lettura = try LetturaRiservata(environment)
    return try lettura.leggi { richieste in
      let optanti = richieste.ammessi.filter { $0.specie == .opzioneInItalia }
      let elenco = try Cartoline(lettura.archivio, lettura.aperta).elenco(optanti, oggi: environment.oggi)
      return (elenco, .cartolineStampate(opzioni: optanti.count))
    }
  }
}
