/// Every elector of other Comuni who is to vote here, judged in the order of reception.
///
/// The other mayor has judged requirements and term: here it is asked whether the place is known and ours, whether the ballots are of
/// our vote and due to an elector of that Comune, whether we have been told already. The same attestation told again, and not the same, is
/// a correction; of two kinds the last told holds: nobody is on the sheets of two places. Pure, and nobody is lost.
package enum EsameOspiti {
  /// `iscrittoQui` says whether an open line of our lists has this name and day of birth.
  package static func esamina(
    _ ospiti: [Ospite], _ contesto: EsameRichieste.Contesto, iscrittoQui: (Ospite) throws -> Bool
  ) rethrows -> [OspiteEsaminato] {
    var esaminati: [OspiteEsaminato] = []
    // Where each person, and each attestation, accepted last stands in `esaminati`.
    var persone: [Chi: Int] = [:]
    var attestazioni: [Attestazione: Int] = [:]
    func accolto(_ posto: Int?) -> Int? { posto.flatMap { esaminati[$0].esito.raccolta == nil ? nil : $0 } }
    for ospite in ospiti.sorted(by: { $0.numero < $1.numero }) {
      let chi = Chi(chiave: ospite.chiave, nascita: ospite.nascita)
      let attestazione = Attestazione(
        comune: ospite.comune, specie: ospite.specie, numero: ospite.attestazione)
      let prima = accolto(persone[chi])
      // A correction mends the name or the day of birth, never both: that would be somebody else.
      let corretto = accolto(attestazioni[attestazione]).flatMap { posto in
        let vecchio = esaminati[posto].ospite
        return vecchio.chiave == ospite.chiave || vecchio.nascita == ospite.nascita ? posto : nil
      }
      let giaAccolto = prima != corretto && prima.map { esaminati[$0].ospite.specie } == ospite.specie
      var esaminato = EsameOspite.esamina(ospite, giaAccolto: giaAccolto, contesto)
      if try iscrittoQui(ospite) { esaminato.segnalazioni.append(.iscrittoAncheQui) }
      if esaminato.esito.raccolta != nil {
        for posto in Set([prima, corretto].compactMap(\.self)).sorted() {
          esaminati[posto].esito = .rifiutato(.superata)
          let vecchio = esaminati[posto].ospite
          guard vecchio.specie != ospite.specie else { continue }
          esaminati[posto].segnalazioni.append(.altraSpecie(richiesta: ospite.numero, ospite.specie))
          esaminato.segnalazioni.append(.altraSpecie(richiesta: vecchio.numero, vecchio.specie))
        }
        persone[chi] = esaminati.count
        attestazioni[attestazione] = esaminati.count
      }
      esaminati.append(esaminato)
    }
    return esaminati
  }

  private struct Chi: Hashable {
    let chiave: [UInt8]
    let nascita: Giorno
  }

  private struct Attestazione: Hashable {
    let comune: String
    let specie: SpecieDiRichiesta
    let numero: String
  }
}
