import Elettorato
import Foundation
import TestSupport
import Testing

@Suite("Voters who cross the border of the Comune", .serialized)
struct ElenchiAltriComuniTests {
  private static let nomi = ["L483": "Udine", "L424": "Trieste", "C817": "Codroipo"]

  private func comune(
    _ codice: String, elettori: Int, _ caso: inout SplitMix64
  ) throws -> ComuneInventato {
    try ComuneInventato(
      codice, nome: Self.nomi[codice] ?? "", elettori: elettori, &caso,
      altri: Self.nomi.filter { $0.key != codice }.sorted { $0.key < $1.key })
  }

  /// Who asks for what, written down before the program says anything.
  private struct Uscita {
    let elettore: ComuneInventato.Elettore
    let specie: SpecieDiRichiesta
    let comune: String
    let istituto: String
    let civico: Int
    let accompagnatore: Bool
  }

  /// Requests of as many electors, each good, for places here and elsewhere; returns those that go elsewhere.
  private func richieste(
    _ comune: ComuneInventato, _ quante: Int, _ caso: inout SplitMix64
  ) throws -> [Uscita] {
    var domicilio =
      [
        "progressivo", "codice_fiscale", "cognome", "nome", "data_ricezione", "dichiarazione",
        "comune_dimora",
        "specie_via", "nome_via", "civico", "esponente", "data_certificato", "medico", "condizione",
        "giorni_prognosi", "accompagnatore",
      ].joined(separator: ",") + "\n"
    let istituto =
      [
        "progressivo", "codice_fiscale", "cognome", "nome", "data_ricezione", "luogo",
        "attestazione_direttore", "sezione_indicata",
      ].joined(separator: ",") + "\n"
    var (degenti, detenuti) = (istituto, istituto)
    var uscite: [Uscita] = []
    let codici = [comune.codice] + Self.nomi.keys.filter { $0 != comune.codice }.sorted()
    for (numero, elettore) in comune.elettori.prefix(quante).enumerated() {
      let posto = Int.random(in: 0...2, using: &caso)
      let specie = Ospite.specie.randomElement(using: &caso) ?? .domicilio
      let (civico, accompagnatore) = (
        Int.random(in: 1...49, using: &caso) * 2 - 1, Bool.random(using: &caso)
      )
      let chi = "R\(numero),\(elettore.codiceFiscale),\(elettore.cognome),\(elettore.nome)"
      // Codes as in `ComuneInventato`: hospital, rest home and prison of each Comune, in this order.
      let indice = specie == .detenuti ? 2 : Int.random(in: 0...1, using: &caso)
      let cosa = ["Ospedale", "Casa di riposo", "Casa circondariale"][indice]
      switch specie {
      case .domicilio:
        domicilio +=
          "\(chi),2023-03-01,S,\(codici[posto]),Via,Roma,\(civico),,2023-02-20,ASL,DIPENDENZA_VITALE,,\(accompagnatore ? "S" : "N")\n"
      case .degenti: degenti += "\(chi),2023-03-20,L\(posto * 3 + indice + 1),S,\n"
      default: detenuti += "\(chi),2023-03-20,L\(posto * 3 + 3),S,\n"
      }
      guard posto > 0 else { continue }
      uscite.append(
        Uscita(
          elettore: elettore, specie: specie, comune: codici[posto],
          istituto: specie == .domicilio ? "" : "\(cosa) di \(Self.nomi[codici[posto]] ?? "")",
          civico: civico, accompagnatore: specie == .domicilio && accompagnatore))
    }
    for (tipo, testo) in [("domicilio", domicilio), ("degenti", degenti), ("detenuti", detenuti)]
    where testo.split(separator: "\n").count > 1 {
      try comune.folder.write("\(tipo).csv", testo)
      try comune.fai("importa", "richieste-\(tipo)", "\(tipo).csv", "--oggi", "2023-03-25")
    }
    try comune.fai("richieste", "esamina", "--oggi", "2023-03-25")
    return uscite
  }

