import Elettorato
import Foundation

/// The files of a small Comune, made on the spot: the same people in every run, with valid codici fiscali.
///
/// Gaby (D839) lends its code and its vote of 12 November 2023; the people are invented. One street a section, so that
/// the street index places everybody.
struct SyntheticComune {
  let people: Int
  var sections: Int { max(1, people / 800) }

  func write(in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, rows) in [
      ("anagrafe", register()), ("sezioni", sectionRows()), ("viario", streets()), ("comuni_citati", cited),
      ("elezione", vote),
    ] {
      let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
      try text.write(toFile: "\(folder)/\(name).csv", atomically: false, encoding: .utf8)
    }
  }

  private static let header =
    "id_anagrafe,codice_fiscale,cognome,nome,sesso,data_nascita,codice_luogo_nascita,luogo_nascita,"
    + "provincia_nascita,atto_anno,atto_numero,atto_parte,atto_serie,cittadinanza,altra_cittadinanza,id_famiglia,"
    + "specie_via,nome_via,civico,esponente,data_residenza,stato,data_stato,stato_estero,indirizzo_estero,elettore,"
    + "data_fine_perdita,lista_aggiunta_ue,sezione_assegnata"

  private static let birthplaces = [
    ("A326", "Aosta", "AO"), ("L219", "Torino", "TO"), ("F205", "Milano", "MI"),
  ]

  /// Who is 18 by this day, 31 December 2023, is on the lists.
  private static let endOfSemester = Giorno(numero: 19_722)

  private func register() -> [[String]] {
    var random = Random()
    var taken: Set<CodiceFiscale> = []
    var rows = [[Self.header]]
    for number in 1...people {
      let sex: Sesso = random.below(2) == 0 ? .maschile : .femminile
      let names = sex == .maschile ? Names.men : Names.women
      let (surname, name) = (
        Names.surnames[random.below(Names.surnames.count)], names[random.below(names.count)]
      )
      let place = Self.birthplaces[random.below(Self.birthplaces.count)]
      // Born between 1930 and 2010: some are too young to vote, and must be left out.
      var born = Giorno(numero: random.below(29_000) - 14_600)
      guard let code = code(surname, name, sex, &born, place.0, &taken) else { continue }
      let elector = born.aggiungendo(anni: 18) <= Self.endOfSemester ? "S" : "N"
      rows.append([
        "A\(number)", code.testo, surname, name, sex.rawValue, born.iso, place.0, place.1, place.2, "", "",
        "", "", "ITA", "",
        "F\(number / 3)", "Via", "Prova \(number % sections + 1)", "\(1 + random.below(90))", "", born.iso,
        "RESIDENTE", "",
        "", "", elector, "", "N", "",
      ])
    }
    return rows
  }

  /// The codice fiscale of a person; who would share one with somebody else is born a day later.
  private func code(
    _ surname: String, _ name: String, _ sex: Sesso, _ born: inout Giorno, _ place: String,
    _ taken: inout Set<CodiceFiscale>
  ) -> CodiceFiscale? {
    guard let place = CodiceLuogo(place) else { return nil }
    while let code = CodiceFiscale.calcola(
      cognome: surname, nome: name, sesso: sex, nascita: born, luogo: place)
    {
      if taken.insert(code).inserted { return code }
      born = born + 1
    }
    return nil
  }

  private func sectionRows() -> [[String]] {
    [["numero", "sede", "indirizzo", "accessibile", "posti_letto", "istituto_detenzione"]]
      + (1...sections).map { ["\($0)", "Scuola \($0)", "Via Prova \($0)", "S", "0", "N"] }
  }

  private func streets() -> [[String]] {
    [["codice_via", "specie", "denominazione", "civico_dal", "civico_al", "parita", "snc", "sezione"]]
      + (1...sections).map { ["V\($0)", "Via", "Prova \($0)", "1", "999", "TUTTI", "S", "\($0)"] }
  }

  private var cited: [[String]] {
    [["comune", "denominazione", "sigla_provincia", "regione"], ["D839", "Gaby", "AO", "Valle d'Aosta"]]
  }

  private var vote: [[String]] {
    [
      ["chiave", "valore"], ["comune", "Gaby"], ["codice_istat", "007029"], ["codice_catastale", "D839"],
      ["provincia", "AO"], ["regione", "Valle d'Aosta"], ["consultazioni", "comunale"],
      ["data_voto", "2023-11-12"],
      ["data_voto_secondo_giorno", ""], ["data_manifesto", "2023-09-28"],
      ["data_prima_tornata", "2023-09-26"],
      ["situazione_al", "2023-08-31"], ["fine_semestre_18", "2023-12-31"],
    ]
  }
}
