import Archivio
import Elettorato
import Modulistica

/// A phase of a semestral revision proposed, in an answer. People are told by their number in the register.
extension SemestraleProposta {
  package var risposta: Risposta {
    let (revisione, fase) = (proposta.revisione, proposta.fase)
    var risposta = Risposta(
      "Proposta per la \(revisione.titolo), \(fase.titolo), \(proposta.giorno.esteso(.al))")
    proposta.riempi(&risposta)
    dati.riempi(&risposta)
    let codice = CodiceFoglio.lista(proposta.impronta)
    risposta.voce("proposta", "codice della proposta", .testo(codice))
    risposta.nota("Le liste non sono cambiate: sono quelle dell'atto n. \(proposta.dopoAtto).")
    risposta.passo("Per adottarla", .deliberaSemestrale(fase, il: proposta.giorno, proposta: codice))
    return risposta
  }
}

/// A phase adopted, in an answer, with what the law wants next.
extension SemestraleAdottata {
  package func risposta(prova: Bool) -> Risposta {
    let proposta = esito.proposta
    let (revisione, fase) = (proposta.revisione, proposta.fase)
    var risposta = Risposta(
      "Atto n. \(esito.atto.numero) \(proposta.giorno.esteso(.del)): \(revisione.titolo), \(fase.titolo)",
      prova: prova)
    proposta.riempi(&risposta)
    dati.riempi(&risposta)
    risposta.sigillo(esito.atto, esito.sigillo)
    switch fase {
    case .elenchi:
      risposta.nota("Le liste non sono cambiate.")
      risposta.passo("Poi gli elenchi da pubblicare e notificare", .stampaElenchiSemestrali)
      risposta.passo(
        "Avviso pubblico, deposito e notifiche \(revisione.deposito.lowerBound.esteso(.dal)) \(revisione.deposito.upperBound.esteso(.al))",
        norma: .d223("artt. 18-20"))
      risposta.passo(
        "Trasmissione alla Commissione elettorale circondariale", norma: .d223("art. 28"))
    case .rettifica:
      risposta.passo(
        "Verbale a chi ha le funzioni di Prefetto, al Procuratore della Repubblica e alla Commissione elettorale circondariale, avvisi ai cancellati e ai non iscritti, deposito delle liste rettificate fino \(revisione.fine.esteso(.al)); decorrenza \(revisione.decorrenza.esteso(.dal))",
        norma: .d223("art. 31"))
    }
    return risposta
  }
}

extension PropostaSemestrale {
  /// The figures, the same while it is proposed and once it is adopted.
  fileprivate func riempi(_ risposta: inout Risposta) {
    risposta.dato("revisione", .testo(revisione.codice))
    risposta.dato("fase", .testo(fase.rawValue))
    risposta.dato("giorno", .giorno(giorno))
    risposta.dato("dopoAtto", .numero(dopoAtto))
    risposta.frase(
      "coorte: chi compie 18 anni \(revisione.finestra.lowerBound.esteso(.dal)) \(revisione.finestra.upperBound.esteso(.al)), in anagrafe \(revisione.situazioneAl.esteso(.al))"
    )
    FigureElenchi(voci: lineeElenco).riempi(&risposta)
    nonCompresi(&risposta)
    let variazioni = RiepilogoVariazioni(variazioni: voci.map(\.variazione))
    if fase == .rettifica { risposta.tabella(variazioni.tabella) }
    risposta.tabella(variazioni.elenco)
    var daAssegnare = Risposta.Tabella("daAssegnare", [.init("motivo"), .init("elettori")])
    for (motivo, quanti) in self.daAssegnare.sorted(by: { $0.key.motivo < $1.key.motivo }) {
      daAssegnare.aggiungi([.testo(motivo.motivo), .numero(quanti)])
      guard fase == .rettifica else { continue }
      risposta.avviso("sezione da assegnare, \(motivo.motivo): \(quanti.di("elettore", "elettori"))")
    }
    risposta.tabella(daAssegnare)
    for allarme in allarmi { risposta.avviso(allarme.descrizione) }
    risposta.dato("allarmi", .testi(allarmi.map(\.descrizione)))
  }

  private func nonCompresi(_ risposta: inout Risposta) {
    let contati = EsclusioneSemestrale.allCases.compactMap { motivo in
      self.contati[motivo].map { (motivo, $0) }
    }
    if !contati.isEmpty { risposta.frase("non compresi:") }
    for (motivo, quanti) in contati {
      risposta.frase("  \(motivo.motivo): \(quanti.conMigliaia) (\(motivo.norma))")
    }
    if !inAttesa.isEmpty {
      let primi = inAttesa.prefix(FigureElenchi.mostrati)
      risposta.frase(
        "  numeri d'anagrafe di chi attende la revisione dinamica: \(primi.joined(separator: ", "))\(inAttesa.count > primi.count ? ", ..." : "")"
      )
    }
    risposta.tabella(
      .init(
        "nonCompresi", ["motivo", "norma", "persone"].map { .init($0) },
        contati.map { [.testo($0.rawValue), .norma($0.norma), .numero($1)] }))
    risposta.dato("inRevisioneDinamica", .testi(inAttesa))
  }
}

extension StatoDellAnagrafe {
  fileprivate func riempi(_ risposta: inout Risposta) {
    switch self {
    case .aggiornata: return
    case .primaDellaSituazione(let giorno, let situazione):
      risposta.avviso(
        "l'anagrafe è stata ricevuta \(giorno.esteso(.il)), prima \(situazione.esteso(.del)): chi è arrivato o partito da allora si conosce solo dagli eventi"
      )
    case .primaDegliElenchi(let giorno, let elenchi):
      risposta.avviso(
        "l'anagrafe è stata ricevuta \(giorno.esteso(.il)), prima degli elenchi (\(elenchi.esteso)): chi nel frattempo è partito, deceduto o ricomparso si conosce solo dagli eventi"
      )
    }
    risposta.passo("Per averla aggiornata", .importa(.anagrafe))
  }
}
