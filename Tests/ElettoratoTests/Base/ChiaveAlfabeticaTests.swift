import Elettorato
import Foundation
import TestSupport
import Testing

@Suite("The alphabetical order")
struct ChiaveAlfabeticaTests {
  @Test(
    "accents, apostrophes, hyphens and spaces do not count",
    arguments: [
      ("De Rossi", "DEROSSI"), ("DE' ROSSI", "DEROSSI"), ("Derossi", "DEROSSI"), ("D'Orlando", "DORLANDO"),
      ("D’Orlando", "DORLANDO"), ("Dʼorlando", "DORLANDO"), ("D`Orlando", "DORLANDO"), ("NICOLO'", "NICOLO"),
      ("Nicolò", "NICOLO"), ("Naz-Sciaves", "NAZSCIAVES"), ("Naz–Sciaves", "NAZSCIAVES"),
      ("S.\u{A0}Pietro", "SPIETRO"), ("Kovačević", "KOVACEVIC"), ("Wójcik", "WOJCIK"), ("Țurcanu", "TURCANU"),
      ("Ţurcanu", "TURCANU"), ("Șerban", "SERBAN"), ("Đorđević", "DORDEVIC"), ("Łukasz", "LUKASZ"),
      ("Ðorðsson", "DORDSSON"), ("Þór", "THOR"), ("Ærø", "AERO"), ("Œuvre", "OEUVRE"), ("Weiß", "WEISS"),
      ("WEIẞ", "WEISS"), ("Müller", "MULLER"), ("Ångström", "ANGSTROM"), ("Işık", "ISIK"), ("İnönü", "INONU"),
      ("Nguyễn", "NGUYEN"), ("Őry", "ORY"), ("Dvořák", "DVORAK"), ("ǅumhur", "DZUMHUR"), ("Ǉubić", "LJUBIC"),
      ("ǋegoš", "NJEGOS"), ("Ħal Għaxaq", "HALGHAXAQ"), ("Ģirts", "GIRTS"), ("Əliyev", "ELIYEV"),
      ("Col·lell", "COLLELL"), ("Ŵyn", "WYN"), ("", ""),
    ])
  func lettere(cognome: String, atteso: String) {
    #expect(ChiaveAlfabetica(cognome: cognome, nome: "x").description == atteso + " X")
  }

  @Test("each letter with a diacritic is its base letter, as the Unicode tables say, in either case")
  func tutteLeLettere() {
    // Letters which are no letter plus a mark for Unicode have their own cases above.
    var controllate = 0
    for codice in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
      guard let scalare = Unicode.Scalar(UInt32(codice)), scalare.properties.isAlphabetic else { continue }
      let composta = String(scalare)
      let scomposta = composta.decomposedStringWithCanonicalMapping.unicodeScalars
      guard scomposta.count > 1, let base = scomposta.first, base.isASCII else { continue }
      let attesa = String(base).uppercased()
      controllate += 1
      if chiave(composta) != attesa { Issue.record("\(composta) is \(chiave(composta)), not \(attesa)") }
      if chiave(String(String.UnicodeScalarView(scomposta))) != attesa {
        Issue.record("\(composta) decomposed")
      }
    }
    #expect(controllate > 480)
  }

  @Test("a surname that begins another comes first, whatever the names")
  func prefissi() {
    inOrdine([
      ("Ross", "Zoe"), ("Rossi", "Ada"), ("ROSSI'", "Adamo"), ("Rossi", "Zeno"),
      ("Rossini", "Ada"),
    ])
    inOrdine([("De Rossi", "Anna"), ("Derossi", "Bruno"), ("DE' ROSSI", "Carla"), ("Desideri", "Aldo")])
    inOrdine([("Rossi", "Anna"), ("Rossi", "Annabella"), ("Rossi", "Anna Maria"), ("Rossi", "Annarosa")])
  }

  @Test(
    "letters of other scripts come after Z, in the order of their code points, and bytes that are no text do no harm"
  )
  func altreScritture() {
    inOrdine([("Zyx", "A"), ("Ωμέγα", "A"), ("Жуков", "A"), ("李", "A"), ("𐌀", "A")])
    for bytes: [UInt8] in [
      [0xFF], [0xC3], [0xE2, 0x82], [0xC0, 0x80], [0x41, 0x80, 0x42], [0xF0, 0x9F, 0x98],
    ] {
      var chiave: [UInt8] = []
      ChiaveAlfabetica.scrivi(cognome: bytes.span, nome: [UInt8]().span, in: &chiave)
      #expect(chiave == bytes + [0x20])
    }
  }

  @Test("after surname and name come the day of birth and the fascicolo")
  func omonimi() throws {
    let chiavi = try [
      ("Rossi", "Anna", "1969-12-31", 9), ("Rossi", "Anna", "1970-01-01", 2),
      ("ROSSI", "ANNA", "1970-01-01", 10),
      ("Rossi", "Anna", "2004-02-29", 1), ("Rossi", "Annabella", "1930-01-01", 0),
    ].map { cognome, nome, iso, fascicolo in
      ChiaveAlfabetica(
        cognome: cognome, nome: nome, nascita: try #require(Giorno(iso: iso.utf8)), fascicolo: fascicolo)
    }
    for (prima, dopo) in zip(chiavi, chiavi.dropFirst()) { #expect(prima < dopo) }
  }

  @Test("the order of the keys is the order of the letters, then of the names")
  func proprieta() {
    var caso = SplitMix64(state: 1967)
    let lettere = Array("ABCÀÈČŁ' -abcß")
    func parola() -> String {
      String(
        (0..<Int.random(in: 1...5, using: &caso)).compactMap { _ in lettere.randomElement(using: &caso) })
    }
    let persone = (0..<400).map { _ in (cognome: parola(), nome: parola()) }
    for a in persone {
      for b in persone {
        let (cognomeA, cognomeB) = (semplice(a.cognome), semplice(b.cognome))
        let attesa = cognomeA != cognomeB ? cognomeA < cognomeB : semplice(a.nome) < semplice(b.nome)
        let prima = ChiaveAlfabetica(cognome: a.cognome, nome: a.nome)
        let dopo = ChiaveAlfabetica(cognome: b.cognome, nome: b.nome)
        if (prima < dopo) != attesa { Issue.record("\(a) and \(b)") }
      }
    }
  }

  /// The letters of a name made of those above, found in another way.
  private func semplice(_ nome: String) -> String {
    nome.uppercased().replacing("Ł", with: "L").folding(options: .diacriticInsensitive, locale: nil).filter(
      \.isLetter)
  }

  private func chiave(_ cognome: String) -> String {
    String(ChiaveAlfabetica(cognome: cognome, nome: "").description.dropLast())
  }

  private func inOrdine(_ persone: [(String, String)]) {
    let chiavi = persone.map { ChiaveAlfabetica(cognome: $0.0, nome: $0.1) }
    for (prima, dopo) in zip(chiavi, chiavi.dropFirst()) { #expect(prima < dopo, "\(prima) before \(dopo)") }
  }
}
