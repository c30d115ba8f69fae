import Archivio
import Elettorato
import TestSupport
import Testing

/// A Comune and its commissione through a vote and the year after, with an act of each kind: the chain that a dishonest office would forge.
struct Annata: Sendable {
  typealias Persona = Abitante

  /// Acts 1 to the last, as the Comune sends them.
  let pacchetto: [UInt8]
  /// The number of the first act of each kind.
  let atti: [Atto.Tipo: Int]
  /// What a check of the two archives finds in the end.
  let guasti: [Guasto]

  private static func nata(
    _ id: String, _ cognome: String, _ nascita: Giorno, _ cambia: (inout Persona) -> Void = { _ in }
  )
    -> Persona
  {
    ComuneSemestrale.abitante(id, cognome, nata: nascita, cambia)
  }

  static let morta = nata("1", "Rossi", giorno(1940, 1, 1))
  static let mobile = nata("2", "Bianchi", giorno(1980, 5, 5))
  static let estera = nata("3", "Verdi", giorno(1982, 6, 6))
  static let morente = nata("4", "Gialli", giorno(1950, 7, 7))
  static let minore = nata("5", "Piccoli", giorno(2005, 12, 20))
  static let viva = nata("6", "Vivaldi", giorno(1976, 5, 5))
  static let tedesca = nata("7", "Muller", giorno(1965, 1, 1)) {
    ($0.cittadinanza, $0.inListaUE) = ("DEU", true)
  }
  static let richiedente = nata("8", "Schmidt", giorno(1970, 2, 2)) { $0.cittadinanza = "DEU" }
  static let esclusa = nata("9", "Neri", giorno(1975, 3, 3)) { $0.qualita = .dirittoPerso }
  static let diciottenne = nata("10", "Zeta", giorno(2006, 9, 9))
  static let immigrata = nata("20", "Nuova", giorno(1990, 1, 1))

  private static let residenti = [
    morta, mobile, estera, morente, minore, viva, tedesca, richiedente, esclusa, diciottenne,
  ]

  init() throws {
    let uffici = try DueUffici(ComuneDiProva(Self.residenti))
    let (comune, cec) = (uffici.comune, uffici.cec)
    func allinea() throws {
      let ultimo = try cec.ultimoAtto()
      guard ultimo < (try comune.ultimoAtto()) else { return }
      try DueUffici.ricevi(DueUffici.pacchetto(comune, dalAtto: ultimo + 1), in: cec)
    }
    func restituisci() throws {
      try DueUffici.ricevi(DueUffici.pacchetto(cec, dalAtto: comune.ultimoAtto() + 1), in: comune)
    }
    try comune.transazione {
      _ = try comune.adottaIndizione(
        giorno: giorno(2023, 9, 5), protocollo: "", autore: "prova", parametri: ComuneDiProva.indizione())
    }
    try Self.tornata(comune, 1, il: giorno(2023, 9, 26), [.init(.decesso, Self.morta, 9, 12)])
    try Self.tornata(
      comune, 2, il: giorno(2023, 9, 28),
      [.init(.immigrazione, Self.immigrata, 9, 13), .init(.cambioAbitazione, Self.mobile, 9, 14)])
    let firma = FirmaAtto(
      giorno: giorno(2023, 10, 8), protocollo: "", autore: "prova", consultazione: [Self.delVoto])
    try comune.transazione {
      _ = try comune.adottaElencoMinori(
        giornoEta: ComuneDiProva.domenica, liste: [.generale, .aggiuntaUEComunale], firma, motivo: "")
    }
    try Self.domandaUE(comune, il: giorno(2023, 10, 9))
    try Self.tornata(
      comune, 3, il: giorno(2023, 10, 13), [.init(.acquistoCittadinanza, Self.tedesca, 10, 1)])
    try allinea()
    try cec.transazione {
      _ = try cec.depennaMinori(
        giornoEta: ComuneDiProva.domenica, liste: [.generale, .aggiuntaUEComunale],
        FirmaAtto(
          giorno: giorno(2023, 10, 14), protocollo: "", autore: "prova", consultazione: [Self.delVoto]),
        motivo: "")
    }
    try restituisci()
    try Self.tornata(comune, 4, il: giorno(2023, 10, 28), [.init(.decesso, Self.morente, 10, 20)])
    try allinea()
    try Self.blocca(uffici)
    try allinea()
    try Self.dopoIlBlocco(uffici, allinea: allinea, restituisci: restituisci)
    try Self.annoDopo(uffici, allinea: allinea, restituisci: restituisci)
    try allinea()
    pacchetto = try DueUffici.pacchetto(comune)
    guasti = try comune.controllaTutto() + cec.controllaTutto()
    atti = Dictionary(
      try comune.atti().map { ($0.tipo, $0.numero) }, uniquingKeysWith: { primo, _ in primo })
  }

