import Elettorato
import TestSupport
import Testing

/// The elenchi as they come out: their order and numbers, what decisions change, what becomes of them at the amendment.
struct ElenchiSemestraliTests {
  private typealias P = PersonaDiProva

  private static func persona(_ cognome: String, _ numero: Int, nata: Giorno = data(2006, 9, 1))
    -> PersonaInAnagrafe
  {
    P.persona(
      id: "\(numero)", P.scheda(cognome, codice: "CODICE\(1_000_000_000 + numero)", nata: nata),
      residenteDal: nata)
  }

  private static func decisione(
    _ azione: DecisioneSemestrale.Azione, _ numero: Int, riga: Int = 2
  ) -> DecisioneSemestrale {
    DecisioneSemestrale(
      chiave: .idAnagrafe("\(numero)"), azione: azione, motivo: "motivo", documento: "doc", riga: riga)
  }

  private static let bianchi = persona("Bianchi", 3)
  private static let verdi = persona("Verdi", 1)
  private static let rossi = persona("Rossi", 2)

  private static func elenchi(_ persone: [PersonaInAnagrafe] = [verdi, rossi, bianchi]) -> ElenchiSemestrali {
    var elenchi = ElenchiSemestrali(P.prima, .elenchi)
    for persona in persone { elenchi.esamina(iscrizione: P.candidato(persona)) }
    return elenchi
  }

  private func impedimento(
    _ elenchi: ElenchiSemestrali, _ decisione: DecisioneSemestrale, _ candidato: ElenchiSemestrali.Candidato?
  ) -> ImpedimentoDecisione? {
    var elenchi = elenchi
    do throws(ImpedimentoDecisione) {
      try elenchi.decidi(decisione, candidato)
      return nil
    } catch {
      return error
    }
  }

  @Test("lines are in alphabetical order, numbered from 1, whatever the order in which people come")
  func ordine() {
    var caso = SplitMix64(state: 20_260_921)
    let persone = (1...30).map { Self.persona("Cognome\($0 % 7)", $0, nata: data(2006, 7, 1) + $0 * 9 % 180) }
    let attese = Self.elenchi(persone).voci()
    #expect(attese.map(\.numero) == Array(1...30))
    #expect(attese.allSatisfy { $0.esito == .proposta && $0.elenco == .iscrizioni })
    #expect(
      zip(attese, attese.dropFirst()).allSatisfy { VoceSemestrale.inOrdineAlfabetico($0.persona, $1.persona) }
    )
    for _ in 0..<20 { #expect(Self.elenchi(persone.shuffled(using: &caso)).voci() == attese) }
  }

  @Test("who has a place in the elenco and is refused follows by name, the others are counted")
  func esclusi() {
    var elenchi = Self.elenchi([Self.verdi])
    elenchi.esamina(iscrizione: P.candidato(P.persona(id: "5", qualita: .dirittoPerso)))
    elenchi.esamina(
      iscrizione: P.candidato(P.persona(id: "6", P.scheda(codice: "CODICE6", cittadinanza: "DEU"))))
    let adulta = P.scheda(codice: "CODICE7", nata: data(1980, 1, 1))
    elenchi.esamina(iscrizione: P.candidato(P.persona(id: "7", adulta, residenteDal: data(2023, 1, 1))))
    // Of age, and the right lost: nobody asks the semestral revision about him.
    elenchi.esamina(
      iscrizione: P.candidato(
        P.persona(id: "8", adulta, residenteDal: data(1980, 1, 1), qualita: .dirittoPerso)))
    // Left the list for good: not even counted.
    elenchi.esamina(iscrizione: P.candidato(P.persona(id: "9", adulta), liste: P.uscita(.decesso)))
    let voci = elenchi.voci()
    #expect(voci.map(\.numero) == [1, 2])
    #expect(voci.map(\.esito) == [.proposta, .esclusa])
    #expect(voci[1].esclusione == .dirittoPerso)
    #expect(elenchi.contati == [.nonCittadino: 1, .revisioneDinamica: 1, .dirittoPerso: 1])
    #expect(elenchi.inAttesa == ["7"])
  }

