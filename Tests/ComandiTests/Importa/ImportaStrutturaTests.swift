import Foundation
import TestSupport
import Testing

/// A change to a good register that makes it no table of this layout.
struct StrutturaCattiva: CustomTestStringConvertible {
  let nome: String
  let posto: String
  let motivo: String
  let cambia: @Sendable (String) -> String

  init(_ nome: String, _ posto: String, _ motivo: String, _ cambia: @escaping @Sendable (String) -> String) {
    self.nome = nome
    self.posto = posto
    self.motivo = motivo
    self.cambia = cambia
  }

  var testDescription: String { nome }
}

@Suite("Structure of a file")
struct ImportaStrutturaTests {
  static let buono = Anagrafe.csv(Anagrafe.antonio, Anagrafe.alice)

  static let cattive: [StrutturaCattiva] = [
    .init("empty file", "1:", "il file è vuoto") { _ in "" },
    .init("only line ends", "1:", "riga vuota") { _ in "\n\nx\n" },
    .init("heading only", "", "nessuna riga") { String($0.prefix(while: { $0 != "\n" })) + "\n" },
    .init("heading only, no line end", "", "nessuna riga") { String($0.prefix(while: { $0 != "\n" })) },
    .init("missing column", "1:", "manca la colonna «sesso»") { testo in
      Anagrafe.csv(Anagrafe.antonio, colonne: Anagrafe.colonne.filter { $0 != "sesso" })
    },
    .init("repeated column", "1: colonna «3»:", "la colonna «cognome» c'è già") {
      $0.replacing("id_anagrafe,codice_fiscale,", with: "cognome,codice_fiscale,")
    },
    .init("unknown column", "1:", "colonna 30 sconosciuta («telefono»)") { testo in
      Anagrafe.csv(Anagrafe.antonio, colonne: Anagrafe.colonne + ["telefono"])
    },
    .init("misspelt column", "1:", "forse «data_nascita»?") {
      $0.replacing("data_nascita", with: "data_nascta")
    },
    .init("column in capitals", "1:", "forse «sesso»?") { $0.replacing(",sesso,", with: ",Sesso,") },
    .init("column with spaces", "1:", "forse «sesso»?") { $0.replacing(",sesso,", with: ", sesso ,") },
    .init("column with an accent", "1:", "forse «civico»?") { $0.replacing(",civico,", with: ",cìvico,") },
    .init("trailing separator", "1: colonna «30»:", "togliere il separatore in fondo") {
      $0.replacing("\n", with: ",\n")
    },
    .init("heading with one separator, rows with another", "2:", "i campi sono 1") {
      $0.replacing(",", with: ";").replacing(
        Anagrafe.colonne.joined(separator: ";"), with: Anagrafe.colonne.joined(separator: ","))
    },
    .init("row too short", "3:", "i campi sono 28, le colonne 29") { String($0.dropLast(2)) + "\n" },
    .init("row too long", "3:", "i campi sono 30, le colonne 29") { String($0.dropLast()) + ",\n" },
    .init("unclosed quote", "3:", "virgolette aperte qui non si chiudono") {
      $0.replacing("Alice", with: "\"Alice")
    },
    .init("two files in one", "4:", "l'intestazione è ripetuta") { $0 + $0 },
    .init("empty line in the middle", "2:", "riga vuota") { $0.replacing("\nA3", with: "\n\nA3") },
    .init("field of 5 KB", "3: colonna «indirizzo_estero»:", "il campo supera 4096 byte") {
      $0.replacing(
        "2004-03-06,RESIDENTE,,,,S,,N,\n",
        with: "2004-03-06,RESIDENTE,,,\(String(repeating: "x", count: 5000)),S,,N,\n"
      )
      .replacing(
        Anagrafe.riga(Anagrafe.antonio).replacing(
          "RESIDENTE,,,,", with: "RESIDENTE,,,\(String(repeating: "x", count: 5000)),"),
        with: Anagrafe.riga(Anagrafe.antonio))
    },
    .init("row of 70 KB", "2:", "la riga supera 65536 byte") {
      $0.replacing("\nA3", with: "\n" + String(repeating: "x", count: 70_000) + "A3")
    },
    .init("10,000 columns", "1:", "più di 200 colonne") { _ in
      (1...10_000).map { "c\($0)" }.joined(separator: ",") + "\n"
    },
    .init("spreadsheet dialect asked for a clean file", "1:", "dialetto") { $0 },
  ]

  @Test("a table of another shape is refused at its line", arguments: cattive)
  func cattiva(_ caso: StrutturaCattiva) throws {
    let ufficio = try Ufficio()
    let prima = try ufficio.archivio
    let testo = caso.cambia(Self.buono)
    let dialetto = testo == Self.buono ? ["--dialetto", "gestionale"] : []
    let run = try ufficio.importa("anagrafe", Array(testo.utf8), ["--json"] + dialetto)
    #expect(run.status == 3)
    #expect(try run.messaggio.contains("anagrafe.csv:\(caso.posto)"))
    #expect(try run.messaggio.contains(caso.motivo))
    #expect(try ufficio.archivio == prima)
  }

