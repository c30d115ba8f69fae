import TestSupport
import Testing

/// Bytes that are no good text, put in the surname of the second person.
struct BytesCattivi: CustomTestStringConvertible {
  let nome: String
  let bytes: [UInt8]
  let motivo: String

  init(_ nome: String, _ bytes: [UInt8], _ motivo: String) {
    self.nome = nome
    self.bytes = bytes
    self.motivo = motivo
  }

  init(_ nome: String, _ testo: String, _ motivo: String) { self.init(nome, Array(testo.utf8), motivo) }

  var testDescription: String { nome }
}

@Suite("Bytes of a file")
struct ImportaBytesTests {
  /// A register whose third line has these bytes for a surname.
  static func file(_ cognome: [UInt8]) -> [UInt8] {
    let testo = Array(
      Anagrafe.csv(Anagrafe.antonio, Anagrafe.alice.con(("cognome", "?"), ("codice_fiscale", ""))).utf8)
    return testo.split(separator: UInt8(ascii: "?")).map(Array.init).joined(separator: cognome).map { $0 }
  }

  static let cattivi: [BytesCattivi] = [
    .init("overlong sequence", [0xC0, 0xAF], "non valid"),
    .init("surrogate", [0xED, 0xA0, 0x80], "surrogato"),
    .init("beyond Unicode", [0xF4, 0x90, 0x80, 0x80], "oltre U+10FFFF"),
    .init("mark in the middle", "A\u{FEFF}mato", "U+FEFF"),
    .init("NUL", [65, 0, 65], "U+0000"),
    .init("bell", [65, 7], "U+0007"),
    .init("escape sequence", Array("\u{1B}[31mA".utf8), "U+001B"),
    .init("delete", [65, 0x7F], "U+007F"),
    .init("tabulation", "A\tB", "U+0009"),
    .init("C1 control", "A\u{92}", "U+0092"),
    .init("bidirectional override", "A\u{202E}B", "verso della scrittura"),
    .init("left-to-right mark", "A\u{200E}B", "verso della scrittura"),
    .init("zero-width space", "A\u{200B}B", "invisibile"),
    .init("word joiner", "A\u{2060}B", "invisibile"),
    .init("replacement character", "A\u{FFFD}B", "lettera perduta"),
    .init("noncharacter", "A\u{FFFF}B", "non è un carattere"),
    .init("private use", "A\u{E000}B", "uso privato"),
    .init("line separator", "A\u{2028}B", "separatore di riga"),
    .init("next line", "A\u{85}B", "separatore di riga"),
    .init("accent without a letter", "\u{301}Amato", "accento senza lettera"),
    .init("200 marks on a letter", "A" + String(repeating: "\u{301}", count: 200), "due segni"),
    .init("quote in the middle", "Am\"ato", "virgolette in mezzo"),
    .init("text after the closing quote", "\"Am\"ato", "dopo le virgolette"),
  ]

  @Test("wrong characters stop the import at their line and column", arguments: cattivi)
  func cattivo(_ caso: BytesCattivi) throws {
    let ufficio = try Ufficio()
    let prima = try ufficio.archivio
    let run = try ufficio.importa("anagrafe", Self.file(caso.bytes), ["--json", "--codifica", "utf8"])
    #expect(run.status == 3)
    #expect(try run.messaggio.contains("anagrafe.csv:3: colonna «cognome»: "))
    #expect(try run.messaggio.contains(caso.motivo))
    #expect(try ufficio.archivio == prima)
    #expect(!run.output.contains(0x1B))
  }

