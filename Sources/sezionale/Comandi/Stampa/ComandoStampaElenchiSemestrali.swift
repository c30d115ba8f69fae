import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa elenchi-semestrali`: the two elenchi of a semestral revision.
struct ComandoStampaElenchiSemestrali: Comando {
  static let nome = "stampa elenchi-semestrali"
  static let aiuto = Aiuto(
    scopo:
      "stampa gli elenchi delle iscrizioni e delle cancellazioni di una revisione semestrale (Mod. 7 e 8)",
    esempi: [
      .init("sezionale -a gaby stampa elenchi-semestrali --in stampe", "gli elenchi adottati da ultimo"),
      .init(
        "sezionale -a gaby stampa elenchi-semestrali --in stampe --atto 7 --formato pdf,csv",
        "quelli dell'atto n. 7, in due formati"),
    ],
    opzioni: CarteInRiga.opzioni + [
      Opzione("--atto", "N", "l'atto che li ha adottati", predefinito: "l'ultimo")
    ],
    note: [
      "I due elenchi si depositano dall'11 al 20 aprile o ottobre. Chi è stato escluso per nome è in un foglio a parte, con il motivo: serve alle notifiche e non si deposita."
    ],
    norme: [.d223("artt. 16 e 18-20")], esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let carte: CarteInRiga
  private let atto: Int?

  init(_ arguments: inout Arguments) throws(UsageError) {
    carte = try CarteInRiga(&arguments)
    atto = try arguments.integer("--atto", in: 1...999_999)
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let (adottato, iscrizioni, cancellazioni, nonCompresi) = try archivio.istantanea {
      try CarteDellaSemestrale(archivio: archivio, oggi: environment.oggi).elenchi(atto: atto)
    }
    let documenti =
      [iscrizioni.documento(), cancellazioni.documento()]
      + (nonCompresi.voci.isEmpty ? [] : [nonCompresi.documento()])
    let bytes = try carte.scrivi(documenti, environment)
    output.titolo(
      "Elenchi dell'atto n. \(adottato.numero) \(adottato.giorno.esteso(.del)) in \(carte.destinazione)\(carte.nulla(environment))"
    )
    output.riga("iscrizioni proposte: \(iscrizioni.voci.count.conMigliaia) (\(ElencoIscrizioni.id))")
    output.riga("cancellazioni proposte: \(cancellazioni.voci.count.conMigliaia) (\(ElencoCancellazioni.id))")
    if !nonCompresi.voci.isEmpty {
      output.riga(
        "non compresi, da avvisare: \(nonCompresi.voci.count.conMigliaia) (\(ElencoNonCompresi.id))")
    }
    output.campo("atto", .integer(adottato.numero))
    output.campo("iscrizioni", .integer(iscrizioni.voci.count))
    output.campo("cancellazioni", .integer(cancellazioni.voci.count))
    output.campo("nonCompresi", .integer(nonCompresi.voci.count))
    output.campo("documenti", .integer(documenti.count))
    output.campo("bytes", .integer(bytes))
    return .fatto
  }
}
