import Archivio
import Elettorato
import Sistema
import Ufficio

/// The way out of a fork between the two offices: the commissione sets its own acts aside, in the open, and begins again from the Comune's.
///
/// The Comune's chain is the only numbering, so its acts stay. Nothing is erased: the archive with the acts set aside keeps its content under
/// another name, the new one says so in its register, and whoever decided decides again.
struct Accantonamento {
  /// The folder of the archive, from the root.
  let cartella: String
  /// A packet of the Comune, from its first act.
  let file: String
  let motivo: String
  let environment: Environment

  /// What is known before anything is written.
  struct Esame {
    let pacchetto: Pacchetto
    /// The acts of the commissione that the Comune never had.
    let accantonati: [Atto]
    let testa: Impronta
  }

  // MARK: - Before

  func esamina() throws -> Esame {
    let archivio = try environment.ufficio.apri(cartella, .scrittura)
    let pacchetto = try Scambio.esamina(file)
    guard pacchetto.catena.comune == archivio.comune.codice else {
      throw Failure(ErrorePacchetto.altroComune(pacchetto.catena.comune), file: file)
    }
    guard pacchetto.catena == archivio.catena else {
      throw Failure(ErrorePacchetto.altraIdentita(pacchetto.catena.codice), file: file)
    }
    guard pacchetto.primo == 1 else {
      throw Failure(
        .regolaViolata, "pacchetto-parziale", "\(file): comincia dall'atto n. \(pacchetto.primo).",
        rimedio: "Nulla è stato scritto. Al Comune: «sezionale pacchetto crea --da-atto 1».")
    }
    guard let primo = try biforcazione(archivio, pacchetto) else {
      throw Failure(
        .regolaViolata, "nessuna-biforcazione",
        "\(file): gli atti sono gli stessi di qui, fin dove arrivano.",
        rimedio: "Nulla è stato scritto. Si riceve con «sezionale pacchetto ricevi», o si trasmette.")
    }
    let ultimo = try archivio.ultimoAtto()
    let accantonati = try (primo...ultimo).compactMap { try archivio.atto($0) }
    guard accantonati.allSatisfy({ $0.origine == .commissione }) else {
      throw Failure.attiDelComuneDiversi(primo)
    }
    let visti = try archivio.testimonianze().contains { ricevuta in
      try ricevuta.ufficio == UfficioElettorale.comune.rawValue && ricevuta.atto >= primo
        && archivio.sigillo(ricevuta.atto)?.impronta == ricevuta.testa
    }
    guard !visti else { throw Failure.attiGiaRicevuti(primo) }
    guard let testa = try archivio.sigillo(ultimo)?.impronta else {
      throw ErroreArchivio.danneggiato("l'ultimo atto non ha sigillo")
    }
    return Esame(pacchetto: pacchetto, accantonati: accantonati, testa: testa)
  }

  private func biforcazione(_ archivio: ArchivioElettorale, _ pacchetto: Pacchetto) throws -> Int? {
    try pacchetto.atti.first { atto in
      try archivio.sigillo(atto.numero).map { $0.impronta != atto.impronta } ?? false
    }?.numero
  }

  // MARK: - The act

  /// Makes the archive again from the packet; returns where the one that was there has gone.
  func esegui(_ esame: Esame) throws -> String {
    let file = ArchivioElettorale.file(in: cartella)
    let temporaneo = try Salvataggi.nomeTemporaneo(accanto: file)
    do {
      try rifai(esame, in: temporaneo)
      return try Ripristino(copia: temporaneo, cartella: cartella, testimoni: [], environment: environment)
        .sostituisci(con: temporaneo)
    } catch {
      try? SystemCalls.remove(temporaneo)
      throw error
    }
  }

  private func rifai(_ esame: Esame, in temporaneo: String) throws {
    let vecchio = try ArchivioElettorale(cartella: cartella, .lettura)
    try ArchivioElettorale.crea(
      file: temporaneo, comune: vecchio.comune, ufficio: vecchio.ufficio, catena: vecchio.catena,
      riferimenti: try vecchio.riferimenti())
    let nuovo = try ArchivioElettorale(file: temporaneo, .scrittura)
    _ = try Scambio(environment).ricevi(esame.pacchetto, da: self.file, in: nuovo)
    let firma = environment.ufficio.operatore.firma(environment.oggi)
    let operatori = try vecchio.operatori(il: environment.giornoDellaMacchina)
    try nuovo.transazione {
      let numeri = esame.accantonati.map(\.numero)
      try nuovo.annota(
        .biforcazione(da: numeri.first ?? 0, a: numeri.last ?? 0, testa: esame.testa, motivo: motivo), firma)
      // Who answers for the archive first: without him nobody else has a role.
      let responsabile = Ruolo.responsabile(di: nuovo.ufficio)
      let inOrdine =
        operatori.filter { $0.ruolo == responsabile } + operatori.filter { $0.ruolo != responsabile }
      for operatore in inOrdine {
        try nuovo.aggiungi(
          operatore,
          FirmaRegistro(
            giorno: environment.giornoDellaMacchina, operatore: firma.operatore, programma: firma.programma))
      }
      for ricevuta in try vecchio.testimonianze() { _ = try nuovo.conserva(ricevuta, firma) }
    }
    guard try nuovo.controllaTutto().isEmpty else {
      throw ErroreArchivio.danneggiato("la copia rifatta dal pacchetto non è integra")
    }
  }
}

extension Failure {
  static func attiDelComuneDiversi(_ primo: Int) -> Failure {
    Failure(
      .archivioDanneggiato, "atti-del-comune-diversi",
      "ALLARME: dall'atto n. \(primo) qui non ci sono soltanto atti della commissione: quelli del Comune non sono più gli stessi.",
      norma: .d223("art. 5"),
      rimedio:
        "Nulla è stato scritto. Non è una decisione presa nei due uffici insieme: accertare con i verbali firmati quale archivio è cambiato."
    )
  }

  static func attiGiaRicevuti(_ primo: Int) -> Failure {
    Failure(
      .archivioDanneggiato, "atti-gia-ricevuti",
      "ALLARME: il Comune ha già dichiarato di avere ricevuto l'atto n. \(primo): è il suo archivio che è tornato indietro.",
      norma: .d223("art. 5"),
      rimedio:
        "Nulla è stato scritto. Il Comune recupera gli atti da qui: «sezionale pacchetto crea --da-atto \(primo)»."
    )
  }
}
