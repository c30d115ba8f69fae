import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa depennati`: the under-18 list in its three copies.
struct ComandoStampaDepennati: Comando {
  static let nome = "stampa depennati"
  static let aiuto = Aiuto(
    scopo:
      "stampa l'elenco degli iscritti che non avranno 18 anni il giorno del voto, nei suoi tre esemplari",
    esempi: [
      .init(
        "sezionale -a gaby stampa depennati --in depennati",
        "commissione circondariale, albo pretorio e segreteria, un documento ciascuno")
    ],
    opzioni: OpzioniStampa.opzioni,
    note: [
      "Sono le persone dell'atto compilato con «minori», con i numeri che avevano allora; finché quell'atto non c'è sono quelle delle liste di oggi, e i fogli portano la scritta BOZZA.",
      "L'esemplare per l'albo riporta cognome, nome, sezione e numero: nascita, giorno della maggiore età, abitazione e numero generale non servono alla pubblicazione.",
    ], norme: [EsclusioneArt33.norma],
    esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let stampa: OpzioniStampa

  init(_ arguments: inout Arguments) throws(UsageError) { stampa = try OpzioniStampa(&arguments) }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let depennati = try archivio.istantanea { try Depennati(archivio) }
    let documenti = EsemplareArt33.allCases.map { esemplare in
      ElencoDepennati(
        fonte: depennati.fonte, consultazione: depennati.consultazione, elettori: depennati.elettori,
        esemplare: esemplare, compilato: depennati.atto != nil
      ).documento()
    }
    let bytes = try stampa.scrivi(documenti.map { ("", $0) }, environment)
    let quanti = depennati.elettori.count
    output.titolo("Depennati ai sensi dell'art. 33 in \(stampa.destinazione)\(stampa.nulla(environment))")
    output.riga(
      "\(quanti.di("nome", "nomi")) in ciascuno dei tre esemplari\(depennati.atto.map { ", dall'atto n. \($0.numero) \($0.giorno.esteso(.del))" } ?? "")"
    )
    for (esemplare, documento) in zip(EsemplareArt33.allCases, documenti) {
      output.riga("  \(esemplare.rawValue.padded(to: 12)) \(documento.id)")
    }
    if depennati.atto == nil {
      output.avviso("l'elenco non è ancora compilato: i fogli portano la scritta BOZZA (comando «minori»)")
    } else if depennati.oggi != quanti {
      output.avviso(
        "sulle liste di oggi i minori sono \(depennati.oggi): l'elenco è quello compilato, l'esclusione al seggio segue la data di nascita"
      )
    }
    output.campo("depennati", .integer(quanti))
    output.campo("atto", depennati.atto.map { .integer($0.numero) } ?? .null)
    output.campo("oggi", .integer(depennati.oggi))
    output.campo("documenti", .strings(documenti.map(\.id)))
    output.campo("bytes", .integer(bytes))
    return .fatto
  }
}
