import Elettorato

/// The surnames and names in which fragments were found, with which fragments each has.
struct VocaboliTrovati {
  /// Fragments by their place, as bits.
  struct Posti: OptionSet, Hashable {
    let rawValue: UInt16
  }

  struct Voce {
    let testo: String
    /// How many people bear it.
    let quanti: Int
    let trovati: Posti
    /// 0: the fragments make it whole; 1: they begin it; 2: they are inside.
    let distanza: Int
  }

  let tutti: Posti
  /// Nearest first, then in alphabetical order.
  let cognomi: [Voce]
  let nomi: [Voce]
  private let nomiPerPosti: [Posti: [Voce]]

  init(_ parole: [String], cognomi: [(testo: String, quanti: Int)], nomi: [(testo: String, quanti: Int)]) {
    let frammenti = parole.map { Array($0.utf8) }
    tutti = Posti(rawValue: UInt16(1 << frammenti.count) - 1)
    self.cognomi = Self.ordina(cognomi, frammenti)
    let nomi = Self.ordina(nomi, frammenti)
    self.nomi = nomi
    var perPosti: [Posti: [Voce]] = [:]
    for mancanti in Set(self.cognomi.map(\.trovati)).map(tutti.subtracting) where !mancanti.isEmpty {
      perPosti[mancanti] = nomi.filter { mancanti.isSubset(of: $0.trovati) }
    }
    nomiPerPosti = perPosti
  }

  /// The names that have at least these fragments.
  func nomi(con posti: Posti) -> [Voce] { nomiPerPosti[posti] ?? [] }

  /// Whether the people to be looked at are fewer from the names than from the surnames.
  ///
  /// From a surname one looks at its people, or goes to each name that would do; from a name one looks at its people.
  var convienePartireDaiNomi: Bool {
    var daiCognomi = 0
    for cognome in cognomi where cognome.trovati != tutti {
      daiCognomi += min(cognome.quanti, nomi(con: tutti.subtracting(cognome.trovati)).count)
    }
    let mancantiAiCognomi = Set(nomiPerPosti.keys)
    let daiNomi = nomi.filter { nome in
      nome.trovati != tutti && mancantiAiCognomi.contains { $0.isSubset(of: nome.trovati) }
    }.reduce(0) { $0 + $1.quanti }
    return daiNomi < daiCognomi
  }

  private static func ordina(_ vocaboli: [(testo: String, quanti: Int)], _ frammenti: [[UInt8]]) -> [Voce] {
    let voci = vocaboli.map { testo, quanti in voce(testo, quanti, frammenti) }
    return (0...2).flatMap { distanza in voci.filter { $0.distanza == distanza } }
  }

  private static func voce(_ testo: String, _ quanti: Int, _ frammenti: [[UInt8]]) -> Voce {
    var trovati = Posti()
    var unione: [UInt8] = []
    let bytes = Array(testo.utf8)
    for (posto, frammento) in frammenti.enumerated() where contiene(bytes, frammento) {
      trovati.insert(Posti(rawValue: 1 << UInt16(posto)))
      unione += frammento
    }
    let distanza = bytes == unione ? 0 : bytes.starts(with: unione) ? 1 : 2
    return Voce(testo: testo, quanti: quanti, trovati: trovati, distanza: distanza)
  }

  private static func contiene(_ testo: [UInt8], _ frammento: [UInt8]) -> Bool {
    guard let primo = frammento.first, frammento.count <= testo.count else { return false }
    for inizio in 0...testo.count - frammento.count where testo[inizio] == primo {
      if testo[inizio..<inizio + frammento.count].elementsEqual(frammento) { return true }
    }
    return false
  }
}
