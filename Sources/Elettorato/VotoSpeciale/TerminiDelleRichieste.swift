/// The days of one consultation within which each kind of request must be received, from its calendar.
///
/// In a run-off homes keep the term of the first round, which has none of its own; places of care, prisons and seamen may ask again (norme.md 4.3.6).
package struct TerminiDelleRichieste: Sendable {
  /// The days on which a request is received in time, both included.
  package struct Finestra: Equatable, Sendable {
    /// `nil` when requests are received at any time before the last day.
    package let dal: Giorno?
    package let al: Giorno
    package let natura: Termine.Natura
    package let norma: Norma

    package init(dal: Giorno?, al: Giorno, natura: Termine.Natura, norma: Norma) {
      self.dal = dal
      self.al = al
      self.natura = natura
      self.norma = norma
    }

    package func comprende(_ giorno: Giorno) -> Bool { (dal.map { $0 <= giorno } ?? true) && giorno <= al }
  }

  /// The windows of the special votes; a kind that is not there does not belong to this vote.
  package private(set) var richieste: [SpecieDiRichiesta: Finestra] = [:]
  /// The first day on which the certificate of a home voter can be dated.
  package private(set) var certificatoDal: Giorno?
  /// Applications of citizens of the Union, by list.
  package private(set) var domandeUE: [Lista: Finestra] = [:]
  /// Admissions under art. 32-bis.
  package private(set) var ammissioni32bis: Finestra?

  /// `primoTurno` is the first round, when `consultazione` is its run-off.
  package init(_ consultazione: Consultazione, primoTurno: Consultazione? = nil, _ ordinamento: Ordinamento) {
    let calendari = [consultazione, primoTurno].compactMap(\.self).map { turno in
      Scadenzario(turno, ordinamento, oggi: turno.giorni.riferimento)
    }
    func scadenza(_ codice: String) -> Scadenza? { calendari.compactMap { $0[codice] }.first }
    func finestra(_ codice: String, dal inizio: String? = nil) -> Finestra? {
      scadenza(codice).map {
        Finestra(
          dal: inizio.flatMap(scadenza)?.primoGiorno, al: $0.ultimoGiorno, natura: $0.natura, norma: $0.norma)
      }
    }
    richieste[.domicilio] = finestra("HOME_VOTE_END", dal: "HOME_VOTE_START")
    richieste[.degenti] = finestra("HOSPITAL_REQUEST")
    richieste[.detenuti] = finestra("PRISON_REQUEST")
    richieste[.naviganti] = finestra("SEAMEN_REQUEST")
    richieste[.temporaneamenteAllEstero] = finestra("ABROAD_TEMP_OPTION")
    richieste[.opzioneInItalia] = finestra("ABROAD_OPTION")
    certificatoDal = scadenza("HOME_CERTIFICATE_FROM")?.primoGiorno
    domandeUE[.aggiuntaUEComunale] = finestra("EU_MUNICIPAL_REQUEST")
    domandeUE[.aggiuntaUEParlamento] = finestra("EU_EP_REQUEST")
    ammissioni32bis = finestra("ART32BIS_START", dal: "ART32BIS_START")
  }
}
