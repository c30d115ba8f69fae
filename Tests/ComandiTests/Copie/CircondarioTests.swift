import Foundation
import TestSupport
import Testing

/// The commands of a commission on a whole folder: a line for each Comune, nobody waits for who fails, the worst outcome is that of all.
struct CircondarioTests {
  private let due: DueArchivi

  /// Gaby in step, Latisana empty, a file that is no archive.
  init() throws {
    due = try DueArchivi.gaby()
    try due.trasmetti()
    try due.fa("-a", "cec/latisana", "crea", "--comune", "E473", "--ufficio", "commissione")
    try due.shell("mkdir cec/rotto cec/vuota && echo altro > cec/rotto/liste.sqlite")
  }

  private func giro(_ parole: String...) throws -> (esito: Int32, codici: [String: Int], righe: [Substring]) {
    let run = try due.esegui(parole + ["--json"])
    let archivi = try #require(try run.json["archivi"] as? [[String: Any]])
    let codici = Dictionary(
      uniqueKeysWithValues: archivi.map { ($0["cartella"] as? String ?? "", $0["codice"] as? Int ?? -1) })
    let testo = try due.esegui(parole + (parole.contains("crea") ? ["--sovrascrivi"] : [])).text
    return (run.status, codici, testo.split(separator: "\n").filter { !$0.hasPrefix(" ") })
  }

  @Test("controlla: the damaged one is told, the others are checked")
  func controlla() throws {
    for opzioni in [[], ["--testi"], ["--completo"]] {
      let run = try due.esegui(["controlla", "--tutti", "cec"] + opzioni)
      #expect(run.status == 6)
      #expect(
        run.text.contains("Gaby (gaby): archivio integro") && run.text.contains("Latisana (latisana): "))
      #expect(run.text.contains("rotto: l'archivio è danneggiato"))
    }
    try due.shell("rm -r cec/rotto")
    #expect(try giro("controlla", "--tutti", "cec").esito == 0)
  }

  @Test("stato: one line for each, with the last act and its office")
  func stato() throws {
    try due.fa(
      "-a", due.cec, "ricorso", "decidi", "--dispositivo", "RESPINGE", "--fascicolo", "1", "--motivo", "m",
      "--documento", "d", "--data", "2023-09-26")
    let giro = try giro("stato", "--tutti", "cec", "--oggi", "2023-09-27")
    #expect(giro.codici == ["gaby": 0, "latisana": 0, "rotto": 6])
    #expect(giro.esito == 6)
    #expect(giro.righe.count == 4)
    #expect(giro.righe.contains { $0.hasPrefix("Gaby (gaby): atto n. 2") && $0.contains("Commissione") })
  }

  @Test("confronta: in step, without lists, damaged; each its line, the worst the exit")
  func confronta() throws {
    let giro = try giro("confronta", "--tutti", "cec", "comune")
    #expect(giro.codici == ["gaby": 0, "latisana": 4, "rotto": 6])
    #expect(giro.esito == 6)
    #expect(giro.righe.contains { $0.hasPrefix("Gaby (gaby): comune: allineati") })
    try due.shell("rm -r cec/rotto cec/latisana")
    #expect(try self.giro("confronta", "--tutti", "cec", "comune").esito == 0)
    #expect(try self.giro("confronta", "--tutti", "cec").esito == 11)
  }

  @Test("ricevuta crea and pacchetto ricevi: who cannot does not stop who can")
  func scambio() throws {
    let ricevute = try giro("ricevuta", "crea", "--tutti", "cec", "--in", "ricevute")
    #expect(ricevute.codici == ["gaby": 0, "latisana": 4, "rotto": 6])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: due.folder.path("ricevute")) == [
        "D839-ricevuta.txt"
      ])
    try due.delibera(1)
    try due.fa("-a", "comune", "pacchetto", "crea", "--in", "due.txt", "--da-atto", "2")
    try due.shell("sed 's/\tD839\t/\tE473\t/' due.txt > altro.txt")
    let run = try due.esegui(["pacchetto", "ricevi", "altro.txt", "due.txt", "--tutti", "cec"])
    #expect(run.status == 3)
    #expect(run.text.contains("1 atto applicato"))
    #expect(try due.ultimo(due.cec) == 2)
    let salvate = try due.esegui(["salva", "ricevute", "--tutti", "cec"])
    #expect(salvate.status == 6 && salvate.text.contains("Gaby (gaby): "))
  }
}
