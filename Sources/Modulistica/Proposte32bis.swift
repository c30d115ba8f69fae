import Elettorato
package import Rendering

/// Whom the office proposes to the commission for late admission: a draft, which never goes to a polling section.
///
/// Source: art. 32-bis, c. 1, d.P.R. 223/1967: the commission admits (A-60).
package struct Proposte32bis: Sendable {
  package let fonte: FonteDelVoto
  /// In order of section and name.
  package let proposti: [AmmessoAlVoto]

  /// Who is decided already is left out: he is on the sheet of his section.
  package init(fonte: FonteDelVoto, ammessi: [AmmessoAlVoto]) {
    self.fonte = fonte
    proposti = ammessi.filter { $0.decisione == nil }
  }

  /// Stem of the file.
  package static let id = "proposte-32bis"

  private static let colonne = [
    Column("N.", weight: 28, alignment: .right, style: .strong),
    Column("Sezione\nproposta", weight: 54, alignment: .right, fullTitle: "Sezione proposta"),
    Column("COGNOME e nome", weight: 180, style: .name),
    Column("Luogo e data di nascita", weight: 120, style: .small),
    Column("Causa", weight: 140, style: .small), Column("Domanda", weight: 84, style: .small),
    Column("Decisione della Commissione\n(n. e data)", weight: 150, style: .box),
  ]

  package func documento() -> Document {
    let titolo = "PROPOSTE DI AMMISSIONE AL VOTO · ART. 32-BIS"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: fonte.testata(
        titolo, "domande su cui la Commissione elettorale circondariale non ha ancora deciso"),
      footer: fonte.piede("Proposte art. 32-bis · per la sola Commissione"), watermark: "BOZZA",
      blocks: [
        .paragraph(
          Paragraph(
            "\(bold: "Alla Commissione elettorale circondariale"). L’ufficio propone di ammettere al voto le persone qui indicate, che ne hanno fatto domanda. \(bold: "Questo foglio non si consegna alle sezioni"): nessuno vi è ammesso finché la Commissione non ha deciso."
          )),
        .table(
          Table(
            id: "proposte", caption: titolo, columns: Self.colonne, rows: righe, minimumRowHeight: .mm(9),
            heavyRuleEvery: nil, numberColumn: 0)),
        .paragraph(
          .closing(
            "Il presente foglio comprende \(bold: proposti.count.certificatoFemminile) \(proposti.count.concorda("persona proposta", "persone proposte"))."
          )), .signatures(fonte.firma),
        .notes([
          "Decisa l’ammissione, si registra con «supplemento aggiungi --tipo ammissione-32bis»: da allora la persona è sul foglio della sua sezione, con l’attestazione.",
          "Le richieste al casellario e all’autorità di pubblica sicurezza si fanno con il mezzo più rapido e hanno risposta entro 48 ore (\(fonte.articolo(.d223("art. 32-bis, c. 1")))).",
          "La causa può essere un dato giudiziario: il foglio contiene dati riservati.",
        ]),
      ], metadata: fonte.metadati(titolo))
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for (posto, proposto) in proposti.enumerated() {
      let domanda = proposto.domanda
      righe.append { celle in
        celle.label("domanda ", domanda.numero)
        celle.number(posto + 1)
        celle.text(proposto.sezione.map { String($0.numero) } ?? "da ass.")
        celle.name(domanda.cognome, domanda.nome)
        celle.lines(proposto.luogo, proposto.persona?.nascita.breve ?? "")
        celle.text(proposto.causa)
        celle.text("n. \(domanda.numero) del\n\(domanda.ricevuta.breve)")
      }
    }
    return righe
  }
}
