package import CSV
package import Elettorato

/// `Data/comuni.csv`: the Comuni of Italy, one row for each period of validity.
package struct TracciatoComuni {
  package static let colonne = [
    "codice_catastale", "denominazione", "altra_denominazione", "denominazione_traslitterata",
    "sigla_provincia",
    "regione", "codice_istat", "data_inizio", "data_fine", "stato",
  ].map { Colonna($0, $0) }

  private let intestazione: Intestazione

  package init(_ intestazione: Intestazione) { self.intestazione = intestazione }

  /// A row: the Comune, and its period as a place of birth; `nil` for the few old Comuni that never had a code.
  package func leggi(_ record: borrowing Record) throws(Scarto) -> (
    comune: Comune, luogo: Luogo, attivo: Bool
  )? {
    let campi = Campi(record, intestazione)
    guard let codice = CodiceLuogo(campi.testo(0)) else { return nil }
    let comune = Comune(
      codice: codice.testo, denominazione: try campi.obbligatorio(1), provincia: campi.testo(4),
      regione: campi.testo(5), codiceIstat: campi.testo(6))
    let luogo = Luogo(
      codice: codice, denominazione: comune.denominazione, provincia: comune.provincia,
      dal: try campi.giornoNostro(7), al: try campi.giornoNostro(8))
    return (comune, luogo, campi.testo(9) == "A")
  }
}

/// `Data/stati_esteri.csv`: foreign States and territories, ceased ones too, and Italy.
package struct TracciatoStatiEsteri {
  package static let colonne = [
    "codice_catastale", "denominazione", "denominazione_en", "iso_alpha2", "iso_alpha3", "codice_istat",
    "data_inizio",
    "data_fine", "tipo", "uso_cittadinanza", "uso_nascita", "uso_residenza", "ue", "ue_dal", "ue_al",
  ].map { Colonna($0, $0) }

  private let intestazione: Intestazione

  package init(_ intestazione: Intestazione) { self.intestazione = intestazione }

  /// The State, and itself as a place of birth; Italy is no foreign place.
  package func leggi(_ record: borrowing Record) throws(Scarto) -> (stato: StatoEstero, luogo: Luogo?) {
    let campi = Campi(record, intestazione)
    let stato = StatoEstero(
      codice: campi.testo(0), denominazione: try campi.obbligatorio(1), alpha3: campi.testo(4),
      ueDal: try campi.giornoNostro(13), ueAl: try campi.giornoNostro(14))
    guard let codice = CodiceLuogo(stato.codice) else { return (stato, nil) }
    let luogo = Luogo(
      codice: codice, denominazione: stato.denominazione, provincia: "EE",
      dal: try campi.giornoNostro(6),
      al: try campi.giornoNostro(7))
    return (stato, luogo)
  }
}

extension Campi {
  /// A day of our own data, always ISO; `nil` when there is none.
  fileprivate func giornoNostro(_ colonna: Int) throws(Scarto) -> Giorno? {
    let scritto = testo(colonna)
    guard !scritto.isEmpty else { return nil }
    guard let giorno = Giorno(iso: scritto.utf8) else {
      throw scarto(colonna, .data(formato: Dialetto.pulito.formatoData))
    }
    return giorno
  }
}
