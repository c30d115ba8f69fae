import Elettorato
import Foundation
import TestSupport
import Testing
import Ufficio

@testable import sezionale

/// Every command that a calendar names is one that the program has, with the options that it is given.
@Suite("commands of the calendar")
struct ComandiDelloScadenzarioTests {
  /// The words of a command line, judged against the commands of this version and their options.
  private static func esiste(_ parole: String) -> Bool {
    guard Comandi.conosce(parole) else { return false }
    let comando = Comandi.tutti.filter { parole == $0.nome || parole.hasPrefix("\($0.nome) ") }
      .max { $0.nome.count < $1.nome.count }
    let opzioni = parole.split(separator: " ").filter { $0.hasPrefix("--") }.map(String.init)
    return comando.map { suo in opzioni.allSatisfy { suo.aiuto.opzioni.map(\.nome).contains($0) } } ?? false
  }

  @Test("in every rule set, in the law, in what follows an act and in the year")
  func named() throws {
    let dati = Repository.url.appendingPathComponent("Data").path
    let ordinamenti = try Consultazioni.ordinamenti(Consultazioni.testiForniti(dati: dati))
    var esecuzioni = (TerminiDiLegge.delVoto + TerminiDiLegge.daAdozione).map(\.esecuzione)
    #expect(ordinamenti.nomi.count >= 9)
    for nome in ordinamenti.nomi {
      esecuzioni += try #require(ordinamenti[nome]).voci.map(\.termine.esecuzione)
    }
    let oggi = try #require(Giorno(anno: 2026, mese: 1, giorno: 1))
    esecuzioni += CalendarioOrdinario.anno(2026, oggi: oggi).map(\.esecuzione)
    let comandi = Set(esecuzioni.flatMap(\.comandi))
    #expect(comandi.count > 20)
    for parole in comandi { #expect(Self.esiste(parole), "\(parole)") }
    for parole in [
      "stampa attestazioni", "elenchi delibera", "stampa plico", "stampa cartoline", "minori", "depenna",
      "stampa depennati", "stampa ammissioni", "blocca",
    ] {
      #expect(comandi.contains(parole), "\(parole)")
    }
    // The negative control: a command, a word and an option that there are not.
    for parole in ["stampa manifesti", "supplemento", "importa pinguini", "revisione delibera --volo 1"] {
      #expect(!Self.esiste(parole), "\(parole)")
    }
  }

  @Test("the same line from two acts says which act, with its day; days that begin with a vowel are elided")
  func twins() throws {
    let gaby = try EsempioDiArchivio.formato("gaby")
    try gaby(
      "importa", "eventi", EsempioDiArchivio.file("gaby", "eventi"), "--si", "--oggi", "2023-11-12"
    ).esigi()
    for (tornata, data) in [("1", "2023-09-11"), ("2", "2023-09-28")] {
      // A first round before its last day says why.
      try gaby(
        "revisione", "delibera", "--tornata", tornata, "--data", data, "--motivo", "seduta anticipata"
      ).esigi()
    }
    let schermo = try gaby("scadenze", "--oggi", "2023-09-28").text
    #expect(schermo.contains("Atto n. 2 dell'11 settembre 2023"))
    let carta = gaby.cartella.path("s")
    try gaby("stampa", "scadenze", "--in", carta, "--formato", "csv", "--oggi", "2023-09-28").esigi()
    let testo = try String(contentsOfFile: "\(carta)/scadenze.csv", encoding: .utf8)
    #expect(
      testo.contains("circondariale (atto n. 2 dell’11 settembre 2023).")
        && testo.contains("circondariale (atto n. 3 del 28 settembre 2023)."))
    #expect(testo.contains("sezionale stampa verbale --atto 2;") && testo.contains("--atto 3;"))
    let righe = testo.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    #expect(Set(righe).count == righe.count, "no two lines are the same")
    #expect(!testo.contains("fuori programma") && testo.contains("non riguarda il programma"))
    #expect(try gaby("storia").text.contains("11/09/2023"))
  }
}
