import Elettorato
import TestSupport
import Testing

@Suite("The codice fiscale")
struct CodiceFiscaleTests {
  /// Codes that textbooks and encyclopaedias print as examples.
  @Test(
    "the published examples are well formed and computed from their data",
    arguments: [
      ("RSSMRA85T10A562S", "Rossi", "Mario", Sesso.maschile, "1985-12-10", "A562"),
      ("MRTMTT25D09F205Z", "Moretti", "Matteo", .maschile, "1925-04-09", "F205"),
      ("MLLSNT82P65Z404U", "Miller", "Samantha", .femminile, "1982-09-25", "Z404"),
    ])
  func esempi(testo: String, cognome: String, nome: String, sesso: Sesso, nascita: String, luogo: String)
    throws
  {
    let giorno = try #require(Giorno(iso: nascita.utf8))
    let codiceLuogo = try #require(CodiceLuogo(luogo))
    let codice = try CodiceFiscale.verifica(testo) { $0 == codiceLuogo }.get()
    #expect(
      CodiceFiscale.calcola(cognome: cognome, nome: nome, sesso: sesso, nascita: giorno, luogo: codiceLuogo)
        == codice)
    #expect(
      codice.confronta(cognome: cognome, nome: nome, sesso: sesso, nascita: giorno, luogo: codiceLuogo) == [])
  }

  @Test(
    "of several defects the first in the order of the checks is named",
    arguments: [
      ("", CodiceFiscale.Difetto.lunghezza), ("RSSMRA85T10A562", .lunghezza),
      ("RSSMRA85T10A562SS", .lunghezza),
      ("RSSMRA85T10A56-S", .caratteri), ("R5SMRA85T10A562S", .caratteri), ("RSSMRA85T10A5621", .caratteri),
      ("RSSMRA85110A562S", .caratteri), ("RSSMRA85T101562S", .caratteri), ("RSSMRA85T10À562", .caratteri),
      ("RSSMRA8AN99Z000A", .omocodiaNonAmmessa), ("RSSMRA85N99Z000A", .mese), ("RSSMRA85T99Z000A", .giorno),
      ("RSSMRA85T00A562A", .giorno), ("RSSMRA85T32A562A", .giorno), ("RSSMRA85T40A562A", .giorno),
      ("RSSMRA85T72A562A", .giorno), ("RSSMRA85D31Z000A", .dataInesistente),
      ("RSSMRA85B29Z000A", .dataInesistente), ("RSSMRA85T10Z000A", .luogoSconosciuto),
      ("RSSMRA85T10A562A", .carattereDiControllo),
    ])
  func ordineDeiDifetti(testo: String, atteso: CodiceFiscale.Difetto) {
    let esito = CodiceFiscale.verifica(testo) { $0.testo == "A562" }
    #expect(esito == .failure(atteso))
  }

  @Test("one letter or one digit changed for another is always found out by the check letter")
  func unErrore() {
    // The weights of one place are all different, so the sum changes.
    let giusto = Array("RSSMRA85T10A562S".utf8)
    for (posizioni, simboli) in [
      (0...5, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), (12...14, "0123456789"), (6...7, "0123456789"),
    ] {
      for posizione in posizioni {
        for simbolo in simboli.utf8 where simbolo != giusto[posizione] {
          var testo = giusto
          testo[posizione] = simbolo
          #expect(CodiceFiscale.verifica(testo.span) { _ in true } == .failure(.carattereDiControllo))
        }
      }
    }
  }

  @Test("the 29 February exists where either century has it: of two digits, those divisible by four")
  func ventinoveFebbraio() throws {
    let luogo = try #require(CodiceLuogo("A562"))
    for anno in 0...99 {
      let cifre = anno < 10 ? "0\(anno)" : "\(anno)"
      let esito = CodiceFiscale.verifica("RSSMRA\(cifre)B29A562A") { $0 == luogo }
      // The check letter A is right once in a while: what matters is that the date is or is not refused.
      #expect((esito == .failure(.dataInesistente)) == (anno % 4 != 0), "year \(cifre)")
    }
  }

  @Test("a month and its letter go together, from January A to December T")
  func mesi() throws {
    let luogo = try #require(CodiceLuogo("H501"))
    for (indice, lettera) in "ABCDEHLMPRST".enumerated() {
      let nascita = try #require(Giorno(anno: 1990, mese: indice + 1, giorno: 1))
      let codice = try #require(
        CodiceFiscale.calcola(cognome: "X", nome: "Y", sesso: .maschile, nascita: nascita, luogo: luogo))
      #expect(codice.mese == indice + 1)
      #expect(Array(codice.testo)[8] == lettera)
    }
  }

  @Test("surnames and names too short are filled with vowels and then with X")
  func corti() throws {
    func lettere(_ cognome: String, _ nome: String) throws -> String? {
      let luogo = try #require(CodiceLuogo("H501"))
      return CodiceFiscale.calcola(
        cognome: cognome, nome: nome, sesso: .femminile, nascita: Giorno(numero: 0), luogo: luogo
      ).map { String($0.testo.prefix(6)) }
    }
    #expect(try lettere("Fo", "Io") == "FOXIOX")
    #expect(try lettere("Aiello", "Eia") == "LLAEIA")
    #expect(try lettere("Ng", "") == "NGXXXX")
    #expect(try lettere("De Rossi", "Anna Maria") == "DRSNMR")
    #expect(try lettere("Iù", "Chiara") == "IUXCHR")
    #expect(try lettere("李", "Πέτρος") == "XXXXXX")
  }

  @Test("nobody of unrecorded sex has a computable code, and an unrecorded sex agrees with every code")
  func sessoNonIndicato() throws {
    let luogo = try #require(CodiceLuogo("A562"))
    let nascita = try #require(Giorno(anno: 1985, mese: 12, giorno: 10))
    #expect(
      CodiceFiscale.calcola(
        cognome: "Rossi", nome: "Mario", sesso: .nonIndicato, nascita: nascita, luogo: luogo)
        == nil)
    let codice = try CodiceFiscale.verifica("RSSMRA85T10A562S") { _ in true }.get()
    #expect(
      codice.confronta(cognome: "Rossi", nome: "Mario", sesso: .nonIndicato, nascita: nascita, luogo: nil)
        == [])
  }

  @Test("every disagreement is named, and the century is none")
  func discordanze() throws {
    let codice = try CodiceFiscale.verifica("rssmra85t10a562s") { _ in true }.get()
    let altrove = try #require(CodiceLuogo("H501"))
    func confronta(_ cognome: String, _ nome: String, _ sesso: Sesso, _ iso: String) throws -> Discordanze {
      codice.confronta(
        cognome: cognome, nome: nome, sesso: sesso, nascita: try #require(Giorno(iso: iso.utf8)),
        luogo: altrove)
    }
    #expect(try confronta("ROSSI", "MARIO", .maschile, "1885-12-10") == [.luogo])
    #expect(try confronta("Bianchi", "Mario", .maschile, "1985-12-10") == [.cognome, .luogo])
    #expect(try confronta("Rossi", "Luigi", .femminile, "1985-12-10") == [.nome, .sesso, .luogo])
    #expect(try confronta("Rossi", "Mario", .maschile, "1985-12-11") == [.dataDiNascita, .luogo])
    #expect(try confronta("Rossi", "Mario", .maschile, "1985-11-10") == [.dataDiNascita, .luogo])
    #expect(try confronta("Rossi", "Mario", .maschile, "1986-12-10") == [.dataDiNascita, .luogo])
  }

  @Test("a letter with diaeresis, ring, stroke agrees in either spelling, composed or not")
  func grafie() throws {
    let luogo = try #require(CodiceLuogo("H501"))
    let nascita = Giorno(numero: 7000)
    func codice(_ cognome: String) throws -> CodiceFiscale {
      try #require(
        CodiceFiscale.calcola(
          cognome: cognome, nome: "Eva", sesso: .femminile, nascita: nascita, luogo: luogo))
    }
    // Few consonants, so that the vowels show: Böe, Bür, Ås, Lø, with the letter written in both ways.
    for (scritto, semplice, esteso) in [
      ("Bür", "Bur", "Buer"), ("Bu\u{308}r", "Bur", "Buer"), ("Öd", "Od", "Oed"), ("Lø", "Lo", "Loe"),
      ("As\u{308}i", "Asi", "Asi"), ("Jåi", "Jai", "Jaai"), ("Ja\u{30A}i", "Jai", "Jaai"),
      ("Häi", "Hai", "Haei"),
    ] {
      for grafia in [semplice, esteso] {
        let discordanze = try codice(grafia).confronta(
          cognome: scritto, nome: "Eva", sesso: .femminile, nascita: nascita, luogo: luogo)
        #expect(discordanze == [], "\(scritto) written \(grafia)")
      }
    }
    #expect(try codice("Bür") == codice("Bur"))
    #expect(try codice("Weiß") == codice("Weiss"))
    #expect(try codice("Od") != codice("Oed"))
  }

  @Test("of one code omocodia makes 127 others, all well formed, all with that base")
  func omocodia() throws {
    let base = try CodiceFiscale.verifica("RSSMRA85T10A562S") { _ in true }.get()
    let sostituti = Array("LMNPQRSTUV".utf8)
    var visti: Set<CodiceFiscale> = []
    for maschera in 0..<128 {
      var testo = Array(base.testo.utf8)
      for (bit, posizione) in [6, 7, 9, 10, 12, 13, 14].enumerated() where maschera >> bit & 1 == 1 {
        testo[posizione] = sostituti[Int(testo[posizione]) - 48]
      }
      var trovati = 0
      for controllo in UInt8(ascii: "A")...UInt8(ascii: "Z") {
        testo[15] = controllo
        guard
          case .success(let codice) = CodiceFiscale.verifica(testo.span, luogoEsiste: { $0 == base.luogo })
        else {
          continue
        }
        trovati += 1
        visti.insert(codice)
        #expect(codice.base == base)
        #expect(codice.omocodia == (maschera > 0))
        #expect(codice.giorno == 10 && codice.mese == 12 && codice.annoNelSecolo == 85)
      }
      #expect(trovati == 1, "one check letter is right")
    }
    #expect(visti.count == 128)
  }

  @Test("the code of anyone, computed, is well formed, agrees, and says what it was made from")
  func proprieta() throws {
    var caso = SplitMix64(state: 19_761_223)
    let lettere = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ'èüß č")
    for _ in 0..<5000 {
      let cognome = String(
        (0..<Int.random(in: 1...9, using: &caso)).map { _ in lettere.randomElement(using: &caso)! })
      let nome = String(
        (0..<Int.random(in: 1...9, using: &caso)).map { _ in lettere.randomElement(using: &caso)! })
      let sesso: Sesso = Bool.random(using: &caso) ? .maschile : .femminile
      let nascita = Giorno(numero: Int.random(in: -25_567...20_000, using: &caso))
      let luogo = CodiceLuogo("L\(Int.random(in: 100...999, using: &caso))")!
      guard
        let codice = CodiceFiscale.calcola(
          cognome: cognome, nome: nome, sesso: sesso, nascita: nascita, luogo: luogo),
        case .success(codice) = CodiceFiscale.verifica(codice.testo, luogoEsiste: { $0 == luogo }),
        codice.confronta(cognome: cognome, nome: nome, sesso: sesso, nascita: nascita, luogo: luogo).isEmpty,
        codice.base == codice, !codice.omocodia, codice.sesso == sesso, codice.luogo == luogo,
        codice.giorno == nascita.data.giorno, codice.mese == nascita.data.mese,
        CodiceFiscale(archiviato: Array(codice.testo.utf8).span) == codice
      else {
        Issue.record("\(cognome), \(nome), \(sesso), \(nascita), \(luogo)")
        continue
      }
    }
  }

  @Test("codes are in the order of their text, and keep it as bytes")
  func ordine() throws {
    let testi = ["RSSMRA85T10A562S", "MRTMTT25D09F205Z", "MLLSNT82P65Z404U"]
    let codici = try testi.map { try CodiceFiscale.verifica($0) { _ in true }.get() }
    #expect(codici.sorted().map(\.testo) == testi.sorted())
    #expect(MemoryLayout<CodiceFiscale>.size == 16)
  }
}
