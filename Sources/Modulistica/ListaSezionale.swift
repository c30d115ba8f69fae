package import Elettorato
package import Rendering

/// The list of the electors of a section: the document on which people vote, or the office's copy of it.
///
/// One document for a section: a cover, one table for each part of the list (men and women apart until June 2025), the
/// closing formula that accounts for every figure, and on the poll copy the lines for voters entered in calce. A single
/// list may be bound in two blocks: then each document is one of them.
/// Source: arts 35 and 40 d.P.R. 223/1967; `norme.md` part 8.
package struct ListaSezionale: Sendable {
  package let fonte: FonteLista
  package let lista: Lista
  package let sezione: Sezione
  package let copia: Copia
  package let digest: DigestSezione
  /// The electors of each part, in order of sectional number, struck lines included: always the whole section.
  package let parti: [(parte: Parte, elettori: [Elettore])]
  /// Electors of the EU additional list who vote in the same section; `nil` where it does not vote.
  package let iscrittiUE: Int?
  /// Which block this document is; `nil` for the whole section.
  package let blocco: Blocco?
  /// Who votes elsewhere, for the list of the eve, which carries the marks; `nil` for the list that the commission authenticates, the same
  /// from either copy.
  package let voto: VotoAltrove?
  /// How the number of the section came about, for the balance box; `nil` for a list of before the acts of this archive.
  package let andamento: Andamento?

  package init(
    fonte: FonteLista, lista: Lista, sezione: Sezione, copia: Copia, digest: DigestSezione,
    parti: [(parte: Parte, elettori: [Elettore])], iscrittiUE: Int?, blocco: Blocco? = nil,
    voto: VotoAltrove? = nil, andamento: Andamento? = nil
  ) {
    precondition(
      blocco == nil || parti.allSatisfy { $0.parte == .unica }, "only a single list is bound in blocks")
    self.fonte = fonte
    self.lista = lista
    self.sezione = sezione
    self.copia = copia
    self.digest = digest
    self.parti = parti
    self.iscrittiUE = iscrittiUE
    self.blocco = blocco
    self.voto = copia == .votazione ? voto : nil
    self.andamento = andamento
  }

  /// The document. Throws `Squilibrio.stampa` when the electors given are not those that the archive counted.
  package func documento() throws(Squilibrio) -> Document {
    let conti = conti(blocco)
    let interi = blocco == nil ? conti : self.conti(nil)
    let iscritti = interi.reduce(0) { $0 + $1.iscritti }
    guard iscritti == digest.elettori else {
      throw .stampa(documento: id, attesi: digest.elettori, stampati: iscritti)
    }
    if let andamento, andamento.ora != iscritti {
      throw .stampa(documento: id, attesi: andamento.ora, stampati: iscritti)
    }
    var blocks: [Block] = [.cover(copertina(conti, interi))]
    for (indice, conto) in conti.enumerated() {
      blocks.append(.part(titoloParte(conto.parte)))
      blocks.append(.table(tabella(conto.parte, parti[indice].elettori)))
      var chiusura = conto.formula(fonte: fonte)
      if indice == conti.count - 1, let totale = totale(interi) {
        chiusura.append("\n")
        chiusura.append(totale)
      }
      blocks.append(.paragraph(.closing(chiusura)))
    }
    if let andamento {
      blocks.append(.balance(QuadroDellaLista.conto(andamento, interi, copia: copia, annotati: annotati)))
    }
    blocks.append(.signatures(FirmeLista.autenticazione(fonte, copia)))
    if copia == .votazione {
      // Who is entered at the foot is of no part of the list.
      if conti.count > 1 { blocks.append(.part("iscritti in calce")) }
      blocks.append(inCalce)
    }
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)", header: testata,
      footer: FirmeLista.piede(
        luogo: "Sezione \(sezione.numero)", digest: fonte.impronta(digest.impronta), copia: copia,
        conParte: conti.count > 1 || blocco != nil,
        totali: Dictionary(conti.map { (titoloParte($0.parte), $0.stampati) }) { prima, _ in prima }),
      watermark: fonte.filigrana, blocks: blocks, metadata: FirmeLista.metadati(fonte, titolo),
      pageCode: CodiceFoglio.foglio(fonte.impronta(digest.impronta)))
  }

  /// Stem of the file: `sezione-001-votazione`, `sezione-001-votazione-A-L`.
  package var id: String { Self.id(lista, sezione: sezione.numero, copia, blocco) }

  package static func id(_ lista: Lista, sezione: Int, _ copia: Copia, _ blocco: Blocco?) -> String {
    let numero = String(sezione)
    let cifre = String(repeating: "0", count: max(0, 3 - numero.utf8.count)) + numero
    let corpo = lista == .generale ? "" : "-\(lista.rawValue.lowercased())"
    return "sezione-\(cifre)\(corpo)-\(copia.rawValue)\(blocco.map { "-\($0.rawValue)" } ?? "")"
  }

  private func conti(_ blocco: Blocco?) -> [ContoParte] {
    parti.map {
      ContoParte($0.parte, $0.elettori, blocco: blocco, fonte: fonte, copia: copia, voto: votoDellaLista)
    }
  }

  /// Who of the section votes elsewhere, struck lines not counted; `nil` on a list without marks.
  private var annotati: Int? {
    guard let voto else { return nil }
    return parti.reduce(0) { totale, parte in
      totale
        + parte.elettori.count { elettore in
          elettore.alAtto == nil && !depennato(elettore) && !voto.modi(fascicolo: elettore.fascicolo).isEmpty
            && !(votoDellaLista?.votaPerCorrispondenza(elettore) ?? false)
        }
    }
  }

  /// Nobody of the additional lists votes by mail.
  private var votoDellaLista: VotoAltrove? { lista == .generale ? voto : nil }

  // MARK: Words

  private var titolo: String {
    let nome =
      switch (lista, copia) {
      case (.generale, .votazione): "LISTA DEGLI ELETTORI"
      case (.generale, .ufficio): "LISTA SEZIONALE · COPIA D’UFFICIO"
      case (_, .votazione): "LISTA AGGIUNTA U.E."
      case (_, .ufficio): "LISTA AGGIUNTA U.E. · COPIA D’UFFICIO"
      }
    return "\(nome) · SEZIONE N. \(sezione.numero)\(blocco.map { " · \($0.rawValue)" } ?? "")"
  }

  /// The title where there is room for all of it.
  private var titoloEsteso: String {
    lista == .generale ? titolo : "\(lista.intestazione) · SEZIONE N. \(sezione.numero)"
  }

  private func titoloParte(_ parte: Parte) -> String { blocco?.titolo ?? parte.titolo(lista) }

  private var testata: RunningHeader {
    RunningHeader(
      left: IntestazioneEnte.righe(fonte.comune), title: titolo,
      subtitle: solaSchedaComunale
        ? "\(sede) · \(bold: "ricevono la sola scheda comunale")" : "\(sede) · \(bold: copia.titolo)",
      right: fonte.consultazione.map(DicituraConsultazione.righe) ?? ["\(bold: fonte.situazione)"])
  }

  /// Said on every sheet where the other votes are held too (D-08).
  private var solaSchedaComunale: Bool {
    copia == .votazione && lista == .aggiuntaUEComunale && fonte.consultazione?.tipi.count ?? 0 > 1
  }

  private var sede: String {
    sezione.indirizzo.isEmpty ? sezione.sede : "\(sezione.sede), \(sezione.indirizzo)"
  }

  /// The totals of the section after those of the last part; `nil` where the part is the section.
  private func totale(_ interi: [ContoParte]) -> RichText? {
    let elettori = interi.reduce(0) { $0 + $1.stampati }
    var testo = RichText()
    if blocco != nil || interi.count > 1 {
      let addendi =
        blocco == nil
        ? interi.map { "\($0.parte.genere) \($0.stampati)" }
        : Blocco.allCases.map { blocco in "\(blocco.titolo) \(conti(blocco).reduce(0) { $0 + $1.stampati })" }
      testo.append("Totale della sezione: \(addendi.joined(separator: ", ")), ")
      testo.append(bold: "\(elettori.concorda("elettore", "elettori")) \(elettori.certificato)")
      testo.append(".")
    }
    if let iscrittiUE {
      testo.append(
        "\(testo.isEmpty ? "" : " ")Iscritti nella lista aggiunta dei cittadini dell’Unione europea, in documento a parte: \(iscrittiUE)."
      )
    }
    return testo.isEmpty ? nil : testo
  }

  // MARK: Cover

  private func copertina(_ conti: [ContoParte], _ interi: [ContoParte]) -> Cover {
    var campi: [Cover.Field] = [
      .init("Comune", "\(bold: fonte.comune.denominazione) (\(fonte.comune.provincia))"),
      .init("Sezione", "n. \(bold: sezione.numero)"), .init("Sede", RichText(sede)),
    ]
    if let blocco {
      campi.append(
        .init(
          "Blocco", "\(bold: blocco.rawValue), \(blocco.spiegazione); la numerazione è unica per la sezione"))
    }
    if let consultazione = fonte.consultazione {
      campi.append(
        .init("Consultazione", RichText(DicituraConsultazione.oggetti(consultazione).joined(separator: "; ")))
      )
      campi.append(.init("Votazione", "\(bold: DicituraConsultazione.giorni(consultazione))"))
    }
    campi.append(.init("Lista", "\(lista.titolo) (\(fonte.cita(lista.norma))), \(fonte.situazione)"))
    if let iscrittiUE {
      campi.append(
        .init(
          "Lista aggiunta",
          iscrittiUE == 0
            ? "nessun cittadino dell’Unione europea iscritto in questa sezione"
            : "\(iscrittiUE.di("cittadino", "cittadini")) dell’Unione europea, in documento a parte"))
    }
    campi.append(
      .init(
        "Accesso",
        RichText(sezione.accessibile ? "sede accessibile" : "sede non accessibile ai non deambulanti")))
    return Cover(
      title: titoloEsteso, subtitle: ["\(bold: copia.titolo)"], fields: campi, totals: totali(conti, interi),
      remarks: FirmeLista.avvertenze(
        fonte, copia, lista: lista, depennati: interi.reduce(0) { $0 + $1.depennati },
        perCorrispondenza: votoDellaLista == nil ? nil : interi.reduce(0) { $0 + $1.perCorrispondenza }))
  }

  private func totali(_ conti: [ContoParte], _ interi: [ContoParte]) -> [Cover.Total] {
    let nome = copia == .votazione ? "elettori" : "iscritti"
    let sezione = interi.reduce(0) { $0 + $1.stampati }
    if let blocco {
      return [
        .init("\(nome) del \(blocco.titolo)", String(conti.reduce(0) { $0 + $1.stampati })),
        .init("\(nome) della sezione", String(sezione)),
      ]
    }
    return (conti.count > 1 ? conti.map { .init($0.parte.genere, String($0.stampati)) } : [])
      + [.init(nome, String(sezione))]
  }

  // MARK: Table

  private func tabella(_ parte: Parte, _ elettori: [Elettore]) -> Table {
    let presenti = presenti(elettori)
    let omonimi = Omonimi(elettori, righe: presenti.filter { elettori[$0].alAtto == nil }) {
      elettori[$0].numeroSezionale ?? 0
    }
    let colonne = copia == .votazione ? ColonneElettori.votazione : ColonneElettori.ufficioSezione
    var righe = Rows(columns: colonne.count)
    righe.reserve(rows: elettori.count, bytes: elettori.count * 120)
    // Lent one by one: a copy of an elector costs more than his line.
    let prestati = elettori.span
    for riga in presenti {
      let altri = omonimi.altri(riga: riga)
      righe.append(barrata(prestati[riga]) ? .struck : .plain, about: prestati[riga]) {
        elettore, celle in
        scrivi(elettore, omonimi: altri, in: &celle)
      }
    }
    return Table(
      id: parte.idTabella, caption: "\(titolo), \(titoloParte(parte))", columns: colonne, rows: righe,
      numberColumn: 0, runningTotals: true,
      stateWords: copia == .ufficio
        ? StateWords(title: "Stato", struck: "cancellato")
        : voto.map { _ in StateWords(title: "Stato", struck: "depennato") })
  }

  /// Cancelled by an act; on the list of the eve, also who is struck under art. 33: the line says to the president why he does not vote.
  private func barrata(_ elettore: borrowing Elettore) -> Bool {
    elettore.alAtto != nil || voto != nil && depennato(elettore)
  }

  private func depennato(_ elettore: borrowing Elettore) -> Bool {
    guard let giorno = fonte.giornoEta else { return false }
    return EsclusioneArt33.depenna(nascita: elettore.nascita, giornoEta: giorno)
  }

  /// The rows that stand on this paper: of this block, and on the poll copy only who votes, with the struck where it carries the marks.
  private func presenti(_ elettori: borrowing [Elettore]) -> [Int] {
    let prestati = elettori.span
    let votoDellaLista = votoDellaLista
    var presenti: [Int] = []
    presenti.reserveCapacity(prestati.count)
    for riga in prestati.indices {
      if let blocco, Blocco(prestati[riga]) != blocco { continue }
      if copia == .votazione {
        guard prestati[riga].alAtto == nil else { continue }
        if voto == nil, depennato(prestati[riga]) { continue }
        if let votoDellaLista, votoDellaLista.votaPerCorrispondenza(prestati[riga]) { continue }
      }
      presenti.append(riga)
    }
    return presenti
  }

  private func scrivi(_ elettore: borrowing Elettore, omonimi: [Int], in celle: inout Cells) {
    celle.fascicolo(elettore)
    celle.number(elettore.numeroSezionale ?? 0)
    celle.number(elettore.numeroGenerale)
    celle.cognomeENome(elettore)
    celle.nascita(elettore)
    if copia == .ufficio { celle.attoDiNascita(elettore) }
    celle.abitazione(elettore, fonte)
    switch copia {
    case .ufficio: celle.number(elettore.fascicolo)
    case .votazione:
      celle.empty()
      celle.empty()
    }
    celle.annotazioni(elettore, omonimi: omonimi, fonte, voto: voto)
  }
}

extension Lista {
  /// The list as the title of its own document.
  var intestazione: String {
    switch self {
    case .generale: "LISTA GENERALE DEGLI ELETTORI"
    case .aggiuntaUEComunale: "LISTA AGGIUNTA DEI CITTADINI DELL’UNIONE EUROPEA"
    case .aggiuntaUEParlamento: "LISTA AGGIUNTA DEI CITTADINI DELL’UNIONE EUROPEA (PARLAMENTO EUROPEO)"
    }
  }
}

extension Parte {
  /// What the table of the part is called, in file names too.
  package var idTabella: String {
    switch self {
    case .maschile: "uomini"
    case .femminile: "donne"
    case .unica: "elettori"
    }
  }
}
