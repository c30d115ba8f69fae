package import Elettorato
package import Rendering

/// The sheets added to the list of a section after the lock: cumulative, numbered, each with what the president must do.
///
/// Its code comes from the lock and from every sheet in it, so that the paper with one sheet more has another code.
/// Source: arts 32-bis, c. 3, and 40, c. 6, d.P.R. 223/1967; `affidabilita.md` 3.6.
package struct FogliSupplemento: Sendable {
  package let fonte: FonteLista
  package let sezione: Sezione
  /// In order of number, each with the act that made it and, for who is on the list, his sectional number as printed.
  package let fogli: [(atto: Atto, supplemento: Supplemento, numero: String)]

  package init(
    fonte: FonteLista, sezione: Sezione, fogli: [(atto: Atto, supplemento: Supplemento, numero: String)]
  ) {
    self.fonte = fonte
    self.sezione = sezione
    self.fogli = fogli
  }

  /// Stem of the file: `supplementi-sezione-001`.
  package var id: String { Self.id(sezione.numero) }

  package static func id(_ sezione: Int) -> String {
    let numero = String(sezione)
    return "supplementi-sezione-" + String(repeating: "0", count: max(0, 3 - numero.utf8.count)) + numero
  }

  /// The digest of the lock and of the sheets, in their order.
  package var impronta: Impronta {
    var testo = TestoCanonico()
    for foglio in fogli { testo.supplemento(foglio.supplemento) }
    return fonte.impronta(Impronta.di(testo.bytes))
  }

  private static let colonne = [
    Column(
      "Varia-\nzione n.", weight: 54, alignment: .right, style: .strong, fullTitle: "Numero della variazione"),
    Column("N. lista\nsezion.", weight: 48, alignment: .right, fullTitle: "Numero nella lista sezionale"),
    Column("COGNOME e nome", weight: 190, style: .name),
    Column("Luogo e data di nascita", weight: 130, style: .small),
    Column("Che cosa", weight: 110, style: .small), Column("Ragione e documento", weight: 184, style: .small),
    Column("Il presidente deve", weight: 165), Column("Atto", weight: 82, style: .small),
  ]

  package func documento() -> Document {
    let quali =
      fogli.count == 1 ? "variazione n. 1, comunicata" : "variazioni da 1 a \(fogli.count), comunicate"
    let titolo = "SUPPLEMENTO ALLA LISTA · SEZIONE N. \(sezione.numero)"
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo,
        subtitle: "\(quali) dopo il blocco delle liste",
        right: fonte.consultazione.map(DicituraConsultazione.righe) ?? []),
      footer: Footer(
        left: { pagina in
          ["Sezione \(sezione.numero) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"]
        }, codes: ["supplemento  \(CodiceFoglio.lista(impronta))"],
        box: "Il presidente della Commissione elettorale circondariale (firma e bollo)"),
      blocks: [
        .table(
          Table(id: "supplementi", caption: titolo, columns: Self.colonne, rows: righe, numberColumn: 0)),
        .paragraph(
          .closing(
            "Il presente supplemento comprende \(bold: fogli.count.certificatoFemminile) \(fogli.count.concorda("variazione", "variazioni")). La lista della sezione resta quella bloccata con l’atto n. \(fonte.atto.numero) \(fonte.atto.giorno.esteso(.del).tipografico)."
          )), .signatures(FirmeLista.autenticazione(fonte, .votazione)),
        .notes(note),
      ], metadata: FirmeLista.metadati(fonte, titolo), pageCode: CodiceFoglio.foglio(impronta))
  }

  private var note: [RichText] {
    var note: [RichText] = [
      "Ogni nuovo supplemento comprende le variazioni precedenti con lo stesso numero, e non ne sostituisce alcuna."
    ]
    if fogli.contains(where: { $0.supplemento.tipo == .decesso }) {
      note.append(
        "I decessi sono segnalati dal Comune, e non sono decisioni della Commissione: il nome resta nella lista e nel suo totale."
      )
    }
    return note
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for (atto, supplemento, numero) in fogli {
      let persona = supplemento.persona
      righe.append { celle in
        celle.label("variazione ", supplemento.foglio)
        celle.number(supplemento.foglio)
        celle.text(numero.isEmpty ? "in calce" : numero)
        celle.name(utf8: Array(persona[.cognome].utf8)[...], Array(persona[.nome].utf8)[...])
        celle.lines(persona.luogoDiNascita, persona.nascita.breve)
        celle.text("\(supplemento.tipo.titolo)\n\(supplemento.tipo.norma)")
        celle.text(Self.ragione(supplemento))
        celle.text(supplemento.tipo.disposizione)
        celle.text("n. \(atto.numero)\n\(atto.giorno.breve(.del).tipografico)")
      }
    }
    return righe
  }

  /// Why somebody is admitted can be judicial data, such as a right lost and regained: the president needs the act alone.
  ///
  /// Source: reg. (UE) 2016/679, arts 5, par. 1, lett. c, and 10.
  private static func ragione(_ supplemento: Supplemento) -> String {
    supplemento.tipo.ammette ? supplemento.documento : "\(supplemento.motivo)\n\(supplemento.documento)"
  }
}
