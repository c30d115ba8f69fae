/// The heading of an act: the only thing that changes the lists.
///
/// Acts of one Comune are numbered from 1 without gaps, each holding the digest of the one before (the chain of the acts).
package struct Atto: Equatable, Sendable {
  package enum Tipo: String, CaseIterable, Sendable {
    case primaFormazione = "prima-formazione"
    /// Calls a consultation: it moves no elector, and keeps with the chain the days and the reasons of the vote.
    case indizione
    /// The rounds of a revision (`Tornata`).
    case straordinaria1 = "straordinaria-T1"
    case straordinaria2 = "straordinaria-T2"
    case straordinaria3 = "straordinaria-T3"
    case straordinaria4 = "straordinaria-T4"
    case dinamica1 = "dinamica-I"
    case dinamica2 = "dinamica-II"
    /// The two elenchi of the semestral revision: they propose, and move nobody (arts 16 and 18).
    case semestraleElenchi = "semestrale-elenchi"
    /// The lists amended at the end of the semestral revision (art. 31).
    case semestraleRettifica = "semestrale-rettifica"
    /// Clerical errors mended: the line is written again, and nobody enters or leaves.
    case rettifica
    /// Lists written again in order, with new numbers.
    case ricompilazione
    /// New division of the Comune into sections (art. 39).
    case ripartizione
    /// The lists stop, fifteen days before the vote (`BloccoDelleListe`).
    case blocco
    /// The vote is over: the lists may change again.
    case fineBlocco = "fine-blocco"
    /// A signature put on the lists locked, or on their copy.
    case autenticazione
    /// What changes for the presidents after the lock; the lists stay as they are (`Supplemento`).
    case supplemento
    /// Applications of citizens of the Union decided, and entered in the additional lists (D.Lgs. 197/1996 art. 3).
    case listaAggiuntaUE = "lista-aggiunta-ue"
    /// The electors under eighteen on the day of the vote (art. 33): it moves nobody.
    case elencoMinori = "elenco-minori"
    /// The commissione strikes them from the lists of the vote (art. 33, c. 2): it moves nobody.
    case depennamentoMinori = "depennamento-minori"
    /// A claim against the lists decided by the commissione (art. 32, c. 8): who is entered or struck by it, or nobody.
    case decisioneRicorso = "decisione-ricorso"
    /// The sheets of the special voters, as commitments: it moves nobody and names nobody.
    case elenchiVotoSpeciale = "elenchi-voto-speciale"

  }

  package let numero: Int
  package let tipo: Tipo
  package let giorno: Giorno
  package let protocollo: String
  package let autore: String
  package let regime: RegimeDelleListe
  /// What was decided beside the lines, as name and value: the end of the semester, a choice of the officer.
  package let parametri: [Parametro]

  package struct Parametro: Equatable, Sendable {
    package let nome: String
    package let valore: String

    package init(_ nome: String, _ valore: String) {
      self.nome = nome
      self.valore = valore
    }
  }

  package init(
    numero: Int, tipo: Tipo, giorno: Giorno, protocollo: String, autore: String, regime: RegimeDelleListe,
    parametri: [Parametro]
  ) {
    self.numero = numero
    self.tipo = tipo
    self.giorno = giorno
    self.protocollo = protocollo
    self.autore = autore
    self.regime = regime
    self.parametri = parametri
  }
}

/// What makes one chain of acts different from any other: the Comune and an identity given at creation.
package struct IdentitaCatena: Equatable, Sendable {
  /// The cadastral code of the Comune.
  package let comune: String
  /// 32 lower-case hexadecimal digits.
  package let codice: String

  package init?(comune: String, codice: String) {
    guard codice.utf8.count == 32,
      codice.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.comune = comune
    self.codice = codice
  }

  /// The code of an archive that is still to receive its identity, with its first packet.
  package static let codiceDaRicevere = String(repeating: "0", count: 32)

  package var daRicevere: Bool { codice == Self.codiceDaRicevere }
}
