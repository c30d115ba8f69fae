import Elettorato
import SQLite

/// A table that is in no act and in no file received: each time it changes, a line of the local register takes its digest.
package enum TabellaGarantita: String, CaseIterable, Sendable {
  case identita
  case testimonianze
  case rinunce
  case operatori
  case impostazioni

  package var titolo: String {
    switch self {
    case .identita: "l'identità ricevuta"
    case .testimonianze: "le ricevute dell'altro ufficio"
    case .rinunce: "le rinunce agli atti perduti"
    case .operatori: "gli operatori"
    case .impostazioni: "le impostazioni dell'ufficio"
    }
  }
}

extension ArchivioElettorale {
  /// Adds to the local register a line that answers for a table as it is now; call it after the change, in its transaction.
  func annota(
    _ operazione: String, garantisce tabella: TabellaGarantita, giorno: Giorno, operatore: String,
    programma: String
  ) throws {
    try annota(
      "\(operazione) [\(tabella.rawValue) \(try improntaTabella(tabella).esadecimale)]", giorno: giorno,
      operatore: operatore, programma: programma)
  }

  /// Every table is as the last line of the register that speaks of it says; empty where none does.
  func verificaTabelleGarantite() throws -> [Guasto] {
    var garanzie: [TabellaGarantita: String] = [:]
    try connection.with("SELECT operazione FROM registro WHERE operazione LIKE '% [%]' ORDER BY numero") {
      statement in
      try statement.eachRow { row in
        guard let garanzia = row.text(0).split(separator: "[").last?.dropLast().split(separator: " "),
          garanzia.count == 2, let tabella = TabellaGarantita(rawValue: String(garanzia[0]))
        else { return }
        garanzie[tabella] = String(garanzia[1])
      }
    }
    let vuota = Sha256().concludi().esadecimale
    return try TabellaGarantita.allCases.filter { tabella in
      try improntaTabella(tabella).esadecimale != garanzie[tabella] ?? vuota
    }.map { .garantita($0) }
  }

  private func improntaTabella(_ tabella: TabellaGarantita) throws -> Impronta {
    switch tabella {
    case .identita:
      try connection.with("SELECT identita FROM identita_ricevuta ORDER BY unico") { statement in
        try SigilloRicezione.righe(statement, colonne: 1)
      }
    case .testimonianze:
      try connection.with(
        """
        SELECT numero, comune, identita, ufficio, atto, testa, stato, corredo, giorno, operatore, impronta,
          del_comune, della_commissione
        FROM testimonianza ORDER BY numero
        """
      ) { statement in try SigilloRicezione.righe(statement, colonne: 13) }
    case .rinunce:
      try connection.with(
        "SELECT numero, testimonianza, ultimo, testimoniato, motivo FROM rinuncia ORDER BY numero"
      ) {
        statement in try SigilloRicezione.righe(statement, colonne: 5)
      }
    case .operatori:
      try connection.with("SELECT numero, utente, nome, ruolo, dal, autore FROM operatore ORDER BY numero") {
        statement in try SigilloRicezione.righe(statement, colonne: 6)
      }
    case .impostazioni:
      try connection.with("SELECT numero, chiave, valore, giorno, autore FROM impostazione ORDER BY numero") {
        statement in try SigilloRicezione.righe(statement, colonne: 5)
      }
    }
  }
}
