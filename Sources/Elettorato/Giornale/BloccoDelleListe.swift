/// The lock of the lists: the text that both offices sign, with the total and the digest of every section.
///
/// ```
/// BLOCCO   v1  D839  <identità>  <consultation>
/// TESTA    000006  <digest of the act>  <digest of the state>
/// SEZIONE  GENERALE  1  351  <section digest>
/// TOTALE   GENERALE  351
/// ```
/// Its SHA-256 is in the act of the lock, and every code printed on the lists of the vote comes from it: a list made before the lock, or after
/// another one, has other codes.
/// Source: art. 32, c. 4, d.P.R. 223/1967 and the calendars of the sources; `affidabilita.md` 3.5.
package struct BloccoDelleListe: Sendable {
  /// The name under which the act keeps the digest of the text.
  package static let parametro = "blocco"

  /// The last act before the lock, with its digest and that of the lists.
  package let testa: (atto: Int, impronta: Impronta, stato: Impronta)
  package let consultazione: String
  package let sezioni: [DigestSezione]

  package init(
    testa: (atto: Int, impronta: Impronta, stato: Impronta), consultazione: String, sezioni: [DigestSezione]
  ) {
    self.testa = testa
    self.consultazione = consultazione
    self.sezioni = sezioni
  }

  package func testo(_ catena: IdentitaCatena) -> TestoCanonico {
    var testo = TestoCanonico()
    testo.apertura("BLOCCO", catena)
    testo.campo(consultazione)
    testo.fineRiga()
    testo.riga("TESTA")
    testo.chiave(testa.atto, larghezza: TestoCanonico.cifreAtto)
    testo.campo(testa.impronta.esadecimale)
    testo.campo(testa.stato.esadecimale)
    testo.fineRiga()
    for sezione in sezioni {
      testo.riga("SEZIONE")
      testo.campo(sezione.lista.rawValue)
      testo.campo(sezione.sezione)
      testo.campo(sezione.elettori)
      testo.campo(sezione.impronta.esadecimale)
      testo.fineRiga()
    }
    for lista in Lista.allCases {
      let sue = sezioni.filter { $0.lista == lista }
      guard !sue.isEmpty else { continue }
      testo.riga("TOTALE")
      testo.campo(lista.rawValue)
      testo.campo(sue.reduce(0) { $0 + $1.elettori })
      testo.fineRiga()
    }
    return testo
  }

  /// The digest from which a list of the vote takes its code: of the lock and of the section together.
  package static func impronta(_ blocco: Impronta, _ sezione: Impronta) -> Impronta {
    Impronta.di(Array("LISTA\tv1\t\(blocco.esadecimale)\t\(sezione.esadecimale)\n".utf8))
  }
}
