import Elettorato
package import Rendering

/// The letter with which an elenco goes to the mayor of the other Comune, with the receipt at its foot.
///
/// Day and protocol number of sending are left to the office, so that the same letter is always the same bytes.
extension ElencoAltroComune {
  package func lettera() -> Document {
    let titolo = "Trasmissione di elenco di elettori"
    let quanti = elenco.voci.count
    return Document(
      id: "lettera-\(elenco.codice)", title: "\(titolo) · \(fonte.comune.denominazione)", page: .portrait,
      footer: Footer(left: { pagina in
        ["\(titolo) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"]
      }), watermark: fonte.filigrana,
      blocks: [
        .letterhead(
          Letterhead(
            lines: IntestazioneEnte.righe(fonte.comune) + ["Ufficio elettorale"], title: titolo.uppercased())),
        .signatures(
          Signatures([
            .init("Prot. n.", width: .mm(32)), .init("\(fonte.comune.denominazione), lì", width: .mm(32)),
          ])), .space(.mm(4)),
        .paragraph(
          Paragraph("Al Sindaco del Comune di\n\(elenco.comune)\nUfficio elettorale", alignment: .right)),
        .space(.mm(3)),
        paragrafo(
          "\(bold: "Oggetto:") \(DicituraConsultazione.oggetti(consultazione, solo: voti).joined(separator: "; ")), \(DicituraConsultazione.giorni(consultazione)). Elettori di questo Comune ammessi a votare in codesto Comune."
        ),
        paragrafo(
          "Ai sensi delle disposizioni seguenti: \(norme), si trasmette per via telematica (\(fonte.cita(Norma(.dl5del2012, "art. 6, c. 1")))) l’elenco degli elettori iscritti nelle liste di questo Comune ai quali è stata rilasciata l’attestazione e il cui voto è raccolto nel territorio di codesto Comune. L’elenco comprende \(bold: quanti.certificato) \(quanti.concorda("elettore", "elettori")): \(parti)."
        ),
        paragrafo(
          "Si prega di comunicare i nominativi ai presidenti delle sezioni nella cui circoscrizione sono le dimore e gli istituti indicati, e di restituire copia della presente con la ricevuta in calce, segnalando ogni luogo che non risulti. Gli elettori ricevono soltanto le schede indicate accanto a ciascuno."
        ),
        .signatures(
          Signatures([.init("Il Sindaco (o il delegato)", width: .mm(60))], arrangement: .stacked)),
        .notes(["Allegato: elenco di \(quanti.certificato) \(quanti.concorda("elettore", "elettori"))."]),
        .space(.mm(6)),
        .heading("Ricevuta"),
        paragrafo(
          "Il Comune di \(elenco.comune) dichiara di avere ricevuto l’elenco di \(bold: quanti.certificato) \(quanti.concorda("elettore", "elettori")) trasmesso dal Comune di \(fonte.comune.denominazione) (\(fonte.comune.provincia))."
        ),
        .signatures(
          Signatures([
            .init("Data", width: .mm(30)), .init("Prot. n.", width: .mm(30)),
            .init("Firma e bollo", width: .mm(50)),
          ])),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  /// The votes whose ballots are due to somebody of the elenco, in the order of the consultation.
  private var voti: [TipoDiConsultazione] {
    consultazione.tipi.filter { tipo in elenco.voci.contains { $0.ospite.schede.contains(tipo) } }
  }

  /// The provisions by which one mayor tells the other, each once, in the order of the kinds.
  private var norme: String {
    var norme: [Norma] = []
    for specie in Ospite.specie {
      for voce in elenco.voci where voce.ospite.specie == specie {
        let norma = trasmissione(voce)
        if !norme.contains(norma) { norme.append(norma) }
      }
    }
    return norme.map { fonte.cita($0) }.joined(separator: "; ")
  }

  /// Where a regional law has a paragraph of its own it says it; elsewhere it is the provision of the request.
  private func trasmissione(_ voce: Voce) -> Norma {
    let regione = CartaDellaRegione.di(fonte.comune)
    let sue = voce.ospite.schede.compactMap { regione.norma(.lettera(voce.ospite.specie), $0) }
    return sue.first ?? voce.norma
  }

  private func paragrafo(_ testo: RichText) -> Block {
    .paragraph(Paragraph(testo, alignment: .justified))
  }
}
