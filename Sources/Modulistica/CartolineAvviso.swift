package import Elettorato
package import Rendering

/// The postcards themselves, one on a page of the size of a postcard: notice on the left, address on the right.
///
/// Source: L. 40/1979 art. 6: kind of vote and day (A-83), where the card is collected, the concessions for the journey (B-67).
package struct CartolineAvviso: Sendable {
  package let fonte: FonteLista
  package let consultazione: Consultazione
  /// Those with a full address, as the elenco numbers them.
  package let voci: [ElencoCartoline.Voce]

  package init(_ elenco: ElencoCartoline) {
    fonte = elenco.fonte
    consultazione = elenco.consultazione
    voci = elenco.daSpedire
  }

  /// Stem of the file.
  package static let id = "cartoline"

  /// A postcard: A6, lying.
  private static let foglio = PageShape(
    width: .mm(148), height: .mm(105), left: .mm(7), right: .mm(7), top: .mm(6), bottom: .mm(5))

  private static let colonne = [
    Column("Avviso di votazione", weight: 190), Column("Destinatario", weight: 180),
  ]

  /// `nil` when nobody receives one.
  package func documento() -> Document? {
    guard !voci.isEmpty else { return nil }
    let titolo = "Cartoline avviso agli elettori all’estero"
    var blocchi: [Block] = []
    for (posto, voce) in voci.enumerated() {
      blocchi.append(.part(nome(voce, posto + 1)))
      blocchi.append(.table(cartolina(voce, posto + 1)))
      blocchi.append(.notes([Self.avvertenza]))
    }
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)", page: Self.foglio,
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune) + ["Ufficio elettorale"], title: "",
        right: ["\(bold: "CARTOLINA AVVISO")", "\(fonte.cita(ElencoCartoline.norma))"]),
      footer: Footer(left: { pagina in [RichText(pagina.part)] }), blocks: blocchi,
      metadata: FirmeLista.metadati(fonte, titolo))
  }

  private static let avvertenza: RichText =
    "L’elettore vota con la tessera elettorale e un documento; se non ha la tessera la ritira all’ufficio elettorale del Comune, anche nei giorni del voto. Chi mostra questa cartolina ha diritto alle agevolazioni di viaggio per recarsi a votare previste dalla legge."

  /// What a card sent back is found by.
  private func nome(_ voce: ElencoCartoline.Voce, _ numero: Int) -> String {
    let elettore = voce.elettore
    let posto = elettore.numeroSezionale.map { ", n. \($0)\(elettore.parte.sigla)" } ?? ""
    return
      "Cartolina n. \(numero) · sezione \(elettore.sezione.map(String.init) ?? "da assegnare")\(posto)"
  }

  private func cartolina(_ voce: ElencoCartoline.Voce, _ numero: Int) -> Table {
    var righe = Rows(columns: Self.colonne.count)
    righe.append { celle in
      celle.fascicolo(voce.elettore)
      celle.rich(avviso(voce))
      celle.rich(indirizzo(voce))
    }
    return Table(
      id: "cartolina-\(numero)", caption: nome(voce, numero), columns: Self.colonne, rows: righe,
      minimumRowHeight: .mm(50), heavyRuleEvery: nil)
  }

  /// Kind of vote and days; where some of the votes are held by mail only those in Italy.
  private func avviso(_ voce: ElencoCartoline.Voce) -> RichText {
    var testo: RichText = ""
    for oggetto in DicituraConsultazione.oggetti(consultazione, solo: voce.voti) {
      testo.append("\(oggetto)\n")
    }
    testo.append(bold: DicituraConsultazione.giorni(consultazione))
    let sezione =
      voce.elettore.sezione.map { "nella sezione n. \($0)" } ?? "nella sezione che le sarà indicata"
    testo.append("\n\nLa S.V. vota in questo Comune \(sezione).")
    return testo
  }

  private func indirizzo(_ voce: ElencoCartoline.Voce) -> RichText {
    let testi = voce.elettore.testi
    var testo: RichText = "\n"
    testo.append(bold: "\(testi.stringa(.cognome).uppercased()) \(testi.stringa(.nome))")
    testo.append("\n\(testi.stringa(.indirizzoEstero))\n")
    testo.append(bold: Self.stato(voce.elettore, fonte).uppercased())
    return testo
  }

  /// The name of the State; its code where the tables do not know it.
  static func stato(_ elettore: Elettore, _ fonte: FonteLista) -> String {
    let codice = elettore.testi.stringa(.statoEstero)
    return fonte.stati[codice] ?? codice
  }
}
