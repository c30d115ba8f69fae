/// The lock of the lists and its end (art. 32, c. 4).
extension Adozione {
  private static let norma = Norma.d223("art. 32, c. 4")
  private static let quarta = Tornata.straordinaria(4)

  static let regoleDelBlocco: [Regola] = [
    .atto("blocco-unico", norma, [.blocco]) { caso in
      caso.blocco.map { "le liste sono già bloccate (atto \($0.dicitura))" }
    },
    .atto("blocco-del-primo-turno", Consultazione.normaBallottaggio, [.blocco]) { caso in
      caso.voto?.consultazione.turno == .ballottaggio
        ? "il ballottaggio si vota con le liste del primo turno: il blocco è quello di allora" : nil
    },
    .atto("blocco-dopo-la-quarta", norma, [.blocco]) { caso in
      guard caso.tornateAdottate[quarta] == nil, let termine = caso.voto?.termine(quarta),
        caso.giorno <= termine
      else { return nil }
      return "prima va adottata la T4, che cancella i morti: è in termine fino \(termine.esteso(.al))"
    },
    .atto("blocco-prima-del-voto", norma, [.blocco]) { caso in
      guard let voto = caso.voto, caso.giorno > voto.consultazione.giorni.ultimo else { return nil }
      return "si è già votato, \(voto.consultazione.giorni.ultimo.esteso(.il))"
    },
    .atto(
      "lista-unica", RegimeDelleListe.vigente.il(RegimeDelleListe.termineDellaListaUnica).norma, [.blocco]
    ) {
      caso in
      guard let voto = caso.voto?.consultazione.giorni.riferimento,
        caso.atto.regime.superato(perIlVoto: voto)
      else { return nil }
      return "le liste hanno ancora parte maschile e parte femminile, e il voto è \(voto.esteso(.del))"
    },
    .atto("blocco-in-termine", norma, [.blocco], superabile: true) { caso in
      guard let termine = caso.voto?.scadenza(TerminiDiLegge.blocco.codice)?.ultimoGiorno,
        caso.giorno > termine
      else { return nil }
      return "era dovuto entro \(termine.esteso(.il)), e l'atto non dice perché è tardivo"
    },
    .atto("tornate-adottate", norma, [.blocco], superabile: true) { caso in
      let saltate = Tornata.straordinarie.filter { caso.tornateAdottate[$0] == nil }.map(\.codice)
      return saltate.isEmpty
        ? nil : "mancano tornate, e l'atto non dice perché: \(saltate.joined(separator: ", "))"
    },
    .atto("impronta-del-blocco", norma, [.blocco]) { caso in
      caso.atto.valore(BloccoDelleListe.parametro) == caso.improntaDelBlocco?.esadecimale
        ? nil : "le liste che dice di bloccare non sono quelle dell'ultimo atto"
    },
    .atto("copia-dell-altro-ufficio", .d223("artt. 5 e 40"), [.blocco]) { caso in
      let detto = ["seconda-copia", "senza-seconda-copia"].compactMap(caso.atto.valore)
      return detto.contains { !$0.isEmpty }
        ? nil : "non dice della copia dell'altro ufficio, né perché non c'è"
    },
    .insieme("elettori-senza-sezione", .d223("art. 36"), [.blocco], superabile: true) { conti, _ in
      let senza = conti.fatti.quadri.reduce(0) { $1.sezione == nil ? $0 + $1.dopo : $0 }
      return senza == 0 ? nil : "\(senza) elettori sono senza sezione, e l'atto non dice perché"
    },
    .atto("fine-di-un-blocco", norma, [.fineBlocco]) { caso in
      guard let blocco = caso.blocco else { return "le liste non sono bloccate" }
      return blocco.consultazione == caso.atto.consultazione
        ? nil : "le liste sono bloccate per un altro voto (atto \(blocco.dicitura))"
    },
    .atto("fine-dopo-il-voto", norma, [.fineBlocco]) { caso in
      guard let fine = caso.ultimoTurno?.giorni.ultimo, caso.giorno <= fine else { return nil }
      return "le liste restano bloccate fino alla fine del voto, \(fine.esteso(.il))"
    },
  ]

  static let regoleDelleFirme: [Regola] = [
    .atto("firma-su-liste-bloccate", .d223("art. 40"), [.autenticazione]) { caso in
      guard let blocco = caso.blocco else { return "le liste non sono bloccate" }
      return blocco.consultazione == caso.atto.consultazione
        && blocco.valore(BloccoDelleListe.parametro) == caso.atto.valore(BloccoDelleListe.parametro)
        ? nil : "la firma non è sulle liste bloccate con l'atto \(blocco.dicitura)"
    },
    .atto("firmatario", .d223("artt. 5, c. 2, e 40"), [.autenticazione]) { caso in
      let ruolo = caso.atto.valore(Autenticazione.parametroRuolo).flatMap(Autenticazione.Ruolo.init)
      return ruolo != nil && !(caso.atto.valore(Autenticazione.parametroFirmatario) ?? "").isEmpty
        ? nil : "non dice chi firma, o con quale ruolo"
    },
  ]
}

extension CasoDiAdozione {
  /// The vote that the act names, or its run-off where one has been called.
  var ultimoTurno: Consultazione? {
    guard let voto = voto?.consultazione else { return nil }
    let turni = voti.values.map(\.consultazione).filter { $0.primoTurno == voto.giorni.riferimento } + [voto]
    return turni.max { $0.giorni.ultimo < $1.giorni.ultimo }
  }
}
