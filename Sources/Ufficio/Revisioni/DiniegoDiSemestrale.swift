package import Elettorato

/// Why a phase of a semestral revision is not proposed or adopted, beside what the calendar forbids.
package enum DiniegoDiSemestrale: Diniego {
  /// The act that has adopted it is known.
  case giaAdottata(RevisioneSemestrale, FaseSemestrale, Atto)
  /// A decision on a single person, by its line in the file.
  case decisione(ImpedimentoDecisione, file: String)
}
