package import Elettorato
package import Rendering

/// The sections that voters in a wheelchair cannot reach, each with those which its electors may choose.
///
/// Source: art. 1 L. 15/1991; LR FVG 28/2007 art. 30, LR FVG 19/2013 art. 48, c. 2 (A-75, A-76, B-60 to B-62).
package struct SezioniAccessibili: Sendable {
  package static let norma = Norma(.l15del1991, "art. 1")

  package let fonte: FonteLista
  /// Every section of the Comune, in order of number.
  package let sezioni: [Sezione]

  package init(fonte: FonteLista, sezioni: [Sezione]) {
    self.fonte = fonte
    self.sezioni = sezioni
  }

  /// Stem of the file.
  package static let id = "sezioni-accessibili"

  package var accessibili: [Sezione] { sezioni.filter(\.accessibile) }
  package var nonAccessibili: [Sezione] { sezioni.filter { !$0.accessibile } }

  private static let colonneNon = [
    Column("Sezione", weight: 50, alignment: .right, style: .strong), Column("Sede", weight: 190),
    Column("Indirizzo", weight: 150),
    Column("Accessibile nella stessa sede", weight: 110, style: .small),
    Column("Tutte le sezioni accessibili tra cui scegliere", weight: 190),
  ]

  private static let colonneAccessibili = [
    Column("Sezione", weight: 50, alignment: .right, style: .strong), Column("Sede", weight: 320),
    Column("Indirizzo", weight: 320),
  ]

  package func documento() -> Document {
    let titolo = "SEZIONI ACCESSIBILI AGLI ELETTORI NON DEAMBULANTI"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo,
        subtitle: "\(fonte.cita(Self.norma))", right: fonte.inAlto),
      footer: Footer(
        left: { pagina in ["Sezioni accessibili · \(bold: "foglio \(pagina.number) di \(pagina.count)")"] },
        box: "Il responsabile dell’ufficio elettorale (firma e bollo)"),
      blocks: [
        .paragraph(Paragraph(premessa))
      ] + tabelle + [
        .paragraph(
          .closing(
            "Sezioni del Comune: \(bold: sezioni.count.certificatoFemminile); accessibili \(accessibili.count), non accessibili \(nonAccessibili.count)."
          )), .notes(Self.note),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  /// Each where it has a line: what an empty one would say, a sentence says.
  private var tabelle: [Block] {
    var blocchi: [Block] = []
    if !nonAccessibili.isEmpty {
      blocchi += [
        .heading("Sezioni non accessibili e sezioni tra cui i loro elettori possono scegliere"),
        .table(
          Table(
            id: "non-accessibili", caption: "Sezioni non accessibili", columns: Self.colonneNon,
            rows: righeNon, numberColumn: 0)),
      ]
    }
    if !accessibili.isEmpty {
      blocchi += [
        .heading("Sezioni accessibili"),
        .table(
          Table(
            id: "accessibili", caption: "Sezioni accessibili", columns: Self.colonneAccessibili,
            rows: righeAccessibili, numberColumn: 0)),
      ]
    }
    return blocchi
  }

  private var premessa: RichText {
    if nonAccessibili.isEmpty {
      return
        "\(bold: "Tutte le sezioni del Comune sono accessibili"): nessun elettore deve sceglierne un’altra."
    }
    if accessibili.isEmpty { return Self.nessuna(fonte) }
    return
      "L’elettore non deambulante iscritto in una sezione la cui sede non è accessibile con la sedia a ruote può votare in qualsiasi altra sezione del Comune allestita in una sede accessibile, tra quelle qui indicate."
  }

  static func nessuna(_ fonte: FonteLista) -> RichText {
    "\(bold: "Attenzione: nessuna sezione del Comune è accessibile"): gli elettori non deambulanti non hanno alcuna sezione da scegliere. Occorre trasferire o adattare almeno una sede prima del voto (\(fonte.cita(Norma(.l15del1991, "artt. 1 e 2"))); \(fonte.cita(.d223("art. 38"))))."
  }

  /// What the elector shows and the president writes; transport and doctors: B-06, B-62, B-63.
  static let note: [RichText] = [
    "L’elettore mostra la tessera elettorale e l’attestazione medica dell’azienda sanitaria locale, anche rilasciata in precedenza per altri scopi, oppure copia autentica della patente speciale, da cui risulti l’impossibilità o la capacità gravemente ridotta di deambulare.",
    "Il presidente della sezione scelta lo iscrive in calce alla propria lista e allega il documento al verbale; non occorre alcuna domanda preventiva.",
    "Il Comune organizza il trasporto degli elettori non deambulanti. I medici designati rilasciano attestazioni e certificati immediatamente e gratuitamente; non possono essere candidati né parenti di candidati fino al quarto grado.",
    "Quando la consultazione divide il Comune in collegi o circoscrizioni la scelta è limitata alle sezioni dello stesso collegio: l’archivio non li conosce, e l’elenco va verificato.",
  ]

  private var righeNon: Rows {
    var righe = Rows(columns: Self.colonneNon.count)
    let tutte = Self.inBreve(accessibili.map(\.numero))
    for sezione in nonAccessibili {
      let vicine = accessibili.filter { $0.sede == sezione.sede }.map(\.numero)
      righe.append { celle in
        celle.number(sezione.numero)
        celle.text(sezione.sede)
        celle.text(sezione.indirizzo)
        celle.text(vicine.isEmpty ? "nessuna" : Self.inBreve(vicine))
        celle.text(tutte.isEmpty ? "NESSUNA" : tutte)
      }
    }
    return righe
  }

  private var righeAccessibili: Rows {
    var righe = Rows(columns: Self.colonneAccessibili.count)
    for sezione in accessibili {
      righe.append { celle in
        celle.number(sezione.numero)
        celle.text(sezione.sede)
        celle.text(sezione.indirizzo)
      }
    }
    return righe
  }

  /// `1-3, 5, 7-9`: numbers in order, runs of three or more joined.
  package static func inBreve(_ numeri: [Int]) -> String {
    var parti: [String] = []
    var inizio = 0
    while inizio < numeri.count {
      var fine = inizio
      while fine + 1 < numeri.count, numeri[fine + 1] == numeri[fine] + 1 { fine += 1 }
      if fine - inizio >= 2 {
        parti.append("\(numeri[inizio])-\(numeri[fine])")
      } else {
        parti += numeri[inizio...fine].map(String.init)
      }
      inizio = fine + 1
    }
    return parti.joined(separator: ", ")
  }
}

extension FonteLista {
  /// What stands at the top right of a sheet: the vote, or the lists where there is none.
  var inAlto: [RichText] {
    consultazione.map(DicituraConsultazione.righe) ?? ["\(bold: situazione)"]
  }
}
