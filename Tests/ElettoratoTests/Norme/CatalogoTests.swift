import Foundation
import TestSupport
import Testing

@testable import Elettorato

/// Every citation of the program and of its rule sets, against the catalogue of laws.
@Suite("Citations and catalogue")
struct CatalogoTests {
  static let catalogue: CatalogoDelleNorme = {
    guard let records = try? Fixtures.data("norme/catalogo.csv") else {
      preconditionFailure("no catalogo.csv")
    }
    let (catalogue, bad) = CatalogoDelleNorme.leggi(records)
    guard let catalogue else { preconditionFailure("catalogo.csv: lines \(bad)") }
    return catalogue
  }()

  /// A citation as the sources write it: the act's case, the place, and whether it is marked as doubtful.
  private struct Written {
    let file: String
    let norm: Norma
    let doubtful: Bool
  }

  private static let sources: [(file: String, text: String)] = {
    let folder = Repository.url.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.compactMap { url in
      (try? String(contentsOf: url, encoding: .utf8)).map { (url.lastPathComponent, $0) }
    }
  }()

  private static let written: [Written] = {
    let acts = Dictionary(uniqueKeysWithValues: Legge.allCases.map { ("\($0)", $0) })
    var found: [Written] = []
    for (file, text) in sources {
      for match in text.matches(of: /Norma\(\s*\.(\w+)(?:,\s*"([^"\\]*)")?\s*\)(\.daVerificare)?/) {
        guard let act = acts[String(match.1)] else { continue }
        found.append(
          Written(file: file, norm: Norma(act, match.2.map(String.init) ?? ""), doubtful: match.3 != nil))
      }
      for match in text.matches(of: /\.d223\("([^"\\]*)"\)(\.daVerificare)?/) {
        found.append(Written(file: file, norm: .d223(String(match.1)), doubtful: match.2 != nil))
      }
    }
    return found
  }()

  @Test("every act that the program can name is in the catalogue, under that very name")
  func acts() {
    let names = Set(Self.catalogue.voci.filter { $0.norma.luogo.isEmpty }.map(\.norma.atto))
    for act in Legge.allCases { #expect(names.contains(act.rawValue), "\(act.rawValue)") }
  }

  @Test("every citation written in the sources is in the catalogue, in its one printed style")
  func citations() {
    #expect(Self.written.count > 250)
    for citation in Self.written {
      #expect(Self.catalogue.difetti(citation.norm).isEmpty, "\(citation.file): \(citation.norm)")
    }
  }

  @Test("what nobody has read in the act is marked as to be verified where it is written")
  func doubts() {
    for citation in Self.written where Self.catalogue.certezza(citation.norm) == .aMemoria {
      #expect(citation.doubtful, "\(citation.file): \(citation.norm)")
    }
    #expect(Self.written.contains { $0.doubtful })
    #expect(PeriodoDelBlocco.norma.conCertezza == "art. 32, c. 4, d.P.R. 223/1967 (da verificare)")
    #expect("\(PeriodoDelBlocco.norma)" == "art. 32, c. 4, d.P.R. 223/1967", "papers never say it")
  }

  @Test("papers quote the law through the catalogue: by hand there are only names of lists")
  func byHand() {
    let names: Set = [
      "AnnotazioniDelVoto.swift", "ElencoDepennati.swift", "ElencoAmmessi32bis.swift", "Proposte32bis.swift",
      "IscrizioniDopoIlVoto.swift", "ListaSezionale+InCalce.swift", "QuadroDellaLista.swift",
      "Riepilogo.swift",
      "ElencoDeposito.swift", "CelleVerbale.swift", "DicituraElenco.swift", "ElencoPreparatorio.swift",
      "CarteSemestrali.swift", "CartaDellaRegione.swift",
    ]
    let folder = Repository.url.appending(path: "Sources/Modulistica").path
    let papers = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix(".swift") }
    #expect(papers.count > 60)
    for paper in papers where !names.contains((paper as NSString).lastPathComponent) {
      let text = (try? String(contentsOfFile: "\(folder)/\(paper)", encoding: .utf8)) ?? ""
      for line in text.split(separator: "\n") where !line.contains("///") && !line.contains("//") {
        let rest = line.replacing(/(\.d223|Norma)\([^)]*\)/, with: "")
        #expect(rest.firstMatch(of: /artt?\. [0-9]/) == nil, "\(paper): \(line)")
      }
    }
  }

  @Test(
    "every row of every rule set cites what the catalogue has, in force on its days",
    arguments: Fixtures.ruleSetNames)
  func ruleSets(_ name: String) throws {
    let rows = try #require(Fixtures.ruleSets[name]).voci
    for row in rows {
      let day = row.vigenteAl ?? row.vigenteDal ?? row.verificatoAl
      #expect(
        Self.catalogue.difetti(row.termine.norma, il: day).isEmpty,
        "\(name) \(row.termine.codice): \(row.termine.norma)")
      #expect(row.verificatoAl != nil, "\(name) \(row.termine.codice): until when was it checked")
    }
  }

  @Test(
    "every term of a calendar cites a law of its own kind of vote, in force on the day of the vote",
    arguments: [
      ("statale", "Lazio"), ("abruzzo", "Abruzzo"), ("valle-d-aosta", "Valle d'Aosta"),
      ("friuli-venezia-giulia", "Friuli-Venezia Giulia"), ("sicilia", "Sicilia"),
    ])
  func kinds(_ ruleSet: String, _ region: String) throws {
    for kind in TipoDiConsultazione.allCases {
      for day in ["2023-11-12", "2025-05-25", "2026-05-24"] {
        let calendar = Consultazione.prova([kind], day, ordinamento: ruleSet, regione: region).calendario
        #expect(calendar.scadenze.count > 15)
        for deadline in calendar.scadenze {
          #expect(
            Self.catalogue.difetti(deadline.norma, il: g(day), per: [kind]).isEmpty,
            "\(region) \(kind.rawValue) \(day) \(deadline.codice): \(deadline.norma)")
        }
      }
    }
  }

  @Test("a citation that is not in order is found: act, article, day, kind of vote, way of writing")
  func controls() {
    let catalogue = Self.catalogue
    #expect(catalogue.difetti(Norma(letta: "L. 1/1900", "art. 1")) == [.attoAssente("L. 1/1900")])
    #expect(catalogue.difetti(.d223("art. 99")) == [.articoloAssente(.d223("art. 99"))])
    #expect(
      catalogue.difetti(Norma(.dl27del2025, "art. 1"), il: g("2026-05-24"))
        == [.nonVigente(Norma(.dl27del2025, "art. 1"))])
    #expect(
      catalogue.difetti(Norma(.dpr570del1960, "art. 42"), per: [.referendum])
        == [.diAltraConsultazione(Norma(.dpr570del1960, "art. 42"))])
    #expect(catalogue.difetti(.d223("art.32 comma 4")) == [.scritturaDiversa(.d223("art.32 comma 4"))])
  }

  @Test("one law has one spelling, whoever writes it")
  func spelling() {
    #expect(Norma(letta: "d.l. 1/2006", "art. 1") == Norma(.dl1del2006, "art. 1"))
    #expect(
      Norma(letta: "L.R. Friuli Venezia Giulia 28/2007", "art. 24").description
        == "art. 24, L.R. Friuli-Venezia Giulia 28/2007")
  }
}
