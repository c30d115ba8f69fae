import Elettorato

/// Sentences about acts that break a rule of adoption, ours and those of a packet.
extension Failure {
  /// An act of this archive.
  init(_ violazione: ViolazioneDiAdozione) {
    self.init(
      violazione, "l'atto non si può adottare: \(violazione.motivo).",
      rimedio: violazione.superabile
        ? "Nulla è stato scritto. Se è giusto così, ripetere con --motivo \"...\": il motivo resta nell'atto."
        : "Nulla è stato scritto. Correggere ciò che lo impedisce e ripetere il comando.")
  }

  /// An act of a packet, at a line of it.
  init(_ violazione: ViolazioneDiAdozione, riga: Int?) {
    self.init(
      violazione,
      "\(riga.map { "riga \($0): " } ?? "")l'atto n. \(violazione.atto) del pacchetto (\(violazione.tipo.titolo)) è contro la legge: \(violazione.motivo).",
      rimedio:
        "Nulla è stato scritto. Non accettarlo: chiederne ragione all'ufficio che l'ha adottato, e trasmettergli questo messaggio.",
      dettagli: [.init("riga", riga.map(JSONValue.integer) ?? .null)])
  }

  private init(
    _ violazione: ViolazioneDiAdozione, _ messaggio: String, rimedio: String,
    dettagli: [JSONValue.Member] = []
  ) {
    let bloccate = [Adozione.listeBloccate, Adozione.righeSottoBlocco].contains(violazione.regola)
    self.init(
      bloccate ? .listeBloccate : .regolaViolata, bloccate ? "liste-bloccate" : "atto-contro-la-legge",
      messaggio, norma: violazione.norma,
      rimedio: bloccate ? "Nulla è stato scritto. \(Failure.apertoSottoBlocco)" : rimedio,
      dettagli: [
        .init("atto", .integer(violazione.atto)), .init("regola", .string(violazione.regola)),
      ] + dettagli)
  }
}
