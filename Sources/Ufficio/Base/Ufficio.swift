import Archivio
package import Elettorato

/// The office at work: on which archive, on which day, by whom, and whether for good. What it does is in extensions, a room a folder.
///
/// A request goes in, an outcome comes out; between them the office opens the archive, owns the transaction, checks what it
/// reads and writes the local register. It knows no word of a command line and prints nothing: whoever calls it does.
package struct Ufficio: Sendable {
  /// Where the archive and the reference data are; each is looked for when it is needed.
  package let luoghi: Luoghi
  /// The day that every rule takes for today.
  package let oggi: Giorno
  /// By this day is known whether somebody still has a role: no option changes it.
  package let giornoDellaMacchina: Giorno
  package let operatore: Operatore
  /// What is being done; `nil` for what the program does on its own, which nobody needs leave for.
  package let incarico: Incarico?
  /// Whether everything is decided and told, and nothing written.
  package let prova: Bool
  package let caso: Caso
  /// Told how far a long work has come; from any thread.
  package let avanzamento: @Sendable (Avanzamento) -> Void

  package init(
    luoghi: Luoghi, oggi: Giorno, giornoDellaMacchina: Giorno, operatore: Operatore,
    incarico: Incarico? = nil,
    prova: Bool = false, caso: Caso = .vero, avanzamento: @escaping @Sendable (Avanzamento) -> Void = { _ in }
  ) {
    self.luoghi = luoghi
    self.oggi = oggi
    self.giornoDellaMacchina = giornoDellaMacchina
    self.operatore = operatore
    self.incarico = incarico
    self.prova = prova
    self.caso = caso
    self.avanzamento = avanzamento
  }

  /// The places on the disk that the office works on.
  package struct Luoghi: Sendable {
    /// The folder of the archive; throws when nobody has named one.
    package let archivio: @Sendable () throws -> String
    /// The folder of the reference data.
    package let dati: @Sendable () throws -> String

    package init(
      archivio: @escaping @Sendable () throws -> String, dati: @escaping @Sendable () throws -> String
    ) {
      self.archivio = archivio
      self.dati = dati
    }
  }
}
