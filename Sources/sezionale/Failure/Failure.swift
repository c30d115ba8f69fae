import Archivio
import CSV
import Elettorato
import SQLite
import Sistema

/// An error that has its own words: what the office refuses, room by room.
protocol Explained: Error {
  var failure: Failure { get }
}

/// Why a command did not do what was asked: the sentence, the exit status and the key for JSON.
///
/// This file alone turns errors into words. A sentence says what and where; `norma` which provision; `rimedio` what to
/// do next. Values read from files never enter a sentence, except the place where they stand.
struct Failure: Error {
  let esito: Esito
  /// The stable name of the error in JSON: `file-assente`.
  let chiave: String
  let messaggio: String
  var norma: Norma?
  var rimedio: String?
  /// The usage line, for a command written badly.
  var uso: String?
  /// More data for JSON.
  var dettagli: [JSONValue.Member] = []

  init(
    _ esito: Esito, _ chiave: String, _ messaggio: String, norma: Norma? = nil, rimedio: String? = nil,
    dettagli: [JSONValue.Member] = []
  ) {
    self.esito = esito
    self.chiave = chiave
    self.messaggio = messaggio
    self.norma = norma
    self.rimedio = rimedio
    self.dettagli = dettagli
  }

  /// Any error, in words.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as any Explained: self = error.failure
    case let error as UsageError: self.init(error, of: nil)
    case let error as FileError: self.init(error)
    case let error as SQLiteError: self.init(error)
    case let error as Migrator.Refusal: self.init(error)
    case let error as ErroreArchivio: self.init(error)
    case let error as ImpedimentoFormazione: self.init(error)
    case let error as ImpedimentoSospesi: self.init(error)
    case let error as ImpedimentoRicompilazione: self.init(error)
    case let error as ImpedimentoRipartizione: self.init(error)
    case let error as ImpedimentoSemestrale: self.init(error)
    case let error as Squilibrio: self.init(error)
    case let error as ErrorePacchetto: self.init(error)
    case let error as ViolazioneDiAdozione: self.init(error)
    case let error as DifettoDiTesto: self.init(error)
    case let error as ImpedimentoSpedizione: self.init(error)
    case let error as ImpedimentoOperatori: self.init(error)
    case let error as ImpedimentoSecondaCopia: self.init(error)
    case let error as ImpedimentoRicorso: self.init(error)
    default:
      self.init(
        .erroreImprevisto, "errore-imprevisto", "errore imprevisto (\(type(of: error))).",
        rimedio: "Nulla è stato confermato: controllare l'archivio e ripetere il comando.")
    }
  }

  /// The lines after the sentence.
  var seguito: [String] {
    [norma.map { "  Norma: \($0)." }, rimedio.map { "  \($0)" }, uso].compactMap { $0 }
  }

  /// The object printed with `--json`.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("codice", .integer(esito.codice)), .init("chiave", .string(chiave)),
      .init("esito", .string(esito.chiave)), .init("messaggio", .string(messaggio)),
    ]
    if let norma { members.append(.init("norma", .string(norma.description))) }
    if let rimedio { members.append(.init("rimedio", .string(rimedio))) }
    return .object([.init("versione", 1), .init("errore", .object(members + dettagli))])
  }
}