  // MARK: - The vote

  static let delVoto = Atto.Parametro(Consultazione.parametro, ComuneDiProva.voto().identita)

  /// A fact about somebody, received on a day of 2023 (or of the year after).
  struct Fatto {
    let tipo: TipoEvento
    let persona: Persona
    let ricevuto: Giorno

    init(_ tipo: TipoEvento, _ persona: Persona, anno: Int = 2023, _ mese: Int, _ giorno: Int) {
      (self.tipo, self.persona, ricevuto) = (tipo, persona, ArchivioTests.giorno(anno, mese, giorno))
    }

    func evento(_ numero: Int) -> Evento {
      var evento = Evento()
      evento.progressivo = "E\(numero)"
      evento.tipo = tipo
      evento.codiceFiscale = persona.codiceFiscale ?? ""
      (evento.cognome, evento.nome, evento.sesso) = (persona.cognome, persona.nome, persona.sesso)
      (evento.nascita, evento.luogoNascita) = (persona.nascita, "D839")
      evento.cittadinanza = persona.cittadinanza
      (evento.giorno, evento.giornoDocumento, evento.ricevuto) = (ricevuto - 3, ricevuto - 2, ricevuto)
      (evento.documento, evento.protocollo) = ("DOCUMENTO", "\(numero)")
      if tipo == .immigrazione { evento.cancellatoAltrove = ricevuto - 3 }
      if tipo == .perditaDiritto { evento.definitivo = true }
      if tipo == .emigrazioneEstero { evento.statoAltro = "DEU" }
      if tipo == .immigrazione || tipo == .cambioAbitazione {
        evento.indirizzo = Indirizzo(toponimo: DueUffici.monteRosa, civico: Civico(numero: 3))
      }
      return evento
    }
  }

  private static func ricevi(_ archivio: ArchivioElettorale, _ fatti: [Fatto]) throws {
    guard let ultimo = fatti.last else { return }
    for fatto in fatti { _ = try archivio.ricevi(fatto.evento(archivio.eventi().count + 1)) }
    try archivio.registra(
      Ricezione(
        tipo: .eventi, impronta: .di([0]), giorno: ultimo.ricevuto, accettate: fatti.count, scartate: 0))
  }

  private static func tornata(
    _ archivio: ArchivioElettorale, _ numero: Int, il quando: Giorno, _ fatti: [Fatto]
  ) throws {
    let termini = [giorno(2023, 9, 26), giorno(2023, 9, 28), giorno(2023, 10, 13), giorno(2023, 10, 28)]
    let adottate = Set(try archivio.atti().compactMap(\.tipo.tornata))
    try archivio.transazione {
      try ricevi(archivio, fatti)
      _ = try archivio.delibera(
        RichiestaTornata(
          tornata: .straordinaria(numero), giorno: quando,
          calendario: CalendarioDelleTornate(
            tornate: Array(zip(Tornata.straordinarie, termini)).map { ($0.0, $0.1) }, letture: [],
            adottate: adottate, oggi: quando),
          fineSemestre: giorno(2023, 12, 31), autore: "prova", consultazione: [delVoto], motivo: "prova"),
        esaminata: nil)
    }
  }

  private static func domandaUE(_ archivio: ArchivioElettorale, il quando: Giorno) throws {
    var domanda = DomandaUE()
    domanda.progressivo = "U1"
    domanda.codiceFiscale = richiedente.codiceFiscale ?? ""
    (domanda.cognome, domanda.nome, domanda.sesso) = (
      richiedente.cognome, richiedente.nome, richiedente.sesso
    )
    (domanda.nascita, domanda.cittadinanza, domanda.ricevuta) = (
      richiedente.nascita, "DEU", giorno(2023, 10, 1)
    )
    domanda.lista = .aggiuntaUEComunale
    (domanda.dichiaraCittadinanza, domanda.dichiaraResidenza, domanda.chiedeLista) = (true, true, true)
    domanda.indirizzoStatoOrigine = "Bonn"
    let ricevuta = domanda
    try archivio.transazione {
      _ = try archivio.ricevi(ricevuta)
      let ultimo = try archivio.ultimoAtto()
      let esame = try EsameDomandeUE(
        archivio.domandeUE(entro: quando),
        .init(
          consultazione: ComuneDiProva.voto(), termini: nil, giorno: quando,
          stati: archivio.riferimenti().stati, luoghi: TabellaLuoghi(archivio.riferimenti().luoghi),
          viario: archivio.viario(), sezioni: [1, 2])
      ) { try archivio.richiedente(codiceFiscale: $0, dopoAtto: ultimo, entro: quando) }
      try #require(esame.esaminate.first?.rifiuto == nil)
      _ = try archivio.adottaListaAggiunta(
        esame.esaminate,
        FirmaAtto(giorno: quando, protocollo: "", autore: "prova", consultazione: [delVoto]))
    }
  }

