/// Every provision that the program and its rule sets cite: `Data/norme/catalogo.csv`, a row each.
package struct CatalogoDelleNorme: Sendable {
  package struct Voce: Hashable, Sendable {
    /// One article of an act, or the act itself where the place is empty.
    package let norma: Norma
    /// What it is about, in a few words; of an act, its title.
    package let oggetto: String
    /// The votes for which it may be cited; all of them where the row does not say.
    package let consultazioni: Set<TipoDiConsultazione>
    package let vigenteDal: Giorno?
    package let vigenteAl: Giorno?
    /// What takes its place after its last day.
    package let successore: Norma?
    package let certezza: Ordinamento.Certezza
    package let verificatoAl: Giorno?

    package func vige(_ giorno: Giorno) -> Bool {
      (vigenteDal.map { $0 <= giorno } ?? true) && (vigenteAl.map { giorno <= $0 } ?? true)
    }
  }

  /// Why a citation is not in order.
  package enum Difetto: Hashable, Sendable {
    case attoAssente(String)
    case articoloAssente(Norma)
    case nonVigente(Norma)
    case diAltraConsultazione(Norma)
    case scritturaDiversa(Norma)
  }

  package let voci: [Voce]
  private let perNorma: [Norma: [Voce]]

  package init(_ voci: [Voce]) {
    self.voci = voci
    perNorma = Dictionary(grouping: voci, by: \.norma)
  }

  package var sostituzioni: Sostituzioni {
    Sostituzioni(
      voci.compactMap { voce in
        guard let successore = voce.successore, let ultimo = voce.vigenteAl else { return nil }
        return Sostituzioni.Voce(voce.norma, successore, dal: ultimo + 1)
      })
  }

  /// What is wrong in a citation: the act or an article that the catalogue does not have, has not in force on the day, or has for other votes.
  /// Without a day, any time is good; without kinds of vote, any vote.
  package func difetti(
    _ norma: Norma, il giorno: Giorno? = nil, per tipi: Set<TipoDiConsultazione> = []
  ) -> [Difetto] {
    let daCercare: [Norma]
    if norma.luogo.isEmpty {
      daCercare = [norma]
    } else {
      guard let luogo = LuogoDiLegge(norma.luogo), luogo.description == norma.luogo else {
        return [.scritturaDiversa(norma)]
      }
      daCercare = luogo.uniti.map { Norma(letta: norma.atto, LuogoDiLegge([.init($0.numero)]).description) }
    }
    guard perNorma[Norma(letta: norma.atto, "")] != nil else { return [.attoAssente(norma.atto)] }
    return daCercare.compactMap { cercata in
      guard let trovate = perNorma[cercata] else { return .articoloAssente(cercata) }
      let vigenti = trovate.filter { voce in giorno.map(voce.vige) ?? true }
      guard !vigenti.isEmpty else { return .nonVigente(cercata) }
      let sue = tipi.isEmpty || vigenti.contains { !$0.consultazioni.isDisjoint(with: tipi) }
      return sue ? nil : .diAltraConsultazione(cercata)
    }
  }

  /// How sure a citation is: the least sure of its articles.
  package func certezza(_ norma: Norma) -> Ordinamento.Certezza {
    let articoli = LuogoDiLegge(norma.luogo)?.uniti.map {
      Norma(letta: norma.atto, LuogoDiLegge([.init($0.numero)]).description)
    }
    let certezze = Set((articoli ?? [norma]).flatMap { perNorma[$0] ?? [] }.map(\.certezza))
    return Ordinamento.Certezza.allCases.last { certezze.contains($0) } ?? .verificata
  }
}

// MARK: - The file

extension CatalogoDelleNorme {
  package static let colonne = [
    "atto", "articolo", "oggetto", "consultazioni", "vigente_dal", "vigente_al", "successore_atto",
    "successore_articolo", "certezza", "verificato_al",
  ]

  /// Reads the catalogue from records already split into fields, the header first; a bad line is its number.
  package static func leggi(_ righe: [(riga: Int, campi: [String])]) -> (
    catalogo: CatalogoDelleNorme?, difetti: [Int]
  ) {
    guard righe.first?.campi == colonne else { return (nil, [righe.first?.riga ?? 1]) }
    var voci: [Voce] = []
    var difetti: [Int] = []
    for (riga, campi) in righe.dropFirst() {
      if let voce = voce(campi) { voci.append(voce) } else { difetti.append(riga) }
    }
    return (difetti.isEmpty ? CatalogoDelleNorme(voci) : nil, difetti)
  }

  private static func voce(_ campi: [String]) -> Voce? {
    guard campi.count == colonne.count, !campi[0].isEmpty, !campi[2].isEmpty,
      let certezza = Ordinamento.Certezza(rawValue: campi[8] == "V" ? "" : campi[8])
    else { return nil }
    if !campi[1].isEmpty, LuogoDiLegge(campi[1])?.articoli.count != 1 { return nil }
    var giorni: [Int: Giorno] = [:]
    for indice in [4, 5, 9] where !campi[indice].isEmpty {
      guard let giorno = Giorno(iso: campi[indice].utf8) else { return nil }
      giorni[indice] = giorno
    }
    var tipi: Set<TipoDiConsultazione> = campi[3].isEmpty ? Set(TipoDiConsultazione.allCases) : []
    for parola in campi[3].split(separator: ";") {
      guard let tipo = TipoDiConsultazione(rawValue: String(parola)) else { return nil }
      tipi.insert(tipo)
    }
    // A successor wants the last day of what it succeeds.
    let successore = campi[6].isEmpty ? nil : Norma(letta: campi[6], campi[7])
    if successore != nil, giorni[5] == nil { return nil }
    return Voce(
      norma: Norma(letta: campi[0], campi[1]), oggetto: campi[2], consultazioni: tipi, vigenteDal: giorni[4],
      vigenteAl: giorni[5], successore: successore, certezza: certezza, verificatoAl: giorni[9])
  }
}
