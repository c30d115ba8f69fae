package import Elettorato
package import Rendering

/// The register of the attestations issued, for the office: one line each, with room for who collects it.
package struct RegistroAttestazioni: Sendable {
  package let fonte: FonteDelVoto
  package let attestazioni: [AttestazioneDiInclusione]
  /// Admitted voters who have none, by kind.
  package let senza: [(specie: SpecieDiRichiesta, quanti: Int)]

  package init(
    fonte: FonteDelVoto, attestazioni: [AttestazioneDiInclusione],
    senza: [(specie: SpecieDiRichiesta, quanti: Int)]
  ) {
    self.fonte = fonte
    self.attestazioni = attestazioni
    self.senza = senza
  }

  /// Stem of the file.
  package static let id = "registro-attestazioni"

  private static let colonne = [
    Column("N.", weight: 36, alignment: .right, style: .strong), Column("Data", weight: 66, style: .small),
    Column("Specie", weight: 110, style: .small), Column("COGNOME e nome", weight: 180, style: .name),
    Column("Sezione", weight: 46, alignment: .right),
    Column("N. lista\nsezion.", weight: 50, alignment: .right, fullTitle: "Numero nella lista sezionale"),
    Column("Luogo in cui vota", weight: 190, style: .small),
    Column("Codice di controllo", weight: 116), Column("Consegnata il, a", weight: 110, style: .box),
  ]

  package func documento() -> Document {
    let titolo = "REGISTRO DELLE ATTESTAZIONI DI INCLUSIONE"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: fonte.testata(titolo, "elettori ammessi a votare fuori della sezione"),
      footer: fonte.piede("Registro delle attestazioni · contiene dati riservati"),
      blocks: [
        .table(
          Table(id: "attestazioni", caption: titolo, columns: Self.colonne, rows: righe, numberColumn: 0)),
        .paragraph(
          .closing(
            "Attestazioni \(bold: attestazioni.count.certificatoFemminile).\(RichText(senzaInParole))")),
        .signatures(fonte.firma),
        .notes(["Il registro contiene dati riservati: si elimina con le richieste, dopo il voto."]),
      ], metadata: fonte.metadati(titolo))
  }

  private var senzaInParole: String {
    senza.isEmpty
      ? ""
      : " Ammessi che non hanno attestazione: "
        + senza.map { "\($0.specie.titolo.tipografico) \($0.quanti)" }.joined(separator: "; ") + "."
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for carta in attestazioni {
      let (attestazione, ammesso) = (carta.attestazione, carta.attestazione.ammesso)
      righe.append { celle in
        celle.label("richiesta ", attestazione.numero)
        celle.number(attestazione.numero)
        celle.text(attestazione.giorno.breve)
        celle.text(ammesso.specie.titolo.tipografico)
        celle.name(ammesso.persona[.cognome], ammesso.persona[.nome])
        celle.text(ammesso.riga.sezione.map(String.init) ?? "")
        celle.text(ammesso.riga.numeroSezionale.map { "\($0)\(ammesso.riga.parte.sigla)" } ?? "")
        celle.text(attestazione.luogo)
        celle.text(carta.codice.testo)
      }
    }
    return righe
  }
}
