import Archivio
import Elettorato
import Sistema
import Ufficio

/// Putting a saved copy in the place of an archive that was lost or damaged: tested first, and never in silence.
struct Ripristino {
  /// The copy, an absolute path.
  let copia: String
  /// The folder of the archive, from the root.
  let cartella: String
  /// Receipts, packets and other copies that may know of later acts.
  let testimoni: [String]
  /// The reserved file saved with it, an absolute path; `nil` for none.
  var riservato: String?
  let environment: Environment

  /// What is known before anything is written.
  struct Esame {
    let etichetta: EtichettaCopia
    /// The furthest act that somebody knows of, and who: beyond the copy's own, those are missing.
    let testimoniato: Int
    let fonte: String
    /// What must stay written in the archive, so that no act takes the number of a missing one.
    let ricevute: [Ricevuta]
    /// Whether an archive is there, and would be put aside.
    let esistente: Bool

    var mancanti: ClosedRange<Int>? {
      testimoniato > etichetta.atto ? etichetta.atto + 1...testimoniato : nil
    }
  }

  private var file: String { ArchivioElettorale.file(in: cartella) }

  // MARK: - Before

  /// Checks the copy to the last row, and holds it against everything that may know more.
  func esamina() throws -> Esame {
    // Who may not restore learns nothing of the copy.
    if let presente = try? ArchivioElettorale(cartella: cartella, .lettura) {
      try environment.ufficio.verificaCompetenza(in: presente)
    }
    let archivio = try ArchivioElettorale(file: copia, .lettura)
    try environment.ufficio.verificaCompetenza(in: archivio)
    let guasti = try archivio.controllaTutto()
    guard guasti.isEmpty else {
      throw Failure(
        .archivioDanneggiato, "copia-guasta",
        "la copia non è integra: \(guasti.map(\.descrizione).joined(separator: "; ")).",
        rimedio: "Nulla è stato scritto. Provare una copia precedente, e recuperare gli atti dall'altra.")
    }
    try esaminaRiservato(archivio)
    var (massimo, fonte, ricevute): (Int, String, [Ricevuta]) = (0, "", [])
    func segna(_ atto: Int, _ da: String) { if atto > massimo { (massimo, fonte) = (atto, da) } }
    segna(try archivio.attoTestimoniato(), "una ricevuta registrata nella copia")
    for testimone in testimoni {
      let altra = try testimonianza(testimone, con: archivio)
      segna(altra.ultimo, testimone)
      if altra.ultimo > (try archivio.ultimoAtto()), let ricevuta = altra.comeRicevuta(environment) {
        ricevute.append(ricevuta)
      }
    }
    let esistente = (try? SystemCalls.status(file, following: false)) != nil
    if esistente, let presente = try apriEsistente(al: archivio) {
      let atto = max((try? presente.ultimoAtto()) ?? 0, (try? presente.attoDelRegistro()) ?? 0)
      segna(atto, "l'archivio che verrebbe sostituito")
      segna(
        (try? presente.attoTestimoniato()) ?? 0,
        "una ricevuta registrata nell'archivio che verrebbe sostituito")
      if atto > (try archivio.ultimoAtto()), let altra = try? AltraCopia(presente),
        let ricevuta = altra.comeRicevuta(environment)
      {
        ricevute.append(ricevuta)
      }
      ricevute += (try? presente.testimonianze().filter { $0.catena == archivio.catena }) ?? []
    }
    return Esame(
      etichetta: try archivio.etichetta(), testimoniato: massimo, fonte: fonte, ricevute: ricevute,
      esistente: esistente)
  }

  /// The reserved file is of the vote in progress in the copy, whole, and takes the place of no other.
  private func esaminaRiservato(_ archivio: ArchivioElettorale) throws {
    guard let riservato else { return }
    let (posto, consultazione) = try postoDelRiservato(archivio)
    let aperto = try ArchivioRiservato(
      percorso: riservato, di: archivio, consultazione: consultazione, .lettura)
    guard try aperto.integro() else { throw Failure.copiaGuasta([.riservato(consultazione: consultazione)]) }
    try Salvataggi.rifiutaEsistente(posto)
  }

  private func postoDelRiservato(_ archivio: ArchivioElettorale) throws -> (
    file: String, consultazione: String
  ) {
    let aperta = try Consultazioni.necessaria(archivio)
    let primo = aperta.primoTurno ?? aperta.consultazione
    return (ArchivioRiservato.file(in: cartella, giorno: primo.giorni.riferimento), primo.identita)
  }

  /// Puts the reserved file back, where there is none.
  private func rimettiRiservato() throws {
    guard let riservato else { return }
    let archivio = try ArchivioElettorale(cartella: cartella, .lettura)
    let (posto, consultazione) = try postoDelRiservato(archivio)
    try Folder.create(ArchivioRiservato.cartella(in: cartella))
    let temporaneo = try Salvataggi.nomeTemporaneo(accanto: posto)
    try ArchivioRiservato(percorso: riservato, di: archivio, consultazione: consultazione, .lettura)
      .copia(in: temporaneo)
    try Salvataggi.daiNome(temporaneo, posto)
  }

