package import Elettorato
package import Rendering

/// Elenco II of a semestral revision (Mod. 8): whom the office proposes to cancel as untraceable.
///
/// Source: arts 16 and 18-20 d.P.R. 223/1967; `norme.md` 1.7.5.
package struct ElencoCancellazioni: Sendable {
  /// A proposal, with the place that the person has on the list.
  package struct Voce: Sendable {
    package let voce: VoceSemestrale
    /// `nil` when a later act has struck him already.
    package let riga: RigaDiLista?

    package init(_ voce: VoceSemestrale, riga: RigaDiLista?) {
      self.voce = voce
      self.riga = riga
    }
  }

  package let fonte: FonteSemestrale
  package let voci: [Voce]

  package init(fonte: FonteSemestrale, voci: [Voce]) {
    self.fonte = fonte
    self.voci = voci
  }

  /// Stem of the file.
  package static let id = "elenco-2-cancellazioni"

  private static let colonne = [
    Column("N.", weight: 30, alignment: .right, style: .strong),
    Column("Rigo\natto", weight: 44, alignment: .right, style: .faint),
    Column("N. lista\ngen.", weight: 48, alignment: .right, fullTitle: "Numero nella lista generale"),
    Column("Sez.", weight: 36, alignment: .right, fullTitle: "Sezione"),
    Column("N. lista\nsezion.", weight: 48, alignment: .right, fullTitle: "Numero nella lista sezionale"),
    Column("COGNOME e nome", weight: 210, style: .name),
    Column("Luogo e data di nascita", weight: 135, style: .small),
    Column("Ultima abitazione", weight: 160), Column("Annotazioni", weight: 130, style: .notes),
    Column("Notificato il", weight: 80, style: .box),
  ]

  package func documento() -> Document {
    var blocchi: [Block] = [
      .paragraph(
        Paragraph(
          "Elenco delle cancellazioni proposte con l’atto n. \(fonte.fonte.atto.numero) \(fonte.fonte.atto.giorno.esteso(.del).tipografico): elettori cancellati dall’anagrafe della popolazione residente per irreperibilità (\(fonte.cita(.d223("art. 16"))))."
        ))
    ]
    let righe = Dictionary(voci.map { ($0.voce.numero, $0.riga) }) { prima, _ in prima }
    blocchi += CarteElenchi.tabelle("cancellazioni", fonte, voci.map(\.voce), Self.colonne) {
      voce, numero, celle in
      let elettore = voce.elettore
      let riga = righe[voce.numero].flatMap(\.self)
      celle.label("fascicolo ", elettore.fascicolo)
      celle.number(numero)
      celle.number(voce.numero)
      celle.text(riga.map { "\($0.numeroGenerale)\($0.parte.sigla)" } ?? "")
      celle.text(riga.map { $0.sezione.map(String.init) ?? "da ass." } ?? "")
      celle.text(riga?.numeroSezionale.map { "\($0)\(riga?.parte.sigla ?? "")" } ?? "")
      celle.cognomeENome(elettore)
      celle.nascita(elettore)
      celle.abitazione(elettore, fonte.fonte)
      celle.text(
        [
          riga?.lista == .generale || riga == nil ? "" : "lista aggiunta U.E.",
          fonte.annotazioni(voce, elettore),
        ]
        .filter { !$0.isEmpty }.joined(separator: " · "))
    }
    blocchi += CarteElenchi.chiusura(fonte, voci.count, "cancellazione proposta", "cancellazioni proposte")
    return fonte.documento(
      Self.id, titolo: "ELENCO II · CANCELLAZIONI", modello: "Mod. 8",
      sottotitolo: "cancellazioni proposte dalle liste elettorali", blocchi: blocchi)
  }
}
