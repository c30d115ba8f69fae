/// The terms that appear by themselves when a dynamic revision is adopted.
///
/// Deaths are neither notified nor deposited, so an act of deaths alone has only the copies of its minutes.
package enum TerminiDaAdozione {
  /// How the law makes a decision known, which depends on its cause.
  package enum Pubblicita: CaseIterable, Sendable {
    /// Causes 2 and 3, loss of citizenship or of the right: notification to the person.
    case notifica
    /// Causes 4 and 5, transfer of residence and acquisition of the right: deposit at the secretariat.
    case deposito
  }

  /// The calendar of one act adopted on `adozione`, whose variations need these forms of publicity.
  ///
  /// Until the day of the notification is known, claims are counted from the last lawful one.
  package static func scadenze(
    atto: String, adozione: Giorno, pubblicita: Set<Pubblicita>, notificata: Giorno? = nil,
    compiuti: [String: Giorno] = [:], oggi: Giorno
  ) -> [Scadenza] {
    var decorrenze = Decorrenze()
    decorrenze.adozione = adozione
    decorrenze.notifica = notificata ?? decorrenze.giorno(TerminiDiLegge.notifica.giorni, .dopoLAdozione)
    var compiuti = compiuti
    if let notificata { compiuti[TerminiDiLegge.notifica.codice] = notificata }
    return termini(pubblicita).compactMap { termine in
      termine.scadenza(decorrenze, atto: atto, compiutaIl: compiuti[termine.codice], oggi: oggi)
    }.inOrdine()
  }

  /// The decision of the CEC on a claim received on `ricevuto` against the act.
  package static func ricorso(
    atto: String, ricevuto: Giorno, decisoIl: Giorno? = nil, oggi: Giorno
  ) -> Scadenza? {
    var decorrenze = Decorrenze()
    decorrenze.ricorso = ricevuto
    return TerminiDiLegge.decisioneSulRicorso.scadenza(
      decorrenze, atto: atto, compiutaIl: decisoIl, oggi: oggi)
  }

  private static func termini(_ pubblicita: Set<Pubblicita>) -> [Termine] {
    var termini = [TerminiDiLegge.copieDelVerbale]
    if pubblicita.contains(.notifica) {
      termini += [TerminiDiLegge.notifica, TerminiDiLegge.ricorsoDaNotifica]
    }
    if pubblicita.contains(.deposito) {
      termini += [
        TerminiDiLegge.manifestoDelDeposito, TerminiDiLegge.deposito, TerminiDiLegge.ricorsoPrudente,
        TerminiDiLegge.ricorsoUltimo,
      ]
    }
    return termini
  }
}

extension Sequence<Scadenza> {
  /// By date; terms of the same day keep the order in which they come.
  package func inOrdine() -> [Scadenza] {
    enumerated().sorted { ($0.element.data, $0.offset) < ($1.element.data, $1.offset) }.map(\.element)
  }
}
