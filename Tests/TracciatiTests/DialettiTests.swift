import CSV
import Elettorato
import Testing

@testable import Tracciati

/// The two ways of writing one register say the same of every person.
@Suite("The two dialects of the examples")
struct DialettiTests {
  /// What does not depend on how names are written.
  struct Dati: Equatable {
    let codici: [String]
    let numeri: [Int?]
    let chiave: [UInt8]
  }

  private func leggi(_ percorso: String) throws -> [Dati] {
    let (stati, luoghi) = try Lettura.riferimenti.get()
    let oggi = try #require(Giorno(anno: 2023, mese: 9, giorno: 1))
    var avvisi = Avvisi()
    var tracciato: TracciatoAnagrafe?
    var riga = RigaAnagrafe()
    var dati: [Dati] = []
    try Lettura.ogniRiga(try Lettura.file(percorso), TracciatoAnagrafe.colonne) { intestazione, record in
      if tracciato == nil {
        tracciato = TracciatoAnagrafe(intestazione, luoghi: luoghi, stati: stati, sezioni: [], oggi: oggi)
      }
      try tracciato?.leggi(record, in: &riga, avvisi: &avvisi)
      let testi: [TestiPersona.Campo] = [
        .idAnagrafe, .codiceFiscale, .luogoNascita, .provinciaNascita, .attoNumero, .attoParte, .attoSerie,
        .cittadinanza, .altraCittadinanza, .statoEstero, .famiglia, .esponente,
      ]
      dati.append(
        Dati(
          codici: testi.map { riga.testi.stringa($0) }
            + [riga.sesso.rawValue, riga.stato.rawValue, riga.qualita?.rawValue ?? ""],
          numeri: [
            riga.nascita.numero, riga.attoAnno, riga.civico, riga.residenteDal?.numero, riga.statoDal?.numero,
            riga.finePerdita?.numero, riga.inListaUE ? 1 : 0, riga.sezioneAssegnata,
          ],
          chiave: riga.chiave))
    }
    return dati
  }

  @Test(
    "row by row, the same codes of State, dates, numbers and alphabetical place",
    arguments: ["gaby", "latisana"])
  func stesseRighe(_ esempio: String) throws {
    let pulito = try leggi("Data/esempi/\(esempio)/anagrafe.csv")
    let gestionale = try leggi("Data/esempi/\(esempio)/gestionale/anagrafe.csv")
    try #require(pulito.count == gestionale.count && pulito.count > 400)
    for (numero, (a, b)) in zip(pulito, gestionale).enumerated() where a != b {
      Issue.record("\(esempio), persona \(numero + 1): \(a.codici) \(a.numeri) / \(b.codici) \(b.numeri)")
    }
  }

  @Test("streets are the same in both, however written", arguments: ["gaby", "latisana"])
  func stesseVie(_ esempio: String) throws {
    let viari = try ["", "gestionale/"].map { cartella in
      let file = try Lettura.file("Data/esempi/\(esempio)/\(cartella)viario.csv")
      var voci: [[UInt8]] = []
      try Lettura.ogniRiga(file, TracciatoViario.colonne) { intestazione, record in
        let voce = try TracciatoViario(intestazione, sezioni: Set(1...14)).leggi(record).voce
        voci.append(voce.toponimo.chiave + [UInt8(voce.sezione)])
      }
      return voci
    }
    #expect(viari[0] == viari[1] && !viari[0].isEmpty)
  }

  @Test("a State is known by its code in one dialect, by any writing of its name in the other")
  func stati() throws {
    let stati = NomiDegliStati(try Lettura.riferimenti.get().stati)
    #expect(stati.codice("ITA".utf8, .pulito) == "ITA")
    #expect(stati.codice("ITALIA".utf8, .gestionale) == "ITA")
    #expect(stati.codice("Regno Unito".utf8, .gestionale) == "GBR")
    #expect(stati.codice("COSTA D'AVORIO".utf8, .gestionale) == "CIV")
    #expect(stati.codice("Italia".utf8, .pulito) == nil)
    #expect(stati.codice("ITA".utf8, .gestionale) == nil)
    #expect(stati.codice("ATLANTIDE".utf8, .gestionale) == nil)
  }
}
