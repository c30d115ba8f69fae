/// Applications of citizens of the Union: they touch the additional lists alone, each on an application in its term.
extension Adozione {
  private static let norma = Norma("D.Lgs. 197/1996", "artt. 1-3")

  static let regoleDellaListaAggiunta: [Regola] = [
    .mossa("sole-liste-aggiunte", norma, [.listaAggiuntaUE]) { mossa, _ in
      mossa.lista != .generale && mossa.operazione == .iscrizione && mossa.causa == .domandaUE
        && mossa.motivazione.evento == nil
        ? nil : "una domanda iscrive soltanto nelle liste aggiunte (fascicolo \(mossa.fascicolo))"
    },
    .mossa("domanda-ammessa", norma, [.listaAggiuntaUE]) { mossa, _ in
      mossa.domanda?.esito == .ammesso && mossa.domanda?.sezione == mossa.dopo?.sezione
        ? nil
        : "iscrive il fascicolo \(mossa.fascicolo) senza una domanda ammessa per quella lista e quella sezione"
    },
    .riga("risposta-alla-domanda", norma, [.listaAggiuntaUE]) { riga, _ in
      guard case .domanda(let decisione, _) = riga else { return nil }
      let coerente =
        decisione.esito == .ammesso
        ? decisione.motivo.isEmpty && decisione.lista != nil
        : RifiutoRichiesta(rawValue: decisione.motivo) != nil && decisione.lista == nil
      return coerente && decisione.specie == .ue
        ? nil : "la risposta alla domanda n. \(decisione.domanda) non è di quelle che la legge dà"
    },
    .riga("domanda-in-termine", Norma("D.Lgs. 197/1996", "art. 3, c. 1"), [.listaAggiuntaUE]) { riga, caso in
      guard case .domanda(let decisione, let domanda) = riga, decisione.esito == .ammesso else { return nil }
      if domanda.ricevuta > caso.giorno {
        return "ammette la domanda n. \(decisione.domanda), ricevuta dopo la data dell'atto"
      }
      guard let lista = decisione.lista, let termine = caso.voto?.scadenza(lista.codiceDelTermine),
        termine.natura == .perentorio, domanda.ricevuta > termine.ultimoGiorno
      else { return nil }
      return "ammette la domanda n. \(decisione.domanda), ricevuta dopo \(termine.ultimoGiorno.esteso(.il))"
    },
    .riga("eta-di-chi-chiede", EtaElettorale.norma, [.listaAggiuntaUE]) { riga, caso in
      guard case .domanda(let decisione, let domanda) = riga, decisione.esito == .ammesso else { return nil }
      let vota = decisione.lista.map { caso.voto?.liste.contains($0) ?? false } ?? false
      let giorno = vota ? caso.voto?.consultazione.giorni.eta ?? caso.giorno : caso.giorno
      return EtaElettorale.maggiorenne(nascita: domanda.nascita, il: giorno)
        ? nil : "ammette la domanda n. \(decisione.domanda), di chi non ha 18 anni \(giorno.esteso(.il))"
    },
    .insieme("domanda-con-effetto", norma, [.listaAggiuntaUE]) { conti, _ in
      conti.domandeAmmesse == conti.mosse.count
        ? nil : "le domande ammesse sono \(conti.domandeAmmesse), gli iscritti \(conti.mosse.count)"
    },
  ]
}

extension Lista {
  /// The term of the applications for it.
  fileprivate var codiceDelTermine: String {
    self == .aggiuntaUEParlamento
      ? TerminiDiLegge.domandeUEParlamentoEuropeo.codice : TerminiDiLegge.domandeUEComunali.codice
  }
}
