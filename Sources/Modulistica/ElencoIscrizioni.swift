package import Elettorato
package import Rendering

/// Elenco I of a semestral revision (Mod. 7): whom the office proposes to enrol. It is deposited, so it says of people what a list says.
///
/// Source: arts 16 and 18-20 d.P.R. 223/1967; `norme.md` 2.1, S3 and S4. No official layout was found.
package struct ElencoIscrizioni: Sendable {
  package let fonte: FonteSemestrale
  /// The proposals, in the order of the act.
  package let voci: [VoceSemestrale]

  package init(fonte: FonteSemestrale, voci: [VoceSemestrale]) {
    self.fonte = fonte
    self.voci = voci
  }

  /// Stem of the file.
  package static let id = "elenco-1-iscrizioni"

  private static let colonne = [
    Column("N.", weight: 30, alignment: .right, style: .strong),
    Column("Rigo\natto", weight: 44, alignment: .right, style: .faint),
    Column("COGNOME e nome", weight: 220, style: .name),
    Column("Luogo e data di nascita", weight: 140, style: .small),
    Column("Atto di nascita", weight: 95, style: .small),
    Column("Abitazione", weight: 170), Column("Compie\n18 anni il", weight: 76, alignment: .right),
    Column("Annotazioni", weight: 165, style: .notes),
  ]

  package func documento() -> Document {
    var blocchi: [Block] = [
      .paragraph(
        Paragraph(
          "Elenco delle iscrizioni proposte con l’atto n. \(fonte.fonte.atto.numero) \(fonte.fonte.atto.giorno.esteso(.del).tipografico): chi compie il diciottesimo anno di età \(bold: fonte.coorte), e chi, avendone già i requisiti, non era stato iscritto (\(fonte.cita(.d223("artt. 7, 8 e 16"))))."
        ))
    ]
    blocchi += CarteElenchi.tabelle("iscrizioni", fonte, voci, Self.colonne) { voce, numero, celle in
      let elettore = voce.elettore
      celle.label("rigo ", voce.numero)
      celle.number(numero)
      celle.number(voce.numero)
      celle.cognomeENome(elettore)
      celle.nascita(elettore)
      celle.attoDiNascita(elettore)
      celle.abitazione(elettore, fonte.fonte)
      celle.text(EtaElettorale.maggiorenneDal(nascita: voce.persona.nascita).breve)
      celle.text(fonte.annotazioni(voce, elettore))
    }
    blocchi += CarteElenchi.chiusura(fonte, voci.count, "iscrizione proposta", "iscrizioni proposte")
    return fonte.documento(
      Self.id, titolo: "ELENCO I · ISCRIZIONI", modello: "Mod. 7",
      sottotitolo: "iscrizioni proposte nelle liste elettorali", blocchi: blocchi)
  }
}
