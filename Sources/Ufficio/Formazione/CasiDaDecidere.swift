import Archivio
import CSV
import Elettorato
import Sistema
import Tracciati

/// What lists received and register do not agree on, in a file that the officer fills in.
package struct CasiDaDecidere: Sendable {
  package let file: String
  package let quanti: Int

  init(_ casi: [CasoPresaInCarico], in file: String) throws {
    self.file = file
    quanti = casi.count
    var writer = Writer(dialect: .spreadsheet)
    try writer.row(["elettore", "divario", "decisione", "fascicolo", "riga", "ammesse"])
    for caso in casi {
      let divario = caso.quesito.divario
      try writer.row([
        caso.quesito.elettore, divario.rawValue, "", caso.fascicolo.map(String.init) ?? "",
        caso.riga.map(String.init) ?? "", divario.decisioni.map(\.rawValue).joined(separator: " "),
      ])
    }
    // Never over a file that is there: it may hold decisions already taken.
    do throws(FileError) {
      try DurableFile.write(writer.bytes, to: file)
    } catch {
      guard error.reason == .exists else { throw error }
      throw DiniegoDiFormazione.fileEsistente(file)
    }
  }

  /// The file as the officer has filled it in.
  static func leggi(_ file: String) throws -> [PresaInCarico.Quesito: PresaInCarico.Decisione] {
    let righe = try LetturaCSV.righe(di: file, TracciatoDecisioni.colonne) { intestazione in
      var tracciato = TracciatoDecisioni(intestazione)
      return { record throws(Scarto) in try tracciato.leggi(record) }
    }
    return Dictionary(uniqueKeysWithValues: righe.map { ($0.quesito, $0.decisione) })
  }
}

/// Why the cases of a takeover are not written.
package enum DiniegoDiFormazione: Diniego, Equatable {
  /// The file may hold decisions already taken.
  case fileEsistente(String)
}

// MARK: - Answer

extension CasiDaDecidere {
  package var risposta: Risposta {
    var risposta = Risposta()
    risposta.frase("\(quanti.di("caso", "casi")) da decidere in \(file)")
    risposta.dato("casi", .numero(quanti))
    risposta.passo(
      "Riempire la colonna decisione con una delle ammesse e ripetere", .decidiPresaInCarico(file: file))
    return risposta
  }
}
