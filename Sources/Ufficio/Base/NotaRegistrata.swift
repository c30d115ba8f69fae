package import Elettorato

extension OrigineDellAtto {
  /// What is said when the Comune writes down what the commissione has decided.
  package static let notaRegistrata =
    "La decisione è della commissione, registrata dal Comune perché non risulta una sua copia: l'atto lo dice."
}
