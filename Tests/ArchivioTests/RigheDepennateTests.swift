import Archivio
import Elettorato
import TestSupport
import Testing

/// A later act strikes a line: the office copy shows it with its act, the lists as of act 1 do not change.
struct RigheDepennateTests {
  @Test("a struck line keeps its place and number and names its act; the lists of before are as before")
  func depennata() throws {
    let cartella = Cartella()
    let (archivio, esito) = try ComuneDiProva().forma(cartella)
    // ROSSI MARIO has file 2, section 1, number 2, general number 3 (`FormazioneTests`).
    let grezzo = try SQLGrezzo(cartella)
    try grezzo.esegui("INSERT INTO atto SELECT 2, tipo, giorno, protocollo, autore, regime FROM atto")
    try grezzo.esegui("UPDATE posizione SET al_atto = 2 WHERE fascicolo = 2")

    func leggi(_ righe: [Elettore]) -> [String] {
      righe.map {
        "\($0.numeroSezionale ?? 0) \($0.testi.stringa(.cognome)) \($0.alAtto.map(String.init) ?? "-")"
      }
    }
    #expect(
      leggi(try archivio.righe(lista: .generale, sezione: 1, parte: .maschile)) == [
        "1 BIANCHI -", "2 ROSSI 2",
      ])
    #expect(
      leggi(try archivio.righe(lista: .generale, parte: .maschile, numeri: 1...9))
        == ["1 BIANCHI -", "1 D'ANGELO -", "2 ROSSI 2", "0 Wójcik -"])

    // As of act 1 nothing has changed; as of act 2 he is gone.
    #expect(try archivio.testoSezione(lista: .generale, sezione: 1, dopoAtto: 1).digest.elettori == 4)
    #expect(
      try archivio.testoSezione(lista: .generale, sezione: 1, dopoAtto: 1).digest
        == archivio.digestSezioni(dopoAtto: 1).first)
    #expect(try archivio.testoSezione(lista: .generale, sezione: 1, dopoAtto: 2).elettori[.maschile] == 1)
    #expect(try archivio.verificaAtto(1).isEmpty)
    #expect(try archivio.sigillo(1) == esito.sigillo)
    #expect(try archivio.iscrittiPerLista()[.generale] == 6)
    #expect(try archivio.ultimoNumeroGenerale(.generale, .maschile) == 4)
    var adesso: [Int] = []
    try archivio.eachElettore { adesso.append($0.fascicolo) }
    #expect(adesso == [1, 3, 4, 5, 6, 7, 8])

    // An act without seal is no act: the check says so at once.
    #expect(try archivio.controlla(completo: false).contains(.attoSenzaSigillo(2)))
  }

  @Test("who moves to another section is struck in the first and open in the second")
  func spostata() throws {
    let cartella = Cartella()
    let (archivio, _) = try ComuneDiProva().forma(cartella)
    let grezzo = try SQLGrezzo(cartella)
    try grezzo.esegui("INSERT INTO atto SELECT 2, tipo, giorno, protocollo, autore, regime FROM atto")
    try grezzo.esegui("UPDATE posizione SET al_atto = 2 WHERE fascicolo = 2")
    try grezzo.esegui(
      "INSERT INTO posizione SELECT fascicolo, lista, 2, NULL, parte, 2, numero_generale, 2, scheda FROM posizione WHERE fascicolo = 2"
    )
    func righe(_ sezione: Int) throws -> [String] {
      try archivio.righe(lista: .generale, sezione: sezione, parte: .maschile).map {
        "\($0.numeroSezionale ?? 0) \($0.testi.stringa(.cognome)) \($0.dalAtto)-\($0.alAtto.map(String.init) ?? "")"
      }
    }
    #expect(try righe(1) == ["1 BIANCHI 1-", "2 ROSSI 1-2"])
    #expect(try righe(2) == ["1 D'ANGELO 1-", "2 ROSSI 2-"])
    // The general list shows each number once: ROSSI with the line that is open.
    #expect(
      try archivio.righe(lista: .generale, parte: .maschile, numeri: 3...3).map(\.sezione) == [2])
  }
}
