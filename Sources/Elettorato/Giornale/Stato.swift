/// The digest of the lists after an act, in two levels: one text a section, one text of all the section digests.
///
/// A difference between two copies is located to a section, then to a person.
/// ```
/// SEZIONE  v1  D839  <identità>  GENERALE  1
/// ELETT    00000001  M  1  1  <person>                       fascicolo, part, sectional, general number
/// FINE     362
/// ```
/// ```
/// STATO    v1  D839  <identità>  000001
/// SEZIONE  GENERALE  1  362  <section digest>
/// TOTALE   365
/// ```
package struct DigestSezione: Equatable, Sendable {
  package let lista: Lista
  package let sezione: Int?
  package let elettori: Int
  package let impronta: Impronta

  package init(lista: Lista, sezione: Int?, elettori: Int, impronta: Impronta) {
    self.lista = lista
    self.sezione = sezione
    self.elettori = elettori
    self.impronta = impronta
  }
}

extension TestoCanonico {
  package mutating func aperturaSezione(_ catena: IdentitaCatena, lista: Lista, sezione: Int?) {
    apertura("SEZIONE", catena)
    campo(lista.rawValue)
    campo(sezione)
    fineRiga()
  }

  /// A line of a section: place, numbers, and the canonical text of the person as it is.
  package mutating func elettore(
    fascicolo: Int, parte: Parte, sezionale: Int?, generale: Int, persona: Span<UInt8>
  ) {
    riga("ELETT")
    chiave(fascicolo, larghezza: Self.cifreFascicolo)
    campo(parte.rawValue)
    campo(sezionale)
    campo(generale)
    resto(persona)
    fineRiga()
  }

  package mutating func fineSezione(elettori: Int) {
    riga("FINE")
    campo(elettori)
    fineRiga()
  }

  /// The text whose digest is the state after act `atto`: sections in order of list, then number; unassigned last.
  package static func stato(_ catena: IdentitaCatena, atto: Int, sezioni: [DigestSezione]) -> TestoCanonico {
    var testo = TestoCanonico()
    testo.apertura("STATO", catena)
    testo.chiave(atto, larghezza: cifreAtto)
    testo.fineRiga()
    for sezione in sezioni {
      testo.riga("SEZIONE")
      testo.campo(sezione.lista.rawValue)
      testo.campo(sezione.sezione)
      testo.campo(sezione.elettori)
      testo.campo(sezione.impronta.esadecimale)
      testo.fineRiga()
    }
    testo.riga("TOTALE")
    testo.campo(sezioni.reduce(0) { $0 + $1.elettori })
    testo.fineRiga()
    return testo
  }
}
