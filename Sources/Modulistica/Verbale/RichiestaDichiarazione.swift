import Elettorato
package import Rendering

/// The request to the Comune of origin of immigrants for its declaration that they are cancelled there.
///
/// Nobody is enrolled before: the new Comune asks ex officio. Source: art. 32, c. 1, n. 4, d.P.R. 223/1967 (A-17); between Comuni only by telematic
/// means, art. 6 D.L. 5/2012 (A-07).
package struct RichiestaDichiarazione: Sendable {
  package let fonte: FonteAtto
  /// The cadastral code of the Comune of origin; empty where the event has none.
  package let comune: String
  package let fatti: [FattoEsaminato]

  private init(_ fonte: FonteAtto, comune: String, fatti: [FattoEsaminato]) {
    self.fonte = fonte
    self.comune = comune
    self.fatti = fatti
  }

  /// One for each Comune of origin, in order of code.
  package static func tutte(_ fonte: FonteAtto, _ fatti: [FattoEsaminato]) -> [RichiestaDichiarazione] {
    let mancanti = fatti.filter { $0.decisione.motivo == Rifiuto.documentoMancante.rawValue }
    return Dictionary(grouping: mancanti) { $0.evento.comuneAltro }.sorted { $0.key < $1.key }.map {
      RichiestaDichiarazione(fonte, comune: $0.key, fatti: $0.value)
    }
  }

  /// Stem of the file: `richiesta-A326`.
  package var id: String { "richiesta-\(comune.isEmpty ? "da-individuare" : comune)" }

  private static let colonne = [
    Column("N.", weight: 28, alignment: .right, style: .strong),
    Column("COGNOME e nome", weight: 170, style: .name),
    Column("Luogo e data di nascita", weight: 120, style: .small),
    Column("Codice fiscale", weight: 118, style: .small),
    Column("Residente qui dal", weight: 76, style: .small),
    Column("Protocollo", weight: 100, style: .small),
  ]

  package func documento() -> Document {
    var righe = Rows(columns: Self.colonne.count)
    for (indice, fatto) in fatti.enumerated() {
      let evento = fatto.evento
      righe.append { celle in
        celle.label("fatto ", evento.numero)
        celle.number(indice + 1)
        celle.persona(evento, fonte.nomi)
        celle.text(evento.codiceFiscale)
        celle.text(evento.giorno.breve)
        celle.text(evento.protocolloInParole)
      }
    }
    let persone = fatti.count.concorda("della persona indicata", "delle persone indicate")
    return Lettera(
      fonte, id: id, titolo: "Richiesta di dichiarazione di cancellazione",
      a: [
        "Al Sindaco del Comune di",
        comune.isEmpty ? "______________________" : fonte.nomi.comune(comune, il: fonte.atto.giorno),
        "Ufficio elettorale",
      ], firma: "Il Sindaco (o il delegato)",
      corpo: [
        Lettera.paragrafo(
          "\(bold: "Oggetto:") trasferimento di residenza. Richiesta d’ufficio della dichiarazione di cui all’\(fonte.cita(.d223("art. 32, c. 1, n. 4")))."
        ),
        Lettera.paragrafo(
          "Le persone sotto indicate si sono trasferite in questo Comune. Nell’esame dei documenti (atto \(fonte.estremi), \(fonte.oggetto)) la dichiarazione di codesto Comune non è risultata pervenuta, e l’iscrizione nelle liste non si può disporre prima della cancellazione."
        ),
        .table(
          Table(
            id: "persone", caption: "Persone trasferite", columns: Self.colonne, rows: righe,
            heavyRuleEvery: nil, numberColumn: 0)),
        Lettera.paragrafo(
          "Si chiede di trasmettere con la massima urgenza, per via telematica (\(fonte.cita(Norma(.dl5del2012, "art. 6, c. 1")))), la dichiarazione che attesta l’avvenuta cancellazione \(persone) dalle liste elettorali di codesto Comune, con il Modello 3D, oppure di comunicare che non vi \(fatti.count.concorda("era iscritta", "erano iscritte"))."
        ),
        .paragraph(
          .closing(
            "Richiesta per \(bold: fatti.count.certificatoFemminile) \(fatti.count.concorda("persona", "persone"))."
          )),
      ]
    ).documento
  }
}
