import Archivio
import CSV
import Elettorato
import Sistema
import Tracciati
import Ufficio

/// Bringing a file of the office into the archive: all of it, or nothing, or the good rows with the rejects written down.
struct Importazione {
  /// What the command was asked.
  struct Richiesta {
    var tipo: Ricezione.Tipo
    var file: String
    var dialetto: Dialetto?
    var codifica: Encoding?
    /// Where rejected rows are written; `nil` when one rejected row stops the import.
    var scarti: String?
    var conferma = false
    var prova = false
  }

  let archivio: ArchivioElettorale
  let richiesta: Richiesta
  let oggi: Giorno
  let operatore: Operatore

  /// Runs the import and says how it went. Throws `Failure` when the file is refused: then nothing is written.
  func esegui() throws -> RapportoImportazione {
    let ultima = try archivio.ultimaRicezione(richiesta.tipo)
    // The standard input can be read only once: it is known at its end.
    if let ultima, richiesta.file != "-", try impronta() == ultima.impronta {
      return RapportoImportazione(giaImportato: richiesta, il: ultima)
    }
    do {
      return try ricevi(ultima)
    } catch let gia as GiaImportato {
      return RapportoImportazione(giaImportato: richiesta, il: gia.ricezione)
    }
  }

  /// The lock binds the sections: none is added or taken away until the vote is over; another seat is taken only when confirmed.
  private func verificaSezioniBloccate(prima: [Sezione]) throws {
    guard let blocco = try archivio.bloccoInVigore() else { return }
    let dopo = try archivio.sezioni()
    guard prima.map(\.numero) == dopo.map(\.numero) else {
      throw ErroreArchivio.listeBloccate(atto: blocco.numero, giorno: blocco.giorno)
    }
    guard prima != dopo, !richiesta.conferma else { return }
    throw Failure(
      .confermaNecessaria, "sede-dopo-il-blocco",
      "le liste sono bloccate, e il file cambia la sede o i dati di una sezione: ogni lista già stampata direbbe altro.",
      norma: .d223("artt. 35 e 40"),
      rimedio: "Se la sede è cambiata davvero ripetere con --si, avvisare gli elettori e ristampare i plichi."
    )
  }

  /// Undoes the reception of what the archive already holds.
  private struct GiaImportato: Error {
    let ricezione: Ricezione
  }

  private func ricevi(_ ultima: Ricezione?) throws -> RapportoImportazione {
    var lettura = try LetturaCSV(
      richiesta.file, dialetto: richiesta.dialetto, codifica: richiesta.codifica, impronta: true)
    let registro = RegistroScarti(file: richiesta.file, prosegue: richiesta.scarti != nil)
    var avvisi = Avvisi()
    var notizie: [String] = []

    return try archivio.transazione(prova: richiesta.prova) {
      let sezioniPrima = try archivio.sezioni()
      let accettate =
        switch richiesta.tipo {
        case .anagrafe: try anagrafe(&lettura, registro, &avvisi)
        case .sezioni: try sezioni(&lettura, registro, &avvisi)
        case .viario: try viario(&lettura, registro, &avvisi, &notizie)
        case .luoghi: try luoghi(&lettura, registro, &avvisi)
        case .comuniCitati: try comuniCitati(&lettura, registro, &avvisi)
        case .liste: try liste(&lettura, registro)
        case .eventi: try eventi(&lettura, registro, &avvisi, &notizie)
        case .domandeUE: try domandeUE(&lettura, registro, &avvisi, &notizie)
        case .domande32bis: try domande32bis(&lettura, registro, &avvisi, &notizie)
        case .richiesteDomicilio, .richiesteDegenti, .richiesteDetenuti, .naviganti, .opzioniEstero,
          .elenchiAltriComuni:
          preconditionFailure("requests of special voters go to the reserved file")
        case .consultazione: preconditionFailure("a consultation is called, not imported")
        }
      try registro.verifica()
      if richiesta.tipo == .sezioni { try verificaSezioniBloccate(prima: sezioniPrima) }
      guard let impronta = lettura.impronta else { preconditionFailure("the file was read with its digest") }
      if let ultima, ultima.impronta == impronta { throw GiaImportato(ricezione: ultima) }
      let ricezione = Ricezione(
        tipo: richiesta.tipo, impronta: impronta, giorno: oggi, accettate: accettate,
        scartate: registro.quanti)
      try verificaQuantita(ricezione, lettura, avvisi, registro)
      try archivio.registra(ricezione)
      if richiesta.tipo == .anagrafe {
        let usciti = try Sospesi(
          GiacenzeDellArchivio(archivio, il: oggi), per: .lettura, regole: [.uscitiDallAnagrafe])
        notizie += usciti.voci.map { $0.inBreve($0.descrizione(massimo: 10)) }
      }
      try archivio.annota(.importato(ricezione), operatore.firma(oggi))
      // The rejects are on the disk before the good rows are: if either fails, neither is lost.
      if let scarti = richiesta.scarti, registro.quanti > 0, !richiesta.prova { try registro.scrivi(scarti) }
      return RapportoImportazione(
        richiesta: richiesta, riconosciuto: lettura.riconosciuto, ricezione: ricezione, avvisi: avvisi,
        correzioni: lettura.warnings, notizie: notizie)
    }
  }

