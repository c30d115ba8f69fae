package import Elettorato
package import Rendering

/// What is in the envelope of a section: expected against printed, first and last name, sheets, codes.
///
/// In Barnet in 2016 every envelope held the wrong list because nobody compared totals: this is the paper on which two people do.
package struct DistintaPlico: Sendable {
  package let fonte: FonteLista
  package let sezione: Sezione
  package let voci: [VoceDiPlico]

  package init(fonte: FonteLista, sezione: Sezione, voci: [VoceDiPlico]) {
    self.fonte = fonte
    self.sezione = sezione
    self.voci = voci
  }

  /// Stem of the file.
  package static let id = "distinta"

  private static let colonne = [
    Column("N.", weight: 26, alignment: .right, style: .strong),
    Column("Documento", weight: 215), Column("Attesi", weight: 48, alignment: .right),
    Column("Stampati", weight: 54, alignment: .right, style: .strong),
    Column("Fogli", weight: 40, alignment: .right),
    Column("Primo e ultimo nome", weight: 185, style: .small),
    Column("Codice e impronta del file", weight: 195, style: .small),
    Column("Presente\n(sì/no)", weight: 62, style: .box),
  ]

  /// Throws when a paper does not hold whom the archive expects on it.
  package func documento() throws(Squilibrio) -> Document {
    for voce in voci {
      if let attesi = voce.attesi, attesi != voce.stampati {
        throw .stampa(documento: voce.id, attesi: attesi, stampati: voce.stampati)
      }
    }
    let titolo = "DISTINTA DEL PLICO · SEZIONE N. \(sezione.numero)"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo,
        subtitle: "che cosa contiene la busta consegnata al presidente",
        right: fonte.consultazione.map(DicituraConsultazione.righe) ?? []),
      footer: Footer(
        left: { pagina in
          ["Sezione \(sezione.numero) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"]
        }, codes: ["plico  \(CodiceFoglio.lista(impronta))"],
        box: "Chi ha controllato il plico (firma)"),
      watermark: fonte.filigrana,
      blocks: [
        .table(Table(id: "plico", caption: titolo, columns: Self.colonne, rows: righe, numberColumn: 0)),
        .paragraph(
          .closing(
            "Il plico della sezione \(sezione.numero) comprende \(bold: voci.count.certificato) \(voci.count.concorda("documento", "documenti")). Attesi e stampati coincidono per ogni documento, e provengono dalle liste bloccate con l’atto n. \(fonte.atto.numero) \(fonte.atto.giorno.esteso(.del).tipografico)."
          )),
        .signatures(
          Signatures([
            .init("Preparato da", width: .mm(60)), .init("Controllato da", width: .mm(60)),
            .init("Giorno e ora", width: .mm(40)),
          ])),
        .notes([
          "Prima di chiudere la busta due persone confrontano documenti, totali, primo e ultimo nome con questo foglio.",
          "«sezionale verifica plico» rilegge i file e dice se uno manca, è superato o è stato alterato.",
        ]),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  /// The digest of everything in the envelope.
  package var impronta: Impronta {
    var testo = TestoCanonico()
    for voce in voci {
      testo.riga("DOCUMENTO")
      testo.campo(voce.id)
      testo.campo(voce.stampati)
      testo.campo(voce.fogli)
      testo.campo(voce.impronta.esadecimale)
      testo.fineRiga()
    }
    return fonte.impronta(Impronta.di(testo.bytes))
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for (indice, voce) in voci.enumerated() {
      righe.append { celle in
        celle.label("documento ", indice + 1)
        celle.number(indice + 1)
        celle.text(voce.titolo)
        celle.text(voce.attesi.map(String.init) ?? "")
        celle.text(voce.attesi == nil ? "" : String(voce.stampati))
        celle.number(voce.fogli)
        celle.text(voce.primo == voce.ultimo ? voce.primo : "\(voce.primo)\n\(voce.ultimo)")
        celle.text("\(voce.codice)\n\(voce.impronta.esadecimale.prefix(24))…")
        celle.empty()
      }
    }
    return righe
  }
}
