import Archivio
import Elettorato
import Ufficio

/// Adopting a new division on a day: what the law wants of the day, and what is asked of the archive.
struct Ripartizioni {
  let archivio: ArchivioElettorale
  let giorno: Giorno

  /// What is asked of the archive. Throws outside the semestral revision and while the rounds of a vote run.
  func richiesta(
    _ scenario: ScenarioRipartizione, operatore: Operatore, protocollo: String, motivo: String
  ) throws -> RichiestaRipartizione {
    guard TempiDellaRipartizione(nelSemestreDi: giorno).adozione.contains(giorno) else {
      throw Failure.fuoriDallaSemestrale(giorno)
    }
    try TornateInCorso.verifica(archivio, il: giorno, per: .ripartizione)
    return RichiestaRipartizione(
      giorno: giorno, protocollo: protocollo, autore: operatore.nome, viario: scenario.viario,
      sezioni: scenario.sezioni, ricezioni: scenario.ricezioni, motivo: motivo)
  }

  /// The division in force, beside which the others are compared: who is in it now, not what its street index would give.
  static func inVigore(_ archivio: ArchivioElettorale) throws -> ConfrontoRipartizioni.Colonna {
    let sezioni = try archivio.sezioni()
    var presenti = SimulazioneRipartizione()
    try archivio.eachElettore { elettore in
      let esito: Result<Int, MotivoDaAssegnare> =
        elettore.sezione.map(Result.success) ?? .failure(.viario(.viaSconosciuta))
      _ = presenti.conta(elettore, esito)
    }
    let conti = sezioni.map { presenti.conto(.generale, $0.numero) }
    return ConfrontoRipartizioni.Colonna(
      nome: "oggi",
      sezioni: Dictionary(uniqueKeysWithValues: zip(sezioni.map(\.numero), conti.map(\.dopo))),
      spostati: 0, senzaSezione: presenti.motivi.values.reduce(0, +),
      irregolarita: presenti.irregolarita(sezioni, abitanti: try archivio.abitanti()).count,
      sbilancio: conti.map(ConfrontoRipartizioni.sbilancio).max() ?? 0)
  }
}

extension Failure {
  fileprivate static func fuoriDallaSemestrale(_ giorno: Giorno) -> Failure {
    let prossimi = TempiDellaRipartizione(prossimiDa: giorno)
    let (dal, al) = (
      prossimi.adozione.lowerBound.esteso(.dal), prossimi.adozione.upperBound.esteso(.al)
    )
    return Failure(
      .regolaViolata, "fuori-dalla-semestrale",
      "la ripartizione in sezioni cambia soltanto con la revisione semestrale: la data dell'atto è \(giorno.esteso).",
      norma: TempiDellaRipartizione.norma,
      rimedio:
        "Nulla è stato scritto. \(giorno <= prossimi.proposta ? "La proposta («sezionale ripartisci simula») va nel verbale della revisione semestrale entro \(prossimi.proposta.esteso(.il)). " : "")Gli elettori si spostano dopo la trasmissione alla Commissione elettorale circondariale e la sua approvazione, \(dal) \(al): indicare con --data un giorno utile."
    )
  }

  /// How many irregularities are told one by one; JSON has them all.
  private static let mostrate = 10

  init(_ error: ImpedimentoRipartizione) {
    switch error {
    case .irregolare(let irregolarita):
      self.init(
        .regolaViolata, "ripartizione-irregolare",
        "la ripartizione non è come la legge la vuole: \(irregolarita.prefix(Self.mostrate).map { "\($0.descrizione) (\($0.norma))" }.joined(separator: "; "))\(irregolarita.count > Self.mostrate ? "; e altre \(irregolarita.count - Self.mostrate)" : "").",
        norma: DimensioniDelleSezioni.limiti,
        rimedio:
          "Nulla è stato scritto. Correggere il viario o le sezioni; se c'è una ragione che la legge ammette ripetere con --motivo \"...\", che resta nell'atto.",
        dettagli: [
          .init(
            "irregolarita",
            .array(
              irregolarita.map {
                ["chiave": .string($0.codice), "norma": .string($0.norma.description)]
              }))
        ])
    case .senzaEffetto:
      self.init(
        .regolaViolata, "ripartizione-senza-effetto",
        "le sezioni sono quelle in vigore e nessun elettore cambierebbe la sua.",
        norma: TempiDellaRipartizione.norma,
        rimedio:
          "Nulla è stato scritto. Un viario che non sposta nessuno si sostituisce con «sezionale importa viario FILE»."
      )
    }
  }
}
