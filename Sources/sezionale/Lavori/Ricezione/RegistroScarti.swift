import CSV
import Elettorato
import Sistema
import Tracciati

/// The rows of a file that were refused, with their reasons; with none forgiven, they stop the import at its end.
final class RegistroScarti {
  private let file: String
  /// Whether good rows are taken all the same.
  let prosegue: Bool
  private(set) var quanti = 0
  private(set) var primi: [Scarto] = []
  private var writer = Writer(dialect: .spreadsheet, safety: .spreadsheet)

  /// How many are told one by one; the file of rejects has them all.
  private static let mostrati = 20

  init(file: String, prosegue: Bool) {
    self.file = file
    self.prosegue = prosegue
  }

  /// Takes note of a refused row, as it stands in the file; `contenuto` is `nil` when it cannot be read again.
  func aggiungi(_ scarto: Scarto, contenuto: @autoclosure () -> String?) throws {
    if quanti == 0 { try writer.row(["riga", "colonna", "motivo", "contenuto"]) }
    quanti += 1
    if primi.count < Self.mostrati { primi.append(scarto) }
    guard prosegue else { return }
    try writer.row([String(scarto.riga), scarto.colonna ?? "", scarto.motivo.testo, contenuto() ?? ""])
  }

  /// Throws when rows were refused and nobody asked to go on without them.
  func verifica() throws {
    guard quanti > 0, !prosegue else { return }
    let elenco = primi.map { "  " + Failure.frase($0, file: file) }.joined(separator: "\n")
    let altri = quanti > primi.count ? "\n  ... e altre \((quanti - primi.count).conMigliaia)" : ""
    throw Failure(
      .datiRifiutati, "righe-rifiutate",
      "\(file): \(quanti.di("riga rifiutata", "righe rifiutate")), nulla è stato scritto.\n\(elenco)\(altri)",
      rimedio:
        "Correggere il file; per importare le righe buone e scrivere le altre con il motivo: --scarta.",
      dettagli: [
        .init("file", .string(file)), .init("scartate", .integer(quanti)),
        .init(
          "scarti",
          .array(
            primi.map {
              .object([
                .init("riga", .integer($0.riga)), .init("colonna", .optional($0.colonna)),
                .init("motivo", .string($0.motivo.testo)),
              ])
            })),
      ])
  }

  func scrivi(_ percorso: String) throws {
    try DurableFile.write(writer.bytes, to: percorso, replacing: true)
  }
}
