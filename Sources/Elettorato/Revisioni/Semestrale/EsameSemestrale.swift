/// The rule of the two elenchi: whether a person of the register is to be enrolled, or cancelled, and why not.
///
/// Elenco I: who comes of age in the window and lived here on the day of the register; and who came of age before, lived here on the day
/// of the register of *his* revision, and was left out by mistake: he is marked, because somebody must look at him. Who came later or has been
/// on the list before is brought back by a dynamic cause, on the papers that it wants. Elenco II: who the register has struck as untraceable.
/// Source: arts 7, 8, 16 d.P.R. 223/1967; `norme.md` 1.7.5 and 2.1.
package enum EsameSemestrale {
  package enum Esito: Hashable, Sendable {
    case proposta(Segnalazione?)
    case esclusa(EsclusioneSemestrale)
  }

  /// Why a line of an elenco needs a second look.
  package enum Segnalazione: String, CaseIterable, Sendable {
    /// Had the right already and was omitted.
    case omesso = "OMESSO"
    /// Omitted, and the register says that he is no elector.
    case omessoNonQualificato = "OMESSO_NON_QUALIFICATO"
    /// In the elenco because of a decision with its document.
    case perDecisione = "PER_DECISIONE"

    package var titolo: String {
      switch self {
      case .omesso: "omesso da una revisione precedente"
      case .omessoNonQualificato:
        "omesso da una revisione precedente; l'anagrafe non lo qualifica elettore"
      case .perDecisione: "per decisione"
      }
    }
  }

  /// What the lists and the events say of a person, beside the register.
  package struct Posizione: Sendable {
    package let liste: SituazionePersona
    /// A communication about him waits for a dynamic revision.
    package let inRevisioneDinamica: Bool
    /// No codice fiscale, and an elector of that name and day of birth.
    package let identitaIncerta: Bool

    package init(liste: SituazionePersona, inRevisioneDinamica: Bool = false, identitaIncerta: Bool = false) {
      self.liste = liste
      self.inRevisioneDinamica = inRevisioneDinamica
      self.identitaIncerta = identitaIncerta
    }
  }

  /// Elenco I. In this order: who he is, where he lives, citizenship, age, right, provenance.
  package static func iscrizione(
    _ persona: PersonaInAnagrafe, _ posizione: Posizione, _ revisione: RevisioneSemestrale
  ) -> Esito {
    if posizione.liste.elettrice { return .esclusa(.giaIscritto) }
    switch persona.registro.stato {
    case .deceduto: return .esclusa(.deceduto)
    case .emigrato: return .esclusa(.emigrato)
    case .irreperibile: return .esclusa(.irreperibile)
    case .residente, .aire: break
    }
    guard persona.italiana else { return .esclusa(.nonCittadino) }
    let maggiorenneDal = EtaElettorale.maggiorenneDal(nascita: persona.scheda.nascita)
    guard maggiorenneDal <= revisione.finestra.upperBound else { return .esclusa(.fuoriCoorte) }
    if posizione.identitaIncerta { return .esclusa(.identitaIncerta) }
    if persona.registro.qualita == .dirittoPerso || posizione.liste.uscita == .perditaDiritto {
      return .esclusa(.dirittoPerso)
    }
    if posizione.liste.uscita != nil { return .esclusa(.revisioneDinamica) }
    let sua = RevisioneSemestrale(cheIscrive: maggiorenneDal)
    let viveva = persona.registro.residenteDal.map { $0 <= sua.situazioneAl } ?? true
    if sua == revisione { return viveva ? .proposta(nil) : .esclusa(.immigratoDopo) }
    guard viveva, !posizione.inRevisioneDinamica else { return .esclusa(.revisioneDinamica) }
    return .proposta(persona.registro.qualita == .nonElettore ? .omessoNonQualificato : .omesso)
  }

  /// Elenco II: until the register has him again. Who is nowhere in the register has not come back.
  package static func cancellazione(_ persona: PersonaInAnagrafe?, _ liste: SituazionePersona) -> Esito {
    guard liste.iscritta else { return .esclusa(.giaCancellato) }
    let tornata = persona?.registro.stato.iscrittoInAnagrafe ?? false
    return tornata ? .esclusa(.ricomparso) : .proposta(nil)
  }
}
