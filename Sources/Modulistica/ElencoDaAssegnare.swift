package import Elettorato
package import Rendering

/// The electors entered in a list whose section is still to be assigned: they are in every total and in no section list, so they have
/// a paper of their own and nobody is left out of a print in silence.
///
/// Source: art. 36 d.P.R. 223/1967, the section is that of the dwelling; the program never guesses it.
package struct ElencoDaAssegnare: Sendable {
  /// An elector, and why the section is not known.
  package struct Voce: Sendable {
    package let elettore: Elettore
    package let motivo: String

    package init(_ elettore: Elettore, motivo: String) {
      self.elettore = elettore
      self.motivo = motivo
    }
  }

  package let fonte: FonteLista
  /// In order of list, part and general number.
  package let voci: [Voce]

  package init(fonte: FonteLista, voci: [Voce]) {
    self.fonte = fonte
    self.voci = voci
  }

  /// Stem of the file.
  package static let id = "elettori-da-assegnare"

  private static let colonne = [
    Column("N.", weight: 30, alignment: .right, style: .strong),
    Column("N. lista\ngen.", weight: 52, alignment: .right, fullTitle: "Numero nella lista generale"),
    Column("Lista", weight: 62, style: .small), Column("COGNOME e nome", weight: 210, style: .name),
    Column("Luogo e data di nascita", weight: 135, style: .small), Column("Abitazione", weight: 165),
    Column("Fascicolo", weight: 60, alignment: .right, style: .faint),
    Column("Perché la sezione non è assegnata", weight: 150, style: .small),
    Column("Sezione\nassegnata", weight: 60, style: .box),
  ]

  package func documento() -> Document {
    let titolo = "ELETTORI DA ASSEGNARE A UNA SEZIONE"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo,
        subtitle: "iscritti nelle liste, non compresi in alcuna lista sezionale",
        right: fonte.consultazione.map(DicituraConsultazione.righe) ?? ["\(bold: fonte.situazione)"]),
      footer: Footer(
        left: { pagina in ["Elettori da assegnare · \(bold: "foglio \(pagina.number) di \(pagina.count)")"] },
        box: "Il responsabile dell’ufficio elettorale (firma e bollo)"),
      watermark: fonte.filigrana,
      blocks: [
        .paragraph(
          Paragraph(
            "Elettori iscritti nelle liste (\(fonte.situazione)) la cui sezione non è ancora stabilita (\(fonte.cita(.d223("art. 36")))). \(bold: "Non sono in alcuna lista sezionale e non possono votare finché non sono assegnati a una sezione"); sono compresi nel totale della lista generale."
          )),
        .table(
          Table(id: "da-assegnare", caption: titolo, columns: Self.colonne, rows: righe, numberColumn: 0)),
        .paragraph(
          .closing(
            "Il presente elenco comprende \(bold: voci.count.certificato) \(voci.count.concorda("elettore", "elettori"))."
          )),
        .signatures(FirmeLista.autenticazione(fonte, .ufficio)),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for indice in voci.indices {
      righe.append { celle in scrivi(voci[indice].elettore, indice + 1, voci[indice].motivo, in: &celle) }
    }
    return righe
  }

  private func scrivi(_ elettore: borrowing Elettore, _ numero: Int, _ motivo: String, in celle: inout Cells)
  {
    celle.fascicolo(elettore)
    celle.number(numero)
    celle.text("\(elettore.numeroGenerale)\(elettore.parte.sigla)")
    celle.text(elettore.lista == .generale ? "generale" : "aggiunta U.E.")
    celle.cognomeENome(elettore)
    celle.nascita(elettore)
    celle.abitazione(elettore, fonte)
    celle.number(elettore.fascicolo)
    celle.text(motivo)
    celle.empty()
  }
}
