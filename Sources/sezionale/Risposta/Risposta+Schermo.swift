import Elettorato
import Ufficio

/// An answer on the screen: the answer itself on the standard output, what is beside it on the standard error.
extension Output {
  func mostra(_ risposta: Risposta) {
    if !risposta.titolo.isEmpty {
      titolo(risposta.titolo + (risposta.prova ? " — prova: nulla è stato scritto" : ""))
    }
    for parte in risposta.parti {
      switch parte {
      case .voci(let voci): mostra(voci)
      case .tabella(let tabella): mostra(tabella)
      case .frase(let testo): riga(testo)
      case .avviso(let testo, let azione, let norma):
        avviso(Risposta.parole(testo, azione, norma))
      case .nota(let testo): nota(testo)
      }
    }
    for passo in risposta.daFare { nota(passo.parole) }
    for membro in risposta.membri { campo(membro.name, membro.value) }
  }

  /// One field a line, the values one under the other.
  private func mostra(_ voci: [Risposta.Voce]) {
    let mostrate = voci.compactMap { voce in voce.titolo.map { (titolo: $0, valore: voce.valore.parole) } }
    let largo = mostrate.map(\.titolo.displayWidth).max() ?? 0
    for (titolo, valore) in mostrate { riga("\(titolo.padded(to: largo))  \(valore)") }
  }

  /// The columns that fit; which do not is said.
  private func mostra(_ tabella: Risposta.Tabella) {
    guard !json, let (table, tolte) = Table.fitting(tabella, width: terminal.width ?? 80) else { return }
    self.tabella(table)
    if !tolte.isEmpty { nota("Colonne non mostrate, per la larghezza: \(tolte.joined(separator: ", ")).") }
  }
}

extension Risposta {
  /// A warning: its words, the command that answers it, the provision.
  static func parole(_ testo: String, _ azione: Azione?, _ norma: Norma?) -> String {
    let comando = azione.map { " → \($0.comando)" } ?? ""
    let citata = norma.map { " · \($0)" } ?? ""
    return "\(testo)\(comando)\(citata)"
  }
}

extension Risposta.Passo {
  /// The sentence, the words that can be pasted, the provision.
  var parole: String {
    let comando = azione.map { ": \($0.citata)" } ?? ""
    let citata = norma.map { " (\($0))" } ?? ""
    return "\(frase)\(comando)\(citata)."
  }
}

extension Table {
  /// A text is folded in no fewer columns than this.
  private static let narrowest = 20

  /// The table of an answer in `width` columns, and the headings that had to go; `nil` where it has nothing for people.
  ///
  /// Remarks go first; then long texts are folded; then the other columns go, the least important first.
  static func fitting(_ tabella: Risposta.Tabella, width: Int) -> (table: Table, dropped: [String])? {
    var mostrate = tabella.colonne.indices.filter { tabella.colonne[$0].titolo != nil }
    guard !mostrate.isEmpty else { return nil }
    var tolte: Set<Int> = []
    while true {
      var table = Table(tabella, colonne: mostrate)
      let minima = mostrate.map { tabella.colonne[$0].rilievo }.min() ?? Risposta.Colonna.essenziale
      if table.width > width, minima > Risposta.Colonna.accessoria {
        table = table.folded(to: width, narrowest: Self.narrowest)
      }
      guard table.width > width, minima < Risposta.Colonna.essenziale,
        let ultima = mostrate.last(where: { tabella.colonne[$0].rilievo == minima })
      else { return (table, tolte.sorted().compactMap { tabella.colonne[$0].titolo }) }
      tolte.insert(ultima)
      mostrate.removeAll { $0 == ultima }
    }
  }

  private init(_ tabella: Risposta.Tabella, colonne: [Int]) {
    self.init(
      colonne.map { posto in
        let titolo = tabella.colonne[posto].titolo ?? ""
        return tabella.cifre(posto) ? .right(titolo) : .left(titolo)
      },
      rows: tabella.righe.map { riga in colonne.map { riga[$0].parole } })
  }
}

extension Risposta.Tabella {
  /// Whether a column holds figures, aligned on the right.
  func cifre(_ colonna: Int) -> Bool {
    righe.contains { $0[colonna].cifra } && righe.allSatisfy { $0[colonna].cifra || $0[colonna] == .manca }
  }
}
