/// Something in the street index that an officer should mend: reported, never corrected by the program.
package enum DifettoViario: Equatable, Sendable {
  /// Two rows of a street take the same numbers for different sections.
  case sovrapposizione(Toponimo, Viario.Voce, Viario.Voce)
  /// Two rows of a street take the same numbers for one section: harmless, but one is too many.
  case ripetizione(Toponimo, Viario.Voce, Viario.Voce)
  /// Numbers of a side that no row takes, between the first and the last that are taken.
  case lacuna(Toponimo, Viario.Lato, dal: Int, al: Int)
  /// More than one row takes the addresses without number.
  case sncRipetuto(Toponimo)
  /// No row takes the addresses without number.
  case sncAssente(Toponimo)

  /// Whether an address could get two sections: then no list may be formed on this index.
  package var grave: Bool {
    switch self {
    case .sovrapposizione, .sncRipetuto: true
    case .ripetizione, .lacuna, .sncAssente: false
    }
  }

  package var descrizione: String {
    switch self {
    case .sovrapposizione(let via, let a, let b):
      "\(via): i numeri \(Self.tratto(a)) (sezione \(a.sezione)) e \(Self.tratto(b)) (sezione \(b.sezione)) si sovrappongono"
    case .ripetizione(let via, let a, let b):
      "\(via): i numeri \(Self.tratto(a)) e \(Self.tratto(b)) si ripetono per la stessa sezione \(a.sezione)"
    case .lacuna(let via, let lato, let dal, let al):
      "\(via): nessuna sezione per i numeri \(Self.nome(lato)) dal \(dal) al \(al)"
    case .sncRipetuto(let via): "\(via): più righe accolgono gli indirizzi senza numero civico"
    case .sncAssente(let via): "\(via): nessuna riga accoglie gli indirizzi senza numero civico"
    }
  }

  private static func tratto(_ voce: Viario.Voce) -> String {
    "\(voce.dal)-\(voce.al) \(nome(voce.lato))"
  }

  private static func nome(_ lato: Viario.Lato) -> String {
    switch lato {
    case .pari: "pari"
    case .dispari: "dispari"
    case .tutti: "pari e dispari"
    }
  }
}

extension Viario {
  /// Every defect of the index, street by street in the order of the file.
  package var difetti: [DifettoViario] {
    vie.flatMap { voci in Self.sovrapposizioni(voci) + Self.lacune(voci) + Self.snc(voci) }
  }

  private static func sovrapposizioni(_ voci: [Voce]) -> [DifettoViario] {
    var trovate: [DifettoViario] = []
    for (indice, a) in voci.enumerated() {
      for b in voci[(indice + 1)...] where a.dal <= b.al && b.dal <= a.al && a.lato.incontra(b.lato) {
        // One common number may still be of the other side: 10-10 even and 1-19 odd do not meet.
        let comuni = max(a.dal, b.dal)...min(a.al, b.al)
        guard comuni.contains(where: { a.lato.comprende($0) && b.lato.comprende($0) }) else { continue }
        trovate.append(
          a.sezione == b.sezione ? .ripetizione(a.toponimo, a, b) : .sovrapposizione(a.toponimo, a, b))
      }
    }
    return trovate
  }

  private static func lacune(_ voci: [Voce]) -> [DifettoViario] {
    [Lato.dispari, .pari].flatMap { lato -> [DifettoViario] in
      let tratti = voci.filter { $0.lato.incontra(lato) }.map { ($0.dal, $0.al) }.sorted { $0 < $1 }
      guard var raggiunto = tratti.first?.1 else { return [] }
      var trovate: [DifettoViario] = []
      for (dal, al) in tratti.dropFirst() {
        // The numbers of this side strictly between what is reached and where the next row starts.
        let primo = raggiunto + 1 + (lato.comprende(raggiunto + 1) ? 0 : 1)
        let ultimo = dal - 1 - (lato.comprende(dal - 1) ? 0 : 1)
        if primo <= ultimo { trovate.append(.lacuna(voci[0].toponimo, lato, dal: primo, al: ultimo)) }
        raggiunto = max(raggiunto, al)
      }
      return trovate
    }
  }

  private static func snc(_ voci: [Voce]) -> [DifettoViario] {
    let accoglienti = voci.filter(\.snc)
    if accoglienti.isEmpty { return [.sncAssente(voci[0].toponimo)] }
    return Set(accoglienti.map(\.sezione)).count > 1 ? [.sncRipetuto(voci[0].toponimo)] : []
  }
}
