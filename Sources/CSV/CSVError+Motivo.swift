extension CSVError {
  /// What is wrong and what to do about it, in one sentence of Italian, without the place.
  package var motivo: String { "\(kind)" }
}
