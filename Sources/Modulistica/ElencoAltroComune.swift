package import Elettorato
package import Rendering

/// The elenco of our electors whose votes another Comune collects, which goes to its mayor with a letter.
///
/// Source: LR FVG 28/2007 arts 38 c. 4, 42 c. 6 and 43 c. 4; DL 1/2006 art. 1 (B-09, B-27, B-42). No official layout was found: what
/// each line says is `norme.md` 4.8.
package struct ElencoAltroComune: Sendable {
  /// An elector, as the table for the other Comune tells him, with what paper alone says.
  package struct Voce: Sendable {
    package let ospite: Ospite
    /// Where he votes, when it is an institute.
    package let istituto: LuogoDiCura?
    /// The provision of his request, as the calendar of the vote names it.
    package let norma: Norma

    package init(ospite: Ospite, istituto: LuogoDiCura?, norma: Norma) {
      self.ospite = ospite
      self.istituto = istituto
      self.norma = norma
    }
  }

  /// Whom one Comune is told of.
  package struct Elenco: Sendable {
    /// Cadastral code of the Comune that collects.
    package let codice: String
    /// Empty where no table knows it.
    package let denominazione: String
    package let provincia: String
    /// By kind, then in the order of the section lists.
    package let voci: [Voce]

    package init(codice: String, denominazione: String, provincia: String, voci: [Voce]) {
      self.codice = codice
      self.denominazione = denominazione
      self.provincia = provincia
      self.voci = voci
    }

    /// `Aosta (AO)`.
    var comune: String {
      denominazione.isEmpty
        ? "codice catastale \(codice)" : denominazione + (provincia.isEmpty ? "" : " (\(provincia))")
    }

    func quanti(_ specie: SpecieDiRichiesta) -> Int { voci.count { $0.ospite.specie == specie } }
  }

  package let fonte: FonteLista
  package let consultazione: Consultazione
  package let elenco: Elenco

  package init(fonte: FonteLista, consultazione: Consultazione, elenco: Elenco) {
    self.fonte = fonte
    self.consultazione = consultazione
    self.elenco = elenco
  }

  private static let colonne = [
    Column("N.", weight: 28, alignment: .right, style: .strong),
    Column("Sezione", weight: 44, alignment: .right, fullTitle: "Sezione di iscrizione"),
    Column("N. lista\nsezion.", weight: 50, alignment: .right, fullTitle: "Numero nella lista sezionale"),
    Column("COGNOME e nome", weight: 180, style: .name),
    Column("Luogo e data di nascita", weight: 120, style: .small),
    Column("Luogo del voto", weight: 190),
    Column("Attesta-\nzione n.", weight: 54, alignment: .right, fullTitle: "Attestazione"),
    Column("Accompa-\ngnatore", weight: 62, alignment: .center, fullTitle: "Accompagnatore"),
    Column("Schede", weight: 110, style: .small),
    Column("Sezione che\nraccoglie il voto", weight: 90, style: .box),
  ]

  /// The sheet; its CSV has the columns of the paper, not those that the other Comune imports.
  package func documento() -> Document {
    let titolo = "ELETTORI CHE VOTANO IN ALTRO COMUNE"
    return Document(
      id: "elenco-\(elenco.codice)", title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo,
        subtitle: "il cui voto è raccolto nel Comune di \(elenco.comune)",
        right: DicituraConsultazione.righe(consultazione)),
      footer: Footer(
        left: { [elenco] pagina in
          ["Per il Comune di \(elenco.comune) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"]
        }, box: "Il Sindaco (firma e bollo)"),
      watermark: fonte.filigrana,
      blocks: [
        .table(Table(id: "elettori", caption: titolo, columns: Self.colonne, rows: righe, numberColumn: 0)),
        .paragraph(
          .closing(
            "Il presente elenco comprende \(bold: elenco.voci.count.certificato) \(elenco.voci.count.concorda("elettore", "elettori")): \(parti)."
          )),
        .signatures(
          Signatures([
            .init("\(fonte.comune.denominazione), lì", width: .mm(28)),
            .init("Il Sindaco (o il delegato)", width: .mm(60)), .init("(bollo)", width: .mm(0)),
          ])),
        .notes([
          "Sezione e numero sono quelli delle liste del Comune di iscrizione (\(fonte.situazione)).",
          "Contiene dati riservati: si trasmette al solo sindaco del Comune indicato, e si elimina trascorso il termine di conservazione.",
        ]),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for specie in Ospite.specie {
      let sue = elenco.voci.enumerated().filter { $0.element.ospite.specie == specie }
      guard !sue.isEmpty else { continue }
      righe.appendGroup("\(specie.titolo.tipografico): \(sue.count.di("elettore", "elettori"))")
      for (indice, voce) in sue { righe.append { celle in Self.scrivi(voce, indice + 1, in: &celle) } }
    }
    return righe
  }

  private static func scrivi(_ voce: Voce, _ numero: Int, in celle: inout Cells) {
    let ospite = voce.ospite
    celle.label("attestazione ", numero)
    celle.number(numero)
    celle.number(ospite.sezione)
    celle.text(ospite.numeroLista)
    celle.name(ospite.cognome, ospite.nome)
    celle.lines(ospite.luogoNascita, ospite.nascita.breve)
    switch ospite.luogo {
    case .dimora(_, let indirizzo): celle.text(indirizzo?.description ?? "")
    case .istituto(let nome): celle.lines(nome, voce.istituto?.indirizzo?.description ?? "")
    case .imbarco, .estero: celle.empty()
    }
    celle.text(ospite.attestazione)
    celle.text(ospite.accompagnatore ? "sì" : "no")
    celle.text(ospite.schede.map(\.rawValue).joined(separator: ", "))
    celle.empty()
  }

  /// `voto domiciliare 2, voto nel luogo di cura 1`.
  var parti: String {
    Ospite.specie.compactMap { specie in
      let quanti = elenco.quanti(specie)
      return quanti == 0 ? nil : "\(specie.titolo.tipografico) \(quanti)"
    }.joined(separator: ", ")
  }
}
