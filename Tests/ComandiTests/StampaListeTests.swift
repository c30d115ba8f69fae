import Foundation
import TestSupport
import Testing

/// Both examples printed by the built program and read back as the president of a section reads them.
@Suite("stampa liste", .serialized) struct StampaListeTests {
  /// The lines on which an elector stands, without spaces: they begin with his number and his name, the general number
  /// between them left out. Where the big letters of the word across the page fall among the others that number stands on a
  /// line of its own; the letters themselves are left out.
  private func electorLines(_ testo: String) -> [[UInt8]] {
    let filigrana = Set("BOZA".utf8)
    return testo.utf8.split(separator: UInt8(ascii: "\n")).compactMap { riga -> [UInt8]? in
      var parole = riga.split(separator: UInt8(ascii: " ")).map(Array.init)
      parole.removeAll { $0.count == 1 && filigrana.contains($0[0]) }
      func isNumber(_ posto: Int) -> Bool { parole[posto].allSatisfy { (0x30...0x39).contains($0) } }
      guard parole.count > 2, isNumber(0) else { return nil }
      if isNumber(1) { parole.remove(at: 1) }
      guard !isNumber(1) else { return nil }
      return Array(parole.joined())
    }
  }

  @Test(
    "the text of every section PDF holds every elector of the section, once and in order",
    arguments: ["gaby", "latisana"])
  func electorsInOrder(nome: String) throws {
    let esempio = try StampaEsempio.esempio(nome)
    for copia in ["votazione", "ufficio"] {
      for pdf in try esempio.pdf(copia) where pdf.hasPrefix("sezione-") {
        let id = String(pdf.dropLast(".pdf".count).dropLast(copia.count + 1))
        let testo = try Lettore.pdftotext(esempio.file("\(copia)/\(pdf)"))
        let attesi = try esempio.sezione(id, copia).map {
          Array("\($0[0])\($0[2])".utf8.filter { $0 != 0x20 })
        }
        let perNumero = Dictionary(grouping: attesi) { $0.prefix { (0x30...0x39).contains($0) } }
        let numeri = electorLines(testo).filter { riga in
          perNumero[riga.prefix { (0x30...0x39).contains($0) }]?.contains { riga.starts(with: $0) } ?? false
        }
        guard numeri.count == attesi.count else {
          Issue.record("\(pdf): \(numeri.count) electors printed, \(attesi.count) counted")
          continue
        }
        for (stampato, atteso) in zip(numeri, attesi) where !stampato.starts(with: atteso) {
          Issue.record("\(pdf): \(String(decoding: atteso, as: UTF8.self)) is not in its place")
          break
        }
      }
    }
  }

  @Test("qpdf finds nothing to say of any PDF", arguments: ["gaby", "latisana"])
  func sound(nome: String) throws {
    let esempio = try StampaEsempio.esempio(nome)
    for cartella in ["", "votazione", "ufficio"] {
      for pdf in try esempio.pdf(cartella) {
        let esito = try Lettore.qpdf(esempio.file(cartella.isEmpty ? pdf : "\(cartella)/\(pdf)"))
        if esito.stato != 0 || esito.testo.uppercased().contains("WARNING") {
          Issue.record("\(pdf): \(esito.testo)")
        }
      }
    }
  }

