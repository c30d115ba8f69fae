/// The street index: which section each address belongs to.
///
/// Source: art. 36 d.P.R. 223/1967 (the elector votes where he dwells); the form of the index is practice (`norme.md` 1.6.6).
package struct Viario: Sendable {
  /// A row of the index: a street, a side, a range of numbers, a section.
  package struct Voce: Equatable, Sendable {
    package let toponimo: Toponimo
    package let dal: Int
    package let al: Int
    package let lato: Lato
    /// Also takes the addresses of the street without a number.
    package let snc: Bool
    package let sezione: Int

    package init(toponimo: Toponimo, dal: Int, al: Int, lato: Lato, snc: Bool, sezione: Int) {
      self.toponimo = toponimo
      self.dal = dal
      self.al = al
      self.lato = lato
      self.snc = snc
      self.sezione = sezione
    }

    package func accoglie(_ numero: Numero) -> Bool {
      switch numero {
      case .civico(let civico): dal <= civico && civico <= al && lato.comprende(civico)
      case .snc: snc
      case .nonNumerico: false
      }
    }
  }

  /// What the index looks at in a house number: never the letter.
  package enum Numero: Equatable, Sendable {
    case civico(Int)
    case snc
    /// A kilometre or the like: no row takes it, so nobody is placed by guess.
    case nonNumerico
  }

  /// A side of a street.
  package enum Lato: String, CaseIterable, Sendable {
    case pari = "PARI"
    case dispari = "DISPARI"
    case tutti = "TUTTI"

    package func comprende(_ numero: Int) -> Bool {
      switch self {
      case .pari: numero % 2 == 0
      case .dispari: numero % 2 == 1
      case .tutti: true
      }
    }

    package func incontra(_ altro: Lato) -> Bool { self == .tutti || altro == .tutti || self == altro }
  }

  /// The section of an address, or why the index does not give one. Nothing is ever guessed.
  package enum Esito: Hashable, Sendable {
    case sezione(Int)
    case viaSconosciuta
    case civicoFuoriIndice
    case sncNonPrevisto
    /// Two rows with different sections take the address.
    case ambiguo

    package var motivo: String {
      switch self {
      case .sezione(let numero): "sezione \(numero)"
      case .viaSconosciuta: "via non compresa nel viario"
      case .civicoFuoriIndice: "numero civico non compreso nel viario"
      case .sncNonPrevisto: "indirizzo senza numero civico, non previsto dal viario per questa via"
      case .ambiguo: "indirizzo compreso in più sezioni del viario"
      }
    }
  }

  /// The rows, by street. A person's address is resolved to a street once and then looked up by position.
  private var vociPerVia: [[Voce]] = []
  private var posizioni: [[UInt8]: Int] = [:]

  package init(_ voci: some Sequence<Voce>) {
    for voce in voci {
      let chiave = voce.toponimo.chiave
      if let posizione = posizioni[chiave] {
        vociPerVia[posizione].append(voce)
      } else {
        posizioni[chiave] = vociPerVia.count
        vociPerVia.append([voce])
      }
    }
  }

  /// The place of a street in the index, whatever its spelling; `nil` when the index has no such street.
  package func posizione(_ toponimo: Toponimo) -> Int? { posizioni[toponimo.chiave] }

  package func sezione(via posizione: Int, numero: Numero) -> Esito {
    var trovata: Int?
    for voce in vociPerVia[posizione] where voce.accoglie(numero) {
      if let trovata, trovata != voce.sezione { return .ambiguo }
      trovata = voce.sezione
    }
    if let trovata { return .sezione(trovata) }
    return numero == .snc ? .sncNonPrevisto : .civicoFuoriIndice
  }

  package func sezione(_ indirizzo: Indirizzo) -> Esito {
    guard let via = posizione(indirizzo.toponimo) else { return .viaSconosciuta }
    return sezione(via: via, numero: indirizzo.civico.perIlViario)
  }

  /// The streets of the index with their rows, in the order of the file.
  package var vie: [[Voce]] { vociPerVia }
}