  @Test("decisions take out, put in and keep their reason and document")
  func decisioni() throws {
    var elenchi = Self.elenchi([Self.verdi, Self.rossi])
    elenchi.esamina(
      iscrizione: P.candidato(P.persona(id: "5", P.scheda("Neri", codice: "CODICE5"), qualita: .dirittoPerso))
    )
    try elenchi.decidi(Self.decisione(.escludi, 2), P.candidato(Self.rossi))
    try elenchi.decidi(
      Self.decisione(.iscrivi, 5, riga: 3),
      P.candidato(P.persona(id: "5", P.scheda("Neri", codice: "CODICE5"), qualita: .dirittoPerso)))
    let gialli = P.scheda("Gialli", codice: "CODICE6")
    try elenchi.decidi(
      Self.decisione(.cancella, 6, riga: 4),
      P.candidato(P.persona(id: "6", gialli), liste: P.elettrice(fascicolo: 44, gialli)))
    let voci = elenchi.voci()
    #expect(voci.map(\.persona[.cognome]) == ["Neri", "Verdi", "Rossi", "Gialli"])
    #expect(voci.map(\.esito) == [.proposta, .proposta, .esclusa, .proposta])
    #expect(voci.map(\.motivo) == ["PER_DECISIONE", "", "ESCLUSO_PER_DECISIONE", "PER_DECISIONE"])
    #expect(voci.map(\.nota) == ["motivo (doc)", "", "motivo (doc)", "motivo (doc)"])
    #expect(voci.map(\.elenco) == [.iscrizioni, .iscrizioni, .iscrizioni, .cancellazioni])
    #expect(voci[3].fascicolo == 44)
  }

  @Test("a decision that does not fit is refused with its line")
  func decisioniRifiutate() throws {
    let elenchi = Self.elenchi([Self.verdi])
    let straniera = P.candidato(P.persona(id: "8", P.scheda(codice: "CODICE8", cittadinanza: "DEU")))
    let casi: [(DecisioneSemestrale, ElenchiSemestrali.Candidato?, ImpedimentoDecisione)] = [
      (Self.decisione(.escludi, 9), nil, .sconosciuta(riga: 2)),
      (Self.decisione(.escludi, 2), P.candidato(Self.rossi), .nonInElenco(riga: 2)),
      (Self.decisione(.iscrivi, 1), P.candidato(Self.verdi), .giaInElenco(riga: 2)),
      (Self.decisione(.iscrivi, 8), straniera, .nonAmmessa(riga: 2, .nonCittadino)),
      (
        Self.decisione(.iscrivi, 2), P.candidato(Self.rossi, liste: P.elettrice()),
        .nonAmmessa(riga: 2, .giaIscritto)
      ),
      (
        Self.decisione(.iscrivi, 2), P.candidato(nil, liste: P.elettrice()),
        .nonAmmessa(riga: 2, .nonInAnagrafe)
      ),
      (Self.decisione(.cancella, 2), P.candidato(Self.rossi), .nonAmmessa(riga: 2, .giaCancellato)),
    ]
    for (decisione, candidato, atteso) in casi {
      #expect(impedimento(elenchi, decisione, candidato) == atteso)
    }
    var decisi = elenchi
    try decisi.decidi(Self.decisione(.escludi, 1), P.candidato(Self.verdi))
    #expect(
      impedimento(decisi, Self.decisione(.iscrivi, 1, riga: 7), P.candidato(Self.verdi))
        == .ripetuta(riga: 7, prima: 2))
  }

  @Test("a decision cannot stand in for any requirement that the law does not leave to it")
  func superabili() {
    let insuperabili = Set(EsclusioneSemestrale.allCases.filter { !$0.superabile })
    #expect(
      insuperabili == [
        .giaIscritto, .nonInAnagrafe, .deceduto, .nonCittadino, .fuoriCoorte, .giaCancellato, .ricomparso,
      ])
  }
}

// MARK: - The amendment

/// What becomes of the lines of the elenchi, months after.
struct RiesameSemestraleTests {
  private typealias P = PersonaDiProva

  private static func voce(
    _ elenco: VoceSemestrale.Elenco, _ numero: Int = 1, motivo: String = "",
    _ persona: SchedaPersona = P.scheda()
  ) -> VoceSemestrale {
    VoceSemestrale(
      elenco: elenco, numero: numero, idAnagrafe: "1", fascicolo: nil, esito: .proposta, motivo: motivo,
      nota: "", persona: persona)
  }

  private func riesame(
    _ voce: VoceSemestrale, _ candidato: ElenchiSemestrali.Candidato?
  ) -> VoceSemestrale? {
    var elenchi = ElenchiSemestrali(P.prima, .rettifica)
    elenchi.riesamina(voce, candidato)
    return elenchi.voci().first
  }

