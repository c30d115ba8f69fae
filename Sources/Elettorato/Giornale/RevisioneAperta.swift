/// A revision begun and not ended, while which the lists are not written again unless somebody says why.
///
/// Source: practice, the recompilation comes with all revisions closed (`norme.md` 1.4.5).
package enum RevisioneAperta: Equatable, Sendable {
  /// The elenchi of the semestral revision are out, the lists are not amended yet.
  case semestrale(atto: Int, giorno: Giorno)
  /// The first ordinary round has cancelled, the second has not enrolled yet.
  case dinamica(atto: Int, giorno: Giorno)
  /// Events received that wait for a round.
  case eventiInAttesa(Int)

  package var descrizione: String {
    switch self {
    case .semestrale(let atto, let giorno):
      "la revisione semestrale è aperta: gli elenchi sono dell'atto n. \(atto) \(giorno.esteso(.del)), la rettifica delle liste manca"
    case .dinamica(let atto, let giorno):
      "la revisione dinamica è aperta: la prima tornata è l'atto n. \(atto) \(giorno.esteso(.del)), la seconda manca"
    case .eventiInAttesa(let quanti):
      quanti == 1
        ? "un evento ricevuto attende ancora una tornata"
        : "\(quanti) eventi ricevuti attendono ancora una tornata"
    }
  }

  /// The revisions of the semester of `giorno` that its acts show open: what was left open in another is over.
  package static func nelSemestre(di giorno: Giorno, _ atti: [Atto]) -> [RevisioneAperta] {
    let fine = RevisioneSemestraleDiRiferimento.fineSemestre(giorno)
    let suoi = atti.filter { RevisioneSemestraleDiRiferimento.fineSemestre($0.giorno) == fine }
    func aperta(_ inizio: Atto.Tipo, chiusaDa chiusura: Atto.Tipo) -> Atto? {
      guard let atto = suoi.last(where: { $0.tipo == inizio }) else { return nil }
      return suoi.contains { $0.tipo == chiusura && $0.numero > atto.numero } ? nil : atto
    }
    return [
      aperta(.semestraleElenchi, chiusaDa: .semestraleRettifica).map {
        .semestrale(atto: $0.numero, giorno: $0.giorno)
      },
      aperta(.dinamica1, chiusaDa: .dinamica2).map { .dinamica(atto: $0.numero, giorno: $0.giorno) },
    ].compactMap(\.self)
  }
}
