package import Elettorato

/// What every paper stands on, as far as it quotes the law: the provisions in force on its day, in the one printed style.
package protocol FonteConNorme {
  var sostituzioni: Sostituzioni { get }
  /// The day of the paper: that of its act.
  var giornoDellaCarta: Giorno { get }
}

extension FonteConNorme {
  /// `art. 32, c. 2, d.P.R. 223/1967`, or what has taken its place.
  func cita(_ norma: Norma) -> String { sostituzioni.cita(norma, il: giornoDellaCarta).tipografico }

  /// `art. 32, c. 2`, where the paper has already named its act.
  func articolo(_ norma: Norma) -> String { sostituzioni.articolo(norma, il: giornoDellaCarta).tipografico }
}
