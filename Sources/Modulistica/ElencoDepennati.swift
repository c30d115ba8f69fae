package import Elettorato
package import Rendering

/// The electors struck from the poll copies because they are not yet eighteen: everybody left out of a print is listed here.
///
/// Source: art. 33 d.P.R. 223/1967, three copies (commission, notice board, secretariat).
package struct ElencoDepennati: Sendable {
  package let fonte: FonteLista
  package let consultazione: Consultazione
  /// In order of section, then of sectional number.
  package let elettori: [Elettore]

  package init(fonte: FonteLista, consultazione: Consultazione, elettori: [Elettore]) {
    self.fonte = fonte
    self.consultazione = consultazione
    self.elettori = elettori
  }

  package func documento() -> Document {
    let giorno = consultazione.giorni.eta
    let titolo = "ELENCO DEI DEPENNATI (ART. 33)"
    var righe = Rows(columns: 7)
    for (indice, elettore) in elettori.enumerated() {
      righe.append { celle in
        celle.number(indice + 1)
        if let sezione = elettore.sezione { celle.number(sezione) } else { celle.text("da ass.") }
        celle.text("\(elettore.numeroSezionale.map(String.init) ?? "–") / \(elettore.numeroGenerale)")
        celle.cognomeENome(elettore)
        celle.nascita(elettore)
        celle.abitazione(elettore)
        celle.text(EtaElettorale.maggiorenneDal(nascita: elettore.nascita).breve)
      }
    }
    let colonne = [
      Column("N.", weight: 30, alignment: .right, style: .strong), Column("Sezione", weight: 44, alignment: .right),
      Column("N. sezion. /\nn. gen.", weight: 64, alignment: .right, style: .small),
      Column("COGNOME e nome", weight: 230, style: .name), Column("Luogo e data di nascita", weight: 150, style: .small),
      Column("Abitazione", weight: 180), Column("Compie 18 anni il", weight: 90),
    ]
    return Document(
      id: "depennati-art33", title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo,
        subtitle: "elettori iscritti che non hanno diciotto anni il \(giorno.esteso)",
        right: DicituraConsultazione.righe(consultazione)),
      footer: Footer(
        left: { pagina in ["Depennati art. 33 · \(bold: "foglio \(pagina.number) di \(pagina.count)")"] },
        box: "Il responsabile dell’ufficio elettorale (firma e bollo)"),
      watermark: fonte.bozza ? "BOZZA" : nil,
      blocks: [
        .paragraph(
          Paragraph(
            "Elettori iscritti nelle liste (\(fonte.situazione)) che il \(giorno.esteso), giorno della votazione, non hanno compiuto il diciottesimo anno di età: sono depennati dalle liste per la votazione ai sensi dell’art. 33 d.P.R. 223/1967 e restano iscritti."
          )),
        .table(
          Table(id: "depennati", caption: titolo, columns: colonne, rows: righe, numberColumn: 0, runningTotals: true)),
        .paragraph(
          .closing("Il presente elenco comprende \(bold: "n. \(elettori.count) (\(elettori.count.inLettere))") elettori.")),
        .signatures(FirmeLista.autenticazione(fonte, .ufficio)),
        .notes([
          "In tre esemplari: Commissione elettorale circondariale, albo pretorio, segreteria del Comune.",
          "Chi compie diciotto anni il giorno della votazione vota e non è in questo elenco.",
        ]),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }
}
