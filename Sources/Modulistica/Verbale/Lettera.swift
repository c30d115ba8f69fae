import Elettorato
import Rendering

/// A letter of the Comune about an act: who writes, to whom, about what, the text, the signature.
///
/// Day and protocol number of sending are left to the office, so that the same letter is always the same bytes.
struct Lettera {
  let fonte: FonteAtto
  /// Stem of the file.
  let id: String
  let titolo: String
  let destinatario: [String]
  let corpo: [Block]
  let firma: String

  init(
    _ fonte: FonteAtto, id: String, titolo: String, a destinatario: [String], firma: String,
    corpo: [Block]
  ) {
    self.fonte = fonte
    self.id = id
    self.titolo = titolo
    self.destinatario = destinatario
    self.corpo = corpo
    self.firma = firma
  }

  var documento: Document {
    Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)", page: .portrait,
      footer: fonte.piedeDiLettera(titolo),
      blocks: [
        .letterhead(
          Letterhead(
            lines: IntestazioneEnte.righe(fonte.comune) + ["Ufficio elettorale"], title: titolo.uppercased())),
        .signatures(
          Signatures([
            .init("Prot. n.", width: .mm(32)), .init("\(fonte.comune.denominazione), lì", width: .mm(32)),
          ])), .space(.mm(4)),
        .paragraph(
          Paragraph(RichText(righe: destinatario.map { RichText($0) }), alignment: .right)), .space(.mm(3)),
      ] + corpo + [
        .signatures(Signatures([.init(firma, width: .mm(60))], arrangement: .stacked))
      ], metadata: fonte.metadati(titolo))
  }

  /// A paragraph of the text.
  static func paragrafo(_ testo: RichText) -> Block { .paragraph(Paragraph(testo, alignment: .justified)) }
}