  private static func blocca(_ uffici: DueUffici) throws {
    let comune = uffici.comune
    let ricevuta = try uffici.cec.ricevuta(giorno: giorno(2023, 10, 28), operatore: "prova")
    try comune.transazione {
      _ = try comune.conserva(ricevuta, DueUffici.firma)
      let blocco = try comune.blocca(
        RichiestaAtto(giorno: giorno(2023, 10, 28), autore: "prova"), consultazione: delVoto.valore,
        senzaSecondaCopia: "")
      _ = try comune.autentica(
        Autenticazione(firmatario: "Anna", ruolo: .responsabile, documento: nil), blocco: blocco.atto,
        RichiestaAtto(giorno: giorno(2023, 10, 28), autore: "prova"))
    }
  }

  private static func dopoIlBlocco(
    _ uffici: DueUffici, allinea: () throws -> Void, restituisci: () throws -> Void
  ) throws {
    let (comune, cec) = (uffici.comune, uffici.cec)
    try cec.transazione {
      let blocco = try #require(try cec.bloccoInVigore())
      let persona = try #require(
        try comune.persona(codiceFiscale: Self.esclusa.codiceFiscale ?? ""))
      _ = try cec.aggiungi(
        .ammissione, sezione: 1, fascicolo: nil, persona: persona, documento: "decisione 1", blocco: blocco,
        RichiestaAtto(giorno: giorno(2023, 11, 6), autore: "prova", motivo: "ammessa"))
    }
    try restituisci()
    try comune.transazione {
      _ = try comune.adottaElenchi(
        [
          ImpegnoElenco(
            specie: .domicilio, destinatario: "USCENTE", sezione: 1, elettori: 1, impegno: .di([1]))
        ],
        FirmaAtto(giorno: giorno(2023, 11, 10), protocollo: "", autore: "prova", consultazione: [delVoto]))
      try comune.sblocca(RichiestaAtto(giorno: giorno(2023, 11, 14), autore: "prova"))
    }
    try allinea()
  }

  // MARK: - The year after

  private static func annoDopo(
    _ uffici: DueUffici, allinea: () throws -> Void, restituisci: () throws -> Void
  ) throws {
    let (comune, cec) = (uffici.comune, uffici.cec)
    let morta = try #require(try comune.fascicolo(codiceFiscale: Self.morente.codiceFiscale ?? ""))
    try cec.transazione {
      _ = try cec.decidi(
        DecisioneRicorso(
          dispositivo: .iscrive, ricorrente: .fascicolo(morta), sezione: 1, documento: "decisione 2"),
        RichiestaAtto(giorno: giorno(2023, 12, 1), autore: "prova", motivo: "non era morta"))
    }
    try restituisci()
    let viva = try #require(try comune.fascicolo(codiceFiscale: Self.viva.codiceFiscale ?? ""))
    try comune.transazione {
      _ = try comune.rettifica(
        [
          RettificaDati(
            fascicolo: viva, campo: .cognome, valore: "Vivaldo", motivo: "errore", documento: "doc", riga: 2)
        ], giorno: giorno(2023, 12, 2), protocollo: "", autore: "prova")
    }
    try ordinaria(comune, 1, il: giorno(2024, 1, 10), [.init(.emigrazioneEstero, estera, anno: 2024, 1, 5)])
    try ordinaria(comune, 2, il: giorno(2024, 1, 31), [])
    try comune.transazione {
      _ = try comune.ricompila(RichiestaRicompilazione(giorno: giorno(2024, 2, 5), autore: "prova"))
    }
    for (fase, quando) in [
      (FaseSemestrale.elenchi, giorno(2024, 4, 5)), (.rettifica, giorno(2024, 6, 12)),
    ] {
      try comune.transazione {
        _ = try comune.delibera(
          RichiestaSemestrale(
            revisione: RevisioneSemestrale(anno: 2024, semestre: .primo), fase: fase, giorno: quando,
            autore: "prova"), esaminata: nil)
      }
    }
    try comune.transazione {
      _ = try comune.adotta(
        RichiestaRipartizione(
          giorno: giorno(2024, 6, 14), autore: "prova",
          viario: [
            (
              "1",
              Viario.Voce(
                toponimo: DueUffici.roma, dal: 1, al: 99, lato: .tutti, snc: true, sezione: 1)
            ),
            (
              "2",
              Viario.Voce(
                toponimo: DueUffici.monteRosa, dal: 1, al: 99, lato: .tutti, snc: true, sezione: 3)
            ),
          ], sezioni: [1, 2, 3].map(ComuneACaso.sezione),
          ricezioni: [.sezioni, .viario].map {
            Ricezione(
              tipo: $0, impronta: .di(Array("\($0)".utf8)), giorno: giorno(2024, 6, 14), accettate: 1,
              scartate: 0)
          }, motivo: "prova"))
    }
  }

  private static func ordinaria(
    _ archivio: ArchivioElettorale, _ numero: Int, il quando: Giorno, _ fatti: [Fatto]
  ) throws {
    try archivio.transazione {
      try ricevi(archivio, fatti)
      _ = try archivio.delibera(
        RichiestaTornata(
          tornata: .dinamica(numero), giorno: quando, calendario: .ordinario,
          fineSemestre: RevisioneSemestraleDiRiferimento.fineSemestre(quando), autore: "prova"),
        esaminata: nil)
    }
  }

  // MARK: - Forging

  /// The packet with something changed in the lines of an act, and every digest of texts made good again.
  func falso(_ tipo: Atto.Tipo, _ cambia: (inout AttoFalsato) throws -> Void) throws -> [UInt8] {
    var falsario = Falsario(pacchetto)
    var falsato = try #require(AttoFalsato(falsario.righe, numero: atti[tipo] ?? 0))
    try cambia(&falsato)
    falsario.righe = falsato.tutte
    return falsario.pacchetto
  }

  /// What an empty copy answers.
  static func risposta(_ bytes: [UInt8]) throws -> ErrorePacchetto? {
    let cartella = Cartella()
    let copia = try DueUffici.copiaVuota(cartella)
    do { try DueUffici.ricevi(bytes, in: copia) } catch {
      if try copia.ultimoAtto() != 0 { Issue.record("a refused packet has written something") }
      return error as? ErrorePacchetto
    }
    return nil
  }
}