  /// Another copy must be of the same chain, and agree as far as both go.
  private func testimonianza(_ nome: String, con archivio: ArchivioElettorale) throws -> AltraCopia {
    let riscontro = try Riscontro(nome, con: archivio, soloTeste: true)
    switch riscontro.confronto {
    case .altroComune, .identitaSostituita, .biforcazione, .risultatoDiverso:
      throw Failure(
        .archivioDanneggiato, "testimone-discorde", "\(nome): \(riscontro.frase).",
        rimedio:
          "Nulla è stato scritto. La copia da ripristinare e il testimone non sono della stessa storia.")
    default: return riscontro.altra
    }
  }

  /// The archive that is there, if it opens; one of another chain is never put aside.
  private func apriEsistente(al archivio: ArchivioElettorale) throws -> ArchivioElettorale? {
    guard let presente = try? ArchivioElettorale(cartella: cartella, .lettura) else { return nil }
    guard presente.catena == archivio.catena, presente.ufficio == archivio.ufficio else {
      throw Failure(
        .regolaViolata, "altro-archivio",
        "nella cartella \(cartella) c'è un archivio che non è quello della copia: altro comune, altro ufficio o altra catena.",
        rimedio: "Nulla è stato scritto. Indicare con -a la cartella giusta, o una vuota.")
    }
    return presente
  }

  // MARK: - The act

  /// Puts the copy in place; returns where the archive that was there has gone.
  func esegui(_ esame: Esame) throws -> String? {
    try Percorsi.preparaCartella(cartella)
    let temporaneo = try Salvataggi.nomeTemporaneo(accanto: file)
    do {
      try ArchivioElettorale(file: copia, .lettura).copia(in: temporaneo)
      try annota(esame, in: temporaneo)
      guard esame.esistente else {
        try Salvataggi.daiNome(temporaneo, file)
        try rimettiRiservato()
        return nil
      }
      let daParte = try sostituisci(con: temporaneo)
      try rimettiRiservato()
      return daParte
    } catch {
      try? SystemCalls.remove(temporaneo)
      throw error
    }
  }

  /// What was done is the first thing that the archive says afterwards.
  private func annota(_ esame: Esame, in temporaneo: String) throws {
    let nuovo = try ArchivioElettorale(file: temporaneo, .scrittura)
    let firma = environment.ufficio.operatore.firma(environment.oggi)
    try nuovo.transazione {
      try nuovo.annota(
        .ripristinato(
          atto: esame.etichetta.atto, testa: esame.etichetta.testa,
          mancano: esame.mancanti.map { ($0, esame.fonte) }), firma)
      for ricevuta in esame.ricevute { _ = try nuovo.conserva(ricevuta, firma) }
    }
  }

  /// The archive that is there keeps its content under another name: in no moment is there none.
  func sostituisci(con temporaneo: String) throws -> String {
    let daParte = try nomeLibero()
    func scambia() throws {
      // The journal of an interrupted write belongs to the file that it can mend.
      if (try? SystemCalls.status("\(file)-journal", following: false)) != nil {
        try FileError.of(file, try SystemCalls.rename("\(file)-journal", to: "\(daParte)-journal"))
      }
      do {
        try SystemCalls.link(file, to: daParte)
        try SystemCalls.rename(temporaneo, to: file)
      } catch {
        guard error.isUnsupported else { throw FileError(file, error) }
        try FileError.of(file, try SystemCalls.rename(file, to: daParte))
        try FileError.of(file, try SystemCalls.rename(temporaneo, to: file))
      }
      try FileError.of(file, try SystemCalls.syncDirectory(cartella))
    }
    // While others cannot write, where it opens; what does not open nobody writes.
    if let presente = try? ArchivioElettorale(cartella: cartella, .scrittura) {
      try presente.sospendendoLeScritture { try scambia() }
    } else {
      try scambia()
    }
    return daParte
  }

  private func nomeLibero() throws -> String {
    for numero in 1...999 {
      let nome = "\(cartella)/liste.sostituito-\(numero).sqlite"
      if (try? SystemCalls.status(nome, following: false)) == nil { return nome }
    }
    throw FileError(cartella, .exists)
  }
}

extension AltraCopia {
  /// What it knows, as the receipt that it could have given; `nil` where its last act is not known.
  fileprivate func comeRicevuta(_ environment: Environment) -> Ricevuta? {
    guard let testa = try? impronta(ultimo) else { return nil }
    return Ricevuta(
      catena: catena, ufficio: ufficio ?? ArchivioElettorale.Ufficio.comune.rawValue, atto: ultimo,
      testa: testa,
      stato: stato, corredo: corredo, ultimi: ultimi, giorno: environment.oggi,
      operatore: environment.ufficio.operatore.nome)
  }
}
