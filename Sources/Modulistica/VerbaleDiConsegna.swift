package import Elettorato
package import Rendering

/// The record of what the mayor hands to the president of a section on the eve, item by item.
///
/// Source: art. 27 d.P.R. 570/1960, art. 30 d.P.R. 361/1957, LR Valle d'Aosta 4/1995 art. 29, LR FVG 28/2007 art. 24 and 19/2013 art. 42;
/// C-01 to C-14.
package struct VerbaleDiConsegna: Sendable {
  package let fonte: FonteLista
  package let sezione: Sezione
  /// The papers of the envelope.
  package let voci: [VoceDiPlico]
  /// The papers that the law lists and that in this section would name nobody.
  package let nonDovute: [String]
  package let norme: [Norma]

  package init(
    fonte: FonteLista, sezione: Sezione, voci: [VoceDiPlico], nonDovute: [String] = [], norme: [Norma]
  ) {
    self.fonte = fonte
    self.sezione = sezione
    self.voci = voci
    self.nonDovute = nonDovute
    self.norme = norme
  }

  /// Stem of the file.
  package static let id = "verbale-di-consegna"

  /// The provisions that list the material, by kind of vote and Region.
  package static func norme(_ consultazione: Consultazione) -> [Norma] {
    let regione = CartaDellaRegione.di(consultazione.comune.regione)
    return consultazione.tipi.map { tipo in
      regione.norma(.consegna, tipo)
        ?? (tipo.nazionale ? Norma(.dpr361del1957, "art. 30") : Norma(.dpr570del1960, "art. 27"))
    }
  }

  /// What does not come from the electoral office's program, in the order of the law.
  private static let altroMateriale = [
    "Plico sigillato con il bollo della sezione", "Tre copie del manifesto delle candidature",
    "Manifesto con le principali norme per la votazione", "Verbale di nomina degli scrutatori",
    "Elenco dei delegati che possono designare i rappresentanti di lista, e designazioni già presentate",
    "Pacco sigillato delle schede di votazione, uno per ogni consultazione", "Urne per la votazione",
    "Matite copiative", "Stampati, buste e cancelleria",
  ]

  private static let colonne = [
    Column("N.", weight: 30, alignment: .right, style: .strong), Column("Oggetto", weight: 420),
    Column("Fogli", weight: 50, alignment: .right), Column("Consegnato", weight: 80, style: .box),
    Column("Osservazioni", weight: 210, style: .box),
  ]

  package func documento() -> Document {
    let titolo = "VERBALE DI CONSEGNA · SEZIONE N. \(sezione.numero)"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo, subtitle: RichText(sezione.sede),
        right: fonte.consultazione.map(DicituraConsultazione.righe) ?? []),
      footer: Footer(left: { pagina in
        ["Sezione \(sezione.numero) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"]
      }), watermark: fonte.filigrana,
      blocks: [
        .paragraph(
          Paragraph(
            "Il giorno ______________ alle ore ________ l’incaricato del sindaco consegna al presidente dell’ufficio elettorale della sezione \(sezione.numero) il materiale che segue (\(norme.map { fonte.cita($0) }.joined(separator: "; "))), con il locale arredato a norma.",
            alignment: .justified)),
        .table(Table(id: "consegna", caption: titolo, columns: Self.colonne, rows: righe, numberColumn: 0)),
        .paragraph(
          .closing(
            "Il presidente, verificato il contenuto con la distinta del plico, dichiara di averlo ricevuto. Ciò che manca è segnalato subito al sindaco, che provvede."
          )),
        .signatures(
          Signatures([
            .init("L’incaricato del sindaco", width: .mm(65)),
            .init("Il presidente della sezione", width: .mm(65)), .init("(bollo)", width: .mm(0)),
          ])),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    let oggetti: [(String, Int?)] =
      voci.map { voce in
        (voce.attesi.map { "\(voce.titolo): \($0.certificato)" } ?? voce.titolo, voce.fogli)
      } + nonDovute.map { ("\($0): nessun elettore", nil) } + Self.altroMateriale.map { ($0, nil) }
    for (indice, (oggetto, fogli)) in oggetti.enumerated() {
      righe.append { celle in
        celle.label("voce ", indice + 1)
        celle.number(indice + 1)
        celle.text(oggetto)
        celle.text(fogli.map(String.init) ?? "")
        celle.empty()
        celle.empty()
      }
    }
    return righe
  }
}
