package import Elettorato
package import Rendering

/// The poster with which the mayor announces the deposit of the decisions on causes 4 and 5.
///
/// Source: art. 32, c. 6, d.P.R. 223/1967: the first five days of the month after the adoption (A-25), with a poster put up before, on the notice
/// board and in other public places (A-26); claims within 10 days of the deposit (c. 7, A-27).
package struct ManifestoDeposito: Sendable {
  package let fonte: FonteAtto
  private let cause: CauseDepositate
  private let deposito: ClosedRange<Giorno>
  private let ricorso: Giorno
  private let entro: Giorno

  /// `nil` where the act has nothing to deposit.
  package init?(fonte: FonteAtto, conti: ContiDellAtto) {
    let termini = fonte.termini(conti)
    guard let deposito = termini.deposito, let ricorso = termini.ricorsoPrudente,
      let entro = termini.manifesto
    else { return nil }
    self.fonte = fonte
    cause = CauseDepositate(conti)
    self.deposito = deposito
    self.ricorso = ricorso
    self.entro = entro
  }

  /// Stem of the file.
  package static let id = "manifesto"

  package func documento() -> Document {
    let titolo = "Avviso di deposito"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)", page: .portrait,
      footer: fonte.piedeDiLettera("Avviso di deposito"),
      blocks: [
        .space(.mm(12)),
        .letterhead(
          Letterhead(
            lines: IntestazioneEnte.righe(fonte.comune), title: "REVISIONE DELLE LISTE ELETTORALI",
            subtitle: ["\(bold: titolo.uppercased())"])), .space(.mm(6)),
        Self.paragrafo("\(bold: "IL SINDACO")", .centered),
        Self.paragrafo(
          "Visto l’\(fonte.cita(.d223("art. 32"))); visto l’atto \(fonte.estremi) del responsabile dell’ufficio elettorale comunale, \(fonte.oggetto);"
        ), Self.paragrafo("\(bold: "RENDE NOTO")", .centered),
        Self.paragrafo(
          "che \(bold: deposito.esteso) sono depositate nella \(bold: "segreteria comunale") le decisioni relative \(cause.oggetto) (\(fonte.articolo(cause.norma))), con l’elenco degli elettori e i documenti."
        ),
        Self.paragrafo(
          "Contro le decisioni gli interessati possono ricorrere alla \(bold: "Commissione elettorale circondariale\(fonte.tribunale.isEmpty ? "" : " di \(fonte.tribunale)")") entro dieci giorni dal deposito: è prudente presentare il ricorso \(bold: "entro \(ricorso.conArticolo)")."
        ), .space(.mm(6)),
        .signatures(
          Signatures([
            .init("Dalla residenza comunale, lì", width: .mm(36)), .init("Il Sindaco", width: .mm(50)),
          ])), .space(.mm(10)),
        .notes([
          "Da affiggere \(bold: "entro \(entro.conArticolo)") all’albo pretorio e in altri luoghi pubblici (\(fonte.articolo(.d223("art. 32, c. 6"))))."
        ]),
      ], metadata: fonte.metadati(titolo))
  }

  /// In letters that are read on a wall.
  private static func paragrafo(_ testo: RichText, _ allineamento: Paragraph.Alignment = .justified) -> Block
  {
    .paragraph(Paragraph(testo, alignment: allineamento, isLarge: true))
  }
}
