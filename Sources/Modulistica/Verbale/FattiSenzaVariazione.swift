package import Elettorato
package import Rendering

/// The facts that an act has examined and that change nothing: each with reason, article, and what can be done.
///
/// An annex of the minutes that stays at the office: it is the answer to who asks, and it is not sent. Of facts that come from a judicial
/// measure it has the protocol alone.
package struct FattiSenzaVariazione: Sendable {
  package let fonte: FonteAtto
  package let fatti: [FattoEsaminato]

  /// Takes those without effect among all the facts of the act.
  package init(fonte: FonteAtto, fatti: [FattoEsaminato]) {
    self.fonte = fonte
    self.fatti = fatti.filter { Self.comprende($0.decisione) }
  }

  /// Stem of the file.
  package static let id = "fatti-senza-variazione"

  package static let esiti: [EsitoEvento.Codice] = [.rifiutato, .fuoriTermine, .ininfluente]

  /// Whether the answer leaves the lists as they are.
  package static func comprende(_ decisione: DecisioneEvento) -> Bool { esiti.contains(decisione.esito) }

  private static let colonne = [
    Column("N.", weight: 28, alignment: .right, style: .strong),
    Column("Fatto", weight: 42, style: .small), Column("Esito", weight: 56, style: .small),
    Column("Che cosa", weight: 112, style: .small), Column("Protocollo", weight: 78, style: .small),
    Column("COGNOME e nome", weight: 132, style: .name),
    Column("Luogo e data di nascita", weight: 100, style: .small),
    Column("Perché non produce variazioni", weight: 142, style: .small),
    Column("Articolo", weight: 98, style: .small), Column("Seguito", weight: 150, style: .small),
  ]

  package func documento() -> Document {
    let titolo = "FATTI ESAMINATI SENZA VARIAZIONE"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: fonte.testata(
        titolo, "allegato al verbale n. \(fonte.atto.numero) \(fonte.atto.giorno.esteso(.del).tipografico)"),
      footer: fonte.piede("Fatti esaminati senza variazione"),
      blocks: [
        .paragraph(
          Paragraph(
            "Fatti comunicati all’ufficio elettorale ed esaminati con l’atto \(fonte.estremi), \(fonte.oggetto), che non producono variazioni delle liste. \(bold: "Allegato d’ufficio: non si trasmette con il verbale.") I fatti già rifiutati con atti precedenti e non ancora sanati restano negli allegati di quegli atti."
          )),
        .table(
          Table(
            id: "fatti", caption: titolo, columns: Self.colonne, rows: righe, heavyRuleEvery: nil,
            numberColumn: 0)), .paragraph(.closing(chiusura)),
        .signatures(
          Signatures([
            .init("Il responsabile dell’ufficio elettorale", width: .mm(62)), .init("(bollo)", width: .mm(0)),
          ])),
      ], metadata: fonte.metadati(titolo), pageCode: CodiceFoglio.foglio(fonte.impronta))
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    var numero = 0
    for esito in Self.esiti {
      let suoi = fatti.filter { $0.decisione.esito == esito }
      guard !suoi.isEmpty else { continue }
      righe.appendGroup(RichText("Fatti \(esito.plurale(2)): \(suoi.count.certificato)"))
      for fatto in suoi {
        numero += 1
        righe.append { celle in scrivi(fatto, numero, in: &celle) }
      }
    }
    return righe
  }

  private func scrivi(_ fatto: FattoEsaminato, _ numero: Int, in celle: inout Cells) {
    let (decisione, evento) = (fatto.decisione, fatto.evento)
    let norma = decisione.norma(evento.tipo)
    celle.label("fatto ", evento.numero)
    celle.number(numero)
    celle.text(evento.progressivo)
    celle.text(decisione.esito.plurale(1))
    celle.lines(
      evento.tipo.titolo.tipografico, evento.tipo.riservato ? "" : evento.giorno.breve(.del).tipografico)
    celle.lines(
      evento.protocollo.isEmpty ? "senza numero" : "n. \(evento.protocollo)",
      evento.ricevuto.breve(.del).tipografico)
    celle.persona(evento, fonte.nomi)
    celle.text(decisione.spiegazione.tipografico)
    celle.lines("\(norma.luogo),", norma.atto)
    celle.text(decisione.seguito(evento.tipo).tipografico)
  }

  private var chiusura: RichText {
    "Il presente allegato comprende \(bold: fatti.count.certificato) \(fatti.count.concorda("fatto", "fatti"))."
  }
}
