import Elettorato

extension Sospesi {
  /// How many are named in one warning.
  private static let mostrati = 10

  /// Says what an act leaves behind, or would: what it was asked about, and what is only shown. Alarms stand among the figures of the act.
  func avvisa(_ output: Output) {
    output.campo("sospesi", .array(voci.map { $0.json(conNomi: false) }))
    for sospeso in voci {
      if case .allarme = sospeso.specie { continue }
      output.avviso(sospeso.inBreve(sospeso.descrizione(massimo: Self.mostrati)))
    }
  }
}

extension Sospeso {
  /// Words about it with its term, command and article.
  func inBreve(_ parole: String) -> String {
    let comando = seguito.comando.map { " → sezionale \($0)" } ?? ""
    return "\(parole)\(termine.map { " (entro \($0.esteso(.il)))" } ?? "")\(comando) · \(norma)"
  }
}