  @Test("who still has the right is enrolled; who meanwhile has not drops out, each with the reason")
  func iscrizioni() {
    let iscritta = riesame(Self.voce(.iscrizioni), P.candidato(P.persona()))
    #expect(iscritta?.esito == .iscritta)
    #expect(iscritta?.motivo == "")
    func motivo(_ persona: PersonaInAnagrafe?, _ liste: SituazionePersona = SituazionePersona())
      -> EsclusioneSemestrale?
    {
      riesame(Self.voce(.iscrizioni), persona == nil ? nil : P.candidato(persona, liste: liste))?.esclusione
    }
    #expect(motivo(nil) == .nonInAnagrafe)
    #expect(motivo(P.persona(), P.elettrice()) == .giaIscritto)
    #expect(motivo(P.persona(stato: .deceduto)) == .deceduto)
    #expect(motivo(P.persona(stato: .emigrato)) == .emigrato)
    #expect(motivo(P.persona(stato: .irreperibile)) == .irreperibile)
    #expect(motivo(P.persona(P.scheda(cittadinanza: ""))) == .nonCittadino)
    #expect(motivo(P.persona(P.scheda(nata: data(2007, 1, 1)))) == .fuoriCoorte)
    #expect(motivo(P.persona(qualita: .dirittoPerso)) == .dirittoPerso)
    #expect(motivo(P.persona(residenteDal: data(2024, 5, 2))) == .immigratoDopo)
    #expect(motivo(P.persona(), P.uscita(.emigrazione)) == .revisioneDinamica)
  }

  @Test("who is untraceable is cancelled; who is back, or gone already, is not")
  func cancellazioni() {
    let irreperibile = P.persona(P.scheda(stato: .irreperibile), stato: .irreperibile)
    #expect(
      riesame(Self.voce(.cancellazioni), P.candidato(irreperibile, liste: P.elettrice()))?.esito
        == .cancellata)
    #expect(
      riesame(Self.voce(.cancellazioni), P.candidato(P.persona(), liste: P.elettrice()))?.esclusione
        == .ricomparso)
    #expect(
      riesame(Self.voce(.cancellazioni), P.candidato(irreperibile, liste: P.uscita(.decesso)))?.esclusione
        == .giaCancellato)
  }

  @Test("what a decision put in stays, unless the person has gone or come back since")
  func decise() {
    let segno = EsameSemestrale.Segnalazione.perDecisione.rawValue
    let voce = Self.voce(.iscrizioni, motivo: segno)
    #expect(riesame(voce, P.candidato(P.persona(qualita: .dirittoPerso)))?.esito == .iscritta)
    #expect(riesame(voce, P.candidato(P.persona(residenteDal: data(2024, 5, 2))))?.esito == .iscritta)
    #expect(riesame(voce, P.candidato(P.persona(stato: .emigrato)))?.esclusione == .emigrato)
    #expect(riesame(voce, P.candidato(P.persona(stato: .deceduto)))?.esclusione == .deceduto)
    let cancellazione = Self.voce(.cancellazioni, motivo: segno)
    #expect(riesame(cancellazione, P.candidato(P.persona(), liste: P.elettrice()))?.esito == .cancellata)
    let tornata = P.persona().dopo([P.evento(.ricomparsa, il: data(2024, 5, 1))], interventi: [:])
    #expect(
      riesame(cancellazione, P.candidato(tornata, liste: P.elettrice()))?.esclusione == .ricomparso)
  }

  @Test("lines keep the numbers of the elenchi, what decisions add comes after the last")
  func numeri() throws {
    var elenchi = ElenchiSemestrali(P.prima, .rettifica)
    for numero in [2, 5] {
      let scheda = P.scheda("Zeta", codice: "CODICE\(numero)")
      elenchi.riesamina(
        Self.voce(.iscrizioni, numero, scheda), P.candidato(P.persona(id: "\(numero)", scheda)))
    }
    let nuova = P.scheda("Alfa", codice: "CODICE9")
    try elenchi.decidi(
      DecisioneSemestrale(
        chiave: .codiceFiscale("CODICE9"), azione: .iscrivi, motivo: "ricorso accolto", documento: "CEC 12",
        riga: 2), P.candidato(P.persona(id: "9", nuova)))
    #expect(elenchi.voci().map(\.numero) == [2, 5, 6])
    #expect(elenchi.voci(fascicoli: ["CODICE9": 81]).map(\.fascicolo) == [nil, nil, 81])
  }

  @Test(
    "enrolments are by age and cancellations by untraceability, except what a decision adds to the amendment")
  func cause() throws {
    var elenchi = ElenchiSemestrali(P.prima, .rettifica)
    elenchi.riesamina(Self.voce(.iscrizioni), P.candidato(P.persona()))
    let irreperibile = P.scheda("Beta", codice: "CODICE2", stato: .irreperibile)
    elenchi.riesamina(
      Self.voce(.cancellazioni, 1, irreperibile),
      P.candidato(
        P.persona(id: "2", irreperibile, stato: .irreperibile), liste: P.elettrice(fascicolo: 2, irreperibile)
      ))
    let decisa = P.scheda("Gamma", codice: "CODICE3", via: nil)
    try elenchi.decidi(
      DecisioneSemestrale(chiave: .idAnagrafe("3"), azione: .iscrivi, motivo: "m", documento: "d", riga: 2),
      P.candidato(P.persona(id: "3", decisa, stato: .emigrato)))
    let (modifiche, daAssegnare) = elenchi.modifiche(viario: P.viario, sezioni: [1])
    let effetti = modifiche.map { modifica -> String in
      switch modifica.effetto {
      case .iscrivi(let causa, let scheda, let sezione):
        "iscrivi \(causa.rawValue) \(scheda.stato.rawValue) \(sezione.map(String.init) ?? "-")"
      case .cancella(let causa): "cancella \(causa.rawValue)"
      case .cambiaSezione, .annota: "altro"
      }
    }
    #expect(
      effetti == [
        "iscrivi COMPIMENTO_18 RESIDENTE 1", "iscrivi DECISIONE RESIDENTE -", "cancella IRREPERIBILITA",
      ])
    #expect(daAssegnare == [.senzaIndirizzo: 1])
    #expect(modifiche.allSatisfy { $0.evento == nil })
  }

  @Test("the elenchi move nobody")
  func elenchi() {
    var elenchi = ElenchiSemestrali(P.prima, .elenchi)
    elenchi.esamina(iscrizione: P.candidato(P.persona()))
    #expect(elenchi.voci().count == 1)
    #expect(elenchi.modifiche(viario: P.viario, sezioni: [1]).modifiche.isEmpty)
  }

  @Test("a decision taken against who had dropped out enrols him under his own number")
  func ripescata() throws {
    var elenchi = ElenchiSemestrali(P.prima, .rettifica)
    let emigrata = P.persona(stato: .emigrato)
    elenchi.riesamina(Self.voce(.iscrizioni, 4), P.candidato(emigrata))
    try elenchi.decidi(
      DecisioneSemestrale(chiave: .idAnagrafe("1"), azione: .iscrivi, motivo: "m", documento: "d", riga: 2),
      P.candidato(emigrata))
    #expect(elenchi.voci().map(\.numero) == [4])
    #expect(elenchi.voci().map(\.esito) == [.iscritta])
  }
}

