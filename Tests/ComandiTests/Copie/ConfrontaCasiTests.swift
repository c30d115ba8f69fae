import Foundation
import SQLite
import TestSupport
import Testing

/// The table of the cases of two copies (`affidabilita.md` 3.9), each by the command, from both sides where there are two.
struct ConfrontaCasiTests {
  private let due: DueArchivi

  init() throws {
    due = try DueArchivi.gaby()
    try due.trasmetti()
    try due.delibera(1)
    try due.trasmetti(dalAtto: 2)
  }

  private func dice(_ archivio: String, _ altro: String) throws -> String {
    try due.esegui(["-a", archivio, "confronta", altro]).text
  }

  @Test("same number, digest and lists: in step")
  func allineati() throws {
    #expect(try due.caso("comune", con: due.cec) == ("allineati", 0))
    #expect(try due.caso(due.cec, con: "comune") == ("allineati", 0))
  }

  @Test(
    "mine is a beginning of theirs: I am behind; theirs is of mine: they are, and the lists are not locked")
  func passo() throws {
    try due.testimonia()
    try due.delibera(2)
    #expect(try due.caso(due.cec, con: "comune") == ("indietro", 6))
    #expect(try dice(due.cec, "comune").contains("pacchetto ricevi"))
    #expect(try due.caso("comune", con: due.cec) == ("avanti", 6))
    #expect(try dice("comune", due.cec).contains("--da-atto 3"))
    for tornata in 3...4 { try due.delibera(tornata) }
    let blocco = try due.rifiuto("-a", "comune", "blocca", "--data", "2023-10-28", "--iscritti", "351")
    #expect(blocco == ("copie-non-allineate", 11))
  }

  @Test("same number, another digest: a fork, with the first act that differs and both headings")
  func biforcazione() throws {
    try due.shell("cp -r comune altro")
    try due.delibera(2)
    try due.fa(
      "-a", "altro", "revisione", "delibera", "--tornata", "2", "--data", "2023-09-28", "--protocollo", "9")
    for (qui, la) in [("comune", "altro"), ("altro", "comune")] {
      #expect(try due.caso(qui, con: la) == ("biforcazione", 6))
      let testo = try dice(qui, la)
      #expect(
        testo.contains("il primo è il n. 3") && testo.contains("  qui ") && testo.contains("  altrove "))
    }
  }

  @Test(
    "same acts and other lists: the section, then the file and the field, from both sides, without a name")
  func altreListe() throws {
    let connection = try Connection(path: due.folder.path("\(due.cec)/liste.sqlite"), .write)
    try connection.execute(
      """
      DROP TRIGGER scheda_immutabile;
      UPDATE scheda SET testo = replace(testo, '1', '2') WHERE numero = 5;
      CREATE TRIGGER scheda_immutabile BEFORE UPDATE ON scheda BEGIN SELECT RAISE(ABORT, 'scheda immutabile'); END;
      """)
    for (qui, la) in [("comune", due.cec), (due.cec, "comune")] {
      #expect(try due.caso(qui, con: la) == ("risultato-diverso", 6))
      let testo = try dice(qui, la)
      #expect(testo.contains("sezione 1: 1 elettore diverso") && testo.contains("fascicolo "))
    }
  }

  @Test("mine is shorter than a receipt of mine, than the copy, than a packet: my archive has gone back")
  func arretramento() throws {
    try due.shell("cp -r comune vecchio")
    try due.delibera(2)
    try due.trasmetti(dalAtto: 3)
    try due.fa("-a", "comune", "ricevuta", "crea", "--in", "mia.txt")
    try due.fa("-a", due.cec, "ricevuta", "crea", "--in", "sua.txt")
    for altro in ["mia.txt", "sua.txt", "pacchetto.txt", due.cec] {
      #expect(try due.caso("vecchio", con: altro) == ("arretramento-qui", 6), "\(altro)")
    }
    #expect(try dice("vecchio", due.cec).contains("dal n. 3 al n. 3"))
    #expect(try due.caso(due.cec, con: "vecchio") == ("arretramento-altrove", 6))
  }

  @Test("another identity for the same Comune: an archive was replaced, never a new one")
  func identita() throws {
    try due.fa("-a", "nuovo", "crea", "--comune", "D839")
    for tipo in ["sezioni", "viario", "anagrafe"] {
      try due.fa("-a", "nuovo", "importa", tipo, due.esempio.file("\(tipo).csv").path, "--si")
    }
    try due.fa("-a", "nuovo", "forma", "--prevale", "legge")
    for (qui, la) in [("comune", "nuovo"), ("nuovo", "comune"), (due.cec, "nuovo")] {
      #expect(try due.caso(qui, con: la) == ("identita-sostituita", 6))
      #expect(try dice(qui, la).contains("Non è un nuovo archivio"))
    }
  }
}
