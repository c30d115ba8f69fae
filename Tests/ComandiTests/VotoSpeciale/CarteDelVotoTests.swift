import Foundation
import TestSupport
import Testing

/// The papers around the special vote, on the examples brought to the lock: who is on paper is who the archive admits.
@Suite("Papers around the special vote, printed", .serialized)
struct StampaCarteDelVotoTests {
  /// The rows of a table as the program writes it, by the titles of its columns.
  private func tabella(_ voto: VotoDiEsempio, _ file: String) throws -> [[String: String]] {
    let testo = String(decoding: try voto.folder.read(file), as: UTF8.self)
    let righe = testo.replacing("\u{FEFF}", with: "").components(separatedBy: "\r\n").filter { !$0.isEmpty }
      .map { $0.components(separatedBy: ";") }
    let colonne = try #require(righe.first)
    return righe.dropFirst().map { riga in
      Dictionary(zip(colonne, riga), uniquingKeysWith: { prima, _ in prima })
    }
  }

  private func pronto(_ esempio: Esempio) throws -> VotoDiEsempio {
    let voto = try VotoDiEsempio(esempio, .bloccabile)
    try voto.fai("richieste", "esamina", "--oggi", voto.voto)
    return voto
  }

  /// The codici fiscali of the electors of a moment, by section and sectional number.
  private func elettori(_ voto: VotoDiEsempio, al giorno: String) throws -> [String: [String: String]] {
    try voto.fai("esporta", "liste", "liste.csv", "--sovrascrivi", "--al", giorno)
    let righe = try VotoDiEsempio.tabella(voto.folder.url("liste.csv")).filter { $0["lista"] == "GENERALE" }
    return Dictionary(
      righe.map { riga in
        let parte = riga["parte"] == "U" ? "" : " \(riga["parte"] ?? "")"
        return ("\(riga["sezione"] ?? "") \(riga["numero_sezionale"] ?? "")\(parte)", riga)
      }, uniquingKeysWith: { prima, _ in prima })
  }

  @Test(
    "postcards, admissions and the under-18 list are those expected, row by row", arguments: Esempio.tutti)
  func attesi(_ esempio: Esempio) throws {
    let voto = try pronto(esempio)
    try cartoline(voto)
    try ammissioni(voto)
    try depennati(voto)
  }

  private func cartoline(_ voto: VotoDiEsempio) throws {
    let run = try voto.fai(
      "stampa", "cartoline", "--in", "c", "--formato", "csv", "--oggi", voto.voto, "--json")
    let spedite = try tabella(voto, "c/elenco-cartoline-da-spedire.csv")
    let senza = try tabella(voto, "c/elenco-cartoline-senza-indirizzo.csv")
    let iscritti = try elettori(voto, al: voto.tornate[2])
    let stampati = try (spedite + senza).map { riga in
      let posto = "\(riga["Sezione"] ?? "") \(riga["Numero nella lista sezionale"] ?? "")"
      let elettore = try #require(iscritti[posto], "\(posto)")
      return [
        elettore["codice_fiscale"] ?? "", riga["Cognome"] ?? "", riga["Nome"] ?? "", riga["Sezione"] ?? "",
      ]
    }
    let attesi = try voto.atteso("elenco_cartoline_estero.csv").map { riga in
      ["codice_fiscale", "cognome", "nome", "sezione"].map { riga[$0] ?? "" }
    }
    // The dialect of the register program writes names in capitals.
    func chiave(_ riga: [String]) -> [String] { [riga[0], riga[3]] }
    #expect(Set(stampati.map(chiave)) == Set(attesi.map(chiave)))
    #expect(stampati.count == attesi.count && !senza.isEmpty)
    if !voto.esempio.gestionale { #expect(Set(stampati) == Set(attesi)) }
    #expect(try run.json["elettori"] as? Int == attesi.count)
    #expect(try run.json["daSpedire"] as? Int == spedite.count)
    #expect(try run.json["senzaIndirizzo"] as? Int == senza.count)
    #expect(try run.json["entro"] as? String == (voto.esempio.nome == "gaby" ? "2023-10-18" : "2023-03-08"))
  }

  private func ammissioni(_ voto: VotoDiEsempio) throws {
    let run = try voto.fai(
      "stampa", "ammissioni", "--in", "a", "--formato", "csv", "--oggi", voto.voto, "--json")
    let coda = try tabella(voto, "a/iscrizioni-32bis.csv")
    let attesi = try voto.atteso("elenco_ammessi_32bis.csv").map { riga in
      [riga["codice_fiscale"] ?? "", riga["sezione"] ?? ""]
    }
    #expect(
      coda.map { [$0["Codice fiscale"] ?? "", $0["Sezione"] ?? ""] }.sorted { $0[0] < $1[0] }
        == attesi.sorted { $0[0] < $1[0] })
    #expect(coda.allSatisfy { $0["Iscrizione"] == "da eseguire" })
    // Nobody has decided yet: no section is told, and what the office proposes is for the commission.
    #expect(try run.json["ammissibili"] as? Int == attesi.count && run.json["decisi"] as? Int == 0)
    #expect(try (run.json["sezioni"] as? [[String: Any]])?.isEmpty == true)
    let proposte = try tabella(voto, "a/proposte-32bis.csv")
    #expect(try run.json["proposti"] as? Int == proposte.count)
    #expect(proposte.compactMap { $0["Sezione proposta"] }.sorted() == attesi.map { $0[1] }.sorted())
  }

