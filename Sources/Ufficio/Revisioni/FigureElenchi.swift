package import Elettorato

/// The elenchi of a semestral act in figures, proposed, adopted or read again; who is left out one by one, by number.
package struct FigureElenchi {
  package let voci: [VoceSemestrale]

  package init(voci: [VoceSemestrale]) { self.voci = voci }

  /// How many people are told one by one.
  static let mostrati = 40

  func riempi(_ risposta: inout Risposta) {
    risposta.tabella(tabella)
    escluse(&risposta)
    risposta.tabella(elenco)
  }

  /// Who is left out and who was left out before, one by one.
  package func escluse(_ risposta: inout Risposta) {
    let escluse = voci.filter { $0.esito == .esclusa }
    for voce in escluse.prefix(Self.mostrati) {
      let norma = voce.esclusione.map { " (\($0.norma))" } ?? ""
      risposta.frase(
        "  \(voce.elenco.titolo), n. \(voce.numero), \(voce.riferimento): \(voce.esclusione?.motivo ?? voce.motivo)\(norma)"
      )
    }
    if escluse.count > Self.mostrati {
      risposta.frase("  e altri \((escluse.count - Self.mostrati).conMigliaia)")
    }
    let omessi = voci.filter(\.omessa)
    if !omessi.isEmpty {
      risposta.avviso(
        "omessi da una revisione precedente, da verificare uno per uno: \(omessi.prefix(Self.mostrati).map(\.riferimento).joined(separator: ", "))\(omessi.count > Self.mostrati ? ", ..." : "")"
      )
    }
  }

  private var tabella: Risposta.Tabella {
    var tabella = Risposta.Tabella(
      nil, ["elenco", "esito", "persone", "omessi prima", "per decisione"].map { .init(nil, $0) })
    for elenco in VoceSemestrale.Elenco.allCases {
      for esito in VoceSemestrale.Esito.allCases {
        let sue = voci.filter { $0.elenco == elenco && $0.esito == esito }
        guard !sue.isEmpty else { continue }
        let decise = sue.count {
          $0.segnalazione == .perDecisione || $0.esclusione == .esclusoPerDecisione
        }
        tabella.aggiungi(
          [.testo(elenco.titolo), .testo(esito.titolo)]
            + [sue.count, sue.count(where: \.omessa), decise].map { .numero($0) })
      }
    }
    return tabella
  }

  /// Every person, by number: for programs.
  private var elenco: Risposta.Tabella {
    Risposta.Tabella(
      "elenchi",
      ["elenco", "numero", "idAnagrafe", "fascicolo", "esito", "motivo", "norma"].map { .init($0) },
      voci.map { voce in
        [
          .testo(voce.elenco.rawValue), .numero(voce.numero), .testo(voce.idAnagrafe),
          .numero(voce.fascicolo), .testo(voce.esito.rawValue), .testo(voce.motivo),
          .norma(voce.esclusione?.norma),
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
  /// Whether an earlier revision has left the person out.
  fileprivate var omessa: Bool { segnalazione == .omesso || segnalazione == .omessoNonQualificato }

  /// The person by number, never by name.
  fileprivate var riferimento: String {
    idAnagrafe.isEmpty ? "fascicolo \(fascicolo ?? 0)" : "anagrafe \(idAnagrafe)"
  }
}
