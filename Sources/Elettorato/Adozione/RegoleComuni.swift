/// What holds for every act, whatever its kind: the chain, the days, the regime, the lock, the vote.
extension Adozione {
  static let regoleComuni: [Regola] = [
    .atto("formazione-prima", .d223("artt. 4 e 5"), tutti) { caso in
      (caso.atto.numero == 1) == (caso.atto.tipo == .primaFormazione)
        ? nil : "il primo atto, e soltanto il primo, è la prima formazione delle liste"
    },
    .atto("giorno-in-ordine", .d223("art. 32"), tutti) { caso in
      guard let ultimo = caso.catena.last, caso.giorno < ultimo.giorno else { return nil }
      return "è datato \(caso.giorno.esteso), prima dell'atto \(ultimo.dicitura)"
    },
    .atto("regime", Norma("D.L. 27/2025", "art. 2-bis"), tutti) { caso in
      let rinnova = caso.atto.tipo == .primaFormazione || caso.atto.tipo == .ricompilazione
      let dovuto =
        rinnova ? RegimeDelleListe.vigente.il(caso.giorno).valore : caso.catena.last?.regime
      return dovuto == caso.atto.regime
        ? nil : "il regime delle liste non è quello della legge: cambia soltanto quando si ricompilano"
    },
    .atto(
      listeBloccate, .d223("art. 32, c. 4"), tutti.filter { $0.descrittore.cambiaLeListe }
    ) { sottoBlocco($0) },
    .insieme(
      righeSottoBlocco, .d223("art. 32, c. 4"), tutti.filter { !$0.descrittore.cambiaLeListe }
    ) { conti, caso in
      conti.fatti.aperte + conti.fatti.chiuse > 0 ? sottoBlocco(caso) : nil
    },
  ]

  /// The rules of the lock, which have a status of their own.
  package static let listeBloccate = "liste-bloccate"
  package static let righeSottoBlocco = "righe-sotto-blocco"

  private static func sottoBlocco(_ caso: CasoDiAdozione) -> String? {
    caso.blocco.map { "le liste sono bloccate (atto \($0.dicitura)): fino al voto non cambiano" }
  }

  static let regoleDelVoto: [Regola] = [
    .atto("voto-noto", .d223("art. 32, c. 4"), tutti.filter { $0.descrittore.legame != .senzaVoto }) { caso in
      guard let identita = caso.atto.consultazione else {
        return caso.atto.tipo.descrittore.legame == .delVoto
          ? "non dice per quale consultazione è adottato" : nil
      }
      guard let voto = caso.voti[identita] else {
        return "nessun atto ha indetto la consultazione che nomina"
      }
      return voto.scadenzario == nil
        ? "l'ordinamento della consultazione non è quello dell'atto che l'ha indetta: i termini non si leggono"
        : nil
    },
    .atto("voto-estraneo", .d223("art. 32, c. 4"), tutti.filter { $0.descrittore.legame == .senzaVoto }) {
      caso in
      caso.atto.consultazione == nil ? nil : "nomina una consultazione, e non è un atto di quel voto"
    },
  ]
}
