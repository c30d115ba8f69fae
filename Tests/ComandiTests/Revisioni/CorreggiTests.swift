import Foundation
import TestSupport
import Testing

@Suite("What the officer decides by hand on an event")
struct CorreggiTests {
  private let ufficio: UfficioRevisioni

  init() throws { ufficio = try UfficioRevisioni() }

  private func correggi(_ parole: String..., senzaMotivo: Bool = false) throws -> Program.Run {
    try ufficio.esegui(
      ["revisione", "correggi"] + parole
        + (senzaMotivo ? [] : ["--motivo", "errore", "--documento", "nota 1"]) + [
          "--oggi", "2023-09-26", "--json",
        ])
  }

  /// The first event of the example with that reason.
  private func progressivo(_ motivo: String) throws -> String {
    try #require(try ufficio.attesi.first { $0["motivo"] == motivo }?["progressivo"])
  }

  private func chiave(_ run: Program.Run) throws -> String { try run.errore["chiave"] as? String ?? "" }

  @Test(
    "an address that the index has not gets a section, and the round applies the event and keeps the reason")
  func sezione() throws {
    let evento = try progressivo("VIA_SCONOSCIUTA")
    let run = try correggi(evento, "--sezione", "1")
    try #require(run.status == 0, "\(run.text)")
    #expect(try run.json["prima"] as? String == "RIFIUTATO")
    #expect(try run.json["ora"] as? String == "IN_ATTESA")
    let tornata = try ufficio("revisione", "delibera", "--tornata", "1", "--data", "2023-09-26", "--json")
    try #require(tornata.status == 0, "\(tornata.text)")
    try #require(
      try ufficio("esporta", "eventi", "e.csv", "--oggi", "2023-09-26").status == 0)
    let riga = try #require(
      String(decoding: try ufficio.folder.read("e.csv"), as: UTF8.self).components(separatedBy: "\n").first {
        $0.contains(evento)
      })
    #expect(riga.contains("SEZIONE 1: errore (nota 1)"))
    #expect(riga.contains("ANNOTATO"))
    // The answer is final now.
    #expect(try chiave(correggi(evento, "--escludi")) == "evento-gia-deciso")
    #expect(try ufficio("controlla", "--completo").status == 0)
  }

  @Test("a person whose name is written otherwise is recognised when the office says so")
  func identita() throws {
    let run = try correggi(try progressivo("DATI_DISCORDANTI"), "--identita-verificata")
    try #require(run.status == 0, "\(run.text)")
    #expect(try run.json["motivo"] as? String == "")
  }

  @Test("an event left out has no effect, until the decision is withdrawn")
  func escludi() throws {
    let applicato = try #require(
      try ufficio.attesi.first { $0["esito"] == "APPLICATO" && $0["tornata"] == "1" }?["progressivo"])
    let escluso = try correggi(applicato, "--escludi")
    #expect(try escluso.json["motivo"] as? String == "ESCLUSO_DALL_UFFICIO")
    let ritirato = try correggi(applicato, "--ritira")
    #expect(try ritirato.json["ora"] as? String == "IN_ATTESA")
    #expect(try chiave(correggi(applicato, "--ritira")) == "nulla-da-ritirare")
  }

  @Test("an intervention that does not answer the refusal is refused, with exit 4")
  func nonPertinente() throws {
    let via = try progressivo("VIA_SCONOSCIUTA")
    let casi = [
      ([via, "--identita-verificata"], "intervento-non-pertinente"),
      ([try progressivo("DATI_DISCORDANTI"), "--sezione", "1"], "intervento-non-pertinente"),
      ([via, "--sezione", "9"], "sezione-inesistente"), ([via, "--ritira"], "nulla-da-ritirare"),
    ]
    let prima = try ufficio.archivio
    for (parole, attesa) in casi {
      let run = try ufficio.esegui(
        ["revisione", "correggi"] + parole + [
          "--motivo", "m", "--documento", "d", "--oggi", "2023-09-26", "--json",
        ])
      #expect(run.status == 4, "\(parole)")
      #expect(try chiave(run) == attesa, "\(parole)")
    }
    #expect(try ufficio.archivio == prima)
  }

  @Test("an event is found by its progressive number, or by that of the archive when two files share it")
  func quale() throws {
    let via = try progressivo("VIA_SCONOSCIUTA")
    #expect(try chiave(correggi("E9999", "--escludi")) == "evento-sconosciuto")
    #expect(try chiave(correggi("--evento", "9999", "--escludi")) == "evento-sconosciuto")
    let testo = try String(contentsOf: Esempio.gaby.file("eventi.csv"), encoding: .utf8)
    let righe = testo.split(separator: "\n").map(String.init)
    let riga = try #require(righe.first { $0.hasPrefix("\(via),") })
    try ufficio.folder.write(
      "altri.csv", "\(righe[0])\n\(riga.replacingOccurrences(of: ",2023/", with: ",2023/9"))\n")
    try #require(try ufficio("importa", "eventi", "altri.csv", "--oggi", "2023-09-26").status == 0)
    let ambiguo = try correggi(via, "--sezione", "1")
    #expect(ambiguo.status == 2)
    #expect(try chiave(ambiguo) == "progressivo-ambiguo")
    let numeri = try #require(try ambiguo.errore["eventi"] as? [Int])
    #expect(numeri.count == 2)
    #expect(try correggi("--evento", "\(numeri[0])", "--sezione", "1").status == 0)
  }

  @Test("reason and document are wanted, one action alone, one way to name the event")
  func parole() throws {
    let via = try progressivo("VIA_SCONOSCIUTA")
    #expect(try correggi(via, "--escludi", senzaMotivo: true).status == 2)
    #expect(try correggi(via, "--escludi", "--motivo", "m", senzaMotivo: true).status == 2)
    #expect(try correggi(via).status == 2)
    #expect(try correggi(via, "--escludi", "--sezione", "1").status == 2)
    #expect(try correggi(via, "--evento", "1", "--escludi").status == 2)
    #expect(try correggi("--escludi").status == 2)
  }

  @Test("a dry run writes nothing, and a control character in the reason is refused")
  func prova() throws {
    let via = try progressivo("VIA_SCONOSCIUTA")
    let prima = try ufficio.archivio
    #expect(try correggi(via, "--sezione", "1", "--prova").status == 0)
    let controllo = try ufficio(
      "revisione", "correggi", via, "--sezione", "1", "--motivo", "a\tb", "--documento", "d", "--oggi",
      "2023-09-26")
    #expect(controllo.status == 3)
    #expect(try ufficio.archivio == prima)
  }
}
