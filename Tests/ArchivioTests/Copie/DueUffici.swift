import Archivio
import Elettorato
import TestSupport
import Testing

/// An office and a commission with a copy each, and what passes between them.
struct DueUffici {
  let comune: ArchivioElettorale
  let cec: ArchivioElettorale
  let cartellaComune: Cartella
  let cartellaCec: Cartella

  static let firma = FirmaRegistro(giorno: giorno(2023, 11, 1), operatore: "prova", programma: "prova")

  /// Luca, born on the day of the code: somebody who can come and go.
  static let luca = Abitante(
    id: "20", codiceFiscale: "RSSLCU80A01D839K", cognome: "ROSSI", nome: "LUCA", nascita: giorno(1980, 1, 1))

  /// The Comune of the trials with its act 1, and a copy that has received nothing.
  init(_ comuneDiProva: ComuneDiProva = ComuneDiProva(Self.popolazione)) throws {
    cartellaComune = Cartella()
    comune = try comuneDiProva.forma(cartellaComune).archivio
    cartellaCec = Cartella()
    cec = try Self.copiaVuota(cartellaCec)
  }

  static func copiaVuota(
    _ cartella: Cartella, identita: String = IdentitaCatena.codiceDaRicevere,
    riferimenti: Riferimenti = ComuneDiProva.riferimenti
  ) throws
    -> ArchivioElettorale
  {
    let catena = try #require(IdentitaCatena(comune: "D839", codice: identita))
    try ArchivioElettorale.crea(
      cartella: cartella.percorso, comune: ComuneDiProva.comune, ufficio: .commissione, catena: catena,
      riferimenti: riferimenti)
    return try ArchivioElettorale(cartella: cartella.percorso, .scrittura)
  }

  // MARK: - Acts of the Comune

  static func evento(
    _ tipo: TipoEvento, _ persona: Abitante, _ progressivo: Int, via: Toponimo? = nil, civico: Int = 1
  )
    -> Evento
  {
    var evento = Evento()
    evento.progressivo = String(progressivo)
    evento.tipo = tipo
    evento.codiceFiscale = persona.codiceFiscale ?? ""
    evento.cognome = persona.cognome
    evento.nome = persona.nome
    evento.sesso = persona.sesso
    evento.nascita = persona.nascita
    evento.luogoNascita = "D839"
    evento.cittadinanza = persona.cittadinanza
    evento.giorno = giorno(2023, 9, 5)
    evento.giornoDocumento = giorno(2023, 9, 6)
    evento.documento = "prot. \(progressivo)"
    evento.ricevuto = giorno(2023, 9, 7)
    evento.comuneAltro = "D839"
    evento.cancellatoAltrove = tipo == .immigrazione ? giorno(2023, 9, 5) : nil
    evento.statoAltro = tipo == .emigrazioneEstero ? "DEU" : ""
    if let via { evento.indirizzo = Indirizzo(toponimo: via, civico: Civico(numero: civico)) }
    return evento
  }

  static let roma = Toponimo(specie: "Via", nome: "Roma")
  static let monteRosa = Toponimo(specie: "Via", nome: "Monte Rosa")

  /// Receives events and adopts a round on them.
  static func adotta(
    _ archivio: ArchivioElettorale, _ tornata: Int, il giorno: Giorno, _ eventi: [Evento],
    protocollo: String = ""
  ) throws {
    try archivio.transazione {
      for evento in eventi { _ = try archivio.ricevi(evento) }
      try archivio.registra(
        Ricezione(tipo: .eventi, impronta: .di([0]), giorno: giorno, accettate: eventi.count, scartate: 0))
      _ = try archivio.delibera(
        RichiestaTornata(
          tornata: .dinamica(tornata), giorno: giorno, calendario: .ordinario,
          fineSemestre: ArchivioTests.giorno(2023, 12, 31), protocollo: protocollo, autore: "ufficiale",
          motivo: "prova"),
        esaminata: nil)
    }
  }