  static let buone: [StrutturaCattiva] = [
    .init("columns in another order", "", "") { _ in
      Anagrafe.csv(Anagrafe.antonio, Anagrafe.alice, colonne: Anagrafe.colonne.reversed())
    },
    .init("semicolons", "", "") { $0.replacing(",", with: ";") },
    .init("tabulations", "", "") { $0.replacing(",", with: "\t") },
    .init("every field in quotes", "", "") {
      $0.split(separator: "\n").map { "\"" + $0.replacing(",", with: "\",\"") + "\"\n" }.joined()
    },
    .init("empty fields in quotes", "", "") { $0.replacing(",,", with: ",\"\",") },
    .init("no line end at the end", "", "") { String($0.dropLast()) },
    .init("empty lines at the end", "", "") { $0 + "\n\n" },
    .init("separator line of a spreadsheet", "", "") { "sep=,\n" + $0 },
  ]

  @Test("what says the same is read the same", arguments: buone)
  func buona(_ caso: StrutturaCattiva) throws {
    #expect(try Ufficio().importa("anagrafe", caso.cambia(Self.buono), "--json").conti == [2, 2, 0])
  }

  @Test("the same file a second time changes nothing, from a file and from the standard input")
  func giaImportato() throws {
    let ufficio = try Ufficio()
    #expect(try ufficio.importa("anagrafe", Self.buono).status == 0)
    let prima = try ufficio.archivio
    let ancora = try ufficio.importa("anagrafe", Self.buono, "--json")
    #expect(ancora.status == 0)
    #expect(try ancora.rapporto["giaImportato"] as? Bool == true)
    let testo = try ufficio.importa("anagrafe", Self.buono)
    #expect(testo.text.contains("già importato"))
    let dallIngresso = try ufficio.shell("\"$B\" importa anagrafe - --oggi 2023-09-01 < anagrafe.csv")
    #expect(dallIngresso.status == 0)
    #expect(dallIngresso.text.contains("già importato"))
    #expect(try ufficio.archivio == prima)
  }

  @Test("a register with far fewer people asks for a confirmation")
  func menoPersone() throws {
    let ufficio = try Ufficio()
    let persone = [Anagrafe.antonio, Anagrafe.alice, Anagrafe.arlian, Anagrafe.daniela]
    #expect(try ufficio.importa("anagrafe", Anagrafe.csv(persone)).status == 0)
    let prima = try ufficio.archivio
    let run = try ufficio.importa("anagrafe", Anagrafe.csv(Array(persone.dropLast(2))), "--json")
    #expect(run.status == 10)
    #expect(try run.messaggio.contains("2 persone, quella precedente ne aveva 4"))
    #expect(try ufficio.archivio == prima)
    #expect(try ufficio.importa("anagrafe", Anagrafe.csv(Array(persone.dropLast(2))), "--si").status == 0)
  }

  @Test("what is no file is refused in words, without waiting")
  func nonFile() throws {
    let ufficio = try Ufficio()
    let prima = try ufficio.archivio
    #expect(try ufficio.shell("mkdir cartella && mkfifo coda").status == 0)
    for (file, parole) in [
      ("assente.csv", "non esiste"), ("cartella", "è una cartella"), ("coda", "non è un file ordinario"),
      ("/dev/zero", "non è un file ordinario"),
    ] {
      let run = try ufficio("importa", "anagrafe", file)
      #expect(run.status == 9)
      #expect(run.error.contains("\(file): \(parole)"))
    }
    #expect(try ufficio.archivio == prima)
  }

  @Test("a file without permission is refused in words", .enabled(if: getuid() != 0))
  func senzaPermesso() throws {
    let ufficio = try Ufficio()
    try ufficio.folder.write("anagrafe.csv", Self.buono)
    #expect(try ufficio.shell("chmod 000 anagrafe.csv").status == 0)
    #expect(try ufficio("importa", "anagrafe", "anagrafe.csv").status == 9)
  }

  @Test(
    "a line without end costs no memory, whatever its length",
    arguments: ["truncate -s 1G f", "head -c 200000000 /dev/zero | tr '\\0' a > f"])
  func rigaSenzaFine(_ genera: String) throws {
    let ufficio = try Ufficio()
    let prima = try ufficio.archivio
    #expect(try ufficio.shell(genera).status == 0)
    // 150 MB of addresses hold the program and its libraries, and no such line beside them.
    let run = try ufficio.shell("ulimit -v 150000; exec \"$B\" importa anagrafe f")
    #expect(run.status == 3)
    #expect(run.error.contains("f:1"))
    #expect(try ufficio.archivio == prima)
  }
}
