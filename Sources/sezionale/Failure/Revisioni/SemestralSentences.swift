import Archivio
import Elettorato
import Ufficio

/// Sentences about the semestral revision: the order of its phases, its terms, the decisions on single people.
extension DiniegoDiSemestrale: Explained {
  var failure: Failure {
    switch self {
    case .giaAdottata(let revisione, let fase, let atto):
      Failure(
        .regolaViolata, "semestrale-gia-adottata",
        "\(revisione.titolo), \(fase.titolo): atto già adottato (n. \(atto.numero) \(atto.giorno.esteso(.del))). Le liste non sono cambiate.",
        norma: fase.norma, rimedio: "Vederlo con «sezionale revisione mostra --atto \(atto.numero)».")
    case .decisione(let impedimento, let file): Failure(impedimento, file: file)
    }
  }
}

extension Failure {
  init(_ error: ImpedimentoSemestrale) {
    switch error {
    case .nonAperta(let revisione):
      self.init(
        .regolaViolata, "semestrale-non-aperta",
        "la \(revisione.titolo) guarda all'anagrafe \(revisione.situazioneAl.esteso(.del)), che non è ancora venuto.",
        norma: error.norma,
        rimedio: "Attendere quel giorno, o indicare la data effettiva dell'atto con --data.")
    case .giaAdottata(let revisione, let fase):
      self.init(
        .regolaViolata, "semestrale-gia-adottata", "\(revisione.titolo), \(fase.titolo): atto già adottato.",
        norma: error.norma, rimedio: "Le liste non sono cambiate.")
    case .elenchiMancanti(let revisione):
      self.init(
        .regolaViolata, "elenchi-mancanti",
        "della \(revisione.titolo) non sono stati adottati gli elenchi: le liste non si possono rettificare.",
        norma: error.norma,
        rimedio:
          "Gli elenchi si adottano entro \(revisione.termineElenchi.esteso(.il)) con «sezionale revisione delibera --semestrale --fase elenchi»; chi resta fuori è compreso nella revisione successiva."
      )
    case .depositoInCorso(let revisione, let giorno):
      self.init(
        .regolaViolata, "deposito-in-corso",
        "gli elenchi della \(revisione.titolo) sono depositati, e i ricorsi si ricevono, fino \(giorno.esteso(.al)): le liste si rettificano dopo le decisioni della Commissione elettorale circondariale.",
        norma: error.norma,
        rimedio: "Attendere la restituzione degli elenchi, o indicare la data effettiva dell'atto con --data."
      )
    case .restituzioneIncoerente(let revisione, let giorno):
      self.init(
        .regolaViolata, "restituzione-incoerente",
        "gli elenchi non possono essere stati restituiti \(giorno.esteso(.il)): la restituzione segue il deposito (fino \(revisione.deposito.upperBound.esteso(.al))) e precede l'atto.",
        norma: error.norma, rimedio: "Correggere --restituiti o --data.")
    case .scaduta(let revisione, let fase, let termine):
      self.init(
        .scadenzaSuperata, "semestrale-scaduta",
        "la \(revisione.titolo), \(fase.titolo), doveva essere adottata entro \(termine.esteso(.il)).",
        norma: error.norma, rimedio: Self.offerta(revisione, fase))
    case .listeBloccate(let giorno):
      self.init(
        .listeBloccate, "liste-bloccate",
        "le liste sono bloccate per il voto fino \(giorno.esteso(.al)): la rettifica le cambierebbe.",
        norma: error.norma,
        rimedio:
          "Adottare la rettifica dopo il voto; se gli elenchi sono stati restituiti tardi, indicarlo con --restituiti."
      )
    }
  }

  /// What the law still offers to who was left out.
  private static func offerta(_ revisione: RevisioneSemestrale, _ fase: FaseSemestrale) -> String {
    let intanto = "Se l'atto è di un giorno utile, indicarlo con --data."
    switch fase {
    case .elenchi:
      return
        "Chi non è stato compreso può ricorrere alla Commissione elettorale circondariale entro \(revisione.deposito.upperBound.esteso(.il)) (\(Fondamento.ricorsoSugliElenchi)); gli altri sono compresi, come omessi, nella revisione successiva (\(Fondamento.omessi)). \(intanto)"
    case .rettifica:
      return
        "Se la Commissione ha restituito gli elenchi dopo il suo termine, la rettifica è entro dieci giorni e non oltre \(revisione.fine.esteso(.il)): indicare il giorno con --restituiti. Altrimenti chi non è iscritto è compreso, come omesso, nella revisione successiva. \(intanto)"
    }
  }

  fileprivate init(_ error: ImpedimentoDecisione, file: String) {
    let (chiave, motivo): (String, String) =
      switch error {
      case .sconosciuta: ("persona-sconosciuta", "nessuno, in anagrafe o nelle liste, è questa persona")
      case .nonInElenco:
        ("non-in-elenco", "la persona non è in alcuno dei due elenchi: non c'è che escludere")
      case .giaInElenco: ("gia-in-elenco", "la persona è già nell'elenco")
      case .nonAmmessa(_, let esclusione):
        (
          "decisione-non-ammessa",
          "una decisione non può supplire a ciò che la legge richiede (\(esclusione.motivo))"
        )
      case .ripetuta(_, let prima):
        ("decisione-ripetuta", "della stessa persona decide già la riga \(prima)")
      }
    var norma: Norma?
    if case .nonAmmessa(_, let esclusione) = error { norma = esclusione.norma }
    self.init(
      .datiRifiutati, chiave, "\(file):\(error.riga): \(motivo).", norma: norma,
      rimedio: "Nulla è stato scritto. Correggere il file delle decisioni.",
      dettagli: [.init("file", .string(file)), .init("riga", .integer(error.riga))])
  }
}
