import Foundation
import TestSupport
import Testing

/// What every president receives about who votes elsewhere, on both examples: who is on which sheet, with what, and the marks of the list.
@Suite("The sheets of the presidents", .serialized)
struct ElenchiPresidentiTests {
  /// An example with everything judged, and the sheets closed.
  private func chiuso(_ esempio: Esempio) throws -> VotoDiEsempio {
    let voto = try VotoDiEsempio(esempio, .bloccabile)
    try voto.fai("richieste", "esamina", "--oggi", voto.voto)
    try voto.fai("elenchi", "delibera", "--data", voto.tornate[3], "--oggi", voto.voto)
    return voto
  }

  private static let specie = ["domicilio", "degenti", "detenuti", "naviganti"]

  private static func cartella(_ sezione: Int) -> String {
    "sezione-" + String(repeating: "0", count: 3 - "\(sezione)".count) + "\(sezione)"
  }

  /// The rows of a sheet of a section; none where it was not printed.
  private func righe(_ voto: VotoDiEsempio, _ sezione: Int, _ elenco: String) throws -> [[String: String]] {
    let url = voto.folder.url("elenchi/\(Self.cartella(sezione))/\(elenco).csv")
    return FileManager.default.fileExists(atPath: url.path)
      ? try VotoDiEsempio.tabella(url, separatore: ";") : []
  }

  private func sezioni(_ voto: VotoDiEsempio) throws -> [Int] {
    try voto.atteso("conteggi.csv").filter { $0["momento"] == "VOTO" && $0["lista"] == "GENERALE" }
      .compactMap { Int($0["sezione"] ?? "") }
  }

  /// `regionali, comunali` from the two columns of the expectations; with one vote alone the sheets name that one.
  private func schede(_ atteso: [String: String]) -> String {
    [("regionale", "regionali"), ("comunale", "comunali")].filter { atteso[$0.0] == "S" }.map(\.1).sorted()
      .joined(separator: ", ")
  }

  private func ordinate(_ schede: String) -> String {
    schede.split(separator: ", ").sorted().joined(separator: ", ")
  }

  /// Who collects, in the words of the sheet.
  private func raccoglie(_ atteso: [String: String]) -> String? {
    let sezione = atteso["sezione_raccolta"] ?? ""
    let qui = !sezione.isEmpty
    return switch atteso["modalita"] ?? "" {
    case "UFFICIO_DISTACCATO": qui ? "ufficio distaccato della sezione n. \(sezione)" : "ufficio distaccato"
    case "SEGGIO_SPECIALE": qui ? "seggio speciale della sezione n. \(sezione)" : "seggio speciale"
    case "SEZIONE_OSPEDALIERA": qui ? "sezione ospedaliera n. \(sezione)" : "sezione ospedaliera"
    default: nil
    }
  }

