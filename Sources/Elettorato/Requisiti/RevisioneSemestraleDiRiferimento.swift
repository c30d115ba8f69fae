/// The last semestral revision that has had effect on a day: who turns eighteen by its end is already on the lists.
///
/// The revision that ends on 31 December enrols who turns eighteen from 1 January to 30 June, and so on, so that on any day
/// of a semester everybody who turns eighteen in that semester is enrolled.
/// Source: arts 7 and 8 d.P.R. 223/1967; `norme.md` 2.1.
package enum RevisioneSemestraleDiRiferimento {
  package static let norma = Norma.d223("artt. 7 e 8")

  /// The last day of the semester in which `giorno` falls: 30 June or 31 December.
  package static func fineSemestre(_ giorno: Giorno) -> Giorno {
    let (anno, mese, _) = giorno.data
    let (ultimoMese, ultimoGiorno) = mese <= 6 ? (6, 30) : (12, 31)
    guard let fine = Giorno(anno: anno, mese: ultimoMese, giorno: ultimoGiorno) else {
      preconditionFailure("30 June and 31 December exist in every year")
    }
    return fine
  }
}
