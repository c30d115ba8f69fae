/// The first formation, and the call of a vote: what every later act stands on.
extension Adozione {
  static let regoleDellaFormazione: [Regola] = [
    .insieme("eta-alla-formazione", .d223("artt. 7 e 8"), [.primaFormazione]) { conti, caso in
      // Of the lists taken over, what the officer has decided to keep against the law is in the act by name.
      let tenuti = caso.atto.parametri.contains {
        $0.nome == "\(PresaInCarico.Divario.senzaTitolo.rawValue) \(PresaInCarico.Decisione.tieni.rawValue)"
      }
      guard !tenuti, let nascita = conti.fatti.ultimoNato else { return nil }
      return EtaElettorale.maggiorenne(nascita: nascita, il: caso.ultimaMaggioreEta)
        ? nil : "iscrive chi non compie 18 anni entro \(caso.ultimaMaggioreEta.esteso(.il))"
    }
  ]

  static let regoleDellIndizione: [Regola] = [
    .atto("indizione-che-si-legge", .d223("art. 32, c. 4"), [.indizione, .primaFormazione]) { caso in
      guard let identita = caso.atto.consultazione else { return nil }
      guard let voto = caso.voti[identita]?.consultazione, voto.indetta(da: caso.atto),
        voto.identita == identita
      else { return "le righe della consultazione non dicono un voto di questo Comune" }
      return nil
    },
    .atto("indizione-secondo-legge", .d223("art. 32, c. 4"), [.indizione, .primaFormazione]) { caso in
      guard let voto = caso.voto?.consultazione, voto.indetta(da: caso.atto) else { return nil }
      return voto.anomaliaSenzaDeroga.map { "indice un voto che la legge non consente: \($0.description)" }
    },
    .atto("ballottaggio-dopo-il-primo", Consultazione.normaBallottaggio, [.indizione]) { caso in
      guard let voto = caso.voto?.consultazione, voto.turno == .ballottaggio else { return nil }
      let primo = caso.voti.values.contains {
        $0.consultazione.turno == .primo && $0.consultazione.giorni.riferimento == voto.primoTurno
      }
      return primo ? nil : "indice un ballottaggio, e nessun atto ha indetto il primo turno"
    },
  ]
}
