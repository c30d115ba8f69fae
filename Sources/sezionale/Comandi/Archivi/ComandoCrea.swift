import Archivio
import Elettorato
import Ufficio

/// `sezionale crea`: a new archive for one Comune.
struct ComandoCrea: Comando {
  static let nome = "crea"
  static let aiuto = Aiuto(
    scopo: "crea l'archivio di un comune",
    esempi: [
      .init("sezionale -a gaby crea --comune D839", "l'archivio del Comune di Gaby, nella cartella gaby"),
      .init(
        "sezionale -a gaby-cec crea --comune D839 --ufficio commissione",
        "la seconda copia, della commissione elettorale circondariale"),
    ],
    opzioni: [
      Opzione("--comune", "CODICE", "il codice catastale del comune", obbligatoria: true),
      Opzione(
        "--ufficio", "UFFICIO", "di chi è l'archivio",
        scelte: ArchivioElettorale.Ufficio.allCases.map(\.rawValue),
        predefinito: "comune"),
      Opzione(
        "--identita", "CIFRE", "l'identità della catena degli atti, 32 cifre esadecimali",
        predefinito: "scelta a caso; nella copia della commissione, quella del primo pacchetto"),
    ],
    note: [
      "La cartella è creata se non c'è; se c'è, non deve contenere un archivio. Dentro vanno copiati i dati di riferimento (comuni, Stati esteri): l'archivio poi basta a sé stesso.",
      "La copia della commissione nasce vuota: il primo pacchetto del Comune le dà l'identità, le sezioni, il viario, la consultazione e gli atti. Con --identita, comunicata su carta firmata, la copia accetta soltanto quella.",
    ],
    norme: [.d223("artt. 5 e 35")], esiti: [.datiRifiutati, .letturaScrittura])

  private let codice: String
  private let ufficio: ArchivioElettorale.Ufficio
  private let identita: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    codice = try arguments.required("--comune").uppercased()
    ufficio = try arguments.choice("--ufficio", of: ArchivioElettorale.Ufficio.self) ?? .comune
    identita = arguments.option("--identita")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let creazione = Creazione(
      cartella: try Percorsi.assoluto(try environment.archivio()), codice: codice, ufficio: ufficio,
      identita: identita)
    let comune = try creazione.esegui(
      DatiDiRiferimento(cartella: try environment.dati()), prova: environment.options.prova)
    output.riga(
      "archivio del Comune di \(comune.denominazione) (\(comune.provincia)), ufficio: \(ufficio.rawValue)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.nota(
      ufficio == .comune
        ? "Poi: «sezionale importa sezioni FILE», quindi viario, anagrafe e gli altri file."
        : "Poi: «sezionale pacchetto ricevi FILE», con il primo pacchetto del Comune.")
    output.campo("comune", .string(comune.codice))
    output.campo("denominazione", .string(comune.denominazione))
    output.campo("ufficio", .string(ufficio.rawValue))
    output.campo("cartella", .string(creazione.cartella))
    return .fatto
  }
}
