package import Elettorato
package import Rendering

/// The minutes of an act of revision: who adopts it, under which law, what changes, cause by cause, and the balance of the lists.
///
/// Office model (Mod. 1-D, `norme.md` 8.13): every figure is the archive's, in figures and in letters. A round that changes nothing has minutes too.
/// Source: art. 32 d.P.R. 223/1967, c. 1-4 (A-10 to A-23).
package struct Verbale: Sendable {
  package let fonte: FonteAtto
  package let conti: ContiDellAtto
  /// Every change of the act, in order of list and alphabet; none where the act writes all the lines again.
  package let voci: [VoceVerbale]
  /// Every fact that the act answers to.
  package let fatti: [FattoEsaminato]

  package init(fonte: FonteAtto, conti: ContiDellAtto, voci: [VoceVerbale], fatti: [FattoEsaminato]) {
    self.fonte = fonte
    self.conti = conti
    self.voci = voci
    self.fatti = fatti
  }

  /// Stem of the file.
  package static let id = "verbale"

  /// The document. Throws when the people listed are not those that the archive counted.
  package func documento() throws(Squilibrio) -> Document {
    try verifica()
    let titolo = "VERBALE N. \(fonte.atto.numero)"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: fonte.testata(titolo, "\(fonte.oggetto) · \(bold: fonte.atto.giorno.esteso)"),
      footer: fonte.piede("Verbale"),
      blocks: [paragrafo(apertura)] + variazioni + quadro + esame + interventi + particolarita + chiusura,
      metadata: fonte.metadati("\(titolo), \(fonte.oggetto)"),
      pageCode: CodiceFoglio.foglio(fonte.impronta))
  }

  /// The changes printed one by one are those counted apart, kind by kind, cause by cause, list by list.
  private func verifica() throws(Squilibrio) {
    for operazione in Variazione.Operazione.allCases {
      let gruppi = voci.perCausa(operazione)
      for causa in Causa.allCases where causa != .ricompilazione {
        for lista in Lista.allCases {
          let attese = conti.quante(operazione, causa, lista)
          let stampate = gruppi.first { $0.causa == causa && $0.lista == lista }?.voci.count ?? 0
          guard attese == stampate else {
            throw .stampa(
              documento: "\(Self.id), \(operazione.titolo) per \(causa.titolo)", attesi: attese,
              stampati: stampate)
          }
        }
      }
    }
  }

  private func paragrafo(_ testo: RichText) -> Block { .paragraph(Paragraph(testo, alignment: .justified)) }

  // MARK: Changes

  private var variazioni: [Block] {
    if fonte.atto.tipo == .ricompilazione { return [paragrafo(ricompilazione)] }
    if voci.isEmpty { return [paragrafo(nullaDaVariare)] }
    return Variazione.Operazione.allCases.flatMap { operazione -> [Block] in
      let gruppi = voci.perCausa(operazione)
      guard !gruppi.isEmpty else { return [] }
      return [
        .heading(operazione.sezioneDelVerbale),
        .table(TabellaVariazioni(operazione, fonte: fonte).tabella(gruppi)),
        .paragraph(.closing(somma(operazione))),
      ]
    }
  }

  // MARK: Balance

  private var quadro: [Block] {
    let quadro = QuadroVerbale(conti)
    return [.heading("Quadro delle liste"), .table(quadro.tabella)]
      + quadro.formule.map { .paragraph(.closing($0)) }
  }

  // MARK: Facts

  private var esame: [Block] {
    guard !fatti.isEmpty else { return [] }
    return [.heading("Fatti esaminati"), paragrafo(esito)]
  }

  private var interventi: [Block] {
    let decisi = fatti.filter { !$0.decisione.intervento.isEmpty }
    guard !decisi.isEmpty else { return [] }
    return [.heading("Interventi dell’ufficio"), .table(TabellaInterventi.tabella(decisi))]
  }

  private var particolarita: [Block] {
    let allarmi = fonte.atto.valori(Sospeso.parametroAllarme) + fonte.atto.valori(Sospeso.parametro)
    guard !allarmi.isEmpty else { return [] }
    var righe: [RichText] = allarmi.map { "\($0.tipografico.maiuscolo)." }
    righe += fonte.atto.valori("motivo").map { "\(bold: "Motivo per cui la revisione è adottata:") \($0)" }
    return [.heading("Particolarità della revisione"), .paragraph(Paragraph(RichText(righe: righe)))]
  }

  // MARK: Signatures

  private var chiusura: [Block] {
    [
      .paragraph(
        .closing("Di quanto sopra è redatto il presente verbale, letto, confermato e sottoscritto.")),
      .signatures(
        Signatures([
          .init("\(fonte.comune.denominazione), lì", width: .mm(32)),
          .init("Il responsabile dell’ufficio elettorale", width: .mm(62)), .init("(bollo)", width: .mm(0)),
        ])), .notes(note),
    ]
  }
}

extension RichText {
  /// Lines one under the other.
  init(righe: [RichText]) {
    self.init()
    for (indice, riga) in righe.enumerated() {
      if indice > 0 { append("\n") }
      append(riga)
    }
  }
}

extension Atto {
  /// The values that the act keeps under a name, in their order.
  func valori(_ nome: String) -> [String] { parametri.filter { $0.nome == nome }.map(\.valore) }
}

extension Variazione.Operazione {
  /// The title over the changes of one kind.
  var sezioneDelVerbale: String {
    switch self {
    case .cancellazione: "Cancellazioni"
    case .iscrizione: "Iscrizioni"
    case .cambioSezione: "Cambi di sezione"
    case .annotazione: "Annotazioni"
    }
  }

  /// Whether the word for the change is feminine.
  var femminile: Bool {
    switch self {
    case .cancellazione, .iscrizione, .annotazione: true
    case .cambioSezione: false
    }
  }
}
