package import Elettorato

/// Who does something to an archive, on which day, with which program: what every line of the local register says.
package struct FirmaRegistro: Sendable {
  package let giorno: Giorno
  package let operatore: String
  package let programma: String

  package init(giorno: Giorno, operatore: String, programma: String) {
    self.giorno = giorno
    self.operatore = operatore
    self.programma = programma
  }
}

extension ArchivioElettorale {
  /// Adds a line to the local register; call it in the transaction of what it describes. No personal data.
  package func annota(_ operazione: String, _ firma: FirmaRegistro) throws {
    try annota(operazione, giorno: firma.giorno, operatore: firma.operatore, programma: firma.programma)
  }

  func annota(_ operazione: String, garantisce tabella: TabellaGarantita, _ firma: FirmaRegistro) throws {
    try annota(
      operazione, garantisce: tabella, giorno: firma.giorno, operatore: firma.operatore,
      programma: firma.programma)
  }
}
