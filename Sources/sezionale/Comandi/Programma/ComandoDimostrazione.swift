import Elettorato
import Ufficio

/// `sezionale dimostrazione`: the program at work, without data of one's own.
struct ComandoDimostrazione: Comando {
  static let nome = "dimostrazione"
  static let aiuto = Aiuto(
    scopo: "fa tutto il lavoro su un comune d'esempio: dall'anagrafe alle buste per i presidenti",
    esempi: [
      .init("sezionale dimostrazione", "il Comune di Gaby, nella cartella dimostrazione"),
      .init("sezionale dimostrazione --comune latisana --in prova", "quattordici sezioni e 12.208 elettori"),
    ],
    opzioni: [
      Opzione("--in", "DIR", "dove mettere l'archivio e i documenti", predefinito: "dimostrazione"),
      Opzione(
        "--comune", "COMUNE", "quale esempio", scelte: Dimostrazione.Esempio.allCases.map(\.rawValue),
        predefinito: "gaby"),
      Opzione("--lavori", "N", "quante sezioni stampare insieme", predefinito: "2"),
    ],
    note: [
      "Ogni passo è un comando, mostrato com'è da scrivere; i giorni sono quelli del calendario della consultazione.",
      "Le persone degli esempi sono inventate. Ripetuta nella stessa cartella, la dimostrazione ricomincia da capo.",
    ],
    esiti: [.datiRifiutati, .regolaViolata, .letturaScrittura])

  private let cartella: String
  private let esempio: Dimostrazione.Esempio
  private let lavori: Int

  init(_ arguments: inout Arguments) throws(UsageError) {
    cartella = arguments.option("--in") ?? "dimostrazione"
    esempio = try arguments.choice("--comune", of: Dimostrazione.Esempio.self) ?? .gaby
    lavori = try arguments.integer("--lavori", in: 1...64) ?? 2
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let esito = try Dimostrazione(
      esempio: esempio, cartella: try Percorsi.assoluto(cartella),
      dati: try Percorsi.assoluto(try environment.dati()),
      lavoratori: lavori, environment: environment, output: output
    ).esegui()
    output.riga("\(esito.documenti.di("documento", "documenti")) in \(cartella)/documenti:")
    output.riga("  plichi/      la busta di ogni sezione: liste, elenchi, distinta, verbale di consegna")
    output.riga("  votazione/   le liste autenticate e l'elenco dei depennati per età")
    output.riga("  ufficio/     le copie dell'ufficio: sezioni e lista generale")
    output.riga("  verbali/     le carte di ogni tornata di revisione")
    output.riga("  riepilogo    chi è in ogni totale e chi ne è fuori")
    output.riga("Ora si può provare:")
    output.riga("  sezionale -a \(cartella)/archivio stato")
    output.riga("  sezionale -a \(cartella)/archivio storia")
    output.riga("  sezionale -a \(cartella)/archivio stampa plico --in plichi --sezione 1")
    output.riga("  sezionale aiuto")
    output.campo("cartella", .string(cartella))
    output.campo("elettori", .integer(esito.elettori))
    output.campo("atti", .integer(esito.atti))
    output.campo("documenti", .integer(esito.documenti))
    output.campo("impronta", .string(esito.impronta.esadecimale))
    return .fatto
  }
}
