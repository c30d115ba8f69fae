/// How long the requests of special voters are kept: the consultation and the time of challenges, then they are deleted.
///
/// No source sets the days: the default leaves a margin over the thirty days of the electoral challenges (art. 130 d.lgs. 104/2010), and a rule
/// set can say otherwise.
package enum ConservazioneRichieste {
  package static let norma = Norma(.reg679del2016, "art. 5, par. 1, lett. e")

  /// The code with which a rule set fixes the first day of deletion.
  package static let codice = "SPECIAL_VOTERS_DELETION"

  /// Days after the close of the polls, where no rule set says.
  package static let giorni = 60

  /// The first day on which the requests may be deleted.
  package static func eliminabiliDal(_ consultazione: Consultazione, _ scadenzario: Scadenzario) -> Giorno {
    scadenzario[codice]?.primoGiorno ?? consultazione.giorni.ultimo + giorni
  }
}
