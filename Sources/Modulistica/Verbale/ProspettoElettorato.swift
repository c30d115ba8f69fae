package import Elettorato
package import Rendering

/// The general statement of the electorate after an act: before, in, out, after; by section, by cause, by sex where lists have parts.
package struct ProspettoElettorato: Sendable {
  package let fonte: FonteAtto
  package let conti: ContiDellAtto

  package init(fonte: FonteAtto, conti: ContiDellAtto) {
    self.fonte = fonte
    self.conti = conti
  }

  /// Stem of the file.
  package static let id = "prospetto"

  /// Men, women and both where the lists have parts on both sides of the act; otherwise electors.
  private var figure: [(sigla: String, parte: Parte?)] {
    let parti = Set(conti.quadri.map(\.parte))
    return parti.isEmpty || parti.contains(.unica)
      ? [("", nil)] : [("uomini", .maschile), ("donne", .femminile), ("totale", nil)]
  }

  private var liste: [Lista] {
    Lista.allCases.filter { lista in
      conti.quadri.contains { $0.lista == lista && ($0.prima > 0 || $0.dopo > 0) }
    }
  }

  package func documento() -> Document {
    let titolo = "PROSPETTO GENERALE DELL’ELETTORATO"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: fonte.testata(titolo, "dopo l’atto \(fonte.estremi) · \(fonte.oggetto)"),
      footer: fonte.piede("Prospetto"),
      blocks: [.heading("Per sezione"), .table(perSezione), .heading("Per causa"), .table(perCausa)]
        + QuadroVerbale(conti).formule.map { .paragraph(.closing($0)) } + [
          .signatures(
            Signatures([
              .init("Il responsabile dell’ufficio elettorale", width: .mm(62)),
              .init("(bollo)", width: .mm(0)),
            ])), .notes(definizioni),
        ], metadata: fonte.metadati(titolo), pageCode: CodiceFoglio.foglio(fonte.impronta))
  }

  // MARK: By section

  private var perSezione: Table {
    let figure = figure
    let gruppi = ["Prima", "Entrati", "Usciti", "Dopo"]
    let colonne =
      [Column("Sezione", weight: 110)]
      + gruppi.flatMap { gruppo in
        figure.map { sigla, _ in
          Column(
            sigla.isEmpty ? gruppo : "\(gruppo)\n\(sigla)", weight: 56, alignment: .right,
            style: sigla == "totale" ? .strong : .plain, figures: true)
        }
      }
    var righe = Rows(columns: colonne.count)
    for lista in liste {
      righe.appendGroup(RichText(lista.titolo.tipografico.maiuscolo))
      let quadri = conti.quadri.filter { $0.lista == lista }
      var luoghi: [Int?] = []
      for quadro in quadri where luoghi.last != .some(quadro.sezione) { luoghi.append(quadro.sezione) }
      for luogo in luoghi {
        let suoi = quadri.filter { $0.sezione == luogo }
        guard luogo != nil || suoi.contains(where: { $0.prima > 0 || $0.dopo > 0 }) else { continue }
        riga(luogo.map { "Sezione \($0)" } ?? "Da assegnare", suoi, .plain, in: &righe)
      }
      riga("Totale", quadri, .total, in: &righe)
    }
    return Table(
      id: "sezioni", caption: "Per sezione", columns: colonne, rows: righe, look: .open,
      minimumRowHeight: .mm(5.6), heavyRuleEvery: nil)
  }

  private func riga(_ titolo: String, _ quadri: [Quadro], _ stato: RowState, in righe: inout Rows) {
    righe.append(stato) { celle in
      celle.text(titolo)
      for figura in [\Quadro.prima, \.iscritti, \.cancellati, \.dopo] {
        for (_, parte) in self.figure {
          celle.figure(
            quadri.reduce(0) { parte == nil || $1.parte == parte ? $0 + $1[keyPath: figura] : $0 })
        }
      }
    }
  }

  // MARK: By cause

  private var perCausa: Table {
    let figure = figure
    let colonne =
      [
        Column("Causa", weight: 250), Column("Articolo", weight: 150, style: .small),
        Column("Che cosa", weight: 110), Column("Lista", weight: 90),
      ]
      + figure.map { sigla, _ in
        Column(sigla.isEmpty ? "Elettori" : sigla, weight: 60, alignment: .right, figures: true)
      }
    var righe = Rows(columns: colonne.count)
    for causa in Causa.allCases {
      for operazione in Variazione.Operazione.allCases {
        for lista in Lista.allCases where conti.quante(operazione, causa, lista) > 0 {
          righe.append { celle in
            celle.text(causa.titolo.tipografico.maiuscolo)
            celle.text(fonte.cita(causa.norma(lista)))
            celle.text(operazione.titolo)
            celle.text(lista.breve)
            for (_, parte) in figure { celle.figure(quante(operazione, causa, lista, parte)) }
          }
        }
      }
    }
    if righe.count == 0 {
      righe.append { $0.text("Nessuna variazione") }
    }
    return Table(
      id: "cause", caption: "Per causa", columns: colonne, rows: righe, look: .open,
      minimumRowHeight: .mm(5.6), heavyRuleEvery: nil)
  }

  private func quante(
    _ operazione: Variazione.Operazione, _ causa: Causa, _ lista: Lista, _ parte: Parte?
  ) -> Int {
    conti.conteggi.reduce(0) { somma, conteggio in
      let sua = conteggio.operazione == operazione && conteggio.causa == causa && conteggio.lista == lista
      let luogo = conteggio.a ?? conteggio.da
      return sua && (parte == nil || luogo?.parte == parte) ? somma + conteggio.quante : somma
    }
  }

  private var definizioni: [RichText] {
    [
      "\(bold: "Entrati e usciti") di una sezione comprendono chi vi giunge da un’altra sezione e chi va in un’altra: nel totale della lista questi sono in entrambe le colonne. Le annotazioni non entrano nei conti.",
      "Sono compresi i residenti all’estero e chi compie diciotto anni entro il semestre; le liste aggiunte sono contate a parte.",
    ]
  }
}
