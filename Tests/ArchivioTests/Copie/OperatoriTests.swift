import Archivio
import Elettorato
import TestSupport
import Testing

/// Who has a role in an archive, and since when.
struct OperatoriTests {
  private let cartella = Cartella()
  private let archivio: ArchivioElettorale

  init() throws { archivio = try ComuneDiProva().prepara(cartella) }

  private func firma(_ giorno: Giorno) -> FirmaRegistro {
    FirmaRegistro(giorno: giorno, operatore: "prova", programma: "prova")
  }

  private let oggi = giorno(2023, 9, 1)

  private func aggiungi(
    _ utente: Int, _ ruolo: Ruolo, dal: Giorno? = nil, in altro: ArchivioElettorale? = nil
  ) throws {
    let archivio = altro ?? archivio
    try archivio.transazione {
      try archivio.aggiungi(
        OperatoreRegistrato(utente: utente, nome: "utente \(utente)", ruolo: ruolo, dal: dal ?? oggi),
        firma(oggi))
    }
  }

  private func togli(_ utente: Int, dal: Giorno? = nil) throws {
    try archivio.transazione { try archivio.togli(utente: utente, dal: dal ?? oggi, firma(oggi)) }
  }

  private func ruoli(il giorno: Giorno) throws -> [Int: Ruolo] {
    Dictionary(uniqueKeysWithValues: try archivio.operatori(il: giorno).map { ($0.utente, $0.ruolo) })
  }

  @Test("nobody at first; the first one answers for the archive, and begins at once")
  func primo() throws {
    #expect(try !archivio.haOperatori())
    #expect(throws: ImpedimentoOperatori.primoNonResponsabile(.ufficiale)) { try aggiungi(1000, .addetto) }
    #expect(throws: ImpedimentoOperatori.ultimoResponsabile) { try aggiungi(1000, .ufficiale, dal: oggi + 1) }
    #expect(try !archivio.haOperatori(), "what was refused is not written")
    try aggiungi(1000, .ufficiale)
    #expect(try archivio.haOperatori())
    #expect(try ruoli(il: oggi) == [1000: .ufficiale])
    #expect(try archivio.controlla(completo: false).isEmpty)
  }

  @Test(
    "no role of the commission in the archive of the Comune, nor of the ufficiale in the copy of the commission"
  )
  func uffici() throws {
    #expect(throws: ImpedimentoOperatori.ruoloEstraneo(.commissione)) { try aggiungi(1000, .commissione) }
    try aggiungi(1000, .ufficiale)
    #expect(throws: ImpedimentoOperatori.ruoloEstraneo(.commissione)) { try aggiungi(1001, .commissione) }
    let sua = Cartella()
    let cec = try DueUffici.copiaVuota(sua)
    #expect(throws: ImpedimentoOperatori.ruoloEstraneo(.ufficiale)) {
      try aggiungi(1000, .ufficiale, in: cec)
    }
    #expect(throws: ImpedimentoOperatori.primoNonResponsabile(.commissione)) {
      try aggiungi(1000, .addetto, in: cec)
    }
    try aggiungi(1000, .commissione, in: cec)
    // The copy can still receive its first packet, which gives it its identity.
    #expect(cec.catena.daRicevere)
    let comune = try DueUffici()
    try DueUffici.ricevi(DueUffici.pacchetto(comune.comune), in: cec)
    #expect(try cec.controllaTutto().isEmpty)
  }

  @Test("roles have days: before, during, after, and on a change")
  func date() throws {
    try aggiungi(1000, .ufficiale, dal: oggi - 30)
    try aggiungi(1001, .addetto, dal: oggi + 10)
    try aggiungi(1002, .addetto)
    try togli(1002, dal: oggi + 20)
    #expect(try ruoli(il: oggi - 31) == [:])
    #expect(try ruoli(il: oggi - 30) == [1000: .ufficiale])
    #expect(try ruoli(il: oggi) == [1000: .ufficiale, 1002: .addetto])
    #expect(try ruoli(il: oggi + 10) == [1000: .ufficiale, 1001: .addetto, 1002: .addetto])
    #expect(try ruoli(il: oggi + 20) == [1000: .ufficiale, 1001: .addetto])
    try aggiungi(1002, .ufficiale, dal: oggi + 20)
    #expect(try ruoli(il: oggi + 20)[1002] == .ufficiale)
  }

  @Test("somebody always answers for the archive; what cannot be is refused")
  func responsabile() throws {
    try aggiungi(1000, .ufficiale)
    #expect(throws: ImpedimentoOperatori.ultimoResponsabile) { try togli(1000) }
    #expect(throws: ImpedimentoOperatori.ultimoResponsabile) { try aggiungi(1000, .addetto) }
    #expect(throws: ImpedimentoOperatori.giaRegistrato(utente: 1000, .ufficiale)) {
      try aggiungi(1000, .ufficiale)
    }
    #expect(throws: ImpedimentoOperatori.nonRegistrato(utente: 1001)) { try togli(1001) }
    try aggiungi(1001, .ufficiale)
    #expect(throws: ImpedimentoOperatori.giornoAnteriore(oggi)) { try togli(1000, dal: oggi - 1) }
    try togli(1000)
    #expect(try ruoli(il: oggi) == [1001: .ufficiale])
    #expect(throws: ImpedimentoOperatori.nonRegistrato(utente: 1000)) { try togli(1000) }
  }
}
