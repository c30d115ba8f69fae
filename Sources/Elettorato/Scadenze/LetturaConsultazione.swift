/// Reading a consultation from the keys and values of `elezione.csv`.
///
/// Beside the keys of that file: `data_decreto`, `data_riferimento`, `data_eta`, `ordinamento`, `stati_senza_intese` (ISO alpha-3 codes, or `nessuno`);
/// `termine.CODICE` (days) with `motivo.CODICE` sets an administrative term apart; `motivo.anomalia` overrides a refusal that allows it.
extension Consultazione {
  package static func leggi(
    _ coppie: [(chiave: String, valore: String, riga: Int)], ordinamenti: Ordinamenti
  ) -> (consultazione: Consultazione?, anomalie: [Anomalia]) {
    var lettura = LetturaConsultazione(coppie, ordinamenti)
    guard let bozza = lettura.consultazione() else { return (nil, lettura.anomalie) }
    let delModo = ordinamenti[bozza.ordinamento].map(bozza.anomalieDelModo) ?? []
    let casi = bozza.anomalieDeiGiorni() + delModo + bozza.anomalieDelleDate() + bozza.anomalieDelSemestre()
    let esito = bozza.ammessa(controlli: casi, righe: lettura.riga(di:), motivi: lettura.motivi)
    lettura.controllaMotivi(casi)
    let anomalie = lettura.anomalie + esito.anomalie
    return (anomalie.contains(where: \.rifiuta) ? nil : esito.consultazione, anomalie)
  }
}

/// The pairs on their way to becoming a consultation, and what was wrong with them so far.
struct LetturaConsultazione {
  private static let chiavi: Set<String> = [
    "comune", "codice_istat", "codice_catastale", "provincia", "regione", "consultazioni", "data_voto",
    "data_voto_secondo_giorno", "data_riferimento", "data_eta", "data_decreto", "data_manifesto",
    "data_prima_tornata", "situazione_al", "fine_semestre_18", "ordinamento", "stati_senza_intese",
  ]
  static let prefissoMotivo = "motivo."
  static let prefissoTermine = "termine."

  private(set) var valori: [String: (testo: String, riga: Int)] = [:]
  private let ordinamenti: Ordinamenti
  private(set) var anomalie: [Anomalia] = []

  init(_ coppie: [(chiave: String, valore: String, riga: Int)], _ ordinamenti: Ordinamenti) {
    self.ordinamenti = ordinamenti
    for (chiave, valore, riga) in coppie {
      guard
        Self.chiavi.contains(chiave) || chiave.hasPrefix(Self.prefissoMotivo)
          || chiave.hasPrefix(Self.prefissoTermine)
      else {
        anomalie.append(Anomalia(.chiaveSconosciuta(chiave), riga: riga))
        continue
      }
      if valori.updateValue((valore, riga), forKey: chiave) != nil {
        anomalie.append(Anomalia(.chiaveRipetuta(chiave), riga: riga))
      }
    }
  }

  /// The reasons given, by the code that they are about.
  var motivi: [String: String] {
    valori.reduce(into: [:]) { motivi, voce in
      guard voce.key.hasPrefix(Self.prefissoMotivo), !voce.value.testo.isEmpty else { return }
      motivi[String(voce.key.dropFirst(Self.prefissoMotivo.count))] = voce.value.testo
    }
  }

  /// The consultation as written, or `nil` when a value without which there is none is missing or malformed.
  mutating func consultazione() -> Consultazione? {
    let comune = comune()
    let tipi = tipi()
    let primo = giorno("data_voto", obbligatorio: true)
    let secondo = giorno("data_voto_secondo_giorno")
    let riferimento = giorno("data_riferimento")
    let eta = giorno("data_eta")
    let decreto = giorno("data_decreto")
    let manifesto = giorno("data_manifesto")
    let primaTornata = giorno("data_prima_tornata")
    let situazione = giorno("situazione_al")
    let fineSemestre = giorno("fine_semestre_18")
    let statiSenzaIntese = statiSenzaIntese()
    let ordinamento = ordinamento(comune)
    guard let primo, let ordinamento, !tipi.isEmpty, !anomalie.contains(where: \.rifiuta) else { return nil }
    let giorni = GiorniDiVoto(primo: primo, secondo: secondo, riferimento: riferimento, eta: eta)
    let scelta = ordinamento.scelta(
      TipoDiConsultazione.allCases.filter(tipi.contains), turno: .primo, voto: giorni.riferimento,
      regione: Regione(di: comune))
    let termini = scelta.termini + scelta.ignoti.map { $0.stabilito() }
    segnalaIgnoti(scelta.ignoti)
    return Consultazione(
      comune: comune, tipi: tipi, giorni: giorni, ordinamento: ordinamento.nome, decreto: decreto,
      manifesto: manifesto, situazioneAl: situazione, fineSemestre18: fineSemestre,
      stabiliti: stabiliti(termini) + self.primaTornata(primaTornata, giorni, termini),
      statiSenzaIntese: statiSenzaIntese)
  }

