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
    /// On the outgoing sheets, and on the incoming ones.
    package let altrove: Int
    package let raccolti: Int
    /// Left out of the poll list because they vote by mail.
    package let perCorrispondenza: Int
    package let codice: Impronta

    package init(
      sezione: Int, elettori: Int, aggiunti: Int, documenti: Int, fogli: Int, altrove: Int = 0,
      raccolti: Int = 0, perCorrispondenza: Int = 0, codice: Impronta
    ) {
      self.sezione = sezione
      self.elettori = elettori
      self.aggiunti = aggiunti
      self.documenti = documenti
      self.fogli = fogli
      self.altrove = altrove
      self.raccolti = raccolti
      self.perCorrispondenza = perCorrispondenza
      self.codice = codice
    }
  }

  package let fonte: FonteLista
  package let plichi: [Plico]
  /// Electors entered in the general list, and those struck under art. 33: what the sum of the envelopes must be.
  package let iscritti: Int
  package let depennati: Int
  /// Special voters whose vote another Comune collects.
  package let altriComuni: Int
  /// Seamen, and who votes by mail: nobody of ours collects their vote.
  package let nonRaccolti: Int

  package init(
    fonte: FonteLista, plichi: [Plico], iscritti: Int, depennati: Int, altriComuni: Int = 0,
    nonRaccolti: Int = 0
  ) {
    self.fonte = fonte
    self.plichi = plichi
    self.iscritti = iscritti
    self.depennati = depennati
    self.altriComuni = altriComuni
    self.nonRaccolti = nonRaccolti
  }

  /// Stem of the file.
  package static let id = "riepilogo-plichi"

  private static let colonne = [
    Column("Sez.", weight: 50, alignment: .right, style: .strong),
    Column("Lista degli\nelettori", weight: 74, alignment: .right),
    Column("Liste\naggiunte", weight: 70, alignment: .right),
    Column("Elettori\nin tutto", weight: 70, alignment: .right, style: .strong),
    Column("Fuori del\nseggio", weight: 62, alignment: .right),
    Column("Voti da\nraccogliere", weight: 80, alignment: .right),
    Column("Docu-\nmenti", weight: 50, alignment: .right), Column("Fogli", weight: 44, alignment: .right),
    Column("Codice del plico", weight: 130, style: .small),
  ]

  /// Throws when the envelopes together do not hold everybody who votes.
  package func documento() throws(Squilibrio) -> Document {
    let elettori = somma(\.elettori)
    let perPosta = somma(\.perCorrispondenza)
    guard elettori == iscritti - depennati - perPosta else {
      throw .stampa(documento: Self.id, attesi: iscritti - depennati - perPosta, stampati: elettori)
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
            "Elettori nelle liste dei plichi: \(bold: elettori.certificato), cioè \(iscritti) iscritti nella lista generale bloccata con l’atto n. \(fonte.atto.numero) \(fonte.atto.giorno.esteso(.del).tipografico), meno \(depennati) depennati ai sensi dell’\(fonte.cita(.d223("art. 33")))\(perPosta > 0 ? ", meno \(perPosta) che votano per corrispondenza (\(fonte.cita(Norma(.l459del2001))))" : ""). Compresi i residenti all’estero\(perPosta > 0 ? " che votano nelle sezioni" : ""); i cittadini dell’Unione europea sono contati nelle liste aggiunte.",
            alignment: .justified)),
        .paragraph(Paragraph(specialiDelComune, alignment: .justified)),
        .signatures(
          Signatures(
            [.init("Il responsabile dell’ufficio elettorale", width: .mm(60))], arrangement: .stacked)),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  /// Who votes elsewhere is in the figures of the lists; his vote is collected by one of our sections, by another Comune, or by nobody of ours.
  private var specialiDelComune: RichText {
    let (altrove, raccolti) = (somma(\.altrove), somma(\.raccolti))
    guard altrove + raccolti > 0 else { return "Nessun elettore è ammesso a votare fuori della sezione." }
    return
      "Elettori ammessi a votare fuori della sezione, compresi nelle liste: \(bold: altrove.certificato). Voti che le sezioni raccolgono, anche di elettori di altri Comuni: \(raccolti); di elettori del Comune il cui voto è raccolto in altri Comuni: \(altriComuni); che nessuna sezione raccoglie (imbarcati, per corrispondenza): \(nonRaccolti)."
  }

  private func somma(_ figura: KeyPath<Plico, Int>) -> Int {
    plichi.reduce(0) { $0 + $1[keyPath: figura] }
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for plico in plichi {
      righe.append { celle in
        celle.number(plico.sezione)
        celle.number(plico.elettori)
        celle.number(plico.aggiunti)
        celle.number(plico.elettori + plico.aggiunti)
        celle.number(plico.altrove)
        celle.number(plico.raccolti)
        celle.number(plico.documenti)
        celle.number(plico.fogli)
        celle.text(CodiceFoglio.lista(plico.codice))
      }
    }
    righe.append(.total) { celle in
      celle.text("Totale")
      celle.number(somma(\.elettori))
      celle.number(somma(\.aggiunti))
      celle.number(somma(\.elettori) + somma(\.aggiunti))
      celle.number(somma(\.altrove))
      celle.number(somma(\.raccolti))
      celle.number(somma(\.documenti))
      celle.number(somma(\.fogli))
      celle.empty()
    }
    return righe
  }
}
