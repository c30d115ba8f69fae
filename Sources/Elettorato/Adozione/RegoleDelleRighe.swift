/// What the lines of an act must be among themselves: nothing opened or closed without a reason, nobody changed into somebody else.
extension Adozione {
  /// The kinds of act that give a reason for each place that they open or close.
  private static let motivate = tutti.filter { $0.descrittore.righe.contains(.variazione) }

  static let regoleDelleRighe: [Regola] = [
    .riga("generi-di-riga", .d223("artt. 5 e 32"), tutti) { riga, caso in
      let ammessi = caso.atto.tipo.descrittore.righe
      return ammessi.contains(riga.genere)
        ? nil : "un atto di questa specie non ha righe «\(riga.genere.rawValue)»"
    },
    .insieme("righe-delle-liste", .d223("artt. 5 e 32"), tutti) { conti, caso in
      let ammessi = caso.atto.tipo.descrittore.righe
      if conti.fatti.aperte > 0, !ammessi.contains(.iscrizione) {
        return "iscrive, e non è un atto che iscrive"
      }
      if conti.fatti.chiuse > 0, !ammessi.contains(.chiusura) {
        return "cancella, e non è un atto che cancella"
      }
      return nil
    },
    .mossa("operazione", .d223("artt. 5 e 32"), motivate) { mossa, _ in
      operazione(mossa)
        ? nil : "la ragione del fascicolo \(mossa.fascicolo) non è di ciò che l'atto fa della sua riga"
    },
    .insieme("variazioni-motivate", .d223("art. 32, c. 1"), motivate) { conti, _ in
      conti.aprono == conti.fatti.aperte && conti.chiudono == conti.fatti.chiuse
        ? nil : "apre o chiude righe delle liste senza dirne la ragione"
    },
    .mossa("numero-che-resta", .d223("art. 5"), motivate) { mossa, _ in
      guard let prima = mossa.prima, let dopo = mossa.dopo else { return nil }
      return prima.parte == dopo.parte && prima.numeroGenerale == dopo.numeroGenerale
        ? nil : "chi resta iscritto tiene il suo numero generale (fascicolo \(mossa.fascicolo))"
    },
    .mossa("stessa-persona", .d223("art. 32"), motivate.subtracting([.rettifica])) { mossa, _ in
      guard let prima = mossa.personaPrima, let dopo = mossa.personaDopo else { return nil }
      return prima.chiave == dopo.chiave && prima.nascita == dopo.nascita && prima.sesso == dopo.sesso
        ? nil : "sotto il fascicolo \(mossa.fascicolo) scrive un'altra persona"
    },
    .mossa("lista-dei-cittadini-dell-unione", Norma("D.Lgs. 197/1996", "art. 1"), motivate) { mossa, _ in
      mossa.lista != .generale && mossa.personaDopo?[.cittadinanza] == "ITA"
        ? "iscrive un cittadino italiano nella \(mossa.lista.titolo)" : nil
    },
    .insieme(
      "sezione-esistente", .d223("artt. 34 e 36"), tutti.subtracting([.primaFormazione, .ripartizione])
    ) { conti, caso in
      let ignota = conti.fatti.quadri.first { quadro in
        quadro.iscritti > 0 && quadro.sezione.map { !caso.sezioni.contains($0) } ?? false
      }
      return ignota?.sezione.map { "iscrive nella sezione \($0), che non esiste" }
    },
    .insieme("parte-del-regime", Norma("D.L. 27/2025", "art. 2-bis"), tutti) { conti, caso in
      conti.fatti.quadri.contains { $0.iscritti > 0 && !caso.atto.regime.parti.contains($0.parte) }
        ? "iscrive in una parte che le liste di questo regime non hanno" : nil
    },
  ]

  /// Whether the places are those of the operation.
  private static func operazione(_ mossa: Mossa) -> Bool {
    switch (mossa.operazione, mossa.prima, mossa.dopo) {
    case (.cancellazione, .some, nil), (.iscrizione, nil, .some): true
    case (.cambioSezione, let prima?, let dopo?): prima.sezione != dopo.sezione
    case (.annotazione, let prima?, let dopo?):
      prima.sezione == dopo.sezione && prima.numeroSezionale == dopo.numeroSezionale
    default: false
    }
  }
}
