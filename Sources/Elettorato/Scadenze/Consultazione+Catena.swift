/// The consultation of an act, read again from the chain: papers of a past round name the vote it was for, closed or not.
extension Consultazione {
  /// The days and the kinds of the vote that `identita` names, from the act that called it; `nil` when no act says them.
  ///
  /// Only what papers say is filled: its terms are in the calendar, which reads the consultation itself.
  package init?(identita: String, atti: [Atto], comune: Comune) {
    guard
      let indizione = atti.last(where: { atto in
        atto.consultazione == identita && atto.valore("primo-giorno") != nil
      }), let primo = indizione.giorno("primo-giorno")
    else { return nil }
    let tipi = (indizione.valore("tipi") ?? "").split(separator: ";").compactMap {
      TipoDiConsultazione(rawValue: String($0))
    }
    guard !tipi.isEmpty else { return nil }
    self.init(
      comune: ComuneAlVoto(
        nome: comune.denominazione, codiceIstat: comune.codiceIstat, codiceCatastale: comune.codice,
        provincia: comune.provincia, regione: comune.regione),
      tipi: Set(tipi), turno: indizione.valore("turno").flatMap(Turno.init(rawValue:)) ?? .primo,
      giorni: GiorniDiVoto(
        primo: primo, secondo: indizione.giorno("secondo-giorno"),
        riferimento: indizione.giorno("giorno-di-riferimento"), eta: indizione.giorno("giorno-dell-eta")),
      primoTurno: indizione.giorno("primo-turno"), ordinamento: indizione.valore("ordinamento") ?? "")
  }
}

extension Atto {
  /// A value about the consultation that the act calls.
  fileprivate func valore(_ nome: String) -> String? {
    parametri.first { $0.nome == "\(Consultazione.parametro)-\(nome)" }?.valore
  }

  fileprivate func giorno(_ nome: String) -> Giorno? { valore(nome).flatMap { Giorno(iso: $0.utf8) } }
}
