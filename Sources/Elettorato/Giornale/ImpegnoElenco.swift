/// What the chain keeps of a sheet of special voters: kind, to whom, section, how many, and a salted commitment to its text.
///
/// The commitment is the SHA-256 of 32 bytes chosen by chance, then of the canonical text of the sheet. Without the salt anybody could try every
/// elector; once the reserved file is gone, salt and text with it, it says that a sheet of so many names existed, and not whose.
package struct ImpegnoElenco: Equatable, Sendable {
  package let specie: SpecieDiRichiesta
  /// `USCENTE` or `ENTRANTE`.
  package let destinatario: String
  package let sezione: Int
  package let elettori: Int
  package let impegno: Impronta

  /// Whose sheet it is: of the section where the voters are enrolled, or of the one that collects their vote.
  package static let destinatari: Set<String> = ["USCENTE", "ENTRANTE"]

  /// How many bytes the salt has.
  package static let byteDelSale = 32

  package init(
    specie: SpecieDiRichiesta, destinatario: String, sezione: Int, elettori: Int, impegno: Impronta
  ) {
    self.specie = specie
    self.destinatario = destinatario
    self.sezione = sezione
    self.elettori = elettori
    self.impegno = impegno
  }

  /// The commitment to a sheet of one of our sections; `nil` for those of other Comuni, of which the outgoing sheets say enough.
  package init?(_ elenco: ElencoVotoSpeciale, testo: TestoCanonico, sale: [UInt8]) {
    guard let sezione = elenco.destinatario.sezione else { return nil }
    precondition(sale.count == Self.byteDelSale, "a salt of another length")
    self.init(
      specie: elenco.specie, destinatario: elenco.destinatario.codice, sezione: sezione,
      elettori: elenco.elettori, impegno: Impronta.di(sale + testo.bytes))
  }
}

extension TestoCanonico {
  /// The text of a sheet: who is on it, by personal file, with the place where each one votes.
  ///
  /// ```
  /// ELENCO  v1  D839  <identità>  D839-2023-11-12  DOMICILIO  USCENTE  1
  /// VOTA    00000412  1  M  201  comunale  UFFICIO_DISTACCATO  D839  1  N
  /// OSPITE  <digest of what the other mayor tells>  UFFICIO_DISTACCATO  1
  /// FINE    5
  /// ```
  package static func elenco(
    _ elenco: ElencoVotoSpeciale, _ catena: IdentitaCatena, consultazione: String
  ) -> TestoCanonico {
    var testo = TestoCanonico()
    testo.apertura("ELENCO", catena)
    testo.campo(consultazione)
    testo.campo(elenco.specie.rawValue)
    testo.campo(elenco.destinatario.codice)
    testo.campo(elenco.destinatario.sezione)
    testo.fineRiga()
    for ammesso in elenco.ammessi {
      let raccolta = ammesso.destinazione.raccolta
      testo.riga("VOTA")
      testo.chiave(ammesso.riga.fascicolo, larghezza: cifreFascicolo)
      testo.campo(ammesso.riga.sezione)
      testo.campo(ammesso.riga.parte.rawValue)
      testo.campo(ammesso.riga.numeroSezionale)
      testo.campo(ammesso.destinazione.schede.map(\.rawValue).joined(separator: ";"))
      testo.campo(raccolta.modalita?.rawValue ?? "")
      testo.campo(raccolta.comune)
      testo.campo(raccolta.sezione)
      testo.campo(ammesso.accompagnatore ? "S" : "N")
      testo.fineRiga()
    }
    for esaminato in elenco.ospiti {
      testo.riga("OSPITE")
      testo.campo(esaminato.ospite.impronta.esadecimale)
      testo.campo(esaminato.esito.raccolta?.modalita?.rawValue ?? "")
      testo.campo(esaminato.esito.raccolta?.sezione)
      testo.fineRiga()
    }
    testo.riga("FINE")
    testo.campo(elenco.elettori)
    testo.fineRiga()
    return testo
  }
}
