package import Elettorato
package import Rendering

/// Who the elenchi leave out by name, with the reason: for the notices, and never deposited.
///
/// Source: arts 18-20 d.P.R. 223/1967; `norme.md` 2.1, S4: who is refused is notified.
package struct ElencoNonCompresi: Sendable {
  package let fonte: FonteSemestrale
  package let voci: [VoceSemestrale]

  package init(fonte: FonteSemestrale, voci: [VoceSemestrale]) {
    self.fonte = fonte
    self.voci = voci
  }

  /// Stem of the file.
  package static let id = "non-compresi-notifiche"

  private static let colonne = [
    Column("N.", weight: 30, alignment: .right, style: .strong), Column("Elenco", weight: 60, style: .small),
    Column("COGNOME e nome", weight: 210, style: .name),
    Column("Luogo e data di nascita", weight: 135, style: .small), Column("Abitazione", weight: 160),
    Column("Perché non è compreso", weight: 190, style: .small),
    Column("Articolo", weight: 100, style: .small),
    Column("Notificato il", weight: 80, style: .box),
  ]

  package func documento() -> Document {
    var blocchi: [Block] = [
      .paragraph(
        Paragraph(
          "Persone esaminate e non comprese negli elenchi dell’atto n. \(fonte.fonte.atto.numero) \(fonte.fonte.atto.giorno.esteso(.del).tipografico). \(bold: "Per le sole notifiche: questo foglio non si deposita e non si pubblica.")"
        ))
    ]
    var righe = Rows(columns: Self.colonne.count)
    for (indice, voce) in voci.enumerated() {
      righe.append { celle in
        let elettore = voce.elettore
        celle.label("rigo ", voce.numero)
        celle.number(indice + 1)
        celle.text(voce.elenco == .iscrizioni ? "iscrizioni" : "cancellazioni")
        celle.cognomeENome(elettore)
        celle.nascita(elettore)
        celle.abitazione(elettore, fonte.fonte)
        celle.text(voce.spiegazione)
        celle.text(voce.esclusione.map { fonte.cita($0.norma) } ?? "")
      }
    }
    blocchi.append(
      .table(
        Table(
          id: "non-compresi", caption: "Non compresi", columns: Self.colonne, rows: righe, numberColumn: 0)))
    blocchi += CarteElenchi.chiusura(
      fonte, voci.count, "persona non compresa", "persone non comprese", deposito: false)
    return fonte.documento(
      Self.id, titolo: "NON COMPRESI NEGLI ELENCHI", modello: "Per le notifiche",
      sottotitolo: "persone da avvisare, con il motivo", blocchi: blocchi)
  }
}
