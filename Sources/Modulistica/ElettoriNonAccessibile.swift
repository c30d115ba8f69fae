package import Elettorato
package import Rendering

/// The electors of a section that is not accessible: to whom the office tells, or whom it carries, to another one.
///
/// Nobody is asked who cannot walk: the list has everybody who votes there, and the office knows nothing of their health. Number and name
/// are enough to find the elector in the list: birth and dwelling are left out (reg. (UE) 2016/679, art. 5, par. 1, lett. c).
/// Source: art. 1 L. 15/1991; LR FVG 28/2007 art. 23 (B-60, B-62).
package struct ElettoriNonAccessibile: Sendable {
  /// The electors of one list in one part.
  package struct Gruppo: Sendable {
    package let lista: Lista
    package let parte: Parte
    /// In order of sectional number.
    package let elettori: [Elettore]

    package init(lista: Lista, parte: Parte, elettori: [Elettore]) {
      self.lista = lista
      self.parte = parte
      self.elettori = elettori
    }
  }

  package let fonte: FonteLista
  package let sezione: Sezione
  package let accessibili: [Sezione]
  package let gruppi: [Gruppo]
  /// Those of the section left out because they are too young to vote.
  package let depennati: Int

  package init(
    fonte: FonteLista, sezione: Sezione, accessibili: [Sezione], gruppi: [Gruppo], depennati: Int
  ) {
    self.fonte = fonte
    self.sezione = sezione
    self.accessibili = accessibili
    self.gruppi = gruppi
    self.depennati = depennati
  }

  /// Stem of the file: `elettori-sezione-004-non-accessibile`.
  package var id: String {
    let numero = String(sezione.numero)
    return
      "elettori-sezione-\(String(repeating: "0", count: max(0, 3 - numero.utf8.count)))\(numero)-non-accessibile"
  }

  package var quanti: Int { gruppi.reduce(0) { $0 + $1.elettori.count } }

  private static let colonne = [
    Column(
      "N. lista\nsezion.", weight: 80, alignment: .right, style: .strong,
      fullTitle: "Numero nella lista sezionale"),
    Column("COGNOME e nome", weight: 500, style: .name),
  ]

  package func documento() -> Document {
    let titolo = "ELETTORI DELLA SEZIONE N. \(sezione.numero) · SEDE NON ACCESSIBILE"
    let numero = sezione.numero
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo,
        subtitle: "\(sezione.sede), \(sezione.indirizzo)", right: fonte.inAlto),
      footer: Footer(
        left: { pagina in
          [
            "Sezione \(numero), non accessibile · \(bold: "foglio \(pagina.number) di \(pagina.count)")"
          ]
        }, box: "Il responsabile dell’ufficio elettorale (firma e bollo)"),
      blocks: [
        .paragraph(Paragraph(scelta)),
        .table(
          Table(
            id: "elettori", caption: "Elettori della sezione \(numero)", columns: Self.colonne, rows: righe,
            numberColumn: 0)), .paragraph(.closing(chiusura)),
        .notes(
          SezioniAccessibili.note
            + (aggiunti
              ? ["Con «U.E.» è il numero nella lista aggiunta dei cittadini dell’Unione europea."] : [])),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  /// The sections to choose from, with seat and address.
  private var scelta: RichText {
    guard !accessibili.isEmpty else { return SezioniAccessibili.nessuna(fonte) }
    var testo: RichText =
      "Questi elettori, se non possono deambulare, votano in una di queste sezioni accessibili: "
    for (posto, altra) in accessibili.enumerated() {
      if posto > 0 { testo.append("; ") }
      testo.append("\(bold: "n. \(altra.numero)"), \(altra.sede), \(altra.indirizzo)")
    }
    testo.append(".")
    return testo
  }

  private var chiusura: RichText {
    var testo: RichText =
      "Il presente elenco comprende \(bold: quanti.certificato) \(quanti.concorda("elettore", "elettori")) (\(fonte.situazione))"
    if depennati > 0 {
      testo.append(
        "; \(depennati.di("iscritto che non ha diciotto anni non vota e non vi è", "iscritti che non hanno diciotto anni non votano e non vi sono"))"
      )
    }
    testo.append(".")
    return testo
  }

  private var aggiunti: Bool { gruppi.contains { $0.lista != .generale && !$0.elettori.isEmpty } }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for gruppo in gruppi {
      for indice in gruppo.elettori.indices {
        righe.append { celle in scrivi(gruppo.elettori[indice], in: &celle) }
      }
    }
    return righe
  }

  private func scrivi(_ elettore: borrowing Elettore, in celle: inout Cells) {
    celle.fascicolo(elettore)
    let lista = elettore.lista == .generale ? "" : " U.E."
    celle.text(elettore.numeroSezionale.map { "\($0)\(elettore.parte.sigla)\(lista)" } ?? "")
    celle.cognomeENome(elettore)
  }
}
