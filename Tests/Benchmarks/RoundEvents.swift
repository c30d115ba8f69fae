import Foundation

/// The events of a round on a Comune whose files are at hand: deaths, emigrations, moves abroad and lost rights, spread over the register.
///
/// The same people in every run, taken at equal distances, so that every section has some.
struct RoundEvents {
  /// How many.
  let count: Int
  /// The day on which they happen and are received, and the last day of the first round.
  let day: String
  let term: String

  private static let header =
    "progressivo,tipo,codice_fiscale,cognome,nome,sesso,data_nascita,codice_luogo_nascita,cittadinanza,data_evento,"
    + "documento,data_documento,protocollo,data_ricezione,comune_altro,stato_altro,specie_via,nome_via,civico,esponente,"
    + "data_cancellazione_provenienza,definitivo,data_fine_perdita"
  private static let kinds = ["DECESSO", "EMIGRAZIONE", "EMIGRAZIONE_ESTERO", "PERDITA_DIRITTO"]

  /// Writes the file of events about people of `register`, an `anagrafe.csv` of the clean dialect; minors are left out.
  func write(from register: String, to file: String) throws {
    let lines = try String(contentsOfFile: register, encoding: .utf8).split(separator: "\n").dropFirst()
    let step = max(1, lines.count / count)
    var rows = [Self.header]
    for (position, line) in lines.enumerated() where position % step == 0 && rows.count <= count {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard !line.contains("\""), fields.count > 25, fields[25] == "S" else { continue }
      rows.append(row(rows.count, fields))
    }
    try (rows.joined(separator: "\n") + "\n").write(toFile: file, atomically: false, encoding: .utf8)
  }

  private func row(_ number: Int, _ person: [Substring]) -> String {
    let kind = Self.kinds[number % Self.kinds.count]
    let fields: [String] =
      ["E\(100_000 + number)", kind] + [1, 2, 3, 4, 5, 6].map { String(person[$0]) } + [
        "ITA", day, "DOCUMENTO", day, "2025/\(100_000 + number)", day, kind == "EMIGRAZIONE" ? "F205" : "",
        kind == "EMIGRAZIONE_ESTERO" ? "FRA" : "", "", "", "", "", "", kind == "PERDITA_DIRITTO" ? "S" : "",
        "",
      ]
    return fields.joined(separator: ",")
  }
}
