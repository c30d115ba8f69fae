/// National votes and electors abroad: residents vote by mail unless they choose Italy; who is away for a time may choose the mail.
///
/// Who votes by mail is left out of the poll list of that vote, never of the roll; residents of States without agreement stay on it.
/// Source: L. 459/2001 arts 1, 4 and 4-bis (norme.md 4.7.2 to 4.7.4).
package enum VotoAllEstero {
  /// The votes held by mail.
  package static let perCorrispondenza: Set<TipoDiConsultazione> = [.politica, .referendum]

  static func destinazione(
    _ richiesta: Richiesta, _ richiedente: Richiedente, _ contesto: EsameRichieste.Contesto
  ) -> Result<Destinazione, RifiutoRichiesta> {
    let schede = contesto.consultazione.tipi.filter(perCorrispondenza.contains)
    guard !schede.isEmpty else { return .failure(.nonPrevista) }
    let residente = richiedente.scheda?.stato == .aire
    guard residente == (richiesta.specie == .opzioneInItalia) else { return .failure(.residenzaDiversa) }
    let sezione = richiesta.specie == .opzioneInItalia ? richiedente.riga?.sezione : nil
    return .success(
      Destinazione(
        schede: schede,
        raccolta: RaccoltaDelVoto(
          modalita: nil, comune: sezione == nil ? "" : contesto.territorio.comune.codice, sezione: sezione)))
  }

  /// The votes for which an elector of the general list is on the poll list of his section.
  ///
  /// `senzaAccordo` is set for residents of States where nobody votes by mail.
  package static func votiInSezione(
    _ tipi: [TipoDiConsultazione], residenteAllEstero: Bool, senzaAccordo: Bool = false,
    ammesse: Set<SpecieDiRichiesta>
  ) -> [TipoDiConsultazione] {
    let perPosta =
      residenteAllEstero
      ? !senzaAccordo && !ammesse.contains(.opzioneInItalia) : ammesse.contains(.temporaneamenteAllEstero)
    return perPosta ? tipi.filter { !perCorrispondenza.contains($0) } : tipi
  }
}
