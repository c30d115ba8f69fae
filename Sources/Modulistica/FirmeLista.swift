import Elettorato
import Rendering

/// What surrounds the table of a list: warnings on the cover, signatures, the foot of the sheet.
enum FirmeLista {
  /// Source: art. 40 d.P.R. 223/1967 (president and stamp on every sheet; a Sottocommissione has the same powers: A-59), art. 5 c. 2 for the
  /// Comune's copy.
  static func autenticazione(_ fonte: FonteLista, _ copia: Copia) -> Signatures {
    let luogo = Signatures.Place("Si autentica. \(fonte.comune.denominazione), lì", width: .mm(28))
    switch copia {
    case .votazione:
      return Signatures([
        luogo, .init("Il presidente", width: .mm(42)), .init("I componenti", width: .mm(42)),
        .init("", width: .mm(42)), .init("(bollo)", width: .mm(0)),
      ])
    case .ufficio:
      return Signatures([
        luogo, .init("Il responsabile dell’ufficio elettorale", width: .mm(60)),
        .init("(bollo)", width: .mm(0)),
      ])
    }
  }

  /// The foot of every sheet. `conParte` where a list has more than one part, whose numbers would be confused; `totali` is how many each part
  /// counts, so that its last sheet says the total and carries nothing forward.
  static func piede(
    luogo: String, codice: String = "lista", digest: Impronta, copia: Copia, conParte: Bool,
    totali: [String: Int] = [:]
  ) -> Footer {
    Footer(
      left: { pagina in
        var prima: RichText = RichText(luogo)
        if conParte, !pagina.part.isEmpty { prima.append(" · \(pagina.part)") }
        prima.append(" · ")
        prima.append(bold: "foglio \(pagina.number) di \(pagina.count)")
        guard let inizio = pagina.first, let fine = pagina.last else { return [prima] }
        prima.append(
          inizio == fine ? " · elettore n. \(inizio)" : " · elettori dal n. \(inizio) al n. \(fine)")
        return [
          prima,
          "riporto \(pagina.carried) · in questo foglio \(pagina.here) · \(bold: "\(totali[pagina.part] == pagina.total ? "totale" : "a riportare") \(pagina.total)")",
        ]
      },
      codes: ["\(codice)  \(CodiceFoglio.lista(digest))"],
      box: copia == .votazione
        ? "Presidente della Commissione o Sottocommissione circondariale (firma e bollo)"
        : "Il responsabile dell’ufficio elettorale (firma e bollo)")
  }

  static func avvertenze(
    _ fonte: FonteLista, _ copia: Copia, lista: Lista, depennati: Int, perCorrispondenza: Int? = nil
  ) -> [RichText] {
    var avvertenze: [RichText] = []
    if fonte.bozza {
      avvertenze.append(
        "\(bold: "BOZZA"): le liste non sono ancora bloccate; questo documento non può essere consegnato al seggio."
      )
    }
    switch copia {
    case .votazione:
      avvertenze.append(
        "Comprende solo chi vota in questa consultazione; depennati ai sensi dell’\(fonte.cita(.d223("art. 33"))): \(depennati) \(perCorrispondenza == nil ? " (vedi l’elenco dei depennati)" : ""). I numeri che mancano sono di elettori depennati o cancellati."
      )
      if let perCorrispondenza {
        avvertenze.append(
          "Le annotazioni vengono dagli elenchi di chi vota fuori del seggio; le righe barrate sono di elettori depennati, non compresi nei numeri.\(perCorrispondenza > 0 ? " Elettori che votano per corrispondenza, non compresi nella lista: \(perCorrispondenza)." : "")"
        )
      } else if lista == .generale, let assenti = residentiAllEstero(fonte) {
        avvertenze.append(assenti)
      }
      if lista == .aggiuntaUEComunale, fonte.consultazione?.tipi.count ?? 0 > 1 {
        avvertenze.append("\(bold: "Questi elettori ricevono la sola scheda per l’elezione del Comune.")")
      }
    case .ufficio:
      avvertenze.append(
        "Comprende tutti gli iscritti, anche chi non ha ancora compiuto 18 anni; le righe barrate sono di elettori cancellati. \(bold: "Non è la lista per il seggio.")"
      )
    }
    avvertenze.append(
      "L’ordine alfabetico considera le sole lettere (accenti, apostrofi, trattini e spazi non contano), poi la data di nascita."
    )
    return avvertenze
  }

  /// Who resides abroad and may vote there: the program does not know it yet, so the paper says what is left to do.
  ///
  /// Source: L. 459/2001 and D.P.R. 104/2003 (by mail), D.L. 408/1994 (European Parliament); `norme.md` 4.7.
  static func residentiAllEstero(_ fonte: FonteLista) -> RichText? {
    guard let tipi = fonte.consultazione?.tipi else { return nil }
    if tipi.contains(.politica) || tipi.contains(.referendum) {
      return
        "Comprende i residenti all’estero: prima della consegna al seggio vanno depennati quelli che votano per corrispondenza (L. 459/2001)."
    }
    if tipi.contains(.europea) {
      return
        "Comprende i residenti all’estero: prima della consegna al seggio vanno depennati quelli che votano nelle sezioni istituite negli Stati dell’Unione europea (D.L. 408/1994)."
    }
    return nil
  }

  static func metadati(_ fonte: FonteLista, _ titolo: String) -> Metadata {
    Metadata(
      author: "Comune di \(fonte.comune.denominazione)", subject: titolo, keywords: "liste elettorali",
      date: fonte.atto.giorno.iso)
  }
}
