import Archivio
import CSV
import Elettorato

/// A division of the Comune in figures: the same for a simulation and for an act.
package struct CifreRipartizione {
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

  fileprivate var motivi: [(motivo: String, elettori: Int)] {
    simulazione.motivi.map { ($0.key.motivo, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The addresses that the index does not place, those of more electors first.
  fileprivate var scoperti: [(SimulazioneRipartizione.Scoperto, Int)] {
    simulazione.scoperti.map { ($0.key, $0.value) }.sorted {
      ($1.1, $0.0.indirizzo, $0.0.motivo.motivo) < ($0.1, $1.0.indirizzo, $1.0.motivo.motivo)
    }
  }
}

// MARK: - Answer

extension CifreRipartizione {
  /// How many addresses, and how many irregularities, are told one by one.
  private static let mostrati = 10

  func riempi(_ risposta: inout Risposta) {
    risposta.dato("elettori", .numero(simulazione.elettori))
    risposta.dato("spostati", .numero(simulazione.spostati))
    risposta.dato("perdonoLaSezione", .numero(simulazione.perdonoLaSezione))
    risposta.dato("abitanti", .numero(abitanti))
    risposta.dato("svuotate", .numeri(simulazione.svuotate))
    risposta.tabella(tabella)
    risposta.frase(
      "\(simulazione.spostati.di("elettore cambia", "elettori cambiano")) sezione su \(simulazione.elettori.conMigliaia); abitanti \(abitanti.conMigliaia)"
    )
    let svuotate = simulazione.svuotate
    if !svuotate.isEmpty {
      risposta.frase(
        "sezioni svuotate: \(svuotate.prefix(Self.mostrati).map(String.init).joined(separator: ", "))\(svuotate.count > Self.mostrati ? " e altre \((svuotate.count - Self.mostrati).conMigliaia)" : "")"
      )
    }
    for difetto in difetti.filter(\.grave) { risposta.avviso(difetto.descrizione) }
    let lievi = difetti.count { !$0.grave }
    if lievi > 0 { risposta.avviso("altri difetti del viario: \(lievi.conMigliaia)") }
    senzaSezione(&risposta)
    for irregolarita in irregolarita.prefix(Self.mostrati) {
      risposta.avviso("\(irregolarita.descrizione) (\(irregolarita.norma))")
    }
    if irregolarita.count > Self.mostrati {
      risposta.avviso("e altre irregolarità: \((irregolarita.count - Self.mostrati).conMigliaia)")
    }
    risposta.tabella(
      .init(
        "irregolarita", ["chiave", "descrizione", "norma"].map { .init($0) },
        irregolarita.map { [.testo($0.codice), .testo($0.descrizione), .norma($0.norma)] }))
    risposta.dato("difetti", .testi(difetti.map(\.descrizione)))
  }

  private var tabella: Risposta.Tabella {
    Risposta.Tabella(
      "sezioni",
      [
        .init(nil, "sezione"), .init("sezione"), .init("oggi", "oggi"), .init("partono", "partono"),
        .init("arrivano", "arrivano"), .init("elettori", "elettori", figura: true),
        .init("bloccoAL", "A-L", rilievo: 2), .init("bloccoMZ", "M-Z", rilievo: 2),
        .init("aggiunti", "aggiunti", rilievo: Risposta.Colonna.accessoria), .init("nota", "nota"),
      ],
      righe.map { riga in
        let conto = riga.generale
        return [.testo(riga.sezione.map(String.init) ?? "nessuna"), .numero(riga.sezione)]
          + [
            conto.prima, conto.partono, conto.arrivano, conto.dopo, conto.blocchi[.daAaL, default: 0],
            conto.blocchi[.daMaZ, default: 0], riga.aggiunti,
          ].map { .numero($0) } + [.testo(riga.nota)]
      })
  }

  private func senzaSezione(_ risposta: inout Risposta) {
    for (motivo, quanti) in motivi {
      risposta.avviso("sezione da assegnare, \(motivo): \(quanti.di("elettore", "elettori"))")
    }
    risposta.tabella(
      .init(
        "daAssegnare", ["motivo", "elettori"].map { .init($0) },
        motivi.map { [.testo($0.motivo), .numero($0.elettori)] }))
    let scoperti = scoperti
    for (scoperto, quanti) in scoperti.prefix(Self.mostrati) where !scoperto.indirizzo.isEmpty {
      risposta.frase(
        "  \(scoperto.indirizzo): \(quanti.di("elettore", "elettori")), \(scoperto.motivo.motivo)")
    }
    if scoperti.count > Self.mostrati {
      risposta.frase("  e altri indirizzi: \((scoperti.count - Self.mostrati).conMigliaia)")
      risposta.passo("Per averli tutti in una tabella", .simulaRipartizione)
    }
  }
}

// MARK: - Files

extension CifreRipartizione {
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