  @Test(
    "who is left out of the poll copies is who was born after the voting day eighteen years earlier, and is listed",
    arguments: [("gaby", "2005-11-12"), ("latisana", "2005-04-02")])
  func leftOut(nome: String, ultimoGiorno: String) throws {
    let esempio = try StampaEsempio.esempio(nome)
    func iso(_ nascita: String) -> String {
      String(nascita.suffix(10)).split(separator: "/").reversed().joined(separator: "-")
    }
    var giovani: [String] = []
    for pdf in try esempio.pdf("votazione") where pdf.hasPrefix("sezione-") {
      let id = String(pdf.dropLast("-votazione.pdf".count))
      let iscritti = try esempio.sezione(id, "ufficio")
      let alVoto = try esempio.sezione(id, "votazione")
      let attesi = iscritti.filter { iso($0[3]) <= ultimoGiorno }
      if attesi.map({ $0[0...2] }) != alVoto.map({ $0[0...2] }) { Issue.record("\(id): not who is eighteen") }
      giovani += iscritti.filter { iso($0[3]) > ultimoGiorno }.map { $0[2] + $0[3] }
    }
    let elenco = try esempio.righe("votazione/depennati-art33.csv").map { $0[5] + $0[6] }
    #expect(!giovani.isEmpty)
    #expect(giovani.sorted() == elenco.sorted())
    #expect(esempio.uscita.contains("depennati ai sensi dell'art. 33: \(giovani.count)\n"))
  }

