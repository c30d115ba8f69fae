import Archivio
import Elettorato
import TestSupport
import Testing

/// A Comune made by chance and the acts of two years on it, by chance too: a seed makes them again, byte for byte.
final class ComuneACaso {
  static let semi: [UInt64] = (0..<8).map { 20_270_000 + $0 }

  let cartella = Cartella()
  let archivio: ArchivioElettorale
  private var caso: SplitMix64
  private var codici: Set<String> = []
  private var eventi = 0

  private static let vie = ["Roma", "Monte Rosa", "Milano", "Po"]
  private static let cognomi = ["ROSSI", "D'ANGELO", "DE ROSSI", "ROSSINI", "NICOLO", "BIANCHI", "ZANNI"]
  private static let nomi = ["ANNA", "BRUNO", "CARLA", "DARIO", "ELENA", "ANNAMARIA"]

  init(seme: UInt64) throws {
    caso = SplitMix64(state: seme)
    var comune = ComuneDiProva([])
    comune.giornoAtto = giorno(2024, 1, 2)
    comune.fineSemestre = giorno(2024, 6, 30)
    var generatore = caso
    var presi: Set<String> = []
    comune.abitanti = (1...70).map { Self.abitante($0, &generatore, &presi) }
    archivio = try comune.forma(cartella).archivio
    (caso, codici) = (generatore, presi)
  }

  private static func abitante(_ numero: Int, _ caso: inout SplitMix64, _ presi: inout Set<String>)
    -> Abitante
  {
    while true {
      let sesso: Sesso = Bool.random(using: &caso) ? .maschile : .femminile
      let (cognome, nome) = (
        cognomi.randomElement(using: &caso) ?? "", nomi.randomElement(using: &caso) ?? ""
      )
      let nascita = giorno(1940, 1, 1) + Int.random(in: 0..<20_000, using: &caso)
      guard
        let codice = codice(cognome, nome, sesso, nascita), presi.insert(codice).inserted
      else { continue }
      let tedesco = Int.random(in: 0..<8, using: &caso) == 0
      let estero = !tedesco && Int.random(in: 0..<8, using: &caso) == 0
      let via = estero && Bool.random(using: &caso) ? nil : vie.randomElement(using: &caso)
      return Abitante(
        id: "\(numero)", codiceFiscale: codice, cognome: cognome, nome: nome, sesso: sesso, nascita: nascita,
        cittadinanza: tedesco ? "DEU" : "ITA", via: via,
        civico: via == nil ? nil : Int.random(in: 1...24, using: &caso), stato: estero ? .aire : .residente,
        inListaUE: tedesco, sezioneAssegnata: estero ? Int.random(in: 1...3, using: &caso) : nil)
    }
  }

  private static func codice(_ cognome: String, _ nome: String, _ sesso: Sesso, _ nascita: Giorno) -> String?
  {
    CodiceLuogo("D839").flatMap {
      CodiceFiscale.calcola(cognome: cognome, nome: nome, sesso: sesso, nascita: nascita, luogo: $0)?.testo
    }
  }

  // MARK: - Acts

  /// An ordinary round with some events: who dies or leaves in the first, who comes or moves in the second.
  func tornata(_ numero: Int, il giorno: Giorno) throws {
    var scelti = try iscritti().filter { _ in Int.random(in: 0..<9, using: &caso) == 0 }
    try archivio.transazione {
      for elettore in scelti.prefix(6) {
        try ricevi(
          numero == 1
            ? [TipoEvento.decesso, .emigrazione].randomElement(using: &caso) ?? .decesso : .cambioAbitazione,
          Evento(elettore), giorno)
      }
      if numero == 2 {
        for _ in 0..<4 {
          let persona = Self.abitante(0, &caso, &codici)
          var evento = Evento()
          (evento.codiceFiscale, evento.cognome, evento.nome) = (
            persona.codiceFiscale ?? "", persona.cognome, persona.nome
          )
          (evento.sesso, evento.nascita) = (persona.sesso, persona.nascita)
          evento.cancellatoAltrove = giorno - 3
          try ricevi(.immigrazione, evento, giorno)
        }
      }
      scelti = []
      _ = try archivio.delibera(
        RichiestaTornata(
          tornata: .dinamica(numero), giorno: giorno, calendario: .ordinario,
          fineSemestre: RevisioneSemestraleDiRiferimento.fineSemestre(giorno), autore: "prova",
          motivo: "prova"),
        esaminata: nil)
    }
  }

  private func ricevi(_ tipo: TipoEvento, _ persona: Evento, _ giorno: Giorno) throws {
    eventi += 1
    var evento = persona
    (evento.tipo, evento.progressivo, evento.protocollo) = (tipo, "E\(eventi)", "P\(eventi)")
    (evento.luogoNascita, evento.cittadinanza) = ("D839", "ITA")
    (evento.giorno, evento.giornoDocumento, evento.ricevuto) = (giorno - 4, giorno - 3, giorno - 2)
    evento.indirizzo = Indirizzo(
      toponimo: Toponimo(specie: "Via", nome: Self.vie.randomElement(using: &caso) ?? ""),
      civico: Civico(numero: Int.random(in: 1...20, using: &caso)))
    _ = try archivio.ricevi(evento)
  }

