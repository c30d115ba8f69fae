import Foundation
import TestSupport
import Testing

/// The envelope of each section: only from locked lists, everybody in it, and nothing false in it unseen.
struct PlicoTests {
  private func bloccato(_ esempio: Esempio, in folder: TemporaryFolder) throws -> Program {
    let program = try esempio.archivioAggiornato(in: folder)
    let righe = try Tabella(esempio.atteso.appendingPathComponent("conteggi.csv")).righe
    let totale = righe.filter { $0["momento"] == "T4" && $0["lista"] == "GENERALE" }.reduce(0) {
      $0 + (Int($1["totale"] ?? "") ?? 0)
    }
    let giorno = try #require(esempio.tornate.last)
    try #require(
      try program("blocca", "--senza-seconda-copia", "prova", "--data", giorno, "--iscritti", "\(totale)")
        .status == 0)
    return program
  }

  @Test("no envelope without a lock")
  func senzaBlocco() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioAggiornato(in: folder)
    let run = try program("stampa", "plico", "--in", "plichi")
    #expect(run.status == 4 && run.error.contains("non sono bloccate"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("plichi/riepilogo-plichi.pdf")))
  }

  @Test(
    "the envelopes hold everybody who votes, as the law counts them", arguments: [Esempio.gaby, .latisana])
  func totali(_ esempio: Esempio) throws {
    let folder = TemporaryFolder()
    let program = try bloccato(esempio, in: folder)
    let run = try program("stampa", "plico", "--in", "plichi", "--json")
    try #require(run.status == 0, "\(run.text)")
    let righe = try Tabella(esempio.atteso.appendingPathComponent("conteggi.csv")).righe
    let alVoto = righe.filter { $0["momento"] == "VOTO" && $0["lista"] == "GENERALE" }
    #expect(try run.json["elettori"] as? Int == alVoto.reduce(0) { $0 + (Int($1["totale"] ?? "") ?? 0) })
    #expect(try run.json["plichi"] as? Int == alVoto.count)
    // The manifest of each section says the figure of that section.
    for riga in alVoto {
      let numero = String(repeating: "0", count: 3 - (riga["sezione"] ?? "").count) + (riga["sezione"] ?? "")
      let testo = try program.shell("pdftotext -layout plichi/sezione-\(numero)/distinta.pdf -").text
      let attesi = riga["totale"] ?? ""
      #expect(
        testo.split(separator: "\n").contains {
          $0.contains("lista generale") && $0.split(separator: " ").count { $0 == attesi } == 2
        })
    }
    let verifica = try program("verifica", "plico", "--in", "plichi")
    #expect(verifica.status == 0, "\(verifica.error)")
    let qpdf = try program.shell(
      "for f in plichi/*.pdf plichi/*/*.pdf; do qpdf --check $f >/dev/null || echo $f; done")
    #expect(qpdf.text.isEmpty)
  }

  @Test("a file missing, altered, foreign or overtaken by a supplement is named, and nothing is delivered")
  func difetti() throws {
    let folder = TemporaryFolder()
    let program = try bloccato(.gaby, in: folder)
    try #require(try program("stampa", "plico", "--in", "plichi").status == 0)
    func difetti() throws -> [String] {
      let run = try program("verifica", "plico", "--in", "plichi", "--json")
      guard run.status != 0 else { return [] }
      #expect(run.status == 4)
      return (try run.json["errore"] as? [String: Any])?["difetti"] as? [String] ?? []
    }
    #expect(try difetti().isEmpty)
    let lista = "plichi/sezione-001/sezione-001-votazione.pdf"
    let buona = try folder.read(lista)
    var guasta = buona
    guasta[guasta.count / 2] ^= 1
    try folder.write(lista, guasta)
    #expect(try difetti().contains { $0.contains("sezione-001-votazione.pdf: è diverso") })
    try FileManager.default.removeItem(at: folder.url(lista))
    #expect(try difetti().contains { $0.contains("sezione-001-votazione.pdf: manca") })
    try folder.write(lista, buona)
    try folder.write("plichi/sezione-001/altro.pdf", buona)
    #expect(try difetti() == ["sezione-001/altro.pdf: non fa parte del plico"])
    try FileManager.default.removeItem(at: folder.url("plichi/sezione-001/altro.pdf"))
    let supplemento = try program(
      "supplemento", "aggiungi", "--tipo", "decesso", "--fascicolo", "12", "--motivo", "morto", "--documento",
      "atto 1",
      "--data", "2023-11-02")
    #expect(supplemento.status == 0)
    let superati = try difetti()
    #expect(superati.contains { $0.contains("supplementi-sezione-001.pdf: manca") })
    #expect(superati.contains { $0.contains("distinta.pdf: è diverso") })
    #expect(try program("stampa", "plico", "--in", "plichi", "--sovrascrivi").status == 0)
    #expect(try difetti().isEmpty)
  }
}
