/// Why the office does not call, change or read a vote.
package enum DiniegoCalendario: Diniego, Equatable {
  case nessunaConsultazione
  /// A rule set delivered with the program, or received, that cannot be read.
  case ordinamento(String, difetti: [String])
  /// A rule set that is a loose file: each is a folder.
  case ordinamentoSciolto(cartella: String, nome: String)
}
