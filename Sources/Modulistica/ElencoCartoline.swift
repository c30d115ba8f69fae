package import Elettorato
package import Rendering

/// The postcards to the electors who reside abroad and vote in Italy: who receives one, and who cannot for want of an address.
///
/// Who votes by mail in every vote held (national ones) receives none, unless he has chosen to vote in Italy.
/// Source: L. 40/1979 art. 6; `norme.md` 4.7 (A-82, A-83).
package struct ElencoCartoline: Sendable {
  package static let norma = Norma(.l40del1979, "art. 6")

  /// An elector who votes in Italy, with the votes for which he does.
  package struct Voce: Sendable {
    package let elettore: Elettore
    package let voti: [TipoDiConsultazione]

    package init(_ elettore: Elettore, voti: [TipoDiConsultazione]) {
      self.elettore = elettore
      self.voti = voti
    }

    /// What the address wants; empty when the postcard can leave.
    package var manca: [String] {
      let testi = elettore.testi
      return (testi.vuoto(.indirizzoEstero) ? ["l’indirizzo all’estero"] : [])
        + (testi.vuoto(.statoEstero) ? ["lo Stato"] : [])
    }
  }

  package let fonte: FonteLista
  package let consultazione: Consultazione
  /// The last day for posting.
  package let entro: Giorno?
  /// In order of section, part and sectional number.
  package let voci: [Voce]
  /// Residents abroad on the list who vote by mail, and receive nothing.
  package let perCorrispondenza: Int
  /// Whether the lists are those after the third round.
  package let definitivo: Bool

  package init(
    fonte: FonteLista, consultazione: Consultazione, entro: Giorno?, voci: [Voce], perCorrispondenza: Int,
    definitivo: Bool
  ) {
    self.fonte = fonte
    self.consultazione = consultazione
    self.entro = entro
    self.voci = voci
    self.perCorrispondenza = perCorrispondenza
    self.definitivo = definitivo
  }

  /// Stem of the file.
  package static let id = "elenco-cartoline"

  package var daSpedire: [Voce] { voci.filter { $0.manca.isEmpty } }
  package var senzaIndirizzo: [Voce] { voci.filter { !$0.manca.isEmpty } }

  /// One row for each postcard: the printer's shop needs this and no more, neither codice fiscale nor birth.
  private static let colonneDaSpedire = [
    Column("N.", weight: 36, alignment: .right, style: .strong),
    Column("Sezione", weight: 50, alignment: .right),
    Column("N. lista\nsezion.", weight: 54, alignment: .right, fullTitle: "Numero nella lista sezionale"),
    Column("Cognome", weight: 140, style: .name), Column("Nome", weight: 130),
    Column("Indirizzo all’estero", weight: 210), Column("Stato", weight: 120),
  ]

  private static let colonneSenza = [
    Column("N.", weight: 36, alignment: .right, style: .strong),
    Column("Sezione", weight: 50, alignment: .right),
    Column("N. lista\nsezion.", weight: 54, alignment: .right, fullTitle: "Numero nella lista sezionale"),
    Column("Cognome", weight: 130, style: .name), Column("Nome", weight: 120),
    Column("Che cosa manca", weight: 150), Column("Stato", weight: 100),
    Column("Indirizzo acquisito", weight: 140, style: .box),
  ]

  package func documento() -> Document {
    let titolo = "CARTOLINE AVVISO AGLI ELETTORI ALL’ESTERO"
    return Document(
      id: Self.id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo,
        subtitle: RichText(
          "\(fonte.cita(Self.norma))\(entro.map { "; da spedire entro \($0.conArticolo)" } ?? "")"),
        right: DicituraConsultazione.righe(consultazione)),
      footer: Footer(
        left: { pagina in ["Cartoline avviso · \(bold: "foglio \(pagina.number) di \(pagina.count)")"] },
        box: "Il responsabile dell’ufficio elettorale (firma e bollo)"),
      watermark: definitivo ? nil : "BOZZA",
      blocks: [
        .paragraph(Paragraph(premessa)), .heading("Cartoline da spedire"),
        .table(
          Table(
            id: "da-spedire", caption: "Cartoline da spedire", columns: Self.colonneDaSpedire,
            rows: righe(daSpedire, senza: false), numberColumn: 0)),
        // A sheet of its own, for who looks for the addresses.
        senzaIndirizzo.isEmpty ? .space(.mm(0)) : .pageBreak,
        .heading("Elettori senza un indirizzo completo all’estero"),
        .table(
          Table(
            id: "senza-indirizzo", caption: "Elettori senza un indirizzo completo all’estero",
            columns: Self.colonneSenza, rows: righe(senzaIndirizzo, senza: true), numberColumn: 0)),
        .balance(conto), .signatures(FirmeLista.autenticazione(fonte, .ufficio)), .notes(note),
      ], metadata: FirmeLista.metadati(fonte, titolo))
  }

  private var premessa: RichText {
    "Elettori residenti all’estero iscritti nella lista generale (\(fonte.situazione)), compresi quelli annotati come emigrati all’estero, che votano in Italia nella sezione di iscrizione."
  }

  private var conto: Balance {
    var righe: [Balance.Line] = [
      .init("cartoline da spedire", String(daSpedire.count)),
      .init(
        "elettori senza un indirizzo completo: la cartolina si compila quando è acquisito",
        String(senzaIndirizzo.count)),
      .init("elettori all’estero che votano in Italia", String(voci.count), isTotal: true),
    ]
    if perCorrispondenza > 0 {
      righe.append(
        .init(
          "residenti all’estero che votano per corrispondenza: nessuna cartolina", String(perCorrispondenza)))
    }
    return Balance(title: "CONTO", lines: righe)
  }

  private var note: [RichText] {
    var note: [RichText] = [
      "L’indirizzo di chi è appena emigrato si chiede al consolato o si trae dalla sua comunicazione; la cartolina che manca si compila quando è acquisito."
    ]
    if perCorrispondenza > 0 {
      note.append(
        "Nelle elezioni politiche e nei referendum i residenti all’estero votano per corrispondenza e non ricevono la cartolina, salvo chi ha scelto di votare in Italia (\(fonte.cita(Norma(.l459del2001, "art. 4")))) e chi risiede in uno Stato senza intese (\(fonte.cita(Norma(.l459del2001, "art. 20"))))."
      )
    }
    if consultazione.tipi.contains(.europea) {
      note.append(
        "Nelle elezioni europee chi risiede in uno Stato dell’Unione vota nelle sezioni istituite dai consolati, salvo domanda di votare in Italia (\(fonte.cita(Norma(.dl408del1994, "art. 3")))): l’archivio non ha quelle domande, e l’elenco va verificato."
      )
    }
    return note
  }

  private func righe(_ voci: [Voce], senza: Bool) -> Rows {
    var righe = Rows(columns: senza ? Self.colonneSenza.count : Self.colonneDaSpedire.count)
    for (posto, voce) in voci.enumerated() {
      let elettore = voce.elettore
      let stato = CartolineAvviso.stato(elettore, fonte)
      righe.append { celle in
        celle.fascicolo(elettore)
        celle.number(posto + 1)
        celle.text(elettore.sezione.map(String.init) ?? "da ass.")
        celle.text(elettore.numeroSezionale.map { "\($0)\(elettore.parte.sigla)" } ?? "")
        celle.text(elettore.testi.stringa(.cognome))
        celle.text(elettore.testi.stringa(.nome))
        if senza {
          celle.text(voce.manca.joined(separator: " e "))
          celle.text(stato)
        } else {
          celle.text(elettore.testi.stringa(.indirizzoEstero))
          celle.text(stato)
        }
      }
    }
    return righe
  }
}
