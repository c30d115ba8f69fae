/// Why an elector has no section yet.
package enum MotivoDaAssegnare: Error, Hashable, Sendable {
  case viario(Viario.Esito)
  /// The street index names a section that is not among the sections.
  case sezioneInesistente(Int)
  /// The lists received have no section for the elector.
  case listeRicevute
  /// An elector abroad for whom the register names no section, or one that does not exist.
  case esteroSenzaSezione
  case senzaIndirizzo

  package var motivo: String {
    switch self {
    case .viario(let esito): esito.motivo
    case .sezioneInesistente(let numero): "il viario indica la sezione \(numero), che non esiste"
    case .listeRicevute: "senza sezione nelle liste ricevute"
    case .esteroSenzaSezione: "residente all'estero senza una sezione valida in anagrafe"
    case .senzaIndirizzo: "senza indirizzo in anagrafe"
    }
  }
}
