import Rendering
import Ufficio

/// An answer as a document: the same fields and tables on paper, and on a page that needs nothing else.
extension Risposta {
  func documento(id: String) -> Document {
    var blocks: [Block] = []
    for parte in parti {
      switch parte {
      case .voci(let voci): blocks += voci.compactMap(\.capoverso)
      case .tabella(let tabella):
        if let table = tabella.table(numero: blocks.count) { blocks.append(.table(table)) }
      case .frase(let testo): blocks.append(.paragraph(Paragraph(RichText(testo))))
      case .avviso(let testo, let azione, let norma):
        let avviso = Risposta.parole(testo, azione, norma)
        blocks.append(.paragraph(Paragraph("\(bold: "Avviso"): \(avviso)")))
      case .nota(let testo): blocks.append(.notes([RichText(testo)]))
      }
    }
    if !daFare.isEmpty {
      blocks.append(.heading("Da fare"))
      blocks += daFare.map { .paragraph(Paragraph(RichText($0.parole))) }
    }
    return Document(
      id: id, title: titolo + (prova ? " — prova: nulla è stato scritto" : ""), page: .portrait,
      blocks: blocks)
  }
}

extension Risposta.Voce {
  fileprivate var capoverso: Block? {
    titolo.map { .paragraph(Paragraph("\($0): \(bold: valore.parole)")) }
  }
}

extension Risposta.Tabella {
  /// `nil` where it has nothing for people.
  fileprivate func table(numero: Int) -> Rendering.Table? {
    let mostrate = colonne.indices.filter { colonne[$0].titolo != nil }
    guard !mostrate.isEmpty else { return nil }
    var rows = Rows(columns: mostrate.count)
    for riga in righe {
      rows.append { celle in for posto in mostrate { celle.text(riga[posto].parole) } }
    }
    let titolo = mostrate.compactMap { colonne[$0].titolo }.joined(separator: ", ")
    return Rendering.Table(
      id: chiave ?? "tabella-\(numero)", caption: titolo,
      columns: mostrate.map { posto in
        let figures = cifre(posto)
        return Column(
          colonne[posto].titolo ?? "", weight: figures ? 2 : 5, alignment: figures ? .right : .left)
      }, rows: rows, look: .open)
  }
}
