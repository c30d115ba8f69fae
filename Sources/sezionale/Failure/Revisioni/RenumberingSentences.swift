import Archivio
import Elettorato
import Ufficio

/// Sentences about lists written again.
extension Failure {
  init(_ error: ImpedimentoRicompilazione) {
    switch error {
    case .revisioniAperte(let aperte):
      self.init(
        .confermaNecessaria, "revisioni-aperte",
        "le liste si ricompilano a revisioni chiuse: \(aperte.map(\.descrizione).joined(separator: "; ")).",
        norma: Ricompilazione.norma,
        rimedio:
          "Nulla è stato scritto. Chiudere prima le revisioni con «sezionale revisione delibera»; per ricompilare lo stesso ripetere con --motivo \"...\", che resta nell'atto.",
        dettagli: [.init("revisioniAperte", .strings(aperte.map(\.descrizione)))])
    case .cambioDiRegime(let regime):
      self.init(
        .regolaViolata, "cambio-di-regime",
        "la legge vuole ora le liste nella forma «\(regime.rawValue)»: le sole liste sezionali non possono cambiare.",
        norma: Fondamento.listaUnica,
        rimedio:
          "Nulla è stato scritto. Ripetere senza --soltanto-sezionali: la ricompilazione cambia tutte le liste."
      )
    case .senzaEffetto:
      self.init(
        .regolaViolata, "ricompilazione-senza-effetto",
        "le liste sono già in ordine e senza righe barrate: nessun numero cambierebbe.",
        norma: Ricompilazione.norma, rimedio: "Nulla è stato scritto. Non serve altro.")
    }
  }
}

extension DiniegoDiRipartizione: Explained {
  var failure: Failure {
    switch self {
    case .fuoriDallaSemestrale(let giorno, let proposta, let adozione):
      Failure(
        .regolaViolata, "fuori-dalla-semestrale",
        "la ripartizione in sezioni cambia soltanto con la revisione semestrale: la data dell'atto è \(giorno.esteso).",
        norma: norma,
        rimedio:
          "Nulla è stato scritto. \(giorno <= proposta ? "La proposta («sezionale ripartisci simula») va nel verbale della revisione semestrale entro \(proposta.esteso(.il)). " : "")Gli elettori si spostano dopo la trasmissione alla Commissione elettorale circondariale e la sua approvazione, \(adozione.lowerBound.esteso(.dal)) \(adozione.upperBound.esteso(.al)): indicare con --data un giorno utile."
      )
    }
  }
}

extension Failure {
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
