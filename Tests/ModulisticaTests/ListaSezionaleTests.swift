import Elettorato
import Rendering
import Testing

@testable import Modulistica

@Suite("Section list") struct ListaSezionaleTests {
  /// Six electors: number 3 struck by act 5, number 5 eighteen on the day after the vote.
  private var sei: [Elettore] {
    [
      Esempi.elettore(1, "Amato"), Esempi.elettore(2, "Bianchi"),
      Esempi.elettore(3, "Caruso", alAtto: 5), Esempi.elettore(4, "Dotti"),
      Esempi.elettore(5, "Esposito", nato: Esempi.giorno(2005, 11, 13)), Esempi.elettore(6, "Ferri"),
    ]
  }

  private func numeri(_ documento: Document, _ tabella: String = "elettori") throws -> [String] {
    try documento.righe(tabella).map { $0[0] }
  }

  @Test("the poll copy leaves out who is cancelled and who is not eighteen; the numbers of the others stay")
  func pollCopy() throws {
    #expect(try numeri(Esempi.lista(sei)) == ["1", "2", "4", "6"])
  }

  @Test("the office copy holds everybody, the struck line with its act")
  func officeCopy() throws {
    let documento = try Esempi.lista(sei, .ufficio)
    #expect(try numeri(documento) == ["1", "2", "3", "4", "5", "6"])
    let barrata = try #require(try documento.righe().first { $0[0] == "3" })
    #expect(barrata.contains("cancellato"))
    #expect(barrata.contains("cancellato con l’atto n. 5"))
    #expect(try documento.righe().filter { $0.contains("cancellato") }.count == 1)
  }

  @Test(
    "who turns eighteen on the day votes; who turns eighteen the day after does not",
    arguments: [
      (2005, 11, 11, true), (2005, 11, 12, true), (2005, 11, 13, false), (2006, 11, 12, false),
      // Eighteen on 28 February, in a year without the 29th.
      (2005, 10, 31, true),
    ])
  func boundary(anno: Int, mese: Int, giorno: Int, vota: Bool) throws {
    let elettore = Esempi.elettore(1, "Amato", nato: Esempi.giorno(anno, mese, giorno))
    #expect(try numeri(Esempi.lista([elettore])) == (vota ? ["1"] : []))
  }

  @Test("born on 29 February, votes on 28 February eighteen years later and not on the 27th")
  func leapDay() throws {
    let elettore = Esempi.elettore(1, "Amato", nato: Esempi.giorno(2008, 2, 29))
    for (giorno, attesi) in [(27, [String]()), (28, ["1"])] {
      let fonte = Esempi.fonte(
        .listaUnica, consultazione: Esempi.consultazione(il: Esempi.giorno(2026, 2, giorno)))
      #expect(try numeri(Esempi.lista([elettore], fonte: fonte)) == attesi)
    }
  }