  // MARK: - Values

  mutating func segnala(_ caso: Anomalia.Caso, _ chiave: String) {
    anomalie.append(Anomalia(caso, riga: valori[chiave]?.riga))
  }

  private mutating func testo(_ chiave: String) -> String {
    guard let testo = valori[chiave]?.testo, !testo.isEmpty else {
      segnala(.chiaveMancante(chiave), chiave)
      return ""
    }
    return testo
  }

  private mutating func giorno(_ chiave: String, obbligatorio: Bool = false) -> Giorno? {
    guard let testo = valori[chiave]?.testo, !testo.isEmpty else {
      if obbligatorio { segnala(.chiaveMancante(chiave), chiave) }
      return nil
    }
    guard let giorno = Giorno(iso: testo.utf8) else {
      segnala(.valoreMalformato(chiave: chiave, valore: testo), chiave)
      return nil
    }
    return giorno
  }

  private mutating func comune() -> ComuneAlVoto {
    let istat = testo("codice_istat")
    if !istat.isEmpty, !(istat.utf8.count == 6 && istat.utf8.allSatisfy(\.cifra)) {
      segnala(.valoreMalformato(chiave: "codice_istat", valore: istat), "codice_istat")
    }
    let catastale = testo("codice_catastale")
    let byte = Array(catastale.utf8)
    if !byte.isEmpty,
      !(byte.count == 4 && (65...90).contains(byte[0]) && byte.dropFirst().allSatisfy(\.cifra))
    {
      segnala(.valoreMalformato(chiave: "codice_catastale", valore: catastale), "codice_catastale")
    }
    return ComuneAlVoto(
      nome: testo("comune"), codiceIstat: istat, codiceCatastale: catastale, provincia: testo("provincia"),
      regione: testo("regione"))
  }

  /// Which States have no agreement is never guessed: `nessuno` is an answer, a missing key is none.
  private mutating func statiSenzaIntese() -> [String]? {
    guard let testo = valori["stati_senza_intese"]?.testo, !testo.isEmpty else { return nil }
    if testo == "nessuno" { return [] }
    var codici: [String] = []
    for parola in testo.split(separator: ";", omittingEmptySubsequences: false) {
      let byte = Array(parola.utf8)
      guard byte.count == 3, byte.allSatisfy({ (65...90).contains($0) }), !codici.contains(String(parola))
      else {
        segnala(.valoreMalformato(chiave: "stati_senza_intese", valore: String(parola)), "stati_senza_intese")
        continue
      }
      codici.append(String(parola))
    }
    return codici
  }

  private mutating func tipi() -> Set<TipoDiConsultazione> {
    var tipi: Set<TipoDiConsultazione> = []
    for parola in testo("consultazioni").split(separator: ";", omittingEmptySubsequences: false) {
      guard let tipo = TipoDiConsultazione(rawValue: String(parola)) else {
        segnala(.tipoSconosciuto(String(parola)), "consultazioni")
        continue
      }
      if !tipi.insert(tipo).inserted {
        segnala(.valoreMalformato(chiave: "consultazioni", valore: String(parola)), "consultazioni")
      }
    }
    return tipi
  }

  /// What the law of the Region sets and no row of its rule set knows; what a row excludes has its words in the calendar.
  private mutating func segnalaIgnoti(_ ignoti: [TermineIgnoto]) {
    let taciuti = ignoti.filter { if case .spettaAllaRegione = $0.perche { true } else { false } }
    guard let primo = taciuti.first, case .spettaAllaRegione(let regione) = primo.perche else { return }
    let tipi = TipoDiConsultazione.allCases.filter { tipo in taciuti.contains { $0.tipo == tipo } }
    segnala(
      .terminiRegionaliIgnoti(
        regione: regione.denominazione, tipi: tipi, quanti: Set(taciuti.map(\.codice)).count, aChi: primo.aChi
      ),
      "regione")
  }

  /// The rule set named by the file, or that of the Region, or the State's when the Region has none at hand.
  private mutating func ordinamento(_ comune: ComuneAlVoto) -> Ordinamento? {
    guard !comune.regione.isEmpty else { return nil }
    guard let regione = Regione(di: comune) else {
      segnala(.regioneSconosciuta(comune.regione), "regione")
      return nil
    }
    if let nome = valori["ordinamento"]?.testo, !nome.isEmpty {
      let scelto = ordinamenti[nome]
      if scelto == nil {
        segnala(.ordinamentoSconosciuto(nome), "ordinamento")
      } else if nome != Ordinamento.statale, !regione.ordinamenti.contains(nome) {
        segnala(.ordinamentoDiAltraRegione(nome, regione: regione.denominazione), "ordinamento")
      }
      return scelto
    }
    if let regionale = ordinamenti[regione] { return regionale }
    let statale = ordinamenti[Ordinamento.statale]
    if statale == nil { segnala(.ordinamentoSconosciuto(Ordinamento.statale), "ordinamento") }
    return statale
  }
}

extension UInt8 {
  fileprivate var cifra: Bool { (48...57).contains(self) }
}
