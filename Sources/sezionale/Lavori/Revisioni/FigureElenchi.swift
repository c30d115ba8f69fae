import Elettorato
import Ufficio

/// The elenchi of a semestral act in figures, proposed, adopted or read again; who is left out one by one, by number.
struct FigureElenchi {
  let voci: [VoceSemestrale]

  var tabella: Table {
    var table = Table([
      .left("elenco"), .left("esito"), .right("persone"), .right("omessi prima"), .right("per decisione"),
    ])
    for elenco in VoceSemestrale.Elenco.allCases {
      for esito in VoceSemestrale.Esito.allCases {
        let sue = voci.filter { $0.elenco == elenco && $0.esito == esito }
        guard !sue.isEmpty else { continue }
        let omessi = sue.count { $0.segnalazione == .omesso || $0.segnalazione == .omessoNonQualificato }
        let decise = sue.count {
          $0.segnalazione == .perDecisione || $0.esclusione == .esclusoPerDecisione
        }
        table.append(
          [elenco.titolo, esito.titolo] + [sue.count, omessi, decise].map(\.conMigliaia))
      }
    }
    return table
  }

  func mostraEscluse(_ output: Output) {
    let escluse = voci.filter { $0.esito == .esclusa }
    for voce in escluse.prefix(RapportoSemestrale.mostrati) {
      let norma = voce.esclusione.map { " (\($0.norma))" } ?? ""
      output.riga(
        "  \(voce.elenco.titolo), n. \(voce.numero), \(voce.riferimento): \(voce.esclusione?.motivo ?? voce.motivo)\(norma)"
      )
    }
    if escluse.count > RapportoSemestrale.mostrati {
      output.riga("  e altri \((escluse.count - RapportoSemestrale.mostrati).conMigliaia)")
    }
    let omessi = voci.filter {
      $0.segnalazione == .omesso || $0.segnalazione == .omessoNonQualificato
    }
    if !omessi.isEmpty {
      output.avviso(
        "omessi da una revisione precedente, da verificare uno per uno: \(omessi.prefix(RapportoSemestrale.mostrati).map(\.riferimento).joined(separator: ", "))\(omessi.count > RapportoSemestrale.mostrati ? ", ..." : "")"
      )
    }
  }

  var json: JSONValue {
    .array(
      voci.map { voce in
        [
          "elenco": .string(voce.elenco.rawValue), "numero": .integer(voce.numero),
          "idAnagrafe": .string(voce.idAnagrafe),
          "fascicolo": voce.fascicolo.map(JSONValue.integer) ?? .null,
          "esito": .string(voce.esito.rawValue), "motivo": .string(voce.motivo),
          "norma": .optional(voce.esclusione?.norma.description),
        ]
      })
  }
}

extension VoceSemestrale.Elenco {
  var titolo: String {
    switch self {
    case .iscrizioni: "I, iscrizioni"
    case .cancellazioni: "II, cancellazioni"
    }
  }
}

extension VoceSemestrale.Esito {
  var titolo: String {
    switch self {
    case .proposta: "proposti"
    case .iscritta: "iscritti"
    case .cancellata: "cancellati"
    case .esclusa: "esclusi"
    }
  }
}

extension VoceSemestrale {
  /// The person by number, never by name.
  fileprivate var riferimento: String {
    idAnagrafe.isEmpty ? "fascicolo \(fascicolo ?? 0)" : "anagrafe \(idAnagrafe)"
  }
}
