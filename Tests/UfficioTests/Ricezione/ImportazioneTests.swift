import Archivio
import Elettorato
import Foundation
import Testing
import Tracciati
import Ufficio

@Suite("A file of the office received in process")
struct ImportazioneTests {
  @Test("the same file twice is known, and the register has one line of it")
  func dueVolte() throws {
    let prova = try UfficioDiProva()
    let prima = try prova.registro()
    let esito = try prova.il("2024-01-01").importa(
      RichiestaDiImportazione(.eventi, file: UfficioDiProva.esempio("eventi.csv")))
    #expect(esito.giaImportato)
    #expect(try prova.registro() == prima)
  }

  @Test("rows that are not understood refuse the file, one by one, and nothing is written")
  func rifiutata() throws {
    let prova = try UfficioDiProva()
    let prima = try prova.bytes
    let file = prova.cartella + "/eventi.csv"
    var righe = try String(contentsOfFile: UfficioDiProva.esempio("eventi.csv"), encoding: .utf8)
      .components(separatedBy: "\n")
    righe[2] = righe[2].replacing("2023-", with: "2023-13-")
    try righe.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let diniego = #expect(throws: DiniegoDiLettura.self) {
      _ = try prova.il("2024-01-01").importa(RichiestaDiImportazione(.eventi, file: file))
    }
    guard case .righeRifiutate(file, 1, let prime) = diniego else {
      Issue.record("another reason: \(String(describing: diniego))")
      return
    }
    #expect(prime.first?.riga == 3)
    #expect(try prova.bytes == prima)
  }
}
