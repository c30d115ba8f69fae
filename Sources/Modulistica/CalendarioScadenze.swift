package import Elettorato
package import Rendering

/// The calendar that hangs in the office: every deadline, month by month, with a place to write the day on which it was done.
package struct CalendarioScadenze: Sendable {
  package let comune: Comune
  package let calendari: [Calendario]
  /// The day from which it is seen: what the archive shows done by then is printed as done.
  package let oggi: Giorno

  package init(comune: Comune, calendari: [Calendario], oggi: Giorno) {
    self.comune = comune
    self.calendari = calendari
    self.oggi = oggi
  }

  package func documento() -> Document {
    let titolo = "SCADENZARIO ELETTORALE"
    return Document(
      id: "scadenze", title: "\(titolo) · \(comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(comune), title: titolo, subtitle: "\(sottotitolo)",
        right: calendari.flatMap { $0.titolo.split(separator: Calendario.separatore) }.map {
          RichText(String($0))
        }),
      footer: Footer(
        left: { pagina in
          [
            "Scadenzario visto \(oggi.breve(.il).tipografico) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"
          ]
        },
        right: ["I termini non slittano se cadono di domenica o in un giorno festivo."]),
      blocks: [.table(tabella)] + avvertenze,
      metadata: Metadata(
        author: "Comune di \(comune.denominazione)", subject: titolo, keywords: "scadenze elettorali",
        date: oggi.iso))
  }

  private var sottotitolo: String {
    calendari.count == 1 ? "dal primo all’ultimo adempimento" : "tutti gli adempimenti, in ordine di giorno"
  }

  private var tabella: Table {
    var righe = Rows(columns: 7)
    var mese: (anno: Int, mese: Int)?
    for scadenza in calendari.flatMap(\.scadenze).inOrdinePerGiorno {
      let (anno, numero, _) = scadenza.primoGiorno.data
      if mese ?? (0, 0) != (anno, numero) {
        mese = (anno, numero)
        righe.appendGroup("\(Giorno.nomiDeiMesi[numero - 1].uppercased()) \(anno)")
      }
      righe.append { celle in riga(scadenza, &celle) }
    }
    return Table(
      id: "scadenze", caption: "Scadenze",
      columns: [
        Column("Data", weight: 72, alignment: .right, style: .name),
        Column("Giorni\nal voto", weight: 44, alignment: .right), Column("Quando e che cosa", weight: 280),
        Column("Chi", weight: 104), Column("Per quale articolo", weight: 122),
        Column("Con quale comando", weight: 110),
        Column("Fatto il", weight: 56),
      ], rows: righe, look: .open, minimumRowHeight: .mm(8), heavyRuleEvery: nil)
  }

  private func riga(_ scadenza: Scadenza, _ celle: inout Cells) {
    celle.name(scadenza.primoGiorno.breve, "")
    celle.text(scadenza.scarto.map { $0 < 0 ? "\(-$0) dopo" : String($0) } ?? "")
    celle.rich("\(bold: quando(scadenza))\n\(scadenza.adempimentoDiQualeAtto.tipografico)")
    celle.text(scadenza.chi)
    articolo(scadenza.norma, &celle)
    // What the office does with this program is bold: the eye runs down the column.
    let comandi = scadenza.esecuzione.comandi
    if comandi.isEmpty {
      celle.text("non riguarda il programma")
    } else {
      celle.rich(RichText(righe: comandi.map { "\(bold: "sezionale \($0)")" }))
    }
    celle.text(scadenza.compiutaIl?.breve ?? "")
  }

  /// The act of law under the article, so that its number is not broken over two lines.
  private func articolo(_ norma: Norma, _ celle: inout Cells) {
    if norma.luogo.isEmpty { celle.text(norma.atto) } else { celle.lines("\(norma.luogo),", norma.atto) }
  }

  /// `entro martedì 26 settembre`, `da martedì 3 a lunedì 23 ottobre`: the year is over the rows.
  private func quando(_ scadenza: Scadenza) -> String {
    guard let periodo = scadenza.periodo else {
      let giorno = senzaAnno(scadenza.data)
      return switch scadenza.forma {
      case .entro: "entro \(giorno)"
      case .nelGiorno: giorno
      case .dal: "da \(giorno)"
      }
    }
    return "da \(senzaAnno(periodo.lowerBound)) a \(senzaAnno(periodo.upperBound))"
  }

  private func senzaAnno(_ giorno: Giorno) -> String {
    "\(giorno.giornoDellaSettimana.rawValue) \(giorno.esteso.split(separator: " ").dropLast().joined(separator: " "))"
  }

  private var avvertenze: [Block] {
    let senzaData = calendari.flatMap(\.senzaData)
    let note: [RichText] =
      [
        "La data è l’ultimo giorno utile, o il primo quando la riga dice fino a quando. I giorni al voto si contano dalla domenica di riferimento\(calendari.count > 1 ? " di ciascun turno" : ""). «Non riguarda il programma» è ciò che si fa senza il programma, o che spetta ad altri."
      ]
      + (senzaData.isEmpty
        ? []
        : [
          "\(bold: "Senza data"), perché manca il giorno da cui decorrono: \(senzaData.map { "\($0.adempimento) (\($0.norma))" }.joined(separator: "; "))"
        ])
    let ignoti = calendari.flatMap(\.ignotiPerMotivo).map { gruppo in
      RichText(
        "\(bold: gruppo.introduzione.tipografico) \(gruppo.termini.map { $0.adempimento.senzaPunto.tipografico }.joined(separator: "; "))."
      )
    }
    return [.notes(note + ignoti)]
  }
}

extension Sequence<Scadenza> {
  /// By the day under which they are printed: of a period, the first.
  fileprivate var inOrdinePerGiorno: [Scadenza] {
    enumerated().sorted { ($0.element.primoGiorno, $0.offset) < ($1.element.primoGiorno, $1.offset) }
      .map(\.element)
  }
}
