import Archivio
import CSV
import Elettorato
import Ufficio

/// A division of the Comune in figures, on the screen, in JSON and as a table: the same values for a simulation and for an act.
struct RapportoRipartizione {
  let simulazione: SimulazioneRipartizione
  let sezioni: [Sezione]
  let irregolarita: [DimensioniDelleSezioni.Irregolarita]
  let difetti: [DifettoViario]
  let abitanti: Int
  /// The sections that there are before.
  let prime: Set<Int>

  /// A section, or who has none: one line of every table.
  struct Riga {
    let sezione: Int?
    let generale: SimulazioneRipartizione.Conto
    let aggiunti: Int
    let nota: String
  }

  init(
    _ simulazione: SimulazioneRipartizione, _ scenario: ScenarioRipartizione, abitanti: Int, prime: Set<Int>
  ) {
    self.simulazione = simulazione
    sezioni = scenario.sezioni
    irregolarita = simulazione.irregolarita(scenario.sezioni, abitanti: abitanti)
    difetti = scenario.difetti
    self.abitanti = abitanti
    self.prime = prime
  }

  /// Every section, those that would go included, then who has none.
  var righe: [Riga] {
    let nuove = Set(sezioni.map(\.numero))
    let numeri: [Int?] = nuove.union(prime).sorted().map(Optional.some) + [nil]
    return numeri.compactMap { sezione in
      let conto = simulazione.conto(.generale, sezione)
      let aggiunti = Lista.allCases.filter { $0 != .generale }.reduce(0) {
        $0 + simulazione.conto($1, sezione).dopo
      }
      if sezione == nil, conto.prima + conto.dopo + aggiunti == 0 { return nil }
      return Riga(sezione: sezione, generale: conto, aggiunti: aggiunti, nota: nota(sezione, nuove))
    }
  }

  private func nota(_ sezione: Int?, _ nuove: Set<Int>) -> String {
    guard let sezione else { return "da assegnare" }
    var note: [String] = []
    if !prime.contains(sezione) { note.append("nuova") }
    if !nuove.contains(sezione) { note.append("soppressa") }
    for irregolarita in irregolarita {
      switch irregolarita {
      case .sottoIlMinimo(sezione, _): note.append("sotto \(DimensioniDelleSezioni.minimo)")
      case .oltreIlMassimo(sezione, _): note.append("oltre \(DimensioniDelleSezioni.massimo.conMigliaia)")
      case .senzaElettori(sezione): note.append("vuota")
      default: break
      }
    }
    return note.joined(separator: ", ")
  }

  /// How many addresses, and how many irregularities, are told one by one.
  private static let mostrati = 10

  func mostra(_ output: Output) {
    var tabella = Table([
      .left("sezione"), .right("oggi"), .right("partono"), .right("arrivano"), .right("elettori"),
      .right("A-L"), .right("M-Z"), .right("aggiunti"), .left("nota"),
    ])
    for riga in righe {
      let conto = riga.generale
      tabella.append(
        [riga.sezione.map(String.init) ?? "nessuna"]
          + [
            conto.prima, conto.partono, conto.arrivano, conto.dopo, conto.blocchi[.daAaL, default: 0],
            conto.blocchi[.daMaZ, default: 0], riga.aggiunti,
          ].map(\.conMigliaia) + [riga.nota])
    }
    output.tabella(tabella)
    output.riga(
      "\(simulazione.spostati.di("elettore cambia", "elettori cambiano")) sezione su \(simulazione.elettori.conMigliaia); abitanti \(abitanti.conMigliaia)"
    )
    let svuotate = simulazione.svuotate
    if !svuotate.isEmpty {
      output.riga(
        "sezioni svuotate: \(svuotate.prefix(Self.mostrati).map(String.init).joined(separator: ", "))\(svuotate.count > Self.mostrati ? " e altre \((svuotate.count - Self.mostrati).conMigliaia)" : "")"
      )
    }
    for difetto in difetti.filter(\.grave) { output.avviso(difetto.descrizione) }
    let lievi = difetti.count { !$0.grave }
    if lievi > 0 { output.avviso("altri difetti del viario: \(lievi.conMigliaia)") }
    mostraScoperti(output)
    for irregolarita in irregolarita.prefix(Self.mostrati) {
      output.avviso("\(irregolarita.descrizione) (\(irregolarita.norma))")
    }
    if irregolarita.count > Self.mostrati {
      output.avviso("e altre irregolarità: \((irregolarita.count - Self.mostrati).conMigliaia)")
    }
    json(output)
  }