  @Test(
    "who is decided is told to his section, who is not goes to the commission as a draft; together they are the union"
  )
  func decise() throws {
    let voto = try pronto(.gaby)
    let attesi = try voto.atteso("elenco_ammessi_32bis.csv")
    let primo = try #require(attesi.first)
    try voto.blocca(iscritti: 351)
    let anagrafe = try VotoDiEsempio.tabella(voto.esempio.file("anagrafe.csv"))
    let riga = anagrafe.first { $0["codice_fiscale"] == primo["codice_fiscale"] }
    try voto.fai(
      "supplemento", "aggiungi", "--tipo", "ammissione-32bis", "--id-anagrafe",
      try #require(riga?["id_anagrafe"]), "--sezione", try #require(primo["sezione"]), "--motivo",
      "ragione riservata", "--documento", "decisione 7/2023", "--decisa", "2023-11-02", "--data", "2023-11-03"
    )
    let run = try voto.fai(
      "stampa", "ammissioni", "--in", "a", "--formato", "csv,html", "--oggi", voto.voto, "--json")
    #expect(try run.json["decisi"] as? Int == 1 && run.json["proposti"] as? Int == attesi.count - 1)
    #expect(try run.json["ammissibili"] as? Int == attesi.count && run.json["senzaDomanda"] as? Int == 0)
    let sezione = try #require((try run.json["sezioni"] as? [[String: Any]])?.first)
    let foglio = try tabella(voto, "a/\(sezione["documento"] as? String ?? "").csv")
    #expect(
      foglio.map { $0["Decisione (documento e data)"] } == [
        "decisione 7/2023 del 2 novembre 2023 (atto n. 9)"
      ])
    let proposte = try tabella(voto, "a/proposte-32bis.csv")
    let nomi = (foglio + proposte).compactMap { $0["COGNOME e nome"] }
    #expect(nomi.sorted() == attesi.map { "\($0["cognome"] ?? "") \($0["nome"] ?? "")" }.sorted())
    func html(_ file: String) throws -> String {
      String(decoding: try voto.folder.read("a/\(file).html"), as: UTF8.self)
    }
    #expect(try html("proposte-32bis").contains("BOZZA") && html("ammissioni-32bis-bozze").contains("BOZZA"))
    let attestazione = try html("ammissioni-32bis")
    #expect(attestazione.contains("decisione 7/2023") && !attestazione.contains("BOZZA"))
    #expect(!attestazione.contains("ragione riservata"))
  }

  private func depennati(_ voto: VotoDiEsempio) throws {
    let run = try voto.fai("stampa", "depennati", "--in", "d", "--formato", "csv", "--json")
    let attesi = try voto.atteso("elenco_under18.csv")
    #expect(try run.json["depennati"] as? Int == attesi.count)
    let iscritti = try elettori(voto, al: voto.minori)
    for esemplare in ["commissione", "albo", "segreteria"] {
      let righe = try tabella(voto, "d/depennati-art33-\(esemplare).csv")
      let codici = righe.compactMap { riga in
        iscritti["\(riga["Sezione"] ?? "") \(riga["Numero nella lista sezionale"] ?? "")"]?["codice_fiscale"]
      }
      #expect(codici.count == attesi.count && righe.count == attesi.count)
      #expect(Set(codici) == Set(attesi.compactMap { $0["codice_fiscale"] }), "\(esemplare)")
      #expect((righe.first?.keys.contains("Abitazione") == true) == (esemplare != "albo"))
      #expect((righe.first?.keys.contains { $0.hasPrefix("Compie") } == true) == (esemplare != "albo"))
    }
  }

  @Test(
    "every admitted voter has his attestation, and every home its place in a round",
    arguments: [Esempio.gaby, .latisana])
  func ammessi(_ esempio: Esempio) throws {
    let voto = try pronto(esempio)
    let run = try voto.fai(
      "stampa", "attestazioni", "--in", "t", "--formato", "pdf,csv", "--oggi", voto.voto, "--json")
    let registro = try tabella(voto, "t/registro-attestazioni.csv")
    let ammesse = try voto.risposte().values.filter { $0["esito"] == "AMMESSO" }
    func numeri(_ archivi: [String]) -> Set<String> {
      Set(ammesse.filter { archivi.contains($0["archivio"] ?? "") }.compactMap { $0["numero"] })
    }
    let conAttestazione = numeri(["richieste_domicilio", "richieste_degenti", "richieste_detenuti"])
    #expect(
      Set(registro.compactMap { $0["N."] }) == conAttestazione && registro.count == conAttestazione.count)
    #expect(try run.json["senzaAttestazione"] as? Int == numeri(["naviganti"]).count)
    #expect(Set(registro.compactMap { $0["Codice di controllo"] }).count == registro.count)

    let giro = try voto.fai(
      "stampa", "giro-domicilio", "--in", "g", "--formato", "csv,html", "--oggi", voto.voto, "--json")
    let attesi = try voto.atteso("elenco_domicilio.csv")
    let raccolti = attesi.filter { $0["sezione_raccolta"]?.isEmpty == false }
    var trovati: [String: Int] = [:]
    for documento in try #require(try giro.json["giri"] as? [[String: Any]]) {
      let righe = try tabella(voto, "g/\(documento["documento"] as? String ?? "").csv")
      trovati[String(documento["sezione"] as? Int ?? 0)] = righe.count
      // A street once left is not come back to, and its numbers go up.
      let vie = righe.compactMap { $0["Abitazione"] }.map { abitazione in
        abitazione.split(separator: " ").dropLast().joined(separator: " ")
      }
      let cambi = zip(vie, vie.dropFirst()).count { $0 != $1 }
      #expect(cambi == max(0, Set(vie).count - 1), "\(vie)")
      #expect(righe.allSatisfy { $0["Schede"]?.isEmpty == false })
      let foglio = String(
        decoding: try voto.folder.read("g/\(documento["documento"] as? String ?? "").html"), as: UTF8.self)
      #expect(foglio.contains("Identificazione") && foglio.contains("che attesta il voto"))
      #expect(!foglio.contains("Firma dell’elettore"))
      // In Gaby only the Comune votes: nobody of another Comune has a ballot there.
      #expect(foglio.contains("ELETTORI DI ALTRI COMUNI") == (esempio.nome == "latisana"))
    }
    #expect(trovati == Dictionary(grouping: raccolti) { $0["sezione_raccolta"] ?? "" }.mapValues(\.count))
    #expect(try giro.json["elettori"] as? Int == raccolti.count)
    #expect(try giro.json["altriComuni"] as? Int == attesi.count - raccolti.count)
  }

  @Test("an attestation is valid, altered, revoked or superseded; printed again it is the same")
  func verifica() throws {
    let voto = try pronto(.gaby)
    func esito(_ numero: String, _ codice: String) throws -> (Int32, String) {
      let run = try voto.program(
        "verifica", "attestazione", "--numero", numero, "--codice", codice, "--oggi", voto.voto, "--json")
      return (run.status, try run.errore["verdetto"] as? String ?? run.json["esito"] as? String ?? "")
    }
    // A dry run issues nothing: its codes are of no paper.
    let prova = try voto.fai("stampa", "attestazioni", "--in", "p", "--oggi", voto.voto, "--prova", "--json")
    #expect(try prova.json["nuove"] as? Int == 7)
    try voto.fai("stampa", "attestazioni", "--in", "t", "--formato", "csv,html", "--oggi", voto.voto)
    let codici = Dictionary(
      try tabella(voto, "t/registro-attestazioni.csv").map {
        ($0["N."] ?? "", $0["Codice di controllo"] ?? "")
      }, uniquingKeysWith: { $1 })
    let (primo, secondo) = (try #require(codici["2"]), try #require(codici["3"]))
    #expect(try esito("2", primo) == (0, "valida"))
    // As somebody types it.
    #expect(try esito("2", primo.lowercased().replacing("-", with: " ")) == (0, "valida"))
    // The control: a code of another paper, and one letter of its own changed.
    #expect(try esito("2", secondo) == (6, "alterata"))
    let altra = primo.hasPrefix("0") ? "1" : "0"
    #expect(try esito("2", altra + primo.dropFirst()) == (6, "alterata"))
    let tardi = try voto.fai(
      "stampa", "attestazioni", "--in", "u", "--formato", "csv,html", "--oggi", "2023-11-13", "--json")
    #expect(try tardi.json["nuove"] as? Int == 0)
    for file in ["registro-attestazioni.csv", "attestazioni.html"] {
      #expect(try voto.folder.read("t/\(file)") == voto.folder.read("u/\(file)"))
    }
    // The paper alone says who, where and with which number; the code is on it.
    let foglio = String(decoding: try voto.folder.read("t/attestazioni.html"), as: UTF8.self)
    #expect(foglio.contains("vota fuori del seggio, nel luogo indicato"))
    #expect(!foglio.contains("non vota nella sezione") && !foglio.contains("nato/a"))
    // Only in places of care: norme.md 4.3.4.
    let cura = try tabella(voto, "t/registro-attestazioni.csv").count {
      $0["Specie"] == "voto nel luogo di cura"
    }
    #expect(cura > 0 && cura < 7 && foglio.components(separatedBy: "Se il nome manca").count - 1 == cura)
    for dato in [
      "Champretavy", "41 M", "Località Chanton 15", "ufficio distaccato della sezione n. 1", primo,
    ] {
      #expect(foglio.contains(dato), "\(dato)")
    }
    try voto.fai("richieste", "revoca", "3", "--motivo", "rinuncia", "--oggi", voto.voto)
    #expect(try esito("3", secondo) == (4, "revocata"))
    #expect(try esito("3", primo) == (6, "alterata"))
    // The elector of request 2 asks again, later, for another kind: of two kinds the last one holds.
    try voto.folder.write(
      "h.csv",
      "progressivo,codice_fiscale,cognome,nome,data_ricezione,luogo,attestazione_direttore,sezione_indicata\nH99,CHMLGU39P11F205P,Champretavy,Luigi,2023-11-08,L1,S,1\n"
    )
    try voto.fai("importa", "richieste-degenti", "h.csv", "--oggi", voto.voto)
    let sospesa = try voto.program("stampa", "attestazioni", "--in", "v", "--oggi", voto.voto, "--json")
    #expect(try sospesa.errore["chiave"] as? String == "richieste-da-esaminare")
    try voto.fai("richieste", "esamina", "--oggi", voto.voto)
    #expect(try esito("2", primo) == (4, "superata"))
    for (numero, chiave) in [("3", "richiesta-non-ammessa"), ("999", "richiesta-assente")] {
      let no = try voto.program(
        "stampa", "attestazioni", "--in", "v", "--richiesta", numero, "--oggi", voto.voto, "--json")
      #expect(try no.errore["chiave"] as? String == chiave)
    }
    try voto.fai(
      "stampa", "attestazioni", "--in", "w", "--richiesta", "9", "--separate", "--formato", "html", "--oggi",
      voto.voto)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: voto.folder.path("w")).sorted() == [
        "attestazione-0009.html", "registro-attestazioni.html",
      ])
    #expect(try voto.program("controlla", "--completo").status == 0)
    let ufficio = Ufficio(folder: voto.folder, program: voto.program)
    let righe = try ufficio.righe("SELECT operazione FROM registro ORDER BY numero")
    #expect(righe.contains("stampa attestazioni: lette 7 richieste ammesse, rilasciate 7"))
    #expect(righe.contains("stampa attestazioni: lette 7 richieste ammesse, rilasciate 0"))
    #expect(righe.count { $0.hasPrefix("verifica attestazione: letta la richiesta n. ") } >= 4)
    #expect(!righe.contains { $0.contains("Champretavy") || $0.contains(primo) })
  }

  @Test(
    "a change of what is attested makes a new attestation, and the old one superseded"
  )
  func nuova() throws {
    let voto = try pronto(.gaby)
    try voto.fai("stampa", "attestazioni", "--in", "t", "--formato", "csv", "--oggi", voto.voto)
    let codice = try #require(
      try tabella(voto, "t/registro-attestazioni.csv").first { $0["N."] == "18" }?["Codice di controllo"])
    let luoghi = try String(contentsOf: voto.esempio.file("luoghi.csv"), encoding: .utf8)
    try voto.folder.write("luoghi.csv", luoghi.replacing("Nazionale,12", with: "Nazionale,14"))
    try voto.fai("importa", "luoghi", "luoghi.csv", "--oggi", voto.voto)
    let dopo = try voto.program(
      "verifica", "attestazione", "--numero", "18", "--codice", codice, "--oggi", voto.voto, "--json")
    #expect(try dopo.errore["verdetto"] as? String == "superata")
    let run = try voto.fai(
      "stampa", "attestazioni", "--in", "u", "--formato", "csv", "--oggi", voto.voto, "--json")
    // Two patients are in that institute; the others keep their papers.
    #expect(try run.json["nuove"] as? Int == 2)
  }

  @Test("accessible sections of the examples, the electors of the others, and a Comune that has none")
  func accessibili() throws {
    let voto = try pronto(.latisana)
    let run = try voto.fai(
      "stampa", "sezioni-accessibili", "--in", "s", "--elettori", "--formato", "csv", "--json")
    let sezioni = try VotoDiEsempio.tabella(voto.esempio.file("sezioni.csv"))
    let non = sezioni.filter { $0["accessibile"] == "N" }.compactMap { Int($0["numero"] ?? "") }
    #expect(try run.json["nonAccessibili"] as? [Int] == non && non.count == 3)
    #expect(try run.json["nessunaAccessibile"] as? Bool == false)
    #expect(try tabella(voto, "s/sezioni-accessibili-accessibili.csv").count == sezioni.count - non.count)
    // The electors are those who vote there: the expected counts of the vote.
    let attesi = try voto.atteso("conteggi.csv").filter { $0["momento"] == "VOTO" }
    for elenco in try #require(try run.json["elettori"] as? [[String: Any]]) {
      let numero = String(elenco["sezione"] as? Int ?? 0)
      let suoi = attesi.filter { $0["sezione"] == numero }.reduce(0) {
        $0 + (Int($1["maschi"] ?? "") ?? 0) + (Int($1["femmine"] ?? "") ?? 0)
      }
      let righe = try tabella(voto, "s/\(elenco["documento"] as? String ?? "").csv")
      #expect(righe.count == suoi, "\(numero)")
      #expect(righe.first.map { Set($0.keys) } == ["Numero nella lista sezionale", "COGNOME e nome"])
    }
    let gaby = try VotoDiEsempio(.gaby)
    let tutte = try gaby.fai(
      "stampa", "sezioni-accessibili", "--in", "tutte", "--elettori", "--formato", "html")
    #expect(tutte.text.contains("tutte le sezioni sono accessibili: non c'è alcun elenco"))
    let testo = try String(contentsOf: gaby.esempio.file("sezioni.csv"), encoding: .utf8)
    try gaby.folder.write("sezioni.csv", testo.replacing("5,S,20", with: "5,N,20"))
    try gaby.fai("importa", "sezioni", "sezioni.csv")
    let nessuna = try gaby.fai("stampa", "sezioni-accessibili", "--in", "s", "--formato", "html", "--json")
    #expect(try nessuna.json["nessunaAccessibile"] as? Bool == true)
    #expect(
      nessuna.error.contains("nessuna sezione del Comune è accessibile")
        || nessuna.text.contains("nessuna sezione"))
    let foglio = String(decoding: try gaby.folder.read("s/sezioni-accessibili.html"), as: UTF8.self)
    #expect(foglio.contains("Attenzione: nessuna sezione del Comune è accessibile"))
  }

  @Test(
    "in a vote held by mail postcards go to who has chosen Italy and to States without agreement, and to nobody else"
  )
  func perCorrispondenza() throws {
    let esempio = Esempio.gaby
    let folder = TemporaryFolder()
    let program = Program(environment: ["SEZIONALE_ARCHIVIO": folder.path("archivio")], folder: folder.url)
    func fai(_ parole: String...) throws -> Program.Run {
      let run = try program.run(parole)
      try #require(run.status == 0, "\(parole): \(run.error)")
      return run
    }
    _ = try fai("crea", "--comune", esempio.comune)
    for tipo in ["sezioni", "viario", "luoghi", "comuni-citati", "anagrafe"] {
      _ = try fai("importa", tipo, esempio.file("\(tipo.replacing("-", with: "_")).csv").path)
    }
    let elezione = try String(contentsOf: esempio.file("elezione.csv"), encoding: .utf8)
      .replacing("consultazioni,comunale", with: "consultazioni,referendum")
      .replacing("data_prima_tornata,2023-09-26", with: "data_decreto,2023-09-20")
    try folder.write("e.csv", elezione + "ordinamento,statale\nstati_senza_intese,GBR\n")
    _ = try fai("consultazione", "indici", "e.csv")
    _ = try fai("forma", "--prevale", "legge", "--data", "2023-08-31")
    // Two choose Italy: Berthod (Belgium) in time, Borbey (Switzerland) too late.
    try folder.write(
      "o.csv",
      """
      progressivo,codice_fiscale,cognome,nome,data_ricezione,opzione,stato_estero
      O1,BRTSMN75E16Z103D,Berthod,Simone,2023-09-25,OPZIONE_IN_ITALIA,BEL
      O2,BRBFNC63R44L219R,Borbey,Francesca,2023-11-25,OPZIONE_IN_ITALIA,CHE

      """)
    _ = try fai("importa", "opzioni-estero", "o.csv", "--oggi", "2023-11-12")
    let run = try fai(
      "stampa", "cartoline", "--in", "c", "--formato", "csv", "--oggi", "2023-11-12", "--json")
    let aire = try VotoDiEsempio.tabella(esempio.file("anagrafe.csv")).filter {
      $0["stato"] == "AIRE" && $0["elettore"] == "S"
    }
    let attesi = aire.filter { $0["stato_estero"] == "GBR" || $0["cognome"] == "Berthod" }
    let testo = String(decoding: try folder.read("c/elenco-cartoline-da-spedire.csv"), as: UTF8.self)
    let nomi = testo.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }.map {
      Array($0.components(separatedBy: ";")[3...4])
    }
    #expect(Set(nomi) == Set(attesi.map { [$0["cognome"] ?? "", $0["nome"] ?? ""] }) && nomi.count == 7)
    #expect(try run.json["perCorrispondenza"] as? Int == aire.count - attesi.count)
    let ufficio = Ufficio(folder: folder, program: program)
    #expect(
      try ufficio.righe("SELECT operazione FROM registro").contains(
        "stampa cartoline: lette 1 opzioni per il voto in Italia"))
  }

  @Test("before its act the under-18 list is a draft, and postcards before the third round too")
  func bozze() throws {
    let voto = try VotoDiEsempio(.gaby)
    let depennati = try voto.fai("stampa", "depennati", "--in", "d", "--formato", "html", "--json")
    #expect(try depennati.json["atto"] is NSNull)
    let cartoline = try voto.fai(
      "stampa", "cartoline", "--in", "c", "--formato", "html", "--oggi", "2023-10-01", "--json")
    #expect(try cartoline.json["definitivo"] as? Bool == false)
    for file in ["d/depennati-art33-albo.html", "c/elenco-cartoline.html"] {
      #expect(String(decoding: try voto.folder.read(file), as: UTF8.self).contains("BOZZA"), "\(file)")
    }
    for comando in ["attestazioni", "giro-domicilio"] {
      let run = try voto.program("stampa", comando, "--in", "x", "--json")
      #expect(run.status == (comando == "attestazioni" ? 4 : 0), "\(comando)")
    }
    let ufficio = try Ufficio()
    for comando in ["depennati", "cartoline", "attestazioni", "giro-domicilio", "ammissioni"] {
      let run = try ufficio.esegui(["stampa", comando, "--in", "x", "--json"])
      #expect(try run.errore["chiave"] as? String == "nessuna-consultazione", "\(comando)")
    }
  }
}
