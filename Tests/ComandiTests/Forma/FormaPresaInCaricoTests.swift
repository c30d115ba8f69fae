import Archivio
import Elettorato
import Foundation
import TestSupport
import Testing

/// An office that changes program: its lists come first, and every number stays as it is.
@Suite("Taking over the lists of the old program")
struct FormaPresaInCaricoTests {
  private static let intestazione =
    "codice_fiscale,lista,sezione,numero_generale,numero_sezionale,fascicolo,cognome,nome,data_nascita\n"

  private func liste(_ righe: String...) -> String { Self.intestazione + righe.map { $0 + "\n" }.joined() }

  /// An office with this register and these lists, received and not yet taken over.
  private func ufficio(_ persone: [Anagrafe.Persona], _ liste: String) throws -> Ufficio {
    let ufficio = try Ufficio()
    #expect(try ufficio.importa("anagrafe", Anagrafe.csv(persone)).status == 0)
    let run = try ufficio.importa("liste", liste, "--json")
    try #require(run.status == 0, "\(run.text)")
    return ufficio
  }

  private func forma(_ ufficio: Ufficio, _ opzioni: String...) throws -> Program.Run {
    try ufficio.forma(opzioni)
  }

  /// Name, list, part, section, general and sectional number, file: in order of file.
  private func numeri(_ ufficio: Ufficio) throws -> [String] {
    let archivio = try ArchivioElettorale(cartella: ufficio.folder.path("archivio"), .lettura)
    var numeri: [(fascicolo: Int, testo: String)] = []
    try archivio.eachElettore { elettore in
      let luogo = "\(elettore.lista.rawValue) \(elettore.parte.rawValue) \(elettore.sezione ?? 0)"
      let posto = "\(elettore.numeroGenerale) \(elettore.numeroSezionale ?? 0) \(elettore.fascicolo)"
      numeri.append((elettore.fascicolo, "\(elettore.testi.stringa(.nome)) \(luogo) \(posto)"))
    }
    return numeri.sorted { $0.fascicolo < $1.fascicolo }.map(\.testo)
  }

  private func parametri(_ ufficio: Ufficio) throws -> [String] {
    try ufficio.righe("SELECT nome || ' ' || valore FROM parametro WHERE nome LIKE '% %' ORDER BY posizione")
  }

  private func casi(_ run: Program.Run) throws -> [String: Int] {
    var casi: [String: Int] = [:]
    for voce in try #require(try run.errore["divari"] as? [[String: Any]]) {
      casi[try #require(voce["divario"] as? String)] = voce["casi"] as? Int
    }
    return casi
  }

