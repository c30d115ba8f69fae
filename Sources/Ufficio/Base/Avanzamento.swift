/// How far a long work has come.
package struct Avanzamento: Sendable, Equatable {
  package enum Lavoro: Sendable {
    case verifica
    case stampa
    case lettura
  }

  package let lavoro: Lavoro
  package let fatti: Int
  package let totale: Int

  package init(_ lavoro: Lavoro, _ fatti: Int, di totale: Int) {
    self.lavoro = lavoro
    self.fatti = fatti
    self.totale = totale
  }
}
