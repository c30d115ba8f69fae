import Elettorato
import Rendering

/// The attestations that the mayor has notified to who is admitted: each takes the place of the card.
///
/// The commission admits: each carries its decision. Before it there is a draft, to be written again when the commission has decided.
/// Source: art. 32-bis, cc. 1-3, d.P.R. 223/1967 (A-60 to A-63).
package enum AttestazioneDiAmmissione {
  /// Stem of the file of all of them.
  package static let id = "ammissioni-32bis"

  /// Those decided, and apart the drafts of those that are not.
  package static func serie(_ fonte: FonteDelVoto, _ ammessi: [AmmessoAlVoto]) -> [SerieDiLettere] {
    [
      serie(fonte, ammessi.filter { $0.decisione != nil }, bozza: false),
      serie(fonte, ammessi.filter { $0.decisione == nil }, bozza: true),
    ]
  }

  private static func serie(_ fonte: FonteDelVoto, _ ammessi: [AmmessoAlVoto], bozza: Bool) -> SerieDiLettere
  {
    SerieDiLettere(
      fonte: fonte, id: bozza ? "\(id)-bozze" : id, titolo: "Attestazioni di ammissione al voto",
      lettere: ammessi.map { ammesso in
        .init(
          id: "ammissione-32bis-domanda-\(ammesso.domanda.numero)\(bozza ? "-bozza" : "")",
          parte: "Ammissione al voto, domanda n. \(ammesso.domanda.numero)",
          blocchi: blocchi(fonte, ammesso))
      }, bozza: bozza)
  }

  private static func blocchi(_ fonte: FonteDelVoto, _ ammesso: AmmessoAlVoto) -> [Block] {
    let (domanda, comune) = (ammesso.domanda, fonte.comune.denominazione)
    let nato = ammesso.persona?.natoA ?? "nato/a a ____________________ il ____ / ____ / ________"
    let sesso = ammesso.persona?.sesso ?? .nonIndicato
    let decisione =
      ammesso.decisione?.inParole
      ?? "la decisione della Commissione elettorale circondariale n. ________ del ____ / ____ / ________"
    let sezione: RichText =
      ammesso.sezione.map {
        "\(bold: "sezione n. \($0.numero)"), \($0.sede), \($0.indirizzo)"
      } ?? "sezione n. ______, ________________________________________"
    return [
      .letterhead(
        Letterhead(
          lines: IntestazioneEnte.righe(fonte.comune) + ["Ufficio elettorale"],
          title: "ATTESTAZIONE DI AMMISSIONE AL VOTO",
          subtitle: ["\(fonte.cita(.d223("art. 32-bis")))", "domanda n. \(domanda.numero)"])),
      .paragraph(
        Paragraph(
          RichText(righe: DicituraConsultazione.righe(fonte.consultazione)), alignment: .centered)),
      .space(.mm(4)),
      Lettera.paragrafo(
        "Il sindaco, vista la domanda ricevuta \(domanda.ricevuta.esteso(.il).tipografico); vista \(decisione), che ammette al voto la persona sotto indicata (\(fonte.articolo(.d223("artt. 32, c. 1, n. 5, e 32-bis, c. 1"))));"
      ), .paragraph(Paragraph("\(bold: "ATTESTA CHE")", alignment: .centered)),
      .paragraph(
        Paragraph(
          RichText(righe: ["\(bold: "\(domanda.cognome) \(domanda.nome)")", RichText(nato)]),
          alignment: .centered)),
      Lettera.paragrafo(
        "è \(sesso.desinenza("ammess")) a votare nella \(sezione). Il presidente della sezione, che ne è informato, ammette \(sesso.elettore) al voto su presentazione della presente attestazione, \(bold: "che tiene luogo della tessera elettorale"), e ne iscrive il nome in calce alla lista della sezione (\(fonte.articolo(.d223("art. 32-bis, c. 3")))). L’iscrizione nelle liste è fatta entro il mese successivo a quello della votazione (\(fonte.articolo(.d223("art. 32-bis, c. 4"))))."
      ),
      .signatures(
        Signatures([
          .init("\(comune), lì", width: .mm(26)), .init("Il sindaco (o il delegato)", width: .mm(52)),
          .init("(bollo)", width: .mm(0)),
        ])), .space(.mm(6)), .heading("Relata di notifica"),
      .paragraph(
        Paragraph(
          "Il sottoscritto messo comunale di \(comune) dichiara di avere notificato oggi, ____ / ____ / ________, la presente attestazione a \(domanda.cognome) \(domanda.nome), consegnandola in ______________________________________ a mani di ______________________________________, che si qualifica ______________________________ e sottoscrive."
        )),
      .signatures(
        Signatures([
          .init("Il ricevente", width: .mm(52)), .init("Il messo comunale", width: .mm(52)),
        ])),
      .notes(note(ammesso)),
    ]
  }

  private static func note(_ ammesso: AmmessoAlVoto) -> [RichText] {
    let chi = ammesso.persona?.sesso == .femminile ? "all’elettrice" : "all’elettore"
    let esemplari: RichText =
      "In due esemplari: uno \(chi), che lo mostra al seggio con un documento; l’altro con la relata torna all’ufficio elettorale."
    guard ammesso.decisione == nil else { return [esemplari] }
    return [
      esemplari,
      "\(bold: "Bozza, da non notificare"): l’ufficio propone, ammette la Commissione. Registrata la decisione, l’attestazione si stampa di nuovo e la riporta.",
    ]
  }
}
