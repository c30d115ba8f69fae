import Elettorato
package import Rendering

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
  /// Whether what they say is not decided yet.
  var bozza = false

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
      footer: Footer(left: { pagina in ["Comune di \(comune) · \(pagina.part)"] }),
      watermark: bozza ? "BOZZA" : nil, blocks: blocchi,
      metadata: fonte.metadati(titolo))
  }
}
