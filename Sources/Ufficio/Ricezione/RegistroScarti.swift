import CSV
import Elettorato
import Sistema
package import Tracciati

/// The rows of a file that were refused, with their reasons; with none forgiven, they stop the import at its end.
package final class RegistroScarti {
  private let file: String
  /// Whether good rows are taken all the same.
  package let prosegue: Bool
  package private(set) var quanti = 0
  package private(set) var primi: [Scarto] = []
  private var writer = Writer(dialect: .spreadsheet, safety: .spreadsheet)

  /// How many are kept to be told one by one; the file of rejects has them all.
  private static let mostrati = 20

  package init(file: String, prosegue: Bool) {
    self.file = file
    self.prosegue = prosegue
  }

  /// Takes note of a refused row, as it stands in the file; `contenuto` is `nil` when it cannot be read again.
  package func aggiungi(_ scarto: Scarto, contenuto: @autoclosure () -> String?) throws {
    if quanti == 0 { try writer.row(["riga", "colonna", "motivo", "contenuto"]) }
    quanti += 1
    if primi.count < Self.mostrati { primi.append(scarto) }
    guard prosegue else { return }
    try writer.row([String(scarto.riga), scarto.colonna ?? "", scarto.motivo.testo, contenuto() ?? ""])
  }

  /// Throws when rows were refused and nobody asked to go on without them.
  package func verifica() throws {
    guard quanti > 0, !prosegue else { return }
    throw DiniegoDiLettura.righeRifiutate(file: file, quante: quanti, prime: primi)
  }

  package func scrivi(_ percorso: String) throws {
    try DurableFile.write(writer.bytes, to: percorso, replacing: true)
  }
}
