import TestSupport
import Testing

@Suite("The good rows, and the rejects written down")
struct ImportaScartaTests {
  /// The rejects of an import, as rows of four fields.
  private func scarti(_ ufficio: Ufficio, _ file: String = "anagrafe.csv.scarti.csv") throws -> [[String]] {
    CSVLetto(try ufficio.folder.read(file)).righe
  }

  @Test("every row is accepted or rejected with its reason, and the rejects file has them all")
  func tutti() throws {
    let ufficio = try Ufficio()
    // Fields over several lines have a test of their own: here a row is a line.
    let casi = ImportaValoriTests.rifiuti.filter { !$0.valore.contains("\n") }
    let testo = Anagrafe.csv([Anagrafe.antonio] + casi.map(\.persona) + [Anagrafe.arlian])
    let run = try ufficio.importa("anagrafe", testo, "--scarta", "--json")
    #expect(run.status == 0, "\(run.text)")
    #expect(try run.conti == [casi.count + 2, 2, casi.count])
    #expect(try run.rapporto["fileScarti"] as? String == "anagrafe.csv.scarti.csv")
    let righe = try scarti(ufficio)
    #expect(righe.first == ["riga", "colonna", "motivo", "contenuto"])
    #expect(righe.count == casi.count + 1)
    for (indice, (caso, riga)) in zip(casi, righe.dropFirst()).enumerated() {
      #expect(riga[0] == String(indice + 3) && riga[1] == caso.colonna)
      #expect(riga[2].contains(caso.motivo))
      #expect(riga[3] == Anagrafe.riga(caso.persona))
    }
  }

  @Test("of two people with one codice fiscale, or one register number, both wait")
  func doppioni() throws {
    let ufficio = try Ufficio()
    let testo = Anagrafe.csv(
      Anagrafe.alice, Anagrafe.antonio, Anagrafe.alice.con(("id_anagrafe", "A8")),
      Anagrafe.arlian.con(("id_anagrafe", "A7")), Anagrafe.daniela)
    let fermata = try ufficio.importa("anagrafe", testo, "--json")
    #expect(fermata.status == 3)
    #expect(try fermata.messaggio.contains("codice fiscale ripetuto alle righe 2, 4"))
    #expect(try fermata.messaggio.contains("numero d'anagrafe ripetuto alle righe 5, 6"))

    let run = try ufficio.importa("anagrafe", testo, "--scarta", "--json")
    #expect(try run.conti == [5, 1, 4])
    let righe = try scarti(ufficio).dropFirst()
    #expect(righe.map { $0[0] } == ["2", "4", "5", "6"])
    #expect(righe.allSatisfy { $0[2].contains("ripetuto alle righe") })
    #expect(righe.map { $0[3] }.contains(Anagrafe.riga(Anagrafe.alice)))
    #expect(righe.allSatisfy { !$0[3].isEmpty })
  }

  @Test("three rows with one codice fiscale, one of which repeats a register number too, are told once each")
  func doppioniIntrecciati() throws {
    let testo = Anagrafe.csv(
      Anagrafe.alice, Anagrafe.alice.con(("id_anagrafe", "A8")), Anagrafe.alice.con(("id_anagrafe", "A3")),
      Anagrafe.antonio, Anagrafe.arlian)
    #expect(try Ufficio().importa("anagrafe", testo, "--scarta", "--json").conti == [5, 1, 4])
  }

  @Test("a file where no row is good replaces nothing, and still says why")
  func nessuna() throws {
    let ufficio = try Ufficio()
    #expect(try ufficio.importa("anagrafe", Anagrafe.csv(Anagrafe.alice)).status == 0)
    let prima = try ufficio.archivio
    let run = try ufficio.importa(
      "anagrafe", Anagrafe.csv(Anagrafe.alice.con(("sesso", "X"))), "--scarta", "--json")
    #expect(run.status == 3)
    #expect(try run.errore["chiave"] as? String == "nessuna-riga-buona")
    #expect(try ufficio.archivio == prima)
    #expect(try scarti(ufficio).count == 2)
  }

  @Test("rejects of a Windows-1252 file keep their letters")
  func codifica() throws {
    let ufficio = try Ufficio()
    var bytes = Array(
      Anagrafe.csv(Anagrafe.antonio, Anagrafe.alice.con(("sesso", "X"), ("nome", "Nicol?"))).utf8)
    let posto = try #require(bytes.firstIndex(of: UInt8(ascii: "?")))
    bytes[posto] = 0xD2
    #expect(try ufficio.importa("anagrafe", bytes, ["--scarta", "--json"]).conti == [2, 1, 1])
    #expect(try scarti(ufficio)[1][3].contains("NicolÒ"))
  }

  @Test("a rehearsal writes neither rows nor rejects")
  func prova() throws {
    let ufficio = try Ufficio()
    let prima = try ufficio.archivio
    let run = try ufficio.importa(
      "anagrafe", Anagrafe.csv(Anagrafe.antonio, Anagrafe.alice.con(("sesso", "X"))), "--scarta", "--prova",
      "--json")
    #expect(run.status == 0)
    #expect(try run.conti == [2, 1, 1])
    #expect(try run.rapporto["fileScarti"] is String == false)
    #expect(try ufficio.archivio == prima)
    #expect(try !ufficio.folder.names.contains("anagrafe.csv.scarti.csv"))
  }

  @Test("with a fault of the text too, rows stay told apart")
  func testo() throws {
    let ufficio = try Ufficio()
    let intestazione = Anagrafe.colonne.joined(separator: ",")
    let buona = Anagrafe.riga(Anagrafe.alice)
    let testo =
      [
        intestazione, buona, buona + ",", "solo,due", "", "x\u{0}" + Anagrafe.riga(Anagrafe.arlian),
        Anagrafe.riga(Anagrafe.antonio.con(("nome", "Anto\"nio"))), Anagrafe.riga(Anagrafe.daniela),
      ].joined(separator: "\n") + "\n"
    let run = try ufficio.importa("anagrafe", testo, "--scarta", "--json")
    #expect(run.status == 0, "\(run.text)")
    #expect(try run.conti == [7, 2, 5])
    #expect(try scarti(ufficio).dropFirst().map { $0[0] } == ["3", "4", "5", "6", "7"])
  }
}

/// A small CSV read by other means than the program's: semicolons, quotes doubled, a mark at the beginning.
struct CSVLetto {
  var righe: [[String]] = []

  init(_ bytes: [UInt8]) {
    var campi: [String] = []
    var campo: [UInt8] = []
    var traVirgolette = false
    var bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        if traVirgolette, bytes.first == byte {
          campo.append(byte)
          bytes.removeFirst()
        } else {
          traVirgolette.toggle()
        }
      case UInt8(ascii: ";") where !traVirgolette:
        campi.append(String(decoding: campo, as: UTF8.self))
        campo = []
      case UInt8(ascii: "\n") where !traVirgolette:
        righe.append(campi + [String(decoding: campo, as: UTF8.self)])
        (campi, campo) = ([], [])
      case UInt8(ascii: "\r") where !traVirgolette: break
      default: campo.append(byte)
      }
    }
  }
}
