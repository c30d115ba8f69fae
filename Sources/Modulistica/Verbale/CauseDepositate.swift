import Elettorato

/// Which of the two causes that are deposited an act has, in the words of its poster and of its elenco.
struct CauseDepositate {
  private let trasferimenti: Bool
  private let acquisti: Bool

  init(_ conti: ContiDellAtto) {
    let cause = Set(conti.conteggi.map(\.causa).filter { $0.pubblicita == .deposito })
    trasferimenti = cause.contains { $0 == .emigrazione || $0 == .immigrazione }
    acquisti = cause.contains { $0 != .emigrazione && $0 != .immigrazione }
  }

  /// `n. 4`, `nn. 4 e 5`.
  var numeri: String { trasferimenti && acquisti ? "nn. 4 e 5" : trasferimenti ? "n. 4" : "n. 5" }

  var norma: Norma { .d223("art. 32, c. 1, \(numeri)") }

  /// `ai trasferimenti di residenza`.
  var oggetto: String {
    [
      trasferimenti ? "ai trasferimenti di residenza" : nil,
      acquisti ? "agli acquisti e riacquisti del diritto elettorale" : nil,
    ].compactMap(\.self).joined(separator: " e ")
  }
}
