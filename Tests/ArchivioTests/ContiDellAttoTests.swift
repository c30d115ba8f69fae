import Archivio
import Elettorato
import TestSupport
import Testing

/// The figures of the papers of an act, as the archive counts them.
struct ContiDellAttoTests {
  /// A codice fiscale with the check letter that its other characters ask for.
  private static func codice(_ primi: String) throws -> String {
    try #require(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { primi + String($0) }.first {
        if case .success = CodiceFiscale.verifica($0, luogoEsiste: { _ in true }) { true } else { false }
      })
  }

  /// Two electors; a death and an emigration adopted in an ordinary round.
  private func revisione(_ cartella: Cartella) throws -> (ArchivioElettorale, EsitoTornata) {
    let (morto, partita) = (try Self.codice("RSSMRA70A01D839"), try Self.codice("BNCNNA71A41D839"))
    let comune = ComuneDiProva([
      Abitante(id: "1", codiceFiscale: morto, cognome: "ROSSI", nome: "MARIO"),
      Abitante(
        id: "2", codiceFiscale: partita, cognome: "BIANCHI", nome: "ANNA", sesso: .femminile,
        nascita: giorno(1971, 1, 1), civico: 2),
      Abitante(id: "3", codiceFiscale: try Self.codice("VRDLCU72A01D839"), cognome: "VERDI", nome: "LUCA"),
    ])
    let (archivio, _) = try comune.forma(cartella)
    func evento(_ tipo: TipoEvento, _ codice: String, _ cognome: String, _ nome: String) -> Evento {
      var evento = Evento()
      evento.tipo = tipo
      evento.codiceFiscale = codice
      evento.cognome = cognome
      evento.nome = nome
      evento.nascita = giorno(1970, 1, 1)
      evento.giorno = giorno(2024, 1, 2)
      evento.ricevuto = giorno(2024, 1, 3)
      return evento
    }
    let esito = try archivio.transazione {
      _ = try archivio.ricevi(evento(.decesso, morto, "ROSSI", "MARIO"))
      _ = try archivio.ricevi(evento(.emigrazione, partita, "BIANCHI", "ANNA"))
      return try archivio.delibera(
        RichiestaTornata(
          tornata: .dinamica(1), giorno: giorno(2024, 1, 10), calendario: .ordinario,
          fineSemestre: giorno(2023, 12, 31), autore: "prova"), esaminata: nil)
    }
    return (archivio, esito)
  }

  @Test("each change is counted in its cause, its section and its part, and makes the balance of the act")
  func counts() throws {
    let cartella = Cartella()
    let (archivio, esito) = try revisione(cartella)
    let conti = try archivio.conti(esito.atto)
    #expect(
      conti.conteggi == [
        .init(
          operazione: .cancellazione, causa: .decesso, lista: .generale,
          da: .init(sezione: 1, parte: .maschile), a: nil, quante: 1),
        .init(
          operazione: .cancellazione, causa: .emigrazione, lista: .generale,
          da: .init(sezione: 2, parte: .femminile), a: nil, quante: 1),
      ])
    #expect(conti.somma(.generale, \.prima) == 3 && conti.somma(.generale, \.dopo) == 1)
    #expect(conti.quadri == esito.quadri)
  }

  @Test("a change taken away from an act no longer makes its balance: there is nothing to print")
  func tampered() throws {
    let cartella = Cartella()
    let atto = try {
      let (_, esito) = try revisione(cartella)
      return esito.atto
    }()
    try SQLGrezzo(cartella).altera(["DELETE FROM variazione WHERE causa = 'DECESSO'"])
    let archivio = try ArchivioElettorale(cartella: cartella.percorso, .lettura)
    #expect {
      try archivio.conti(atto)
    } throws: { error in
      if case .variazioni(let quadro, contate: 0) = error as? Squilibrio {
        quadro.cancellati == 1
      } else {
        false
      }
    }
  }
}
