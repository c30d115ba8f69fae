package import Elettorato
package import Rendering

/// The letter with which a copy of the minutes goes to an authority.
///
/// Source: art. 32, c. 2, d.P.R. 223/1967: Prefetto, Procuratore della Repubblica, president of the CEC (A-21); c. 3, the CEC makes the same
/// changes on its own copies (A-22).
package struct TrasmissioneVerbale: Sendable {
  /// To whom the law sends a copy.
  package enum Destinatario: String, CaseIterable, Sendable {
    case prefetto, procuratore, commissione
  }

  package let fonte: FonteAtto
  package let conti: ContiDellAtto
  package let destinatario: Destinatario

  package init(fonte: FonteAtto, conti: ContiDellAtto, destinatario: Destinatario) {
    self.fonte = fonte
    self.conti = conti
    self.destinatario = destinatario
  }

  package func documento() -> Document {
    Lettera(
      fonte, id: destinatario.rawValue, titolo: "Trasmissione del verbale n. \(fonte.atto.numero)",
      a: indirizzo, firma: "Il responsabile dell’ufficio elettorale",
      corpo: [
        Lettera.paragrafo(
          "\(bold: "Oggetto:") \(fonte.oggetto). Atto \(fonte.estremi). Copia del verbale ai sensi dell’\(fonte.cita(.d223("art. 32, c. 2")))."
        ),
        Lettera.paragrafo(
          "Si trasmette copia del verbale indicato in oggetto, con il prospetto generale dell’elettorato.\(RichText(variazioni))"
        ),
      ] + (destinatario == .commissione ? [Lettera.paragrafo(perLaCommissione)] : [])
        + [
          .notes([
            "Codice dell’atto, uguale in calce a ogni foglio del verbale: \(CodiceFoglio.lista(fonte.impronta))."
          ])
        ]
    ).documento
  }

  private var variazioni: String {
    let figure: [(Variazione.Operazione, String, String)] = [
      (.cancellazione, "cancellazione", "cancellazioni"), (.iscrizione, "iscrizione", "iscrizioni"),
      (.cambioSezione, "cambio di sezione", "cambi di sezione"), (.annotazione, "annotazione", "annotazioni"),
    ]
    let parti = figure.compactMap { operazione, singolare, plurale -> String? in
      let quante = conti.quante(operazione)
      return quante == 0 ? nil : quante.di(singolare, plurale)
    }
    return parti.isEmpty
      ? " La revisione non comporta variazioni." : " Le variazioni sono: \(parti.joined(separator: ", "))."
  }

  private var perLaCommissione: RichText {
    let dopo = conti.somma(.generale, \.dopo)
    return
      "Si chiede di apportare le stesse variazioni agli esemplari delle liste generali e sezionali conservati presso codesta Commissione (\(fonte.articolo(.d223("art. 32, c. 3")))). Dopo l’atto gli iscritti nella lista generale sono \(bold: dopo.certificato); l’impronta dello stato delle liste, da confrontare con quella della copia della Commissione, è \(CodiceFoglio.lista(fonte.stato)). I documenti sono a disposizione a richiesta."
  }

  // MARK: Addressee

  private var indirizzo: [String] {
    let sede = fonte.tribunale.isEmpty ? "______________________" : fonte.tribunale
    switch destinatario {
    case .prefetto: return Self.prefetto(fonte.comune)
    case .procuratore:
      return ["Al Procuratore della Repubblica", "presso il Tribunale di \(sede)"]
    case .commissione:
      return ["Al Presidente della", "Commissione elettorale circondariale", "di \(sede)"]
    }
  }

  /// Who has the functions of the Prefetto.
  private static func prefetto(_ comune: Comune) -> [String] {
    let suo = CartaDellaRegione.di(comune).prefetto
    guard suo.isEmpty else { return suo }
    return [
      "Al Prefetto", "Prefettura – Ufficio territoriale del Governo", "provincia di \(comune.provincia)",
    ]
  }
}
