/// Something in a consultation that the law does not expect: refused, or flagged.
package struct Anomalia: Hashable, Sendable {
  package let caso: Caso
  /// The line of the file, when the consultation was read from one.
  package let riga: Int?
  /// The reason given by the office, when it overrides a refusal.
  package let motivo: String?

  package init(_ caso: Caso, riga: Int? = nil, motivo: String? = nil) {
    self.caso = caso
    self.riga = riga
    self.motivo = motivo
  }

  package enum Gravita: Sendable {
    /// The consultation cannot be called; when `derogabile`, a reason lifts the refusal and stays in the act.
    case rifiuto(derogabile: Bool)
    /// The office must say why before the consultation can be called; the reason stays in the act.
    case domanda
    /// The consultation stands; the office is told.
    case avviso
  }

  package enum Caso: Hashable, Sendable {
    // The file is not understood.
    case chiaveSconosciuta(String)
    case chiaveRipetuta(String)
    case chiaveMancante(String)
    case valoreMalformato(chiave: String, valore: String)
    case tipoSconosciuto(String)
    case regioneSconosciuta(String)
    case ordinamentoSconosciuto(String)
    case termineSconosciuto(String)
    // The days do not agree with each other or with the law.
    case secondoGiornoNonConsecutivo(primo: Giorno, secondo: Giorno)
    /// Other days than those that the norm of the year wants.
    case giorniDiVotoDiversi(TipoDiConsultazione, previsto: GiorniDiVoto.Modo, norma: Norma)
    case votoNonDiDomenica(Giorno)
    case riferimentoEstraneo(Giorno)
    case riferimentoDiversoDalPrimoGiorno(Giorno, primo: Giorno)
    case giornoDellEtaEstraneo(Giorno)
    case manifestoTardivo(Giorno, limite: Giorno)
    case manifestoAnticipato(Giorno, limite: Giorno)
    case decretoDopoIlManifesto(Giorno, manifesto: Giorno)
    case primaTornataDopoIlManifesto(Giorno, manifesto: Giorno)
    case semestreNonValido(Giorno)
    case semestreNonCopreLaSituazione(fine: Giorno, situazione: Giorno)
    /// A national vote, and nobody says where residents abroad cannot vote by mail.
    case statiSenzaInteseIgnoti
    case situazioneDopoIlVoto(Giorno, voto: Giorno)
    case ballottaggioNonSuccessivo(Giorno, primoTurno: Giorno)
    case ballottaggioNonSecondaDomenica(Giorno, attesa: Giorno)
    // The rule set and what was set apart from it.
    /// Terms that the law of the Region sets for these votes, and that its rule set does not know.
    case terminiRegionaliIgnoti(regione: String, tipi: [TipoDiConsultazione], quanti: Int, aChi: String)
    case ordinamentoDiAltraRegione(String, regione: String)
    case termineDiLeggeNonDerogabile(String)
    case motivoMancante(termine: String)
    case motivoSenzaOggetto(String)
  }

  /// Whether the consultation is refused because of it.
  package var rifiuta: Bool {
    switch caso.gravita {
    case .rifiuto(let derogabile): !(derogabile && motivo != nil)
    case .domanda: motivo == nil
    case .avviso: false
    }
  }
}