  @Test(
    "who goes out of one Comune is who comes into the other, whatever the people",
    arguments: [1, 2, 3] as [UInt64])
  func andataERitorno(_ seme: UInt64) throws {
    var caso = SplitMix64(state: seme)
    let da = try comune("L483", elettori: 40, &caso)
    let uscite = try richieste(da, 30, &caso)
    #expect(uscite.count > 5)
    let run = try da.fai("esporta", "elenchi-altri-comuni", "--in", "el", "--oggi", "2023-03-28", "--json")
    #expect(try run.json["elettori"] as? Int == uscite.count)
    for codice in ["C817", "L424"] {
      let sue = uscite.filter { $0.comune == codice }
      let file = da.folder.path("el/elenco-L483-per-\(codice).csv")
      #expect(FileManager.default.fileExists(atPath: file) == !sue.isEmpty)
      guard !sue.isEmpty else { continue }
      let a = try comune(codice, elettori: 5, &caso)
      let importa = try a.fai("importa", "elenchi-altri-comuni", file, "--oggi", "2023-03-29", "--json")
      let rapporto = try #require(try importa.json["importazioni"] as? [[String: Any]])
      #expect(rapporto[0]["accettate"] as? Int == sue.count && rapporto[0]["scartate"] as? Int == 0)
      func nota(_ uscita: Uscita) -> [String] {
        [
          uscita.specie.rawValue, uscita.elettore.cognome, uscita.elettore.nome, uscita.elettore.nascita.iso,
          uscita.specie == .domicilio ? "Via Roma \(uscita.civico)" : uscita.istituto,
          uscita.accompagnatore ? "S" : "N", "regionale",
        ]
      }
      let entrati = try a.ospiti()
      let entrate = entrati.map { ospite -> [String] in
        let luogo =
          switch ospite.luogo {
          case .dimora(let comune, let indirizzo): comune == codice ? indirizzo?.description ?? "" : ""
          case .istituto(let nome): nome
          case .imbarco, .estero: ""
          }
        return [
          ospite.specie.rawValue, ospite.cognome, ospite.nome, ospite.nascita.iso, luogo,
          ospite.accompagnatore ? "S" : "N", ospite.schede.map(\.rawValue).joined(),
        ]
      }
      #expect(Set(entrate) == Set(sue.map(nota)) && entrate.count == sue.count)
      // Section and number are those of the lists of the first Comune.
      try da.fai("esporta", "liste", "liste.csv", "--sovrascrivi")
      let liste = try VotoDiEsempio.tabella(da.folder.url("liste.csv"))
      for ospite in entrati {
        let righe = liste.filter {
          $0["cognome"] == ospite.cognome && $0["nome"] == ospite.nome
            && $0["data_nascita"] == ospite.nascita.iso
        }
        #expect(ospite.comune == "L483" && ospite.denominazione == "Udine")
        #expect(
          righe.contains {
            $0["sezione"] == String(ospite.sezione)
              && ospite.numeroLista.split(separator: " ").first.map(String.init) == $0["numero_sezionale"]
          })
      }
      // Everybody is accepted there, and each place has its section: Via Roma by its numbers, institutes by theirs.
      let esame = try a.fai("richieste", "esamina", "--oggi", "2023-03-29", "--json").json
      #expect(esame["ospitiLetti"] as? Int == sue.count && esame["ospitiAccolti"] as? Int == sue.count)
      let sezioni = try #require(esame["ospiti"] as? [[String: Any]]).map { $0["sezioneRaccolta"] as? Int }
      let attese = sue.map { uscita in
        uscita.specie == .domicilio || !uscita.istituto.hasPrefix("Casa di riposo") ? 1 : 2
      }
      #expect(sezioni.compactMap(\.self).sorted() == attese.sorted())
    }
  }

  @Test("told again they are known; a bad line stops the file, or is put aside with line, column and reason")
  func ricezione() throws {
    var caso = SplitMix64(state: 9)
    let a = try comune("L424", elettori: 3, &caso)
    let intestazione =
      "specie,comune_iscrizione,denominazione_comune,sezione_iscrizione,numero_lista,cognome,nome,data_nascita,luogo_nascita,comune_voto,istituto,specie_via,nome_via,civico,esponente,attestazione,accompagnatore,schede\n"
    func degente(_ attestazione: Int, _ cognome: String = "Furlan", comune: String = "L424") -> String {
      "DEGENTI,L483,Udine,7,1\(attestazione),\(cognome),Ada,1950-02-0\(attestazione),Udine (UD),\(comune),Ospedale di Trieste,,,,,\(attestazione),N,regionale\n"
    }
    func importa(_ testo: String, _ opzioni: String...) throws -> Program.Run {
      try a.folder.write("e.csv", intestazione + testo)
      return try a.program.run(
        ["importa", "elenchi-altri-comuni", "e.csv", "--oggi", "2023-03-29"] + opzioni)
    }
    let male = degente(1) + degente(2, comune: "L483") + degente(3)
    let fermo = try importa(male)
    #expect(fermo.status == 3)
    #expect(
      fermo.error.contains("e.csv:3: colonna «comune_voto»: il comune non è quello dell'archivio (L424)"))
    #expect(!fermo.error.contains("Furlan"))
    #expect(
      !FileManager.default.fileExists(atPath: a.folder.path("archivio/consultazioni/2023-04-02.sqlite")))
    #expect(try importa(male, "--scarta").status == 0)
    #expect(try a.ospiti().map(\.attestazione) == ["1", "3"])
    let scarti = String(decoding: try a.folder.read("e.csv.scarti.csv"), as: UTF8.self)
    #expect(scarti.contains("3;comune_voto;il comune non è quello dell'archivio (L424)"))
    // Again, with one more, in another writing: a dry run first.
    let ancora = degente(1) + degente(3, "FURLAN") + degente(4)
    #expect(try importa(ancora, "--prova").status == 0)
    #expect(try a.ospiti().count == 2)
    #expect(try importa(ancora).error.contains("già ricevuti, e lasciati come sono: 2 elettori"))
    #expect(try a.ospiti().map(\.attestazione) == ["1", "3", "4"])
    #expect(try a.program("controlla", "--completo").status == 0)
    // The screen counts them, and names nobody.
    for comando in ["esamina", "mostra"] {
      let run = try a.fai("richieste", comando, "--oggi", "2023-03-29")
      #expect(run.text.contains("in tutto") && !run.text.contains("Furlan"))
      let json = try a.fai("richieste", comando, "--oggi", "2023-03-29", "--json").json
      #expect(json["ospitiLetti"] as? Int == 3 && json["ospitiAccolti"] as? Int == 3)
      #expect(json["ospitiRifiutati"] as? Int == 0)
    }
  }

  @Test("an elector of another Comune who is on our lists too is told")
  func discordante() throws {
    var caso = SplitMix64(state: 11)
    let a = try comune("L424", elettori: 3, &caso)
    let nostro = a.elettori[1]
    try a.folder.write(
      "e.csv",
      """
      specie,comune_iscrizione,denominazione_comune,sezione_iscrizione,numero_lista,cognome,nome,data_nascita,luogo_nascita,comune_voto,istituto,specie_via,nome_via,civico,esponente,attestazione,accompagnatore,schede
      DEGENTI,L483,Udine,7,1,\(nostro.cognome.uppercased()),\(nostro.nome),\(nostro.nascita.iso),Udine (UD),L424,Ospedale di Trieste,,,,,1,N,regionale
      DEGENTI,L483,Udine,7,2,\(nostro.cognome),\(nostro.nome),\((nostro.nascita + 1).iso),Udine (UD),L424,Ospedale di Trieste,,,,,2,N,regionale
      DETENUTI,L483,Udine,7,3,Zorzi,Ugo,1970-01-01,Udine (UD),L424,Ospedale di Trieste,,,,,3,N,regionale

      """)
    try a.fai("importa", "elenchi-altri-comuni", "e.csv", "--oggi", "2023-03-29")
    let run = try a.fai("richieste", "esamina", "--oggi", "2023-03-29", "--json")
    let ospiti = try #require(try run.json["ospiti"] as? [[String: Any]])
    #expect(ospiti.map { $0["esito"] as? String } == ["ACCOLTO", "ACCOLTO", "RIFIUTATO"])
    #expect(ospiti.map { ($0["segnalazioni"] as? [String])?.count } == [1, 0, 0])
    #expect(ospiti[2]["motivo"] as? String == "LUOGO_DI_ALTRA_SPECIE")
    let testo = try a.fai("richieste", "esamina", "--oggi", "2023-03-29").text
    #expect(testo.contains("elettore di L483 n. 3, voto nel luogo di detenzione: il luogo indicato non è"))
  }

  @Test("nothing goes out before the answers are recorded, nor where nobody votes elsewhere, nor over a file")
  func impedimenti() throws {
    var caso = SplitMix64(state: 4)
    let da = try comune("L483", elettori: 30, &caso)
    func chiave(_ parole: String...) throws -> String? {
      try da.program.run(parole + ["--oggi", "2023-03-28", "--json"]).errore["chiave"] as? String
    }
    #expect(try chiave("esporta", "elenchi-altri-comuni", "--in", "el") == "nessun-voto-altrove")
    let uscite = try richieste(da, 20, &caso)
    try da.folder.write(
      "altra.csv",
      "progressivo,codice_fiscale,cognome,nome,data_ricezione,luogo,attestazione_direttore,sezione_indicata\nX1,\(da.elettori[25].codiceFiscale),\(da.elettori[25].cognome),\(da.elettori[25].nome),2023-03-20,L4,S,\n"
    )
    try da.fai("importa", "richieste-degenti", "altra.csv", "--oggi", "2023-03-25")
    for comando in ["esporta", "stampa"] {
      #expect(try chiave(comando, "elenchi-altri-comuni", "--in", "el") == "richieste-da-esaminare")
    }
    try da.fai("richieste", "esamina", "--oggi", "2023-03-28")
    try da.fai("esporta", "elenchi-altri-comuni", "--in", "el", "--oggi", "2023-03-28", "--prova")
    #expect(!FileManager.default.fileExists(atPath: da.folder.path("el")))
    try da.fai("esporta", "elenchi-altri-comuni", "--in", "el", "--oggi", "2023-03-28")
    #expect(try chiave("esporta", "elenchi-altri-comuni", "--in", "el") == "file-esistente")
    try da.fai("esporta", "elenchi-altri-comuni", "--in", "el", "--oggi", "2023-03-28", "--sovrascrivi")
    let registro = try Ufficio(folder: da.folder, program: da.program).righe(
      "SELECT operazione FROM registro ORDER BY numero")
    #expect(registro.last?.hasSuffix("elenchi, \(uscite.count + 1) elettori") == true)
  }

  @Test("the letter says to whom, by which law and how many, and the sheet has them all")
  func carte() throws {
    var caso = SplitMix64(state: 5)
    let da = try comune("L483", elettori: 40, &caso)
    let uscite = try richieste(da, 30, &caso).filter { $0.comune == "L424" }
    try #require(uscite.count > 2 && uscite.count < 20)
    let run = try da.fai(
      "stampa", "elenchi-altri-comuni", "--in", "carte", "--formato", "pdf,html,csv", "--oggi", "2023-03-28",
      "--json")
    #expect(try run.json["documenti"] as? Int == 4)
    let cartella = da.folder.url("carte/L424")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: cartella.path).sorted() == [
        "elenco-L424.csv", "elenco-L424.html", "elenco-L424.pdf", "lettera-L424.html", "lettera-L424.pdf",
      ])
    let lettera = try String(
      contentsOf: cartella.appendingPathComponent("lettera-L424.html"), encoding: .utf8)
    let numeri = [
      3: "tre", 4: "quattro", 5: "cinque", 6: "sei", 7: "sette", 8: "otto", 9: "nove", 10: "dieci",
      11: "undici", 12: "dodici", 13: "tredici", 14: "quattordici", 15: "quindici",
    ]
    let quanti = "n. \(uscite.count) (\(try #require(numeri[uscite.count])))"
    #expect(lettera.contains(quanti) && lettera.contains("Trieste") && lettera.contains("Ricevuta"))
    let articoli: [SpecieDiRichiesta: String] = [
      .domicilio: "art. 42", .degenti: "art. 38", .detenuti: "art. 43",
    ]
    for (specie, articolo) in articoli {
      #expect(lettera.contains(articolo) == uscite.contains { $0.specie == specie }, "\(articolo)")
    }
    // The letter names nobody; the sheet everybody.
    let foglio = try String(contentsOf: cartella.appendingPathComponent("elenco-L424.csv"), encoding: .utf8)
    for uscita in uscite {
      #expect(foglio.contains("\(uscita.elettore.cognome) \(uscita.elettore.nome);"))
      #expect(!lettera.contains(uscita.elettore.cognome.replacing("'", with: "&#39;") + " "))
    }
    let righe = foglio.split(separator: "\r\n").filter { $0.first?.isNumber == true }
    #expect(righe.count == uscite.count)
  }
}
