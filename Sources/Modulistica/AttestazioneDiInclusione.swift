package import Elettorato
import Rendering

/// The attestation in the hand of the voter: complete by itself, because in a place of care who shows it may not be on the president's elenco.
///
/// It gives the number in the section list, which the card does not print, the ballots due, who collects the vote and where.
/// Source: `Attestazione`; `norme.md` 4.3.2 to 4.3.4.
package struct AttestazioneDiInclusione: Sendable {
  package let fonte: FonteDelVoto
  package let attestazione: Attestazione
  package let codice: CodiceCarta

  package init(fonte: FonteDelVoto, attestazione: Attestazione, codice: CodiceCarta) {
    self.fonte = fonte
    self.attestazione = attestazione
    self.codice = codice
  }

  /// Stem of the file of all of them.
  package static let id = "attestazioni"

  /// Stem of its own file: `attestazione-0003`.
  var id: String {
    let numero = String(attestazione.numero)
    return "attestazione-\(String(repeating: "0", count: max(0, 4 - numero.utf8.count)))\(numero)"
  }

  package static func serie(_ fonte: FonteDelVoto, _ attestazioni: [AttestazioneDiInclusione])
    -> SerieDiLettere
  {
    SerieDiLettere(
      fonte: fonte, id: id, titolo: "Attestazioni di inclusione negli elenchi",
      lettere: attestazioni.map { attestazione in
        .init(
          id: attestazione.id, parte: "Attestazione n. \(attestazione.attestazione.numero)",
          blocchi: attestazione.blocchi)
      })
  }

  private var ammesso: Ammesso { attestazione.ammesso }
  private var sesso: Sesso { ammesso.persona.sesso }

  private static let colonne = [Column("Dato", weight: 140), Column("Valore", weight: 300, style: .name)]

  private var blocchi: [Block] {
    let comune = fonte.comune.denominazione
    return [
      .letterhead(
        Letterhead(
          lines: IntestazioneEnte.righe(fonte.comune) + ["Ufficio elettorale"],
          title: "ATTESTAZIONE N. \(attestazione.numero)",
          subtitle: [
            "di inclusione nell’elenco degli elettori ammessi al \(RichText(ammesso.specie.titolo.tipografico))",
            RichText(
              ammesso.specie.norme(fonte.consultazione).map { fonte.cita($0) }.joined(separator: "; ")),
          ])),
      .paragraph(
        Paragraph(
          RichText(righe: DicituraConsultazione.righe(fonte.consultazione)), alignment: .centered)),
      .space(.mm(2)),
      Lettera.paragrafo(
        "Il sindaco, vista la dichiarazione ricevuta \(ammesso.ricevuta.esteso(.il).tipografico), \(bold: "ATTESTA") che \(sesso.elettore)"
      ),
      .paragraph(
        Paragraph(
          RichText(righe: [
            "\(bold: "\(ammesso.persona[.cognome]) \(ammesso.persona[.nome])")",
            RichText(ammesso.persona.natoA),
          ]), alignment: .centered)),
      Lettera.paragrafo(
        "\(sesso.desinenza("iscritt")) nelle liste elettorali di questo Comune, è \(sesso.desinenza("inclus")) nell’elenco degli elettori ammessi al \(ammesso.specie.titolo.tipografico) e vota come segue."
      ),
      .table(
        Table(
          id: "attestazione-\(attestazione.numero)", caption: "Attestazione n. \(attestazione.numero)",
          columns: Self.colonne, rows: righe, look: .open, minimumRowHeight: .mm(6.6), heavyRuleEvery: nil)),
      Lettera.paragrafo(modo),
      .signatures(
        Signatures([
          .init("\(comune), \(attestazione.giorno.esteso)", width: .mm(0)),
          .init("Il sindaco (o il delegato)", width: .mm(52)), .init("(bollo)", width: .mm(0)),
        ])), .space(.mm(5)),
      .paragraph(
        Paragraph(
          "Codice di controllo  \(bold: codice.testo)", alignment: .centered, isLarge: true)),
      .notes(note),
    ]
  }

  private var righe: Rows {
    var righe = Rows(columns: Self.colonne.count)
    for (dato, valore) in dati {
      righe.append { celle in
        celle.text(dato)
        celle.rich(valore)
      }
    }
    return righe
  }

  /// What presidents look for, in order.
  private var dati: [(String, RichText)] {
    let (riga, destinazione) = (ammesso.riga, ammesso.destinazione)
    let mancanti = fonte.consultazione.tipi.filter { !destinazione.schede.contains($0) }
    let schede: RichText = "\(bold: SchedeInParole.elenco(destinazione.schede))"
    var dati: [(String, RichText)] = [
      ("Sezione di iscrizione", "\(bold: "n. \(riga.sezione.map(String.init) ?? "da assegnare")")"),
      (
        "Numero nella lista sezionale",
        "\(bold: riga.numeroSezionale.map { "\($0)\(riga.parte.sigla)" } ?? "da assegnare") (lista generale n. \(riga.numeroGenerale)\(riga.parte.sigla))"
      ), ("Riceve la scheda per", schede),
    ]
    if !mancanti.isEmpty {
      dati.append(("Non riceve la scheda per", RichText(SchedeInParole.elenco(mancanti))))
    }
    dati += [
      ("Luogo in cui vota", RichText(attestazione.luogo)),
      (
        "Comune",
        RichText(fonte.nomi.comune(destinazione.raccolta.comune, il: fonte.consultazione.giorni.primo))
      ),
      ("Il voto è raccolto da", RichText(raccolta)),
      ("Accompagnatore", ammesso.accompagnatore ? "\(bold: "necessario")" : "non richiesto"),
    ]
    return dati
  }

  private var raccolta: String {
    let raccolta = ammesso.destinazione.raccolta
    if let sezione = raccolta.sezione, let chi = raccolta.modalita { return chi.titolo(sezione: sezione) }
    let chi = raccolta.modalita?.titolo ?? ""
    return raccolta.comune == fonte.comune.codice
      ? "\(chi), da stabilire" : "\(chi), secondo le disposizioni del sindaco di quel Comune"
  }

  /// What the voter shows and what becomes of the paper.
  private var modo: RichText {
    // Who votes at home in the area of his own section votes in that section, and only not at its seat.
    "\(sesso.elettore.maiuscolo) \(bold: "vota fuori del seggio, nel luogo indicato"), mostrando la \(bold: "tessera elettorale"), un documento e \(bold: "questa attestazione"), che il presidente ritira e allega ai propri atti."
  }

  /// Only the instructions for places of care admit who is not on the elenco (`norme.md` 4.3.4).
  private var mancante: RichText {
    ammesso.specie == .degenti
      ? "Se il nome manca nell’elenco consegnato al presidente, questa attestazione e la tessera bastano, secondo le istruzioni per i seggi. "
      : ""
  }

  private var note: [RichText] {
    [
      "La tessera elettorale non riporta il numero nella lista sezionale (\(fonte.cita(Norma(.dpr299del2000, "art. 2")))): è quello qui indicato.",
      "\(mancante)Per accertare l’attestazione il presidente chiede all’ufficio elettorale, che la verifica con il numero e il codice di controllo.",
      "Il codice cambia se cambia un dato di questo foglio, e da solo non dice nulla dell’elettore. Una decisione successiva può revocare o sostituire l’attestazione.",
    ]
  }
}
