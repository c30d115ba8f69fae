import Elettorato
import Modulistica
import Ufficio

/// A consultation called, on the screen and in JSON.
extension Consultazioni.Indetta {
  func mostra(_ output: Output, prova: Bool = false) {
    testo(output, prova: prova)
    json(output)
  }

  private func testo(_ output: Output, prova: Bool) {
    output.titolo(
      "\(DicituraConsultazione.oggetti(consultazione).joined(separator: "; "))\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.riga("votazione: \(DicituraConsultazione.giorni(consultazione))")
    if consultazione.giorni.riferimento != consultazione.giorni.primo {
      output.riga("i termini decorrono da \(consultazione.giorni.riferimento.conGiorno)")
    }
    if let decreto = consultazione.decreto { output.riga("decreto: \(decreto.esteso)") }
    output.riga("manifesto: \(consultazione.manifesto.esteso)")
    output.riga("ordinamento: \(consultazione.ordinamento)")
    for gruppo in ignoti.ignotiPerMotivo {
      output.riga(gruppo.introduzione)
      for termine in gruppo.termini { output.riga("  \(termine.codice)  \(termine.adempimento)") }
    }
    for termine in consultazione.stabiliti {
      output.riga("termine \(termine.codice): \(termine.giorni.di("giorno", "giorni")) (\(termine.motivo))")
    }
    for deroga in consultazione.deroghe {
      output.riga("deroga «\(deroga.anomalia)»\(deroga.norma.map { ", \($0)" } ?? ""): \(deroga.motivo)")
    }
    output.riga(
      atto.map { "atto n. \($0.numero) \($0.giorno.esteso(.del)): \($0.tipo.titolo)" }
        ?? "sarà scritta nell'atto n. 1, con cui si formano le liste")
  }

  private func json(_ output: Output) {
    output.campo("identita", .string(consultazione.identita))
    output.campo("consultazioni", .strings(consultazione.tipi.map(\.rawValue)))
    output.campo("turno", .string(consultazione.turno.rawValue))
    output.campo("primoGiorno", .string(consultazione.giorni.primo.iso))
    output.campo("secondoGiorno", .optional(consultazione.giorni.secondo?.iso))
    output.campo("giornoDiRiferimento", .string(consultazione.giorni.riferimento.iso))
    output.campo("giornoDellEta", .string(consultazione.giorni.eta.iso))
    output.campo("decreto", .optional(consultazione.decreto?.iso))
    output.campo("manifesto", .string(consultazione.manifesto.iso))
    output.campo("ordinamento", .string(consultazione.ordinamento))
    output.campo(
      "termini",
      .array(
        consultazione.stabiliti.map {
          ["codice": .string($0.codice), "giorni": .integer($0.giorni), "motivo": .string($0.motivo)]
        }))
    output.campo("nonNoti", .array(ignoti.ignoti.map { $0.json(consultazione.identita) }))
    output.campo(
      "deroghe",
      .array(
        consultazione.deroghe.map {
          [
            "anomalia": .string($0.anomalia), "norma": .optional($0.norma?.description),
            "motivo": .string($0.motivo),
          ]
        }))
    output.campo("atto", atto.map { .integer($0.numero) } ?? .null)
  }
}
