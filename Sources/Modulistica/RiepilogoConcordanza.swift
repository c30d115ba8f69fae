package import Elettorato
package import Rendering

/// The account of a renumbering: every paper of the concordance with its lines, and the sums that must agree.
package struct RiepilogoConcordanza: Sendable {
  /// An old section, or who had none.
  package struct Riga: Sendable {
    package let lista: Lista
    package let sezione: Int?
    /// Electors of the balance before and after the act.
    package let prima: Int
    package let dopo: Int
    /// Lines of the concordance that begin here.
    package let rinumerati: Int

    package init(lista: Lista, sezione: Int?, prima: Int, dopo: Int, rinumerati: Int) {
      self.lista = lista
      self.sezione = sezione
      self.prima = prima
      self.dopo = dopo
      self.rinumerati = rinumerati
    }
  }

  package static let id = "concordanza-riepilogo"

  package let fonte: FonteLista
  package let sigillo: Impronta
  package let righe: [Riga]
  /// Lines that the act closed and opened, counted apart from the sections.
  package let chiuse: Int
  package let aperte: Int

  package init(fonte: FonteLista, sigillo: Impronta, righe: [Riga], chiuse: Int, aperte: Int) {
    self.fonte = fonte
    self.sigillo = sigillo
    self.righe = righe
    self.chiuse = chiuse
    self.aperte = aperte
  }

  /// The document. Throws when the sections do not make the act, or when it opened other lines than it closed.
  package func documento() throws(Squilibrio) -> Document {
    let rinumerati = righe.reduce(0) { $0 + $1.rinumerati }
    guard rinumerati == chiuse else {
      throw .stampa(documento: Self.id, attesi: chiuse, stampati: rinumerati)
    }
    guard aperte == chiuse else { throw .stampa(documento: Self.id, attesi: chiuse, stampati: aperte) }
    let titolo = "RIEPILOGO DELLA CONCORDANZA"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)", page: .portrait,
      footer: Footer(
        left: { pagina in
          ["Riepilogo della concordanza · \(bold: "foglio \(pagina.number) di \(pagina.count)")"]
        },
        codes: ["atto  \(CodiceFoglio.lista(sigillo))"]),
      blocks: [
        .letterhead(
          Letterhead(
            lines: IntestazioneEnte.righe(fonte.comune) + ["Ufficio elettorale"], title: titolo,
            subtitle: [
              RichText(fonte.atto.tipo.titolo),
              "atto n. \(fonte.atto.numero) \(fonte.atto.giorno.esteso(.del).tipografico)",
            ])),
        .table(
          Table(
            id: "concordanza", caption: titolo,
            columns: [
              Column("", weight: 150, fullTitle: "Sezione"),
              Column("iscritti\nprima", weight: 60, alignment: .right),
              Column("rinumerati", weight: 70, alignment: .right),
              Column("iscritti\ndopo", weight: 60, alignment: .right),
            ], rows: tabella, look: .open, heavyRuleEvery: nil)),
        .paragraph(
          Paragraph(
            "Elettori rinumerati: \(bold: chiuse.certificato). L’atto chiude \(chiuse) righe e ne apre \(aperte): nessun elettore è iscritto o cancellato.",
            alignment: .justified)),
        .signatures(
          Signatures(
            [.init("Il responsabile dell’ufficio elettorale", width: .mm(60))], arrangement: .stacked)),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  private var tabella: Rows {
    var tabella = Rows(columns: 4)
    for lista in Lista.allCases {
      let sue = righe.filter { $0.lista == lista }
      guard !sue.isEmpty else { continue }
      tabella.appendGroup(RichText(lista == .generale ? "Lista generale" : "Lista aggiunta U.E."))
      for riga in sue {
        tabella.append { celle in
          celle.text(riga.sezione.map { "Sezione \($0)" } ?? "Da assegnare")
          for numero in [riga.prima, riga.rinumerati, riga.dopo] { celle.number(numero) }
        }
      }
      tabella.append(.total) { celle in
        celle.text("Totale")
        for figura in [\Riga.prima, \.rinumerati, \.dopo] {
          celle.number(sue.reduce(0) { $0 + $1[keyPath: figura] })
        }
      }
    }
    return tabella
  }
}
