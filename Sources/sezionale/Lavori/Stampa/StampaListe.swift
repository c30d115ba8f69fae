import Archivio
import Elettorato
import Modulistica
import Rendering
import Sistema
import Ufficio

/// Printing the lists of an archive: every section, the general list, who was left out, and the account of it all.
struct StampaListe: Sendable {
  let cartellaArchivio: String
  let scrittura: ScritturaDocumenti
  let copie: [Copia]
  /// Only these sections; empty for all. A whole section, never a part of one.
  let sezioni: Set<Int>
  /// The poll copy of a single list in two volumes, A-L and M-Z.
  let inBlocchi: Bool
  let lavoratori: Int
  /// An earlier act, whose lists are printed for the office; `nil` for the lists in force.
  var dopoAtto: Int?

  /// What was printed.
  struct Esito {
    var documenti = 0
    var elettori: [Copia: Int] = [:]
    var depennati = 0
    /// In no section list, and on a paper of their own.
    var daAssegnare = 0
    var bytes = 0
  }

  /// Makes every document. All workers read the same moment: an act adopted meanwhile stops the print.
  func esegui() throws -> Esito {
    let archivio = try ArchivioElettorale(cartella: cartellaArchivio, .lettura)
    return try archivio.istantanea {
      let momento = try Momento(archivio, dopoAtto: dopoAtto)
      try momento.verifica(archivio)
      try momento.verificaTesti(archivio, sezioni: sezioni)
      // The office's copies show the struck lines too, which earlier acts seal.
      if copie.contains(.ufficio) {
        for numero in stride(from: 1, through: momento.atto.numero, by: 1) {
          try archivio.pretendiIntero(atto: numero)
        }
      }
      let pezzi = try pezzi(archivio, momento, try momento.sezioni(scelte: sezioni))
      // Made before anything is written: if the totals do not agree there is nothing to print.
      let accessori = try accessori(archivio, momento)
      var annunci = pezzi.map { $0.annuncio(momento) } + accessori.annunci
      if perAltroArchivio {
        annunci.append(.init(cartella: Copia.ufficio.rawValue, id: "liste", tabelle: ["liste"]))
      }
      try scrittura.verificaPosto(annunci)
      try scrittura.preparaCartelle(annunci)
      let raccolta = Raccolta()
      try Workers.run(pezzi, count: lavoratori) { next in
        let mio = try ArchivioElettorale(cartella: cartellaArchivio, .lettura)
        try mio.istantanea {
          guard try mio.sigillo(momento.atto.numero) == momento.sigillo,
            try mio.ultimoAtto() == momento.ultimoAtto
          else {
            throw ErroreArchivio.danneggiato("le liste sono cambiate durante la stampa: ripetere il comando")
          }
          while let pezzo = next() { try raccolta.aggiungi(stampa(pezzo, mio, momento)) }
        }
      }
      var esito = raccolta.esito
      try accessori.scrivi(scrittura, &esito)
      if perAltroArchivio {
        try scrittura.scrivi(
          EsportazioneListe(archivio: archivio, dopoAtto: momento.passato ? momento.atto.numero : nil),
          in: Copia.ufficio.rawValue)
      }
      return esito
    }
  }

  /// With the office's copies in CSV goes the roll in the layout that `importa liste` takes back, number by number.
  private var perAltroArchivio: Bool {
    scrittura.formati.contains(.csv) && copie.contains(.ufficio) && sezioni.isEmpty
  }

