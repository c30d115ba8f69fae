import Archivio
import Elettorato
import Sistema
import Ufficio

/// The archives that stand in one folder, one for each Comune: what a commission keeps.
struct Circondario {
  /// An archive of the folder.
  struct Voce {
    /// The name of its folder.
    let nome: String
    /// Its folder, from the root.
    let cartella: String
    let comune: Comune
  }

  let cartella: String
  let voci: [Voce]
  /// The archives that do not open, by the name of their folder, and why: the others do not wait for them.
  let guasti: [(nome: String, motivo: Failure)]

  static let opzione = Opzione(
    "--tutti", "CARTELLA",
    "al posto di -a: la cartella che contiene gli archivi di più Comuni, uno per sottocartella")

  init(_ percorso: String) throws {
    cartella = try Percorsi.assoluto(percorso)
    var voci: [Voce] = []
    var guasti: [(nome: String, motivo: Failure)] = []
    for nome in try FileError.of(cartella, try SystemCalls.names(in: cartella)) {
      let sotto = "\(cartella)/\(nome)"
      let file = ArchivioElettorale.file(in: sotto)
      guard (try? SystemCalls.status(file, following: false))?.kind == .regular else { continue }
      do {
        voci.append(
          Voce(
            nome: nome, cartella: sotto, comune: try ArchivioElettorale(cartella: sotto, .lettura).comune))
      } catch {
        guasti.append((nome, Failure(error)))
      }
    }
    guard !voci.isEmpty || !guasti.isEmpty else {
      throw Failure(
        .letturaScrittura, "nessun-archivio", "\(percorso): nessuna sottocartella contiene un archivio.",
        rimedio:
          "Ogni archivio sta in una cartella sua: «sezionale -a \(percorso)/COMUNE crea --comune CODICE».")
    }
    self.voci = voci
    self.guasti = guasti
  }

  /// The archive of a Comune; refused where there is none, or more than one.
  func voce(comune codice: String) throws -> Voce {
    let sue = voci.filter { $0.comune.codice == codice }
    guard let voce = sue.first else { throw ErrorePacchetto.altroComune(codice) }
    guard sue.count == 1 else {
      throw Failure(
        .archivioDanneggiato, "archivi-doppi",
        "nella cartella ci sono \(sue.count) archivi del comune \(codice): \(sue.map(\.nome).joined(separator: ", ")).",
        rimedio: "Indicare quello giusto con -a; le copie salvate stanno altrove.")
    }
    return voce
  }
}

// MARK: - One after the other

extension Circondario {
  /// What a command has to say of one archive.
  struct Risposta {
    let esito: Esito
    /// The line of the Comune, without its name.
    let riga: String
    /// What stands under it: nothing, where all is well.
    var sotto: [String] = []
    let json: [JSONValue.Member]
  }

  /// Does the same on every archive: a line for each Comune, whatever happens to the others; the worst outcome is that of all.
  ///
  /// `body` receives the environment in which the archive is the one of the command.
  func giro(
    _ environment: Environment, _ output: Output, _ body: (Voce, Environment) throws -> Risposta
  ) -> Esito {
    var rapporti: [JSONValue] = []
    var peggiore = Esito.fatto
    var difformi = 0
    func di(_ nome: String, _ comune: Comune?, _ risposta: Risposta) {
      output.riga("\(comune.map { "\($0.denominazione) (\(nome))" } ?? nome): \(risposta.riga)")
      for riga in risposta.sotto { output.riga("  \(riga)") }
      rapporti.append(
        .object(
          [
            .init("comune", .optional(comune?.codice)), .init("cartella", .string(nome)),
            .init("codice", .integer(risposta.esito.codice)), .init("chiave", .string(risposta.esito.chiave)),
          ] + risposta.json))
      if risposta.esito != .fatto { difformi += 1 }
      if risposta.esito.gravita > peggiore.gravita { peggiore = risposta.esito }
    }
    for guasto in guasti { di(guasto.nome, nil, Risposta(guasto.motivo)) }
    for voce in voci {
      do {
        var suo = environment
        suo.options.archivio = voce.cartella
        di(voce.nome, voce.comune, try body(voce, suo))
      } catch {
        di(voce.nome, voce.comune, Risposta(Failure(error)))
      }
    }
    let quanti = voci.count + guasti.count
    output.riga(
      "\(quanti.di("archivio", "archivi")): \(difformi == 0 ? "tutti a posto" : "\(difformi) da guardare")")
    output.campo("archivi", .array(rapporti))
    return peggiore
  }
}

extension Circondario.Risposta {
  /// The command has failed on this archive.
  init(_ failure: Failure) {
    self.init(
      esito: failure.esito, riga: failure.messaggio, sotto: [failure.rimedio].compactMap(\.self),
      json: [.init("errore", .string(failure.chiave)), .init("messaggio", .string(failure.messaggio))])
  }
}
