package import Archivio
package import CSV
import Elettorato
import Sistema
package import Tracciati

/// What is asked of the reception of a file.
package struct RichiestaDiImportazione: Sendable {
  package var tipo: Ricezione.Tipo
  package var file: String
  package var dialetto: Dialetto?
  package var codifica: Encoding?
  /// Where rejected rows are written; `nil` when one rejected row stops the import.
  package var scarti: String?
  /// Whether somebody has looked at what is unusual in it, and wants it all the same.
  package var confermata: Bool

  package init(
    _ tipo: Ricezione.Tipo, file: String, dialetto: Dialetto? = nil, codifica: Encoding? = nil,
    scarti: String? = nil, confermata: Bool = false
  ) {
    self.tipo = tipo
    self.file = file
    self.dialetto = dialetto
    self.codifica = codifica
    self.scarti = scarti
    self.confermata = confermata
  }
}

extension Ufficio {
  /// Brings a file of the office into the archive: all of it, or nothing, or the good rows with the rejects written down.
  package func importa(_ richiesta: RichiestaDiImportazione) throws -> EsitoImportazione {
    let archivio = try apri(.scrittura)
    return richiesta.tipo.riservato
      ? try ImportazioneRiservata(archivio: archivio, richiesta: richiesta, ufficio: self).esegui()
      : try Importazione(archivio: archivio, richiesta: richiesta, ufficio: self).esegui()
  }
}

/// The reception of a file whose rows stay in the archive of the lists.
struct Importazione {
  let archivio: ArchivioElettorale
  let richiesta: RichiestaDiImportazione
  let ufficio: Ufficio

  func esegui() throws -> EsitoImportazione {
    let ultima = try archivio.ultimaRicezione(richiesta.tipo)
    // The standard input can be read only once: it is known at its end.
    if let ultima, richiesta.file != "-", try impronta() == ultima.impronta {
      return EsitoImportazione(giaImportato: richiesta, il: ultima)
    }
    do {
      return try ricevi(ultima)
    } catch let gia as GiaImportato {
      return EsitoImportazione(giaImportato: richiesta, il: gia.ricezione)
    }
  }

  /// The lock binds the sections: none is added or taken away until the vote is over; another seat is taken only when confirmed.
  private func verificaSezioniBloccate(prima: [Sezione]) throws {
    guard let blocco = try archivio.bloccoInVigore() else { return }
    let dopo = try archivio.sezioni()
    guard prima.map(\.numero) == dopo.map(\.numero) else {
      throw ErroreArchivio.listeBloccate(atto: blocco.numero, giorno: blocco.giorno)
    }
    guard prima != dopo, !richiesta.confermata else { return }
    throw DiniegoDiImportazione.sedeDopoIlBlocco
  }

  /// Undoes the reception of what the archive already holds.
  private struct GiaImportato: Error {
    let ricezione: Ricezione
  }

  private func ricevi(_ ultima: Ricezione?) throws -> EsitoImportazione {
    var lettura = try LetturaCSV(
      richiesta.file, dialetto: richiesta.dialetto, codifica: richiesta.codifica, impronta: true)
    let registro = RegistroScarti(file: richiesta.file, prosegue: richiesta.scarti != nil)
    var avvisi = Avvisi()
    var notizie: [String] = []

    return try archivio.transazione(prova: ufficio.prova) {
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
        tipo: richiesta.tipo, impronta: impronta, giorno: ufficio.oggi, accettate: accettate,
        scartate: registro.quanti)
      try verificaQuantita(ricezione, lettura, avvisi, registro)
      try archivio.registra(ricezione)
      let usciti =
        richiesta.tipo == .anagrafe
        ? try Sospesi(
          GiacenzeDellArchivio(archivio, il: ufficio.oggi), per: .lettura, regole: [.uscitiDallAnagrafe]
        ).voci
        : []
      try archivio.annota(.importato(ricezione), ufficio.firma)
      // The rejects are on the disk before the good rows are: if either fails, neither is lost.
      if let scarti = richiesta.scarti, registro.quanti > 0, !ufficio.prova { try registro.scrivi(scarti) }
      return EsitoImportazione(
        richiesta, prova: ufficio.prova, riconosciuto: lettura.riconosciuto, ricezione: ricezione,
        avvisi: avvisi,
        correzioni: lettura.warnings, notizie: notizie, sospesi: usciti)
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
      throw DiniegoDiImportazione.senzaRighe(file: richiesta.file)
    }
    if ricezione.accettate == 0, ricezione.scartate > 0 {
      if let scarti = richiesta.scarti, !ufficio.prova { try registro.scrivi(scarti) }
      throw DiniegoDiImportazione.nessunaRigaBuona(
        file: richiesta.file, scartate: ricezione.scartate, scarti: richiesta.scarti ?? "")
    }
    let discordi = avvisi.quanti[.codiceFiscaleDiscorde] ?? 0
    if discordi >= 10, discordi * 10 > ricezione.accettate, !richiesta.confermata {
      throw DiniegoDiImportazione.discordanzeDiffuse(
        file: richiesta.file, discordi: discordi, accettate: ricezione.accettate)
    }
    if lettura.warnings.doubleEncodings.count > 0, !richiesta.confermata {
      throw DiniegoDiImportazione.doppiaCodifica(
        file: richiesta.file, riga: lettura.warnings.doubleEncodings.firstLine ?? 0,
        quante: lettura.warnings.doubleEncodings.count)
    }
    guard richiesta.tipo == .anagrafe, !richiesta.confermata,
      let ultima = try archivio.ultimaRicezione(.anagrafe)
    else { return }
    let differenza = abs(ricezione.accettate - ultima.accettate)
    if differenza * 50 > ultima.accettate {
      throw DiniegoDiImportazione.quantitaInsolita(accettate: ricezione.accettate, prima: ultima.accettate)
    }
  }
}
