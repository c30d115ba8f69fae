/// Lists written again and new divisions: the same people, and only the numbers or the sections that the kind of act is about.
extension Adozione {
  private static let rinumerano: Set<Atto.Tipo> = [.ricompilazione, .ripartizione]

  static let regoleDellaRinumerazione: [Regola] = [
    .insieme("stesse-persone", .d223("art. 5"), rinumerano) { conti, _ in
      conti.fatti.aperte == conti.fatti.chiuse && conti.fatti.aperte == conti.fatti.confermate
        ? nil : "chi è nelle liste dopo non è chi c'era prima"
    },
    // Lists that the law has made one must follow it before they are locked, rounds included.
    .atto("tornate-in-corso", .d223("art. 32, c. 4"), rinumerano, superabile: true) { caso in
      if caso.atto.tipo == .ricompilazione, caso.catena.last?.regime != caso.atto.regime { return nil }
      return caso.votoInRevisione(fino: \.ultimoConBallottaggio).map {
        "sono in corso le tornate per il voto \($0.delGiorno): numeri e sezioni non cambiano fino alla fine"
      }
    },
    .atto("ambito-della-ricompilazione", Ricompilazione.norma, [.ricompilazione]) { caso in
      guard let ambito = caso.atto.valore(Ricompilazione.parametro).flatMap(Ricompilazione.Ambito.init)
      else { return "non dice quali liste ricompila" }
      return ambito == .listeSezionali && caso.catena.last?.regime != caso.atto.regime
        ? "le sole liste sezionali non possono passare a un altro regime" : nil
    },
    .atto("revisioni-chiuse", Ricompilazione.norma, [.ricompilazione], superabile: true) { caso in
      RevisioneAperta.nelSemestre(di: caso.giorno, caso.catena).first.map(\.descrizione)
    },
    .insieme("solo-numeri", Ricompilazione.norma, [.ricompilazione]) { conti, caso in
      if conti.fatti.spostate > 0 { return "cambia sezione a qualcuno" }
      let sezionali =
        caso.atto.valore(Ricompilazione.parametro) == Ricompilazione.Ambito.listeSezionali.rawValue
      return sezionali && conti.fatti.conAltroNumero > 0 ? "cambia numeri generali che dice di tenere" : nil
    },
  ]

  static let regoleDellaRipartizione: [Regola] = [
    .atto("tempi-della-ripartizione", TempiDellaRipartizione.norma, [.ripartizione]) { caso in
      let giorni = TempiDellaRipartizione(nelSemestreDi: caso.giorno).adozione
      return giorni.contains(caso.giorno)
        ? nil
        : "si adotta con la revisione semestrale, \(giorni.lowerBound.esteso(.dal)) \(giorni.upperBound.esteso(.al))"
    },
    .mossa("sola-sezione", TempiDellaRipartizione.norma, [.ripartizione]) { mossa, _ in
      mossa.operazione == .cambioSezione && mossa.causa == .ripartizione && mossa.motivazione.evento == nil
        ? nil : "una ripartizione cambia soltanto la sezione (fascicolo \(mossa.fascicolo))"
    },
  ]
}
