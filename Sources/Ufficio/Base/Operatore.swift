package import Archivio
package import Elettorato

/// Who acts, and with which program: what acts and the local register are signed with.
package struct Operatore: Sendable, Equatable {
  /// The number that the system gives to the user.
  package let utente: Int
  package let nome: String
  package let programma: String

  package init(utente: Int, nome: String, programma: String) {
    self.utente = utente
    self.nome = nome
    self.programma = programma
  }

  /// The signature of a line of the local register.
  package func firma(_ giorno: Giorno) -> FirmaRegistro {
    FirmaRegistro(giorno: giorno, operatore: nome, programma: programma)
  }
}
