/// What the act of the additional lists does: every application admitted becomes a line at the end of its list, with numbers of its own.
///
/// Source: D.Lgs. 197/1996 art. 3 (the enrolment is made with the extraordinary revision of art. 32, c. 4); `norme.md` 1.4.7.
package enum IscrizioniUE {
  /// In the order of list and alphabet, whatever the order of the applications.
  package static func voci(
    _ esaminate: [EsameDomandeUE.Esaminata], regime: RegimeDelleListe, numeratore: inout Numeratore
  ) throws -> [VariazioniDellaTornata.Voce] {
    var fascicoli: [String: Int] = [:]
    var voci: [VariazioniDellaTornata.Voce] = []
    for esaminata in esaminate.sorted(by: inOrdine) {
      guard case .ammessa(let scheda, let sezione) = esaminata.esito else { continue }
      let codice = esaminata.domanda.codiceFiscale
      let noto = esaminata.richiedente.fascicolo ?? fascicoli[codice]
      let fascicolo = try noto ?? numeratore.prossimo(.fascicolo)
      fascicoli[codice] = fascicolo
      let (lista, parte) = (esaminata.lista, regime.parte(scheda.sesso))
      let riga = RigaDiLista(
        fascicolo: fascicolo, lista: lista, parte: parte, sezione: sezione,
        numeroGenerale: try numeratore.prossimo(.generale(lista, parte)),
        numeroSezionale: try numeratore.prossimo(.sezionale(lista, sezione, parte)))
      voci.append(
        VariazioniDellaTornata.Voce(
          chiave: codice,
          variazione: Variazione(
            operazione: .iscrizione, causa: .domandaUE, fascicolo: fascicolo, lista: lista, prima: nil,
            dopo: riga, evento: nil), scheda: scheda, persona: scheda, nuovoFascicolo: noto == nil))
    }
    return voci
  }

  private static func inOrdine(_ a: EsameDomandeUE.Esaminata, _ b: EsameDomandeUE.Esaminata) -> Bool {
    if a.lista != b.lista { return a.lista.rawValue < b.lista.rawValue }
    let (chiaveA, chiaveB) = (a.domanda.chiave, b.domanda.chiave)
    if chiaveA != chiaveB { return chiaveA.lexicographicallyPrecedes(chiaveB) }
    return (a.domanda.nascita, a.domanda.codiceFiscale) < (b.domanda.nascita, b.domanda.codiceFiscale)
  }
}
