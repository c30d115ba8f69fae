import Archivio
import Elettorato
import TestSupport
import Testing

/// Who waits in an archive: the register received again against the lists, and the electors without a section.
struct GiacentiTests {
  /// Receives the register again, with somebody changed.
  private func riceviDiNuovo(
    _ archivio: ArchivioElettorale, _ comune: ComuneDiProva, _ modifica: (inout Abitante) -> Void
  ) throws {
    var comune = comune
    for indice in comune.abitanti.indices { modifica(&comune.abitanti[indice]) }
    try archivio.transazione {
      try archivio.sostituisciAnagrafe { penna in
        for (indice, abitante) in comune.abitanti.enumerated() {
          try penna.scrivi(abitante.riga, riga: indice + 2)
        }
      }
      _ = try archivio.chiudiAnagrafe()
      try archivio.registra(
        Ricezione(
          tipo: .anagrafe, impronta: .di(Array("ricevuta di nuovo".utf8)), giorno: giorno(2023, 9, 20),
          accettate: comune.abitanti.count, scartate: 0))
    }
  }

  /// Somebody of the example who is on the general list, with a codice fiscale.
  private func elettore(_ archivio: ArchivioElettorale, _ comune: ComuneDiProva) throws -> (
    abitante: Abitante, fascicolo: Int
  ) {
    let trovati = try comune.abitanti.compactMap { abitante in
      try abitante.codiceFiscale.flatMap { codice in
        let situazione = try archivio.situazione(codiceFiscale: codice)
        return situazione.elettrice ? situazione.fascicolo.map { (abitante, $0) } : nil
      }
    }
    return try #require(trovati.first)
  }

  private func evento(_ tipo: TipoEvento, di abitante: Abitante) -> Evento {
    var evento = Evento()
    evento.tipo = tipo
    evento.codiceFiscale = abitante.codiceFiscale ?? ""
    (evento.cognome, evento.nome, evento.nascita) = (abitante.cognome, abitante.nome, abitante.nascita)
    (evento.giorno, evento.ricevuto) = (giorno(2023, 9, 10), giorno(2023, 9, 12))
    return evento
  }

  @Test(
    "who the register knows gone is found while a list has him, and only then",
    arguments: StatoAnagrafico.allCases)
  func usciti(_ stato: StatoAnagrafico) throws {
    let comune = ComuneDiProva()
    let cartella = Cartella()
    let (archivio, _) = try comune.forma(cartella)
    #expect(try archivio.uscitiDallAnagrafe().isEmpty)
    let (abitante, fascicolo) = try elettore(archivio, comune)
    try riceviDiNuovo(archivio, comune) { if $0.id == abitante.id { $0.stato = stato } }
    let usciti = try archivio.uscitiDallAnagrafe()
    #expect(usciti.map(\.numero) == (stato.iscrittoInAnagrafe ? [] : [String(fascicolo)]))
    #expect(usciti.allSatisfy { $0.nome == "\(abitante.cognome) \(abitante.nome)" })
  }

  @Test("an event that says the same explains it; one of another kind does not")
  func spiegato() throws {
    for (stato, tipo, spiega) in [
      (StatoAnagrafico.deceduto, TipoEvento.decesso, true), (.deceduto, .emigrazione, false),
      (.emigrato, .emigrazione, true), (.emigrato, .cambioAbitazione, false),
      (.irreperibile, .emigrazione, false),
    ] {
      let comune = ComuneDiProva()
      let cartella = Cartella()
      let (archivio, _) = try comune.forma(cartella)
      let (abitante, _) = try elettore(archivio, comune)
      try riceviDiNuovo(archivio, comune) { if $0.id == abitante.id { $0.stato = stato } }
      _ = try archivio.transazione { try archivio.ricevi(evento(tipo, di: abitante)) }
      #expect(try archivio.uscitiDallAnagrafe().isEmpty == spiega, "\(stato) \(tipo)")
    }
  }

  @Test("electors without a section are found by file, and named")
  func senzaSezione() throws {
    var comune = ComuneDiProva()
    var ignota = comune.abitanti[0]
    (ignota.id, ignota.codiceFiscale, ignota.cognome) = ("Z9", nil, "Zeta")
    (ignota.via, ignota.nascita, ignota.stato) = ("Sconosciuta", giorno(1970, 5, 5), .residente)
    comune = ComuneDiProva([comune.abitanti[0], ignota])
    let cartella = Cartella()
    let archivio = try comune.prepara(cartella)
    var candidati: [Sospeso.Voce] = []
    try archivio.transazione {
      _ = try archivio.forma(comune.richiesta) {
        candidati = $0
        return [.init("sospeso", "uno")]
      }
    }
    #expect(candidati.map(\.numero) == ["Z9"] && candidati[0].nome == "Zeta \(ignota.nome)")
    #expect(try archivio.elettoriSenzaSezione().map(\.nome) == ["Zeta \(ignota.nome)"])
    #expect(try archivio.atto(1)?.parametri.contains(.init("sospeso", "uno")) == true)
  }
}