  @Test(
    "every row of the expected sheets is on the paper of its president, and no other",
    arguments: Esempio.tutti)
  func righe(_ esempio: Esempio) throws {
    let voto = try chiuso(esempio)
    let run = try voto.fai(
      "stampa", "elenchi", "--in", "elenchi", "--formato", "csv", "--liste", "--oggi", voto.voto)
    #expect(!run.text.contains("BOZZA"))
    var uscentiInTutto = 0
    var entrantiInTutto = 0
    var altrove = 0
    for specie in Self.specie {
      let url = esempio.atteso.appendingPathComponent("elenco_\(specie).csv")
      let attesi =
        FileManager.default.fileExists(atPath: url.path) ? try voto.atteso("elenco_\(specie).csv") : []
      for sezione in try sezioni(voto) {
        let uscenti = try righe(voto, sezione, "elenco-\(specie)-uscenti")
        let suoi = attesi.filter { $0["sezione"] == "\(sezione)" }
        #expect(
          Set(uscenti.map { "\(stampato($0))|\(ordinate($0["Schede"] ?? ""))" })
            == Set(suoi.map { "\(nome($0))|\(schede($0))" }), "\(specie), sezione \(sezione)")
        #expect(uscenti.count == suoi.count)
        for atteso in suoi {
          let riga = uscenti.first { stampato($0) == nome(atteso) }
          // Nobody collects the votes of seamen: their sheet does not say who.
          let collettore = raccoglie(atteso)
          #expect(
            collettore == nil || riga?["Chi raccoglie"]?.hasPrefix(collettore ?? "") == true, "\(atteso)")
          #expect((collettore == nil) == (specie == "naviganti"))
        }
        let entranti = try righe(voto, sezione, "elenco-\(specie)-entranti")
        let daRaccogliere = attesi.filter { $0["sezione_raccolta"] == "\(sezione)" }
        #expect(
          Set(entranti.map(stampato)) == Set(daRaccogliere.map(nome)),
          "\(specie), raccolta della sezione \(sezione)")
        #expect(entranti.count == daRaccogliere.count)
        uscentiInTutto += uscenti.count
        entrantiInTutto += entranti.count
      }
      altrove += attesi.count { ($0["sezione_raccolta"] ?? "").isEmpty }
    }
    // What leaves is what arrives, plus what other Comuni or nobody collects.
    #expect(uscentiInTutto > 0 && uscentiInTutto == entrantiInTutto + altrove)
    try annotazioni(voto)
  }

  private func nome(_ riga: [String: String]) -> String {
    lettere("\(riga["cognome"] ?? "") \(riga["nome"] ?? "")")
  }

  /// The registry program writes `NICOLO'`: names are compared by their letters.
  private func lettere(_ nome: String) -> String {
    nome.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).uppercased()
      .filter(\.isLetter)
  }

  private func stampato(_ riga: [String: String]) -> String { lettere(riga["COGNOME e nome"] ?? "") }

  /// Every mark of a list has its sheet, every name of a sheet its mark, and who is struck is on the under-18 list.
  private func annotazioni(_ voto: VotoDiEsempio) throws {
    let parole = [
      "domicilio": "vota a domicilio", "degenti": "vota in luogo di cura",
      "detenuti": "vota in luogo di detenzione", "naviganti": "vota dove è imbarcato",
    ]
    let minori = try voto.atteso("elenco_under18.csv")
    for sezione in try sezioni(voto) {
      var liste: [[String: String]] = []
      for (parte, sigla) in [("uomini", " M"), ("donne", " F"), ("elettori", "")] {
        for riga in try righe(voto, sezione, "\(Self.cartella(sezione))-votazione-\(parte)") {
          var riga = riga
          riga["numero"] = (riga["Numero nella lista sezionale"] ?? "") + sigla
          liste.append(riga)
        }
      }
      #expect(!liste.isEmpty)
      for (specie, parola) in parole {
        let annotati = liste.filter { $0["Annotazioni"]?.contains(parola) == true }
        let uscenti = try righe(voto, sezione, "elenco-\(specie)-uscenti")
        #expect(
          Set(annotati.map { $0["numero"] ?? "" })
            == Set(uscenti.map { $0["Numero nella lista sezionale"] ?? "" }), "\(specie), sezione \(sezione)")
      }
      let depennati = liste.filter { $0["Stato"] == "depennato" }
      #expect(depennati.allSatisfy { $0["Annotazioni"]?.contains("depennato art. 33") == true })
      #expect(
        Set(depennati.map(stampato))
          == Set(minori.filter { $0["sezione"] == "\(sezione)" }.map(nome)))
    }
  }

  @Test("electors of other Comuni are on the sheet of the section that collects, and on no other")
  func ospiti() throws {
    let voto = try VotoDiEsempio(.latisana, .bloccabile)
    let testo = """
      specie,comune_iscrizione,denominazione_comune,sezione_iscrizione,numero_lista,cognome,nome,data_nascita,luogo_nascita,comune_voto,istituto,specie_via,nome_via,civico,esponente,attestazione,accompagnatore,schede
      DEGENTI,L483,Udine,12,40 M,Prova,Ospite Uno,1950-02-03,Udine (UD),E473,L1,,,,,7,N,regionale
      DETENUTI,L483,Udine,3,41 M,Prova,Ospite Due,1960-02-03,Udine (UD),E473,L3,,,,,8,N,regionale
      DEGENTI,L483,Udine,3,42 F,Prova,Rifiutata,1960-02-03,Udine (UD),E473,L1,,,,,9,N,comunale

      """
    try voto.folder.write("udine.csv", Array(testo.utf8))
    try voto.fai("importa", "elenchi-altri-comuni", "udine.csv", "--oggi", voto.voto)
    try voto.fai("richieste", "esamina", "--oggi", voto.voto)
    try voto.fai("elenchi", "delibera", "--data", voto.tornate[3], "--oggi", voto.voto)
    let run = try voto.fai(
      "stampa", "elenchi", "--in", "elenchi", "--formato", "csv", "--oggi", voto.voto, "--json")
    // Nobody of theirs asks for a municipal ballot: that one is refused, and told.
    #expect(try run.json["ospiti"] as? Int == 2)
    let attesi = try voto.atteso("elenco_degenti.csv").count { $0["sezione_raccolta"] == "4" }
    let degenti = try righe(voto, 4, "elenco-degenti-entranti")
    #expect(degenti.count == attesi + 1)
    let uno = try #require(degenti.first { $0["COGNOME e nome"] == "Prova Ospite Uno" })
    #expect(uno["Sezione di iscrizione"] == "sez. 12 Udine" && uno["Schede"] == "regionali")
    #expect(
      uno["Numero nella lista sezionale"] == "40 M"
        && uno["Chi raccoglie"] == "seggio speciale della sezione n. 4")
    #expect(
      try righe(voto, 14, "elenco-detenuti-entranti").contains { $0["COGNOME e nome"] == "Prova Ospite Due" })
    for sezione in try sezioni(voto) {
      for specie in Self.specie {
        let uscenti = try righe(voto, sezione, "elenco-\(specie)-uscenti")
        #expect(!uscenti.contains { $0["COGNOME e nome"]?.hasPrefix("Prova ") == true })
      }
    }
  }

  @Test("a reserved file lost, or cut short, is noticed by every check and print")
  func perduto() throws {
    let voto = try chiuso(.gaby)
    let file = "archivio/consultazioni/\(voto.voto).sqlite"
    let intero = try voto.folder.read(file)
    try FileManager.default.removeItem(at: voto.folder.url(file))
    for parole in [
      ["stampa", "elenchi", "--in", "e"], ["richieste", "mostra"], ["stampa", "attestazioni", "--in", "e"],
      ["controlla"],
    ] {
      let run = try voto.program.run(parole + ["--oggi", voto.voto])
      #expect(run.status == 6, "\(parole): \(run.text) \(run.error)")
    }
    // The files of the requests received again make it whole, but for what was decided since.
    try voto.importaRichieste()
    try voto.fai("richieste", "mostra", "--oggi", voto.voto)
    try voto.folder.write(file, intero)
    try voto.fai("stampa", "elenchi", "--in", "e", "--oggi", voto.voto)
    // After the term nothing is missing: it was eliminated.
    try voto.fai("consultazione", "chiudi", "--oggi", "2024-06-01")
    try voto.fai("elimina", "--consultazione", voto.voto, "--conferma", voto.voto, "--oggi", "2024-06-01")
    try voto.fai("controlla", "--oggi", "2024-06-01")
  }

  @Test("an act may not bear a day that has not come")
  func postdatato() throws {
    let voto = try chiuso(.gaby)
    let run = try voto.program.run(["elenchi", "delibera", "--data", "2023-11-11", "--oggi", "2023-11-10"])
    #expect(run.status == 4 && run.error.contains("non è ancora venuta"))
  }

  @Test("the reserved file is saved apart and put back: the same sheets, and never in the place of another")
  func salvato() throws {
    let voto = try chiuso(.gaby)
    try voto.fai("salva", "copia.sqlite", "--riservato", "--oggi", voto.voto)
    let riservato = "copia-riservato-\(voto.voto).sqlite"
    #expect(FileManager.default.fileExists(atPath: voto.folder.path(riservato)))
    // Without being asked, who asked for a special vote is in no copy.
    try voto.fai("salva", "senza.sqlite", "--oggi", voto.voto)
    #expect(!FileManager.default.fileExists(atPath: voto.folder.path("senza-riservato-\(voto.voto).sqlite")))
    try voto.fai("stampa", "elenchi", "--in", "prima", "--formato", "html", "--oggi", voto.voto)
    let altro = ["-a", voto.folder.path("rimesso")]
    let ripristina = ["ripristina", "copia.sqlite", "--riservato", riservato, "--oggi", voto.voto]
    try #require(try voto.program.run(altro + ripristina).status == 0)
    let stampa = ["stampa", "elenchi", "--in", "dopo", "--formato", "html", "--oggi", voto.voto]
    try #require(try voto.program.run(altro + stampa).status == 0)
    let nome = "sezione-001/elenco-domicilio-uscenti.html"
    #expect(try voto.folder.read("prima/\(nome)") == voto.folder.read("dopo/\(nome)"))
    #expect(try voto.program.run(altro + ripristina + ["--sostituisci", "--si"]).status == 9)
    // A file of another archive is refused.
    let latisana = try VotoDiEsempio(.latisana, .conRichieste)
    let suo = latisana.folder.path("archivio/consultazioni/\(latisana.voto).sqlite")
    let estraneo = try voto.program.run(
      ["-a", voto.folder.path("terzo"), "ripristina", "copia.sqlite", "--riservato", suo])
    #expect(estraneo.status == 6 || estraneo.status == 9)
    #expect(!FileManager.default.fileExists(atPath: voto.folder.path("terzo/liste.sqlite")))
  }

  @Test("the codes of the sheets and of the marked list are recognised, and an overtaken sheet is told")
  func codici() throws {
    let voto = try chiuso(.gaby)
    let righe = try voto.atteso("conteggi.csv").filter {
      $0["momento"] == "BLOCCO" && $0["lista"] == "GENERALE"
    }
    try voto.blocca(iscritti: righe.reduce(0) { $0 + (Int($1["totale"] ?? "") ?? 0) })
    // Nothing has changed: another act would only make old papers of those printed.
    let dinuovo = ["elenchi", "delibera", "--data", voto.voto, "--oggi", voto.voto]
    let gia = try voto.program.run(dinuovo)
    #expect(gia.status == 4 && gia.error.contains("già chiusi"))
    try voto.fai("stampa", "elenchi", "--in", "e", "--liste", "--oggi", voto.voto)
    func codici(_ file: String) throws -> (lista: String, foglio: String) {
      let testo = try voto.program.shell("pdftotext -layout e/sezione-001/\(file).pdf -").text
      let lista = try #require(testo.firstMatch(of: /(?:elenco|lista)\s+([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/))
      let foglio = try #require(testo.firstMatch(of: /foglio\s+([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})\s/))
      return (String(lista.1), String(foglio.1))
    }
    let elenco = try codici("elenco-domicilio-uscenti")
    let annotata = try codici("sezione-001-votazione")
    let diElenco = try voto.fai("verifica", "pagina", elenco.lista)
    #expect(diElenco.text.contains("elenco, sezione 1"))
    let suo = try voto.fai("verifica", "pagina", elenco.foglio, "--sezione", "1", "--oggi", voto.voto)
    #expect(suo.text.contains("elenco-domicilio-uscenti"))
    let foglio = try voto.fai("verifica", "pagina", annotata.foglio, "--sezione", "1", "--oggi", voto.voto)
    #expect(foglio.text.contains("foglio 1 di"))
    // Everybody withdraws: an act without sheets takes the place of the one that had them.
    for risposta in try voto.risposte().values
    where risposta["esito"] == "AMMESSO" && risposta["archivio"]?.hasPrefix("richieste_") == true {
      try voto.fai(
        "richieste", "revoca", risposta["numero"] ?? "", "--motivo", "rinuncia", "--oggi", voto.voto)
    }
    try voto.fai("richieste", "esamina", "--oggi", voto.voto)
    #expect(try voto.program.run(["stampa", "plico", "--in", "p", "--oggi", voto.voto]).status == 4)
    try voto.fai("elenchi", "delibera", "--data", voto.voto, "--oggi", voto.voto)
    try voto.fai("stampa", "plico", "--in", "p", "--oggi", voto.voto)
    let superato = try voto.program.run(["verifica", "pagina", elenco.lista])
    #expect(superato.status == 6 && superato.error.contains("superato"))
  }

  @Test(
    "a sheet is a draft until an act closes it, and again when an answer changes; the envelope takes none")
  func bozze() throws {
    let voto = try VotoDiEsempio(.gaby, .bloccabile)
    let primaDellEsame = try voto.program.run([
      "stampa", "elenchi", "--in", "e0", "--formato", "html", "--oggi", voto.voto,
    ])
    #expect(primaDellEsame.status == 4 && primaDellEsame.error.contains("non sono esaminate"))
    try voto.fai("richieste", "esamina", "--oggi", voto.voto)
    func filigrana(_ cartella: String) throws -> Bool {
      let file = "\(cartella)/sezione-001/elenco-domicilio-uscenti.html"
      return String(decoding: try voto.folder.read(file), as: UTF8.self).contains("BOZZA")
    }
    try voto.fai("stampa", "elenchi", "--in", "e1", "--formato", "html", "--oggi", voto.voto)
    #expect(try filigrana("e1"))
    // Locked, so that only the sheets are in the way of the envelope.
    let righe = try voto.atteso("conteggi.csv").filter {
      $0["momento"] == "BLOCCO" && $0["lista"] == "GENERALE"
    }
    let iscritti = righe.reduce(0) { $0 + (Int($1["totale"] ?? "") ?? 0) }
    try voto.blocca(iscritti: iscritti)
    let senza = try voto.program.run(["stampa", "plico", "--in", "p1", "--oggi", voto.voto])
    #expect(senza.status == 4 && senza.error.contains("elenchi delibera"))
    try voto.fai("elenchi", "delibera", "--data", voto.voto, "--oggi", voto.voto)
    try voto.fai("stampa", "elenchi", "--in", "e2", "--formato", "html", "--oggi", voto.voto)
    #expect(try !filigrana("e2"))
    try voto.fai("stampa", "plico", "--in", "p1", "--oggi", voto.voto)
    try voto.fai("verifica", "plico", "--in", "p1", "--oggi", voto.voto)
    #expect(
      FileManager.default.fileExists(atPath: voto.folder.path("p1/sezione-001/elenco-domicilio-uscenti.pdf")))
    // An admission withdrawn: the sheets on paper are no longer those of now.
    let ammessa = try #require(
      try voto.risposte().values.first { $0["archivio"] == "richieste_domicilio" && $0["esito"] == "AMMESSO" }
    )
    try voto.fai(
      "richieste", "revoca", ammessa["numero"] ?? "", "--motivo", "rinuncia", "--oggi", voto.voto)
    try voto.fai("richieste", "esamina", "--oggi", voto.voto)
    try voto.fai("stampa", "elenchi", "--in", "e3", "--formato", "html", "--oggi", voto.voto)
    #expect(try filigrana("e3"))
    let superato = try voto.program.run(["verifica", "plico", "--in", "p1", "--oggi", voto.voto])
    #expect(superato.status == 4 && superato.error.contains("elenchi delibera"))
  }
}
