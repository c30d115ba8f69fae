import CSV
import Testing

@Suite("Recognising a file")
struct SnifferTests {
  private func sniff(_ text: String) -> Sniffer.Finding { Sniffer.dialect(of: Array(text.utf8)) }

  @Test("separator, encoding and line end are recognised, with how sure they are")
  func dialects() {
    let clean = sniff("id,cognome,nome\n1,PÉREZ,ADA\n2,\"Rossi; Verdi, e figli\",X\n")
    #expect(clean.dialect == .standard)
    #expect(clean.columns == 3 && clean.foreign == nil && !clean.hasByteOrderMark)
    #expect(clean.encodingCertainty == .certain)
    #expect(clean.separatorCertainty == .certain)

    let office = Sniffer.dialect(
      of: Array("N".utf8) + [0xB0] + Array(" IND.;COGNOME;VIA\r\n1;NICOL".utf8) + [0xD2]
        + Array(";Roma, 1\r\n".utf8))
    #expect(office.dialect == .office)
    #expect(office.columns == 3)
    #expect(office.encodingCertainty == .likely)
    #expect(office.separatorCertainty == .certain)

    #expect(sniff("a\tb\n1\t2\n").dialect.separator == 0x09)
    #expect(sniff("a|b\n1|2\n").dialect.separator == 0x7C)
    #expect(sniff("a;b\r1;2\r").dialect.lineEnd == .cr)
  }

  @Test("ASCII alone speaks for no encoding, a lone column for no separator")
  func assumed() {
    #expect(sniff("a,b\n1,2\n").encodingCertainty == .assumed)
    #expect(sniff("numero\n1\n").separatorCertainty == .assumed)
    #expect(sniff("").columns == 0)
    // As many commas as semicolons, and the next line decides.
    let tie = sniff("a;b,c\n1;2\n")
    #expect(tie.separatorCertainty == .assumed)
    #expect(sniff("cognome, nome;nascita;via\nX;1;2\n").dialect.separator == 0x3B)
  }

  @Test("a first piece cut inside a character is still UTF-8")
  func cut() {
    let cut = Sniffer.dialect(of: Array(Array("a,b\nPÉREZ,È".utf8).dropLast()))
    #expect(cut.dialect.encoding == .utf8)
    #expect(cut.encodingCertainty == .certain)
  }

  @Test("a mark and a `sep=` line are recognised")
  func marks() {
    let marked = sniff("\u{FEFF}sep=;\r\na;b,c;d\r\n")
    #expect(marked.hasByteOrderMark && marked.hasSeparatorLine)
    #expect(marked.dialect.separator == 0x3B && marked.dialect.allowsSeparatorLine)
    #expect(marked.columns == 3)
    #expect(marked.encodingCertainty == .certain && marked.separatorCertainty == .certain)
  }

  @Test("what is recognised is said in one clause")
  func described() {
    #expect(
      sniff("a;b\r\nò;2\r\n").descrizione
        == "separatore punto e virgola (certo, 2 colonne), codifica UTF-8 (certo), fine riga CR LF")
    #expect(
      sniff("%PDF-1.7\n").descrizione
        == "il file non è una tabella di testo ma un documento PDF; chiedere l'estrazione in formato CSV")
  }

  @Test(
    "files that are no tables are recognised by their first bytes, and refused by the reader",
    arguments: [
      ([0x1F, 0x8B, 0x08, 0x00], .gzip), (Array("PK\u{3}\u{4}abcdef".utf8), .zip),
      (Array("PK\u{3}\u{4}\u{14}\u{0}[Content_Types].xml".utf8), .xlsx),
      (Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK".utf8), .ods),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .xls),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .otherArchive),
      (Array("%PDF-1.7\n".utf8), .pdf), (Array("\n <!DOCTYPE html><html>".utf8), .html),
      (Array("<HTML><table>".utf8), .html), (Array("\u{FEFF}<?xml version='1.0'?>".utf8), .xml),
      (Array("{\\rtf1\\ansi".utf8), .rtf), (Array("SQLite format 3\u{0}".utf8), .sqlite),
      ([0x30, 0x82, 0x0A, 0x11, 0x06], .signedEnvelope),
      ([0xFF, 0xFE] + [0x61, 0x00, 0x2C, 0x00], .utf16), ([0xFE, 0xFF] + [0x00, 0x61, 0x00, 0x2C], .utf16),
      ([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00, 0x0A, 0x00], .utf16),
      ([0x00, 0x61, 0x00, 0x2C, 0x00, 0x62, 0x00, 0x0A], .utf16),
      ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], .utf32),
      ([0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x61], .utf32),
    ] as [([UInt8], ForeignFormat)])
  func foreign(bytes: [UInt8], format: ForeignFormat) {
    #expect(Sniffer.dialect(of: bytes).foreign == format)
    for dialect in [Dialect.standard, .office] where !(dialect == .office && bytes[0] == 0xEF) {
      #expect(Lettura(bytes, dialect).fatal?.kind == .foreign(format))
    }
  }

  @Test("no table is taken for something else")
  func tables() {
    for text in ["PK,nome\n1,2\n", "0,1\n", "{a},b\n", "id;note\r\n1;<html>\r\n", "7z,Rar\n", "a\n"] {
      #expect(ForeignFormat.recognised(in: Array(text.utf8)) == nil)
    }
  }
}
