package import Elettorato
package import Rendering

/// What every paper of one vote has in common: whose it is, for which vote, on which lists, and the names behind the codes.
package struct FonteDelVoto: Sendable {
  package let comune: Comune
  package let consultazione: Consultazione
  /// The act on whose lists the paper stands.
  package let atto: Atto
  package let nomi: Denominazioni

  package init(comune: Comune, consultazione: Consultazione, atto: Atto, nomi: Denominazioni) {
    self.comune = comune
    self.consultazione = consultazione
    self.atto = atto
    self.nomi = nomi
  }

  /// The heading of the sheets of an elenco.
  func testata(_ titolo: String, _ sottotitolo: RichText) -> RunningHeader {
    RunningHeader(
      left: IntestazioneEnte.righe(comune), title: titolo, subtitle: sottotitolo,
      right: DicituraConsultazione.righe(consultazione))
  }

  /// The foot of the sheets of an elenco.
  func piede(_ carta: String, firma: String = "Il responsabile dell’ufficio elettorale (firma e bollo)")
    -> Footer
  {
    Footer(
      left: { pagina in ["\(carta) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"] }, box: firma)
  }

  /// `liste dopo l’atto n. 5 del 28 ottobre 2023`.
  var situazione: String { "liste dopo l’atto n. \(atto.numero) \(atto.giorno.esteso(.del).tipografico)" }

  func metadati(_ titolo: String) -> Metadata {
    Metadata(
      author: "Comune di \(comune.denominazione)", subject: titolo, keywords: "consultazione elettorale",
      date: atto.giorno.iso)
  }

  /// Place and day left to the office, signature and stamp of the officer.
  var firma: Signatures {
    Signatures([
      .init("\(comune.denominazione), lì", width: .mm(28)),
      .init("Il responsabile dell’ufficio elettorale", width: .mm(60)), .init("(bollo)", width: .mm(0)),
    ])
  }
}

/// Ballots in words.
enum SchedeInParole {
  /// `elezioni comunali`: what the ballot is for.
  static func scheda(_ tipo: TipoDiConsultazione) -> String {
    switch tipo {
    case .comunale: "elezioni comunali"
    case .provinciale: "elezioni provinciali"
    case .regionale: "elezioni regionali"
    case .politica: "elezioni politiche"
    case .europea: "elezioni europee"
    case .referendum: "referendum"
    }
  }

  static func elenco(_ tipi: [TipoDiConsultazione]) -> String {
    tipi.map(scheda).joined(separator: ", ")
  }

  /// The same in a cell.
  static func inBreve(_ tipi: [TipoDiConsultazione]) -> String {
    tipi.map { scheda($0).replacing("elezioni ", with: "") }.joined(separator: "\n")
  }
}

/// Letters bound in one document, each on pages of its own, or one document for each.
package struct SerieDiLettere: Sendable {
  /// One letter: stem of its own file, name of its part in the bound document, text.
  package struct Lettera: Sendable {
    let id: String
    let parte: String
    let blocchi: [Block]
  }

  package let fonte: FonteDelVoto
  /// Stem of the bound file.
  let id: String
  let titolo: String
  package let lettere: [Lettera]

  /// One document, which can be handed out page by page; `nil` when there is no letter.
  package var unico: Document? {
    guard !lettere.isEmpty else { return nil }
    return documento(id, titolo, lettere.flatMap { [.part($0.parte)] + $0.blocchi })
  }

  package var separati: [Document] {
    lettere.map { documento($0.id, "\(titolo) · \($0.parte)", [.part($0.parte)] + $0.blocchi) }
  }

  private func documento(_ id: String, _ titolo: String, _ blocchi: [Block]) -> Document {
    let comune = fonte.comune.denominazione
    return Document(
      id: id, title: "\(titolo) · \(comune)", page: .portrait,
      footer: Footer(left: { pagina in ["Comune di \(comune) · \(pagina.part)"] }), blocks: blocchi,
      metadata: fonte.metadati(titolo))
  }
}
