import TestSupport
import Testing

@Suite("The street index, and who fits no section")
struct FormaViarioTests {
  private let intestazione = "codice_via,specie,denominazione,civico_dal,civico_al,parita,snc,sezione\n"

  /// What `importa viario` says of these rows.
  private func segnalazioni(_ righe: String...) throws -> [String] {
    let run = try Ufficio().importa("viario", intestazione + righe.map { $0 + "\n" }.joined(), "--json")
    #expect(run.status == 0, "\(run.text)")
    return try #require(try run.rapporto["segnalazioni"] as? [String])
  }

  @Test("numbers that two sections take are reported")
  func sovrapposizione() throws {
    #expect(
      try segnalazioni("V1,Via,Roma,1,50,TUTTI,S,1", "V1,Via,Roma,40,99,PARI,N,2")
        == ["Via Roma: i numeri 1-50 pari e dispari (sezione 1) e 40-99 pari (sezione 2) si sovrappongono"])
  }

  @Test("even and odd sides of one range do not overlap")
  func latiDistinti() throws {
    #expect(try segnalazioni("V1,Via,Roma,1,99,DISPARI,S,1", "V1,Via,Roma,1,99,PARI,N,2").isEmpty)
  }

  @Test("numbers that no section takes are reported side by side")
  func lacuna() throws {
    #expect(
      try segnalazioni("V1,Via,Roma,1,10,TUTTI,S,1", "V1,Via,Roma,15,99,TUTTI,N,2")
        == [
          "Via Roma: nessuna sezione per i numeri dispari dal 11 al 13",
          "Via Roma: nessuna sezione per i numeri pari dal 12 al 14",
        ])
  }

  @Test("two sections for the addresses without number are reported, and none is too")
  func snc() throws {
    #expect(
      try segnalazioni("V1,Via,Roma,1,99,DISPARI,S,1", "V1,Via,Roma,2,98,PARI,S,2")
        == ["Via Roma: più righe accolgono gli indirizzi senza numero civico"])
    #expect(
      try segnalazioni("V1,Via,Roma,1,99,TUTTI,N,1")
        == ["Via Roma: nessuna riga accoglie gli indirizzi senza numero civico"])
  }

  @Test("one street in two spellings is one street")
  func grafie() throws {
    #expect(
      try segnalazioni("V1,Località,Pont-Trenta,1,50,TUTTI,S,1", "V1,LOCALITA',PONT TRENTA,50,99,TUTTI,N,2")
        == [
          "Località Pont-Trenta: i numeri 1-50 pari e dispari (sezione 1) e 50-99 pari e dispari (sezione 2) si sovrappongono"
        ])
  }

  @Test("one row twice is reported as a repetition")
  func ripetizione() throws {
    #expect(
      try segnalazioni("V1,Via,Roma,1,99,TUTTI,S,1", "V1,Via,Roma,1,99,TUTTI,S,1")
        == [
          "Via Roma: i numeri 1-99 pari e dispari e 1-99 pari e dispari si ripetono per la stessa sezione 1"
        ])
  }

  @Test(
    "a row that is none stops the index",
    arguments: [
      ("V1,Via,Roma,1,99,TUTTI,S,9", "sezione", "la sezione 9 non esiste"),
      ("V1,Via,Roma,99,1,TUTTI,S,1", "civico_al", "il primo numero supera l'ultimo"),
      ("V1,Via,Roma,-1,99,TUTTI,S,1", "civico_dal", "trattino"),
      ("V1,Via,Roma,1,99,ENTRAMBI,S,1", "parita", "PARI, DISPARI, TUTTI"),
      ("V1,Via,Roma,1,99,TUTTI,X,1", "snc", "S o N"),
      ("V1,Via,,1,99,TUTTI,S,1", "denominazione", "mancante"),
      ("V1,Via,Roma,1,99,TUTTI,S,", "sezione", "mancante"),
      ("V1,Via,Roma,1 ,99,TUTTI,S,1", "civico_dal", "spazi prima o dopo"),
    ])
  func rigaErrata(_ riga: String, _ colonna: String, _ motivo: String) throws {
    let ufficio = try Ufficio()
    let prima = try ufficio.archivio
    let run = try ufficio.importa("viario", intestazione + riga + "\n")
    #expect(run.status == 3)
    #expect(run.error.contains("viario.csv:2: colonna «\(colonna)»: ") && run.error.contains(motivo))
    #expect(try ufficio.archivio == prima)
  }

  @Test("spaces around a street are taken off and counted; leading zeros of a number say nothing")
  func spazi() throws {
    let run = try Ufficio().importa("viario", intestazione + "V1,Via , Roma,001,0099,TUTTI,S,002\n", "--json")
    #expect(try run.conti == [1, 1, 0])
    #expect(try run.avviso("spazi all'inizio o alla fine di un testo, tolti") == 2)
  }

  /// Forms the lists of these people, and gives the sections and the reasons for having none.
  private func forma(_ persone: [Anagrafe.Persona], viario: String? = nil) throws -> (
    sezioni: [String: Int], daAssegnare: [String: Int]
  ) {
    let ufficio = try Ufficio()
    if let viario { #expect(try ufficio.importa("viario", viario).status == 0) }
    #expect(try ufficio.importa("anagrafe", Anagrafe.csv(persone)).status == 0)
    // Who has no section is asked for; here it is what the test looks at.
    let run = try ufficio("forma", "--data", "2023-09-01", "--motivo", "viario in aggiornamento", "--json")
    try #require(run.status == 0, "\(run.text)")
    var sezioni: [String: Int] = [:]
    for quadro in try #require(try run.json["quadri"] as? [[String: Any]]) {
      sezioni[(quadro["sezione"] as? Int).map(String.init) ?? "da assegnare", default: 0] +=
        quadro["dopo"] as? Int ?? 0
    }
    var motivi: [String: Int] = [:]
    for voce in try #require(try run.json["daAssegnare"] as? [[String: Any]]) {
      motivi[try #require(voce["motivo"] as? String)] = voce["elettori"] as? Int
    }
    #expect(try ufficio("controlla", "--completo").status == 0)
    return (sezioni, motivi)
  }

  @Test("who lives where the index does not reach is on the list all the same, and shown in the balance")
  func daAssegnare() throws {
    let (sezioni, motivi) = try forma([
      Anagrafe.alice,
      Anagrafe.antonio.con(("nome_via", "Sconosciuta")),
      Anagrafe.arlian.con(("civico", "km 3")),
      Anagrafe.daniela.con(("civico", "1001")),
    ])
    #expect(sezioni.filter { $0.value > 0 } == ["1": 1, "da assegnare": 3])
    #expect(
      motivi == ["via non compresa nel viario": 1, "numero civico non compreso nel viario": 2])
  }

  @Test("the letter does not count, nor how the street is written; no number means SNC")
  func trovati() throws {
    let (sezioni, motivi) = try forma([
      Anagrafe.alice.con(("civico", "9"), ("esponente", "A")),
      Anagrafe.antonio.con(("specie_via", "LOCALITA'"), ("nome_via", "NIEL"), ("civico", "4")),
      Anagrafe.arlian.con(("civico", "SNC")),
      Anagrafe.daniela.con(("civico", "010")),
    ])
    #expect(sezioni.filter { $0.value > 0 } == ["1": 2, "2": 2])
    #expect(motivi.isEmpty)
  }

  @Test("an address that two sections take is given to neither")
  func ambiguo() throws {
    let (sezioni, motivi) = try forma(
      [Anagrafe.alice],
      viario: intestazione + "V1,Via,Roma,1,50,TUTTI,S,1\nV1,Via,Roma,1,50,TUTTI,S,2\n")
    #expect(sezioni["da assegnare"] == 1)
    #expect(motivi == ["indirizzo compreso in più sezioni del viario": 1])
  }

  @Test("a section taken away after the index was received is nobody's section")
  func sezioneTolta() throws {
    let ufficio = try Ufficio()
    let senzaLaSeconda = Ufficio.sezioni.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
    #expect(try ufficio.importa("sezioni", senzaLaSeconda).status == 0)
    #expect(try ufficio.importa("anagrafe", Anagrafe.csv(Anagrafe.alice.con(("civico", "2")))).status == 0)
    // Who has no section is asked for; here it is what the test looks at.
    let run = try ufficio("forma", "--data", "2023-09-01", "--motivo", "viario in aggiornamento", "--json")
    let voci = try #require(try run.json["daAssegnare"] as? [[String: Any]])
    #expect(voci.first?["motivo"] as? String == "il viario indica la sezione 2, che non esiste")
  }

  @Test("an elector abroad votes where the register says, or is still to be assigned")
  func estero() throws {
    let senzaIndirizzo = [("specie_via", ""), ("nome_via", ""), ("civico", ""), ("stato", "AIRE")]
    func allEstero(_ persona: Anagrafe.Persona, _ sezione: String) -> Anagrafe.Persona {
      persona.merging(senzaIndirizzo + [("sezione_assegnata", sezione)], uniquingKeysWith: { $1 })
    }
    let (sezioni, motivi) = try forma([allEstero(Anagrafe.alice, "2"), allEstero(Anagrafe.antonio, "")])
    #expect(sezioni.filter { $0.value > 0 } == ["2": 1, "da assegnare": 1])
    #expect(motivi == ["residente all'estero senza una sezione valida in anagrafe": 1])
  }

  @Test(
    "parts and numbers follow the law of the day of the act: apart until 29 June 2025, one list from the 30th"
  )
  func regime() throws {
    for (giorno, regime, parti) in [
      ("2025-06-29", "parti-distinte", ["F": 2, "M": 2]), ("2025-06-30", "lista-unica", ["U": 4]),
    ] {
      let ufficio = try Ufficio()
      let persone = Anagrafe.csv(Anagrafe.alice, Anagrafe.antonio, Anagrafe.arlian, Anagrafe.daniela)
      #expect(try ufficio.importa("anagrafe", persone).status == 0)
      let run = try ufficio("forma", "--data", giorno, "--json")
      #expect(try run.json["regime"] as? String == regime)
      var trovate: [String: Int] = [:]
      for quadro in try #require(try run.json["quadri"] as? [[String: Any]]) {
        trovate[try #require(quadro["parte"] as? String), default: 0] += quadro["dopo"] as? Int ?? 0
      }
      #expect(trovate == parti)
      // General numbers start again in every part, and there only.
      let numeri = try ufficio.righe("SELECT parte || numero_generale FROM posizione ORDER BY 1")
      #expect(numeri == (regime == "lista-unica" ? ["U1", "U2", "U3", "U4"] : ["F1", "F2", "M1", "M2"]))
    }
  }
}
