package import Elettorato

/// A person admitted under art. 32-bis, with what the papers say of him.
package struct AmmessoAlVoto: Sendable {
  /// Who admitted him, and when: the sheet added to the locked lists.
  package struct Decisione: Sendable {
    package let tipo: Supplemento.Tipo
    package let documento: String
    /// The act that recorded it.
    package let atto: Int
    /// The day of the decision where it is not that of the act.
    package let giorno: Giorno

    package init(tipo: Supplemento.Tipo, documento: String, atto: Int, giorno: Giorno) {
      self.tipo = tipo
      self.documento = documento
      self.atto = atto
      self.giorno = giorno
    }
  }

  /// The number of the request in the archive.
  package let domanda: Domanda32bis
  /// As the register knows him; `nil` when it does not.
  package let persona: SchedaPersona?
  /// The section of the decision or, before it, of the address (art. 36); `nil` when nobody knows it.
  package let sezione: Sezione?
  /// Where the entry has been posted since: the general number, in words of a cell; `nil` while it is to be posted.
  package let iscritto: String?
  /// `nil` while the office proposes and nobody has decided.
  package let decisione: Decisione?

  package init(
    domanda: Domanda32bis, persona: SchedaPersona?, sezione: Sezione?, iscritto: String?,
    decisione: Decisione? = nil
  ) {
    self.domanda = domanda
    self.persona = persona
    self.sezione = sezione
    self.iscritto = iscritto
    self.decisione = decisione
  }

  /// `Aosta (AO)`; nothing for who is not in the register.
  var luogo: String { persona?.luogoDiNascita ?? "" }

  /// For the office alone: that a right was lost and regained is judicial data, and neither the president nor the paper shown at the poll needs it.
  var causa: String { TipoEvento(rawValue: domanda.causa)?.titolo.tipografico ?? domanda.causa }

  /// In order of section, then of name.
  package static func inOrdine(_ a: AmmessoAlVoto, _ b: AmmessoAlVoto) -> Bool {
    let (sezioneA, sezioneB) = (a.sezione?.numero ?? .max, b.sezione?.numero ?? .max)
    if sezioneA != sezioneB { return sezioneA < sezioneB }
    if a.domanda.chiave != b.domanda.chiave {
      return a.domanda.chiave.lexicographicallyPrecedes(b.domanda.chiave)
    }
    return a.domanda.numero < b.domanda.numero
  }
}
