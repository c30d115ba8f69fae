import Archivio
import Elettorato
import Modulistica
import Rendering

/// Printing the lists of an archive: every section, the general list, who was left out, and the account of it all.
struct StampaListe: Sendable {
  enum Formato: String, CaseIterable, Sendable {
    case pdf, html, csv
  }

  let cartellaArchivio: String
  let destinazione: String
  let formati: [Formato]
  let copie: [Copia]
  /// Only these sections; empty for all. A whole section, never a part of one.
  let sezioni: Set<Int>
  let lavoratori: Int
  let sovrascrivi: Bool
  /// Everything is made and counted, nothing is written.
  let prova: Bool
  let fonts: FontSet?

  /// What was printed.
  struct Esito {
    var documenti = 0
    var elettori: [Copia: Int] = [:]
    var depennati = 0
    var bytes = 0
  }

  /// One document to make.
  enum Pezzo: Sendable {
    case sezione(Lista, Sezione, Copia)
    case generale(Lista, Parte, volume: Int, volumi: Int)
  }

  /// Makes every document. All workers read the same moment: an act adopted meanwhile stops the print.
  func esegui() throws -> Esito {
    let archivio = try ArchivioElettorale(cartella: cartellaArchivio, .lettura)
    return try archivio.istantanea {
      let momento = try Momento(archivio)
      let scelte = try sezioniScelte(momento)
      let pezzi = try pezzi(archivio, momento, scelte)
      let raccolta = Raccolta()
      try Workers.run(pezzi, count: lavoratori) { next in
        let mio = try ArchivioElettorale(cartella: cartellaArchivio, .lettura)
        try mio.istantanea {
          guard try mio.sigillo(momento.atto.numero) == momento.sigillo, try mio.ultimoAtto() == momento.atto.numero else {
            throw ErroreArchivio.danneggiato("le liste sono cambiate durante la stampa: ripetere il comando")
          }
          while let pezzo = next() { try raccolta.aggiungi(stampa(pezzo, mio, momento)) }
        }
      }
      var esito = raccolta.esito
      try accessori(archivio, momento, &esito)
      return esito
    }
  }

  private func sezioniScelte(_ momento: Momento) throws -> [Sezione] {
    let ignote = sezioni.subtracting(momento.sezioni.map(\.numero)).sorted()
    guard ignote.isEmpty else {
      throw Failure(
        .comandoErrato, "sezione-inesistente",
        "\(ignote.count == 1 ? "la sezione" : "le sezioni") \(ignote.map(String.init).joined(separator: ", ")) non \(ignote.count == 1 ? "esiste" : "esistono"): sono da \(momento.sezioni.first?.numero ?? 0) a \(momento.sezioni.last?.numero ?? 0).",
        rimedio: "Correggere --sezione.")
    }
    return sezioni.isEmpty ? momento.sezioni : momento.sezioni.filter { sezioni.contains($0.numero) }
  }

  private func pezzi(_ archivio: ArchivioElettorale, _ momento: Momento, _ scelte: [Sezione]) throws -> [Pezzo] {
    var pezzi: [Pezzo] = []
    for copia in copie {
      for sezione in scelte { pezzi.append(.sezione(.generale, sezione, copia)) }
      guard copia == .ufficio || momento.votaUE else { continue }
      for sezione in scelte where momento.digest(.aggiuntaUEComunale, sezione.numero)?.elettori ?? 0 > 0 {
        pezzi.append(.sezione(.aggiuntaUEComunale, sezione, copia))
      }
    }
    if copie.contains(.ufficio), sezioni.isEmpty {
      let ultimi = try archivio.ultimiNumeriGenerali()
      for lista in Lista.allCases {
        for parte in momento.atto.regime.parti {
          guard let ultimo = ultimi[lista]?[parte] else { continue }
          let volumi = (ultimo + ListaGenerale.numeriPerVolume - 1) / ListaGenerale.numeriPerVolume
          pezzi += (1...volumi).map { .generale(lista, parte, volume: $0, volumi: volumi) }
        }
      }
    }
    return pezzi
  }

