import Elettorato

/// What stands in the notes beside an elector: derived from data each time, never typed.
enum Annotazioni {
  static func testo(
    _ elettore: borrowing Elettore, omonimi: [Int], fonte: FonteLista, voto: VotoAltrove? = nil
  ) -> String {
    var note: [String] = voto.map { AnnotazioniDelVoto.testi(elettore, $0, fonte) } ?? []
    if let atto = elettore.alAtto { note.append("cancellato con l’atto n. \(atto)") }
    if !omonimi.isEmpty { note.append("omonimo: v. n. \(omonimi.map(String.init).joined(separator: ", "))") }
    // Source: art. 11 d.P.R. 223/1967. Where there is no dwelling in the Comune the column of the dwelling says it.
    if elettore.residenteAllEstero, !elettore.testi.vuoto(.nomeVia) {
      note.append(residenza(elettore, fonte))
    }
    return note.joined(separator: " · ")
  }

  /// `residente all’estero (Belgio)`.
  static func residenza(_ elettore: borrowing Elettore, _ fonte: FonteLista) -> String {
    let codice = elettore.testi.stringa(.statoEstero)
    return "residente all’estero" + (codice.isEmpty ? "" : " (\(fonte.stati[codice] ?? codice))")
  }
}
