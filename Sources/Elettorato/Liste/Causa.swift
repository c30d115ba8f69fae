/// Why a line of a list was opened, closed or mended: the reason that an act gives, with its article.
///
/// Source: art. 32 d.P.R. 223/1967 (the five causes), arts 7, 11, 33 and 41; `norme.md` 2.3.
package enum Causa: String, CaseIterable, Sendable {
  case decesso = "DECESSO"
  case perditaCittadinanza = "PERDITA_CITTADINANZA"
  case perditaDiritto = "PERDITA_DIRITTO"
  case emigrazione = "EMIGRAZIONE"
  case immigrazione = "IMMIGRAZIONE"
  case acquistoCittadinanza = "ACQUISTO_CITTADINANZA"
  case riacquistoDiritto = "RIACQUISTO_DIRITTO"
  case ricomparsa = "RICOMPARSA"
  case cambioAbitazione = "CAMBIO_ABITAZIONE"
  /// An EU citizen who has become Italian: out of the additional list because into the general one.
  case passaggioAListaGenerale = "PASSAGGIO_A_LISTA_GENERALE"
  /// Stays on the list, annotated as resident abroad.
  case iscrizioneAIRE = "ISCRIZIONE_AIRE"
  case compimento18 = "COMPIMENTO_18"
  case irreperibilita = "IRREPERIBILITA"
  /// Application of an EU citizen for an additional list.
  case domandaUE = "DOMANDA_UE"
  /// New division of the Comune into sections.
  case ripartizione = "RIPARTIZIONE"
  /// Lists written again in order, with new numbers.
  case ricompilazione = "RICOMPILAZIONE"
  /// A clerical error mended.
  case rettifica = "RETTIFICA"
  /// A decision of the commissione elettorale circondariale, or a judgment.
  case decisione = "DECISIONE"

  /// The name under which an act lists its causes.
  package static let parametro = "causa"

  package var titolo: String {
    switch self {
    case .decesso: "morte"
    case .perditaCittadinanza: "perdita della cittadinanza italiana"
    case .perditaDiritto: "perdita del diritto elettorale"
    case .emigrazione: "trasferimento della residenza in altro Comune"
    case .immigrazione: "trasferimento della residenza da altro Comune"
    case .acquistoCittadinanza: "acquisto della cittadinanza italiana"
    case .riacquistoDiritto: "riacquisto del diritto elettorale"
    case .ricomparsa: "ricomparsa dopo la cancellazione per irreperibilità"
    case .cambioAbitazione: "cambio di abitazione"
    case .passaggioAListaGenerale: "passaggio dalla lista aggiunta alla lista generale"
    case .iscrizioneAIRE: "trasferimento della residenza all'estero"
    case .compimento18: "compimento del 18º anno di età"
    case .irreperibilita: "irreperibilità"
    case .domandaUE: "domanda di cittadino dell'Unione europea"
    case .ripartizione: "nuova ripartizione in sezioni"
    case .ricompilazione: "ricompilazione delle liste"
    case .rettifica: "rettifica"
    case .decisione: "decisione della Commissione elettorale circondariale o sentenza"
    }
  }

  /// The provision of the cause on a list: citizens of the Union have another law for the European Parliament.
  package func norma(_ lista: Lista) -> Norma {
    self == .domandaUE && lista == .aggiuntaUEParlamento ? lista.norma : norma
  }

  package var norma: Norma {
    switch self {
    case .decesso: .d223("art. 32, c. 1, n. 1")
    case .perditaCittadinanza: .d223("art. 32, c. 1, n. 2")
    case .perditaDiritto: .d223("art. 32, c. 1, n. 3")
    case .emigrazione, .immigrazione: .d223("art. 32, c. 1, n. 4")
    case .acquistoCittadinanza, .riacquistoDiritto, .ricomparsa: .d223("art. 32, c. 1, n. 5")
    case .cambioAbitazione: .d223("art. 41")
    case .passaggioAListaGenerale, .domandaUE: Norma(.dlgs197del1996, "artt. 1-3")
    case .iscrizioneAIRE: .d223("art. 11")
    case .compimento18: .d223("art. 7")
    case .irreperibilita: .d223("artt. 7 e 16")
    case .ripartizione: .d223("art. 39")
    case .ricompilazione: Ricompilazione.norma
    case .rettifica: .d223("art. 40, c. 6").daVerificare
    case .decisione: .d223("artt. 32, c. 8, e 42")
    }
  }

  /// How the law makes the decision known; `nil` where it prescribes nothing (deaths: A-30).
  package var pubblicita: TerminiDaAdozione.Pubblicita? {
    switch self {
    case .perditaCittadinanza, .perditaDiritto: .notifica
    case .emigrazione, .immigrazione, .acquistoCittadinanza, .riacquistoDiritto, .ricomparsa: .deposito
    case .decesso, .cambioAbitazione, .passaggioAListaGenerale, .iscrizioneAIRE, .compimento18,
      .irreperibilita, .domandaUE, .ripartizione, .ricompilazione, .rettifica, .decisione:
      nil
    }
  }

  /// Whether who left for this cause has left for good: a later event finds nobody to act upon.
  package var fuoriDalComune: Bool {
    self == .decesso || self == .emigrazione || self == .perditaCittadinanza
  }
}
