import Foundation
import TestSupport
import Testing

@Suite("Special voters and applications of the examples", .serialized)
struct RichiesteDegliEsempiTests {
  @Test("every row of the expectations, sheets, counts and under-18 list", arguments: Esempio.tutti)
  func righe(_ esempio: Esempio) throws {
    let voto = try VotoDiEsempio(esempio, .bloccabile)
    try voto.fai("richieste", "esamina", "--oggi", voto.voto)
    let risposte = try voto.risposte()
    let attese = try voto.atteso("richieste_attese.csv")
    #expect(risposte.count == attese.count)
    for attesa in attese {
      let nome = "\(attesa["archivio"] ?? "") \(attesa["progressivo"] ?? "")"
      let risposta = try #require(risposte[nome])
      for (colonna, valore) in attesa {
        #expect(risposta[colonna] == valore, "\(nome), \(colonna)")
      }
      #expect((risposta["spiegazione"] ?? "").isEmpty == (attesa["motivo"] ?? "").isEmpty)
      #expect(risposta["norma"]?.isEmpty == false)
    }
    try elenchi(voto, risposte)
    try conteggi(voto)
    #expect(try voto.program("controlla", "--completo").status == 0)
  }

  /// Who is on each sheet, with ballots and collecting section.
  private func elenchi(_ voto: VotoDiEsempio, _ risposte: [String: [String: String]]) throws {
    let colonne = ["sezione", "codice_fiscale", "regionale", "comunale", "modalita", "sezione_raccolta"]
    for (file, archivio) in [
      ("domicilio", "richieste_domicilio"), ("degenti", "richieste_degenti"),
      ("detenuti", "richieste_detenuti"),
      ("naviganti", "naviganti"),
    ] where voto.esempio.nome != "gaby" || file != "naviganti" {
      func insieme(_ righe: [[String: String]]) -> Set<[String]> {
        Set(righe.map { riga in colonne.map { riga[$0] ?? "" } })
      }
      let ammessi = risposte.values.filter { $0["archivio"] == archivio && $0["esito"] == "AMMESSO" }
      #expect(insieme(Array(ammessi)) == insieme(try voto.atteso("elenco_\(file).csv")), "\(file)")
    }
  }

  /// The lists at the lock, and at the vote without the under-18.
  private func conteggi(_ voto: VotoDiEsempio) throws {
    try voto.fai("esporta", "liste", "liste.csv", "--sovrascrivi")
    let righe = try VotoDiEsempio.tabella(voto.folder.url("liste.csv"))
    let minori = Set(try voto.atteso("elenco_under18.csv").compactMap { $0["codice_fiscale"] })
    func conto(_ lista: String, _ sezione: String, _ sesso: String, senza: Set<String>) -> Int {
      righe.count {
        ($0["lista"] == "GENERALE") == (lista == "GENERALE") && $0["sezione"] == sezione
          && $0["sesso"] == sesso && !senza.contains($0["codice_fiscale"] ?? "")
      }
    }
    let attesi = try voto.atteso("conteggi.csv").filter { ["BLOCCO", "VOTO"].contains($0["momento"]) }
    #expect(attesi.count > 3)
    for atteso in attesi {
      let (lista, sezione) = (atteso["lista"] ?? "", atteso["sezione"] ?? "")
      let senza = atteso["momento"] == "VOTO" ? minori : []
      #expect(conto(lista, sezione, "M", senza: senza) == Int(atteso["maschi"] ?? ""), "\(atteso)")
      #expect(conto(lista, sezione, "F", senza: senza) == Int(atteso["femmine"] ?? ""), "\(atteso)")
    }
    // The act of the under-18 list has these very people, by personal file.
    let perFascicolo = Dictionary(
      righe.map { ($0["fascicolo"] ?? "", $0["codice_fiscale"] ?? "") }, uniquingKeysWith: { $1 })
    try voto.fai("esporta", "atti", "--in", "atti")
    var nominati: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: voto.folder.path("atti"))
    where file.hasPrefix("atto-") {
      let testo = String(decoding: try voto.folder.read("atti/\(file)"), as: UTF8.self)
      for riga in testo.split(separator: "\n") where riga.hasPrefix("MINORE\t") {
        let fascicolo = Int(riga.split(separator: "\t")[1]).map(String.init) ?? ""
        nominati.insert(perFascicolo[fascicolo] ?? "")
      }
    }
    #expect(nominati == minori)
  }

  @Test("a file imported again, in either dialect, changes nothing")
  func dueVolte() throws {
    let voto = try VotoDiEsempio(.gaby, .conRichieste)
    let prima = try voto.risposte()
    try voto.importaRichieste()
    let gestionale = Esempio(nome: "gaby", comune: "D839", gestionale: true)
    for specie in VotoDiEsempio.specie where specie != "naviganti" {
      let run = try voto.fai(
        "importa", specie, gestionale.file("\(specie.replacing("-", with: "_")).csv").path, "--oggi",
        voto.voto)
      #expect(run.error.contains("già ricevute"), "\(specie)")
    }
    #expect(try voto.risposte() == prima)
  }
}
