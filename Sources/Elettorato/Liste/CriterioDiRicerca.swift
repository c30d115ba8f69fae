/// What somebody who looks for an elector has written, understood: one of the ways in which people are found.
package enum CriterioDiRicerca: Equatable, Sendable {
  /// Fragments of surname and name, all to be found; with a day of birth when one was written beside them.
  case nominativo(Frammenti, nascita: Giorno?)
  /// A codice fiscale, or how it begins.
  case codiceFiscale(String)
  case numero(Int)
  case indirizzo(IndirizzoCercato)

  /// Fragments of a name, folded to the letters by which lists are ordered: `d'angelo` and `D'ANGELO` are both `DANGELO`.
  package struct Frammenti: Equatable, Sendable {
    /// More than these are a mistake: nobody has so many names.
    package static let massimo = 8
    package let parole: [String]

    package init(_ parole: [String]) { self.parole = parole }

    /// Folds each word; what has no letter is dropped.
    package init(testo parole: some Sequence<String>) {
      self.parole = parole.map(Self.piega).filter { !$0.isEmpty }
    }

    package static func piega(_ parola: String) -> String {
      var bytes: [UInt8] = []
      LettereLatine.piega(Array(parola.utf8).span, grafia: .base) { bytes.append($0) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// An address as it is looked for: words of the street, and the number where there is one.
  package struct IndirizzoCercato: Equatable, Sendable {
    package let strada: Frammenti
    /// `nil` for the whole street.
    package let civico: Int?
    /// The letter of the number; empty for any.
    package let esponente: String

    package init(strada: Frammenti, civico: Int?, esponente: String = "") {
      self.strada = strada
      self.civico = civico
      self.esponente = esponente
    }
  }

  /// How the words are to be taken, when who writes says so.
  package enum Modo: String, CaseIterable, Sendable {
    case nome
    case codice
    case numero
    case indirizzo
    case nascita
  }

  /// Why words cannot be looked for.
  package enum Difetto: Error, Equatable, Sendable {
    case vuoto
    case troppeParole(massimo: Int)
    /// The words are not of the kind that `modo` says.
    case nonE(Modo)
  }
}

// MARK: - Reading

extension CriterioDiRicerca {
  /// Understands the words; more than one reading when both a name and a street could be meant.
  ///
  /// Without `modo`: digits alone are a number, `AAAA-MM-GG` or `GG/MM/AAAA` a day of birth, six letters followed by a digit a codice
  /// fiscale, words that end with a house number an address, words that begin with the kind of a street a name or an address (some
  /// kinds are surnames too), and the rest a name. `specie` says whether a folded word is the kind of a street.
  package static func leggi(_ testo: [String], modo: Modo?, specie: (String) throws -> Bool) throws
    -> [CriterioDiRicerca]
  {
    let parole = testo.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    guard !parole.isEmpty else { throw Difetto.vuoto }
    guard parole.count <= Frammenti.massimo + 1 else {
      throw Difetto.troppeParole(massimo: Frammenti.massimo)
    }
    if let modo {
      guard let criterio = leggi(parole, come: modo) else { throw Difetto.nonE(modo) }
      return [criterio]
    }
    for modo in [Modo.numero, .nascita, .codice] {
      if let criterio = leggi(parole, come: modo) { return [criterio] }
    }
    if let indirizzo = indirizzo(parole), indirizzo.civico != nil { return [.indirizzo(indirizzo)] }
    guard let nome = leggi(parole, come: .nome) else { throw Difetto.vuoto }
    if parole.count > 1, let indirizzo = indirizzo(parole), try specie(Frammenti.piega(parole[0])) {
      return [nome, .indirizzo(indirizzo)]
    }
    return [nome]
  }

  private static func leggi(_ parole: [String], come modo: Modo) -> CriterioDiRicerca? {
    switch modo {
    case .numero:
      guard parole.count == 1, let numero = intero(parole[0]), numero > 0 else { return nil }
      return .numero(numero)
    case .nascita:
      let giorni = parole.compactMap(giorno)
      let altre = parole.filter { giorno($0) == nil }
      guard giorni.count == 1 else { return nil }
      return .nominativo(Frammenti(testo: altre), nascita: giorni[0])
    case .codice:
      guard parole.count == 1 else { return nil }
      return codice(parole[0]).map(CriterioDiRicerca.codiceFiscale)
    case .indirizzo: return indirizzo(parole).map(CriterioDiRicerca.indirizzo)
    case .nome:
      let frammenti = Frammenti(testo: parole)
      guard !frammenti.parole.isEmpty, frammenti.parole.count <= Frammenti.massimo else { return nil }
      return .nominativo(frammenti, nascita: nil)
    }
  }

  /// ASCII digits only, few enough to be a number of a list.
  private static func intero(_ testo: String) -> Int? {
    guard testo.utf8.count <= 9, testo.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(testo)
  }

  private static func giorno(_ testo: String) -> Giorno? {
    Giorno(iso: testo.utf8) ?? Giorno(italiano: testo.utf8)
  }

  /// Seven characters at least: six letters could be a name.
  private static func codice(_ testo: String) -> String? {
    let maiuscolo = testo.uppercased()
    let bytes = Array(maiuscolo.utf8)
    guard (7...16).contains(bytes.count), bytes.prefix(6).allSatisfy({ (65...90).contains($0) }),
      bytes.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) }),
      bytes.contains(where: { (48...57).contains($0) })
    else { return nil }
    return maiuscolo
  }

  /// `via roma 12/a`, `roma, 12 A`, `via roma`: the number is the last word, or the last but one when a letter follows it.
  private static func indirizzo(_ parole: [String]) -> IndirizzoCercato? {
    var strada = parole
    var esponente = ""
    if strada.count > 2, let ultima = strada.last, ultima.utf8.count == 1,
      numeroCivico(strada[strada.count - 2]) != nil,
      intero(ultima) == nil
    {
      esponente = Frammenti.piega(strada.removeLast())
    }
    var civico: Int?
    if strada.count > 1, let ultima = strada.last, let letto = numeroCivico(ultima) {
      strada.removeLast()
      civico = letto.numero
      if esponente.isEmpty { esponente = letto.esponente }
    }
    let frammenti = Frammenti(testo: strada)
    guard !frammenti.parole.isEmpty, frammenti.parole.count <= Frammenti.massimo else { return nil }
    return IndirizzoCercato(strada: frammenti, civico: civico, esponente: esponente)
  }

  /// `12`, `12/A`, `12a`.
  private static func numeroCivico(_ testo: String) -> (numero: Int, esponente: String)? {
    let cifre = testo.prefix { $0.isASCII && $0.isNumber }
    guard let numero = intero(String(cifre)), numero > 0 else { return nil }
    let resto = Frammenti.piega(String(testo.dropFirst(cifre.count)))
    return resto.utf8.count <= 4 ? (numero, resto) : nil
  }
}
