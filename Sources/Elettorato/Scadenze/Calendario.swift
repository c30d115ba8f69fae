/// Deadlines that belong together: of one vote, of one act, of the ordinary revisions of one year.
package struct Calendario: Hashable, Sendable {
  /// What tells it from any other, at every run: `D839-2023-11-12`, `D839-atto-4`, `D839-2023`.
  package let identita: String
  /// What is voted and when, or which act: parts divided by `separatore`, for those who want one on each line.
  package let titolo: String
  package let scadenze: [Scadenza]
  /// Terms that have no date yet, because the day from which they run was not given.
  package let senzaData: [Termine]
  /// Terms whose day is not known for this Region: whom to ask is in each.
  package let ignoti: [TermineIgnoto]

  package static let separatore = " · "

  package init(
    identita: String, titolo: String, scadenze: [Scadenza], senzaData: [Termine] = [],
    ignoti: [TermineIgnoto] = []
  ) {
    self.identita = identita
    self.titolo = titolo
    self.scadenze = scadenze
    self.senzaData = senzaData
    self.ignoti = ignoti
  }

  /// The same calendar without the terms that `inclusa` refuses; without `senzaData`, what others must do is left out of
  /// the unknown ones too.
  package func solo(_ inclusa: (Scadenza) -> Bool, senzaData: Bool = true) -> Calendario {
    Calendario(
      identita: identita, titolo: titolo, scadenze: scadenze.filter(inclusa),
      senzaData: senzaData ? self.senzaData : [],
      ignoti: senzaData ? ignoti : ignoti.filter { $0.base.esecuzione != .fuoriProgramma })
  }
}

extension Calendario {
  /// Terms that are not known for one reason, and are asked of one office.
  package struct Ignoti: Hashable, Sendable {
    package let voto: String
    package let motivo: String
    package let norma: Norma?
    package let aChi: String
    package fileprivate(set) var termini: [TermineIgnoto]

    /// `Termini non noti per le elezioni comunali. ... Chiederli a: ufficio elettorale della Regione Sicilia.`
    package var introduzione: String {
      "Termini non noti (\(voto)). \(motivo.senzaPunto)\(norma.map { " (\($0))" } ?? ""). Chiederli a: \(aChi)."
    }
  }

  /// The unknown terms, those of one reason together, in the order of the calendar.
  package var ignotiPerMotivo: [Ignoti] {
    var gruppi: [Ignoti] = []
    for termine in ignoti {
      let suo = Ignoti(
        voto: termine.voto, motivo: termine.motivo, norma: termine.norma, aChi: termine.aChi,
        termini: [termine])
      if let indice = gruppi.firstIndex(where: {
        ($0.voto, $0.motivo, $0.aChi) == (suo.voto, suo.motivo, suo.aChi) && $0.norma == suo.norma
      }) {
        gruppi[indice].termini.append(termine)
      } else {
        gruppi.append(suo)
      }
    }
    return gruppi
  }
}
