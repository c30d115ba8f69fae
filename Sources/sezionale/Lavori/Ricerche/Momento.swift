import Archivio
import Elettorato
import Modulistica
import Ufficio

/// The lists at one moment: after the last act, under its regime, for the consultation in progress; or after an earlier act, for
/// the office alone.
///
/// Locked lists are those of the lock, whatever papers are signed or added after it.
struct Momento: Sendable {
  let atto: Atto
  /// The last act of the chain, which is a later one while the lists are locked.
  let ultimoAtto: Int
  let sigillo: Sigillo
  let sezioni: [Sezione]
  let fonte: FonteLista
  /// Whether later acts have changed these lists: then they are read as that act left them.
  let passato: Bool
  private let digesti: [DigestSezione]
  private let quadri: [Quadro]

  /// `dopoAtto` is an earlier act; `nil` for the last.
  init(_ archivio: ArchivioElettorale, dopoAtto: Int? = nil) throws {
    ultimoAtto = try archivio.ultimoAtto()
    let blocco = try archivio.bloccoInVigore()
    let ultimo = blocco?.numero ?? ultimoAtto
    let numero = dopoAtto ?? ultimo
    guard let atto = try archivio.atto(numero), let sigillo = try archivio.sigillo(numero) else {
      throw ErroreArchivio.attoMancante(.primaFormazione)
    }
    // From an old copy put back nothing is printed: the lists of today are in the acts that it has lost.
    try archivio.verificaNessunAttoDaRecuperare(prima: ultimoAtto + 1)
    self.atto = atto
    self.sigillo = sigillo
    passato = numero < ultimo
    let digesti = try archivio.digestSezioni(dopoAtto: numero)
    self.digesti = digesti
    // Sections made since had no lists then.
    let passato = passato
    sezioni = try archivio.sezioni().filter { sezione in
      !passato || digesti.contains { $0.lista == .generale && $0.sezione == sezione.numero }
    }
    quadri = try archivio.quadri(numero)
    fonte = FonteLista(
      comune: archivio.comune, atto: atto, numeroSezioni: sezioni.count,
      consultazione: passato ? nil : try Consultazioni.inCorso(archivio),
      blocco: passato ? nil : try blocco.map(archivio.improntaBlocco),
      stati: try Self.stati(archivio))
  }

  /// The sections that a command names, or all of them; refused where one does not exist.
  func sezioni(scelte: Set<Int>) throws -> [Sezione] {
    let ignote = scelte.subtracting(sezioni.map(\.numero)).sorted()
    guard ignote.isEmpty else {
      throw Failure(
        .comandoErrato, "sezione-inesistente",
        "\(ignote.count == 1 ? "la sezione" : "le sezioni") \(ignote.map(String.init).joined(separator: ", ")) non \(ignote.count == 1 ? "esiste" : "esistono"): sono da \(sezioni.first?.numero ?? 0) a \(sezioni.last?.numero ?? 0).",
        rimedio: "Correggere --sezione.")
    }
    return scelte.isEmpty ? sezioni : sezioni.filter { scelte.contains($0.numero) }
  }

  /// One part of a section list, struck lines included, at this moment.
  func righe(_ archivio: ArchivioElettorale, lista: Lista, sezione: Int?, parte: Parte) throws -> [Elettore] {
    guard passato else { return try archivio.righe(lista: lista, sezione: sezione, parte: parte) }
    var righe: [Elettore] = []
    try archivio.eachRiga(lista: lista, sezione: sezione, parte: parte, dopoAtto: atto.numero) {
      righe.append(copy $0)
    }
    return righe
  }

  /// One volume of a general list, struck lines included, at this moment.
  func righe(_ archivio: ArchivioElettorale, lista: Lista, parte: Parte, numeri: ClosedRange<Int>) throws
    -> [Elettore]
  {
    guard passato else { return try archivio.righe(lista: lista, parte: parte, numeri: numeri) }
    var righe: [Elettore] = []
    try archivio.eachRiga(lista: lista, parte: parte, numeri: numeri, dopoAtto: atto.numero) {
      righe.append(copy $0)
    }
    return righe
  }

  func ultimoNumeroGenerale(_ archivio: ArchivioElettorale, _ lista: Lista, _ parte: Parte) throws -> Int {
    passato
      ? try archivio.ultimoNumeroGenerale(lista, parte, dopoAtto: atto.numero)
      : try archivio.ultimoNumeroGenerale(lista, parte)
  }

  func iscrittiPerLista(_ archivio: ArchivioElettorale) throws -> [Lista: Int] {
    passato ? try archivio.iscrittiPerLista(dopoAtto: atto.numero) : try archivio.iscrittiPerLista()
  }

