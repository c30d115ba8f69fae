package import Elettorato
package import Rendering

/// The account of every list printed: section by section, who is in each figure and who is out, and the sums.
package struct Riepilogo: Sendable {
  /// A section, or the electors whose section is still to be assigned.
  package struct Riga: Sendable {
    package let sezione: Int?
    package let uomini: Int
    package let donne: Int
    /// Of them, too young on the day of the vote.
    package let depennati: Int
    package let iscrittiUE: Int
    package let depennatiUE: Int

    package init(sezione: Int?, uomini: Int, donne: Int, depennati: Int, iscrittiUE: Int, depennatiUE: Int) {
      self.sezione = sezione
      self.uomini = uomini
      self.donne = donne
      self.depennati = depennati
      self.iscrittiUE = iscrittiUE
      self.depennatiUE = depennatiUE
    }

    package var iscritti: Int { uomini + donne }
    /// On the poll copies: nobody, where the section is still to be assigned.
    package var alVoto: Int { sezione == nil ? 0 : iscritti - depennati }
    package var alVotoUE: Int { sezione == nil ? 0 : iscrittiUE - depennatiUE }
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

  /// Stem of the file.
  package static let id = "riepilogo"

  /// A column of figures, and who is in it and who is not.
  private struct Figura {
    let titolo: String
    let valore: (Riga) -> Int
    let definizione: RichText
  }

  /// The document. Throws when the sections do not make the general list.
  package func documento() throws(Squilibrio) -> Document {
    let somma = righe.reduce(0) { $0 + $1.iscritti }
    guard somma == iscrittiListaGenerale else {
      throw .somma(lista: .generale, sezioni: somma, generale: iscrittiListaGenerale)
    }
    let titolo = "RIEPILOGO DELLE LISTE"
    let figure = figure
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)", page: .portrait,
      footer: Footer(
        left: { pagina in ["Riepilogo · \(bold: "foglio \(pagina.number) di \(pagina.count)")"] },
        codes: ["stato  \(CodiceFoglio.lista(stato))"]),
      watermark: fonte.filigrana,
      blocks: [
        .letterhead(
          Letterhead(
            lines: IntestazioneEnte.righe(fonte.comune) + ["Ufficio elettorale"], title: titolo,
            subtitle: (fonte.consultazione.map {
              DicituraConsultazione.oggetti($0).map { RichText($0) } + [
                RichText(DicituraConsultazione.giorni($0))
              ]
            } ?? []) + [RichText(fonte.situazione)])),
        .table(
          Table(
            id: "riepilogo", caption: titolo,
            columns: [Column("", weight: 86, fullTitle: "Sezione")]
              + figure.map {
                Column($0.titolo, weight: $0.titolo.count > 12 ? 72 : 56, alignment: .right, figures: true)
              },
            rows: tabella(figure), look: .open, heavyRuleEvery: nil)),
        .paragraph(
          Paragraph(
            "La somma delle sezioni\(righe.contains { $0.sezione == nil } ? " e degli elettori da assegnare" : ""), \(bold: somma.certificato), è il numero degli iscritti nella lista generale.",
            alignment: .justified)),
        .heading("Chi è compreso in ciascun numero"), .notes(definizioni(figure)),
        .signatures(
          Signatures(
            [.init("Il responsabile dell’ufficio elettorale", width: .mm(60))], arrangement: .stacked)),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  private func tabella(_ figure: [Figura]) -> Rows {
    var tabella = Rows(columns: figure.count + 1)
    for riga in righe {
      tabella.append { celle in
        celle.text(riga.sezione.map { "Sezione \($0)" } ?? "Da assegnare")
        for figura in figure { celle.figure(figura.valore(riga)) }
      }
    }
    tabella.append(.total) { celle in
      celle.text("Totale")
      for figura in figure { celle.figure(righe.reduce(0) { $0 + figura.valore($1) }) }
    }
    return tabella
  }

  // MARK: Figures

  private var figure: [Figura] {
    iscritti + (fonte.consultazione == nil ? [] : alVoto) + unioneEuropea
  }

  private var iscritti: [Figura] {
    [
      Figura(titolo: "uomini", valore: \.uomini, definizione: ""),
      Figura(titolo: "donne", valore: \.donne, definizione: ""),
      Figura(
        titolo: "iscritti", valore: \.iscritti,
        definizione:
          "\(bold: "Uomini, donne, iscritti"): cittadini italiani iscritti nella lista generale \(fonte.dopoLAtto). Compresi i residenti all’estero e chi compie diciotto anni entro il semestre; esclusi i cancellati e i cittadini dell’Unione europea, contati a parte."
      ),
    ]
  }

  private var alVoto: [Figura] {
    let giorno = fonte.giornoEta?.esteso(.il).tipografico ?? ""
    var definizione: RichText =
      "\(bold: "Al voto"): iscritti meno depennati; sono gli elettori delle copie per la votazione. Compresi i residenti all’estero."
    if let assenti = FirmeLista.residentiAllEstero(fonte) {
      definizione.append(" ")
      definizione.append(assenti)
    }
    return [
      Figura(
        titolo: "depennati\nart. 33", valore: \.depennati,
        definizione:
          "\(bold: "Depennati"): iscritti che \(giorno) non hanno diciotto anni (\(fonte.cita(.d223("art. 33")))). Restano iscritti, non sono nelle copie per la votazione e sono tutti nell’elenco dei depennati."
      ),
      Figura(titolo: "al voto", valore: \.alVoto, definizione: definizione),
    ]
  }

  private var unioneEuropea: [Figura] {
    let vota = fonte.vota(.aggiuntaUEComunale)
    let iscritti = Figura(
      titolo: "iscritti\nU.E.", valore: \.iscrittiUE,
      definizione:
        "\(bold: "U.E."): cittadini dell’Unione europea iscritti nella lista aggiunta per le elezioni comunali (D.Lgs. 197/1996)\(fonte.consultazione == nil ? "" : vota ? "; al voto sono gli iscritti meno i depennati, in documenti a parte" : "; non votano in questa consultazione")."
    )
    guard vota else { return [iscritti] }
    return [
      iscritti, Figura(titolo: "depennati\nU.E.", valore: \.depennatiUE, definizione: ""),
      Figura(
        titolo: "al voto\nin tutto", valore: { $0.alVoto + $0.alVotoUE },
        definizione:
          "\(bold: "Al voto in tutto"): elettori della lista generale e della lista aggiunta che votano nella sezione."
      ),
    ]
  }

  private func definizioni(_ figure: [Figura]) -> [RichText] {
    figure.map(\.definizione).filter { !$0.isEmpty }
      + (righe.contains { $0.sezione == nil }
        ? [
          "\(bold: "Da assegnare"): iscritti la cui sezione non è ancora stabilita. Sono nei totali degli iscritti, in nessuna lista sezionale e nell’elenco degli elettori da assegnare; non sono contati al voto."
        ] : [])
  }
}
