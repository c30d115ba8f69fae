import Foundation
import TestSupport
import Testing

/// The papers of the four rounds of both examples, printed by the built program and read back against what the examples expect.
@Suite("stampa verbale", .serialized) struct StampaVerbaleTests {
  private static let esempi = ["gaby", "latisana"]

  // MARK: Figures

  @Test(
    "the changes by cause are those expected, in the statement and one by one in the minutes",
    arguments: esempi)
  func changes(nome: String) throws {
    let esempio = try RevisioniEsempio.esempio(nome)
    let attese = try esempio.atteso("variazioni.csv")
    let operazioni = [
      "CANCELLAZIONE": ("cancellazione", "cancellazioni"), "ISCRIZIONE": ("iscrizione", "iscrizioni"),
      "CAMBIO_SEZIONE": ("cambio di sezione", "cambi-di-sezione"),
    ]
    let articoli = [
      "DECESSO": "art. 32, c. 1, n. 1", "PERDITA_CITTADINANZA": "art. 32, c. 1, n. 2",
      "PERDITA_DIRITTO": "art. 32, c. 1, n. 3", "EMIGRAZIONE": "art. 32, c. 1, n. 4",
      "IMMIGRAZIONE": "art. 32, c. 1, n. 4", "ACQUISTO_CITTADINANZA": "art. 32, c. 1, n. 5",
      "RIACQUISTO_DIRITTO": "art. 32, c. 1, n. 5", "RICOMPARSA": "art. 32, c. 1, n. 5",
      "CAMBIO_ABITAZIONE": "art. 41", "PASSAGGIO_A_LISTA_GENERALE": "artt. 1-3, D.Lgs. 197/1996",
    ]
    for tornata in 1...4 {
      let sue = attese.filter { $0["tornata"] == String(tornata) }
      func chiave(_ articolo: String, _ operazione: String, _ lista: String) -> String {
        "\(articolo.replacingOccurrences(of: ", d.P.R. 223/1967", with: "")) \(operazione) \(lista)"
      }
      var attesi: [String: [Int]] = [:]
      for riga in sue {
        let lista = riga["lista"] == "GENERALE" ? "generale" : "aggiunta U.E."
        let (operazione, _) = try #require(operazioni[riga["operazione"] ?? ""])
        let articolo = try #require(articoli[riga["causa"] ?? ""])
        let conti = ["maschi", "femmine", "totale"].compactMap { Int(riga[$0] ?? "") }
        let prima = attesi[chiave(articolo, operazione, lista)] ?? [0, 0, 0]
        attesi[chiave(articolo, operazione, lista)] = zip(prima, conti).map(+)
      }
      var stampati: [String: [Int]] = [:]
      for riga in try esempio.righe(tornata, "prospetto-cause.csv") where riga["Che cosa"] != "annotazione" {
        let conti = ["uomini", "donne", "totale"].compactMap { Int(riga[$0] ?? "") }
        let sua = chiave(riga["Articolo"] ?? "", riga["Che cosa"] ?? "", riga["Lista"] ?? "")
        stampati[sua] = zip(stampati[sua] ?? [0, 0, 0], conti).map(+)
      }
      #expect(stampati == attesi, "\(nome), round \(tornata)")
      for (operazione, tabella) in operazioni.values {
        let persone = try esempio.persone(tornata, "verbale-\(tabella).csv")
        let previste = sue.filter { operazioni[$0["operazione"] ?? ""]?.0 == operazione }
        #expect(persone.count == previste.reduce(0) { $0 + (Int($1["totale"] ?? "") ?? 0) })
        #expect(
          persone.map { $0["N."] } == (1...max(1, persone.count)).prefix(persone.count).map(String.init))
        for (sesso, colonna) in [("M", "maschi"), ("F", "femmine")] {
          let contati = persone.count { $0["Numero nella lista generale"]?.hasSuffix(" \(sesso)") ?? false }
          #expect(contati == previste.reduce(0) { $0 + (Int($1[colonna] ?? "") ?? 0) })
        }
      }
    }
  }

  @Test(
    "before and after are the expected counts of every section, list and sex, round after round",
    arguments: esempi)
  func counts(nome: String) throws {
    let esempio = try RevisioniEsempio.esempio(nome)
    let attesi = try esempio.atteso("conteggi.csv")
    var visti = 0
    for tornata in 1...4 {
      var lista = ""
      for riga in try esempio.righe(tornata, "prospetto-sezioni.csv") {
        let luogo = riga["Sezione"] ?? ""
        if luogo.hasPrefix("Lista") { lista = luogo.hasPrefix("Lista generale") ? "GENERALE" : "AGGIUNTA_UE" }
        guard luogo.hasPrefix("Sezione ") else { continue }
        func atteso(_ momento: String, _ colonna: String) -> Int? {
          attesi.first {
            $0["momento"] == momento && $0["lista"] == lista && "Sezione \($0["sezione"] ?? "")" == luogo
          }.flatMap { Int($0[colonna] ?? "") }
        }
        for (sesso, colonna) in [("uomini", "maschi"), ("donne", "femmine"), ("totale", "totale")] {
          #expect(
            Int(riga["Prima \(sesso)"] ?? "")
              == atteso(tornata == 1 ? "INIZIALE" : "T\(tornata - 1)", colonna) ?? 0, "\(luogo) \(lista)")
          #expect(
            Int(riga["Dopo \(sesso)"] ?? "") == atteso("T\(tornata)", colonna) ?? 0, "\(luogo) \(lista)")
        }
        visti += 1
      }
    }
    #expect(visti >= 4 * (nome == "gaby" ? 2 : 28))
  }

  @Test("totals stand in figures and in letters, in PDF and HTML", arguments: esempi)
  func letters(nome: String) throws {
    let esempio = try RevisioniEsempio.esempio(nome)
    let parole = nome == "gaby" ? "n. 348 (trecentoquarantotto)" : "n. 12.110 (dodicimilacentodieci)"
    let tornata = nome == "gaby" ? 1 : 2
    let pdf = try Lettore.pdftotext(esempio.file(tornata, "verbale.pdf"))
    #expect(pdf.replacingOccurrences(of: "\\s+", with: " ", options: .regularExpression).contains(parole))
    #expect(try esempio.testo(tornata, "verbale.html").contains(parole))
    #expect(try esempio.testo(tornata, "copie/commissione.html").contains(parole))
  }

  // MARK: Which papers

  @Test(
    "losses are notified one by one, emigrants and origins written to, causes 4 and 5 deposited",
    arguments: esempi)
  func papers(nome: String) throws {
    let esempio = try RevisioniEsempio.esempio(nome)
    let attese = try esempio.atteso("variazioni.csv")
    for tornata in 1...4 {
      func quante(_ cause: [String], _ lista: String? = nil) -> Int {
        attese.filter {
          $0["tornata"] == String(tornata) && cause.contains($0["causa"] ?? "")
            && (lista == nil || $0["lista"] == lista)
        }.reduce(0) { $0 + (Int($1["totale"] ?? "") ?? 0) }
      }
      #expect(
        esempio.nomi(tornata, "notifiche").count == quante(["PERDITA_CITTADINANZA", "PERDITA_DIRITTO"]))
      let comuni = esempio.nomi(tornata, "comuni")
      #expect(comuni.count { $0.hasPrefix("emigrato-") } == quante(["EMIGRAZIONE"], "GENERALE"))
      let depositate = quante([
        "EMIGRAZIONE", "IMMIGRAZIONE", "ACQUISTO_CITTADINANZA", "RIACQUISTO_DIRITTO", "RICOMPARSA",
      ])
      #expect(esempio.esiste(tornata, "deposito/manifesto.pdf") == (depositate > 0))
      let elenco = ["elenco.csv", "elenco-iscritti.csv", "elenco-cancellati.csv"]
      #expect(
        try elenco.reduce(0) { try $0 + esempio.persone(tornata, "deposito/\($1)").count } == depositate)
      #expect(
        esempio.nomi(tornata, "copie") == ["commissione.pdf", "prefetto.pdf", "procuratore.pdf"])
      #expect(esempio.nomi(tornata, "copie", ".csv").isEmpty, "a letter without tables has no CSV")
    }
  }

  @Test("who came without the declaration of the old Comune is asked for there, once", arguments: esempi)
  func requests(nome: String) throws {
    let esempio = try RevisioniEsempio.esempio(nome)
    let eventi = try esempio.eventi()
    let mancanti = try esempio.atteso("eventi_attesi.csv").filter { $0["motivo"] == "DOCUMENTO_MANCANTE" }
      .compactMap { eventi[$0["progressivo"] ?? ""] }
    #expect(!mancanti.isEmpty)
    var scritti: [String] = []
    for tornata in 1...4 {
      for lettera in esempio.nomi(tornata, "comuni", ".csv") where lettera.hasPrefix("richiesta-") {
        let comune = lettera.dropFirst("richiesta-".count).dropLast(".csv".count)
        scritti += try esempio.persone(tornata, "comuni/\(lettera)").map {
          "\(comune) \($0["Codice fiscale"] ?? "")"
        }
      }
    }
    #expect(
      scritti.sorted()
        == mancanti.map { "\($0["comune_altro"] ?? "") \($0["codice_fiscale"] ?? "")" }.sorted())
  }

  @Test(
    "every fact refused, late or without effect is in an annex, with the answer expected", arguments: esempi)
  func facts(nome: String) throws {
    let esempio = try RevisioniEsempio.esempio(nome)
    let eventi = try esempio.eventi()
    let parole = ["RIFIUTATO": "rifiutato", "ININFLUENTE": "senza effetto", "FUORI_TERMINE": "fuori termine"]
    var attesi: [String: String] = [:]
    for riga in try esempio.atteso("eventi_attesi.csv") where eventi[riga["progressivo"] ?? ""] != nil {
      attesi[riga["progressivo"] ?? ""] = parole[riga["esito"] ?? ""]
    }
    var stampati: [String: String] = [:]
    for tornata in 1...4 {
      for riga in try esempio.persone(tornata, "fatti-senza-variazione.csv") {
        stampati[riga["Fatto"] ?? ""] = riga["Esito"]
        for colonna in ["Protocollo", "Perché non produce variazioni", "Articolo", "Seguito"] {
          #expect(!(riga[colonna] ?? "").isEmpty, "\(riga["Fatto"] ?? "") \(colonna)")
        }
      }
    }
    // A fact that waited for its round may have been answered otherwise before: the last answer is the one expected.
    #expect(stampati.filter { attesi[$0.key] != nil } == attesi)
    #expect(stampati.keys.allSatisfy { eventi[$0] != nil })
  }

  @Test("no paper names a judicial document, nor in the annex who it is about", arguments: esempi)
  func reserved(nome: String) throws {
    let esempio = try RevisioniEsempio.esempio(nome)
    let carte = esempio.cartella.url("carte")
    for percorso in Repository.files(below: carte) where !percorso.hasSuffix(".pdf") {
      let testo = String(
        decoding: try Data(contentsOf: carte.appendingPathComponent(percorso)), as: UTF8.self
      ).lowercased()
      for documento in ["comunicazione casellario", "certificato casellario"] {
        #expect(!testo.contains(documento), "\(percorso)")
      }
    }
    for tornata in 1...4 {
      for riga in try esempio.persone(tornata, "fatti-senza-variazione.csv") {
        let giudiziario = (riga["Che cosa"] ?? "").contains("diritto elettorale")
        #expect(((riga["COGNOME e nome"] ?? "") == "dati nel fascicolo") == giudiziario)
      }
    }
  }

  // MARK: Files

  @Test("qpdf finds nothing to say of any PDF", arguments: esempi)
  func sound(nome: String) throws {
    let esempio = try RevisioniEsempio.esempio(nome)
    for tornata in 1...4 {
      for sotto in ["", "copie", "notifiche", "deposito"] {
        for pdf in esempio.nomi(tornata, sotto) {
          let esito = try Lettore.qpdf(esempio.file(tornata, sotto.isEmpty ? pdf : "\(sotto)/\(pdf)"))
          #expect(esito.stato == 0 && !esito.testo.uppercased().contains("WARNING"), "\(pdf): \(esito.testo)")
        }
      }
    }
  }

  @Test("an old act is printed again the same, whatever came after and whatever day it is", arguments: esempi)
  func again(nome: String) throws {
    let esempio = try RevisioniEsempio.esempio(nome)
    for atto in 2...5 {
      try esempio.stampa(
        in: "ristampa", ["--atto", String(atto), "--formato", "pdf,html,csv", "--oggi", "2031-05-04"]
      ).esigi()
    }
    let (carte, ristampa) = (esempio.cartella.url("carte"), esempio.cartella.url("ristampa"))
    let nomi = Repository.files(below: carte)
    #expect(nomi == Repository.files(below: ristampa) && nomi.count > 60)
    for nome in nomi {
      let (a, b) = (carte.appendingPathComponent(nome), ristampa.appendingPathComponent(nome))
      #expect(try Data(contentsOf: a) == Data(contentsOf: b), "\(nome)")
    }
  }

  @Test("only the papers asked for; the court named; the last revision unless another is asked")
  func chosen() throws {
    let esempio = try RevisioniEsempio.esempio("gaby")
    let run = try esempio.stampa(
      in: "scelte",
      ["--carte", "copie,verbale", "--tribunale", "Aosta", "--formato", "html", "--json"]
    ).esigi()
    let json = try run.json
    #expect(json["atto"] as? Int == 5 && json["variazioni"] as? Int == 6 && json["documenti"] as? Int == 4)
    #expect(json["documenti-copie"] as? Int == 3 && json["documenti-notifiche"] as? Int == 0)
    #expect((json["impronta"] as? String)?.count == 64)
    #expect(
      Repository.files(below: esempio.cartella.url("scelte")) == [
        "atto-5/copie/commissione.html", "atto-5/copie/prefetto.html", "atto-5/copie/procuratore.html",
        "atto-5/verbale.html",
      ])
    let lettera = String(
      decoding: try esempio.cartella.read("scelte/atto-5/copie/procuratore.html"), as: UTF8.self)
    #expect(lettera.contains("presso il Tribunale di Aosta"))
  }

  // MARK: Refusals

  @Test("nothing is overwritten unasked, and a trial writes nothing")
  func safe() throws {
    let esempio = try RevisioniEsempio.esempio("gaby")
    #expect(try esempio.stampa("--formato", "html").status == 9)
    #expect(try esempio.stampa("--formato", "html", "--sovrascrivi").status == 0)
    let prova = try esempio.stampa(in: "prova", ["--prova"])
    #expect(prova.status == 0 && prova.text.contains("prova: nulla è stato scritto"))
    #expect(!FileManager.default.fileExists(atPath: esempio.cartella.path("prova")))
  }

  @Test("an act that is not there, and one that is not a revision, are refused with what to do")
  func refused() throws {
    let esempio = try RevisioniEsempio.esempio("gaby")
    let assente = try esempio.stampa(in: "x", ["--atto", "99"])
    #expect(assente.status == 2 && assente.error.contains("l'ultimo è il n. 5"))
    let prima = try esempio.stampa(in: "x", ["--atto", "1"])
    #expect(prima.status == 4 && prima.error.contains("«sezionale stampa liste»"))
    #expect(try esempio.stampa(in: "x", ["--carte", "lettere"]).status == 2)
    let nessuna = try EsempioDiArchivio.formato("gaby")("stampa", "verbale", "--in", "x")
    #expect(nessuna.status == 4 && nessuna.error.contains("«sezionale revisione delibera»"))
    let vuoto = try EsempioDiArchivio.vuoto()("stampa", "verbale", "--in", "x")
    #expect(vuoto.status == 4 && vuoto.error.contains("«sezionale forma»"))
    #expect(!FileManager.default.fileExists(atPath: esempio.cartella.path("x")))
  }

  @Test("an act whose rows were changed behind the back of the program is not printed")
  func tampered() throws {
    let esempio = try RevisioniEsempio.esempio("gaby")
    let copia = TemporaryFolder()
    var bytes = try esempio.cartella.read("archivio/liste.sqlite")
    let protocollo = Array("2023/101".utf8)
    let posto = try #require(bytes.indices.first { bytes[$0...].starts(with: protocollo) })
    bytes[posto + 5] = UInt8(ascii: "9")
    try copia.write("liste.sqlite", bytes)
    let run = try withExtendedLifetime(copia) {
      try StampaEsempio.programma(copia.url.path).run([
        "stampa", "verbale", "--in", copia.path("carte"), "--atto", "2",
      ])
    }
    #expect(run.status == 6 && run.error.contains("atto n. 2"))
    #expect(!FileManager.default.fileExists(atPath: copia.path("carte")))
  }

  // MARK: Other rounds

  @Test("a round without facts has minutes that say so, copies and statement, and nothing else")
  func nothing() throws {
    let archivio = try EsempioDiArchivio.formato("gaby")
    try archivio("revisione", "delibera", "--tornata", "1", "--data", "2023-09-26").esigi()
    let run = try archivio(
      "stampa", "verbale", "--in", archivio.cartella.path("carte"), "--formato", "html"
    ).esigi()
    #expect(run.text.contains("5 documenti"))
    #expect(
      Repository.files(below: archivio.cartella.url("carte")) == [
        "atto-2/copie/commissione.html", "atto-2/copie/prefetto.html", "atto-2/copie/procuratore.html",
        "atto-2/prospetto.html", "atto-2/verbale.html",
      ])
    let verbale = String(
      decoding: try archivio.cartella.read("carte/atto-2/verbale.html"), as: UTF8.self)
    #expect(verbale.contains("Nulla da variare:") && verbale.contains("n. 362 (trecentosessantadue)"))
  }

  @Test(
    "an act that is no revision has no minutes: the last revision is printed, and the act asked for is refused"
  )
  func noMinutes() throws {
    let archivio = try EsempioDiArchivio.formato("gaby")
    try archivio("revisione", "delibera", "--tornata", "1", "--data", "2023-09-26").esigi()
    try archivio("revisione", "delibera", "--tornata", "2", "--data", "2023-09-28").esigi()
    try archivio("minori", "--data", "2023-10-08").esigi()
    let carte = archivio.cartella.path("carte")
    let ultima = try archivio("stampa", "verbale", "--in", carte, "--carte", "verbale", "--json").esigi()
    #expect(try ultima.json["atto"] as? Int == 3)
    let rifiuto = try archivio("stampa", "verbale", "--in", carte, "--atto", "4")
    #expect(rifiuto.status == 4 && rifiuto.error.contains("atto n. 4"))
    #expect(rifiuto.error.contains("stampa depennati"))
    #expect(!FileManager.default.fileExists(atPath: "\(carte)/atto-4"))
  }

  @Test("the ordinary rounds have the same papers, without a vote")
  func ordinary() throws {
    let archivio = try EsempioDiArchivio.senzaVoto()
    try archivio(
      "importa", "eventi", EsempioDiArchivio.file("gaby", "eventi"), "--si", "--oggi", "2023-11-12"
    ).esigi()
    for (dinamica, data) in [("1", "2024-01-10"), ("2", "2024-01-31")] {
      try archivio("revisione", "delibera", "--dinamica", dinamica, "--data", data, "--motivo", "d'ufficio")
        .esigi()
      try archivio(
        "stampa", "verbale", "--in", archivio.cartella.path("carte"), "--formato", "html,csv"
      ).esigi()
    }
    let prima = String(decoding: try archivio.cartella.read("carte/atto-2/verbale.html"), as: UTF8.self)
    #expect(prima.contains("revisione dinamica ordinaria, prima tornata"))
    #expect(!prima.contains("in vista della votazione"))
    let seconda = String(
      decoding: try archivio.cartella.read("carte/atto-3/deposito/manifesto.html"), as: UTF8.self)
    // Adopted on 31 January: deposited from 1 to 5 February (norme.md 2.6).
    #expect(seconda.contains("dal 1º al 5 febbraio 2024"))
  }
}
