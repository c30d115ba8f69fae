import Foundation
import TestSupport
import Testing

/// The four rounds of both examples, in both dialects, against the outcomes computed from the law: row by row.
struct RevisioniEsempiTests {
  @Test(
    "every event has the outcome, the round, the reason, the list and the sections expected",
    arguments: Esempio.tutti)
  func eventi(_ esempio: Esempio) throws {
    let folder = TemporaryFolder()
    let program = try esempio.archivioFormato(in: folder)
    for (indice, giorno) in esempio.tornate.enumerated() {
      let run = try program("revisione", "delibera", "--tornata", "\(indice + 1)", "--data", giorno)
      try #require(run.status == 0, "\(run.error)")
    }
    let scritti = try program("esporta", "eventi", "eventi.csv", "--oggi", esempio.voto)
    try #require(scritti.status == 0, "\(scritti.error)")
    let trovati = try Tabella(folder.url("eventi.csv"))
    let attesi = try Tabella(esempio.atteso.appendingPathComponent("eventi_attesi.csv"))
    #expect(trovati.righe.count == attesi.righe.count, "no event is lost")
    for (trovato, atteso) in zip(trovati.righe, attesi.righe) {
      for campo in ["progressivo", "tipo", "codice_fiscale", "esito", "motivo", "sezione_da", "sezione_a"] {
        #expect(trovato[campo] == atteso[campo], "\(atteso["progressivo"] ?? ""): \(campo)")
      }
      #expect(trovato["tornata"] == atteso["tornata"].map { $0.isEmpty ? "" : "T\($0)" })
      #expect(Self.lista(trovato["lista"]) == atteso["lista"], "\(atteso["progressivo"] ?? "")")
      #expect(
        trovato["norma"]?.isEmpty == false
          && (trovato["esito"] == "APPLICATO" || trovato["spiegazione"]?.isEmpty == false))
    }
    #expect(try program("controlla", "--completo").status == 0)
  }

  @Test(
    "the electors of every section, by sex, after each round, in either reading of the deaths",
    arguments: Esempio.tutti, [false, true])
  func conteggi(_ esempio: Esempio, mortiSubito: Bool) throws {
    let folder = TemporaryFolder()
    let program = try esempio.archivioFormato(in: folder)
    let attesi = try Tabella(
      esempio.atteso.appendingPathComponent(mortiSubito ? "conteggi_morti_subito.csv" : "conteggi.csv"))
    for (indice, giorno) in esempio.tornate.enumerated() {
      let delibera = ["revisione", "delibera", "--tornata", "\(indice + 1)", "--data", giorno]
      try #require(
        try program.run(delibera + (mortiSubito ? ["--lettura", "morti-subito"] : [])).status == 0)
      try #require(try program("esporta", "liste", "liste.csv", "--sovrascrivi").status == 0)
      var trovati: [String: Int] = [:]
      for riga in try Tabella(folder.url("liste.csv")).righe {
        trovati["\(Self.lista(riga["lista"])) \(riga["sezione"] ?? "") \(riga["sesso"] ?? "")", default: 0] +=
          1
      }
      let delMomento = attesi.righe.filter { $0["momento"] == "T\(indice + 1)" }
      #expect(!delMomento.isEmpty)
      for atteso in delMomento {
        let luogo = "\(atteso["lista"] ?? "") \(atteso["sezione"] ?? "")"
        #expect("\(trovati["\(luogo) M"] ?? 0)" == atteso["maschi"], "T\(indice + 1) \(luogo)")
        #expect("\(trovati["\(luogo) F"] ?? 0)" == atteso["femmine"], "T\(indice + 1) \(luogo)")
      }
      let totale = delMomento.reduce(0) { $0 + (Int($1["totale"] ?? "") ?? 0) }
      #expect(trovati.values.reduce(0, +) == totale)
    }
  }

  @Test(
    "the movements of each round, by cause and list, and the balance that closes", arguments: Esempio.tutti)
  func variazioni(_ esempio: Esempio) throws {
    let folder = TemporaryFolder()
    let program = try esempio.archivioFormato(in: folder)
    var trovate: [String: Int] = [:]
    for (indice, giorno) in esempio.tornate.enumerated() {
      let proposta = try program(
        "revisione", "proposta", "--tornata", "\(indice + 1)", "--data", giorno, "--json"
      ).json
      let delibera = try program(
        "revisione", "delibera", "--tornata", "\(indice + 1)", "--data", giorno, "--json"
      ).json
      #expect(
        NSArray(array: proposta["variazioni"] as? [Any] ?? [])
          == NSArray(array: delibera["variazioni"] as? [Any] ?? []),
        "what is adopted is what was proposed")
      for variazione in try #require(delibera["variazioni"] as? [[String: Any]]) {
        let operazione = ["CANC": "CANCELLAZIONE", "ISCR": "ISCRIZIONE", "SEZ": "CAMBIO_SEZIONE"]
        guard let nome = operazione[variazione["operazione"] as? String ?? ""] else { continue }
        let lista = Self.lista(variazione["lista"] as? String)
        trovate["\(indice + 1) \(nome) \(variazione["causa"] ?? "") \(lista)", default: 0] += 1
      }
    }
    var attese: [String: Int] = [:]
    for riga in try Tabella(esempio.atteso.appendingPathComponent("variazioni.csv")).righe {
      attese[
        "\(riga["tornata"] ?? "") \(riga["operazione"] ?? "") \(riga["causa"] ?? "") \(riga["lista"] ?? "")"] =
        Int(riga["totale"] ?? "")
    }
    #expect(trovate == attese)
  }

  /// The name that the expected files give to the additional list.
  private static func lista(_ nome: String?) -> String { nome == "UE-COMUNALE" ? "AGGIUNTA_UE" : nome ?? "" }
}

/// A CSV file of the tests, row by row under its headings; a quoted field may hold commas.
struct Tabella {
  let righe: [[String: String]]

  init(_ url: URL) throws {
    let testo = try String(contentsOf: url, encoding: .utf8)
    let righe = testo.split(whereSeparator: \.isNewline).map(Self.campi)
    let nomi = righe.first ?? []
    self.righe = righe.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(nomi, $0)) }
  }

  private static func campi(_ riga: Substring) -> [String] {
    var campi: [String] = [""]
    var tra = false
    for carattere in riga {
      switch carattere {
      case "\"": tra.toggle()
      case "," where !tra: campi.append("")
      default: campi[campi.count - 1].append(carattere)
      }
    }
    return campi
  }
}
