import Testing

@testable import Elettorato

/// What somebody types is understood as one kind of search, or as two where it could be either.
struct CriterioDiRicercaTests {
  private func leggi(_ testo: String, _ modo: CriterioDiRicerca.Modo? = nil) throws -> [CriterioDiRicerca] {
    try CriterioDiRicerca.leggi([testo], modo: modo, specie: { ["VIA", "PIAZZA", "LOCALITA"].contains($0) })
  }

  private func nome(_ parole: String..., nascita: Giorno? = nil) -> CriterioDiRicerca {
    .nominativo(.init(parole), nascita: nascita)
  }

  private func indirizzo(_ parole: String..., civico: Int?, _ esponente: String = "") -> CriterioDiRicerca {
    .indirizzo(.init(strada: .init(parole), civico: civico, esponente: esponente))
  }

  @Test("words are a name, folded: accents, apostrophes and case do not count")
  func nomi() throws {
    #expect(try leggi("d'angelo Nicolò") == [nome("DANGELO", "NICOLO")])
    #expect(try leggi("DE ROSSI") == [nome("DE", "ROSSI")])
    #expect(try leggi("Łukasz  Wójcik") == [nome("LUKASZ", "WOJCIK")])
    #expect(try leggi("ROSSI -") == [nome("ROSSI")])
  }

  @Test("digits alone are a number, and a day is a day in either writing")
  func numeriEGiorni() throws {
    let giorno = try #require(Giorno(anno: 1970, mese: 1, giorno: 31))
    #expect(try leggi("123") == [.numero(123)])
    #expect(try leggi("1970-01-31") == [.nominativo(.init([]), nascita: giorno)])
    #expect(try leggi("31/01/1970 rossi") == [nome("ROSSI", nascita: giorno)])
    // There is no such day, and no name has digits: it is what follows a street.
    #expect(try leggi("rossi 31/02/1970") != [nome("ROSSI", nascita: giorno)])
  }

  @Test("a codice fiscale is known from seven characters on, six letters first")
  func codici() throws {
    #expect(try leggi("rssmra70a01d839a") == [.codiceFiscale("RSSMRA70A01D839A")])
    #expect(try leggi("RSSMRA7") == [.codiceFiscale("RSSMRA7")])
    #expect(try leggi("RSSMRA") == [nome("RSSMRA")])
    #expect(try leggi("MARINARO") == [nome("MARINARO")])
  }

  @Test(
    "a house number makes an address; the kind of a street makes an address or a name, for some are surnames")
  func indirizzi() throws {
    #expect(try leggi("via roma 12") == [indirizzo("VIA", "ROMA", civico: 12)])
    #expect(try leggi("roma 12/A") == [indirizzo("ROMA", civico: 12, "A")])
    #expect(try leggi("Via Roma, 12 b") == [indirizzo("VIA", "ROMA", civico: 12, "B")])
    #expect(
      try leggi("piazza giuseppe") == [
        nome("PIAZZA", "GIUSEPPE"), indirizzo("PIAZZA", "GIUSEPPE", civico: nil),
      ])
    #expect(try leggi("piazza") == [nome("PIAZZA")])
    #expect(try leggi("niel", .indirizzo) == [indirizzo("NIEL", civico: nil)])
  }

  @Test("nothing to look for, too many words, or words that are not of the kind asked are refused")
  func rifiuti() {
    typealias Difetto = CriterioDiRicerca.Difetto
    for (testo, modo, difetto): (String, CriterioDiRicerca.Modo?, Difetto) in [
      ("", nil, .vuoto), ("--- '", nil, .vuoto), ("rossi", .numero, .nonE(.numero)),
      ("0", .numero, .nonE(.numero)),
      ("rossi", .codice, .nonE(.codice)),
      ("rossi", .nascita, .nonE(.nascita)), ("a b c d e f g h i j", nil, .troppeParole(massimo: 8)),
    ] {
      #expect(throws: difetto) { try leggi(testo, modo) }
    }
  }
}