  /// The names of foreign States, for the electors who reside there.
  static func stati(_ archivio: ArchivioElettorale) throws -> [String: String] {
    let stati = try archivio.riferimenti().stati.filter { !$0.alpha3.isEmpty }
    return Dictionary(stati.map { ($0.alpha3, $0.denominazione) }) { prima, _ in prima }
  }

  func digest(_ lista: Lista, _ sezione: Int?) -> DigestSezione? {
    digesti.first { $0.lista == lista && $0.sezione == sezione }
  }

  func iscritti(_ lista: Lista, _ parte: Parte) -> Int {
    quadri.filter { $0.lista == lista && $0.parte == parte }.reduce(0) { $0 + $1.dopo }
  }

  /// Electors of the lists that vote, too young on the day: in order of list, section and number.
  func depennati(_ archivio: ArchivioElettorale) throws -> [Elettore] {
    guard let giorno = fonte.giornoEta else { return [] }
    return try archivio.iscritti(natiDopo: EsclusioneArt33.ultimoNatoCheVota(giornoEta: giorno)).filter {
      fonte.vota($0.lista) && EsclusioneArt33.depenna(nascita: $0.nascita, giornoEta: giorno)
    }
  }

  /// The electors in no section list, each with what the street index answers today.
  func daAssegnare(_ archivio: ArchivioElettorale) throws -> [ElencoDaAssegnare.Voce] {
    guard digesti.contains(where: { $0.sezione == nil && $0.elettori > 0 }) else { return [] }
    let viario = try archivio.viario()
    var voci: [ElencoDaAssegnare.Voce] = []
    for lista in Lista.allCases {
      for parte in atto.regime.parti {
        for elettore in try righe(archivio, lista: lista, sezione: nil, parte: parte)
        where elettore.alAtto == nil {
          voci.append(.init(elettore, motivo: Self.motivo(elettore, viario).motivo))
        }
      }
    }
    return voci
  }

  private static func motivo(_ elettore: Elettore, _ viario: Viario) -> MotivoDaAssegnare {
    let testi = elettore.testi
    guard !testi.vuoto(.nomeVia) else {
      return elettore.residenteAllEstero ? .esteroSenzaSezione : .senzaIndirizzo
    }
    return .viario(
      viario.sezione(
        Indirizzo(
          toponimo: Toponimo(specie: testi.stringa(.specieVia), nome: testi.stringa(.nomeVia)),
          civico: Civico(numero: elettore.civico, esponente: testi.stringa(.esponente)))))
  }

  /// Throws when the lines of a list, counted one by one, are not those of its sections.
  func verifica(_ archivio: ArchivioElettorale) throws {
    let iscritti = try iscrittiPerLista(archivio)
    for lista in Lista.allCases {
      let sezioni = digesti.filter { $0.lista == lista }.reduce(0) { $0 + $1.elettori }
      let generale = iscritti[lista] ?? 0
      guard sezioni == generale else {
        throw Squilibrio.somma(lista: lista, sezioni: sezioni, generale: generale)
      }
    }
  }

  /// Throws when the lists are not those that the act sealed: nothing is printed from rows that somebody has altered.
  ///
  /// Of these sections, or of all when none is named.
  func verificaTesti(_ archivio: ArchivioElettorale, sezioni: Set<Int> = []) throws {
    try archivio.pretendiIntere(dopoAtto: atto.numero, sezioni: sezioni)
  }

  func righeRiepilogo(_ archivio: ArchivioElettorale, depennati: [Elettore]) throws -> [Riepilogo.Riga] {
    let conti =
      passato
      ? try archivio.iscrittiPerSezioneESesso(dopoAtto: atto.numero) : try archivio.iscrittiPerSezioneESesso()
    let luoghi: [Int?] = sezioni.map(\.numero) + (conti.contains { $0.sezione == nil } ? [nil] : [])
    return luoghi.map { sezione in
      func quanti(_ lista: Lista, _ sesso: Sesso? = nil) -> Int {
        conti.filter { $0.lista == lista && $0.sezione == sezione && (sesso == nil || $0.sesso == sesso) }
          .reduce(0) { $0 + $1.elettori }
      }
      func troppoGiovani(_ lista: Lista) -> Int {
        depennati.count { $0.lista == lista && $0.sezione == sezione }
      }
      return Riepilogo.Riga(
        sezione: sezione, uomini: quanti(.generale) - quanti(.generale, .femminile),
        donne: quanti(.generale, .femminile), depennati: troppoGiovani(.generale),
        iscrittiUE: quanti(.aggiuntaUEComunale), depennatiUE: troppoGiovani(.aggiuntaUEComunale))
    }
  }
}
