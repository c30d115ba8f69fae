package import Elettorato
package import Rendering

/// From old numbers to new ones: the table by which whoever holds an old list finds an elector in the new one.
///
/// One document for each old section, one for each volume of the old general list, in order of the old numbers. Source: practice
/// (`norme.md` 1.4.5, keep an old-to-new table).
package struct ConcordanzaNumeri: Sendable {
  /// Which old numbers a document lists.
  package enum Ambito: Hashable, Sendable {
    /// Those of an old section; `nil` for who had none.
    case sezione(Lista, Int?)
    /// Those of a volume of the old general list.
    case generale(Lista, Parte, volume: Int, volumi: Int)
  }

  /// General numbers of one volume, as in the list itself.
  package static let numeriPerVolume = ListaGenerale.numeriPerVolume

  package let fonte: FonteLista
  package let sigillo: Impronta
  package let ambito: Ambito
  /// The lines of each old part, in order of old number.
  package let parti: [(parte: Parte, voci: [VoceConcordanza])]
  /// How many lines the balance of the act has here; `nil` where it does not count by these numbers.
  package let attesi: Int?

  package init(
    fonte: FonteLista, sigillo: Impronta, ambito: Ambito, parti: [(parte: Parte, voci: [VoceConcordanza])],
    attesi: Int?
  ) {
    self.fonte = fonte
    self.sigillo = sigillo
    self.ambito = ambito
    self.parti = parti
    self.attesi = attesi
  }

  /// Stem of the file: `concordanza-sezione-003`, `concordanza-generale-maschile-2`.
  package static func id(_ ambito: Ambito) -> String {
    switch ambito {
    case .sezione(let lista, let sezione):
      let coda = lista == .generale ? "" : "-\(lista.rawValue.lowercased())"
      guard let sezione else { return "concordanza-da-assegnare\(coda)" }
      let numero = String(sezione)
      return
        "concordanza-sezione-\(String(repeating: "0", count: max(0, 3 - numero.utf8.count)))\(numero)\(coda)"
    case .generale(let lista, let parte, let volume, let volumi):
      return "concordanza-\(ListaGenerale.id(lista, parte, volume: volume, volumi: volumi))"
    }
  }

  package var id: String { Self.id(ambito) }
  package var righe: Int { parti.reduce(0) { $0 + $1.voci.count } }

  /// The document. Throws `Squilibrio.stampa` when the lines are not those that the act has counted.
  package func documento() throws(Squilibrio) -> Document {
    if let attesi, attesi != righe { throw .stampa(documento: id, attesi: attesi, stampati: righe) }
    var blocks: [Block] = []
    for (indice, (parte, voci)) in parti.enumerated() {
      if parti.count > 1 { blocks.append(.part("numeri vecchi, \(parte.titolo(lista))")) }
      if indice == 0 { blocks.append(.paragraph(Paragraph(premessa))) }
      blocks.append(.table(tabella(parte, voci)))
    }
    blocks.append(.paragraph(.closing(chiusura)))
    blocks.append(.signatures(FirmeLista.autenticazione(fonte, .ufficio)))
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo, subtitle: "\(bold: sottotitolo)",
        right: ["\(bold: fonte.atto.tipo.titolo)", RichText(dellAtto)]),
      footer: FirmeLista.piede(
        luogo: luogo, codice: "atto", digest: sigillo, copia: .ufficio, conParte: parti.count > 1),
      blocks: blocks, metadata: FirmeLista.metadati(fonte, titolo), pageCode: CodiceFoglio.foglio(sigillo))
  }

  // MARK: Words

  private var titolo: String { "CONCORDANZA DEI NUMERI" }

  private var lista: Lista {
    switch ambito {
    case .sezione(let lista, _), .generale(let lista, _, _, _): lista
    }
  }

  private var luogo: String {
    switch ambito {
    case .sezione(_, let sezione?): "Sezione \(sezione)"
    case .sezione(_, nil): "Da assegnare"
    case .generale: "Lista generale"
    }
  }

  private var sottotitolo: String {
    let nome =
      switch ambito {
      case .sezione(_, let sezione?): "sezione n. \(sezione)"
      case .sezione(_, nil): "elettori senza sezione"
      case .generale(_, let parte, let volume, let volumi):
        "numeri generali\(parte == .unica ? "" : ", \(parte.titolo(lista))")\(volumi > 1 ? ", registro \(volume) di \(volumi)" : "")"
      }
    return lista == .generale ? nome : "\(nome) · lista aggiunta U.E."
  }

  private var dellAtto: String {
    "atto n. \(fonte.atto.numero) \(fonte.atto.giorno.esteso(.del).tipografico)"
  }

  private var premessa: RichText {
    "Dai numeri delle liste precedenti a quelli delle liste formate con l’\(dellAtto) (\(fonte.atto.tipo.titolo)). Il fascicolo personale non cambia."
  }

  private var chiusura: RichText {
    "La presente concordanza comprende \(bold: righe.certificato) \(righe.concorda("elettore", "elettori")): a ogni numero vecchio ne corrisponde uno nuovo. I numeri vecchi che mancano erano di righe già barrate, o non attribuiti\(fonte.atto.tipo == .ripartizione ? ", o di elettori che restano dove sono" : "")."
  }

  // MARK: Table

  private var perSezione: Bool {
    if case .sezione = ambito { true } else { false }
  }

  private var colonne: [Column] {
    let sezionale = Column(
      "N. sezion.\nvecchio", weight: 52, alignment: .right, style: perSezione ? .strong : .plain,
      fullTitle: "Numero sezionale vecchio")
    let generale = Column(
      "N. gen.\nvecchio", weight: 56, alignment: .right, style: perSezione ? .plain : .strong,
      fullTitle: "Numero generale vecchio")
    return
      (perSezione
      ? [sezionale, generale]
      : [generale, Column("Sezione\nvecchia", weight: 48, alignment: .right), sezionale]) + [
        Column("COGNOME e nome", weight: 240, style: .name),
        Column("Nascita", weight: 70, alignment: .right),
        Column("Fascicolo", weight: 64, alignment: .right, style: .faint),
        Column("Sezione\nnuova", weight: 48, alignment: .right),
        Column(
          "N. sezion.\nnuovo", weight: 56, alignment: .right, style: .strong,
          fullTitle: "Numero sezionale nuovo"),
        Column(
          "N. gen.\nnuovo", weight: 60, alignment: .right, style: .strong, fullTitle: "Numero generale nuovo"),
        Column("Parte\nnuova", weight: 44, alignment: .center, style: .faint),
      ]
  }

  private func tabella(_ parte: Parte, _ voci: [VoceConcordanza]) -> Table {
    let colonne = colonne
    var righe = Rows(columns: colonne.count)
    righe.reserve(rows: voci.count, bytes: voci.count * 60)
    let prestate = voci.span
    for riga in prestate.indices {
      righe.append(.plain, about: prestate[riga]) { voce, celle in scrivi(voce, in: &celle) }
    }
    return Table(
      id: parte.idTabella, caption: "\(titolo), \(sottotitolo), \(parte.titolo(lista))", columns: colonne,
      rows: righe, minimumRowHeight: .mm(5), numberColumn: 0, runningTotals: true)
  }

  private func scrivi(_ voce: borrowing VoceConcordanza, in celle: inout Cells) {
    celle.fascicolo(voce.elettore)
    if perSezione {
      celle.numero(voce.elettore.numeroSezionale)
      celle.number(voce.elettore.numeroGenerale)
    } else {
      celle.number(voce.elettore.numeroGenerale)
      celle.numero(voce.elettore.sezione)
      celle.numero(voce.elettore.numeroSezionale)
    }
    celle.cognomeENome(voce.elettore)
    celle.text(voce.elettore.nascita.breve)
    celle.number(voce.elettore.fascicolo)
    if let sezione = voce.nuova.sezione { celle.number(sezione) } else { celle.text("da ass.") }
    celle.numero(voce.nuova.numeroSezionale)
    celle.number(voce.nuova.numeroGenerale)
    celle.text(voce.nuova.parte == .unica ? "" : voce.nuova.parte.rawValue)
  }
}

extension Cells {
  /// A number, or nothing where there is none.
  fileprivate mutating func numero(_ numero: Int?) {
    if let numero { number(numero) } else { empty() }
  }
}
