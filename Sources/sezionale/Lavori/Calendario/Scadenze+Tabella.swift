import Elettorato

/// The calendars on the screen.
extension Scadenze {
  /// The words of a deadline are folded here, so that a row stays within a terminal of 132 columns.
  private static let larghezza = 76

  func mostra(_ output: Output) {
    for calendario in calendari where !calendario.scadenze.isEmpty {
      output.titolo(calendario.titolo)
      output.tabella(Self.tabella(calendario.scadenze, conScarto: calendario.conScarto))
      for termine in calendario.senzaData {
        output.riga("senza data (manca il giorno da cui decorre): \(termine.adempimento) (\(termine.norma))")
      }
      for gruppo in calendario.ignotiPerMotivo {
        for riga in gruppo.introduzione.foldedLines(Self.larghezza + 40) { output.riga(riga) }
        for termine in gruppo.termini { output.riga("  \(termine.codice)  \(termine.adempimento)") }
      }
      output.riga()
    }
    sommario(output)
  }

  /// The answer to "what must I do today", under the calendar where the eye ends.
  private func sommario(_ output: Output) {
    output.titolo("Oggi, \(oggi.conGiorno)")
    for scadenza in inRitardo { output.riga("in ritardo   \(scadenza.inBreve)") }
    for scadenza in diOggi.filter({ $0.comando != nil }) + diOggi.filter({ $0.comando == nil }) {
      output.riga("oggi         \(scadenza.inBreve)")
    }
    for scadenza in aVenire(3) { output.riga("poi          \(scadenza.inBreve)") }
    for sospeso in sospesi { output.riga("in sospeso   \(sospeso.inBreve)") }
    if inRitardo.isEmpty, diOggi.isEmpty, aVenire(1).isEmpty { output.riga("nessun termine è ancora aperto") }
  }

  private static func tabella(_ scadenze: [Scadenza], conScarto: Bool) -> Table {
    var table = Table(
      (conScarto ? [.right("al voto")] : []) + [
        .left("giorno"), .left("data"), .left("stato"), .left("adempimento"),
      ])
    for scadenza in scadenze {
      let righe =
        scadenza.adempimento.foldedLines(larghezza)
        + "\(scadenza.chi) · \(scadenza.norma)".foldedLines(larghezza)
        + (scadenza.comandi.isEmpty
          ? ["→ non riguarda il programma"] : scadenza.comandi.map { "→ \($0)" })
      for (indice, riga) in righe.enumerated() {
        let prima = indice == 0
        table.append(
          (conScarto ? [prima ? scadenza.scartoConSegno : ""] : [])
            + [
              prima ? scadenza.primoGiorno.giornoDellaSettimana.rawValue : "", prima ? scadenza.quando : "",
              prima ? scadenza.parola : "", riga,
            ])
      }
    }
    return table
  }
}

extension Calendario {
  fileprivate var conScarto: Bool { scadenze.contains { $0.scarto != nil } }
}

extension Scadenza {
  /// `-47`, `+1`, `0`: days from the vote, as the office counts them.
  fileprivate var scartoConSegno: String {
    scarto.map { $0 > 0 ? "-\($0)" : $0 < 0 ? "+\(-$0)" : "0" } ?? ""
  }

  /// `entro 26/09/2023`, `dal 03/10 al 23/10/2023`.
  var quando: String {
    guard let periodo else {
      return switch forma {
      case .entro: "entro \(data.breve)"
      case .nelGiorno: data.breve(.il)
      case .dal: data.breve(.dal)
      }
    }
    let (inizio, fine) = (periodo.lowerBound, periodo.upperBound)
    let stessoAnno = inizio.data.anno == fine.data.anno
    return "\(stessoAnno ? String(inizio.breve(.dal).dropLast(5)) : inizio.breve(.dal)) \(fine.breve(.al))"
  }

  /// The state in words; done too late is said.
  var parola: String {
    guard let compiutaIl else { return stato.rawValue }
    return compiutaInRitardo ? "fatto in ritardo \(compiutaIl.breve(.il))" : "fatto \(compiutaIl.breve(.il))"
  }

  /// The command lines that carry the term out, in their order; none when somebody else does.
  var comandi: [String] {
    esecuzione.comandi.map {
      "sezionale \($0)\(Comandi.conosce($0) ? "" : " (non ancora in questa versione)")"
    }
  }

  /// The same on one line; `nil` when somebody else acts.
  var comando: String? { comandi.isEmpty ? nil : comandi.joined(separator: "; ") }

  fileprivate var inBreve: String {
    "\(quando)  \(diQualeAtto.map { "\(adempimento.primaFrase.senzaPunto) (\($0))" } ?? adempimento.primaFrase)\(comando.map { "  → \($0)" } ?? "  (\(chi))")"
  }
}

extension Comandi {
  /// Whether the words call a command of this version: `importa` is one, `importa domande-ue` only if it has that kind.
  static func conosce(_ parole: String) -> Bool {
    tutti.contains { comando in
      guard parole == comando.nome || parole.hasPrefix("\(comando.nome) ") else { return false }
      let seguito = parole.dropFirst(comando.nome.count).split(separator: " ").map(String.init)
      guard let scelte = comando.aiuto.parole.first?.scelte, !scelte.isEmpty, let prima = seguito.first else {
        return true
      }
      return scelte.contains(prima)
    }
  }
}

extension String {
  /// What the deadline is, without its details: up to a colon or a semicolon, unless only an hour would be left.
  fileprivate var primaFrase: String {
    let frase = prefix { $0 != ":" && $0 != ";" }
    return frase.hasPrefix("Ore ") ? String(prefix { $0 != ";" }) : String(frase)
  }
}
