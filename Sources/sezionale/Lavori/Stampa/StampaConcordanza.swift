import Archivio
import Elettorato
import Modulistica
import Rendering
import Sistema
import Synchronization
import Ufficio

/// Printing the old and new numbers of an act: section by section, then the general list, then the account of it all.
struct StampaConcordanza: Sendable {
  let cartellaArchivio: String
  let scrittura: ScritturaDocumenti
  /// The act; `nil` for the last one that renumbered or moved.
  let atto: Int?
  let lavoratori: Int

  /// What was printed.
  struct Esito {
    let atto: Atto
    var documenti = 0
    var elettori = 0
    var bytes = 0
  }

  /// One document, which a worker reads, composes and writes on its own.
  private struct Pezzo: Sendable {
    let ambito: ConcordanzaNumeri.Ambito
    /// Lines by the balance of the act; `nil` where only their sum is known.
    let attesi: Int?
  }

  func esegui() throws -> Esito {
    let archivio = try ArchivioElettorale(cartella: cartellaArchivio, .lettura)
    return try archivio.istantanea {
      let (atto, sigillo) = try scegli(archivio)
      let fonte = FonteLista(
        comune: archivio.comune, atto: atto, numeroSezioni: try archivio.sezioni().count, consultazione: nil,
        blocco: nil)
      let righe = try righeRiepilogo(archivio, atto)
      let conti = try archivio.righeRinumerate(atto: atto.numero)
      let riepilogo = try RiepilogoConcordanza(
        fonte: fonte, sigillo: sigillo.impronta, righe: righe,
        chiuse: conti.values.reduce(0) { $0 + $1.chiuse }, aperte: conti.values.reduce(0) { $0 + $1.aperte }
      ).documento()
      let generali = try pezziGenerali(archivio, atto)
      let pezzi =
        righe.filter { $0.rinumerati > 0 && (atto.tipo == .ripartizione || $0.sezione != nil) }.map {
          Pezzo(ambito: .sezione($0.lista, $0.sezione), attesi: $0.rinumerati)
        } + generali
      let parti = try partiVecchie(archivio, atto)
      try prepara(pezzi, parti)

      let somma = Mutex((generali: 0, sezionali: 0, bytes: 0))
      try Workers.run(pezzi, count: lavoratori) { next in
        let mio = try ArchivioElettorale(cartella: cartellaArchivio, .lettura)
        try mio.istantanea {
          while let pezzo = next() {
            let (righe, bytes) = try stampa(pezzo, mio, fonte, sigillo.impronta, parti)
            somma.withLock {
              if case .generale = pezzo.ambito { $0.generali += righe } else { $0.sezionali += righe }
              $0.bytes += bytes
            }
          }
        }
      }
      let totali = somma.withLock { $0 }
      let attesi = righe.reduce(0) { $0 + $1.rinumerati }
      guard generali.isEmpty || totali.generali == attesi else {
        throw Squilibrio.stampa(
          documento: "concordanza dei numeri generali", attesi: attesi, stampati: totali.generali)
      }
      let bytes = try scrittura.scrivi(riepilogo, in: "")
      return Esito(
        atto: atto, documenti: pezzi.count + 1, elettori: attesi, bytes: totali.bytes + bytes)
    }
  }

  // MARK: Which act, which papers

  private func scegli(_ archivio: ArchivioElettorale) throws -> (Atto, Sigillo) {
    let scelto: Atto?
    if let atto {
      scelto = try archivio.atto(atto)
      if scelto == nil { throw Failure.attoInesistente(atto, ultimo: try archivio.ultimoAtto()) }
    } else {
      scelto = try archivio.atti().last { $0.tipo.rinumera }
    }
    guard let scelto, scelto.tipo.rinumera, let sigillo = try archivio.sigillo(scelto.numero) else {
      throw Failure.senzaConcordanza(scelto)
    }
    return (scelto, sigillo)
  }

  /// The parts of the lists that the act found.
  private func partiVecchie(_ archivio: ArchivioElettorale, _ atto: Atto) throws -> [Parte] {
    (try archivio.atto(atto.numero - 1)?.regime ?? atto.regime).parti
  }

