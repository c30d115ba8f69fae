package import Elettorato
import SQLite

/// What a reserved file holds, read through once: the requests, the last decision on each, what was decided by hand.
package struct RichiesteRiservate: Sendable {
  /// In order of number.
  package fileprivate(set) var richieste: [Richiesta] = []
  /// The last decision recorded on each request.
  package fileprivate(set) var decisioni: [Int: DecisioneRichiesta] = [:]
  package fileprivate(set) var interventi: [Int: [InterventoRichiesta]] = [:]
  /// The salts of the sheets to which acts are committed.
  package fileprivate(set) var elenchi: [ElencoImpegnato] = []
  /// The electors of other Comuni who are to vote here, in order of their own number.
  package fileprivate(set) var ospiti: [Ospite] = []
  /// The attestations issued on each request, in order: more than one where what they say has changed.
  package fileprivate(set) var attestazioni: [Int: [AttestazioneRilasciata]] = [:]

  package init() {}

  package func richiesta(_ numero: Int) -> Richiesta? {
    richieste.indices.contains(numero - 1) ? richieste[numero - 1] : nil
  }
}

/// A sheet to which an act is committed: with its salt and text, the commitment can be shown to be of these names.
package struct ElencoImpegnato: Equatable, Sendable {
  package let atto: Int
  package let sale: [UInt8]
  package let testo: [UInt8]

  package init(atto: Int, sale: [UInt8], testo: [UInt8]) {
    self.atto = atto
    self.sale = sale
    self.testo = testo
  }

  package var impegno: Impronta { Impronta.di(sale + testo) }
}

extension ArchivioRiservato {
  package func leggi() throws -> RichiesteRiservate {
    var lette = RichiesteRiservate()
    try connection.with("SELECT tipo, richiesta, testo FROM voce ORDER BY numero") { statement in
      try statement.eachRow { row in
        guard let tipo = Tipo(rawValue: row.text(0)), Self.aggiungi(tipo, row.int(1), row.text(2), &lette)
        else { throw ErroreArchivio.danneggiato("una voce del file riservato non si legge") }
      }
    }
    return lette
  }

  private static func aggiungi(
    _ tipo: Tipo, _ numero: Int, _ testo: String, _ lette: inout RichiesteRiservate
  ) -> Bool {
    switch tipo {
    case .ricezione: return true
    case .richiesta:
      guard numero == lette.richieste.count + 1, let richiesta = Richiesta(numero: numero, testo: testo)
      else { return false }
      lette.richieste.append(richiesta)
    case .ospite:
      guard numero == lette.ospiti.count + 1, let ospite = Ospite(numero: numero, testo: testo) else {
        return false
      }
      lette.ospiti.append(ospite)
    case .decisione:
      guard let decisione = DecisioneRichiesta(richiesta: numero, testo: testo) else { return false }
      lette.decisioni[numero] = decisione
    case .intervento:
      let campi = testo.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard campi.count == 3, let azione = InterventoRichiesta.Azione(codice: campi[0]) else { return false }
      lette.interventi[numero, default: []].append(
        InterventoRichiesta(richiesta: numero, azione: azione, motivo: campi[1], documento: campi[2]))
    case .elenco:
      let campi = testo.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(
        String.init)
      guard campi.count == 3, let atto = Int(campi[0]), let sale = Impronta(esadecimale: campi[1]) else {
        return false
      }
      lette.elenchi.append(ElencoImpegnato(atto: atto, sale: sale.bytes, testo: Array(campi[2].utf8)))
    case .attestazione:
      guard let attestazione = AttestazioneRilasciata(richiesta: numero, testo: testo) else { return false }
      lette.attestazioni[numero, default: []].append(attestazione)
    }
    return true
  }
}

// MARK: - Writing

extension ArchivioRiservato {
  /// Stores the requests that are not there yet, in this order; returns how many are new.
  package func ricevi(_ richieste: [Richiesta], _ firma: Firma) throws -> Int {
    let presenti = try leggi().richieste
    var note = Set(presenti.map(\.impronta))
    var ultimo = presenti.count
    for richiesta in richieste where note.insert(richiesta.impronta).inserted {
      guard TestoCanonico.ammette(richiesta.testo.replacing("\t", with: "")) else {
        throw ErroreArchivio.testoNonAmmesso
      }
      ultimo += 1
      try scrivi(.richiesta, richiesta: ultimo, richiesta.testo, firma)
    }
    return ultimo - presenti.count
  }

  /// Stores the electors of other Comuni who are not there yet, in this order; returns how many are new.
  package func ricevi(ospiti: [Ospite], _ firma: Firma) throws -> Int {
    let presenti = try leggi().ospiti
    var noti = Set(presenti.map(\.impronta))
    var ultimo = presenti.count
    for ospite in ospiti where noti.insert(ospite.impronta).inserted {
      guard TestoCanonico.ammette(ospite.testo.replacing("\t", with: "")) else {
        throw ErroreArchivio.testoNonAmmesso
      }
      ultimo += 1
      try scrivi(.ospite, richiesta: ultimo, ospite.testo, firma)
    }
    return ultimo - presenti.count
  }

  /// Records that a file was received: its kind and its figures, no digest.
  package func registra(_ tipo: Ricezione.Tipo, accettate: Int, scartate: Int, _ firma: Firma) throws {
    try scrivi(.ricezione, richiesta: 0, "\(tipo.rawValue)\t\(accettate)\t\(scartate)", firma)
  }

  package func registra(_ decisione: DecisioneRichiesta, _ firma: Firma) throws {
    try scrivi(.decisione, richiesta: decisione.richiesta, decisione.testo, firma)
  }

  package func registra(_ intervento: InterventoRichiesta, _ firma: Firma) throws {
    guard TestoCanonico.ammette(intervento.dicitura) else { throw ErroreArchivio.testoNonAmmesso }
    try scrivi(
      .intervento, richiesta: intervento.richiesta,
      [intervento.azione.codice, intervento.motivo, intervento.documento].joined(separator: "\t"), firma)
  }

  package func registra(_ attestazione: AttestazioneRilasciata, _ firma: Firma) throws {
    try scrivi(.attestazione, richiesta: attestazione.richiesta, attestazione.testo, firma)
  }

  package func registra(_ elenco: ElencoImpegnato, _ firma: Firma) throws {
    guard let sale = Impronta(bytes: elenco.sale), let testo = String(validating: elenco.testo, as: UTF8.self)
    else { throw ErroreArchivio.testoNonAmmesso }
    try scrivi(.elenco, richiesta: 0, "\(elenco.atto)\t\(sale.esadecimale)\t\(testo)", firma)
  }
}
