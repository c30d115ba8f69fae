import Foundation
import TestSupport
import Testing

@Suite("Clerical errors mended from the command line")
struct RettificaComandiTests {
  private let ufficio: UfficioRevisioni

  init() throws { ufficio = try UfficioRevisioni(.latisana) }

  private func rettifica(_ righe: String..., parole: [String] = ["--data", "2023-02-10"]) throws
    -> Program.Run
  {
    try ufficio.folder.write(
      "r.csv", (["fascicolo,campo,valore,motivo,documento"] + righe).joined(separator: "\n") + "\n")
    return try ufficio.esegui(["rettifica", "r.csv", "--json"] + parole)
  }

  private func chiave(_ run: Program.Run) throws -> String { try run.errore["chiave"] as? String ?? "" }

  @Test("a file of corrections is one act, and what it changed can be seen again")
  func atto() throws {
    let run = try rettifica(
      "12,COGNOME,Verdi,errore materiale,atto di nascita", "12,ATTO_SERIE,B,errore,estratto",
      "40,SEZIONE,3,viario,delibera 2")
    try #require(run.status == 0, "\(run.text)")
    let variazioni = try #require(try run.json["variazioni"] as? [[String: Any]])
    #expect(Set(variazioni.compactMap { $0["fascicolo"] as? Int }) == [12, 40])
    #expect(variazioni.allSatisfy { $0["causa"] as? String == "RETTIFICA" })
    let spostato = variazioni.first { $0["fascicolo"] as? Int == 40 }
    #expect(spostato?["operazione"] as? String == "SEZ")
    #expect(spostato?["sezioneA"] as? Int == 3)
    #expect(try run.json["codiciDiscordi"] as? [Int] == [12])
    let atto = try #require(try run.json["atto"] as? Int)
    let mostra = try ufficio("revisione", "mostra", "--atto", "\(atto)")
    #expect(mostra.status == 0)
    #expect(mostra.text.contains("00000012 COGNOME: errore materiale (atto di nascita)"))
    #expect(try ufficio("controlla", "--completo").status == 0)
  }

  @Test("a line that cannot be is told with its number, and nothing is written")
  func rifiuti() throws {
    let prima = try ufficio.archivio
    for (riga, attesa) in [
      ("999999,NOME,Ada,m,d", "fascicolo-non-iscritto"), ("12,SEZIONE,99,m,d", "sezione-inesistente"),
      ("12,DATA_NASCITA,2010-01-01,m,d", "eta-insufficiente"), ("12,ATTO_ANNO,81,m,d", "valore-non-valido"),
      ("12,CODICE_FISCALE,X,m,d", "righe-rifiutate"), ("12,NOME,A1,m,d", "righe-rifiutate"),
      ("12,NOME,Ada,,d", "righe-rifiutate"), ("12,NOME,Ada,m,", "righe-rifiutate"),
    ] {
      let run = try rettifica(riga)
      #expect(run.status == 3, "\(riga)")
      #expect(try chiave(run) == attesa, "\(riga)")
      #expect(try run.messaggio.contains("r.csv:2:"), "\(riga)")
    }
    #expect(try chiave(rettifica()) == "nessuna-rettifica")
    #expect(try rettifica("12,NOME,Ada,m,d", parole: ["--data", "2023-02-10", "--prova"]).status == 0)
    #expect(try ufficio.archivio == prima)
  }

  @Test("while a vote keeps the lists closed the Comune mends nothing, and is told who may")
  func blocco() throws {
    // The vote is on 2 and 3 April 2023: d-15 is 18 March.
    let run = try rettifica("12,NOME,Ada,m,d", parole: ["--data", "2023-03-19"])
    #expect(run.status == 8)
    #expect(try run.errore["rimedio"] as? String ?? "" != "")
    #expect(try rettifica("12,NOME,Ada,m,d", parole: ["--data", "2023-04-03"]).status == 8)
    #expect(try rettifica("12,NOME,Ada,m,d", parole: ["--data", "2023-03-18", "--prova"]).status == 0)
    #expect(try rettifica("12,NOME,Ada,m,d", parole: ["--data", "2023-04-04"]).status == 0)
  }
}
