package import Elettorato
package import Rendering

/// The account of every list printed: section by section, who is in each figure and who is out, and the sums.
package struct Riepilogo: Sendable {
  /// A section, or the electors whose section is still to be assigned.
  package struct Riga: Sendable {
    package let sezione: Int?
    package let uomini: Int
    package let donne: Int
    package let depennati: Int
    package let iscrittiUE: Int

    package init(sezione: Int?, uomini: Int, donne: Int, depennati: Int, iscrittiUE: Int) {
      self.sezione = sezione
      self.uomini = uomini
      self.donne = donne
      self.depennati = depennati
      self.iscrittiUE = iscrittiUE
    }

    package var iscritti: Int { uomini + donne }
  }

  package let fonte: FonteLista
  package let righe: [Riga]
  /// Electors of the general list, counted apart from the sections.
  package let iscrittiListaGenerale: Int
  package let stato: Impronta

  package init(fonte: FonteLista, righe: [Riga], iscrittiListaGenerale: Int, stato: Impronta) {
    self.fonte = fonte
    self.righe = righe
    self.iscrittiListaGenerale = iscrittiListaGenerale
    self.stato = stato
  }

  /// The document. Throws when the sections do not make the general list.
  package func documento() throws(Squilibrio) -> Document {
    let somma = righe.reduce(0) { $0 + $1.iscritti }
    guard somma == iscrittiListaGenerale else {
      throw .somma(lista: .generale, sezioni: somma, generale: iscrittiListaGenerale)
    }
    let titolo = "RIEPILOGO DELLE LISTE"
    var tabella = Rows(columns: 7)
    for riga in righe {
      tabella.append { celle in
        celle.text(riga.sezione.map { "Sezione \($0)" } ?? "Da assegnare")
        for numero in figure(riga) { celle.number(numero) }
      }
    }
    tabella.append(.total) { celle in
      celle.text("Totale del Comune")
      let colonne = righe.map(figure)
      for indice in 0..<6 { celle.number(colonne.reduce(0) { $0 + $1[indice] }) }
    }
    let numeri = ["uomini", "donne", "iscritti", "depennati art. 33", "votanti in lista", "lista aggiunta U.E."]
    return Document(
      id: "riepilogo", title: "\(titolo) · \(fonte.comune.denominazione)", page: .portrait,
      footer: Footer(
        left: { pagina in ["Riepilogo · \(bold: "foglio \(pagina.number) di \(pagina.count)")"] },
        codes: ["stato  \(CodiceFoglio.lista(stato))"]),
      watermark: fonte.bozza ? "BOZZA" : nil,
      blocks: [
        .letterhead(
          Letterhead(
            lines: IntestazioneEnte.righe(fonte.comune) + ["Ufficio elettorale"], title: titolo,
            subtitle: (fonte.consultazione.map {
              DicituraConsultazione.oggetti($0).map { RichText($0) } + [RichText(DicituraConsultazione.giorni($0))]
            } ?? []) + [RichText(fonte.situazione)])),
        .table(
          Table(
            id: "riepilogo", caption: titolo,
            columns: [Column("", weight: 140)] + numeri.map { Column($0, weight: 60, alignment: .right) },
            rows: tabella, look: .open, heavyRuleEvery: nil)),
        .paragraph(
          Paragraph(
            "La somma delle sezioni, \(bold: String(somma)), è il numero degli iscritti nella lista generale. Sono compresi i residenti all’estero; non lo sono i cittadini dell’Unione europea, contati a parte. I votanti sono gli iscritti meno chi non ha diciotto anni il giorno della votazione.",
            alignment: .justified)),
        .signatures(
          Signatures(
            [.init("Il responsabile dell’ufficio elettorale", width: .mm(60))], arrangement: .stacked)),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  private func figure(_ riga: Riga) -> [Int] {
    [
      riga.uomini, riga.donne, riga.iscritti, riga.depennati, riga.iscritti - riga.depennati, riga.iscrittiUE,
    ]
  }
}
