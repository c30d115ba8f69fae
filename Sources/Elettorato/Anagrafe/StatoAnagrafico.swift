/// Where a person stands in the population register.
package enum StatoAnagrafico: String, CaseIterable, Sendable {
  case residente = "RESIDENTE"
  /// Italian resident abroad, in the register kept by the Comune for them (AIRE).
  case aire = "AIRE"
  case emigrato = "EMIGRATO"
  case deceduto = "DECEDUTO"
  case irreperibile = "IRREPERIBILE"

  /// Whether the person is still registered in this Comune, here or abroad.
  ///
  /// Source: art. 11 d.P.R. 223/1967, electors abroad stay on the rolls of the Comune.
  package var iscrittoInAnagrafe: Bool { self == .residente || self == .aire }
}

/// What the register says of the right to vote, with the letters that ANPR used: S, N, P.
package enum QualitaElettorale: String, CaseIterable, Sendable {
  case elettore = "S"
  case nonElettore = "N"
  /// The right has been lost (art. 2 d.P.R. 223/1967).
  case dirittoPerso = "P"
}
