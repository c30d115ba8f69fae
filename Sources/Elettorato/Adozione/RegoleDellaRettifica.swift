/// Clerical errors mended: nobody enters or leaves, and nothing changes but what the act declares.
extension Adozione {
  static let regoleDellaRettifica: [Regola] = [
    .mossa("sola-rettifica", .d223("artt. 32 e 36"), [.rettifica]) { mossa, _ in
      let resta = mossa.operazione == .annotazione || mossa.operazione == .cambioSezione
      return resta && mossa.causa == .rettifica && mossa.motivazione.evento == nil
        ? nil : "una rettifica non iscrive e non cancella nessuno (fascicolo \(mossa.fascicolo))"
    },
    .mossa("rettifica-dichiarata", .d223("artt. 32 e 36"), [.rettifica]) { mossa, caso in
      let dichiarati = Set(RettificaDati.dichiarati(caso.atto, fascicolo: mossa.fascicolo))
      let ammessi = Set(dichiarati.flatMap(\.campiDellaScheda))
      let mutati = SchedaPersona.Campo.allCases.filter { campo in
        mossa.personaPrima?[campo] != mossa.personaDopo?[campo]
      }
      let spostato = mossa.operazione == .cambioSezione
      return !dichiarati.isEmpty && ammessi.isSuperset(of: mutati)
        && (!spostato || dichiarati.contains(.sezione))
        ? nil : "cambia dati del fascicolo \(mossa.fascicolo) che non dichiara di rettificare"
    },
    .mossa("eta-rettificata", .d223("artt. 1 e 7"), [.rettifica]) { mossa, caso in
      guard let persona = mossa.personaDopo,
        !EtaElettorale.maggiorenne(nascita: persona.nascita, il: caso.ultimaMaggioreEta)
      else { return nil }
      return "con quella nascita il fascicolo \(mossa.fascicolo) non è di un elettore"
    },
  ]
}

extension RettificaDati {
  /// The fields of a file that an act declares to mend.
  fileprivate static func dichiarati(_ atto: Atto, fascicolo: Int) -> [Campo] {
    atto.parametri.filter { $0.nome == parametro }.compactMap { parametro in
      let parole = parametro.valore.prefix { $0 != ":" }.split(separator: " ")
      guard parole.count == 2, Int(parole[0]) == fascicolo else { return nil }
      return Campo(rawValue: String(parole[1]))
    }
  }
}

extension RettificaDati.Campo {
  /// What changes on the card with it.
  fileprivate var campiDellaScheda: [SchedaPersona.Campo] {
    switch self {
    case .cognome: [.cognome]
    case .nome: [.nome]
    case .dataNascita: [.nascita]
    case .luogoNascita: [.luogoNascita, .nomeLuogoNascita, .provinciaNascita]
    case .attoAnno: [.attoAnno]
    case .attoNumero: [.attoNumero]
    case .attoParte: [.attoParte]
    case .attoSerie: [.attoSerie]
    case .sezione: []
    }
  }
}