  @Test("numbers, holes and files stay as they are")
  func numeriTenuti() throws {
    let ufficio = try ufficio(
      [Anagrafe.alice, Anagrafe.antonio, Anagrafe.arlian],
      liste(
        "RLNNTN64C22A326E,GENERALE,1,7,3,1200,,,", "MTANTN76D25A326R,GENERALE,1,12,9,,,,",
        "MTALCA99P57L219R,GENERALE,1,7,3,88,,,"))
    let run = try forma(ufficio)
    #expect(run.status == 0, "\(run.text)")
    // Who had no file gets the next one.
    #expect(
      try numeri(ufficio) == [
        "Alice GENERALE F 1 7 3 88", "Antonio GENERALE M 1 7 3 1200", "Antonio GENERALE M 1 12 9 1201",
      ])
    #expect(try ufficio("controlla", "--completo").status == 0)
  }

  @Test(
    "one number for two electors is refused, with the lines",
    arguments: [
      (
        ["RLNNTN64C22A326E,GENERALE,1,7,3,1,,,", "MTANTN76D25A326R,GENERALE,1,7,4,2,,,"],
        "numero generale 7 alle righe 2, 3"
      ),
      (
        ["RLNNTN64C22A326E,GENERALE,1,7,3,1,,,", "MTANTN76D25A326R,GENERALE,1,8,3,2,,,"],
        "numero sezionale 3 alle righe 2, 3"
      ),
      (
        ["RLNNTN64C22A326E,GENERALE,1,7,3,1,,,", "MTANTN76D25A326R,GENERALE,1,8,4,1,,,"],
        "fascicolo 1 alle righe 2, 3"
      ),
    ])
  func numeriDoppi(_ righe: [String], _ motivo: String) throws {
    let ufficio = try ufficio(
      [Anagrafe.antonio, Anagrafe.arlian], Self.intestazione + righe.map { $0 + "\n" }.joined())
    let prima = try ufficio.archivio
    let run = try forma(ufficio)
    #expect(run.status == 4)
    #expect(try run.messaggio.contains(motivo))
    #expect(try ufficio.archivio == prima)
  }

  @Test("one elector on two lines is refused; with rejects, both lines wait")
  func elettoreDoppio() throws {
    let ufficio = try Ufficio()
    let testo = liste(
      "RLNNTN64C22A326E,GENERALE,1,7,3,,,,", "MTALCA99P57L219R,GENERALE,1,1,1,,,,",
      "RLNNTN64C22A326E,UE-COMUNALE,1,9,5,,,,")
    let run = try ufficio.importa("liste", testo, "--json")
    #expect(run.status == 3)
    #expect(try run.messaggio.contains("codice fiscale ripetuto alle righe 2, 4"))
    #expect(try ufficio.importa("liste", testo, "--scarta", "--json").conti == [3, 1, 2])
    #expect(
      CSVLetto(try ufficio.folder.read("liste.csv.scarti.csv")).righe.dropFirst().map { $0[3] } == [
        "RLNNTN64C22A326E,GENERALE,1,7,3,,,,", "RLNNTN64C22A326E,UE-COMUNALE,1,9,5,,,,",
      ])
  }

  @Test(
    "a line that is none stops the import",
    arguments: [
      ("RLNNTN64C22A326Z,GENERALE,1,7,3,,,,", "codice_fiscale", "carattere di controllo"),
      (",GENERALE,1,7,3,,,,", "codice_fiscale", "servono cognome, nome e data di nascita"),
      (",GENERALE,1,7,3,,Rossi,Mario,", "codice_fiscale", "servono cognome, nome e data di nascita"),
      (",GENERALE,1,7,3,,Rossi,Mario,1980-02-30", "data_nascita", "data non valida"),
      ("RLNNTN64C22A326E,GENERALI,1,7,3,,,,", "lista", "GENERALE"),
      ("RLNNTN64C22A326E,GENERALE,5,7,3,,,,", "sezione", "la sezione 5 non esiste"),
      ("RLNNTN64C22A326E,GENERALE,1,0,3,,,,", "numero_generale", "da 1 a"),
      ("RLNNTN64C22A326E,GENERALE,1,,3,,,,", "numero_generale", "mancante"),
      ("RLNNTN64C22A326E,GENERALE,1,7,0,,,,", "numero_sezionale", "da 1 a"),
      ("RLNNTN64C22A326E,GENERALE,1,7,,,,,", "numero_sezionale", "mancante"),
      ("RLNNTN64C22A326E,GENERALE,1,7,3,123456789,,,", "fascicolo", "da 1 a 99999999"),
    ])
  func rigaErrata(_ riga: String, _ colonna: String, _ motivo: String) throws {
    let run = try Ufficio().importa("liste", liste(riga))
    #expect(run.status == 3)
    #expect(run.error.contains("liste.csv:2: colonna «\(colonna)»: ") && run.error.contains(motivo))
  }

  /// Every difference there can be: Alice is fine, Antonio in another section, Arlian without the right to vote, an
  /// unknown man and woman, Daniela on no list, and a woman kept on the wrong list.
  private func ufficioDiscorde() throws -> Ufficio {
    try ufficio(
      [
        Anagrafe.alice, Anagrafe.antonio, Anagrafe.arlian.con(("elettore", "P")), Anagrafe.daniela,
        Anagrafe.persona(id: "A8", codice: "RTZLDE51B51A326L", "Artaz", "Elide", "F", "1951-02-11"),
      ],
      liste(
        "MTALCA99P57L219R,GENERALE,1,1,1,1,,,", "MTANTN76D25A326R,GENERALE,2,2,1,2,,,",
        "RLNNTN64C22A326E,GENERALE,1,3,1,3,,,", "RSSMRA80A01H501U,GENERALE,1,50,40,90,,,",
        "RTZLDE51B51A326L,UE-COMUNALE,1,1,1,5,,,", "RSSLRA85T50L219J,GENERALE,1,60,45,91,,,"))
  }

  @Test("differences stop the act with their counts, nothing written")
  func divari() throws {
    let ufficio = try ufficioDiscorde()
    let prima = try ufficio.archivio
    let run = try forma(ufficio)
    #expect(run.status == 10)
    #expect(
      try casi(run) == [
        "NON_IN_ANAGRAFE": 2, "SENZA_TITOLO": 1, "FUORI_LISTA": 1, "ALTRA_SEZIONE": 1, "ALTRA_LISTA": 1,
      ])
    #expect(try ufficio.archivio == prima)
  }

  /// Writes the cases, answers them as told, and forms the lists.
  private func decidi(_ ufficio: Ufficio, _ decisioni: [String: String]) throws -> Program.Run {
    #expect(try forma(ufficio, "--scrivi-decisioni", "casi.csv").status == 0)
    let righe = CSVLetto(try ufficio.folder.read("casi.csv")).righe
    var testo = "elettore;divario;decisione\n"
    for riga in righe.dropFirst() {
      testo += "\(riga[0]);\(riga[1]);\(decisioni["\(riga[0]) \(riga[1])"] ?? "")\n"
    }
    try ufficio.folder.write("decisioni.csv", testo)
    return try forma(ufficio, "--decisioni", "decisioni.csv")
  }

  private static let decisioni = [
    "MTANTN76D25A326R ALTRA_SEZIONE": "TIENI", "RLNNTN64C22A326E SENZA_TITOLO": "TIENI",
    "RSSMRA80A01H501U NON_IN_ANAGRAFE": "ESCLUDI", "RTZLDE51B51A326L ALTRA_LISTA": "AGGIUNGI",
    "RSSLRA85T50L219J NON_IN_ANAGRAFE": "ESCLUDI", "RTZDNL88T68A326S FUORI_LISTA": "AGGIUNGI",
  ]

  @Test("decided one by one, they are carried out, written in the act, and balanced")
  func decisi() throws {
    let ufficio = try ufficioDiscorde()
    let run = try decidi(ufficio, Self.decisioni)
    #expect(run.status == 0, "\(run.text)")
    // Who is added comes after every number ever used in his part: 60 and 45 were of a woman left out.
    #expect(
      try numeri(ufficio) == [
        "Alice GENERALE F 1 1 1 1", "Antonio GENERALE M 2 2 1 2", "Antonio GENERALE M 1 3 1 3",
        "Daniela GENERALE F 1 61 46 92", "Elide GENERALE F 1 62 47 93",
      ])
    #expect(
      try parametri(ufficio) == [
        "ALTRA_SEZIONE TIENI MTANTN76D25A326R", "SENZA_TITOLO TIENI RLNNTN64C22A326E",
        "NON_IN_ANAGRAFE ESCLUDI RSSLRA85T50L219J", "NON_IN_ANAGRAFE ESCLUDI RSSMRA80A01H501U",
        "FUORI_LISTA AGGIUNGI RTZDNL88T68A326S", "ALTRA_LISTA AGGIUNGI RTZLDE51B51A326L",
      ])
    let prese = try #require(try run.json["presaInCarico"] as? [[String: Any]])
    #expect(prese.map { $0["elettori"] as? Int }.reduce(0) { $0 + ($1 ?? 0) } == 6)
    #expect(try ufficio("controlla", "--completo").status == 0)
  }

  @Test("left out, they are on no list; kept on the other list, they keep its numbers")
  func altreDecisioni() throws {
    let ufficio = try ufficioDiscorde()
    var decisioni = Self.decisioni
    decisioni["RLNNTN64C22A326E SENZA_TITOLO"] = "ESCLUDI"
    decisioni["RTZDNL88T68A326S FUORI_LISTA"] = "ESCLUDI"
    decisioni["RTZLDE51B51A326L ALTRA_LISTA"] = "TIENI"
    let run = try decidi(ufficio, decisioni)
    #expect(run.status == 0, "\(run.text)")
    #expect(
      try numeri(ufficio) == [
        "Alice GENERALE F 1 1 1 1", "Antonio GENERALE M 2 2 1 2", "Elide UE-COMUNALE F 1 1 1 5",
      ])
  }

  @Test("a case left undecided, or decided as it cannot be, is refused at its line")
  func nonDecisi() throws {
    var decisioni = Self.decisioni
    decisioni["RTZDNL88T68A326S FUORI_LISTA"] = "TIENI"
    let run = try decidi(try ufficioDiscorde(), decisioni)
    #expect(run.status == 3)
    #expect(try run.messaggio.contains("colonna «decisione»: valore non ammesso: scrivere AGGIUNGI, ESCLUDI"))
  }

  @Test("a decision on a case that is not there stops the act")
  func decisioneEstranea() throws {
    let ufficio = try ufficio([Anagrafe.alice], liste("MTALCA99P57L219R,GENERALE,1,1,1,1,,,"))
    try ufficio.folder.write(
      "d.csv", "elettore,divario,decisione\nRSSMRA80A01H501U,NON_IN_ANAGRAFE,ESCLUDI\n")
    let run = try forma(ufficio, "--decisioni", "d.csv")
    #expect(run.status == 3)
    #expect(try run.errore["chiave"] as? String == "decisioni-estranee")
    #expect(try numeri(ufficio).isEmpty)
  }

  @Test("decisions already written are never written over")
  func casiSopraDecisioni() throws {
    let ufficio = try ufficioDiscorde()
    try ufficio.folder.write("casi.csv", "decisioni di una settimana")
    #expect(try forma(ufficio, "--scrivi-decisioni", "casi.csv").status == 9)
    #expect(try ufficio.folder.read("casi.csv") == Array("decisioni di una settimana".utf8))
  }

  @Test("an elector without codice fiscale is known by name and day of birth, and keeps his numbers")
  func senzaCodice() throws {
    let senza = Anagrafe.alice.con(("codice_fiscale", ""))
    let ufficio = try ufficio(
      [senza, Anagrafe.antonio],
      liste(
        ",GENERALE,1,5,4,77,AMATO,alice,1999-09-17", "MTANTN76D25A326R,GENERALE,1,1,1,2,,,"))
    let run = try forma(ufficio)
    #expect(run.status == 0, "\(run.text)")
    #expect(try numeri(ufficio) == ["Antonio GENERALE M 1 1 1 2", "Alice GENERALE F 1 5 4 77"])
  }

  @Test("with two people of one name and day, or a code on one side only, the program does not choose")
  func senzaCodiceIncerto() throws {
    let senza = Anagrafe.alice.con(("codice_fiscale", ""))
    let omonimi = try ufficio(
      [senza, senza.con(("id_anagrafe", "A9"))], liste(",GENERALE,1,5,4,77,Amato,Alice,1999-09-17"))
    #expect(try casi(forma(omonimi)) == ["NON_IN_ANAGRAFE": 1, "FUORI_LISTA": 2])
    let run = try decidi(
      omonimi,
      [
        "riga:2 NON_IN_ANAGRAFE": "ESCLUDI", "anagrafe:A2 FUORI_LISTA": "AGGIUNGI",
        "anagrafe:A9 FUORI_LISTA": "ESCLUDI",
      ])
    #expect(run.status == 0, "\(run.text)")
    #expect(try numeri(omonimi) == ["Alice GENERALE F 1 6 5 78"])
    #expect(try parametri(omonimi).contains("FUORI_LISTA ESCLUDI anagrafe:A9"))

    let conCodice = try ufficio([Anagrafe.alice], liste(",GENERALE,1,5,4,77,Amato,Alice,1999-09-17"))
    #expect(try casi(forma(conCodice)) == ["NON_IN_ANAGRAFE": 1, "FUORI_LISTA": 1])
  }

  @Test("in the regime of one list there is one numbering, whatever the sex")
  func listaUnica() throws {
    let ufficio = try ufficio(
      [Anagrafe.alice, Anagrafe.antonio],
      liste(
        "MTALCA99P57L219R,GENERALE,1,1,1,1,,,", "MTANTN76D25A326R,GENERALE,1,2,2,2,,,"))
    let run = try ufficio("forma", "--data", "2025-06-30", "--json")
    #expect(run.status == 0, "\(run.text)")
    #expect(try numeri(ufficio) == ["Alice GENERALE U 1 1 1 1", "Antonio GENERALE U 1 2 2 2"])
    let doppi = try self.ufficio(
      [Anagrafe.alice, Anagrafe.antonio],
      liste(
        "MTALCA99P57L219R,GENERALE,1,1,1,1,,,", "MTANTN76D25A326R,GENERALE,1,1,1,2,,,"))
    #expect(try doppi("forma", "--data", "2025-06-30", "--json").status == 4)
  }

  @Test("once the lists are formed they are not received again")
  func dopoLAtto() throws {
    let ufficio = try ufficio([Anagrafe.alice], liste("MTALCA99P57L219R,GENERALE,1,1,1,1,,,"))
    #expect(try forma(ufficio).status == 0)
    let run = try ufficio.importa("liste", liste("MTALCA99P57L219R,GENERALE,1,2,2,1,,,"))
    #expect(run.status == 4)
  }
}

extension Ufficio {
  func forma(_ opzioni: [String]) throws -> Program.Run {
    try esegui(["forma", "--data", "2023-09-01", "--json"] + opzioni)
  }
}
