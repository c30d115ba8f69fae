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
  package var id: String {
    let corpo = lista == .generale ? "lista-generale" : "lista-\(lista.rawValue.lowercased())"
    let parte =
      switch parte {
      case .maschile: "-maschile"
      case .femminile: "-femminile"
      case .unica: ""
      }
    return volumi > 1 ? "\(corpo)\(parte)-\(volume)" : "\(corpo)\(parte)"
  }

  package func documento() -> Document {
    let iscritti = elettori.count { $0.alAtto == nil }
    var blocks: [Block] = [.cover(copertina(iscritti))]
    blocks.append(.part(parte.titolo(lista)))
    blocks.append(.table(tabella()))
    blocks.append(.paragraph(.closing(chiusura(iscritti))))
    blocks.append(.signatures(FirmeLista.autenticazione(fonte, .ufficio)))
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo,
        subtitle: "\(parte.titolo(lista))\(volumi > 1 ? " · registro \(volume) di \(volumi)" : "") · \(Copia.ufficio.titolo)",
        right: ["\(bold: fonte.situazione)"]),
      footer: FirmeLista.piede(luogo: "Lista generale", digest: stato, copia: .ufficio),
      watermark: fonte.bozza ? "BOZZA" : nil, blocks: blocks, metadata: FirmeLista.metadati(fonte, titolo),
      pageCode: CodiceFoglio.foglio(stato))
  }

  private var titolo: String {
    lista == .generale ? "LISTA GENERALE DEGLI ELETTORI" : "LISTA AGGIUNTA DEI CITTADINI DELL’UNIONE EUROPEA"
  }

  private func copertina(_ iscritti: Int) -> Cover {
    var campi: [Cover.Field] = [
      .init("Comune", "\(bold: fonte.comune.denominazione) (\(fonte.comune.provincia))"),
      .init("Lista", "\(lista.titolo) (\(lista.norma.description)), \(parte.titolo(lista))"),
      .init("Situazione", RichText(fonte.situazione)), .init("Sezioni", "\(fonte.numeroSezioni)"),
    ]
    if let primo = elettori.first, let ultimo = elettori.last {
      campi.append(.init("Numeri", "dal n. \(primo.numeroGenerale) al n. \(ultimo.numeroGenerale)"))
    }
    if volumi > 1 { campi.append(.init("Registro", "\(volume) di \(volumi)")) }
    return Cover(
      title: titolo, subtitle: [RichText(parte.titolo(lista))], fields: campi,
      totals: [.init(volumi > 1 ? "in questo registro" : "iscritti", String(iscritti))],
      remarks: FirmeLista.avvertenze(fonte, .ufficio, depennati: 0))
  }

  private func tabella() -> Table {
    let omonimi = Omonimi(elettori) { $0.numeroGenerale }
    var righe = Rows(columns: ColonneElettori.ufficioGenerale.count)
    righe.reserve(rows: elettori.count, bytes: elettori.count * 120)
    for elettore in elettori {
      righe.append(elettore.alAtto == nil ? .plain : .struck) { celle in
        celle.number(elettore.numeroGenerale)
        if let sezione = elettore.sezione { celle.number(sezione) } else { celle.text("da ass.") }
        if let numero = elettore.numeroSezionale { celle.number(numero) } else { celle.empty() }
        celle.cognomeENome(elettore)
        celle.nascita(elettore)
        celle.attoDiNascita(elettore)
        celle.abitazione(elettore)
        celle.number(elettore.fascicolo)
        celle.text(
          Annotazioni.testo(elettore, omonimi: omonimi.altri(elettore, numero: elettore.numeroGenerale)))
      }
    }
    return Table(
      id: "elettori", caption: "\(titolo), \(parte.titolo(lista))", columns: ColonneElettori.ufficioGenerale,
      rows: righe, numberColumn: 0, runningTotals: true,
      stateWords: StateWords(title: "Stato", struck: "cancellato"))
  }

  private func chiusura(_ iscritti: Int) -> RichText {
    var testo: RichText =
      "Il presente registro comprende \(bold: "n. \(iscritti) (\(iscritti.inLettere))") elettori iscritti dopo l’atto n. \(fonte.atto.numero) del \(fonte.atto.giorno.esteso)."
    if volume == volumi {
      testo.append(
        "\nTotale della \(parte == .unica ? "lista" : "parte della lista"): elettori \(iscrittiParte) (\(iscrittiParte.inLettere)).")
    }
    return testo
  }
}
