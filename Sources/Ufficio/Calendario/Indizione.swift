import Archivio
import CSV
package import Elettorato
import Tracciati

/// The date and the protocol number of an act that calls a vote.
package struct FirmaIndizione: Sendable {
  /// `nil` for today.
  package var data: Giorno?
  package var protocollo: String

  package init(data: Giorno? = nil, protocollo: String = "") {
    self.data = data
    self.protocollo = protocollo
  }
}

extension Ufficio {
  /// Calls the consultation of a file, of the facts given beside it, or of both, held against the law, then the archive.
  package func indici(
    _ origine: String?, _ fatti: [(String, String)] = [], _ firma: FirmaIndizione = FirmaIndizione()
  ) throws -> ConsultazioneIndetta {
    let archivio = try apri(.scrittura)
    let file = origine ?? "indizione"
    let scritte = try origine.map { try Self.coppie($0) } ?? []
    let unite = Consultazione.unisci(scritte, con: fatti)
    guard let date = unite.coppie else {
      throw DiniegoDiIndizione.fattiDiscordi(file: file, chiave: unite.contrasto ?? "")
    }
    let lette = Consultazione.complete(date, con: archivio.comune)
    let testi = try Consultazioni.testiForniti(dati: try luoghi.dati())
    let ordinamenti = try Consultazioni.ordinamenti(testi)
    let (letta, anomalie) = Consultazione.leggi(lette, ordinamenti: ordinamenti)
    let rifiuti = anomalie.filter(\.rifiuta)
    guard let consultazione = letta, rifiuti.isEmpty else {
      throw DiniegoDiIndizione.rifiutata(rifiuti, file: file)
    }
    guard consultazione.comune.codiceCatastale == archivio.comune.codice else {
      throw DiniegoDiIndizione.altroComune(
        file: file, consultazione.comune.codiceCatastale, archivio: archivio.comune)
    }
    let contrasti = consultazione.comune.contrasti(con: archivio.comune)
    guard contrasti.isEmpty else { throw DiniegoDiIndizione.altriDati(file: file, contrasti) }
    // What only the archive writes is not taken from a file, where it is an unknown key.
    let coppie = ChiaviBallottaggio.separa(lette).delFile.map { ($0.chiave, $0.valore) }
    return try archivio.transazione(prova: prova) {
      if let aperta = try Consultazioni.aperta(archivio) {
        let uguale = aperta.ricevuta.coppie.elementsEqual(coppie) { $0.chiave == $1.0 && $0.valore == $1.1 }
        guard uguale else { throw DiniegoDiIndizione.altraInCorso }
        return ConsultazioneIndetta(
          consultazione, ordinamenti[consultazione.ordinamento],
          atto: Consultazioni.atto(di: consultazione, in: try archivio.atti()), anomalie: anomalie, file: file
        )
      }
      let atto = try registra(
        consultazione, coppie: coppie,
        ordinamenti: testi.filter { $0.nome == Ordinamento.statale || $0.nome == consultazione.ordinamento },
        in: archivio, firma)
      return ConsultazioneIndetta(
        consultazione, ordinamenti[consultazione.ordinamento], atto: atto, anomalie: anomalie, file: file)
    }
  }

  /// Throws where who asks may not call a vote in this archive.
  package func verificaDiPoterIndire() throws { _ = try apri(.scrittura) }

