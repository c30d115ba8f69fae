/// An elector too young on the day on which age is tested: struck from the poll copy, never from the roll.
///
/// Source: art. 33 d.P.R. 223/1967 (L. 39/1975 art. 18). Which day counts when voting opens on a Saturday is open
/// (`norme.md`, open point 11), so the day is given.
package enum EsclusioneArt33 {
  package static let norma = Norma.d223("art. 33")
  /// The name under which an act writes the day on which age is tested.
  package static let parametro = "giorno-dell-eta"

  /// Whether a person born on `nascita` is struck from the lists of a vote whose age is tested on `giorno`.
  package static func depenna(nascita: Giorno, giornoEta giorno: Giorno) -> Bool {
    !EtaElettorale.maggiorenne(nascita: nascita, il: giorno)
  }

  /// A day of birth up to which nobody is struck, so that a search need not look at everybody; `depenna` decides.
  package static func ultimoNatoCheVota(giornoEta giorno: Giorno) -> Giorno {
    giorno.aggiungendo(anni: -EtaElettorale.anni) - 1
  }
}