/// Where a person votes, and why nobody knows yet.
struct SezioneDellElettoreTests {
  private typealias P = PersonaDiProva

  private func sezione(_ scheda: SchedaPersona, assegnata: Int? = nil, sezioni: Set<Int> = [1, 2])
    -> Result<Int, MotivoDaAssegnare>
  {
    SezioneDellElettore.di(scheda, assegnata: assegnata, viario: P.viario, sezioni: sezioni)
  }

  @Test(
    "the street index for who has an address, the register for who is abroad without one, nothing by guess")
  func casi() {
    #expect(sezione(P.scheda()) == .success(1))
    #expect(sezione(P.scheda(), sezioni: [2]) == .failure(.sezioneInesistente(1)))
    #expect(sezione(P.scheda(via: "Ignota")) == .failure(.viario(.viaSconosciuta)))
    #expect(sezione(P.scheda(civico: 101)) == .failure(.viario(.civicoFuoriIndice)))
    #expect(sezione(P.scheda(via: nil)) == .failure(.senzaIndirizzo))
    #expect(sezione(P.scheda(via: nil), assegnata: 2) == .failure(.senzaIndirizzo))
    #expect(sezione(P.scheda(stato: .aire, via: nil), assegnata: 2) == .success(2))
    #expect(sezione(P.scheda(stato: .aire), assegnata: 2) == .success(1))
    #expect(sezione(P.scheda(stato: .aire, via: nil), assegnata: 9) == .failure(.esteroSenzaSezione))
    #expect(sezione(P.scheda(stato: .aire, via: nil)) == .failure(.esteroSenzaSezione))
  }
}
