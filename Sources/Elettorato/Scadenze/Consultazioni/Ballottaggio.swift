/// The run-off: a consultation with its own days, on the lists of the first round.
///
/// Second Sunday after the first vote (art. 72, c. 5, d.lgs. 267/2000; art. 53, c. 4, L.R. Valle d'Aosta 4/1995: Z-45).
/// Nobody is added for turning 18 in between (norme.md 2.5), so the age day stays that of the first round.
extension Consultazione {
  package static let normaBallottaggio = Norma(.dlgs267del2000, "art. 72, c. 5")

  /// The second Sunday after the first round, one or two days like it.
  package var giorniDelBallottaggio: GiorniDiVoto {
    GiorniDiVoto(
      primo: giorni.primo + 14, secondo: giorni.secondo.map { $0 + 14 }, riferimento: giorni.riferimento + 14,
      eta: giorni.eta)
  }

  /// The run-off on its lawful days, or on the days given; `nil` when they cannot stand.
  package func ballottaggio(
    primo: Giorno? = nil, secondo: Giorno? = nil, motivi: [String: String] = [:]
  ) -> (consultazione: Consultazione?, anomalie: [Anomalia]) {
    let giorni =
      primo.map { GiorniDiVoto(primo: $0, secondo: secondo, eta: self.giorni.eta) } ?? giorniDelBallottaggio
    let turno = Consultazione(
      comune: comune, tipi: Set(tipi), turno: .ballottaggio, giorni: giorni,
      primoTurno: self.giorni.riferimento,
      ordinamento: ordinamento, decreto: decreto, manifesto: manifesto, situazioneAl: situazioneAl,
      fineSemestre18: fineSemestre18, statiSenzaIntese: statiSenzaIntese)
    return turno.ammessa(controlli: turno.anomalieDelBallottaggio(), motivi: motivi)
  }

  func anomalieDelBallottaggio() -> [Anomalia.Caso] {
    guard let primoTurno else { return [] }
    var casi = anomalieDeiGiorni()
    if turno == .ballottaggio, giorni.primo <= primoTurno {
      casi.append(.ballottaggioNonSuccessivo(giorni.primo, primoTurno: primoTurno))
    } else if giorni.riferimento != primoTurno + 14 {
      casi.append(.ballottaggioNonSecondaDomenica(giorni.riferimento, attesa: primoTurno + 14))
    }
    return casi
  }
}
