/// Why the office does not do what is asked of special voters and of their reserved file.
package enum DiniegoDelVoto: Diniego, Equatable {
  /// The local register counts more than the reserved file holds.
  case riservatoIncompleto(trovate: Int, attese: Int)
  case richiestaAssente(Int)
}
