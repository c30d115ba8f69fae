import Elettorato
import Rendering

/// The account of one part of a list: how many are entered, struck by an act, left out of the poll copy, printed.
struct ContoParte {
  let parte: Parte
  let iscritti: Int
  let cancellati: Int
  let depennati: Int
  let stampati: Int

  init(_ parte: Parte, _ elettori: [Elettore], fonte: FonteLista, copia: Copia) {
    self.parte = parte
    let attivi = elettori.filter { $0.alAtto == nil }
    iscritti = attivi.count
    cancellati = elettori.count - attivi.count
    depennati = attivi.count(where: fonte.depennato)
    stampati = copia == .votazione ? iscritti - depennati : iscritti
  }

  /// The closing formula: every figure is accounted for, in figures and in words.
  ///
  /// Source: art. 40 d.P.R. 223/1967, the number of those entered is certified at the foot of the list.
  func formula(fonte: FonteLista, ultima: Bool) -> RichText {
    let soggetto = parte == .unica ? "La presente lista comprende" : "La presente parte della lista comprende"
    var testo: RichText =
      "\(soggetto) \(bold: "n. \(stampati) (\(stampati.inLettere))") elettori\(parte == .unica ? "" : " (\(parte.genere))")"
    if stampati < iscritti, let giorno = fonte.giornoEta {
      testo.append(
        ": \(iscritti) iscritti dopo l’atto n. \(fonte.atto.numero) del \(fonte.atto.giorno.esteso), meno \(depennati) depennati ai sensi dell’art. 33 d.P.R. 223/1967 perché non ancora diciottenni il \(giorno.esteso)."
      )
    } else {
      testo.append(" iscritti dopo l’atto n. \(fonte.atto.numero) del \(fonte.atto.giorno.esteso).")
    }
    if cancellati > 0, stampati == iscritti {
      testo.append(" Righe di elettori cancellati, non comprese nel numero: \(cancellati).")
    }
    return testo
  }
}

extension Parte {
  func titolo(_ lista: Lista) -> String {
    switch self {
    case .maschile: "parte maschile"
    case .femminile: "parte femminile"
    case .unica: lista == .generale ? "lista unica" : "lista aggiunta"
    }
  }

  var genere: String {
    switch self {
    case .maschile: "uomini"
    case .femminile: "donne"
    case .unica: "elettori"
    }
  }
}
