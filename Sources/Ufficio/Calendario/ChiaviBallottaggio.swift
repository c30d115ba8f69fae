package import Elettorato

/// The keys that the archive adds to a file of the first round, so that the run-off is read from both.
package struct ChiaviBallottaggio {
  private static let prefisso = "ballottaggio."
  private static let chiavePrimo = "\(prefisso)primo"
  private static let chiaveSecondo = "\(prefisso)secondo"
  private static let prefissoMotivo = "\(prefisso)motivo."

  package let primo: Giorno
  package let secondo: Giorno?
  /// Reasons by the code of the irregularity that they lift.
  package let motivi: [String: String]

  package init(primo: Giorno, secondo: Giorno?, motivi: [String: String]) {
    self.primo = primo
    self.secondo = secondo
    self.motivi = motivi
  }

  /// `nil` when the pairs are of a first round.
  package init?(_ coppie: [(chiave: String, valore: String, riga: Int)]) {
    func valore(_ chiave: String) -> String? { coppie.first { $0.chiave == chiave }?.valore }
    guard let primo = valore(Self.chiavePrimo).flatMap({ Giorno(iso: $0.utf8) }) else { return nil }
    var motivi: [String: String] = [:]
    for (chiave, testo, _) in coppie where chiave.hasPrefix(Self.prefissoMotivo) {
      motivi[String(chiave.dropFirst(Self.prefissoMotivo.count))] = testo
    }
    self.init(
      primo: primo, secondo: valore(Self.chiaveSecondo).flatMap { Giorno(iso: $0.utf8) }, motivi: motivi)
  }

  /// The pairs of the office's file, and those that only the archive writes.
  package static func separa(_ coppie: [(chiave: String, valore: String, riga: Int)]) -> (
    delFile: [(chiave: String, valore: String, riga: Int)],
    delBallottaggio: [(chiave: String, valore: String, riga: Int)]
  ) {
    (coppie.filter { !$0.chiave.hasPrefix(prefisso) }, coppie.filter { $0.chiave.hasPrefix(prefisso) })
  }

  package func ballottaggio(dopo primoTurno: Consultazione) -> (
    consultazione: Consultazione?, anomalie: [Anomalia]
  ) {
    primoTurno.ballottaggio(primo: primo, secondo: secondo, motivi: motivi)
  }

  package var coppie: [(chiave: String, valore: String)] {
    [(Self.chiavePrimo, primo.iso)] + (secondo.map { [(Self.chiaveSecondo, $0.iso)] } ?? [])
      + motivi.sorted { $0.key < $1.key }.map { ("\(Self.prefissoMotivo)\($0.key)", $0.value) }
  }
}
