extension RegolaDeiSospesi {
  /// Events refused for a document, a street, a name: shown while they can be mended, and asked for by a lock that comes while a round could still
  /// take them and has not looked at them that day.
  ///
  /// A round adopted on the day of the lock has just given its answer; an earlier one left time in which the cause may have ended.
  /// Source: art. 32, c. 4, d.P.R. 223/1967.
  static let rifiutiSanabili = RegolaDeiSospesi("rifiuti-sanabili") { giacenze, occasione in
    let esito: Sospeso.Esito
    switch occasione {
    case .lettura: esito = .mostra
    case .blocco: esito = .chiede
    case .formazione, .tornata, .semestrale, .elenchi, .copieDelVoto: return []
    }
    let (calendario, giorno) = (giacenze.calendario, giacenze.giorno)
    let aperte = calendario.tornate.filter { tornata, termine in
      giorno <= termine && !calendario.superata(tornata)
        && giacenze.adozioni[tornata].map { $0 < giorno } ?? true
    }
    guard esito == .mostra || giacenze.straordinarie && !aperte.isEmpty else { return [] }
    let sanabili = try giacenze.eventi(entro: giorno) { esaminato in
      guard esaminato.sanabile else { return false }
      guard esito == .chiede, let materia = esaminato.materia else { return esito == .mostra }
      let inTempo = calendario.inTempo(materia, ricevuto: esaminato.evento.ricevuto)
      return aperte.contains { inTempo.contains($0.tornata) }
    }
    return Sospeso.se(
      .rifiutiSanabili, esito, sanabili, termine: giacenze.straordinarie ? aperte.last?.termine : nil,
      norma: .d223("art. 32, c. 4"), seguito: .sanaEventi)
  }
}
