/// Something about a request that changes no answer and that somebody should know before the sheets are printed.
package enum Segnalazione: Hashable, Sendable {
  /// The voter names a section that is not, or is no longer, his.
  case sezioneDiversa(indicata: Int, attuale: Int)
  /// The same person has another request, of another kind.
  case altraSpecie(richiesta: Int, SpecieDiRichiesta)
  /// An elector of another Comune who, by name and day of birth, is on our lists too: one of the two enrolments is wrong.
  case iscrittoAncheQui
  /// Early or late, and the term is not peremptory: the officer may take it, with a reason.
  case tardivaAccoglibile
  /// Early or late, and taken with a reason.
  case accoltaTardiva
  /// A death has been received that the lists do not show.
  case decessoNoto
  /// It stands in the Comune and nobody knows in which section.
  case sezioneDiRaccoltaIgnota
  /// Art. 32-bis: the late event brings an address that the register does not have yet.
  case abitazioneNuova(sezione: Int)

  package var descrizione: String {
    switch self {
    case .sezioneDiversa(let indicata, let attuale):
      "la richiesta indica la sezione \(indicata), l'elettore è iscritto nella \(attuale)"
    case .altraSpecie(let richiesta, let specie):
      "la stessa persona ha anche la richiesta n. \(richiesta), \(specie.titolo)"
    case .iscrittoAncheQui:
      "per nome e data di nascita risulta iscritto anche nelle liste di questo Comune: chiarire con il Comune di iscrizione"
    case .tardivaAccoglibile: "fuori del termine, che è ordinatorio: si può accogliere con un motivo"
    case .accoltaTardiva: "accolta fuori del termine, con il motivo registrato"
    case .decessoNoto: "risulta una comunicazione di decesso"
    case .sezioneDiRaccoltaIgnota: "il luogo è nel Comune, ma non se ne conosce la sezione"
    case .abitazioneNuova(let sezione):
      "l'evento indica un'abitazione della sezione \(sezione), che l'anagrafe ricevuta non ha: se va ammesso là, «supplemento aggiungi --sezione \(sezione)»"
    }
  }
}