  /// Three more acts: somebody moves to another section and somebody comes; one dies and one goes abroad, an unknown is refused; a vote is called.
  func adottaTre() throws {
    let (mario, lucia, paolo) = (Self.popolazione[0], Self.popolazione[1], Self.popolazione[2])
    try Self.adotta(
      comune, 2, il: giorno(2023, 9, 10),
      [
        Self.evento(.cambioAbitazione, mario, 1, via: Self.monteRosa, civico: 3),
        Self.evento(.immigrazione, Self.luca, 2, via: Self.roma, civico: 3),
      ])
    try Self.adotta(
      comune, 1, il: giorno(2023, 9, 20),
      [
        Self.evento(.decesso, lucia, 3), Self.evento(.emigrazioneEstero, paolo, 4),
        Self.evento(.decesso, Self.ignoto, 5),
      ])
    try comune.transazione {
      _ = try comune.adottaIndizione(
        giorno: giorno(2023, 9, 25), protocollo: "7/2023", autore: "ufficiale",
        parametri: ComuneDiProva.indizione())
    }
  }

  // MARK: - What passes between them

  static func pacchetto(_ archivio: ArchivioElettorale, dalAtto primo: Int = 1) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try archivio.istantanea { try archivio.spedisci(dalAtto: primo) { bytes += $0 } }
    return bytes
  }

  /// A source of bytes, in small pieces, so that lines are cut everywhere.
  static func sorgente(_ bytes: [UInt8], pezzo: Int = 97) -> LettoreDiRighe.Sorgente {
    var resto = bytes[...]
    return { tampone in
      let presi = resto.prefix(pezzo)
      resto = resto.dropFirst(pezzo)
      tampone.append(contentsOf: presi)
      return presi.count
    }
  }

  @discardableResult
  static func ricevi(_ bytes: [UInt8], in archivio: ArchivioElettorale, prova: Bool = false) throws
    -> EsitoRicezione
  {
    var lettura = LetturaPacchetto(sorgente(bytes))
    return try archivio.ricevi(try lettura.leggi(), firma, prova: prova, sorgente: sorgente(bytes))
  }

  static func confronta(_ archivio: ArchivioElettorale, con altro: ArchivioElettorale) throws -> Confronto {
    try altro.istantanea {
      let altra = try AltraCopia(altro)
      return try archivio.istantanea { try archivio.confronta(altra, righe: altro) }
    }
  }

  /// Every text of the acts, one after the other.
  static func testi(_ archivio: ArchivioElettorale) throws -> [[UInt8]] {
    try archivio.atti().map { atto in
      var testo: [UInt8] = []
      _ = try archivio.testoAtto(atto, precedente: archivio.sigillo(atto.numero)?.precedente) { testo += $0 }
      return testo
    }
  }

  // MARK: - People

  static let ignoto = Abitante(
    id: "99", codiceFiscale: "VRDGPP50A01D839O", cognome: "VERDI", nome: "GIUSEPPE",
    nascita: giorno(1950, 1, 1))

  /// People with codes that verify, so that events about them are not refused.
  static let popolazione = [
    Abitante(
      id: "1", codiceFiscale: "RSSMRA70A01D839S", cognome: "ROSSI", nome: "MARIO", nascita: giorno(1970, 1, 1)
    ),
    Abitante(
      id: "2", codiceFiscale: "DNGLCU60A41D839H", cognome: "D'ANGELO", nome: "LUCIA", sesso: .femminile,
      nascita: giorno(1960, 1, 1), civico: 2),
    Abitante(
      id: "3", codiceFiscale: "BNCPLA80A01D839Z", cognome: "BIANCHI", nome: "PAOLO",
      nascita: giorno(1980, 1, 1),
      civico: 3),
    Abitante(
      id: "4", codiceFiscale: "DNGNTN71A01D839K", cognome: "D'ANGELO", nome: "ANTONIO",
      nascita: giorno(1971, 1, 1),
      via: "Monte Rosa"),
    Abitante(id: "5", cognome: "Wójcik", nome: "Łukasz", nascita: giorno(1985, 5, 5), civico: 22),
    Abitante(
      id: "7", codiceFiscale: "MLLHNS65A01D839P", cognome: "MÜLLER", nome: "HANS",
      nascita: giorno(1965, 1, 1),
      cittadinanza: "DEU", civico: 5, inListaUE: true),
  ]
}
