/// Which provisions have taken the place of others, and from which day: read from `Data/norme/catalogo.csv`.
///
/// When a text unico is written anew, its old articles get a last day and a successor in the catalogue: papers of that day and
/// before keep the old citation, those after it have the new one. No rule of the program changes.
package struct Sostituzioni: Hashable, Sendable {
  package struct Voce: Hashable, Sendable {
    package let vecchia: Norma
    package let nuova: Norma
    package let dal: Giorno

    package init(_ vecchia: Norma, _ nuova: Norma, dal: Giorno) {
      self.vecchia = vecchia
      self.nuova = nuova
      self.dal = dal
    }
  }

  package static let nessuna = Sostituzioni([])

  private let perNorma: [Norma: [Voce]]

  package init(_ voci: [Voce]) {
    perNorma = Dictionary(grouping: voci, by: \.vecchia)
  }

  /// The citation of a provision on a day, in the one printed style.
  package func cita(_ norma: Norma, il giorno: Giorno) -> String {
    norme(norma, il: giorno).map(\.description).joined(separator: "; ")
  }

  /// The articles alone where the act is still the one that the paper is about; otherwise the whole citation.
  package func articolo(_ norma: Norma, il giorno: Giorno) -> String {
    let vigenti = norme(norma, il: giorno)
    return vigenti.count == 1 && vigenti[0].atto == norma.atto
      ? vigenti[0].luogo : vigenti.map(\.description).joined(separator: "; ")
  }

  /// What stands for a provision on a day: itself, or what has taken its place, act by act.
  package func norme(_ norma: Norma, il giorno: Giorno) -> [Norma] {
    guard !perNorma.isEmpty else { return [norma] }
    guard let luogo = LuogoDiLegge(norma.luogo) else { return [intera(norma, il: giorno)] }
    let sciolti = luogo.uniti.map { articolo(norma.atto, $0, il: giorno) }
    guard zip(sciolti, luogo.uniti).contains(where: { $0.atto != norma.atto || $0.articolo != $1 }) else {
      return [norma]
    }
    var atti: [(atto: String, articoli: [LuogoDiLegge.Articolo])] = []
    for (atto, articolo) in sciolti {
      if let indice = atti.firstIndex(where: { $0.atto == atto }) {
        if !atti[indice].articoli.contains(articolo) { atti[indice].articoli.append(articolo) }
      } else {
        atti.append((atto, [articolo]))
      }
    }
    return atti.map { Norma(letta: $0.atto, LuogoDiLegge($0.articoli).description) }
  }

  private func intera(_ norma: Norma, il giorno: Giorno) -> Norma {
    voce(norma, il: giorno).map { intera($0.nuova, il: giorno) } ?? norma
  }

  /// One article: by its very comma if the table has it, else by the article, whose commas keep their numbers.
  private func articolo(
    _ atto: String, _ articolo: LuogoDiLegge.Articolo, il giorno: Giorno
  ) -> (atto: String, articolo: LuogoDiLegge.Articolo) {
    let preciso = Norma(letta: atto, LuogoDiLegge([articolo]).description)
    let articoloIntero = Norma(letta: atto, LuogoDiLegge([.init(articolo.numero)]).description)
    if let voce = voce(preciso, il: giorno), let nuovo = LuogoDiLegge(voce.nuova.luogo)?.articoli.first {
      return self.articolo(voce.nuova.atto, nuovo, il: giorno)
    }
    if let voce = voce(articoloIntero, il: giorno), let nuovo = LuogoDiLegge(voce.nuova.luogo)?.articoli.first
    {
      let conDettaglio = LuogoDiLegge.Articolo(
        nuovo.numero, dettaglio: nuovo.dettaglio.isEmpty ? articolo.dettaglio : nuovo.dettaglio)
      return self.articolo(voce.nuova.atto, conDettaglio, il: giorno)
    }
    return (atto, articolo)
  }

  private func voce(_ norma: Norma, il giorno: Giorno) -> Voce? {
    perNorma[norma]?.filter { $0.dal <= giorno && $0.nuova != norma }.max { $0.dal < $1.dal }
  }
}