  private func pezzi(_ archivio: ArchivioElettorale, _ momento: Momento, _ scelte: [Sezione]) throws
    -> [PezzoStampa]
  {
    if inBlocchi, momento.atto.regime != .listaUnica { throw Failure.blocchiSenzaListaUnica }
    var pezzi: [PezzoStampa] = []
    for copia in copie {
      let blocchi: [Blocco?] = inBlocchi && copia == .votazione ? Blocco.allCases : [nil]
      for sezione in scelte { pezzi += blocchi.map { .sezione(.generale, sezione, copia, $0) } }
      for lista in Lista.allCases where lista != .generale && (copia == .ufficio || momento.fonte.vota(lista))
      {
        for sezione in scelte where momento.digest(lista, sezione.numero)?.elettori ?? 0 > 0 {
          pezzi.append(.sezione(lista, sezione, copia, nil))
        }
      }
    }
    guard copie.contains(.ufficio), sezioni.isEmpty else { return pezzi }
    for lista in Lista.allCases {
      for parte in momento.atto.regime.parti {
        let ultimo = try momento.ultimoNumeroGenerale(archivio, lista, parte)
        guard ultimo > 0 else { continue }
        let volumi = (ultimo + ListaGenerale.numeriPerVolume - 1) / ListaGenerale.numeriPerVolume
        pezzi += (1...volumi).map { .generale(lista, parte, volume: $0, volumi: volumi) }
      }
    }
    return pezzi
  }

  /// The documents that are about the whole print; none where only some sections are printed.
  private func accessori(_ archivio: ArchivioElettorale, _ momento: Momento) throws -> AccessoriStampa {
    var accessori = AccessoriStampa()
    guard sezioni.isEmpty else { return accessori }
    let depennati = try momento.depennati(archivio)
    if copie.contains(.votazione), let consultazione = momento.fonte.consultazione {
      let elenco = ElencoDepennati(
        fonte: momento.fonte, consultazione: consultazione, elettori: depennati)
      accessori.depennati = elenco.elettori.count
      accessori.documenti.append((Copia.votazione.rawValue, elenco.documento()))
    }
    let voci = try momento.daAssegnare(archivio)
    if !voci.isEmpty {
      accessori.daAssegnare = voci.count
      accessori.documenti.append(("", ElencoDaAssegnare(fonte: momento.fonte, voci: voci).documento()))
    }
    let riepilogo = Riepilogo(
      fonte: momento.fonte, righe: try momento.righeRiepilogo(archivio, depennati: depennati),
      iscrittiListaGenerale: try momento.iscrittiPerLista(archivio)[.generale] ?? 0,
      stato: momento.sigillo.stato)
    accessori.documenti.append(("", try riepilogo.documento()))
    return accessori
  }

  private func stampa(_ pezzo: PezzoStampa, _ archivio: ArchivioElettorale, _ momento: Momento) throws
    -> Esito
  {
    var esito = Esito()
    let documento = try pezzo.documento(archivio, momento)
    if case .sezione(_, _, let copia, _) = pezzo {
      esito.elettori[copia] = documento.tables.reduce(0) { $0 + $1.rows.count }
    }
    esito.documenti = 1
    esito.bytes = try scrittura.scrivi(documento, in: pezzo.annuncio(momento).cartella)
    return esito
  }
}

/// The documents of a print that are not about one section or one volume.
struct AccessoriStampa {
  /// Each with its folder inside the destination.
  var documenti: [(cartella: String, documento: Document)] = []
  var depennati = 0
  var daAssegnare = 0

  var annunci: [ScritturaDocumenti.Annuncio] {
    documenti.map {
      .init(cartella: $0.cartella, id: $0.documento.id, tabelle: $0.documento.tables.map(\.id))
    }
  }

  func scrivi(_ scrittura: ScritturaDocumenti, _ esito: inout StampaListe.Esito) throws {
    for (cartella, documento) in documenti {
      esito.bytes += try scrittura.scrivi(documento, in: cartella)
      esito.documenti += 1
    }
    esito.depennati = depennati
    esito.daAssegnare = daAssegnare
  }
}

extension Failure {
  /// Blocks exist only where the list is one.
  static var blocchiSenzaListaUnica: Failure {
    Failure(
      .regolaViolata, "blocchi-senza-lista-unica",
      "le liste di questo archivio hanno parte maschile e parte femminile: i blocchi A-L e M-Z valgono solo per la lista unica.",
      norma: Norma("D.L. 27/2025", "art. 2-bis"), rimedio: "Ripetere il comando senza --blocchi.")
  }
}
