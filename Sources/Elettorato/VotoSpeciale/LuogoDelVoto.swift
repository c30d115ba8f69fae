/// Where a special voter asks to vote.
package enum LuogoDelVoto: Equatable, Sendable {
  /// A dwelling; the address is `nil` when the declaration does not give it in full.
  case dimora(comune: String, Indirizzo?)
  /// A place of care or a prison, by its code in `luoghi.csv`.
  case istituto(String)
  /// The Comune of a port or of an airport.
  case imbarco(comune: String)
  /// A foreign State, by its ISO code; empty when it was not said.
  case estero(String)
}

/// Where a place stands, as far as the scope of a vote needs it.
package struct Ubicazione: Equatable, Sendable {
  /// Cadastral code.
  package let comune: String
  /// Two letters; `nil` when the tables do not say.
  package let provincia: String?
  package let regione: String?

  package init(comune: String, provincia: String?, regione: String?) {
    self.comune = comune
    self.provincia = provincia
    self.regione = regione
  }

  /// Whether it is a place of the Republic: foreign States have codes that begin with Z.
  package var inItalia: Bool { comune.utf8.first != UInt8(ascii: "Z") }
}

/// The Comune of the archive among the others: who knows in which Region a place stands.
package struct TerritorioDelVoto: Sendable {
  package let comune: Comune
  private let citati: [String: Comune]
  private let luoghi: TabellaLuoghi

  package init(comune: Comune, citati: [Comune], luoghi: TabellaLuoghi) {
    self.comune = comune
    self.citati = Dictionary(citati.map { ($0.codice, $0) }) { prima, _ in prima }
    self.luoghi = luoghi
  }

  /// `Udine (UD)` on a day; the code itself where no table knows it.
  package func nome(_ codice: String, il giorno: Giorno) -> String {
    let citato = citati[codice]
    let luogo = CodiceLuogo(codice).flatMap { luoghi.luogo($0, il: giorno) }
    guard let nome = citato?.denominazione ?? luogo?.denominazione else { return codice }
    let provincia = citato?.provincia ?? luogo?.provincia ?? ""
    return provincia.isEmpty ? nome : "\(nome) (\(provincia))"
  }

  /// Where a Comune stands on a day; `nil` when no such code has ever been of a place.
  ///
  /// The Region is the one that the office has given (`comuni-citati`, `luoghi`); failing that, ours for the Comuni of our province.
  package func ubicazione(_ codice: String, regione dichiarata: String = "", il giorno: Giorno) -> Ubicazione?
  {
    guard let luogo = CodiceLuogo(codice), luoghi.esiste(luogo) else { return nil }
    if codice == comune.codice {
      return Ubicazione(comune: codice, provincia: comune.provincia, regione: comune.regione)
    }
    let citato = citati[codice]
    let provincia = citato?.provincia ?? luoghi.luogo(luogo, il: giorno)?.provincia
    var regione = [dichiarata, citato?.regione ?? ""].first { !$0.isEmpty }
    if regione == nil, provincia == comune.provincia { regione = comune.regione }
    return Ubicazione(comune: codice, provincia: provincia, regione: regione)
  }
}
