import CSV
package import Elettorato
import SQLite

extension Ordinamento {
  /// Reads a rule set from the text of its file, without those on which it stands; the defects are its lines that do not read.
  package static func leggi(nome: String, testo: String) throws -> (
    ordinamento: Ordinamento?, difetti: [DifettoOrdinamento]
  ) {
    var reader = try Reader(dialect: .standard, bytes: Array(testo.utf8))
    var righe: [(riga: Int, campi: [String])] = [(1, reader.header)]
    var record = Record()
    while try reader.next(into: &record) { righe.append((record.line, record.strings)) }
    return leggi(nome: nome, righe: righe)
  }
}

extension ArchivioElettorale {
  /// The rule set of a vote, from texts that are those of the act that called it; `nil` where one is not here, or does not read.
  func ordinamento(_ nome: String, indettoDa atto: Atto) throws -> Ordinamento? {
    let testi = Consultazione.ordinamenti(indettiDa: atto)
    let chiave = ([nome] + testi.map { "\($0.nome) \($0.impronta)" }).joined(separator: "\t")
    if let letto = ordinamentiLetti[chiave] { return letto }
    var letti: [Ordinamento] = []
    for (nome, impronta) in testi {
      guard let testo = try testoDiOrdinamento(nome, impronta),
        let (letto, difetti) = try? Ordinamento.leggi(nome: nome, testo: testo), let letto, difetti.isEmpty
      else { return nil }
      letti.append(letto)
    }
    ordinamentiLetti[chiave] = Ordinamenti(letti)[nome]
    return ordinamentiLetti[chiave]
  }

  private func testoDiOrdinamento(_ nome: String, _ impronta: String) throws -> String? {
    try connection.with("SELECT DISTINCT testo FROM consultazione_ordinamento WHERE nome = ?1") { statement in
      var trovato: String?
      statement.bind(nome, at: 1)
      try statement.eachRow { row in
        let testo = row.text(0)
        if Impronta.di(Array(testo.utf8)).esadecimale == impronta { trovato = testo }
      }
      return trovato
    }
  }
}