  @discardableResult func ricompila(
    _ ambito: Ricompilazione.Ambito, il giorno: Giorno
  ) throws -> EsitoRicompilazione {
    try archivio.transazione {
      try archivio.ricompila(RichiestaRicompilazione(giorno: giorno, ambito: ambito, autore: "prova"))
    }
  }

  /// A division by chance: every side of every street to one of these sections, and some to none.
  func ripartisci(_ sezioni: [Int], il giorno: Giorno) throws -> EsitoRipartizione {
    var voci: [(codiceVia: String, voce: Viario.Voce)] = []
    for via in Self.vie {
      for lato in [Viario.Lato.pari, .dispari] where Int.random(in: 0..<6, using: &caso) > 0 {
        voci.append(
          (
            via,
            Viario.Voce(
              toponimo: Toponimo(specie: "Via", nome: via), dal: 1, al: Int.random(in: 10...30, using: &caso),
              lato: lato, snc: lato == .pari, sezione: sezioni.randomElement(using: &caso) ?? 1)
          ))
      }
    }
    let richiesta = RichiestaRipartizione(
      giorno: giorno, autore: "prova", viario: voci, sezioni: sezioni.map(Self.sezione),
      ricezioni: [.sezioni, .viario].map {
        Ricezione(
          tipo: $0, impronta: .di(Array("\($0) \(giorno)".utf8)), giorno: giorno, accettate: 1, scartate: 0)
      }, motivo: "prova")
    return try archivio.transazione { try archivio.adotta(richiesta) }
  }

  static func sezione(_ numero: Int) -> Sezione {
    Sezione(
      numero: numero, sede: "Scuola \(numero)", indirizzo: "Via Roma \(numero)", accessibile: true,
      postiLetto: 0, istitutoDiDetenzione: false)
  }

  // MARK: - What is there

  func iscritti() throws -> [Elettore] {
    var tutti: [Elettore] = []
    try archivio.eachElettore { tutti.append(copy $0) }
    return tutti
  }

  /// Everything that a check can find wrong.
  func guasti() throws -> [Guasto] {
    try archivio.controlla(completo: true)
      + (1...archivio.ultimoAtto()).flatMap { try archivio.verificaAtto($0) }
      + archivio.verificaSezioni(archivio.digestSezioniAttuali())
  }

  /// The acts of two years, the reform of 2025 in the middle; `dopo` looks at the archive after each.
  func percorri(_ dopo: () throws -> Void) throws {
    let passi: [() throws -> Void] = [
      { try self.tornata(1, il: giorno(2024, 1, 10)) }, { try self.tornata(2, il: giorno(2024, 1, 31)) },
      { try self.ricompila(.tutteLeListe, il: giorno(2024, 2, 15)) },
      { _ = try self.ripartisci([1, 2, 3], il: giorno(2024, 6, 10)) },
      { try self.tornata(1, il: giorno(2024, 7, 10)) }, { try self.tornata(2, il: giorno(2024, 7, 31)) },
      { try self.ricompila(.listeSezionali, il: giorno(2024, 9, 1)) },
      { try self.tornata(1, il: giorno(2025, 1, 10)) }, { try self.tornata(2, il: giorno(2025, 1, 31)) },
      { try self.ricompila(.tutteLeListe, il: giorno(2025, 6, 30)) },
      { try self.tornata(1, il: giorno(2025, 7, 10)) }, { try self.tornata(2, il: giorno(2025, 7, 31)) },
      { _ = try self.ripartisci([2, 3, 7], il: giorno(2025, 12, 10)) },
      { try self.ricompila(.tutteLeListe, il: giorno(2026, 1, 15)) },
    ]
    for passo in passi {
      try passo()
      try dopo()
    }
  }
}

extension Evento {
  fileprivate init(_ elettore: Elettore) {
    self.init()
    codiceFiscale = elettore.testi.stringa(.codiceFiscale)
    cognome = elettore.testi.stringa(.cognome)
    nome = elettore.testi.stringa(.nome)
    sesso = elettore.sesso
    nascita = elettore.nascita
  }
}

/// A line of a list as a test remembers it.
struct Posto: Hashable {
  let fascicolo: Int
  let lista: Lista
  let parte: Parte
  let sezione: Int?
  let generale: Int
  let sezionale: Int?

  init(_ elettore: Elettore) {
    fascicolo = elettore.fascicolo
    lista = elettore.lista
    parte = elettore.parte
    sezione = elettore.sezione
    generale = elettore.numeroGenerale
    sezionale = elettore.numeroSezionale
  }

  init(_ riga: RigaDiLista) {
    fascicolo = riga.fascicolo
    lista = riga.lista
    parte = riga.parte
    sezione = riga.sezione
    generale = riga.numeroGenerale
    sezionale = riga.numeroSezionale
  }

  init(fascicolo: Int, lista: Lista, parte: Parte, sezione: Int?, generale: Int, sezionale: Int?) {
    self.fascicolo = fascicolo
    self.lista = lista
    self.parte = parte
    self.sezione = sezione
    self.generale = generale
    self.sezionale = sezionale
  }
}
