import Elettorato

/// The surnames and names in which fragments were found, with which fragments each has.
struct VocaboliTrovati {
  /// Fragments by their place, as bits.
  struct Posti: OptionSet, Hashable {
    let rawValue: UInt8
  }

  /// A surname or a name.
  struct Vocabolo {
    let testo: String
    /// How many people bear it.
    let quanti: Int
    let trovati: Posti
  }

  /// The names that have at least some fragments, in order and for looking up.
  struct Nomi {
    let vocaboli: [Vocabolo]
    let testi: Set<String>

    static let nessuno = Nomi(vocaboli: [], testi: [])
  }

  let tutti: Posti
  /// Nearest first, then in alphabetical order.
  let cognomi: [Vocabolo]
  let nomi: [Vocabolo]
  /// By the value of the fragments: eight of them make 256 sets.
  private let nomiPerPosti: [Nomi?]

  init(_ parole: [String], cognomi: [Vocabolo], nomi: [Vocabolo]) {
    tutti = Posti(rawValue: UInt8(truncatingIfNeeded: 1 << parole.count &- 1))
    self.cognomi = Self.ordina(cognomi, parole)
    let nomi = Self.ordina(nomi, parole)
    self.nomi = nomi
    var perPosti = [Nomi?](repeating: nil, count: 256)
    for cognome in self.cognomi where cognome.trovati != tutti {
      let mancanti = tutti.subtracting(cognome.trovati)
      guard perPosti[Int(mancanti.rawValue)] == nil else { continue }
      let vocaboli = nomi.filter { mancanti.isSubset(of: $0.trovati) }
      perPosti[Int(mancanti.rawValue)] = Nomi(vocaboli: vocaboli, testi: Set(vocaboli.map(\.testo)))
    }
    nomiPerPosti = perPosti
  }

  /// The names that have at least the fragments that a surname has not.
  func nomi(accanto cognome: Vocabolo) -> Nomi {
    nomiPerPosti[Int(tutti.subtracting(cognome.trovati).rawValue)] ?? .nessuno
  }

  /// Whether the people to be looked at are fewer from the names than from the surnames.
  ///
  /// From a surname one looks at its people, or goes to each name that would do; from a name one looks at its people.
  var convienePartireDaiNomi: Bool {
    var daiCognomi = 0
    for cognome in cognomi where cognome.trovati != tutti {
      daiCognomi += min(cognome.quanti, nomi(accanto: cognome).vocaboli.count)
    }
    let utili = nomiPerPosti.indices.filter { nomiPerPosti[$0] != nil }.map { Posti(rawValue: UInt8($0)) }
    var daiNomi = 0
    for nome in nomi where nome.trovati != tutti && utili.contains(where: { $0.isSubset(of: nome.trovati) }) {
      daiNomi += nome.quanti
    }
    return daiNomi < daiCognomi
  }

  /// First those that the fragments found make whole, then those that they begin, then those that have them inside.
  private static func ordina(_ vocaboli: [Vocabolo], _ parole: [String]) -> [Vocabolo] {
    var unioni = [String?](repeating: nil, count: 256)
    var (interi, iniziati, altri): ([Vocabolo], [Vocabolo], [Vocabolo]) = ([], [], [])
    for vocabolo in vocaboli {
      let posto = Int(vocabolo.trovati.rawValue)
      let unione = unioni[posto] ?? unione(parole, vocabolo.trovati)
      unioni[posto] = unione
      if vocabolo.testo == unione {
        interi.append(vocabolo)
      } else if vocabolo.testo.utf8.starts(with: unione.utf8) {
        iniziati.append(vocabolo)
      } else {
        altri.append(vocabolo)
      }
    }
    return interi + iniziati + altri
  }

  /// The fragments found, one after the other as they were written.
  private static func unione(_ parole: [String], _ posti: Posti) -> String {
    parole.indices.filter { posti.contains(Posti(rawValue: 1 << UInt8($0))) }.map { parole[$0] }.joined()
  }
}
