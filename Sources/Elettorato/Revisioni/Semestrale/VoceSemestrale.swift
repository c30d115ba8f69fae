/// A line of an elenco of a semestral revision: a person, what is proposed or decided of him, and why.
///
/// The act of the elenchi writes the proposals, the act of the amendment what became of each, under the same number; lines that a decision
/// adds come after the last.
package struct VoceSemestrale: Equatable, Sendable {
  package enum Elenco: String, CaseIterable, Sendable {
    /// Elenco I (Mod. 7).
    case iscrizioni = "ISCRIZIONI"
    /// Elenco II (Mod. 8).
    case cancellazioni = "CANCELLAZIONI"
  }

  package enum Esito: String, CaseIterable, Sendable {
    case proposta = "PROPOSTA"
    case iscritta = "ISCRITTA"
    case cancellata = "CANCELLATA"
    case esclusa = "ESCLUSA"
  }

  package let elenco: Elenco
  /// From 1, in alphabetical order; then what decisions add; then who was left out.
  package let numero: Int
  /// The number in the register; empty where the register has nobody.
  package let idAnagrafe: String
  /// `nil` for who has never been on a list.
  package let fascicolo: Int?
  package let esito: Esito
  /// The code of the exclusion or of the mark; empty where the outcome says all.
  package let motivo: String
  /// What a decision says: its reason and its document.
  package let nota: String
  package let persona: SchedaPersona

  package init(
    elenco: Elenco, numero: Int, idAnagrafe: String, fascicolo: Int?, esito: Esito, motivo: String,
    nota: String, persona: SchedaPersona
  ) {
    self.elenco = elenco
    self.numero = numero
    self.idAnagrafe = idAnagrafe
    self.fascicolo = fascicolo
    self.esito = esito
    self.motivo = motivo
    self.nota = nota
    self.persona = persona
  }

  /// Reads a line whose person travels beside the act; `nil` when the text is not that of a person.
  package init?(
    elenco: Elenco, numero: Int, fascicolo: Int?, esito: Esito, motivo: String, nota: String,
    testoDellaPersona testo: String
  ) {
    guard let taglio = testo.firstIndex(of: "\t"),
      let persona = SchedaPersona(testo: String(testo[testo.index(after: taglio)...]))
    else { return nil }
    self.init(
      elenco: elenco, numero: numero, idAnagrafe: String(testo[..<taglio]), fascicolo: fascicolo,
      esito: esito,
      motivo: motivo, nota: nota, persona: persona)
  }

  package var esclusione: EsclusioneSemestrale? {
    esito == .esclusa ? EsclusioneSemestrale(rawValue: motivo) : nil
  }

  package var segnalazione: EsameSemestrale.Segnalazione? {
    esito == .esclusa ? nil : EsameSemestrale.Segnalazione(rawValue: motivo)
  }

  /// The reason in words; empty where the outcome says all.
  package var spiegazione: String {
    [esclusione?.motivo ?? segnalazione?.titolo ?? "", nota].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// What stands for the person in the text of an act, which names nobody.
  package var impronta: Impronta { .di(Array(testoDellaPersona.utf8)) }

  /// The person as the digest covers him, and as a packet carries him: the number in the register, then the canonical text.
  package var testoDellaPersona: String { "\(idAnagrafe)\t\(persona.testo)" }

  package static func inOrdineAlfabetico(_ a: SchedaPersona, _ b: SchedaPersona) -> Bool {
    let (chiaveA, chiaveB) = (a.chiave, b.chiave)
    if chiaveA != chiaveB { return chiaveA.lexicographicallyPrecedes(chiaveB) }
    return (a.nascita, a.testo) < (b.nascita, b.testo)
  }
}
