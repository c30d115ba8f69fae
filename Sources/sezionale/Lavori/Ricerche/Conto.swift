import Archivio
import CSV
import Elettorato
import Ufficio

/// The electors of one list, section and sex, in four groups that nobody is in twice: of age or not, in Italy or abroad.
struct ContoElettori {
  var maggiorenniInItalia = 0
  var maggiorenniAllEstero = 0
  var minoriInItalia = 0
  var minoriAllEstero = 0

  var iscritti: Int { maggiorenni + minori }
  var maggiorenni: Int { maggiorenniInItalia + maggiorenniAllEstero }
  var minori: Int { minoriInItalia + minoriAllEstero }
  var allEstero: Int { maggiorenniAllEstero + minoriAllEstero }

  static func + (a: ContoElettori, b: ContoElettori) -> ContoElettori {
    ContoElettori(
      maggiorenniInItalia: a.maggiorenniInItalia + b.maggiorenniInItalia,
      maggiorenniAllEstero: a.maggiorenniAllEstero + b.maggiorenniAllEstero,
      minoriInItalia: a.minoriInItalia + b.minoriInItalia,
      minoriAllEstero: a.minoriAllEstero + b.minoriAllEstero)
  }
}

/// How many electors there are after an act, by list, section and sex, and who is in each total and who is not.
struct Conto {
  static let colonne = [
    "lista", "sezione", "sesso", "iscritti", "minori", "all_estero", "minori_all_estero", "aventi_diritto",
    "aventi_diritto_in_italia",
  ]

  struct Luogo: Hashable {
    let lista: Lista
    /// `nil` while the section is to be assigned.
    let sezione: Int?
    let sesso: Sesso
  }

  let atto: Atto
  /// The day on which age is tested: that of the vote, where one is called.
  let giornoEta: Giorno
  let consultazione: Consultazione?
  private(set) var conti: [Luogo: ContoElettori] = [:]
  /// The electors of the additional lists, by citizenship and sex.
  private(set) var cittadinanze: [Cittadinanza: Int] = [:]

  struct Cittadinanza: Hashable {
    let lista: Lista
    let stato: String
    let sesso: Sesso
  }

  /// Reads the lists through once. Throws `Squilibrio` when they are not those of the balances of the act.
  init(_ archivio: ArchivioElettorale, dopoAtto numero: Int, giorno: Giorno) throws {
    guard let atto = try archivio.atto(numero) else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    self.atto = atto
    let consultazione = try Consultazioni.inCorso(archivio)
    self.consultazione = consultazione
    let giornoEta = consultazione?.giorni.eta ?? giorno
    self.giornoEta = giornoEta
    var (conti, cittadinanze): ([Luogo: ContoElettori], [Cittadinanza: Int]) = ([:], [:])
    try archivio.eachElettore(dopoAtto: numero) { elettore in
      let luogo = Luogo(lista: elettore.lista, sezione: elettore.sezione, sesso: elettore.sesso)
      switch (
        EtaElettorale.maggiorenne(nascita: elettore.nascita, il: giornoEta), elettore.residenteAllEstero
      ) {
      case (true, false): conti[luogo, default: .init()].maggiorenniInItalia += 1
      case (true, true): conti[luogo, default: .init()].maggiorenniAllEstero += 1
      case (false, false): conti[luogo, default: .init()].minoriInItalia += 1
      case (false, true): conti[luogo, default: .init()].minoriAllEstero += 1
      }
      if elettore.lista != .generale {
        let stato = Cittadinanza(
          lista: elettore.lista, stato: elettore.testi.stringa(.cittadinanza), sesso: elettore.sesso)
        cittadinanze[stato, default: 0] += 1
      }
    }
    (self.conti, self.cittadinanze) = (conti, cittadinanze)
    try verifica(archivio.quadri(numero))
  }

  private func verifica(_ quadri: [Quadro]) throws {
    for lista in Lista.allCases {
      let atteso = quadri.filter { $0.lista == lista }.reduce(0) { $0 + $1.dopo }
      let contati = totale(lista).iscritti
      guard contati == atteso else {
        throw Squilibrio.somma(lista: lista, sezioni: contati, generale: atteso)
      }
    }
  }

  func totale(_ lista: Lista, sesso: Sesso? = nil) -> ContoElettori {
    conti.filter { $0.key.lista == lista && (sesso == nil || $0.key.sesso == sesso) }.values.reduce(
      ContoElettori(), +)
  }

  func totale(_ lista: Lista, sezione: Int?, sesso: Sesso? = nil) -> ContoElettori {
    (sesso.map { [$0] } ?? Sesso.allCases).compactMap {
      conti[Luogo(lista: lista, sezione: sezione, sesso: $0)]
    }
    .reduce(ContoElettori(), +)
  }

  /// The sections of a list that have electors; those to be assigned last.
  func sezioni(_ lista: Lista) -> [Int?] {
    Set(conti.keys.filter { $0.lista == lista }.map(\.sezione)).sorted { ($0 ?? .max) < ($1 ?? .max) }
  }

  /// Whether the electors of a list vote in the consultation in progress.
  func vota(_ lista: Lista) -> Bool {
    guard let consultazione else { return lista == .generale }
    return switch lista {
    case .generale: true
    case .aggiuntaUEComunale: consultazione.tipi.contains(.comunale)
    case .aggiuntaUEParlamento: consultazione.tipi.contains(.europea)
    }
  }

  /// One row a list, section and sex, in order.
  func testo() throws -> [UInt8] {
    var writer = Writer(dialect: .standard)
    try writer.row(Self.colonne)
    for lista in Lista.allCases {
      for sezione in sezioni(lista) {
        for sesso in Sesso.allCases {
          guard let conto = conti[Luogo(lista: lista, sezione: sezione, sesso: sesso)] else { continue }
          try writer.row(
            [lista.rawValue, sezione.map(String.init) ?? "", sesso.rawValue]
              + [
                conto.iscritti, conto.minori, conto.allEstero, conto.minoriAllEstero, conto.maggiorenni,
                conto.maggiorenniInItalia,
              ].map(String.init))
        }
      }
    }
    return writer.bytes
  }
}
