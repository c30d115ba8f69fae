import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa preparatoria`: the preparatory list of a semestral revision.
struct ComandoStampaPreparatoria: Comando {
  static let nome = "stampa preparatoria"
  static let aiuto = Aiuto(
    scopo: "stampa l'elenco preparatorio di chi compie 18 anni nel semestre successivo (Mod. 3)",
    esempi: [
      .init(
        "sezionale -a gaby stampa preparatoria --in stampe --data 2024-02-20",
        "chi compie 18 anni dal 1º luglio al 31 dicembre 2024")
    ],
    opzioni: CarteInRiga.opzioni + [
      Opzione(
        "--data", "AAAA-MM-GG",
        "la revisione semestrale di quel giorno, con ciò che è stato ricevuto fino ad allora",
        predefinito: "oggi")
    ],
    note: [
      "L'elenco viene dall'anagrafe come ricevuta da ultimo e dagli eventi ricevuti dopo; se l'anagrafe è anteriore al 15 febbraio o al 15 agosto ogni foglio porta la scritta PROVVISORIO."
    ],
    norme: [.d223("artt. 7-9")], esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let carte: CarteInRiga
  private let data: Giorno?

  init(_ arguments: inout Arguments) throws(UsageError) {
    carte = try CarteInRiga(&arguments)
    data = try arguments.day("--data")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let giorno = data ?? environment.oggi
    let (elenco, esclusi, contati) = try archivio.istantanea {
      try CarteDellaSemestrale(
        archivio: archivio, oggi: environment.oggi, sostituzioni: environment.ufficio.sostituzioni()
      ).preparatorio(giorno)
    }
    let bytes = try carte.scrivi([elenco.documento()], environment)
    let revisione = elenco.fonte.revisione
    output.titolo(
      "\(revisione.titolo): elenco preparatorio in \(carte.destinazione)\(carte.nulla(environment))")
    output.riga("diciottenni: \(elenco.voci.count.conMigliaia)")
    var figure = Risposta()
    FigureElenchi(voci: esclusi).escluse(&figure)
    output.mostra(figure)
    for motivo in EsclusioneSemestrale.allCases {
      if let quanti = contati[motivo] {
        output.riga("  \(motivo.motivo): \(quanti.conMigliaia) (\(motivo.norma))")
      }
    }
    if elenco.provvisorio {
      output.avviso(
        "l'anagrafe è stata ricevuta \(elenco.anagrafe.esteso(.il)), prima \(revisione.situazioneAl.esteso(.del)): l'elenco è provvisorio"
      )
    }
    output.campo("revisione", .string(revisione.codice))
    output.campo("diciottenni", .integer(elenco.voci.count))
    output.campo("provvisorio", .bool(elenco.provvisorio))
    output.campo("documento", .string(ElencoPreparatorio.id))
    output.campo("bytes", .integer(bytes))
    return .fatto
  }
}
