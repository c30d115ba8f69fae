import Testing

@testable import Elettorato

@Suite("Rule sets")
struct OrdinamentoTests {
  @Test("the shipped rule sets have no defects", arguments: Fixtures.ruleSetNames)
  func shipped(_ name: String) throws {
    let (ruleSet, defects) = Ordinamento.leggi(nome: name, righe: try Fixtures.ruleSetRecords(name))
    #expect(defects.isEmpty)
    #expect(ruleSet?.voci.isEmpty == false)
  }

  private static let good = [
    "SECTION_LISTS_TO_MAYOR", "entro", "8", "prima-del-voto", "", "comunale;regionale", "primo", "", "",
    "d.P.R. 570/1960", "art. 18, c. 2", "A-56", "Presidente della CEC", "Invio delle liste.", "stampa liste",
    "",
  ]

  private func read(_ rows: [String]...) -> (ordinamento: Ordinamento?, difetti: [DifettoOrdinamento]) {
    let records = ([Ordinamento.colonne] + rows).enumerated().map { (riga: $0 + 1, campi: $1) }
    return Ordinamento.leggi(nome: "prova", righe: records)
  }

  private func changed(_ column: String, _ value: String) throws -> [String] {
    var row = Self.good
    row[try #require(Ordinamento.colonne.firstIndex(of: column))] = value
    return row
  }

  @Test("a good row becomes a term")
  func goodRow() throws {
    let (ruleSet, defects) = read(Self.good)
    #expect(defects.isEmpty)
    let term = try #require(ruleSet?.voci.first?.termine)
    #expect(term.consultazioni == [.comunale, .regionale])
    #expect(term.norma.description == "art. 18, c. 2, d.P.R. 570/1960")
    #expect(term.esecuzione == .comando("stampa liste"))
  }

  @Test(
    "a bad field is reported with its line and column",
    arguments: [
      ("codice", "lists"), ("codice", ""), ("forma", "prima"), ("giorni", "otto"), ("giorni", "-8"),
      ("giorni", "401"),
      ("da", "prima"), ("fino_a", "x"), ("consultazioni", "comunali"), ("consultazioni", "comunale;comunale"),
      ("turno", "secondo"), ("vigente_dal", "2025"), ("vigente_al", "2025-02-30"), ("atto", ""), ("chi", ""),
      ("adempimento", ""), ("riscontro", "sì"), ("fino_a", "+0"),
    ])
  func badField(_ column: String, _ value: String) throws {
    let (ruleSet, defects) = read(try changed("codice", "OTHER"), try changed(column, value))
    #expect(ruleSet == nil)
    #expect(defects == [DifettoOrdinamento(riga: 3, .campo(colonna: column, valore: value))])
  }

  @Test("header, number of fields and repeated codes are checked, each with its line")
  func structure() {
    let noHeader = Ordinamento.leggi(nome: "prova", righe: [(1, Self.good)])
    #expect(noHeader.difetti == [DifettoOrdinamento(riga: 1, .intestazione)])
    #expect(
      Ordinamento.leggi(nome: "prova", righe: []).difetti == [DifettoOrdinamento(riga: 1, .intestazione)])
    #expect(
      read(["X"], Self.good, Self.good).difetti == [
        DifettoOrdinamento(riga: 2, .numeroDiCampi(1)),
        DifettoOrdinamento(riga: 4, .ripetuto(codice: "SECTION_LISTS_TO_MAYOR")),
      ])
  }

  @Test("a rule set names the regional source of a term of law, and cannot move it")
  func termOfLaw() throws {
    let moved = try changed("codice", "DS_T3")
    #expect(read(moved).difetti == [DifettoOrdinamento(riga: 2, .termineDiLegge(codice: "DS_T3"))])
    var source = moved
    for column in ["forma", "giorni", "da", "turno"] {
      source[try #require(Ordinamento.colonne.firstIndex(of: column))] = ""
    }
    let (ruleSet, defects) = read(source)
    #expect(defects.isEmpty)
    let term = try #require(ruleSet?.voci.first?.termine)
    #expect(term.giorni == 30)
    #expect(term.norma.atto == "d.P.R. 570/1960")
  }

  @Test("a Region takes away terms of the State for its own votes, not for others held with them")
  func exclusion() {
    let codes = { (kinds: Set<TipoDiConsultazione>) in
      Consultazione.prova(kinds, "2023-04-02", ordinamento: "friuli-venezia-giulia").calendario.scadenze.map(
        \.codice)
    }
    #expect(!codes([.regionale]).contains("DISTRICT_OFFICE"))
    #expect(!codes([.comunale, .regionale]).contains("CANDIDATES_END"))
    #expect(codes([.europea]).contains("CANDIDATES_END"))
    #expect(codes([.comunale, .europea]).contains("CANDIDATES_END"))
  }

  @Test("a term of law cannot be taken away")
  func exclusionOfLaw() throws {
    var row = try changed("codice", "DS_T4")
    row[1] = "escluso"
    #expect(read(row).difetti == [DifettoOrdinamento(riga: 2, .termineDiLegge(codice: "DS_T4"))])
  }

  @Test("every code of law is unique, and every term that a command carries out names a command that exists")
  func codesAndCommands() {
    let codes = (TerminiDiLegge.delVoto + TerminiDiLegge.daAdozione).map(\.codice)
    #expect(Set(codes).count == codes.count)
    let commands: Set = [
      "importa", "revisione", "minori", "blocca", "supplemento", "pacchetto", "stampa", "conta",
      "elimina", "depenna", "elenchi", "autentica",
    ]
    var terms = TerminiDiLegge.delVoto + TerminiDiLegge.daAdozione
    for name in Fixtures.ruleSetNames { terms += Fixtures.ruleSets[name]?.voci.map(\.termine) ?? [] }
    for words in terms.flatMap(\.esecuzione.comandi) {
      #expect(commands.contains(String(words.prefix { $0 != " " })), "\(words)")
    }
    #expect(terms.allSatisfy { $0.adempimento.hasSuffix(".") })
  }

  @Test(
    "a Region without its own rule set follows the State's, and only where the State's law governs in silence"
  )
  func regions() throws {
    #expect(Regione("Friuli-Venezia Giulia")?.nome == "friuli-venezia-giulia")
    #expect(Regione("Friuli Venezia Giulia")?.nome == "friuli-venezia-giulia")
    #expect(Regione("Valle d'Aosta/Vallée d'Aoste")?.nome == "valle-d-aosta")
    #expect(Regione("Savoia")?.nome == nil)
    #expect(
      Regione("Trentino-Alto Adige/Südtirol", provincia: "BZ")?.ordinamenti == [
        "bolzano", "trentino-alto-adige",
      ])
    let lazio = try #require(Regione("Lazio"))
    #expect(lazio.disciplina(.regionale))
    #expect(!lazio.disciplina(.comunale))
    let sicilia = try #require(Regione("Sicilia"))
    #expect(sicilia.disciplina(.comunale))
    #expect(!sicilia.disciplina(.europea))
  }

  @Test("open points of law are listed with the reading that is followed")
  func openPoints() {
    #expect(PuntoAperto.tutti.count == Set(PuntoAperto.tutti.map(\.codice)).count)
    #expect(PuntoAperto.tutti.allSatisfy { !$0.questione.isEmpty && !$0.lettura.isEmpty })
  }
}
