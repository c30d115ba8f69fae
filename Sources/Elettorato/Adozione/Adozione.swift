/// The law of adoption: whether an act may enter the chain, whoever adopts it and wherever it comes from.
///
/// An act is judged where it is sealed, from the rows about to be sealed, so that our own acts, those of a packet and those replayed from
/// nothing pass the same rules: nothing here knows who is asking.
package enum Adozione {
  /// Every rule, in the order in which a breach is told.
  package static let regole: [Regola] = [
    regoleComuni, regoleDellUfficio, regoleDelVoto, regoleDelleRighe,
    regoleDellaFormazione, regoleDellIndizione, regoleDelleTornate, regoleStraordinarie, regoleOrdinarie,
    regoleSemestrali, regoleDellaRettifica, regoleDellaRinumerazione, regoleDellaRipartizione,
    regoleDelBlocco, regoleDelleFirme, regoleDelSupplemento, regoleDellaListaAggiunta, regoleDeiMinori,
    regoleDelDepennamento, regoleDelRicorso, regoleDegliElenchi,
  ].flatMap(\.self)

  /// The kinds of act that a rule is about, where it is about all of them.
  static let tutti = Set(Atto.Tipo.allCases)
}

/// One act being judged: its heading, then its lines one by one, then the whole.
package struct Giudizio: Sendable {
  private let caso: CasoDiAdozione
  private let regole: [Regola]
  private let delleRighe: [Regola]
  private var conti = ContiDiAdozione()

  /// Judges the heading. `regole` are those of the law, unless a test takes one out.
  package init(_ caso: CasoDiAdozione, regole: [Regola] = Adozione.regole) throws(ViolazioneDiAdozione) {
    self.caso = caso
    let motivato = caso.motivato
    self.regole = regole.filter { $0.tipi.contains(caso.atto.tipo) && !($0.superabile && motivato) }
    delleRighe = self.regole.filter { if case .riga = $0.esame { true } else { false } }
    for regola in self.regole {
      if case .atto(let esame) = regola.esame, let motivo = esame(caso) {
        throw violazione(regola, motivo, riga: nil)
      }
    }
  }

  /// Judges a line; `posto` is its place in the text of the act, from 1.
  package mutating func esamina(_ riga: RigaGiudicata, posto: Int) throws(ViolazioneDiAdozione) {
    for regola in delleRighe {
      if case .riga(let esame) = regola.esame, let motivo = esame(riga, caso) {
        throw violazione(regola, motivo, riga: posto)
      }
    }
    conti.aggiungi(riga)
  }

  /// Judges the whole. `fatti` are the figures that no single line gives.
  package mutating func concludi(_ fatti: ContiDiAdozione.Fatti) throws(ViolazioneDiAdozione) {
    conti.fatti = fatti
    for regola in regole {
      if case .insieme(let esame) = regola.esame, let motivo = esame(conti, caso) {
        throw violazione(regola, motivo, riga: nil)
      }
    }
  }

  private func violazione(_ regola: Regola, _ motivo: String, riga: Int?) -> ViolazioneDiAdozione {
    ViolazioneDiAdozione(
      atto: caso.atto.numero, tipo: caso.atto.tipo, regola: regola.id, norma: regola.norma, motivo: motivo,
      riga: riga, superabile: regola.superabile)
  }
}
