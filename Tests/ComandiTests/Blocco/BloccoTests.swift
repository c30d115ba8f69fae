import Foundation
import TestSupport
import Testing

/// The lists stop before the vote: what must be true, what is refused afterwards, how it ends.
struct BloccoTests {
  private func chiave(_ run: Program.Run) throws -> String {
    (try run.json["errore"] as? [String: Any])?["chiave"] as? String ?? ""
  }

  @Test(
    "the lists are locked with the totals of the law, and whoever locks must know them",
    arguments: Esempio.tutti)
  func totali(_ esempio: Esempio) throws {
    let folder = TemporaryFolder()
    let program = try esempio.archivioAggiornato(in: folder)
    let righe = try Tabella(esempio.atteso.appendingPathComponent("conteggi.csv")).righe
    let attesi = righe.filter { $0["momento"] == "T4" && $0["lista"] == "GENERALE" }
    let totale = attesi.reduce(0) { $0 + (Int($1["totale"] ?? "") ?? 0) }
    let giorno = try #require(esempio.tornate.last)
    let sbagliato = try program(
      "blocca", "--senza-seconda-copia", "prova", "--data", giorno, "--iscritti", "\(totale + 1)", "--json")
    #expect(sbagliato.status == 10)
    let run = try program(
      "blocca", "--senza-seconda-copia", "prova", "--data", giorno, "--iscritti", "\(totale)", "--scrivi",
      "blocco.txt", "--json")
    try #require(run.status == 0, "\(run.text)")
    let sezioni = try #require(try run.json["sezioni"] as? [[String: Any]])
    for atteso in attesi {
      let trovata = sezioni.first {
        $0["lista"] as? String == "GENERALE" && "\($0["sezione"] ?? "")" == atteso["sezione"]
      }
      #expect("\(trovata?["iscritti"] ?? "")" == atteso["totale"])
    }
    // Anybody can check the digest that the act keeps.
    let sha = try program.shell("sha256sum < blocco.txt")
    #expect(sha.text.hasPrefix(try #require(try run.json["blocco"] as? String)))
    #expect(try program("controlla", "--completo").status == 0)
  }

  @Test("before the fourth round the lists are not locked; a late lock says why; nothing is locked twice")
  func quando() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioFormato(in: folder)
    let presto = try program(
      "blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-20", "--iscritti", "362", "--json")
    #expect(presto.status == 4)
    #expect(try chiave(presto) == "blocco-prima-della-quarta")
    let tardi = try program(
      "blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-29", "--iscritti", "362", "--json")
    #expect(tardi.status == 11)
    let motivato = try program(
      "blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-29", "--iscritti", "362", "--motivo",
      "tornate non tenute", "--json")
    #expect(motivato.status == 0)
    let secondo = try program(
      "blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-30", "--iscritti", "362", "--json")
    #expect(secondo.status == 4)
    #expect(try chiave(secondo) == "atto-gia-adottato")
  }

  @Test(
    "the lists of the vote carry the lock in their codes, not BOZZA, and no later paper changes a byte of them"
  )
  func stampa() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioAggiornato(in: folder)
    func stampa(_ cartella: String) throws -> [UInt8] {
      let run = try program("stampa", "liste", "--in", cartella, "--copia", "votazione", "--formato", "html")
      try #require(run.status == 0, "\(run.error)")
      return try folder.read("\(cartella)/votazione/sezione-001-votazione.html")
    }
    let bozza = String(decoding: try stampa("prima"), as: UTF8.self)
    #expect(bozza.contains("BOZZA"))
    #expect(
      try program("blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-28", "--iscritti", "351")
        .status == 0)
    let definitiva = try stampa("dopo")
    #expect(!String(decoding: definitiva, as: UTF8.self).contains("BOZZA"))
    #expect(
      try program("autentica", "--nome", "Anna Bionaz", "--ruolo", "responsabile", "--data", "2023-10-28")
        .status == 0)
    #expect(try stampa("ancora") == definitiva)
  }

  @Test("while they are locked every change is exit 8, and the lock ends with the vote, by an act")
  func fine() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioAggiornato(in: folder)
    #expect(
      try program("blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-28", "--iscritti", "351")
        .status == 0)
    let prima = try program("consultazione", "chiudi", "--oggi", "2023-11-12", "--json")
    #expect(prima.status == 8)
    let revisione = try program("revisione", "delibera", "--dinamica", "1", "--data", "2023-11-13", "--json")
    #expect(revisione.status == 8)
    #expect(revisione.text.contains("32-bis") && revisione.text.contains("art. 40, c. 6"))
    #expect(try program("consultazione", "chiudi", "--oggi", "2023-11-13").status == 0)
    #expect(try program("revisione", "delibera", "--dinamica", "1", "--data", "2023-11-13").status == 0)
    #expect(try program("controlla", "--completo").status == 0)
  }

  @Test("a signature is kept for what it is: its office, its file, and whether the lock is inside")
  func firme() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioAggiornato(in: folder)
    let presto = try program("autentica", "--nome", "Anna Bionaz", "--ruolo", "responsabile", "--json")
    #expect(try chiave(presto) == "liste-non-bloccate")
    #expect(
      try program(
        "blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-28", "--iscritti", "351", "--scrivi",
        "blocco.txt"
      ).status == 0
    )
    let altra = try program("autentica", "--nome", "Ugo Nex", "--ruolo", "presidente-commissione", "--json")
    #expect(altra.status == 7)
    try folder.write("blocco.txt.p7m", [0x30, 0x82] + (try folder.read("blocco.txt")) + [0, 0])
    try folder.write("altro.p7m", Array("altro".utf8))
    for (file, contiene) in [("blocco.txt.p7m", true), ("altro.p7m", false)] {
      let run = try program(
        "autentica", "--nome", "Anna Bionaz", "--ruolo", "responsabile", "--data", "2023-10-28",
        "--documento", file,
        "--json")
      #expect(run.status == 0)
      #expect(try run.json["contieneIlBlocco"] as? Bool == contiene)
    }
  }
}
