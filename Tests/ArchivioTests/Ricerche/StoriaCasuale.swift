import Archivio
import Elettorato
import TestSupport
import Testing

/// A Comune made by chance whose people are born, move, die and come back, round after round; a failure names its seed.
///
/// Codes are valid, because events with others are refused. What each act left is remembered as it was then.
struct StoriaCasuale {
  let cartella = Cartella()
  let archivio: ArchivioElettorale
  /// After each act, from 1: every line of every list.
  private(set) var liste: [[Elettore]] = []
  private var caso: SplitMix64
  private var persone: [Abitante] = []
  private var progressivo = 0

  static let semi: [UInt64] = (0..<6).map { 31_000 + $0 }
  private static let inizio = giorno(2023, 8, 31)
  private static let cognomi = ["ROSSI", "D'ANGELO", "DE ROSSI", "NICOLÒ", "BIANCHI", "WÓJCIK", "ROSSINI"]

  init(_ seme: UInt64, tornate: Int = 8) throws {
    caso = SplitMix64(state: seme)
    var comune = ComuneDiProva([])
    for numero in 1...50 { persone.append(Self.persona(numero, &caso)) }
    var nati: Set<String> = []
    persone.removeAll { !nati.insert($0.codiceFiscale ?? "").inserted }
    // Some of them are not here yet.
    comune.abitanti = Array(persone.prefix(38))
    archivio = try comune.forma(cartella).archivio
    try ricorda()
    for turno in 0..<tornate { try tornata(turno) }
  }

  private static func persona(_ numero: Int, _ caso: inout SplitMix64) -> Abitante {
    let sesso: Sesso = Bool.random(using: &caso) ? .maschile : .femminile
    let (cognome, nome) = (
      cognomi.randomElement(using: &caso) ?? "ROSSI", sesso == .maschile ? "LUCA" : "ANNA MARIA"
    )
    let nascita = giorno(1955, 1, 1) + numero * 380 + Int.random(in: 0..<380, using: &caso)
    let luogo = CodiceLuogo("D839")
    let codice = luogo.flatMap {
      CodiceFiscale.calcola(cognome: cognome, nome: nome, sesso: sesso, nascita: nascita, luogo: $0)
    }
    var abitante = Abitante(
      id: "\(numero)", codiceFiscale: codice?.testo, cognome: cognome, nome: nome, sesso: sesso,
      nascita: nascita,
      via: ["Roma", "Monte Rosa"].randomElement(using: &caso), civico: Int.random(in: 1...20, using: &caso))
    if Int.random(in: 0..<8, using: &caso) == 0 {
      abitante.cittadinanza = "DEU"
      abitante.inListaUE = Bool.random(using: &caso) && nascita < giorno(2005, 1, 1)
    }
    return abitante
  }

  /// A month of events, then a round of cancellations or of enrolments.
  private mutating func tornata(_ turno: Int) throws {
    let data = Self.inizio + 30 * (turno + 1)
    let archivio = archivio
    try archivio.transazione {
      for _ in 0..<Int.random(in: 0...14, using: &caso) { _ = try archivio.ricevi(evento(data)) }
    }
    let richiesta = RichiestaTornata(
      tornata: .dinamica(turno % 2 + 1), giorno: data, calendario: .ordinario,
      fineSemestre: giorno(2023, 12, 31),
      autore: "prova", motivo: "prova")
    _ = try archivio.transazione { try archivio.delibera(richiesta, esaminata: nil) }
    try ricorda()
  }

  private mutating func evento(_ data: Giorno) -> Evento {
    let persona = persone.randomElement(using: &caso) ?? persone[0]
    progressivo += 1
    var evento = Evento()
    evento.progressivo = "E\(progressivo)"
    evento.tipo = TipoEvento.allCases.randomElement(using: &caso) ?? .decesso
    evento.codiceFiscale = persona.codiceFiscale ?? ""
    (evento.cognome, evento.nome, evento.sesso, evento.nascita) = (
      persona.cognome, persona.nome, persona.sesso, persona.nascita
    )
    (evento.luogoNascita, evento.cittadinanza) = ("D839", persona.cittadinanza)
    evento.giorno = data - Int.random(in: 10...25, using: &caso)
    evento.giornoDocumento = evento.giorno
    (evento.documento, evento.protocollo) = ("DOCUMENTO", "P\(progressivo)")
    evento.ricevuto = data - Int.random(in: 0...9, using: &caso)
    evento.indirizzo = Indirizzo(
      toponimo: Toponimo(
        specie: "Via", nome: ["Roma", "Monte Rosa", "Milano"].randomElement(using: &caso) ?? "Roma"),
      civico: Civico(numero: Int.random(in: 1...20, using: &caso)))
    if Bool.random(using: &caso) { evento.cancellatoAltrove = evento.giorno }
    evento.definitivo = Bool.random(using: &caso)
    evento.statoAltro = "DEU"
    return evento
  }

  private mutating func ricorda() throws {
    var righe: [Elettore] = []
    try archivio.eachElettore { righe.append(copy $0) }
    liste.append(righe)
  }
}

extension Elettore {
  /// All that a list holds of a line, to be compared: nobody, struck or not, is left out of it.
  var impronta: String {
    let numeri = [fascicolo, sezione ?? 0, numeroGenerale, numeroSezionale ?? 0, dalAtto, alAtto ?? 0]
    return "\(lista.rawValue) \(parte.rawValue) \(numeri) \(String(decoding: testi.bytes, as: UTF8.self))"
  }
}
