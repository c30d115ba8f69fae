import Archivio
import Elettorato
import Ufficio

/// `sezionale ricevuta rinuncia`: the acts that nobody has any more.
struct ComandoRicevutaRinuncia: Comando {
  static let nome = "ricevuta rinuncia"
  static let aiuto = Aiuto(
    scopo:
      "rinuncia agli atti che una ricevuta testimonia e che nessuna copia ha più, perché se ne possano adottare altri",
    esempi: [
      .init(
        "sezionale -a gaby ricevuta rinuncia --motivo \"dischi guasti nei due uffici, verbale prot. 12/2026\"",
        "dopo aver cercato in ogni copia, in ogni pacchetto, nell'altro ufficio")
    ],
    opzioni: [Opzione("--motivo", "TESTO", "perché gli atti non si possono recuperare", obbligatoria: true)],
    note: [
      "È l'ultima via: finché una copia o un pacchetto li ha, gli atti si recuperano con «pacchetto ricevi». Gli atti nuovi avranno i numeri di quelli perduti, e ogni confronto con chi li ha visti dirà «biforcazione»: nulla è nascosto."
    ],
    norme: [.d223("art. 5")],
    esiti: [.regolaViolata, .archivioOccupato, .letturaScrittura, .confermaNecessaria])

  private let motivo: String

  init(_ arguments: inout Arguments) throws(UsageError) { motivo = try arguments.required("--motivo") }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (firma, prova) = (environment.ufficio.operatore.firma(environment.oggi), environment.options.prova)
    try output.conferma("Rinunciare per sempre agli atti perduti?", environment)
    let rinunciati = try archivio.transazione(prova: prova) { try archivio.rinuncia(motivo: motivo, firma) }
    guard let rinunciati else {
      throw Failure(
        .regolaViolata, "nulla-da-rinunciare",
        "nessuna ricevuta testimonia atti che manchino a questo archivio.")
    }
    output.riga(
      "rinuncia agli atti dal n. \(rinunciati.lowerBound) al n. \(rinunciati.upperBound)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("atti", .array(rinunciati.map { .integer($0) }))
    return .fatto
  }
}