  @Test("the closing formula of the poll copy accounts for every figure, in figures and in words")
  func closing() throws {
    #expect(
      try Esempi.lista(sei).paragrafi == [
        "La presente lista comprende n. 4 (quattro) elettori: 5 iscritti dopo l’atto n. 7 del 31 agosto 2023, meno 1 depennato ai sensi dell’art. 33, d.P.R. 223/1967 perché non ancora diciottenne il 12 novembre 2023."
      ])
    #expect(
      try Esempi.lista(sei, .ufficio).paragrafi == [
        "La presente lista comprende n. 5 (cinque) elettori iscritti dopo l’atto n. 7 del 31 agosto 2023. Vi è inoltre 1 riga barrata di elettore cancellato, non compresa nel numero."
      ])
    #expect(
      try Esempi.lista([Esempi.elettore(1, "Amato")]).paragrafi == [
        "La presente lista comprende n. 1 (uno) elettore iscritto dopo l’atto n. 7 del 31 agosto 2023."
      ])
  }

  @Test("men and women have a table, a formula and a total each, and the section their sum")
  func parts() throws {
    let elettori =
      (1...3).map { Esempi.elettore($0, "Rossi\($0)", parte: .maschile) }
      + (1...2).map { Esempi.elettore($0, "Verdi\($0)", parte: .femminile) }
    let documento = try Esempi.lista(elettori, fonte: Esempi.fonte(), iscrittiUE: 4)
    #expect(try numeri(documento, "uomini") == ["1", "2", "3"])
    #expect(try numeri(documento, "donne") == ["1", "2"])
    #expect(documento.copertina?.totals.map(\.label) == ["uomini", "donne", "elettori"])
    #expect(documento.copertina?.totals.map(\.value) == ["3", "2", "5"])
    #expect(
      documento.paragrafi == [
        "La presente parte della lista comprende n. 3 (tre) elettori (uomini) iscritti dopo l’atto n. 7 del 31 agosto 2023.",
        "La presente parte della lista comprende n. 2 (due) elettori (donne) iscritti dopo l’atto n. 7 del 31 agosto 2023.\nTotale della sezione: uomini 3, donne 2, elettori n. 5 (cinque). Iscritti nella lista aggiunta dei cittadini dell’Unione europea, in documento a parte: 4.",
      ])
  }

  @Test("an elector missing from what is printed stops the document", arguments: [4, 6])
  func missing(attesi: Int) {
    #expect(throws: Squilibrio.stampa(documento: "sezione-001-votazione", attesi: attesi, stampati: 5)) {
      try Esempi.lista(sei, attesi: attesi)
    }
  }

  @Test("homonyms are marked both ways, whatever their spelling and wherever they stand")
  func homonyms() throws {
    let elettori = [
      Esempi.elettore(1, "D'Angelo", "Maria"), Esempi.elettore(2, "Neri"),
      Esempi.elettore(3, "Rossi", "Anna"),
      // Entered later, at the end.
      Esempi.elettore(4, "Rossi", "Anna"), Esempi.elettore(5, "DANGELO", "Marìa"),
      Esempi.elettore(6, "Rossi", "Annamaria"),
      Esempi.elettore(7, "Rossi", "Anna"),
    ]
    let note = try Esempi.lista(elettori).righe().map { $0[$0.count - 1] }
    #expect(
      note == [
        "omonimo: v. n. 5", "", "omonimo: v. n. 4, 7", "omonimo: v. n. 3, 7", "omonimo: v. n. 1", "",
        "omonimo: v. n. 3, 4",
      ])
  }

  @Test("no mark sends to a number that is not on the paper")
  func homonymsNotPrinted() throws {
    let elettori = [
      Esempi.elettore(1, "Rossi"), Esempi.elettore(2, "Rossi", nato: Esempi.giorno(2005, 12, 1)),
      Esempi.elettore(3, "Rossi", alAtto: 2),
    ]
    #expect(try Esempi.lista(elettori).righe().map { $0[$0.count - 1] } == [""])
    #expect(
      try Esempi.lista(elettori, .ufficio).righe().map { $0[$0.count - 2] } == [
        "omonimo: v. n. 2", "omonimo: v. n. 1", "cancellato con l’atto n. 2",
      ])
  }

  @Test("who resides abroad is said so once, with his State")
  func abroad() throws {
    var senzaIndirizzo = Esempi.elettore(1, "Amato")
    senzaIndirizzo.stato = .aire
    senzaIndirizzo.testi.imposta(.nomeVia, "")
    senzaIndirizzo.testi.imposta(.statoEstero, "BEL")
    var conIndirizzo = Esempi.elettore(2, "Bianchi")
    conIndirizzo.stato = .aire
    conIndirizzo.testi.imposta(.statoEstero, "XXX")
    let righe = try Esempi.lista([senzaIndirizzo, conIndirizzo]).righe()
    #expect(righe[0][4...] == ["residente all’estero (Belgio)", ""])
    #expect(righe[1][4...] == ["Via Roma 2", "residente all’estero (XXX)"])
  }

  @Test("a place of birth with a long name takes two lines, not three")
  func longPlace() throws {
    var elettore = Esempi.elettore(1, "Amato")
    elettore.testi.imposta(.nomeLuogoNascita, "Monasterolo di Savigliano")
    elettore.testi.imposta(.provinciaNascita, "CN")
    let pagina = try Esempi.lista([elettore]).pagine()[1]
    #expect(pagina.contains("|Monasterolo di Savigliano|"))
    #expect(pagina.contains("|(CN) 01/01/1970|"))
  }
}
