import Foundation
import TestSupport

@testable import Elettorato

/// Files that the calendar is tested against: the rule sets as they are shipped, and the dated calendars.
enum Fixtures {
  static func oracle(_ path: String) throws -> [(line: Int, fields: [String])] {
    try records("Tests/ElettoratoTests/Oracoli/\(path)")
  }

  static func ruleSetRecords(_ name: String) throws -> [(riga: Int, campi: [String])] {
    try records("Data/ordinamenti/\(name)/scadenze.csv").map { (riga: $0.line, campi: $0.fields) }
  }

  /// The folders, as the program finds them: by listing.
  static let ruleSetNames: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Repository.data + "/ordinamenti")
    return (names ?? []).filter { !$0.contains(".") }.sorted()
  }()

  /// Every rule set; a defect in one of them is a failure of the first test that needs it.
  static let ruleSets: Ordinamenti = {
    var read: [Ordinamento] = []
    for name in ruleSetNames {
      guard let records = try? ruleSetRecords(name) else { preconditionFailure("cannot read \(name).csv") }
      let (ruleSet, defects) = Ordinamento.leggi(nome: name, righe: records)
      guard let ruleSet else { preconditionFailure("\(name).csv: \(defects)") }
      read.append(ruleSet)
    }
    return Ordinamenti(read)
  }()

  static func pairs(_ comune: String) throws -> [(chiave: String, valore: String, riga: Int)] {
    try oracle("\(comune)/elezione.csv").dropFirst().map { ($0.fields[0], $0.fields[1], $0.line) }
  }

  /// Quoted fields and doubled quotes are all that these files use.
  private static func records(_ path: String) throws -> [(line: Int, fields: [String])] {
    let text = try Repository.text(path)
    return text.split(separator: "\n").enumerated().map { index, line in
      var fields = [""]
      var quoted = false
      for character in line {
        switch character {
        case "\"": quoted.toggle()
        case "," where !quoted: fields.append("")
        default: fields[fields.count - 1].append(character)
        }
      }
      return (index + 1, fields)
    }
  }
}

/// A day written as in the sources; a misspelt one stops the test run.
func g(_ iso: String) -> Giorno {
  guard let day = Giorno(iso: iso.utf8) else { preconditionFailure("not a day: \(iso)") }
  return day
}

extension Consultazione {
  /// A vote of these kinds on this day, with nothing but its rule set.
  static func prova(
    _ tipi: Set<TipoDiConsultazione>, _ voto: String, secondo: String? = nil, ordinamento: String = "statale",
    decreto: String? = nil, regione: String = "Lazio", provincia: String = "XX"
  ) -> Consultazione {
    Consultazione(
      comune: ComuneAlVoto(
        nome: "Prova", codiceIstat: "000000", codiceCatastale: "A000", provincia: provincia,
        regione: regione),
      tipi: tipi, giorni: GiorniDiVoto(primo: g(voto), secondo: secondo.map(g)), ordinamento: ordinamento,
      decreto: decreto.map(g))
  }

  var calendario: Scadenzario {
    guard let ordinamento = Fixtures.ruleSets[self.ordinamento] else { preconditionFailure(self.ordinamento) }
    return Scadenzario(self, ordinamento, oggi: Giorno(numero: 0))
  }
}
