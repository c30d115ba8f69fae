/// One record of a rule set on its way to becoming a term: the meaning of each column is here and nowhere else.
struct RigaDiOrdinamento {
  private let campi: [String: String]

  init(_ valori: [String], colonne: [String]) throws(DifettoDiRiga) {
    guard valori.count == colonne.count else { throw DifettoDiRiga(.numeroDiCampi(valori.count)) }
    campi = Dictionary(zip(colonne, valori), uniquingKeysWith: { primo, _ in primo })
  }

  func voce() throws(DifettoDiRiga) -> Ordinamento.Voce {
    let codice = try codice()
    let esclude = testo("forma") == Self.escluso
    let termine =
      if esclude {
        try esclusione(codice)
      } else if let legge = TerminiDiLegge.delVoto.first(where: { $0.codice == codice }) {
        try fonteRegionale(di: legge)
      } else {
        try termine(codice)
      }
    return Ordinamento.Voce(
      termine, esclude: esclude, vigenteDal: try giorno("vigente_dal"), vigenteAl: try giorno("vigente_al"),
      cede: try scelta("cede_a"), giorniDiVoto: try giorniDiVoto(codice), certezza: try scelta("certezza"),
      verificatoAl: try giorno("verificato_al"))
  }

  private func termine(_ codice: String) throws(DifettoDiRiga) -> Termine {
    Termine(
      codice, try scelta("forma"), try numero("giorni"), try scelta("da"), fine: try fine(),
      consultazioni: try insieme("consultazioni"), turni: try insieme("turno"), norma: try norma(),
      regola: testo("regola"), chi: try obbligatorio("chi"), try obbligatorio("adempimento"),
      esecuzione: esecuzione() ?? .fuoriProgramma, riscontro: try scelta("riscontro"),
      natura: try natura() ?? .perentorio)
  }

  /// The word of the column `forma` that takes a term of the State's rule set away.
  private static let escluso = "escluso"

  /// Only administrative terms can be taken away, and only the votes concerned are to be said, with the reason.
  private func esclusione(_ codice: String) throws(DifettoDiRiga) -> Termine {
    if TerminiDiLegge.delVoto.contains(where: { $0.codice == codice }) {
      throw DifettoDiRiga(.termineDiLegge(codice: codice))
    }
    return Termine(
      codice, .entro, 0, .primaDelVoto, consultazioni: try insieme("consultazioni"),
      turni: try insieme("turno"),
      norma: try norma(), regola: testo("regola"), chi: testo("chi"), try obbligatorio("adempimento"))
  }

  /// A term of law with the source, the actor or the words of a region, and the law's own day.
  private func fonteRegionale(di legge: Termine) throws(DifettoDiRiga) -> Termine {
    for colonna in ["forma", "giorni", "da", "fino_a", "turno", "riscontro"] where !testo(colonna).isEmpty {
      throw DifettoDiRiga(.termineDiLegge(codice: legge.codice))
    }
    return Termine(
      legge.codice, legge.forma, legge.giorni, legge.da, fine: legge.fine,
      consultazioni: legge.consultazioni.intersection(try insieme("consultazioni")), turni: legge.turni,
      norma: try norma(), regola: testo("regola"), chi: testo("chi").isEmpty ? legge.chi : testo("chi"),
      testo("adempimento").isEmpty ? legge.adempimento : testo("adempimento"),
      esecuzione: esecuzione() ?? legge.esecuzione, riscontro: legge.riscontro,
      natura: try natura() ?? legge.natura)
  }

  // MARK: - Columns

  private func testo(_ colonna: String) -> String { campi[colonna] ?? "" }

  private func difetto(_ colonna: String) -> DifettoDiRiga {
    DifettoDiRiga(.campo(colonna: colonna, valore: testo(colonna)))
  }

  private func obbligatorio(_ colonna: String) throws(DifettoDiRiga) -> String {
    guard !testo(colonna).isEmpty else { throw difetto(colonna) }
    return testo(colonna)
  }

  private func codice() throws(DifettoDiRiga) -> String {
    let codice = try obbligatorio("codice")
    guard
      codice.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") })
    else { throw difetto("codice") }
    return codice
  }

  private func numero(_ colonna: String) throws(DifettoDiRiga) -> Int {
    guard let numero = Int(testo(colonna)), (0...400).contains(numero) else { throw difetto(colonna) }
    return numero
  }

  private func giorno(_ colonna: String) throws(DifettoDiRiga) -> Giorno? {
    guard !testo(colonna).isEmpty else { return nil }
    guard let giorno = Giorno(iso: testo(colonna).utf8) else { throw difetto(colonna) }
    return giorno
  }

  private func scelta<E: RawRepresentable<String>>(_ colonna: String) throws(DifettoDiRiga) -> E {
    guard let valore = E(rawValue: testo(colonna)) else { throw difetto(colonna) }
    return valore
  }

  /// Words separated by `;`; none of them means all of them.
  private func insieme<E: RawRepresentable<String> & CaseIterable & Hashable>(
    _ colonna: String
  ) throws(DifettoDiRiga) -> Set<E> {
    guard !testo(colonna).isEmpty else { return Set(E.allCases) }
    var valori: Set<E> = []
    for parola in testo(colonna).split(separator: ";", omittingEmptySubsequences: false) {
      guard let valore = E(rawValue: String(parola)), valori.insert(valore).inserted else {
        throw difetto(colonna)
      }
    }
    return valori
  }

  private func fine() throws(DifettoDiRiga) -> Termine.Fine? {
    switch testo("fino_a") {
    case "": nil
    case "chiusura": .chiusuraDelVoto
    case let testo where testo.hasPrefix("+"):
      if let giorni = Int(testo.dropFirst()), (1...400).contains(giorni) {
        .dopoIlVoto(giorni)
      } else {
        throw difetto("fino_a")
      }
    default: .giorni(try numero("fino_a"))
    }
  }

  /// Whether what comes late may still be taken: the one thing about a term of law that an authority can say otherwise.
  private func natura() throws(DifettoDiRiga) -> Termine.Natura? {
    testo("natura").isEmpty ? nil : try scelta("natura")
  }

  /// On which days people vote: said by the row of the vote alone.
  private func giorniDiVoto(_ codice: String) throws(DifettoDiRiga) -> GiorniDiVoto.Modo? {
    guard !testo("giorni_di_voto").isEmpty else { return nil }
    guard codice == TerminiDiLegge.votazione.codice else { throw difetto("giorni_di_voto") }
    return try scelta("giorni_di_voto")
  }

  private func norma() throws(DifettoDiRiga) -> Norma {
    Norma(try obbligatorio("atto"), testo("luogo"))
  }

  private func esecuzione() -> Termine.Esecuzione? {
    switch testo("comando") {
    case "": nil
    case "fuori programma": .fuoriProgramma
    default: .comando(testo("comando"))
    }
  }
}
