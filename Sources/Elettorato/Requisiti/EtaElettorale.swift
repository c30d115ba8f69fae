/// The age of the active electorate.
///
/// Source: art. 1 d.P.R. 223/1967 and L. 39/1975, eighteen years, reached at the start of the birthday
/// (`norme.md` 1.7.3: born on voting day eighteen years before, votes). Who is born on 29 February turns
/// eighteen on 28 February (art. 2963 c.c.).
package enum EtaElettorale {
  package static let norma = Norma.d223("art. 1")
  package static let anni = 18

  /// The day on which a person born on `nascita` turns eighteen.
  package static func maggiorenneDal(nascita: Giorno) -> Giorno {
    nascita.aggiungendo(anni: anni)
  }

  /// Whether the person has turned eighteen by the end of `giorno`.
  package static func maggiorenne(nascita: Giorno, il giorno: Giorno) -> Bool {
    // The cheap comparison settles almost everyone: this runs once for every row of a register.
    if giorno.numero - nascita.numero > 6_600 { return true }
    return maggiorenneDal(nascita: nascita) <= giorno
  }
}