  private func impronta() throws -> Impronta {
    let source = try FileSource(richiesta.file)
    var sha = Sha256()
    var pezzo: [UInt8] = []
    while try source.read(into: &pezzo) > 0 {
      sha.aggiungi(pezzo)
      pezzo.removeAll(keepingCapacity: true)
    }
    return sha.concludi()
  }

  /// A file without rows is never a success, and a register that has shrunk or grown asks for a confirmation.
  private func verificaQuantita(
    _ ricezione: Ricezione, _ lettura: LetturaCSV, _ avvisi: Avvisi, _ registro: RegistroScarti
  ) throws {
    if ricezione.lette == 0, richiesta.tipo != .luoghi {
      throw Failure(
        .datiRifiutati, "file-senza-righe", "\(richiesta.file): c'è l'intestazione ma nessuna riga.",
        rimedio: "Nulla è stato scritto. Ripetere l'esportazione dal programma di origine.")
    }
    if ricezione.accettate == 0, ricezione.scartate > 0 {
      if let scarti = richiesta.scarti, !richiesta.prova { try registro.scrivi(scarti) }
      throw Failure(
        .datiRifiutati, "nessuna-riga-buona",
        "\(richiesta.file): \(ricezione.scartate.di("riga letta", "righe lette")), nessuna accettata.",
        rimedio: "L'archivio resta com'era. I motivi, riga per riga, sono in \(richiesta.scarti ?? "").")
    }
    let discordi = avvisi.quanti[.codiceFiscaleDiscorde] ?? 0
    if discordi >= 10, discordi * 10 > ricezione.accettate, !richiesta.conferma {
      throw Failure(
        .confermaNecessaria, "discordanze-diffuse",
        "\(richiesta.file): per \(discordi.di("persona", "persone")) su \(ricezione.accettate.conMigliaia) il codice fiscale discorda da cognome, nome, sesso, nascita o luogo.",
        rimedio:
          "Verificare che le colonne non siano scambiate; per accettare i dati così ripetere il comando con --si.",
        dettagli: [.init("discordi", .integer(discordi)), .init("accettate", .integer(ricezione.accettate))])
    }
    if lettura.warnings.doubleEncodings.count > 0, !richiesta.conferma {
      throw Failure(
        .confermaNecessaria, "doppia-codifica",
        "\(richiesta.file):\(lettura.warnings.doubleEncodings.firstLine ?? 0): sequenze come «Ã²» fanno pensare a un file convertito due volte (\(lettura.warnings.doubleEncodings.count)).",
        rimedio: "Ripetere l'esportazione; se il testo è giusto così, ripetere il comando con --si.")
    }
    guard richiesta.tipo == .anagrafe, !richiesta.conferma,
      let ultima = try archivio.ultimaRicezione(.anagrafe)
    else { return }
    let differenza = abs(ricezione.accettate - ultima.accettate)
    if differenza * 50 > ultima.accettate {
      throw Failure(
        .confermaNecessaria, "quantita-insolita",
        "l'anagrafe ricevuta ha \(ricezione.accettate.di("persona", "persone")), quella precedente ne aveva \(ultima.accettate.conMigliaia).",
        rimedio: "Verificare che il file sia completo; per accettarlo ripetere il comando con --si.")
    }
  }
}
