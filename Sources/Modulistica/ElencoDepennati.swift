package import Elettorato
package import Rendering

/// The electors struck from the poll copies because they are not yet eighteen: everybody left out of a print is listed here.
///
/// Source: art. 33 d.P.R. 223/1967, three copies (commission, notice board, secretariat).
package struct ElencoDepennati: Sendable {
  package let fonte: FonteLista
  package let consultazione: Consultazione
  /// In order of list, section and sectional number.
  package let elettori: [Elettore]
  /// Which of the three copies; `nil` for the sheet that goes with the lists of the office.
  package let esemplare: EsemplareArt33?
  /// Whether it is the list that an act has compiled, good as it stands before the lock too.
  package let compilato: Bool

  package init(
    fonte: FonteLista, consultazione: Consultazione, elettori: [Elettore], esemplare: EsemplareArt33? = nil,
    compilato: Bool = false
  ) {
    self.fonte = fonte
    self.consultazione = consultazione
    self.elettori = elettori
    self.esemplare = esemplare
    self.compilato = compilato
  }

  /// Stem of the file: `depennati-art33`, `depennati-art33-albo`.
  package static let id = "depennati-art33"

  package var id: String { esemplare.map { "\(Self.id)-\($0.rawValue)" } ?? Self.id }

  private static let colonne = [
    Column("N.", weight: 30, alignment: .right, style: .strong),
    Column("Sezione", weight: 44, alignment: .right),
    Column("N. lista\nsezion.", weight: 48, alignment: .right, fullTitle: "Numero nella lista sezionale"),
    Column(
      "N. lista\ngen.", weight: 48, alignment: .right, style: .faint, fullTitle: "Numero nella lista generale"
    ),
    Column("Lista", weight: 62, style: .small), Column("COGNOME e nome", weight: 220, style: .name),
    Column("Luogo e data di nascita", weight: 145, style: .small), Column("Abitazione", weight: 170),
    Column("Compie\n18 anni il", weight: 76, alignment: .right, style: .small),
  ]

  /// What strangers may read: see `EsemplareArt33.pubblico`.
  private static let colonnePubbliche = [
    Column("N.", weight: 30, alignment: .right, style: .strong),
    Column("Sezione", weight: 50, alignment: .right),
    Column("N. lista\nsezion.", weight: 54, alignment: .right, fullTitle: "Numero nella lista sezionale"),
    Column("Lista", weight: 80, style: .small), Column("COGNOME e nome", weight: 390, style: .name),
  ]

  private var colonne: [Column] { esemplare?.pubblico == true ? Self.colonnePubbliche : Self.colonne }

  package func documento() -> Document {
    let giorno = consultazione.giorni.eta
    let titolo = "ELENCO DEI DEPENNATI · ART. 33"
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo,
        subtitle: "elettori iscritti che non avranno diciotto anni \(giorno.esteso(.il).tipografico)",
        right: DicituraConsultazione.righe(consultazione)),
      footer: Footer(
        left: { pagina in
          ["Depennati art. 33\(copia) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"]
        }, box: "Il responsabile dell’ufficio elettorale (firma e bollo)"),
      watermark: esemplare == nil ? fonte.filigrana : compilato ? nil : "BOZZA",
      blocks: intestazione + [
        .paragraph(
          Paragraph(
            "Elettori iscritti nelle liste (\(fonte.situazione)) che \(giorno.esteso(.il).tipografico), giorno della votazione, non avranno compiuto il diciottesimo anno di età: sono depennati dalle liste per la votazione ai sensi dell’\(fonte.cita(.d223("art. 33"))) e restano iscritti."
          )),
        .table(Table(id: "depennati", caption: titolo, columns: colonne, rows: righe, numberColumn: 0)),
        .paragraph(.closing(chiusura)),
        .signatures(FirmeLista.autenticazione(fonte, .ufficio)),
        .notes(note),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  private var copia: String { esemplare.map { " · esemplare per \($0.conArticolo)" } ?? "" }

  /// Who receives this copy, and what becomes of it.
  private var intestazione: [Block] {
    guard let esemplare else { return [] }
    return [
      .paragraph(
        Paragraph(
          "\(bold: esemplare.destinatario)\nEsemplare \(esemplare.scopo(fonte))."))
    ]
  }

  private var note: [RichText] {
    var note: [RichText] = [
      "In tre esemplari: Commissione elettorale circondariale, albo pretorio, segreteria del Comune.",
      "Chi compirà diciotto anni il giorno della votazione vota, e non è in questo elenco.",
    ]
    if esemplare?.pubblico == true {
      note.append(
        "Questo esemplare riporta i soli dati necessari alla pubblicazione: nascita e abitazione sono negli altri due."
      )
    }
    return note
  }

  private var righe: Rows {
    var righe = Rows(columns: colonne.count)
    for indice in elettori.indices {
      righe.append { celle in scrivi(elettori[indice], indice + 1, in: &celle) }
    }
    return righe
  }

  private func scrivi(_ elettore: borrowing Elettore, _ numero: Int, in celle: inout Cells) {
    celle.fascicolo(elettore)
    let pubblico = esemplare?.pubblico == true
    celle.number(numero)
    celle.text(elettore.sezione.map(String.init) ?? "da ass.")
    celle.text(elettore.numeroSezionale.map { "\($0)\(elettore.parte.sigla)" } ?? "")
    if !pubblico { celle.text("\(elettore.numeroGenerale)\(elettore.parte.sigla)") }
    celle.text(elettore.lista == .generale ? "generale" : "aggiunta U.E.")
    celle.cognomeENome(elettore)
    if !pubblico {
      celle.nascita(elettore)
      celle.abitazione(elettore, fonte)
      celle.text(EtaElettorale.maggiorenneDal(nascita: elettore.nascita).breve)
    }
  }

  private var chiusura: RichText {
    guard !elettori.isEmpty else {
      return
        "\(bold: "Nessun elettore"): tutti gli iscritti avranno compiuto diciotto anni il giorno della votazione."
    }
    let aggiunti = elettori.indices.count { elettori[$0].lista != .generale }
    var testo: RichText =
      "Il presente elenco comprende \(bold: elettori.count.certificato) \(elettori.count.concorda("elettore", "elettori"))"
    if aggiunti > 0 {
      testo.append(", di cui \(aggiunti) nella lista aggiunta dei cittadini dell’Unione europea")
    }
    testo.append(".")
    return testo
  }
}
