/// Why a file that can be read is not received.
package enum DiniegoDiImportazione: Diniego, Equatable {
  case senzaRighe(file: String)
  case nessunaRigaBuona(file: String, scartate: Int, scarti: String)
  /// Requests of special voters: none was good.
  case nessunaRichiesta(file: String)
  /// Sections that the file no longer has, where there are electors.
  case sezioniConElettori([Int])
  /// The lists are locked, and printed with the seats that the file changes.
  case sedeDopoIlBlocco
  /// Codes that disagree with names and births, in more than a tenth of the rows: columns may be exchanged.
  case discordanzeDiffuse(file: String, discordi: Int, accettate: Int)
  case doppiaCodifica(file: String, riga: Int, quante: Int)
  /// The register has shrunk or grown by more than one in fifty.
  case quantitaInsolita(accettate: Int, prima: Int)
}
