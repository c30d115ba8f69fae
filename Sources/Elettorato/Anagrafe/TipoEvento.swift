/// What the registry, a court or another Comune tells the electoral office; the raw value is the word of `eventi.csv`.
package enum TipoEvento: String, CaseIterable, Sendable {
  case decesso = "DECESSO"
  /// To another Comune of Italy.
  case emigrazione = "EMIGRAZIONE"
  case emigrazioneEstero = "EMIGRAZIONE_ESTERO"
  case immigrazione = "IMMIGRAZIONE"
  case cambioAbitazione = "CAMBIO_ABITAZIONE"
  case perditaCittadinanza = "PERDITA_CITTADINANZA"
  case perditaDiritto = "PERDITA_DIRITTO"
  case acquistoCittadinanza = "ACQUISTO_CITTADINANZA"
  case riacquistoDiritto = "RIACQUISTO_DIRITTO"
  /// Found again after having been struck from the register as untraceable.
  case ricomparsa = "RICOMPARSA"
  case compimento18 = "COMPIMENTO_18"

  package var titolo: String {
    switch self {
    case .decesso: "decesso"
    case .emigrazione: "emigrazione in altro Comune"
    case .emigrazioneEstero: "emigrazione all'estero"
    case .immigrazione: "immigrazione da altro Comune"
    case .cambioAbitazione: "cambio di abitazione"
    case .perditaCittadinanza: "perdita della cittadinanza"
    case .perditaDiritto: "perdita del diritto elettorale"
    case .acquistoCittadinanza: "acquisto della cittadinanza"
    case .riacquistoDiritto: "riacquisto del diritto elettorale"
    case .ricomparsa: "ricomparsa dopo l'irreperibilità"
    case .compimento18: "compimento del 18º anno"
    }
  }

  /// The provision under which the event is judged, whatever the outcome.
  package var norma: Norma {
    switch self {
    case .decesso: .d223("art. 32, c. 1, n. 1")
    case .perditaCittadinanza: .d223("art. 32, c. 1, n. 2")
    case .perditaDiritto: .d223("art. 32, c. 1, n. 3")
    case .emigrazione, .immigrazione: .d223("art. 32, c. 1, n. 4")
    case .acquistoCittadinanza, .riacquistoDiritto, .ricomparsa: .d223("art. 32, c. 1, n. 5")
    case .emigrazioneEstero: .d223("art. 11")
    case .cambioAbitazione: .d223("art. 41")
    case .compimento18: .d223("artt. 7 e 32, c. 1, n. 5")
    }
  }
}
