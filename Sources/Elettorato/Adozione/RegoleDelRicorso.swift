/// Claims decided by the commissione (art. 32, c. 8), and the sheets of the special voters.
extension Adozione {
  private static let norma = Norma.d223("art. 32, c. 8")

  static let regoleDelRicorso: [Regola] = [
    .atto("dispositivo-del-ricorso", norma, [.decisioneRicorso]) { caso in
      guard caso.dispositivo != nil else { return "non dice che cosa dispone la decisione" }
      let detto = [Atto.parametroMotivo, DecisioneRicorso.parametroDocumento].allSatisfy {
        !(caso.atto.valore($0) ?? "").isEmpty
      }
      return detto ? nil : "non dice la ragione o il documento della decisione"
    },
    .mossa("causa-del-ricorso", norma, [.decisioneRicorso]) { mossa, caso in
      let ammessa =
        switch (caso.dispositivo, mossa.operazione, mossa.causa, mossa.lista) {
        case (.iscrive, .iscrizione, .decisione, .generale), (.cancella, .cancellazione, .decisione, _): true
        case (.iscrive, .cancellazione, .passaggioAListaGenerale, let lista): lista != .generale
        default: false
        }
      return ammessa && mossa.motivazione.evento == nil
        ? nil : "la variazione del fascicolo \(mossa.fascicolo) non è quella che la decisione dispone"
    },
    .insieme("ricorso-di-uno", norma, [.decisioneRicorso]) { conti, caso in
      let persone = Set(conti.mosse.map(\.fascicolo)).count
      return persone == (caso.dispositivo == .respinge ? 0 : 1)
        ? nil : "la decisione è di una persona, e l'atto ne varia \(persone)"
    },
    .mossa("eta-del-ricorso", EtaElettorale.norma, [.decisioneRicorso]) { mossa, caso in
      guard mossa.operazione == .iscrizione, let persona = mossa.personaDopo,
        !EtaElettorale.maggiorenne(nascita: persona.nascita, il: caso.ultimaMaggioreEta)
      else { return nil }
      return
        "iscrive chi non compie 18 anni entro \(caso.ultimaMaggioreEta.esteso(.il)) (fascicolo \(mossa.fascicolo))"
    },
  ]

  static let regoleDegliElenchi: [Regola] = [
    .atto("elenchi-prima-della-fine", Norma("d.P.R. 570/1960", "art. 42, c. 3"), [.elenchiVotoSpeciale]) {
      caso in
      guard let voto = caso.voto?.consultazione, caso.giorno > voto.giorni.ultimo else { return nil }
      return "si è già votato, \(voto.giorni.ultimo.esteso(.il))"
    },
    .riga("elenco-di-una-sezione", Norma("d.P.R. 570/1960", "art. 42, c. 3"), [.elenchiVotoSpeciale]) {
      riga, caso in
      guard case .elenco(let impegno) = riga else { return nil }
      return ImpegnoElenco.destinatari.contains(impegno.destinatario) && impegno.elettori > 0
        && caso.sezioni.contains(impegno.sezione)
        ? nil : "un elenco non è di una sezione del Comune, o non è né entrante né uscente"
    },
    .insieme("elenco-una-volta", Norma("d.P.R. 570/1960", "art. 42, c. 3"), [.elenchiVotoSpeciale]) {
      conti, _ in
      let posti = Set(conti.elenchi.map { "\($0.specie) \($0.destinatario) \($0.sezione)" })
      return posti.count == conti.elenchi.count ? nil : "dà due volte lo stesso elenco"
    },
  ]
}

extension CasoDiAdozione {
  fileprivate var dispositivo: DecisioneRicorso.Dispositivo? {
    atto.valore(DecisioneRicorso.parametro).flatMap(DecisioneRicorso.Dispositivo.init)
  }
}
