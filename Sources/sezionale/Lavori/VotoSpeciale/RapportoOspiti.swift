import Elettorato
import Ufficio

/// The electors of other Comuni with the answers, on the screen and in JSON; nobody is named.
struct RapportoOspiti {
  private let ospiti: [OspiteEsaminato]

  init(_ ospiti: [OspiteEsaminato]) { self.ospiti = ospiti }

  private var accolti: [OspiteEsaminato] { ospiti.filter { $0.esito.raccolta != nil } }

  func mostra(_ output: Output) {
    if !ospiti.isEmpty {
      output.titolo("Elettori di altri Comuni che votano qui")
      output.tabella(conti)
    }
    for esaminato in ospiti {
      if let rifiuto = esaminato.esito.rifiuto {
        output.riga(
          "  \(nome(esaminato)): \(rifiuto.motivoPerOspite) (\(esaminato.norma)). \(rifiuto.rimedioPerOspite)"
        )
      }
      for segnalazione in esaminato.segnalazioni {
        output.avviso("\(nome(esaminato)): \(dicitura(segnalazione))")
      }
    }
    output.campo("ospitiLetti", .integer(ospiti.count))
    output.campo("ospitiAccolti", .integer(accolti.count))
    output.campo("ospitiRifiutati", .integer(ospiti.count - accolti.count))
    output.campo("ospiti", .array(ospiti.map(json)))
  }

  /// By Comune of enrolment and kind: read = accepted + refused.
  private var conti: Table {
    var table = Table([
      .left("comune"), .left("specie"), .right("accolti"), .right("rifiutati"), .right("letti"),
    ])
    for comune in Set(ospiti.map(\.ospite.comune)).sorted() {
      for specie in Ospite.specie {
        let suoi = ospiti.filter { $0.ospite.comune == comune && $0.ospite.specie == specie }
        guard !suoi.isEmpty else { continue }
        let accolti = suoi.count { $0.esito.raccolta != nil }
        table.append([
          comune, specie.titolo, accolti.conMigliaia, (suoi.count - accolti).conMigliaia,
          suoi.count.conMigliaia,
        ])
      }
    }
    table.append([
      "in tutto", "", accolti.count.conMigliaia, (ospiti.count - accolti.count).conMigliaia,
      ospiti.count.conMigliaia,
    ])
    return table
  }

  private func nome(_ esaminato: OspiteEsaminato) -> String {
    let ospite = esaminato.ospite
    return "elettore di \(ospite.comune) n. \(ospite.numero), \(ospite.specie.titolo)"
  }

  /// Here numbers are not those of requests.
  private func dicitura(_ segnalazione: Segnalazione) -> String {
    guard case .altraSpecie(let numero, let specie) = segnalazione else { return segnalazione.descrizione }
    return "la stessa persona è anche l'elettore n. \(numero), \(specie.titolo)"
  }

  private func json(_ esaminato: OspiteEsaminato) -> JSONValue {
    let (ospite, raccolta) = (esaminato.ospite, esaminato.esito.raccolta)
    return [
      "numero": .integer(ospite.numero), "specie": .string(ospite.specie.rawValue),
      "comune": .string(ospite.comune), "sezione": .integer(ospite.sezione),
      "attestazione": .string(ospite.attestazione),
      "esito": .string(raccolta == nil ? "RIFIUTATO" : "ACCOLTO"),
      "motivo": .string(esaminato.esito.rifiuto?.rawValue ?? ""),
      "norma": .string(esaminato.norma.description), "schede": .strings(ospite.schede.map(\.rawValue)),
      "modalita": .optional(raccolta?.modalita?.rawValue),
      "sezioneRaccolta": raccolta?.sezione.map(JSONValue.integer) ?? .null,
      "segnalazioni": .strings(esaminato.segnalazioni.map(dicitura)),
    ]
  }
}
