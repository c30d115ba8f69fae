package import Elettorato
package import Rendering

/// The entries that the admissions leave to post, within the month after that of the vote.
///
/// Source: art. 32-bis, c. 4, d.P.R. 223/1967 (A-64).
package struct IscrizioniDopoIlVoto: Sendable {
  package let fonte: FonteDelVoto
  /// The last day.
  package let entro: Giorno?
  /// In order of section and name.
  package let ammessi: [AmmessoAlVoto]

  package init(fonte: FonteDelVoto, entro: Giorno?, ammessi: [AmmessoAlVoto]) {
    self.fonte = fonte
    self.entro = entro
    self.ammessi = ammessi
  }

  /// Stem of the file.
  package static let id = "iscrizioni-32bis"

  package var daIscrivere: Int { ammessi.count { $0.iscritto == nil } }

  private static let colonne = [
    Column("N.", weight: 30, alignment: .right, style: .strong),
    Column("Sezione", weight: 50, alignment: .right), Column("Codice fiscale", weight: 116),
    Column("COGNOME e nome", weight: 190, style: .name), Column("Nascita", weight: 66, style: .small),
    Column("Causa", weight: 150, style: .small), Column("Evento", weight: 60, style: .small),
    Column("Domanda", weight: 90, style: .small), Column("Decisione", weight: 110, style: .small),
    Column("Iscrizione", weight: 90),
  ]

  package func documento() -> Document {
    let titolo = "ISCRIZIONI DA ESEGUIRE DOPO IL VOTO · ART. 32-BIS"
    let termine = entro.map { ", entro \($0.conArticolo)" } ?? ""
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: fonte.testata(titolo, RichText("\(fonte.cita(.d223("art. 32-bis, c. 4")))\(termine)")),
      footer: fonte.piede("Iscrizioni art. 32-bis"),
      blocks: [
        .paragraph(
          Paragraph(
            "Persone ammesse al voto dopo la terza tornata, o per cui l’ammissione è proposta: sono iscritte nelle liste \(bold: "entro il mese successivo a quello della votazione\(termine)"). Fino ad allora non sono comprese in alcun totale delle liste."
          )),
        .table(
          Table(id: "iscrizioni", caption: titolo, columns: Self.colonne, rows: righe, numberColumn: 0)),
        .paragraph(
          .closing(
            "Domande ammissibili \(bold: ammessi.count.certificatoFemminile), di cui decise \(ammessi.count { $0.decisione != nil }); già iscritti \(ammessi.count - daIscrivere), da iscrivere \(daIscrivere)."
          )), .signatures(fonte.firma),
      ], metadata: fonte.metadati(titolo))
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for (posto, ammesso) in ammessi.enumerated() {
      let domanda = ammesso.domanda
      righe.append { celle in
        celle.label("domanda ", domanda.numero)
        celle.number(posto + 1)
        celle.text(ammesso.sezione.map { String($0.numero) } ?? "da ass.")
        celle.text(domanda.codiceFiscale)
        celle.name(domanda.cognome, domanda.nome)
        celle.text(ammesso.persona?.nascita.breve ?? "")
        celle.text(ammesso.causa)
        celle.text(domanda.evento)
        celle.text("n. \(domanda.numero) del\n\(domanda.ricevuta.breve)")
        if let decisione = ammesso.decisione {
          celle.lines(decisione.documento, decisione.estremi)
        } else {
          celle.text("da decidere")
        }
        celle.text(ammesso.iscritto ?? "da eseguire")
      }
    }
    return righe
  }
}