  /// The documents that are about the whole print.
  private func accessori(
    _ archivio: ArchivioElettorale, _ momento: Momento, _ esito: inout Esito
  ) throws {
    guard sezioni.isEmpty else { return }
    if copie.contains(.votazione), let consultazione = momento.fonte.consultazione {
      let elenco = ElencoDepennati(
        fonte: momento.fonte, consultazione: consultazione, elettori: try momento.depennati(archivio))
      try scrivi(elenco.documento(), in: "\(destinazione)/votazione", &esito)
      esito.depennati = elenco.elettori.count
    }
    let riepilogo = Riepilogo(
      fonte: momento.fonte, righe: try momento.righeRiepilogo(archivio),
      iscrittiListaGenerale: try archivio.iscrittiPerLista()[.generale] ?? 0, stato: momento.sigillo.stato)
    try scrivi(try riepilogo.documento(), in: destinazione, &esito)
  }

  private func stampa(_ pezzo: Pezzo, _ archivio: ArchivioElettorale, _ momento: Momento) throws -> Esito {
    var esito = Esito()
    switch pezzo {
    case .sezione(let lista, let sezione, let copia):
      let parti = try momento.atto.regime.parti.map { parte in
        (parte: parte, elettori: try archivio.righe(lista: lista, sezione: sezione.numero, parte: parte))
      }
      guard let digest = momento.digest(lista, sezione.numero) else {
        throw ErroreArchivio.danneggiato("manca l'impronta della sezione \(sezione.numero)")
      }
      let ue = lista == .generale && momento.votaUE ? momento.digest(.aggiuntaUEComunale, sezione.numero)?.elettori ?? 0 : nil
      let documento = try ListaSezionale(
        fonte: momento.fonte, lista: lista, sezione: sezione, copia: copia, digest: digest, parti: parti,
        iscrittiUE: ue
      ).documento()
      esito.elettori[copia] = documento.tables.reduce(0) { $0 + $1.rows.count }
      try scrivi(documento, in: "\(destinazione)/\(copia.rawValue)", &esito)
    case .generale(let lista, let parte, let volume, let volumi):
      let primo = (volume - 1) * ListaGenerale.numeriPerVolume + 1
      let elettori = try archivio.righe(
        lista: lista, parte: parte, numeri: primo...primo + ListaGenerale.numeriPerVolume - 1)
      let documento = ListaGenerale(
        fonte: momento.fonte, lista: lista, parte: parte, volume: volume, volumi: volumi, elettori: elettori,
        iscrittiParte: momento.iscritti(lista, parte), stato: momento.sigillo.stato
      ).documento()
      try scrivi(documento, in: "\(destinazione)/ufficio", &esito)
    }
    return esito
  }

  /// The document in each format asked.
  private func scrivi(_ documento: Document, in cartella: String, _ esito: inout Esito) throws {
    if !prova { try Percorsi.preparaCartella(cartella) }
    esito.documenti += 1
    for formato in formati {
      switch formato {
      case .pdf:
        guard let fonts else { preconditionFailure("fonts are read when a PDF is asked") }
        try salva(try documento.pdf(fonts: fonts), "\(cartella)/\(documento.id).pdf", &esito)
      case .html: try salva(documento.html(), "\(cartella)/\(documento.id).html", &esito)
      case .csv:
        let tabelle = documento.tables
        for tabella in tabelle {
          let nome = tabelle.count > 1 ? "\(documento.id)-\(tabella.id)" : documento.id
          if let bytes = try documento.csv(table: tabella.id) { try salva(bytes, "\(cartella)/\(nome).csv", &esito) }
        }
      }
    }
  }

  private func salva(_ bytes: [UInt8], _ percorso: String, _ esito: inout Esito) throws {
    if !prova { try DurableFile.write(bytes, to: percorso, replacing: sovrascrivi) }
    esito.bytes += bytes.count
  }
}
