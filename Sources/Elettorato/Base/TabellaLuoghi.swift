/// The places where people are born, Comuni and foreign States, now and in the past.
package struct TabellaLuoghi: Sendable {
  /// How a code stood on a day.
  package enum Vigenza: Sendable {
    /// A row covers the day.
    case vigente
    /// The code is known, no row covers the day: a warning, never an error, for the table has gaps.
    case nonVigente
    /// The code has never been of any place.
    case sconosciuto
  }

  /// By code, then by first day.
  private let luoghi: [Luogo]
  /// For each code, where its rows begin in `luoghi`; the next code's beginning is its end.
  private let inizi: [UInt16]

  /// The table of these rows, in any order; at most 65,535.
  package init(_ righe: some Sequence<Luogo>) {
    luoghi = righe.sorted {
      ($0.codice, $0.dal?.numero ?? .min, $0.denominazione) < (
        $1.codice, $1.dal?.numero ?? .min, $1.denominazione
      )
    }
    precondition(luoghi.count <= UInt16.max, "the table of places is too long")
    var inizi = [UInt16](repeating: 0, count: CodiceLuogo.quanti + 1)
    for luogo in luoghi { inizi[Int(luogo.codice.numero) + 1] += 1 }
    for codice in 0..<CodiceLuogo.quanti { inizi[codice + 1] += inizi[codice] }
    self.inizi = inizi
  }

  /// Whether the code is or has ever been of a place.
  package func esiste(_ codice: CodiceLuogo) -> Bool {
    inizi[Int(codice.numero)] < inizi[Int(codice.numero) + 1]
  }

  /// How the code stood on that day.
  package func vigenza(_ codice: CodiceLuogo, il giorno: Giorno) -> Vigenza {
    guard esiste(codice) else { return .sconosciuto }
    return periodi(codice).contains { $0.comprende(giorno) } ? .vigente : .nonVigente
  }

  /// The row that covers that day, the last one before it when none does, or else the first.
  package func luogo(_ codice: CodiceLuogo, il giorno: Giorno) -> Luogo? {
    let periodi = periodi(codice)
    return periodi.last { $0.comprende(giorno) }
      ?? periodi.last { ($0.dal ?? giorno) <= giorno }
      ?? periodi.first
  }

  /// The name of the place on that day, as near as the table knows; `nil` when the code is unknown.
  package func denominazione(_ codice: CodiceLuogo, il giorno: Giorno) -> String? {
    luogo(codice, il: giorno)?.denominazione
  }

  /// All the rows of a code, by first day.
  package func periodi(_ codice: CodiceLuogo) -> ArraySlice<Luogo> {
    luoghi[Int(inizi[Int(codice.numero)])..<Int(inizi[Int(codice.numero) + 1])]
  }
}
