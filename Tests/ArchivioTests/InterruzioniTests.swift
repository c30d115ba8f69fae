import Archivio
import Elettorato
import Foundation
import TestSupport
import Testing

/// The built program killed while it works, and two of it at once.
@Suite(.serialized) struct InterruzioniTests {
  private let programma = Programma()

  /// Runs a command to its end to know how long it takes, then kills it at random moments of that time.
  ///
  /// Returns how many kills left the command undone, and how many came too late.
  private func uccidi(
    _ esempio: Cartella, _ argomenti: [String], colpi: Int, seme: UInt64,
    dopo: (ArchivioElettorale) throws -> Bool
  ) throws -> (prima: Int, fatte: Int) {
    let campione = try esempio.copia()
    let inizio = Date()
    try #require(programma.avvia(campione, argomenti).end().status == 0)
    let durata = Date().timeIntervalSince(inizio)
    var caso = SplitMix64(state: seme)
    var esito = (prima: 0, fatte: 0)
    for colpo in 0..<colpi {
      let cartella = try esempio.copia()
      let processo = try programma.avvia(cartella, argomenti)
      usleep(UInt32(Double.random(in: 0.2...1, using: &caso) * durata * 1_000_000))
      processo.kill()
      let stato = try processo.end().status
      // The next to open it only reads, as a clerk would who wants to know what happened.
      let controllo = try programma(cartella, "controlla", "--completo")
      #expect(controllo.stato == 0, "kill \(colpo) of seed \(seme): \(controllo.testo)")
      let archivio = try ArchivioElettorale(cartella: cartella.percorso, .lettura)
      let fatta = try dopo(archivio)
      if fatta { esito.fatte += 1 } else { esito.prima += 1 }
      #expect(fatta || stato != 0, "confirmed and lost: kill \(colpo) of seed \(seme)")
    }
    return esito
  }

  @Test("a formation killed at any moment is whole or absent")
  func forma() throws {
    let esempio = try programma.prepara()
    let esito = try uccidi(esempio, ["forma", "--data", "2023-08-31"], colpi: 20, seme: 1) { archivio in
      let atti = try archivio.ultimoAtto()
      let iscritti = try archivio.iscrittiPerLista().values.reduce(0, +)
      let sigillati = try archivio.digestSezioniAttuali().reduce(0) { $0 + $1.elettori }
      #expect(iscritti == sigillati)
      #expect((atti == 0 && iscritti == 0) || (atti == 1 && iscritti > 300))
      return atti == 1
    }
    print("forma killed: \(esito)")
    #expect(esito.prima > 0)
  }

  @Test("an import of the register killed at any moment is whole or absent")
  func importa() throws {
    let esempio = try programma.prepara(["sezioni", "viario"])
    let esito = try uccidi(
      esempio, ["importa", "anagrafe", Programma.gaby("anagrafe")], colpi: 20, seme: 2
    ) { archivio in
      let persone = try archivio.personeInAnagrafe()
      let ricezione = try archivio.ultimaRicezione(.anagrafe)
      // The file has a heading and 473 people.
      #expect((persone == 0 && ricezione == nil) || (persone == 473 && ricezione?.accettate == 473))
      return persone > 0
    }
    print("importa killed: \(esito)")
    #expect(esito.prima > 0)
  }

  @Test("a packet whose reception is killed at any moment is adopted whole or not at all")
  func ricevi() throws {
    let comune = try programma.prepara()
    try #require(programma(comune, "forma", "--data", "2023-08-31").stato == 0)
    let pacchetto = "\(comune.percorso)/pacchetto.txt"
    try #require(programma(comune, "pacchetto", "crea", "--in", pacchetto).stato == 0)
    let copia = Cartella()
    try #require(programma(copia, "crea", "--comune", "D839", "--ufficio", "commissione").stato == 0)
    let atteso = try ArchivioElettorale(cartella: comune.percorso, .lettura).sigillo(1)
    let esito = try uccidi(copia, ["pacchetto", "ricevi", pacchetto], colpi: 15, seme: 3) { archivio in
      let fatta = try archivio.ultimoAtto() == 1
      #expect(try archivio.sigillo(1) == (fatta ? atteso : nil))
      #expect(try archivio.sezioni().isEmpty != fatta)
      #expect(archivio.catena.daRicevere != fatta)
      return fatta
    }
    print("pacchetto ricevi killed: \(esito)")
    #expect(esito.prima > 0)
  }

  @Test("who only reads undoes the write that a crash left half done, and finds the archive as before")
  func lettoreDopoUnCrollo() throws {
    let cartella = try programma.prepara(["sezioni", "viario", "anagrafe"])
    let prima = try SQLGrezzo(cartella).righe("SELECT chiave FROM persona ORDER BY riga")
    let crollo = Cartella()
    do {
      // A small cache makes SQLite write into the archive before COMMIT; at that moment the machine stops.
      let scrittore = try SQLGrezzo(cartella)
      for sql in [
        "PRAGMA cache_size = 5", "BEGIN IMMEDIATE",
        "UPDATE persona SET chiave = hex(zeroblob(99))",
      ] { try scrittore.esegui(sql) }
      for nome in ["liste.sqlite", "liste.sqlite-journal"] {
        try FileManager.default.copyItem(
          atPath: "\(cartella.percorso)/\(nome)", toPath: "\(crollo.percorso)/\(nome)")
      }
    }
    #expect(try crollo.leggi() != cartella.leggi(), "the example is of a write half done")
    let controllo = try programma(crollo, "controlla", "--completo")
    #expect(controllo.stato == 0, "\(controllo.testo)")
    #expect(crollo.nomi == ["liste.sqlite"])
    #expect(try SQLGrezzo(crollo).righe("SELECT chiave FROM persona ORDER BY riga") == prima)
  }

  @Test("of two clerks who form the lists at once one does it, and the other is told")
  func dueOperatori() throws {
    let esempio = try programma.prepara()
    for _ in 0..<5 {
      let cartella = try esempio.copia()
      let stati = try programma.dueInsieme(cartella, ["forma", "--data", "2023-08-31"]).sorted()
      #expect(stati == [0, 4] || stati == [0, 5])
      let archivio = try ArchivioElettorale(cartella: cartella.percorso, .lettura)
      #expect(try archivio.ultimoAtto() == 1)
      #expect(try archivio.controlla(completo: true).isEmpty)
      #expect(try archivio.verificaAtto(1).isEmpty)
    }
  }

  @Test("a clerk who waits in vain for another is told that the archive is in use, and nothing is written")
  func occupato() throws {
    let cartella = Cartella()
    let comune = ComuneDiProva()
    let archivio = try comune.prepara(cartella)
    // In one process: a second connection of ours, which does not wait.
    try archivio.transazione {
      let altro = try SQLGrezzo(cartella)
      try altro.esegui("PRAGMA busy_timeout = 0")
      #expect(throws: (any Error).self) { try altro.esegui("BEGIN IMMEDIATE") }
    }
    #expect(try archivio.ultimoAtto() == 0)
  }
}
