/// Why a semestral revision does not enrol a person at whom it looked, or does not cancel one: the answer, with its article.
///
/// The raw value is the code that acts write.
package enum EsclusioneSemestrale: String, CaseIterable, Sendable {
  case giaIscritto = "GIA_ISCRITTO"
  case nonInAnagrafe = "NON_IN_ANAGRAFE"
  /// No codice fiscale, and more than one elector of that name and day of birth.
  case identitaIncerta = "IDENTITA_INCERTA"
  case deceduto = "DECEDUTO"
  case emigrato = "EMIGRATO"
  case irreperibile = "IRREPERIBILE"
  case nonCittadino = "NON_CITTADINO"
  /// Not of age by the end of the window: a date of birth was mended.
  case fuoriCoorte = "FUORI_COORTE"
  case dirittoPerso = "DIRITTO_PERSO"
  /// Came after the day of the register: the list of the Comune of origin has him.
  case immigratoDopo = "IMMIGRATO_DOPO"
  /// Of age already, and not omitted by the office: a dynamic cause brings him in.
  case revisioneDinamica = "REVISIONE_DINAMICA"
  case esclusoPerDecisione = "ESCLUSO_PER_DECISIONE"
  /// To be cancelled, and on no list any more.
  case giaCancellato = "GIA_CANCELLATO"
  /// To be cancelled as untraceable, and the register does not say so any more.
  case ricomparso = "RICOMPARSO"

  package var motivo: String {
    switch self {
    case .giaIscritto: "è già iscritto nella lista generale"
    case .nonInAnagrafe: "non risulta più in anagrafe"
    case .identitaIncerta: "senza codice fiscale, e le liste hanno un elettore con gli stessi dati"
    case .deceduto: "deceduto"
    case .emigrato: "emigrato in altro Comune"
    case .irreperibile: "cancellato dall'anagrafe per irreperibilità"
    case .nonCittadino: "non è cittadino italiano"
    case .fuoriCoorte: "non compie 18 anni nel semestre"
    case .dirittoPerso: "privato del diritto elettorale"
    case .immigratoDopo: "immigrato dopo la data di riferimento: è nell'elenco del Comune di provenienza"
    case .revisioneDinamica: "maggiorenne non omesso dall'ufficio: si iscrive con la revisione dinamica"
    case .esclusoPerDecisione: "escluso con la decisione indicata"
    case .giaCancellato: "non è più iscritto in alcuna lista"
    case .ricomparso: "non risulta più irreperibile"
    }
  }

  package var norma: Norma {
    switch self {
    case .giaIscritto, .fuoriCoorte, .identitaIncerta: .d223("artt. 7 e 8")
    case .nonInAnagrafe, .deceduto, .emigrato, .irreperibile: .d223("artt. 4 e 7")
    case .nonCittadino: .d223("art. 1")
    case .dirittoPerso: .d223("art. 2")
    case .immigratoDopo: .d223("artt. 7 e 32, c. 1, n. 4")
    case .revisioneDinamica: .d223("art. 32, c. 1, nn. 4 e 5")
    case .esclusoPerDecisione: .d223("artt. 16, 29 e 30")
    case .giaCancellato, .ricomparso: .d223("art. 16")
    }
  }

  /// Whether a decision with its document may say otherwise: what it cannot change is a fact that the law requires.
  package var superabile: Bool {
    switch self {
    case .emigrato, .irreperibile, .dirittoPerso, .immigratoDopo, .revisioneDinamica, .esclusoPerDecisione,
      .identitaIncerta:
      true
    case .giaIscritto, .nonInAnagrafe, .deceduto, .nonCittadino, .fuoriCoorte, .giaCancellato, .ricomparso:
      false
    }
  }

  /// Whether the act answers it by name: people of the register who had a place in the elenco, and not everybody else.
  package var nominativa: Bool {
    switch self {
    case .deceduto, .emigrato, .irreperibile, .dirittoPerso, .immigratoDopo, .esclusoPerDecisione,
      .identitaIncerta:
      true
    case .giaIscritto, .nonInAnagrafe, .nonCittadino, .fuoriCoorte, .revisioneDinamica, .giaCancellato,
      .ricomparso:
      false
    }
  }
}
