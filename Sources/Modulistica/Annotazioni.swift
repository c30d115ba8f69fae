import Elettorato

/// What stands in the notes beside an elector: derived from data each time, never typed.
enum Annotazioni {
  static func testo(_ elettore: Elettore, omonimi: [Int]) -> String {
    var note: [String] = []
    if let atto = elettore.alAtto { note.append("cancellato con l’atto n. \(atto)") }
    if !omonimi.isEmpty {
      note.append("omonimo: v. n. \(omonimi.map(String.init).joined(separator: ", "))")
    }
    if elettore.residenteAllEstero {
      // Source: art. 11 d.P.R. 223/1967; where the address column already says it, the State is enough.
      let stato = elettore.testi.stringa(.statoEstero)
      note.append("residente all’estero" + (stato.isEmpty ? "" : " (\(stato))"))
    }
    return note.joined(separator: " · ")
  }
}
