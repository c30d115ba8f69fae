/// Where a person votes: the street index for who has an address here, the register's word for the others abroad.
///
/// Source: art. 36 d.P.R. 223/1967; how electors abroad are spread is a municipal choice. Nothing is ever guessed.
package enum SezioneDellElettore {
  /// The section, one that exists; or why there is none yet. `assegnata` is the one that the register gives to who has no address.
  package static func di(
    _ persona: SchedaPersona, assegnata: Int?, viario: Viario, sezioni: Set<Int>
  ) -> Result<Int, MotivoDaAssegnare> {
    guard let indirizzo = persona.indirizzo else {
      guard persona.stato == .aire else { return .failure(.senzaIndirizzo) }
      guard let assegnata, sezioni.contains(assegnata) else { return .failure(.esteroSenzaSezione) }
      return .success(assegnata)
    }
    let esito = viario.sezione(indirizzo)
    guard case .sezione(let sezione) = esito else { return .failure(.viario(esito)) }
    return sezioni.contains(sezione) ? .success(sezione) : .failure(.sezioneInesistente(sezione))
  }
}
