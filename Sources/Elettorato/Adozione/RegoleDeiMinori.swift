/// The list of who will not be eighteen, by the Comune, and their striking, by the commissione (art. 33).
extension Adozione {
  private static let entrambi: Set<Atto.Tipo> = [.elencoMinori, .depennamentoMinori]

  static let regoleDeiMinori: [Regola] = [
    .atto("elenco-previsto", EsclusioneArt33.norma, entrambi) { caso in
      guard let voto = caso.voto, voto.scadenza(TerminiDiLegge.elencoMinori.codice) == nil else { return nil }
      return "per questo turno non si compila l'elenco: vale quello del primo"
    },
    .atto("elenco-unico", .d223("art. 33, c. 1"), [.elencoMinori]) { caso in
      caso.ultimo(.elencoMinori).map { "l'elenco è già compilato (atto \($0.dicitura))" }
    },
    .atto("elenco-prima-del-depennamento", .d223("art. 33, c. 1 e 2"), [.elencoMinori]) { caso in
      caso.ultimo(.depennamentoMinori).map { "la commissione ha già depennato (atto \($0.dicitura))" }
    },
    .atto("elenco-dopo-la-seconda", .d223("artt. 32, c. 4, e 33, c. 1"), [.elencoMinori]) { caso in
      let seconda = Tornata.straordinaria(2)
      guard caso.tornateAdottate[seconda] == nil, let termine = caso.voto?.termine(seconda),
        caso.giorno <= termine
      else { return nil }
      return "prima va adottata la T2, che è in termine fino \(termine.esteso(.al))"
    },
    .atto("elenco-in-termine", .d223("art. 33, c. 1"), [.elencoMinori], superabile: true) { caso in
      guard let termine = caso.voto?.scadenza(TerminiDiLegge.elencoMinori.codice)?.ultimoGiorno,
        caso.giorno > termine
      else { return nil }
      return "era da compilare entro \(termine.esteso(.il)), e l'atto non dice perché è tardivo"
    },
    .atto("giorno-dell-eta", EsclusioneArt33.norma, entrambi) { caso in
      guard let eta = caso.voto?.consultazione.giorni.eta else { return nil }
      return caso.atto.valore(EsclusioneArt33.parametro) == eta.iso
        ? nil : "guarda all'età di un altro giorno: quello del voto è \(eta.esteso(.il))"
    },
    .riga("minore-davvero", EsclusioneArt33.norma, entrambi) { riga, caso in
      guard case .minore(let fascicolo, let lista, let nascita) = riga, let voto = caso.voto else {
        return nil
      }
      guard let nascita, voto.liste.contains(lista) else {
        return "il fascicolo \(fascicolo) non è in una lista di questo voto"
      }
      return EsclusioneArt33.depenna(nascita: nascita, giornoEta: voto.consultazione.giorni.eta)
        ? nil : "il fascicolo \(fascicolo) è di chi ha 18 anni \(voto.consultazione.giorni.eta.esteso(.il))"
    },
    .insieme("minori-tutti", EsclusioneArt33.norma, entrambi) { conti, _ in
      let mancano = conti.fatti.minori.subtracting(conti.minori).count
      return mancano == 0 ? nil : "tace \(mancano) iscritti che non avranno 18 anni"
    },
  ]

  static let regoleDelDepennamento: [Regola] = [
    .atto("depennamento-dopo-l-elenco", .d223("art. 33, c. 1 e 2"), [.depennamentoMinori]) { caso in
      caso.ultimo(.elencoMinori) == nil
        ? "manca l'elenco di chi non avrà 18 anni, che compila il Comune" : nil
    },
    .atto("depennamento-unico", .d223("art. 33, c. 2"), [.depennamentoMinori]) { caso in
      caso.ultimo(.depennamentoMinori).map { "il depennamento è già adottato (atto \($0.dicitura))" }
    },
    .atto("depennamento-prima-del-voto", .d223("art. 33, c. 2"), [.depennamentoMinori]) { caso in
      guard let voto = caso.voto?.consultazione, caso.giorno > voto.giorni.ultimo else { return nil }
      return "si è già votato, \(voto.giorni.ultimo.esteso(.il))"
    },
  ]
}
