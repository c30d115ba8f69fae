import Archivio
import Elettorato
import SQLite
import TestSupport
import Testing

/// Every call to the disk of a writing job fails in turn: the job is whole or absent, and the report is true.
@Suite(.serialized) struct DiscoGuastoTests {
  private struct Prova {
    var corse = 0
    var incerteFatte = 0
    var incerteNonFatte = 0
  }

  /// Fails the first, second, third... call of `lavoro`; `fatto` says whether the job is in the archive.
  private func guasta(
    _ esempio: Cartella, codice: Int32, sempre: Bool, lavoro: (ArchivioElettorale) throws -> Void,
    fatto: (ArchivioElettorale) throws -> Bool
  ) throws -> Prova {
    var prova = Prova()
    for chiamata in 1... {
      let cartella = try esempio.copia()
      DiscoGuasto.arma(chiamata, codice: codice, sempre: sempre)
      var errore: (any Error)?
      do {
        let archivio = try ArchivioElettorale(cartella: cartella.percorso, .scrittura, vfs: DiscoGuasto.nome)
        try lavoro(archivio)
      } catch { errore = error }
      DiscoGuasto.disarma()
      if DiscoGuasto.contate < chiamata { return prova }
      prova.corse += 1
      let archivio = try ArchivioElettorale(cartella: cartella.percorso, .scrittura)
      let guasti = try archivio.controlla(completo: true)
      if !guasti.isEmpty { Issue.record("call \(chiamata): \(guasti)") }
      let incerto = (errore as? SQLiteError)?.commitUncertain ?? false
      switch (try fatto(archivio), errore) {
      case (true, nil),
        (false, _?) where !incerto:
        break
      case (true, _?) where incerto: prova.incerteFatte += 1
      case (false, _?): prova.incerteNonFatte += 1
      case (true, _?): Issue.record("call \(chiamata): done, and reported as not done")
      case (false, nil): Issue.record("call \(chiamata): not done, and reported as done")
      }
    }
    return prova
  }

  @Test(
    "whichever call to the disk fails, the formation is whole or absent and the report is true",
    arguments: [(Int32(13), false), (778, true)])
  func forma(codice: Int32, sempre: Bool) throws {
    let comune = ComuneDiProva()
    let esempio = Cartella()
    _ = try comune.prepara(esempio)
    let prova = try guasta(esempio, codice: codice, sempre: sempre) {
      try comune.forma($0)
    } fatto: { archivio in
      let fatto = try archivio.ultimoAtto() == 1
      #expect(try archivio.verificaAtto(1).isEmpty == fatto)
      #expect(try archivio.iscrittiPerLista() == (fatto ? [.generale: 7, .aggiuntaUEComunale: 1] : [:]))
      return fatto
    }
    print("forma on a failing disk: \(prova)")
    #expect(prova.corse > 50)
    // One call alone, the last: the directory is not synchronized after the journal is gone.
    #expect(prova.incerteFatte == 1)
  }

  @Test("whichever call to the disk fails, a packet is adopted whole or not at all, identity included")
  func ricevi() throws {
    let uffici = try DueUffici()
    try uffici.adottaTre()
    let bytes = try DueUffici.pacchetto(uffici.comune)
    let esempio = try uffici.cartellaCec.copia()
    let prova = try guasta(esempio, codice: 778, sempre: false) { archivio in
      try DueUffici.ricevi(bytes, in: archivio)
    } fatto: { archivio in
      let fatto = try archivio.ultimoAtto() == 4
      #expect(try fatto || (archivio.ultimoAtto() == 0 && archivio.catena.daRicevere))
      #expect(try archivio.sezioni().isEmpty != fatto)
      return fatto
    }
    print("pacchetto ricevi on a failing disk: \(prova)")
    #expect(prova.corse > 30)
    #expect(prova.incerteFatte == 1)
  }

  @Test("whichever call to the disk fails, a new register is whole or absent and the report is true")
  func importa() throws {
    var comune = ComuneDiProva()
    let esempio = Cartella()
    _ = try comune.prepara(esempio)
    comune.abitanti.removeLast()
    let nuovo = comune
    let prova = try guasta(esempio, codice: 778, sempre: false) { archivio in
      try archivio.transazione { try nuovo.scriviAnagrafe(archivio) }
    } fatto: { archivio in
      let persone = try archivio.personeInAnagrafe()
      #expect(persone == 10 || persone == 11)
      #expect(try archivio.ultimaRicezione(.anagrafe)?.accettate == persone)
      return persone == 10
    }
    print("importa on a failing disk: \(prova)")
    #expect(prova.corse > 30)
    #expect(prova.incerteFatte == 1)
  }
}