  /// The balance of the act by section: a recompilation gives numbers to all who were there, a division to who leaves.
  private func righeRiepilogo(_ archivio: ArchivioElettorale, _ atto: Atto) throws
    -> [RiepilogoConcordanza.Riga]
  {
    var righe: [RiepilogoConcordanza.Riga] = []
    // The parts of a section follow one another.
    for quadro in try archivio.quadri(atto.numero) {
      let rinumerati = atto.tipo == .ripartizione ? quadro.cancellati : quadro.prima
      if let ultima = righe.last, ultima.lista == quadro.lista, ultima.sezione == quadro.sezione {
        righe[righe.count - 1] = .init(
          lista: ultima.lista, sezione: ultima.sezione, prima: ultima.prima + quadro.prima,
          dopo: ultima.dopo + quadro.dopo, rinumerati: ultima.rinumerati + rinumerati)
      } else {
        righe.append(
          .init(
            lista: quadro.lista, sezione: quadro.sezione, prima: quadro.prima, dopo: quadro.dopo,
            rinumerati: rinumerati))
      }
    }
    return righe.filter { $0.prima + $0.dopo > 0 }
  }

  /// The volumes of the old general list; none where the general numbers have stayed.
  private func pezziGenerali(_ archivio: ArchivioElettorale, _ atto: Atto) throws -> [Pezzo] {
    guard
      atto.parametri.contains(.init(Ricompilazione.parametro, Ricompilazione.Ambito.tutteLeListe.rawValue))
    else { return [] }
    var pezzi: [Pezzo] = []
    for lista in Lista.allCases {
      for parte in try partiVecchie(archivio, atto) {
        let ultimo = try archivio.ultimoNumeroVecchio(atto: atto.numero, lista: lista, parte: parte)
        guard ultimo > 0 else { continue }
        let volumi = (ultimo + ConcordanzaNumeri.numeriPerVolume - 1) / ConcordanzaNumeri.numeriPerVolume
        pezzi += (1...volumi).map {
          Pezzo(ambito: .generale(lista, parte, volume: $0, volumi: volumi), attesi: nil)
        }
      }
    }
    return pezzi
  }

  private func prepara(_ pezzi: [Pezzo], _ parti: [Parte]) throws {
    let annunci =
      pezzi.map { pezzo -> ScritturaDocumenti.Annuncio in
        var sue = parti
        if case .generale(_, let parte, _, _) = pezzo.ambito { sue = [parte] }
        return .init(
          cartella: "", id: ConcordanzaNumeri.id(pezzo.ambito), tabelle: sue.map(\.idTabella))
      } + [.init(cartella: "", id: RiepilogoConcordanza.id, tabelle: ["concordanza"])]
    try scrittura.verificaPosto(annunci)
    try scrittura.preparaCartelle(annunci)
  }

  private func stampa(
    _ pezzo: Pezzo, _ archivio: ArchivioElettorale, _ fonte: FonteLista, _ sigillo: Impronta, _ parti: [Parte]
  ) throws -> (righe: Int, bytes: Int) {
    let numero = fonte.atto.numero
    let lette: [(parte: Parte, voci: [VoceConcordanza])] =
      switch pezzo.ambito {
      case .sezione(let lista, let sezione):
        try parti.map {
          ($0, try archivio.concordanza(atto: numero, lista: lista, sezione: sezione, parte: $0))
        }
      case .generale(let lista, let parte, let volume, _):
        [
          (
            parte,
            try archivio.concordanza(
              atto: numero, lista: lista, parte: parte,
              numeri: (volume - 1) * ConcordanzaNumeri.numeriPerVolume + 1...volume
                * ConcordanzaNumeri.numeriPerVolume)
          )
        ]
      }
    let concordanza = ConcordanzaNumeri(
      fonte: fonte, sigillo: sigillo, ambito: pezzo.ambito, parti: lette, attesi: pezzo.attesi)
    return (concordanza.righe, try scrittura.scrivi(try concordanza.documento(), in: ""))
  }
}

extension Failure {
  fileprivate static func senzaConcordanza(_ atto: Atto?) -> Failure {
    Failure(
      .regolaViolata, "senza-concordanza",
      atto.map { "l'atto n. \($0.numero) è di «\($0.tipo.titolo)»: non dà numeri nuovi a chi ne aveva." }
        ?? "nessun atto ha dato numeri nuovi: le liste non sono mai state ricompilate né ripartite.",
      norma: Ricompilazione.norma,
      rimedio: "La concordanza si stampa dopo «sezionale ricompila» o «sezionale ripartisci adotta».")
  }
}
