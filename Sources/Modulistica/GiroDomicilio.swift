package import Elettorato
package import Rendering

/// The round of the homes of one section: which dwellings the detached office goes to, in order of street and number.
///
/// It holds the voters of every section of the Comune whose dwelling lies here. Those of other Comuni are told by their mayors on paper:
/// there are lines for them, unless only the Comune votes, where they have no ballot. Voters do not sign: who attests the vote does.
/// Source: DL 1/2006 art. 1, cc. 7 and 8; LR FVG 28/2007 art. 42, LR FVG 19/2013 art. 60 (B-07 c, B-11, B-12).
package struct GiroDomicilio: Sendable {
  package let fonte: FonteDelVoto
  /// The section that collects.
  package let sezione: Sezione
  /// In order of street, number and name.
  package let ammessi: [Ammesso]

  package init(fonte: FonteDelVoto, sezione: Sezione, ammessi: [Ammesso]) {
    self.fonte = fonte
    self.sezione = sezione
    self.ammessi = ammessi.sorted(by: Self.inOrdineDiStrada)
  }

  /// Stem of the file: `giro-domicilio-sezione-001`.
  package var id: String {
    let numero = String(sezione.numero)
    return "giro-domicilio-sezione-\(String(repeating: "0", count: max(0, 3 - numero.utf8.count)))\(numero)"
  }

  /// The order in which somebody walks: street by street, by number, then by letter; who dwells together is together.
  package static func inOrdineDiStrada(_ a: Ammesso, _ b: Ammesso) -> Bool {
    let (primo, secondo) = (a.luogo.indirizzo, b.luogo.indirizzo)
    let (viaA, viaB) = (chiave(primo), chiave(secondo))
    if viaA != viaB { return viaA.lexicographicallyPrecedes(viaB) }
    let (civicoA, civicoB) = (
      (primo?.civico.numero ?? .max, primo?.civico.esponente ?? ""),
      (secondo?.civico.numero ?? .max, secondo?.civico.esponente ?? "")
    )
    if civicoA != civicoB { return civicoA < civicoB }
    if a.persona.chiave != b.persona.chiave {
      return a.persona.chiave.lexicographicallyPrecedes(b.persona.chiave)
    }
    return a.richiesta < b.richiesta
  }

  /// The name of the street before its kind: Via Roma stands near Piazza Roma.
  private static func chiave(_ indirizzo: Indirizzo?) -> [UInt8] {
    guard let toponimo = indirizzo?.toponimo else { return [0xFF] }
    return ChiaveAlfabetica(cognome: toponimo.nome, nome: toponimo.specie).bytes
  }

  private static let colonne = [
    Column("N.", weight: 28, alignment: .right, style: .strong), Column("Abitazione", weight: 140),
    Column("COGNOME e nome", weight: 150, style: .name),
    Column("Luogo e data di nascita", weight: 110, style: .small),
    Column("Iscritto nella\nsezione, n. lista", weight: 72, style: .small),
    Column("Schede", weight: 66, style: .small), Column("Accom-\npagnatore", weight: 56, style: .small),
    Column("Attesta-\nzione n.", weight: 48, alignment: .right, style: .small),
    Column("Ora", weight: 40, style: .box), Column("Identificazione", weight: 92, style: .box),
    Column("Firma dello scrutatore\nche attesta il voto", weight: 106, style: .box),
  ]

  /// Whether somebody of another Comune may vote here: never where only the Comune votes.
  private var ospita: Bool { fonte.consultazione.tipi.contains { $0 != .comunale } }

  /// Lines for the voters of other Comuni.
  private static let righeLibere = 4

  package func documento() -> Document {
    let titolo = "GIRO DEL VOTO DOMICILIARE · SEZIONE N. \(sezione.numero)"
    let altrove = ammessi.count { $0.riga.sezione != sezione.numero }
    let dimore = Set(ammessi.map { $0.luogo.indirizzo?.description ?? "" }).count
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: fonte.testata(
        titolo, "ufficio distaccato della sezione, \(sezione.sede), \(sezione.indirizzo)"),
      footer: fonte.piede(
        "Giro domiciliare · sezione \(sezione.numero)", firma: "Il presidente della sezione (firma e bollo)"),
      blocks: [
        .paragraph(
          Paragraph(
            "Il presidente, con uno scrutatore e il segretario, raccoglie il voto nelle abitazioni qui indicate, in ordine di via e di numero civico. L’elettore mostra la tessera elettorale, un documento e l’attestazione. Chi è iscritto in un’altra sezione è aggiunto in calce alla lista di questa, e se ne dà atto nel verbale."
          )),
        .table(
          Table(
            id: "giro", caption: titolo, columns: Self.colonne, rows: righe, minimumRowHeight: .mm(11),
            heavyRuleEvery: nil, numberColumn: 0)),
      ] + ospiti + [
        .paragraph(
          .closing(
            "Il presente elenco comprende \(bold: ammessi.count.certificato) \(ammessi.count.concorda("elettore", "elettori")) in \(dimore.di("abitazione", "abitazioni")), \(altrove == 0 ? "tutti della sezione" : "di cui \(altrove) di altre sezioni del Comune")\(ospita ? "; aggiunti di altri Comuni n. ______" : "")."
          )),
        .signatures(
          Signatures([
            .init("Inizio ore", width: .mm(18)), .init("fine ore", width: .mm(18)),
            .init("Il presidente", width: .mm(40)), .init("Lo scrutatore", width: .mm(40)),
            .init("Il segretario", width: .mm(40)),
          ])),
        .notes([
          "Le ore le stabilisce il presidente quando si costituisce l’ufficio. \(fonte.situazione.maiuscolo)."
        ]),
      ], metadata: fonte.metadati(titolo))
  }

  private var ospiti: [Block] {
    guard ospita else { return [] }
    return [
      .ruledLines(
        RuledLines(
          title:
            "\(bold: "ELETTORI DI ALTRI COMUNI") che dimorano nella sezione, comunicati dai loro sindaci",
          table: "giro", labels: RuledLines.lettered(Self.righeLibere)))
    ]
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for (posto, ammesso) in ammessi.enumerated() {
      let (persona, riga) = (ammesso.persona, ammesso.riga)
      righe.append { celle in
        celle.label("richiesta ", ammesso.richiesta)
        celle.number(posto + 1)
        celle.text(ammesso.luogo.indirizzo?.description ?? "")
        celle.name(persona[.cognome], persona[.nome])
        celle.text("\(persona.luogoDiNascita)\n\(persona.nascita.breve)")
        celle.text(
          "sez. \(riga.sezione.map(String.init) ?? "–")\nn. \(riga.numeroSezionale.map { "\($0)\(riga.parte.sigla)" } ?? "–")"
        )
        celle.text(SchedeInParole.inBreve(ammesso.destinazione.schede))
        celle.text(ammesso.accompagnatore ? "sì" : "no")
        celle.number(ammesso.richiesta)
      }
    }
    return righe
  }
}

extension LuogoDelVoto {
  /// The address of a dwelling.
  var indirizzo: Indirizzo? {
    if case .dimora(_, let indirizzo) = self { indirizzo } else { nil }
  }
}
