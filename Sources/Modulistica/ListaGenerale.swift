package import Elettorato
package import Rendering

/// A volume of the general list (or of an additional one): all the electors of the Comune in order of general number.
///
/// The list of a city does not fit one register, so it is bound in volumes of so many numbers, each a document of its own.
/// Source: art. 5 d.P.R. 223/1967; bound registers, `norme.md` 1.2.9.
package struct ListaGenerale: Sendable {
  /// General numbers of one volume.
  package static let numeriPerVolume = 4_000

  package let fonte: FonteLista
  package let lista: Lista
  package let parte: Parte
  package let volume: Int
  package let volumi: Int
  package let elettori: [Elettore]
  /// Electors entered in the whole part, for the closing formula of the last volume.
  package let iscrittiParte: Int
  /// The state digest of the lists, from which the code at the foot comes.
  package let stato: Impronta

  package init(
    fonte: FonteLista, lista: Lista, parte: Parte, volume: Int, volumi: Int, elettori: [Elettore],
    iscrittiParte: Int, stato: Impronta
  ) {
    self.fonte = fonte
    self.lista = lista
    self.parte = parte
    self.volume = volume
    self.volumi = volumi
    self.elettori = elettori
    self.iscrittiParte = iscrittiParte
    self.stato = stato
  }

  /// Stem of the file: `lista-generale-maschile-1`.
  package var id: String { Self.id(lista, parte, volume: volume, volumi: volumi) }

  package static func id(_ lista: Lista, _ parte: Parte, volume: Int, volumi: Int) -> String {
    let corpo = lista == .generale ? "lista-generale" : "lista-\(lista.rawValue.lowercased())"
    let parte =
      switch parte {
      case .maschile: "-maschile"
      case .femminile: "-femminile"
      case .unica: ""
      }
    return volumi > 1 ? "\(corpo)\(parte)-\(volume)" : "\(corpo)\(parte)"
  }

  /// The document. Throws `Squilibrio.stampa` when one volume is the whole part and does not hold all of it.
  package func documento() throws(Squilibrio) -> Document {
    let iscritti = elettori.indices.count { elettori[$0].alAtto == nil }
    guard volumi > 1 || iscritti == iscrittiParte else {
      throw .stampa(documento: id, attesi: iscrittiParte, stampati: iscritti)
    }
    var blocks: [Block] = [.cover(copertina(iscritti))]
    blocks.append(.part(parte.titolo(lista)))
    blocks.append(.table(tabella()))
    blocks.append(.paragraph(.closing(chiusura(iscritti))))
    blocks.append(.signatures(FirmeLista.autenticazione(fonte, .ufficio)))
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo,
        subtitle: "\(volumi > 1 ? "registro \(volume) di \(volumi) · " : "")\(bold: Copia.ufficio.titolo)",
        right: ["\(bold: fonte.situazione)"]),
      footer: FirmeLista.piede(
        luogo: lista == .generale ? "Lista generale" : "Lista aggiunta U.E.", codice: "stato", digest: stato,
        copia: .ufficio,
        conParte: parte != .unica),
      watermark: fonte.filigrana, blocks: blocks, metadata: FirmeLista.metadati(fonte, titolo),
      pageCode: CodiceFoglio.foglio(stato))
  }

  private var titolo: String { lista.intestazione }

  private func copertina(_ iscritti: Int) -> Cover {
    var campi: [Cover.Field] = [
      .init("Comune", "\(bold: fonte.comune.denominazione) (\(fonte.comune.provincia))"),
      .init("Lista", "\(lista.titolo) (\(fonte.cita(lista.norma))), \(parte.titolo(lista))"),
      .init("Situazione", RichText(fonte.situazione)), .init("Sezioni", "\(fonte.numeroSezioni)"),
    ]
    if let primo = elettori.first, let ultimo = elettori.last {
      campi.append(.init("Numeri", "dal n. \(primo.numeroGenerale) al n. \(ultimo.numeroGenerale)"))
    }
    if volumi > 1 { campi.append(.init("Registro", "\(volume) di \(volumi)")) }
    return Cover(
      title: titolo, subtitle: ["\(parte.titolo(lista)) · \(bold: Copia.ufficio.titolo)"], fields: campi,
      totals: volumi > 1
        ? [
          .init("iscritti in questo registro", String(iscritti)),
          .init("iscritti nella \(parte == .unica ? "lista" : parte.titolo(lista))", String(iscrittiParte)),
        ]
        : [.init("iscritti", String(iscritti))],
      remarks: FirmeLista.avvertenze(fonte, .ufficio, lista: lista, depennati: 0))
  }

  private func tabella() -> Table {
    let omonimi = Omonimi(elettori, righe: elettori.indices.filter { elettori[$0].alAtto == nil }) {
      elettori[$0].numeroGenerale
    }
    var righe = Rows(columns: ColonneElettori.ufficioGenerale.count)
    righe.reserve(rows: elettori.count, bytes: elettori.count * 120)
    // Lent one by one: a copy of an elector costs more than his line.
    let prestati = elettori.span
    for riga in prestati.indices {
      let altri = omonimi.altri(riga: riga)
      righe.append(prestati[riga].alAtto == nil ? .plain : .struck, about: prestati[riga]) {
        elettore, celle in
        scrivi(elettore, omonimi: altri, in: &celle)
      }
    }
    return Table(
      id: parte.idTabella, caption: "\(titolo), \(parte.titolo(lista))",
      columns: ColonneElettori.ufficioGenerale,
      rows: righe, numberColumn: 0, runningTotals: true,
      stateWords: StateWords(title: "Stato", struck: "cancellato"))
  }

  private func scrivi(_ elettore: borrowing Elettore, omonimi: [Int], in celle: inout Cells) {
    celle.fascicolo(elettore)
    celle.number(elettore.numeroGenerale)
    if let sezione = elettore.sezione { celle.number(sezione) } else { celle.text("da ass.") }
    if let numero = elettore.numeroSezionale { celle.number(numero) } else { celle.empty() }
    celle.cognomeENome(elettore)
    celle.nascita(elettore)
    celle.attoDiNascita(elettore)
    celle.abitazione(elettore, fonte)
    celle.number(elettore.fascicolo)
    celle.annotazioni(elettore, omonimi: omonimi, fonte)
  }

  private func chiusura(_ iscritti: Int) -> RichText {
    let soggetto =
      volumi > 1
      ? "Il presente registro" : parte == .unica ? "La presente lista" : "La presente parte della lista"
    var testo: RichText =
      "\(soggetto) comprende \(bold: iscritti.certificato) \(iscritti.concorda("elettore iscritto", "elettori iscritti")) \(fonte.dopoLAtto)."
    let cancellati = elettori.count - iscritti
    if cancellati > 0 {
      testo.append(
        " Vi \(cancellati.concorda("è", "sono")) inoltre \(cancellati.di("riga barrata di elettore cancellato, non compresa", "righe barrate di elettori cancellati, non comprese")) nel numero."
      )
    }
    if volumi > 1, volume == volumi {
      testo.append(
        "\nTotale della \(parte == .unica ? "lista" : parte.titolo(lista)), in \(volumi) registri: \(bold: "elettori \(iscrittiParte.certificato)")."
      )
    }
    return testo
  }
}