  @Test(
    "the sections make the general list, elector by elector, and the summary says so",
    arguments: ["gaby", "latisana"])
  func sums(nome: String) throws {
    let esempio = try StampaEsempio.esempio(nome)
    let nomi = try FileManager.default.contentsOfDirectory(atPath: esempio.file("ufficio").path)
    let generali = try nomi.filter { $0.hasPrefix("lista-generale") && $0.hasSuffix(".csv") }
      .flatMap { try esempio.righe("ufficio/\($0)") }
    // General number, sectional number, name, birth.
    let nelleSezioni = try nomi.filter {
      $0.hasPrefix("sezione-") && !$0.contains("ue-") && $0.hasSuffix(".csv")
    }
    .flatMap { try esempio.righe("ufficio/\($0)") }.map {
      [$0[1], $0[0], $0[2], $0[3]].joined(separator: ";")
    }
    let nelGenerale: [String] = generali.map { [$0[0], $0[2], $0[3], $0[4]].joined(separator: ";") }
    #expect(nelGenerale.sorted() == nelleSezioni.sorted())
    let totale = try #require(try esempio.righe("riepilogo.csv").last)
    #expect(totale[3] == String(generali.count))
    #expect((Int(totale[1]) ?? 0) + (Int(totale[2]) ?? 0) == generali.count)
    #expect(
      try esempio.righe("votazione/depennati-art33.csv").filter { $0[4] == "generale" }.count
        == Int(totale[4]))
  }

  @Test(
    "two prints give the same bytes, whatever the time zone, the language, the day and the number of workers")
  func reproducible() throws {
    let esempio = try StampaEsempio.esempio("gaby")
    let altra = TemporaryFolder()
    let programma = StampaEsempio.programma(
      esempio.cartella.path("archivio"),
      ["TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
    try programma(
      "stampa", "liste", "--in", altra.path("stampe"), "--formato", "csv,html,pdf", "--oggi", "2031-02-03",
      "--lavori",
      "1"
    ).esigi()
    let prima = try FileManager.default.subpathsOfDirectory(atPath: esempio.file("").path).sorted()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: altra.path("stampe")).sorted() == prima)
    #expect(prima.count > 20)
    for nome in prima where nome.contains(".") {
      if try Data(contentsOf: esempio.file(nome)) != Data(contentsOf: altra.url("stampe/\(nome)")) {
        Issue.record("\(nome) differs")
      }
    }
  }

  @Test("with --prova nothing is written and the answer is the same")
  func dryRun() throws {
    let esempio = try StampaEsempio.esempio("gaby")
    let altra = TemporaryFolder()
    let prova = try StampaEsempio.programma(esempio.cartella.path("archivio"))(
      "stampa", "liste", "--in", altra.path("stampe"), "--prova"
    ).esigi()
    #expect(try altra.names.isEmpty)
    #expect(
      prova.text.split(separator: "\n").dropFirst() == esempio.uscita.split(separator: "\n").dropFirst())
  }

  @Test("a document that is there already is refused before anything is written, and replaced when asked")
  func existing() throws {
    let esempio = try StampaEsempio.esempio("gaby")
    let altra = TemporaryFolder()
    let programma = StampaEsempio.programma(esempio.cartella.path("archivio"))
    try FileManager.default.createDirectory(at: altra.url("stampe"), withIntermediateDirectories: true)
    try altra.write("stampe/riepilogo.pdf", "di un altro")
    let rifiuto = try programma("stampa", "liste", "--in", altra.path("stampe"))
    #expect(rifiuto.status == 9)
    #expect(rifiuto.error.contains("riepilogo.pdf: esiste già.") && rifiuto.error.contains("--sovrascrivi"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: altra.path("stampe")) == ["riepilogo.pdf"])
    try programma("stampa", "liste", "--in", altra.path("stampe"), "--sovrascrivi").esigi()
    #expect(try altra.read("stampe/riepilogo.pdf").starts(with: Array("%PDF".utf8)))
  }

  @Test("a section that does not exist is refused")
  func unknownSection() throws {
    let esempio = try StampaEsempio.esempio("latisana")
    let altra = TemporaryFolder()
    let rifiuto = try StampaEsempio.programma(esempio.cartella.path("archivio"))(
      "stampa", "liste", "--in", altra.path("stampe"), "--sezione", "15")
    #expect(rifiuto.status == 2)
    #expect(rifiuto.error.contains("la sezione 15 non esiste: sono da 1 a 14."))
    #expect(try altra.names.isEmpty)
  }

  @Test("names of every language print, search and copy right")
  func names() throws {
    let esempio = try StampaEsempio.esempio("gaby")
    let anagrafe = try esempio.anagrafe()
    let difficili = Set(
      anagrafe.compactMap { $0["cognome"] }.filter { !$0.utf8.allSatisfy { $0 < 0x80 } || $0.contains("'") })
    var testo = ""
    for pdf in try esempio.pdf("ufficio") { testo += try Lettore.pdftotext(esempio.file("ufficio/\(pdf)")) }
    let stampati = difficili.filter { testo.contains($0) }
    // Some of them are minors or foreigners and are on no list.
    #expect(stampati.contains("Wójcik") && stampati.contains("Kovačić") && stampati.count >= 5)
    #expect(!testo.contains("\u{FFFD}"))
  }

  // MARK: The single list

  @Test("before June 2025 --blocchi is refused by the law, and with the office copy it means nothing")
  func blocksRefused() throws {
    let esempio = try StampaEsempio.esempio("gaby")
    let altra = TemporaryFolder()
    let programma = StampaEsempio.programma(esempio.cartella.path("archivio"))
    let rifiuto = try programma("stampa", "liste", "--in", altra.path("stampe"), "--blocchi")
    #expect(rifiuto.status == 4)
    #expect(rifiuto.error.contains("i blocchi A-L e M-Z valgono solo per la lista unica"))
    #expect(rifiuto.error.contains("D.L. 27/2025"))
    #expect(
      try programma("stampa", "liste", "--in", altra.path("stampe"), "--blocchi", "--copia", "ufficio").status
        == 2)
    #expect(try altra.names.isEmpty)
  }

  @Test(
    "the single list of a section in two blocks: together they are the section, each with its own numbers; streets without a section give a paper of their own"
  )
  func blocksAndUnassigned() throws {
    let altra = TemporaryFolder()
    let dati = Repository.url.appendingPathComponent("Data/esempi/gaby")
    let elezione = try String(contentsOf: dati.appendingPathComponent("elezione.csv"), encoding: .utf8)
      .replacingOccurrences(of: "2023-11-12", with: "2025-11-16").replacingOccurrences(
        of: "2023-09-28", with: "2025-10-02"
      )
      .replacingOccurrences(of: "2023-09-26", with: "2025-09-30").replacingOccurrences(
        of: "2023-08-31", with: "2025-08-31"
      )
      .replacingOccurrences(of: "2023-12-31", with: "2025-12-31")
    try altra.write("elezione.csv", elezione)
    // A street of the register that the street index no longer has.
    let viario = try String(contentsOf: dati.appendingPathComponent("viario.csv"), encoding: .utf8)
    #expect(viario.contains("Serta"))
    try altra.write(
      "viario.csv", viario.split(separator: "\n").filter { !$0.contains("Serta") }.joined(separator: "\n"))
    try StampaEsempio.forma(
      .gaby, in: altra, elezione: altra.path("elezione.csv"),
      viario: altra.path("viario.csv"),
      ["--prevale", "legge", "--motivo", "viario in aggiornamento"])
    let uscita = try StampaEsempio.programma(altra.path("archivio"))(
      "stampa", "liste", "--in", altra.path("stampe"), "--blocchi", "--formato", "csv,pdf"
    ).esigi()
    func righe(_ nome: String) throws -> [[String]] {
      String(decoding: try altra.read("stampe/\(nome).csv"), as: UTF8.self).components(separatedBy: "\r\n")
        .dropFirst()
        .filter { !$0.isEmpty }.map { $0.components(separatedBy: ";") }
    }
    let blocchi = try ["A-L", "M-Z"].map { try righe("votazione/sezione-001-votazione-\($0)") }
    let ufficio = try righe("ufficio/sezione-001-ufficio")
    let depennati = Set(try righe("votazione/depennati-art33").map { $0[2] })
    #expect(blocchi.allSatisfy { $0.count > 50 })
    let insieme: [Int] = blocchi.flatMap { $0 }.compactMap { Int($0[0]) }.sorted()
    let attesi: [Int] = ufficio.filter { !depennati.contains($0[0]) }.compactMap { Int($0[0]) }
    #expect(insieme == attesi)
    #expect(try !altra.names.contains("sezione-001-votazione.pdf"))

    let daAssegnare = try righe("elettori-da-assegnare")
    #expect(daAssegnare.count > 3)
    #expect(daAssegnare.allSatisfy { $0[5].contains("Serta") && $0[7] == "via non compresa nel viario" })
    #expect(uscita.text.contains("senza sezione, in nessuna lista sezionale: \(daAssegnare.count) elettori"))
    let generale = try righe("ufficio/lista-generale")
    let nellaGenerale = daAssegnare.filter { $0[2] == "generale" }.map { $0[1] }
    let senzaSezione: [String] = generale.filter { $0[1] == "da ass." }.map { $0[0] }
    #expect(generale.count == ufficio.count + nellaGenerale.count)
    #expect(senzaSezione == nellaGenerale)
  }

  @Test("a letter that the font lacks stops the print and names the file of the elector, never his name")
  func missingLetter() throws {
    let altra = TemporaryFolder()
    let dati = Repository.url.appendingPathComponent("Data/esempi/gaby")
    let anagrafe = try String(contentsOf: dati.appendingPathComponent("anagrafe.csv"), encoding: .utf8)
    // Names are Latin when they come in; a street may be anything.
    #expect(anagrafe.contains(",F00015,Località,Chanton,21,"))
    try altra.write(
      "anagrafe.csv",
      anagrafe.replacingOccurrences(of: ",F00015,Località,Chanton,21,", with: ",F00015,Località,山田,21,"))
    let programma = StampaEsempio.programma(altra.path("archivio"))
    try programma("crea", "--comune", "D839").esigi()
    for tipo in ["sezioni", "viario", "luoghi", "comuni-citati"] {
      let file = "\(tipo.replacingOccurrences(of: "-", with: "_")).csv"
      try programma("importa", tipo, dati.appendingPathComponent(file).path).esigi()
    }
    try programma("importa", "anagrafe", altra.path("anagrafe.csv")).esigi()
    try programma("forma", "--data", "2023-08-31", "--motivo", "via nuova").esigi()
    let rifiuto = try programma("stampa", "liste", "--in", altra.path("stampe"))
    #expect(rifiuto.status == 3)
    #expect(rifiuto.error.contains("il carattere tipografico non ha la lettera U+5C71 (fascicolo "))
    #expect(!rifiuto.error.contains("山"))
  }
}
