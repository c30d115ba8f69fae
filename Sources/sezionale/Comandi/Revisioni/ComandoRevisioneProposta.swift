import Archivio
import Elettorato
import Ufficio

/// `sezionale revisione proposta`: what a revision would do, and why.
struct ComandoRevisioneProposta: Comando {
  static let nome = "revisione proposta"
  static let aiuto = Aiuto(
    scopo: "mostra che cosa farebbe una tornata, o una fase della semestrale, senza cambiare nulla",
    esempi: [
      .init(
        "sezionale -a gaby revisione proposta --tornata 1 --data 2023-09-26",
        "la prima tornata prima del voto"),
      .init("sezionale -a gaby revisione proposta --dinamica 2", "la seconda tornata ordinaria, a oggi"),
      .init(
        "sezionale -a gaby revisione proposta --semestrale --data 2024-04-05",
        "gli elenchi della revisione semestrale"),
    ],
    opzioni: RevisioneDaRiga.opzioni, note: RevisioneDaRiga.note, norme: RevisioneDaRiga.norme,
    esiti: [.datiRifiutati, .regolaViolata, .listeBloccate, .scadenzaSuperata])

  private let quale: RevisioneDaRiga

  init(_ arguments: inout Arguments) throws(UsageError) { quale = try RevisioneDaRiga(&arguments) }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let operatore = environment.ufficio.operatore
    switch quale {
    case .tornata(let quale):
      let (proposta, sospesi) = try archivio.istantanea {
        let richiesta = try quale.revisioni(archivio, environment).richiesta(operatore: operatore)
        let proposta = try archivio.proponi(richiesta)
        let giacenze = try GiacenzeDellArchivio(
          archivio, il: richiesta.giorno, letture: richiesta.calendario.letture)
        return (proposta, try Sospesi(giacenze, per: .tornata(proposta.tornata, proposta.allarmi)))
      }
      RapportoTornata(proposta).mostra(output, prova: false)
      sospesi.avvisa(output)
    case .semestrale(let quale):
      let revisioni = quale.revisioni(archivio, environment)
      let (proposta, avvisi) = try archivio.istantanea {
        let proposta = try revisioni.proponi(operatore: operatore)
        return (proposta, try revisioni.avvisi(proposta))
      }
      RapportoSemestrale(proposta, avvisi: avvisi).mostra(output, prova: false)
    }
    return .fatto
  }
}
