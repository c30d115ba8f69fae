import Elettorato
import Ufficio

/// `sezionale crea`: a new archive for one Comune.
struct ComandoCrea: ComandoDellUfficio {
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
        scelte: UfficioElettorale.allCases.map(\.rawValue),
        predefinito: "comune"),
      Opzione(
        "--identita", "CIFRE", "l'identità della catena degli atti, 32 cifre esadecimali",
        predefinito: "scelta a caso; nella copia della commissione, quella del primo pacchetto"),
    ],
    note: [
      "La cartella è creata se non c'è; se c'è, non deve contenere un archivio. Dentro vanno copiati i dati di riferimento (comuni, Stati esteri): l'archivio poi basta a sé stesso.",
      "La copia della commissione nasce vuota: il primo pacchetto del Comune le dà l'identità, le sezioni, il viario, la consultazione e gli atti. Con --identita, comunicata su carta firmata, la copia accetta soltanto quella.",
    ],
    norme: Fondamento.creazione, esiti: [.datiRifiutati, .letturaScrittura])

  private let richiesta: RichiestaDiCreazione

  init(_ arguments: inout Arguments) throws(UsageError) {
    richiesta = RichiestaDiCreazione(
      try arguments.required("--comune").uppercased(),
      di: try arguments.choice("--ufficio", of: UfficioElettorale.self) ?? .comune,
      identita: arguments.option("--identita"))
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    try ufficio.crea(richiesta).risposta(prova: ufficio.prova)
  }
}