  /// Calls the run-off of the consultation in progress, which it takes the place of.
  package func indici(_ chiavi: ChiaviBallottaggio, _ firma: FirmaIndizione = FirmaIndizione()) throws
    -> ConsultazioneIndetta
  {
    let archivio = try apri(.scrittura)
    let aperta = try Consultazioni.necessaria(archivio)
    guard aperta.primoTurno == nil else { throw DiniegoDiIndizione.ballottaggioGiaIndetto }
    let (letto, anomalie) = chiavi.ballottaggio(dopo: aperta.consultazione)
    let rifiuti = anomalie.filter(\.rifiuta)
    guard let ballottaggio = letto, rifiuti.isEmpty else {
      throw DiniegoDiIndizione.ballottaggioRifiutato(rifiuti)
    }
    return try archivio.transazione(prova: prova) {
      try archivio.chiudiConsultazione(aperta.ricevuta.numero)
      let atto = try registra(
        ballottaggio, coppie: aperta.ricevuta.coppie + chiavi.coppie,
        ordinamenti: aperta.ricevuta.ordinamenti, in: archivio, firma)
      return ConsultazioneIndetta(ballottaggio, aperta.ordinamento, atto: atto, anomalie: anomalie)
    }
  }

  /// The vote in progress.
  package func consultazioneInCorso() throws -> ConsultazioneIndetta {
    try legge { archivio in
      let aperta = try Consultazioni.necessaria(archivio)
      return ConsultazioneIndetta(
        aperta.consultazione, aperta.ordinamento,
        atto: Consultazioni.atto(di: aperta.consultazione, in: try archivio.atti()))
    }
  }

  /// Ends the vote in progress, and the lock of its lists; returns its number.
  package func chiudiConsultazione() throws -> Int {
    let archivio = try apri(.scrittura)
    guard let ricevuta = try archivio.consultazioneInCorso() else {
      throw DiniegoCalendario.nessunaConsultazione
    }
    try archivio.transazione(prova: prova) {
      if let blocco = try archivio.bloccoInVigore() {
        // The lock ends with the vote, by an act: so does it in the commission's copy.
        guard let voto = try Consultazioni.inCorso(archivio), oggi > voto.giorni.ultimo else {
          throw ErroreArchivio.listeBloccate(atto: blocco.numero, giorno: blocco.giorno)
        }
        try archivio.sblocca(RichiestaAtto(giorno: oggi, autore: operatore.nome))
      }
      try archivio.chiudiConsultazione(ricevuta.numero)
      try archivio.annota(.chiusa(consultazione: ricevuta.numero), firma)
    }
    return ricevuta.numero
  }

  /// Writes what is called, the act when there are lists, and the line of the local register.
  private func registra(
    _ consultazione: Consultazione, coppie: [(chiave: String, valore: String)],
    ordinamenti: [(nome: String, testo: String)], in archivio: ArchivioElettorale, _ indizione: FirmaIndizione
  ) throws -> Atto? {
    _ = try archivio.indici(coppie: coppie, ordinamenti: ordinamenti, giorno: oggi)
    let adottato = try archivio.adottaIndizione(
      giorno: indizione.data ?? oggi, protocollo: indizione.protocollo, autore: operatore.nome,
      parametri: consultazione.parametri(ordinamenti: ordinamenti))
    try archivio.annota(
      .indetta(
        consultazione: consultazione.identita, atto: adottato.map { ($0.atto.numero, $0.sigillo.impronta) }),
      firma)
    return adottato?.atto
  }

  private static func coppie(_ file: String) throws -> [(chiave: String, valore: String, riga: Int)] {
    try LetturaCSV.righe(di: file, TracciatoElezione.colonne) { intestazione in
      var tracciato = TracciatoElezione(intestazione)
      return { record throws(Scarto) in try tracciato.leggi(record) }
    }
  }
}

/// Why a vote is not called.
package enum DiniegoDiIndizione: Diniego {
  /// Irregularities of a file that refuse the consultation, each with its line.
  case rifiutata([Anomalia], file: String)
  /// A fact that the file and the command line say in two ways.
  case fattiDiscordi(file: String, chiave: String)
  case altroComune(file: String, String, archivio: Comune)
  /// What the file says of the Comune is not what the archive knows.
  case altriDati(file: String, [ComuneAlVoto.Contrasto])
  case altraInCorso
  case ballottaggioGiaIndetto
  case ballottaggioRifiutato([Anomalia])
}