  @Test("Windows-1252 said to be UTF-8 is refused, with the remedy")
  func codificaErrata() throws {
    let run = try Ufficio().importa(
      "anagrafe", Self.file(Array("NICOL".utf8) + [0xD2]), ["--codifica", "utf8"])
    #expect(run.status == 3)
    #expect(
      run.error.contains("anagrafe.csv:3") && run.error.contains("0xD2")
        && run.error.contains("--codifica cp1252"))
  }

  @Test("without a word from the user the bytes decide, and the report says what they said")
  func codificaRiconosciuta() throws {
    let run = try Ufficio().importa("anagrafe", Self.file(Array("NICOL".utf8) + [0xD2]), ["--json"])
    #expect(try run.conti == [2, 2, 0])
    #expect(try run.rapporto["riconosciuto"] as? String == "virgola, Windows-1252")
  }

  @Test("a byte that Windows-1252 has not is refused")
  func byteIndefinito() throws {
    let run = try Ufficio().importa("anagrafe", Self.file([0xD2, 0x81]), ["--codifica", "cp1252"])
    #expect(run.status == 3)
    #expect(run.error.contains("anagrafe.csv:3: colonna «cognome»: il byte 0x81"))
  }

  @Test("a file cut in the middle of a character is refused")
  func troncato() throws {
    let testo = Array(Anagrafe.csv(Anagrafe.antonio).utf8).dropLast() + [0xC3]
    let run = try Ufficio().importa("anagrafe", Array(testo), ["--codifica", "utf8"])
    #expect(run.status == 3)
    #expect(run.error.contains("anagrafe.csv:2") && run.error.contains("troncata"))
  }

  @Test("the mark of UTF-8 at the beginning is dropped")
  func segnoIniziale() throws {
    let testo = "\u{FEFF}" + Anagrafe.csv(Anagrafe.antonio)
    #expect(try Ufficio().importa("anagrafe", testo, "--json").conti == [1, 1, 0])
  }

  @Test("a file encoded twice asks for a confirmation, and is counted when confirmed")
  func doppiaCodifica() throws {
    let ufficio = try Ufficio()
    let bytes = Self.file(Array("NICOLÃ’".utf8))
    let prima = try ufficio.archivio
    let run = try ufficio.importa("anagrafe", bytes, ["--json"])
    #expect(run.status == 10)
    #expect(try run.messaggio.contains("anagrafe.csv:3: sequenze"))
    #expect(try ufficio.archivio == prima)
    let confermata = try ufficio.importa("anagrafe", bytes, ["--json", "--si"])
    #expect(try confermata.correzione("sequenze da doppia codifica, accettate") == 1)
  }

  @Test("unusual spaces and decomposed accents are put right and counted")
  func correzioni() throws {
    let run = try Ufficio().importa("anagrafe", Self.file(Array("De\u{A0}Nicolo\u{300}".utf8)), ["--json"])
    #expect(try run.correzione("spazi insoliti resi ordinari") == 1)
    #expect(try run.correzione("accenti scomposti ricomposti") == 1)
  }

  @Test("a file with decomposed accents gives the same lists as one with composed ones")
  func stessaImpronta() throws {
    let impronte = try ["Nicol\u{F2}", "Nicolo\u{300}"].map { cognome in
      let ufficio = try Ufficio()
      #expect(try ufficio.importa("anagrafe", Self.file(Array(cognome.utf8))).status == 0)
      return try #require(try ufficio("forma", "--data", "2023-09-01", "--json").json["stato"] as? String)
    }
    #expect(impronte[0] == impronte[1])
  }

  @Test("line ends of any one kind are good, two kinds are not", arguments: ["\n", "\r\n", "\r"])
  func fineRiga(_ fine: String) throws {
    let testo = Anagrafe.csv(Anagrafe.antonio, Anagrafe.alice)
    #expect(
      try Ufficio().importa("anagrafe", testo.replacing("\n", with: fine), "--json").conti == [2, 2, 0])
    let mista =
      testo.replacing("\n", with: fine, maxReplacements: 1).replacing("R\n", with: "R\r\n")
      + Anagrafe.riga(Anagrafe.arlian) + (fine == "\n" ? "\r\n" : "\n")
    let run = try Ufficio().importa("anagrafe", mista)
    #expect(run.status == 3)
    #expect(run.error.contains("la riga finisce con"))
  }

  @Test(
    "what is no table of text is recognised whatever its name",
    arguments: [
      ("PK\u{3}\u{4}[Content_Types].xml", "xlsx"), ("PK\u{3}\u{4}abc", "zip"), ("%PDF-1.7\n", "PDF"),
      ("<!DOCTYPE html><html>", "HTML"), ("<?xml version=\"1.0\"?>", "XML"), ("{\\rtf1", "RTF"),
      ("SQLite format 3\u{0}", "SQLite"),
    ])
  func altroFormato(_ inizio: String, _ nome: String) throws {
    let ufficio = try Ufficio()
    let prima = try ufficio.archivio
    let run = try ufficio.importa("anagrafe", inizio + String(repeating: "x", count: 100))
    #expect(run.status == 3)
    #expect(run.error.contains(nome))
    #expect(try ufficio.archivio == prima)
  }

  @Test(
    "compressed files and UTF-16 are recognised",
    arguments: [
      ([0x1F, 0x8B, 8, 0], "gzip"), ([0xFF, 0xFE, 105, 0, 100, 0], "UTF-16"),
      ([0xFE, 0xFF, 0, 105], "UTF-16"),
      (Array("id_anagrafe".utf8.flatMap { [$0, 0] }), "UTF-16"),
    ] as [([UInt8], String)])
  func altriBytes(_ bytes: [UInt8], _ nome: String) throws {
    let run = try Ufficio().importa("anagrafe", bytes)
    #expect(run.status == 3)
    #expect(run.error.contains(nome))
  }
}
