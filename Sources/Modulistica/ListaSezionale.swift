package import Elettorato
package import Rendering

/// The list of the electors of a section: the document on which people vote, or the office's copy of it.
///
/// One document for a section: a cover, one table for each part of the list (men and women apart until June 2025), the
/// closing formula that accounts for every figure, and on the poll copy the lines for voters entered in calce.
/// Source: arts 35 and 40 d.P.R. 223/1967; `norme.md` part 8.
package struct ListaSezionale: Sendable {
  package let fonte: FonteLista
  package let lista: Lista
  package let sezione: Sezione
  package let copia: Copia
  package let digest: DigestSezione
  /// The electors of each part, in order of sectional number, struck lines included.
  package let parti: [(parte: Parte, elettori: [Elettore])]
  /// Electors of the EU additional list in the same section; `nil` where it does not vote.
  package let iscrittiUE: Int?

  package init(
    fonte: FonteLista, lista: Lista, sezione: Sezione, copia: Copia, digest: DigestSezione,
    parti: [(parte: Parte, elettori: [Elettore])], iscrittiUE: Int?
  ) {
    self.fonte = fonte
    self.lista = lista
    self.sezione = sezione
    self.copia = copia
    self.digest = digest
    self.parti = parti
    self.iscrittiUE = iscrittiUE
  }

  /// The document. Throws `Squilibrio.stampa` when the electors given are not those that the archive counted.
  package func documento() throws(Squilibrio) -> Document {
    let conti = parti.map { ContoParte($0.parte, $0.elettori, fonte: fonte, copia: copia) }
    let iscritti = conti.reduce(0) { $0 + $1.iscritti }
    guard iscritti == digest.elettori else {
      throw .stampa(documento: id, attesi: digest.elettori, stampati: iscritti)
    }
    var blocks: [Block] = [.cover(copertina(conti))]
    for ((parte, elettori), conto) in zip(parti, conti) {
      blocks.append(.part(parte.titolo(lista)))
      blocks.append(.table(tabella(parte, elettori)))
      blocks.append(.paragraph(.closing(conto.formula(fonte: fonte, ultima: parte == parti.last?.parte))))
    }
    if conti.count > 1 || iscrittiUE != nil { blocks.append(.paragraph(.closing(totale(conti)))) }
    blocks.append(.signatures(FirmeLista.autenticazione(fonte, copia)))
    if copia == .votazione, let ultima = parti.last { blocks.append(.ruledLines(inCalce(ultima.parte))) }
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)", header: testata,
      footer: FirmeLista.piede(
        luogo: "Sezione \(sezione.numero)", digest: digest.impronta, copia: copia),
      watermark: fonte.bozza ? "BOZZA" : nil, blocks: blocks, metadata: FirmeLista.metadati(fonte, titolo),
      pageCode: CodiceFoglio.foglio(digest.impronta))
  }

  /// Stem of the file: `sezione-001-votazione`.
  package var id: String {
    let numero = String(sezione.numero)
    let cifre = String(repeating: "0", count: max(0, 3 - numero.utf8.count)) + numero
    let corpo = lista == .generale ? "" : "-\(lista.rawValue.lowercased())"
    return "sezione-\(cifre)\(corpo)-\(copia.rawValue)"
  }

  private var titolo: String {
    lista == .generale
      ? "LISTA DEGLI ELETTORI · SEZIONE N. \(sezione.numero)"
      : "LISTA AGGIUNTA U.E. · SEZIONE N. \(sezione.numero)"
  }

  private var testata: RunningHeader {
    RunningHeader(
      left: IntestazioneEnte.righe(fonte.comune), title: titolo,
      subtitle: "\(sede) · \(copia.titolo)",
      right: fonte.consultazione.map(DicituraConsultazione.righe) ?? ["\(bold: fonte.situazione)"])
  }

  private var sede: String {
    sezione.indirizzo.isEmpty ? sezione.sede : "\(sezione.sede), \(sezione.indirizzo)"
  }

  private func copertina(_ conti: [ContoParte]) -> Cover {
    var campi: [Cover.Field] = [
      .init("Comune", "\(bold: fonte.comune.denominazione) (\(fonte.comune.provincia))"),
      .init("Sezione", "n. \(bold: sezione.numero)"), .init("Sede", RichText(sede)),
    ]
    if let consultazione = fonte.consultazione {
      campi.append(
        .init("Consultazione", RichText(DicituraConsultazione.oggetti(consultazione).joined(separator: "; "))))
      campi.append(.init("Votazione", "\(bold: DicituraConsultazione.giorni(consultazione))"))
    }
    campi.append(.init("Lista", "\(lista.titolo) (\(lista.norma.description)), \(fonte.situazione)"))
    campi.append(
      .init("Accesso", RichText(sezione.accessibile ? "sede accessibile" : "sede non accessibile ai non deambulanti")))
    let votanti = conti.reduce(0) { $0 + $1.stampati }
    let iscritti = conti.reduce(0) { $0 + $1.iscritti }
    var totali = conti.count > 1 ? conti.map { Cover.Total($0.parte.genere, String($0.stampati)) } : []
    totali.append(.init(copia == .votazione ? "elettori" : "iscritti", String(copia == .votazione ? votanti : iscritti)))
    return Cover(
      title: titolo, subtitle: [RichText(copia.titolo)], fields: campi, totals: totali,
      remarks: FirmeLista.avvertenze(fonte, copia, depennati: iscritti - votanti))
  }

  private func tabella(_ parte: Parte, _ elettori: [Elettore]) -> Table {
    let omonimi = Omonimi(elettori) { $0.numeroSezionale ?? 0 }
    let colonne = copia == .votazione ? ColonneElettori.votazione : ColonneElettori.ufficioSezione
    var righe = Rows(columns: colonne.count)
    righe.reserve(rows: elettori.count, bytes: elettori.count * 120)
    for elettore in elettori {
      if copia == .votazione, elettore.alAtto != nil || fonte.depennato(elettore) { continue }
      let numero = elettore.numeroSezionale ?? 0
      righe.append(elettore.alAtto == nil ? .plain : .struck) { celle in
        celle.number(numero)
        celle.number(elettore.numeroGenerale)
        celle.cognomeENome(elettore)
        celle.nascita(elettore)
        if copia == .ufficio { celle.attoDiNascita(elettore) }
        celle.abitazione(elettore)
        switch copia {
        case .ufficio: celle.number(elettore.fascicolo)
        case .votazione:
          celle.empty()
          celle.empty()
        }
        celle.text(Annotazioni.testo(elettore, omonimi: omonimi.altri(elettore, numero: numero)))
      }
    }
    return Table(
      id: "elettori-\(parte.rawValue.lowercased())", caption: "\(titolo), \(parte.titolo(lista))", columns: colonne,
      rows: righe, numberColumn: 0, runningTotals: true,
      stateWords: copia == .ufficio ? StateWords(title: "Stato", struck: "cancellato") : nil)
  }

  private func totale(_ conti: [ContoParte]) -> RichText {
    let elettori = conti.reduce(0) { $0 + $1.stampati }
    let parti = conti.map { "\($0.parte.genere) \($0.stampati)" }.joined(separator: ", ")
    var testo: RichText =
      conti.count > 1
      ? "Totale della sezione: \(parti), \(bold: "elettori \(elettori) (\(elettori.inLettere))")."
      : "Totale della sezione: \(bold: "elettori \(elettori) (\(elettori.inLettere))")."
    if let iscrittiUE {
      testo.append(" Iscritti nella lista aggiunta dei cittadini dell’Unione europea: \(iscrittiUE).")
    }
    return testo
  }

  /// Source: `norme.md` 8.6, who is admitted at the poll and entered at the foot of the list.
  private func inCalce(_ parte: Parte) -> RuledLines {
    RuledLines(
      title:
        "\(bold: "ELETTORI AMMESSI A VOTARE E ISCRITTI IN CALCE") (presidente, scrutatori, segretario, rappresentanti di lista, forza pubblica, art. 32-bis, sentenze, non deambulanti)",
      table: "elettori-\(parte.rawValue.lowercased())", labels: RuledLines.lettered(12))
  }
}
