import Elettorato
import Rendering

/// What surrounds the table of a list: warnings on the cover, signatures, the foot of the sheet.
enum FirmeLista {
  /// Source: art. 40 d.P.R. 223/1967 (president and stamp on every sheet), art. 5 c. 2 for the Comune's copy.
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
        luogo, .init("Il responsabile dell’ufficio elettorale", width: .mm(60)), .init("(bollo)", width: .mm(0)),
      ])
    }
  }

  static func piede(luogo: String, digest: Impronta, copia: Copia) -> Footer {
    Footer(
      left: { pagina in
        var prima: RichText = "\(luogo) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"
        guard let inizio = pagina.first, let fine = pagina.last else { return [prima] }
        prima.append(" · elettori dal n. \(inizio) al n. \(fine)")
        return [
          prima, "riporto \(pagina.carried) · in questo foglio \(pagina.here) · \(bold: "a riportare \(pagina.total)")",
        ]
      },
      codes: ["lista  \(CodiceFoglio.lista(digest))"],
      box: copia == .votazione
        ? "Il presidente della Commissione elettorale circondariale (firma e bollo)"
        : "Il responsabile dell’ufficio elettorale (firma e bollo)")
  }

  static func avvertenze(_ fonte: FonteLista, _ copia: Copia, depennati: Int) -> [RichText] {
    var avvertenze: [RichText] = []
    if fonte.bozza {
      avvertenze.append(
        "\(bold: "BOZZA"): le liste non sono ancora bloccate; questo documento non può essere consegnato al seggio.")
    }
    switch copia {
    case .votazione:
      avvertenze.append(
        "Comprende solo chi vota in questa consultazione; depennati ai sensi dell’art. 33 d.P.R. 223/1967: \(depennati) (vedi l’elenco dei depennati)."
      )
    case .ufficio:
      avvertenze.append(
        "Comprende tutti gli iscritti, anche chi non ha ancora compiuto 18 anni; le righe barrate sono di elettori cancellati. \(bold: "Non è la lista per il seggio.")"
      )
    }
    avvertenze.append(
      "L’ordine alfabetico considera le sole lettere (accenti, apostrofi, trattini e spazi non contano), poi la data di nascita.")
    return avvertenze
  }

  static func metadati(_ fonte: FonteLista, _ titolo: String) -> Metadata {
    Metadata(
      author: "Comune di \(fonte.comune.denominazione)", subject: titolo, keywords: "liste elettorali",
      date: fonte.atto.giorno.iso)
  }
}
