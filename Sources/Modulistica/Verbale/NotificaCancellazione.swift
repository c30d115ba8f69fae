package import Elettorato
package import Rendering

/// The notification to a person struck for loss of the citizenship or of the right: one sheet, with the relata of the messo.
///
/// Source: art. 32 d.P.R. 223/1967, c. 5 (within 10 days: A-24), c. 7 (claim within 10 days of the notification: A-27), c. 8 (decision within
/// 15 days: A-28). The dead are not notified (A-30).
package struct NotificaCancellazione: Sendable {
  package let fonte: FonteAtto
  package let voce: VoceVerbale
  /// The last day for the notification.
  private let entro: Giorno?

  private init(_ fonte: FonteAtto, _ voce: VoceVerbale, entro: Giorno?) {
    self.fonte = fonte
    self.voce = voce
    self.entro = entro
  }

  /// One for each person whom the act strikes for a cause that the law notifies, however many lists he was on.
  package static func tutte(_ fonte: FonteAtto, _ conti: ContiDellAtto, _ voci: [VoceVerbale])
    -> [NotificaCancellazione]
  {
    let entro = fonte.termini(conti).notifica
    return voci.filter {
      $0.variazione.operazione == .cancellazione && $0.variazione.causa.pubblicita == .notifica
    }.unaPerPersona().map { NotificaCancellazione(fonte, $0, entro: entro) }
  }

  /// Stem of the file: the file number of the person, never the name.
  package var id: String { "fascicolo-\(voce.variazione.fascicolo)" }

  package func documento() -> Document {
    let (persona, variazione) = (voce.persona, voce.variazione)
    let titolo = "Notificazione di cancellazione dalle liste elettorali"
    let recapito = persona.recapito(fonte.nomi)
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)", page: .portrait,
      footer: fonte.piedeDiLettera("Notificazione"),
      blocks: [
        .letterhead(
          Letterhead(
            lines: IntestazioneEnte.righe(fonte.comune) + ["Ufficio elettorale"], title: titolo.uppercased(),
            subtitle: ["\(fonte.cita(.d223("art. 32, c. 5")))"])),
        .paragraph(
          Paragraph(
            RichText(righe: [
              "A \(bold: persona.cognomeENome)", RichText(persona.natoA),
              RichText(recapito.isEmpty ? "recapito da verificare in anagrafe" : recapito),
            ]), alignment: .right)),
        Lettera.paragrafo(
          "Si notifica che, con l’\(bold: "atto \(fonte.estremi)"), il responsabile dell’ufficio elettorale comunale ha disposto la \(bold: "cancellazione") della S.V. dalle liste elettorali di questo Comune (\(posto)) per \(bold: variazione.causa.titolo.tipografico), ai sensi dell’\(fonte.cita(variazione.causa.norma))\(fondamento)."
        ),
        Lettera.paragrafo(
          "Contro questa decisione l’interessato può ricorrere alla \(bold: "Commissione elettorale circondariale\(fonte.tribunale.isEmpty ? "" : " di \(fonte.tribunale)")") entro \(bold: "dieci giorni dalla data della presente notificazione") (\(fonte.articolo(.d223("art. 32, c. 7")))). La Commissione decide entro quindici giorni dal ricevimento del ricorso (\(fonte.articolo(.d223("art. 32, c. 8")))) e la decisione è notificata all’interessato."
        ),
        .signatures(
          Signatures([
            .init("\(fonte.comune.denominazione), lì", width: .mm(26)),
            .init("Il responsabile dell’ufficio elettorale", width: .mm(46)),
          ])), .space(.mm(6)),
        .heading("Relata di notifica"), .paragraph(Paragraph(relata)),
        .signatures(
          Signatures([
            .init("Il ricevente", width: .mm(52)), .init("Il messo comunale", width: .mm(52)),
          ])),
        .notes(avvertenze),
      ], metadata: fonte.metadati(titolo))
  }

  /// Where the person was: section and numbers.
  private var posto: String {
    guard let riga = voce.variazione.prima else { return "lista \(voce.variazione.lista.breve)" }
    let sezione =
      riga.sezione.map {
        "sezione n. \($0), numero sezionale \(riga.numeroSezionale.map(String.init) ?? "–")\(riga.parte.sigla)"
      } ?? "sezione da assegnare"
    return "\(sezione), numero generale \(riga.numeroGenerale)\(riga.parte.sigla)"
  }

  /// The paper on which the decision rests. A judicial measure is not described: the person can see it at the office.
  private var fondamento: String {
    guard let evento = voce.evento else { return "" }
    return voce.variazione.causa.riservata
      ? ". Il documento è agli atti dell’ufficio, a disposizione dell’interessato"
      : ", come risulta da: \(evento.documentoInParole), \(evento.protocolloInParole)"
  }

  private var relata: RichText {
    "Il sottoscritto messo comunale di \(fonte.comune.denominazione) dichiara di avere notificato oggi, ____ / ____ / ________, il presente atto a \(voce.persona.cognomeENome), consegnandone copia in ______________________________________ a mani di ______________________________________, che si qualifica ______________________________ e sottoscrive."
  }

  private var avvertenze: [RichText] {
    (entro.map { ["Da notificare \(bold: "entro \($0.conArticolo)"), in plico chiuso."] } ?? [])
      + ["In due esemplari: uno all’interessato, l’altro con la relata torna all’ufficio elettorale."]
  }
}
