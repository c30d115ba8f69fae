package import Elettorato
package import Rendering

/// The elenco deposited at the secretariat: who was entered, and who was struck, for causes 4 and 5.
///
/// Anybody may read it, so it says no more than the law needs: the person, the section and the number of the cause; whether a right was
/// acquired or regained is not said. Source: art. 32, c. 6, d.P.R. 223/1967 (A-25).
package struct ElencoDeposito: Sendable {
  package let fonte: FonteAtto
  package let conti: ContiDellAtto
  private let voci: [VoceVerbale]
  private let deposito: ClosedRange<Giorno>

  /// `nil` where the act has nothing to deposit.
  package init?(fonte: FonteAtto, conti: ContiDellAtto, voci: [VoceVerbale]) {
    guard let deposito = fonte.termini(conti).deposito else { return nil }
    self.fonte = fonte
    self.conti = conti
    self.deposito = deposito
    self.voci = voci.filter { $0.variazione.causa.pubblicita == .deposito }
  }

  /// Stem of the file.
  package static let id = "elenco"

  private static let colonne = [
    Column("N.", weight: 30, alignment: .right, style: .strong),
    Column("COGNOME e nome", weight: 190, style: .name),
    Column("Luogo e data di nascita", weight: 130, style: .small),
    Column("Lista", weight: 72, style: .small), Column("Sezione", weight: 50, alignment: .right),
    Column("Causa\n(art. 32, c. 1)", weight: 66, style: .small),
  ]

  package func documento() throws(Squilibrio) -> Document {
    let titolo = "Elenco depositato"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)", page: .portrait,
      footer: fonte.piede(titolo),
      blocks: [
        .letterhead(
          Letterhead(
            lines: IntestazioneEnte.righe(fonte.comune) + ["Ufficio elettorale"],
            title: "DECISIONI RELATIVE \(CauseDepositate(conti).oggetto.uppercased())",
            subtitle: [
              "\(fonte.cita(CauseDepositate(conti).norma))", RichText(fonte.oggetto),
              RichText("atto \(fonte.estremi)"),
              "depositate nella segreteria comunale \(bold: deposito.esteso)",
            ]))
      ] + (try parte(.iscrizione)) + (try parte(.cancellazione)) + [
        .signatures(
          Signatures([
            .init("\(fonte.comune.denominazione), lì", width: .mm(28)),
            .init("Il responsabile dell’ufficio elettorale", width: .mm(46)),
          ])),
        .notes([
          "N. 4, trasferimento della residenza; n. 5, acquisto o riacquisto del diritto elettorale per causa diversa dal compimento del diciottesimo anno. Ricorso alla Commissione elettorale circondariale entro dieci giorni dal deposito (\(fonte.articolo(.d223("art. 32, c. 7"))))."
        ]),
      ], metadata: fonte.metadati(titolo), pageCode: CodiceFoglio.foglio(fonte.impronta))
  }

  private func parte(_ operazione: Variazione.Operazione) throws(Squilibrio) -> [Block] {
    let sue = voci.filter { $0.variazione.operazione == operazione }
    let attese = Causa.allCases.filter { $0.pubblicita == .deposito }.reduce(0) {
      $0 + conti.quante(operazione, $1)
    }
    guard sue.count == attese else {
      throw .stampa(documento: "deposito, \(Self.id)", attesi: attese, stampati: sue.count)
    }
    guard !sue.isEmpty else { return [] }
    var righe = Rows(columns: Self.colonne.count)
    for (indice, voce) in sue.enumerated() {
      righe.append { celle in scrivi(voce, indice + 1, in: &celle) }
    }
    let titolo = operazione == .iscrizione ? "Elettori iscritti" : "Elettori cancellati"
    let participio =
      operazione == .iscrizione
      ? sue.count.concorda("elettore iscritto", "elettori iscritti")
      : sue.count.concorda("elettore cancellato", "elettori cancellati")
    return [
      .heading(titolo),
      .table(
        Table(
          id: operazione == .iscrizione ? "iscritti" : "cancellati", caption: titolo, columns: Self.colonne,
          rows: righe, numberColumn: 0)),
      .paragraph(.closing("In tutto \(bold: sue.count.certificato) \(participio).")),
    ]
  }

  private func scrivi(_ voce: VoceVerbale, _ numero: Int, in celle: inout Cells) {
    celle.label("fascicolo ", voce.variazione.fascicolo)
    celle.number(numero)
    celle.cognomeENome(voce.persona)
    celle.nascita(voce.persona)
    celle.text(voce.variazione.lista.breve)
    celle.sezione(voce.riga)
    celle.text(voce.variazione.causa.norma.luogo.split(separator: ", ").last.map(String.init) ?? "")
  }
}
