import Elettorato
import Rendering

/// What the officer decided by hand, with reason and document.
enum TabellaInterventi {
  static func tabella(_ fatti: [FattoEsaminato]) -> Table {
    let colonne = [
      Column("Fatto", weight: 60), Column("Protocollo", weight: 130, style: .small),
      Column("Che cosa riguarda", weight: 150, style: .small),
      Column("Che cosa ha deciso l’ufficio", weight: 180), Column("Motivo e documento", weight: 280),
      Column("Esito", weight: 80),
    ]
    var righe = Rows(columns: colonne.count)
    for fatto in fatti {
      let (azione, motivo) = parole(fatto.decisione.intervento)
      righe.append { celle in
        celle.text(fatto.evento.progressivo)
        celle.text(fatto.evento.protocolloInParole)
        celle.text(fatto.evento.tipo.titolo.tipografico)
        celle.text(azione)
        celle.text(fatto.evento.tipo.riservato ? "agli atti, nel fascicolo" : motivo)
        celle.text(fatto.decisione.esito.titolo)
      }
    }
    return Table(
      id: "interventi", caption: "Interventi dell’ufficio", columns: colonne, rows: righe, heavyRuleEvery: nil
    )
  }

  /// The words of an intervention as the act keeps it: what was done, then reason and document.
  private static func parole(_ intervento: String) -> (azione: String, motivo: String) {
    guard let taglio = intervento.firstRange(of: ": ") else { return (intervento, "") }
    let codice = String(intervento[..<taglio.lowerBound])
    let motivo = String(intervento[taglio.upperBound...])
    switch Intervento.Azione(codice: codice) {
    case .escludi: return ("escluso da questa revisione e dalle successive", motivo)
    case .identitaVerificata: return ("identità verificata: la persona è quella del codice fiscale", motivo)
    case .sezione(let numero): return ("assegnata la sezione \(numero)", motivo)
    case .ritira: return ("intervento precedente ritirato", motivo)
    case nil: return (codice, motivo)
    }
  }
}
