import Foundation
import TestSupport
import Testing

@testable import sezionale

@Suite("scadenze")
struct ScadenzeTests {
  /// Where each row of the expected dates is found: code of the term, and which of its days.
  private static let rows = [
    "t1": ("DS_T1", "data"), "t2": ("DS_T2", "data"), "t3": ("DS_T3", "data"), "t4": ("DS_T4", "data"),
    "manifesto": ("MANIFESTO", "data"), "ue_entro": ("EU_MUNICIPAL_REQUEST", "data"),
    "under18_entro": ("ART33_LIST", "data"), "cartoline_entro": ("ABROAD_POSTCARDS", "data"),
    "domicilio_dal": ("HOME_VOTE_START", "dal"), "domicilio_al": ("HOME_VOTE_START", "al"),
    "certificato_non_prima": ("HOME_CERTIFICATE_FROM", "data"), "degenti_entro": ("HOSPITAL_REQUEST", "data"),
    "detenuti_entro": ("PRISON_REQUEST", "data"), "naviganti_entro": ("SEAMEN_REQUEST", "data"),
    "correzioni_cec_entro": ("CEC_MATERIAL_ERRORS", "data"), "voto": ("VOTE", "data"),
  ]

  @Test("every expected date of the example is in the calendar", arguments: ["gaby", "latisana"])
  func expectedDates(_ name: String) throws {
    let found = try EsempioDiArchivio.formato(name)("scadenze", "--json", "--oggi", "2023-02-01").scadenze
    let expected = try String(
      contentsOfFile: EsempioDiArchivio.file(name, "atteso/scadenze"), encoding: .utf8
    )
    .split(separator: "\n").dropFirst()
    #expect(expected.count == 16)
    for row in expected.map({ $0.split(separator: ",").map(String.init) }) {
      let (code, day) = try #require(Self.rows[row[0]], "\(row[0])")
      #expect(found[code]?[day] as? String == row[1], "\(name), \(row[0])")
    }
  }

  @Test(
    "nothing is late through the day of the first round; the day after the command says 11 and prints all the same"
  )
  func late() throws {
    let gaby = try EsempioDiArchivio.formato("gaby")
    for day in ["2023-09-01", "2023-09-26"] { #expect(try gaby("scadenze", "--oggi", day).status == 0) }
    let late = try gaby("scadenze", "--oggi", "2023-09-27")
    #expect(late.status == 11)
    #expect(late.text.contains("martedì    entro 26/09/2023          in ritardo  Prima tornata"))
    #expect(
      late.text.contains(
        "\nin ritardo   entro 26/09/2023  Prima tornata della revisione dinamica straordinaria"))
    let json = try gaby("scadenze", "--oggi", "2023-09-27", "--json")
    #expect(json.status == 11)
    #expect(try json.json["chiave"] as? String == "scadenza-superata")
    #expect(try json.json["inRitardo"] as? Int == 1)
    #expect(try json.scadenze["DS_T1"]?["stato"] as? String == "in ritardo")
    #expect(try json.scadenze["DS_T2"]?["stato"] as? String == "da fare")
  }

  @Test("a row has the days to the vote, the weekday, the period, who acts, the article and the command")
  func row() throws {
    let text = try EsempioDiArchivio.formato("gaby")("scadenze", "--oggi", "2023-09-01").text
    // 3 October 2023 was a Tuesday, 40 days before the vote; requests end on d-20, 23 October.
    #expect(text.contains("-40  martedì    dal 03/10 al 23/10/2023   da fare"))
    #expect(text.contains("Elettori gravemente infermi · art. 1, c. 3, d.l. 1/2006"))
    #expect(text.contains("+49  domenica   entro 31/12/2023"))
    #expect(text.contains("→ non riguarda il programma"))
  }

  @Test("a command that this version lacks is said to be lacking, and one it has is not")
  func availability() throws {
    for command in Comandi.tutti where command.aiuto.parole.first?.scelte.isEmpty ?? true {
      #expect(
        Comandi.conosce(command.nome) && Comandi.conosce("\(command.nome) --opzione"), "\(command.nome)")
    }
    #expect(Comandi.conosce("importa anagrafe"))
    for words in ["importa pinguini", "stampa listelli", "vola", ""] {
      #expect(!Comandi.conosce(words), "\(words)")
    }
    let found = try EsempioDiArchivio.formato("gaby")("scadenze", "--json", "--oggi", "2023-09-01").scadenze
    let lists = try #require(found["SECTION_LISTS_TO_MAYOR"])
    #expect(lists["comando"] as? String == "sezionale stampa liste")
    #expect(lists["disponibile"] as? Bool == true)
  }

  @Test("only what concerns the office, when asked")
  func officeOnly() throws {
    let gaby = try EsempioDiArchivio.formato("gaby")
    let all = try gaby("scadenze", "--json", "--oggi", "2023-09-01").scadenze
    let office = try gaby("scadenze", "--json", "--oggi", "2023-09-01", "--solo-programma").scadenze
    #expect(all["CANDIDATES_START"] != nil && office["CANDIDATES_START"] == nil)
    #expect(office["DS_T1"] != nil)
    #expect(office.values.allSatisfy { $0["comando"] is String })
    #expect(Set(all.filter { $0.value["comando"] is String }.keys) == Set(office.keys))
  }

  @Test(
    "a year without any vote has four dynamic steps and eighteen semestral ones; before there are lists none is late"
  )
  func ordinaryYear() throws {
    let empty = try EsempioDiArchivio.vuoto()
    let run = try empty("scadenze", "--anno", "2026", "--json", "--oggi", "2026-12-31")
    #expect(run.status == 0)
    let found = try run.scadenze
    #expect(found.count == 4 + 18)
    #expect(found["ORD_JAN_T1"]?["data"] as? String == "2026-01-10")
    #expect(found["ORD_JUL_T2"]?["data"] as? String == "2026-07-31")
    #expect(found["SEM1_S1"]?["data"] as? String == "2026-02-28")
    #expect(found["SEM2_S3"]?["data"] as? String == "2026-10-10")
    #expect(try empty("scadenze", "--oggi", "2026-05-05", "--json").scadenze.keys == found.keys)
  }

  @Test("of the year in which the lists were formed, only what fell due after that day can be late")
  func yearOfTheFirstAct() throws {
    let run = try EsempioDiArchivio.formato("gaby")(
      "scadenze", "--anno", "2023", "--json", "--oggi", "2023-10-11")
    #expect(run.status == 11)
    let found = try run.scadenze
    #expect(found["SEM2_S3"]?["stato"] as? String == "in ritardo")
    #expect(found["ORD_JUL_T2"]?["stato"] as? String == "trascorsa")
  }

  @Test("with --tutte the ordinary revisions stand beside the vote; --anno excludes it")
  func everything() throws {
    let gaby = try EsempioDiArchivio.formato("gaby")
    let found = try gaby("scadenze", "--tutte", "--json", "--oggi", "2023-09-01").scadenze
    #expect(found["DS_T3"] != nil && found["SEM2_S3"] != nil)
    #expect(try gaby("scadenze", "--json", "--oggi", "2023-09-01").scadenze["SEM2_S3"] == nil)
    let both = try gaby("scadenze", "--tutte", "--anno", "2023")
    #expect(both.status == 2)
    #expect(both.error.contains("le opzioni --anno e --tutte non si usano insieme."))
  }
}
