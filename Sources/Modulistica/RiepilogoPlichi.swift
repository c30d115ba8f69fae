package import Elettorato
package import Rendering

/// The mayor's sheet: every envelope with its papers, its electors and its code, and the sums.
package struct RiepilogoPlichi: Sendable {
  /// The envelope of one section.
  package struct Plico: Sendable {
    package let sezione: Int
    /// On the poll copy of the general list.
    package let elettori: Int
    /// On the poll copy of the additional lists that vote.
    package let aggiunti: Int
    package let documenti: Int
    package let fogli: Int
    package let codice: Impronta

    package init(sezione: Int, elettori: Int, aggiunti: Int, documenti: Int, fogli: Int, codice: Impronta) {
      self.sezione = sezione
      self.elettori = elettori
      self.aggiunti = aggiunti
      self.documenti = documenti
      self.fogli = fogli
      self.codice = codice
    }
  }

  package let fonte: FonteLista
  package let plichi: [Plico]
  /// Electors entered in the general list, and those struck under art. 33: what the sum of the envelopes must be.
  package let iscritti: Int
  package let depennati: Int

  package init(fonte: FonteLista, plichi: [Plico], iscritti: Int, depennati: Int) {
    self.fonte = fonte
    self.plichi = plichi
    self.iscritti = iscritti
    self.depennati = depennati
  }

  /// Stem of the file.
  package static let id = "riepilogo-plichi"

  private static let colonne = [
    Column("Sezione", weight: 60, alignment: .right, style: .strong),
    Column("Lista degli\nelettori", weight: 80, alignment: .right),
    Column("Liste\naggiunte", weight: 70, alignment: .right),
    Column("Elettori\nin tutto", weight: 70, alignment: .right, style: .strong),
    Column("Documenti", weight: 72, alignment: .right), Column("Fogli", weight: 54, alignment: .right),
    Column("Codice del plico", weight: 150, style: .small),
  ]

  /// Throws when the envelopes together do not hold everybody who votes.
  package func documento() throws(Squilibrio) -> Document {
    let elettori = plichi.reduce(0) { $0 + $1.elettori }
    guard elettori == iscritti - depennati else {
      throw .stampa(documento: Self.id, attesi: iscritti - depennati, stampati: elettori)
    }
    let titolo = "RIEPILOGO DEI PLICHI"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)", page: .portrait,
      footer: Footer(left: { pagina in
        ["Riepilogo dei plichi · \(bold: "foglio \(pagina.number) di \(pagina.count)")"]
      }), watermark: fonte.filigrana,
      blocks: [
        .letterhead(
          Letterhead(
            lines: IntestazioneEnte.righe(fonte.comune) + ["Ufficio elettorale"], title: titolo,
            subtitle: (fonte.consultazione.map {
              DicituraConsultazione.oggetti($0).map { RichText($0) }
                + [RichText(DicituraConsultazione.giorni($0))]
            } ?? []) + [RichText(fonte.situazione)])),
        .table(
          Table(
            id: "plichi", caption: titolo, columns: Self.colonne, rows: righe, look: .open,
            heavyRuleEvery: nil)),
        .paragraph(
          Paragraph(
            "Elettori nelle liste dei plichi: \(bold: elettori.certificato), cioè \(iscritti) iscritti nella lista generale bloccata con l’atto n. \(fonte.atto.numero) del \(fonte.atto.giorno.esteso), meno \(depennati) depennati ai sensi dell’art. 33 d.P.R. 223/1967. Compresi i residenti all’estero; i cittadini dell’Unione europea sono contati nelle liste aggiunte.",
            alignment: .justified)),
        .signatures(
          Signatures(
            [.init("Il responsabile dell’ufficio elettorale", width: .mm(60))], arrangement: .stacked)),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for plico in plichi {
      righe.append { celle in
        celle.number(plico.sezione)
        celle.number(plico.elettori)
        celle.number(plico.aggiunti)
        celle.number(plico.elettori + plico.aggiunti)
        celle.number(plico.documenti)
        celle.number(plico.fogli)
        celle.text(CodiceFoglio.lista(plico.codice))
      }
    }
    righe.append(.total) { celle in
      celle.text("Totale")
      celle.number(plichi.reduce(0) { $0 + $1.elettori })
      celle.number(plichi.reduce(0) { $0 + $1.aggiunti })
      celle.number(plichi.reduce(0) { $0 + $1.elettori + $1.aggiunti })
      celle.number(plichi.reduce(0) { $0 + $1.documenti })
      celle.number(plichi.reduce(0) { $0 + $1.fogli })
      celle.empty()
    }
    return righe
  }
}
