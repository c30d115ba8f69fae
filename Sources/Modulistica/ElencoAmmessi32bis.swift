package import Elettorato
package import Rendering

/// The notice to the president of a section: who is admitted though the list does not hold him.
///
/// The names go at the foot of the list, with numbers of their own: neither the list nor its total changes.
/// Source: art. 32-bis, c. 3, d.P.R. 223/1967 (A-63, B-72, B-73, C-07).
package struct ElencoAmmessi32bis: Sendable {
  package let fonte: FonteDelVoto
  /// `nil` for those whose section is still to be found.
  package let sezione: Sezione?
  /// In order of name.
  package let ammessi: [AmmessoAlVoto]

  package init(fonte: FonteDelVoto, sezione: Sezione?, ammessi: [AmmessoAlVoto]) {
    self.fonte = fonte
    self.sezione = sezione
    self.ammessi = ammessi
  }

  /// Stem of the file: `ammessi-32bis-sezione-004`.
  package var id: String {
    guard let sezione else { return "ammessi-32bis-sezione-da-assegnare" }
    let numero = String(sezione.numero)
    return "ammessi-32bis-sezione-\(String(repeating: "0", count: max(0, 3 - numero.utf8.count)))\(numero)"
  }

  private static let colonne = [
    Column("In calce\nn.", weight: 46, alignment: .right, style: .strong, fullTitle: "Numero in calce"),
    Column("COGNOME e nome", weight: 210, style: .name),
    Column("Luogo e data di nascita", weight: 140, style: .small),
    Column("Decisione della Commissione\n(n. e data)", weight: 120, style: .box),
    Column("Attestazione\nmostrata", weight: 70, style: .box),
    Column("Firma dello scrutatore\nche attesta il voto", weight: 110, style: .box),
  ]

  package func documento() -> Document {
    let luogo = sezione.map { "SEZIONE N. \($0.numero)" } ?? "SEZIONE DA ASSEGNARE"
    let titolo = "AMMESSI AL VOTO · ART. 32-BIS · \(luogo)"
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: fonte.testata(
        titolo, RichText(sezione.map { "\($0.sede), \($0.indirizzo)" } ?? "l’indirizzo non dà una sezione")),
      footer: fonte.piede("Ammessi art. 32-bis · \(luogo.lowercased())"),
      blocks: [
        .paragraph(
          Paragraph(
            "\(bold: "Al presidente della sezione"). Le persone qui indicate non sono nella lista della sezione e vi votano: sono ammesse su presentazione dell’attestazione del sindaco, che tiene luogo della tessera elettorale. Il presidente le iscrive in calce alla lista con i numeri di questo foglio, che non continuano quelli della lista e non ne cambiano il totale, e ne dà atto nel verbale."
          )),
        .table(
          Table(
            id: "ammessi", caption: titolo, columns: Self.colonne, rows: righe, minimumRowHeight: .mm(10),
            heavyRuleEvery: nil, numberColumn: 0)),
        .paragraph(
          .closing(
            "Il presente elenco comprende \(bold: ammessi.count.certificato) \(ammessi.count.concorda("persona ammessa", "persone ammesse")) al voto ai sensi dell’art. 32-bis d.P.R. 223/1967."
          )),
        .signatures(
          Signatures([
            .init("\(fonte.comune.denominazione), lì", width: .mm(28)),
            .init("Il sindaco (o il delegato)", width: .mm(50)), .init("(bollo)", width: .mm(0)),
          ])),
      ], metadata: fonte.metadati(titolo))
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for (posto, ammesso) in ammessi.enumerated() {
      righe.append { celle in
        celle.label("domanda ", ammesso.domanda.numero)
        celle.number(posto + 1)
        celle.name(ammesso.domanda.cognome, ammesso.domanda.nome)
        celle.lines(ammesso.luogo, ammesso.persona?.nascita.breve ?? "")
      }
    }
    return righe
  }
}
