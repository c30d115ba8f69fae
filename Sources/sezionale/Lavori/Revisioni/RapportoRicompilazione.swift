import Archivio
import Elettorato
import Ufficio

/// Lists written again, on the screen and in JSON.
struct RapportoRicompilazione {
  let esito: EsitoRicompilazione
  let ambito: Ricompilazione.Ambito

  init(_ esito: EsitoRicompilazione, ambito: Ricompilazione.Ambito) {
    self.esito = esito
    self.ambito = ambito
  }

  func mostra(_ output: Output, prova: Bool) {
    output.titolo(
      "Atto n. \(esito.atto.numero) \(esito.atto.giorno.esteso(.del)): \(esito.atto.tipo.titolo), \(ambito.titolo)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    var tabella = Table([
      .left("lista"), .right("elettori"), .right("nuovo n. generale"), .right("nuovo n. sezionale"),
      .right("generali lasciati"), .right("sezionali lasciati"),
    ])
    for conto in esito.conti {
      tabella.append(
        [conto.lista.rawValue.lowercased()]
          + [
            conto.elettori, conto.generaliCambiati, conto.sezionaliCambiati, conto.generaliLiberati,
            conto.sezionaliLiberati,
          ].map(\.conMigliaia))
    }
    output.tabella(tabella)
    if let prima = esito.regimePrecedente {
      output.riga(
        "le liste passano da «\(prima.rawValue)» a «\(esito.atto.regime.rawValue)» (\(RegimeDelleListe.vigente.il(esito.atto.giorno).norma))"
      )
    }
    for parametro in esito.atto.parametri where parametro.nome == "revisione-aperta" {
      output.avviso("\(parametro.valore): ammessa con motivo")
    }
    output.riga("impronta dell'atto  \(esito.sigillo.impronta)")
    output.riga("stato delle liste   \(esito.sigillo.stato)")
    output.nota(
      "Poi: «sezionale stampa concordanza --in CARTELLA», dai numeri vecchi ai nuovi; e tutte le liste, per il Comune e per la Commissione elettorale circondariale."
    )
    json(output)
  }

  private func json(_ output: Output) {
    output.campo("atto", .integer(esito.atto.numero))
    output.campo("giorno", .string(esito.atto.giorno.iso))
    output.campo("ambito", .string(ambito.rawValue))
    output.campo("regime", .string(esito.atto.regime.rawValue))
    output.campo("regimePrecedente", .optional(esito.regimePrecedente?.rawValue))
    output.campo(
      "liste",
      .array(
        esito.conti.map {
          [
            "lista": .string($0.lista.rawValue), "elettori": .integer($0.elettori),
            "generaliCambiati": .integer($0.generaliCambiati),
            "sezionaliCambiati": .integer($0.sezionaliCambiati),
            "generaliLasciati": .integer($0.generaliLiberati),
            "sezionaliLasciati": .integer($0.sezionaliLiberati),
          ]
        }))
    output.campo("impronta", .string(esito.sigillo.impronta.esadecimale))
    output.campo("stato", .string(esito.sigillo.stato.esadecimale))
  }
}