/// The lines of one act of a packet, from its `VERBALE` to its `STATO`, in the hands of a forger.
struct AttoFalsato {
  private let prima: [String]
  var righe: [[String]]
  private let dopo: [String]

  init?(_ tutte: [String], numero: Int) {
    let cifre = String(numero)
    let testata = "\t\(String(repeating: "0", count: 6 - cifre.utf8.count))\(cifre)\tprec\t"
    guard let inizio = tutte.firstIndex(where: { $0.hasPrefix("VERBALE\t") && $0.contains(testata) }),
      let fine = tutte[inizio...].firstIndex(where: { $0.hasPrefix("STATO\t") })
    else { return nil }
    prima = Array(tutte[..<inizio])
    righe = tutte[inizio...fine].map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    dopo = Array(tutte[(fine + 1)...])
  }

  var tutte: [String] { prima + righe.map { $0.joined(separator: "\t") } + dopo }

  /// Changes the lines that begin with a word.
  mutating func ogni(_ genere: String, _ cambia: (inout [String]) -> Void) {
    for posto in righe.indices where righe[posto][0] == genere { cambia(&righe[posto]) }
  }

  mutating func togli(_ genere: String, _ quale: ([String]) -> Bool = { _ in true }) {
    righe.removeAll { $0[0] == genere && quale($0) }
  }

  /// Adds a line before the balances, where those of its kind stand when it has none.
  mutating func aggiungi(_ campi: [String]) {
    let posto = righe.lastIndex { $0[0] == campi[0] }.map { $0 + 1 } ?? righe.firstIndex { $0[0] == "QUADRO" }
    righe.insert(campi, at: posto ?? righe.count - 1)
  }

  mutating func parametro(_ nome: String, _ valore: String?) {
    if let posto = righe.firstIndex(where: { $0[0] == "PARAM" && $0[1] == nome }) {
      if let valore { righe[posto][2] = valore } else { righe.remove(at: posto) }
    } else if let valore {
      righe.insert(["PARAM", nome, valore], at: 2)
    }
  }

  mutating func giorno(_ iso: String) { righe[1][3] = iso }
  mutating func tipo(_ tipo: Atto.Tipo) { righe[1][1] = tipo.rawValue }
}
