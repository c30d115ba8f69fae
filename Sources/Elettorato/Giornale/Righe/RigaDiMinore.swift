/// `MINORE`: somebody who will not be of age (art. 33).
extension TestoCanonico {
  package mutating func minore(fascicolo: Int, lista: Lista) {
    riga("MINORE")
    chiave(fascicolo, larghezza: Self.cifreFascicolo)
    campo(lista.rawValue)
    fineRiga()
  }
}