  private func mostraScoperti(_ output: Output) {
    for (motivo, quanti) in motivi {
      output.avviso("sezione da assegnare, \(motivo): \(quanti.di("elettore", "elettori"))")
    }
    let scoperti = scoperti
    for (scoperto, quanti) in scoperti.prefix(Self.mostrati) where !scoperto.indirizzo.isEmpty {
      output.riga("  \(scoperto.indirizzo): \(quanti.di("elettore", "elettori")), \(scoperto.motivo.motivo)")
    }
    if scoperti.count > Self.mostrati {
      output.riga("  e altri indirizzi: \((scoperti.count - Self.mostrati).conMigliaia) (--scoperti FILE)")
    }
  }

  private var motivi: [(motivo: String, elettori: Int)] {
    simulazione.motivi.map { ($0.key.motivo, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The addresses that the index does not place, those of more electors first.
  private var scoperti: [(SimulazioneRipartizione.Scoperto, Int)] {
    simulazione.scoperti.map { ($0.key, $0.value) }.sorted {
      ($1.1, $0.0.indirizzo, $0.0.motivo.motivo) < ($0.1, $1.0.indirizzo, $1.0.motivo.motivo)
    }
  }

  private func json(_ output: Output) {
    output.campo("elettori", .integer(simulazione.elettori))
    output.campo("spostati", .integer(simulazione.spostati))
    output.campo("perdonoLaSezione", .integer(simulazione.perdonoLaSezione))
    output.campo("abitanti", .integer(abitanti))
    output.campo("svuotate", .array(simulazione.svuotate.map(JSONValue.integer)))
    output.campo(
      "sezioni",
      .array(
        righe.map { riga in
          [
            "sezione": riga.sezione.map(JSONValue.integer) ?? .null, "oggi": .integer(riga.generale.prima),
            "partono": .integer(riga.generale.partono), "arrivano": .integer(riga.generale.arrivano),
            "elettori": .integer(riga.generale.dopo),
            "bloccoAL": .integer(riga.generale.blocchi[.daAaL, default: 0]),
            "bloccoMZ": .integer(riga.generale.blocchi[.daMaZ, default: 0]),
            "aggiunti": .integer(riga.aggiunti), "nota": .string(riga.nota),
          ]
        }))
    output.campo(
      "daAssegnare",
      .array(motivi.map { ["motivo": .string($0.motivo), "elettori": .integer($0.elettori)] }))
    output.campo(
      "irregolarita",
      .array(
        irregolarita.map {
          [
            "chiave": .string($0.codice), "descrizione": .string($0.descrizione),
            "norma": .string($0.norma.description),
          ]
        }))
    output.campo("difetti", .strings(difetti.map(\.descrizione)))
  }
}

// MARK: - Files

extension RapportoRipartizione {
  /// The figures of the scenario, section by section, as a table for a spreadsheet.
  func csv() throws -> [UInt8] {
    var writer = Writer(dialect: .spreadsheet, safety: .spreadsheet)
    try writer.row([
      "sezione", "oggi", "partono", "arrivano", "elettori", "blocco_a_l", "blocco_m_z", "aggiunti", "nota",
    ])
    for riga in righe {
      let conto = riga.generale
      try writer.row(
        [riga.sezione.map(String.init) ?? ""]
          + [
            conto.prima, conto.partono, conto.arrivano, conto.dopo, conto.blocchi[.daAaL, default: 0],
            conto.blocchi[.daMaZ, default: 0], riga.aggiunti,
          ].map(String.init) + [riga.nota])
    }
    return writer.bytes
  }

  /// The addresses that the index does not place: what is to be mended before the division is adopted.
  func csvScoperti() throws -> [UInt8] {
    var writer = Writer(dialect: .spreadsheet, safety: .spreadsheet)
    try writer.row(["indirizzo", "motivo", "elettori"])
    for (scoperto, quanti) in scoperti {
      try writer.row([scoperto.indirizzo, scoperto.motivo.motivo, String(quanti)])
    }
    return writer.bytes
  }
}
