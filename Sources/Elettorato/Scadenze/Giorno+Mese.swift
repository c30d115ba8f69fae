/// Terms that the law counts in months: "the first five days of the following month", "by the end of the month".
extension Giorno {
  package var primoDelMese: Giorno {
    self - (data.giorno - 1)
  }

  package var ultimoDelMese: Giorno {
    let (anno, mese, _) = data
    return primoDelMese + (Self.giorniDelMese(mese, anno: anno) - 1)
  }

  package var primoDelMeseSuccessivo: Giorno { ultimoDelMese + 1 }

  /// Whether semestral revisions end on this day: 30 June or 31 December.
  package var chiudeUnSemestre: Bool {
    let (_, mese, giorno) = data
    return (mese == 6 && giorno == 30) || (mese == 12 && giorno == 31)
  }

  /// The last day of the semester in which the day falls.
  package var fineDelSemestre: Giorno {
    var giorno = ultimoDelMese
    while !giorno.chiudeUnSemestre { giorno = giorno.primoDelMeseSuccessivo.ultimoDelMese }
    return giorno
  }
}
