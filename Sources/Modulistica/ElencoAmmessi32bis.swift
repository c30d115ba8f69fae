package import Elettorato
package import Rendering

/// The notice to the president of a section: who is admitted, by a decision already taken, though the list does not hold him.
///
/// The names go at the foot of the list, after the letters that are there: neither its numbers nor its total change.
/// Source: art. 32-bis, c. 3, d.P.R. 223/1967 (A-63, B-72, B-73, C-07).
package struct ElencoAmmessi32bis: Sendable {
  package let fonte: FonteDelVoto
  /// `nil` for those whose section is still to be found.
  package let sezione: Sezione?
  /// In order of name.
  package let ammessi: [AmmessoAlVoto]

  /// Who is not decided yet is left out: he is on `Proposte32bis`.
  package init(fonte: FonteDelVoto, sezione: Sezione?, ammessi: [AmmessoAlVoto]) {
    self.fonte = fonte
    self.sezione = sezione
    self.ammessi = ammessi.filter { $0.decisione != nil }
  }

  /// Stem of the file: `ammessi-32bis-sezione-004`.
  package var id: String {
    guard let sezione else { return "ammessi-32bis-sezione-da-assegnare" }
    let numero = String(sezione.numero)
    return "ammessi-32bis-sezione-\(String(repeating: "0", count: max(0, 3 - numero.utf8.count)))\(numero)"
  }

  private static let colonne = [
    Column("N.", weight: 28, alignment: .right, style: .strong),
    Column("COGNOME e nome", weight: 190, style: .name),
    Column("Luogo e data di nascita", weight: 130, style: .small),
    Column("Decisione (documento e data)", weight: 150, style: .small),
    Column("In calce alla\nlista, lettera", weight: 66, style: .box),
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
            "\(bold: "Al presidente della sezione"). Le persone qui indicate non sono nella lista della sezione e vi votano: sono ammesse su presentazione dell’attestazione del sindaco, che tiene luogo della tessera elettorale. \(bold: "Si iscrivono in calce alla lista della sezione"), con la lettera che segue quelle già usate; i numeri e il totale della lista non cambiano, e se ne dà atto nel verbale."
          )),
        .table(
          Table(
            id: "ammessi", caption: titolo, columns: Self.colonne, rows: righe, minimumRowHeight: .mm(10),
            heavyRuleEvery: nil, numberColumn: 0)),
        .paragraph(
          .closing(
            "Il presente elenco comprende \(bold: ammessi.count.certificatoFemminile) \(ammessi.count.concorda("persona ammessa", "persone ammesse")) al voto ai sensi dell’\(fonte.cita(.d223("art. 32-bis")))."
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
        celle.lines(ammesso.decisione?.documento ?? "", ammesso.decisione?.estremi ?? "")
      }
    }
    return righe
  }
}

extension AmmessoAlVoto.Decisione {
  /// `del 3 novembre 2023 (atto n. 12)`.
  var estremi: String { "\(giorno.esteso(.del).tipografico) (atto n. \(atto))" }

  /// `la decisione della Commissione elettorale circondariale del 3 novembre 2023 (decisione 7/2023; atto n. 12)`.
  var inParole: String {
    let chi =
      tipo == .sentenza ? "la sentenza" : "la decisione della Commissione elettorale circondariale"
    return "\(chi) \(giorno.esteso(.del).tipografico) (\(documento.tipografico); atto n. \(atto))"
  }
}
