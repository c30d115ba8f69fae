/// A column of a record layout, under its two names.
package struct Colonna: Sendable {
  /// The name in the clean dialect: `data_nascita`.
  package let nome: String
  /// The name in the exports of registry programs: `DATA NASC.`.
  package let gestionale: String
  package let obbligatoria: Bool

  package init(_ nome: String, _ gestionale: String, obbligatoria: Bool = true) {
    self.nome = nome
    self.gestionale = gestionale
    self.obbligatoria = obbligatoria
  }
}

/// The two ways in which an office writes its files.
package enum Dialetto: String, CaseIterable, Sendable {
  /// ISO dates, codes of States, names of columns in lower case.
  case pulito
  /// Italian dates, names of States, capitals, final accents as apostrophes.
  case gestionale

  package var formatoData: String {
    switch self {
    case .pulito: "AAAA-MM-GG"
    case .gestionale: "GG/MM/AAAA"
    }
  }
}

/// Which column of a file is which of a layout, in any order; the names also tell the dialect.
package struct Intestazione: Sendable {
  package let dialetto: Dialetto
  /// For each column of the layout, its place in the file.
  private let posizioni: [Int?]
  private let nomi: [String]

  /// Throws when a column is missing or unknown: a layout is never guessed.
  package init(_ intestazione: [String], colonne: [Colonna]) throws(ErroreIntestazione) {
    func quanti(_ nome: KeyPath<Colonna, String>) -> Int {
      let noti = Set(colonne.map { $0[keyPath: nome] })
      return intestazione.count { noti.contains($0) }
    }
    let gestionale = quanti(\.gestionale) > quanti(\.nome)
    let nome: KeyPath<Colonna, String> = gestionale ? \.gestionale : \.nome
    dialetto = gestionale ? .gestionale : .pulito
    nomi = colonne.map { $0[keyPath: nome] }
    for (indice, trovata) in intestazione.enumerated() where !nomi.contains(trovata) {
      let mancanti = nomi.filter { !intestazione.contains($0) }
      throw .sconosciuta(
        trovata, posizione: indice + 1, vicina: Somiglianza.vicina(a: trovata, tra: mancanti),
        mancanti: mancanti)
    }
    posizioni = nomi.map { intestazione.firstIndex(of: $0) }
    for (colonna, posizione) in zip(colonne, posizioni) where posizione == nil && colonna.obbligatoria {
      throw .mancante(colonna[keyPath: nome])
    }
  }

  /// The place in the file of column `indice` of the layout.
  package subscript(indice: Int) -> Int? { posizioni[indice] }

  /// The name that the file gives to column `indice` of the layout.
  package func nome(_ indice: Int) -> String { nomi[indice] }
}

/// Why the heading of a file is not of the layout expected.
package enum ErroreIntestazione: Error, Equatable, Sendable {
  /// `vicina` is the column surely meant, if its letters say so; `mancanti` all those that are not there.
  case sconosciuta(String, posizione: Int, vicina: String?, mancanti: [String])
  case mancante(String)
}

/// How much two column names resemble each other: letters only, whatever the case, accents apart.
enum Somiglianza {
  static func vicina(a nome: String, tra candidati: [String]) -> String? {
    let cercata = lettere(nome)
    return candidati.first { lettere($0) == cercata }
      ?? candidati.filter { candidato in
        let lettere = lettere(candidato)
        return !cercata.isEmpty && (lettere.starts(with: cercata) || cercata.starts(with: lettere))
      }.max { $0.utf8.count < $1.utf8.count }
  }

  private static func lettere(_ nome: String) -> [UInt8] {
    nome.lowercased().utf8.filter { (97...122).contains($0) || (48...57).contains($0) }
  }
}
