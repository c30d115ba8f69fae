import Archivio
import Elettorato
import Ufficio

/// The answers to requests and applications, on the screen and in JSON; nobody is named.
struct RapportoRichieste {
  typealias Voce = EsportazioneRichieste.Voce

  let richieste: Richieste
  let domande: Domande
  /// The requests whose answer has changed since it was last recorded.
  let cambiate: [(esaminata: RichiestaEsaminata, prima: DecisioneRichiesta?)]

  /// How many answers are told one by one.
  private static let mostrate = 40

  func mostra(_ output: Output, prova: Bool) {
    let voci = EsportazioneRichieste(richieste: richieste, domande: domande).voci
    output.titolo(
      "Richieste e domande sulle liste dell'atto n. \(richieste.atto)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.tabella(Self.conti(voci))
    let rifiutate = voci.filter { $0.rifiuto != nil }
    for voce in rifiutate.prefix(Self.mostrate) {
      let motivo = voce.rifiuto?.motivo ?? ""
      output.riga("  \(voce.nome) ricevuta \(voce.ricevuta.breve(.il)): \(motivo) (\(voce.norma))")
    }
    if rifiutate.count > Self.mostrate {
      output.riga(
        "  e altre \((rifiutate.count - Self.mostrate).conMigliaia): «sezionale esporta richieste FILE»")
    }
    for (esaminata, prima) in cambiate {
      output.avviso(
        "riesaminata la richiesta n. \(esaminata.richiesta.numero): era \(Self.risposta(prima)) (atto n. \(prima?.atto ?? 0)), ora è \(Self.risposta(esaminata.decisione(atto: richieste.atto)))"
      )
    }
    for voce in voci {
      for segnalazione in voce.segnalazioni {
        output.avviso("\(voce.nome): \(segnalazione.descrizione)")
      }
    }
    RapportoOspiti(richieste.ospiti).mostra(output)
    var avvisi = Risposta()
    domande.avvisaFuture(&avvisi)
    output.mostra(avvisi)
    json(voci, output)
  }

  /// The requests alone, one line each.
  static func elenco(_ richieste: Richieste, _ output: Output) {
    var table = Table([
      .right("n."), .left("specie"), .left("progressivo"), .left("ricevuta"), .left("esito"), .left("motivo"),
      .right("sezione"), .left("raccoglie"), .right("sez. raccolta"),
    ])
    let voci = richieste.esaminate.map { Voce($0, tipi: richieste.aperta.consultazione.tipi) }
    for (voce, esaminata) in zip(voci, richieste.esaminate) {
      table.append([
        String(voce.numero), esaminata.richiesta.specie.rawValue.lowercased(), voce.progressivo,
        voce.ricevuta.breve, voce.esito.rawValue, voce.rifiuto?.rawValue ?? "",
        voce.sezione.map(String.init) ?? "", voce.raccolta?.modalita?.titolo ?? "",
        voce.raccolta?.sezione.map(String.init) ?? "",
      ])
    }
    output.tabella(table)
    RapportoOspiti(richieste.ospiti).mostra(output)
    let attesa = richieste.daRegistrare.count
    if attesa > 0 {
      output.avviso(
        "\(attesa.di("risposta non è registrata", "risposte non sono registrate")) o diversa da quella registrata: «sezionale richieste esamina»"
      )
    }
    output.campo("atto", .integer(richieste.atto))
    output.campo("daRegistrare", .integer(attesa))
    output.campo("richieste", .array(voci.map(json)))
  }

  private static func risposta(_ decisione: DecisioneRichiesta?) -> String {
    guard let decisione else { return "" }
    let dove = decisione.sezioneDiRaccolta.map { ", sezione di raccolta \($0)" } ?? ""
    let iscrizione = decisione.sezione.map { ", sezione \($0)" } ?? ""
    return decisione.motivo.isEmpty
      ? decisione.esito.rawValue + iscrizione + dove : "\(decisione.esito.rawValue) \(decisione.motivo)"
  }

  private static func conti(_ voci: [Voce]) -> Table {
    var table = Table([
      .left("richieste"), .right("ammesse"), .right("rifiutate"), .right("revocate"), .right("totale"),
    ])
    var viste: [String] = []
    for voce in voci where !viste.contains(voce.archivio) { viste.append(voce.archivio) }
    for archivio in viste {
      let sue = voci.filter { $0.archivio == archivio }
      let conti = EsitoRichiesta.Codice.allCases.map { esito in sue.count { $0.esito == esito } }
      table.append([archivio] + (conti + [sue.count]).map(\.conMigliaia))
    }
    return table
  }

  private func json(_ voci: [Voce], _ output: Output) {
    output.campo("atto", .integer(richieste.atto))
    output.campo(
      "cambiate",
      .array(
        cambiate.map { esaminata, prima in
          [
            "numero": .integer(esaminata.richiesta.numero),
            "prima": .string(Self.risposta(prima)),
            "ora": .string(Self.risposta(esaminata.decisione(atto: richieste.atto))),
          ]
        }))
    output.campo("richieste", .array(voci.map(Self.json)))
  }

  private static func json(_ voce: Voce) -> JSONValue {
    [
      "archivio": .string(voce.archivio), "numero": .integer(voce.numero),
      "progressivo": .string(voce.progressivo), "ricevuta": .string(voce.ricevuta.iso),
      "esito": .string(voce.esito.rawValue), "motivo": .string(voce.rifiuto?.rawValue ?? ""),
      "norma": .string(voce.norma.description),
      "schede": .strings((voce.schede ?? []).map(\.rawValue)),
      "sezione": voce.sezione.map(JSONValue.integer) ?? .null,
      "modalita": .optional(voce.raccolta?.modalita?.rawValue),
      "sezioneRaccolta": voce.raccolta?.sezione.map(JSONValue.integer) ?? .null,
      "segnalazioni": .strings(voce.segnalazioni.map(\.descrizione)),
    ]
  }
}

/// One request on the screen, whole: who reads it has asked for it by number, and the register says so.
struct SchermataRichiesta {
  private let esaminata: RichiestaEsaminata
  private let richieste: Richieste

  init(_ esaminata: RichiestaEsaminata, _ richieste: Richieste) {
    self.esaminata = esaminata
    self.richieste = richieste
  }

  func mostra(_ output: Output) {
    let (richiesta, voce) = (
      esaminata.richiesta, EsportazioneRichieste.Voce(esaminata, tipi: richieste.aperta.consultazione.tipi)
    )
    output.titolo("Richiesta n. \(richiesta.numero) (\(richiesta.progressivo)): \(richiesta.specie.titolo)")
    var righe = [
      ("elettore", "\(richiesta.cognome) \(richiesta.nome), \(richiesta.codiceFiscale)"),
      ("ricevuta", richiesta.ricevuta.esteso), ("luogo", luogo),
      ("accompagnatore", richiesta.accompagnatore ? "sì" : "no"), ("esito", voce.esito.rawValue),
    ]
    if let rifiuto = voce.rifiuto { righe += [("motivo", rifiuto.motivo), ("rimedio", rifiuto.rimedio)] }
    righe.append(("norma", voce.norma.description))
    if let riga = esaminata.richiedente.riga, esaminata.esito.destinazione != nil {
      righe.append(
        ("iscritto", "sezione \(riga.sezione ?? 0), n. \(riga.numeroSezionale ?? 0) della lista sezionale"))
      righe.append(("schede", (voce.schede ?? []).map(\.rawValue).joined(separator: ", ")))
    }
    if let raccolta = voce.raccolta, let modalita = raccolta.modalita {
      righe.append(
        (
          "raccoglie",
          "\(modalita.titolo)\(raccolta.sezione.map { " \($0)" } ?? "") (\(raccolta.comune)), \(modalita.norma(voce.tipi))"
        ))
    }
    righe += esaminata.interventi.map { ("intervento", $0.dicitura) }
    for (nome, valore) in righe { output.riga("\(nome.padded(to: 16))\(valore)") }
    for segnalazione in esaminata.segnalazioni { output.avviso(segnalazione.descrizione) }
    output.campo("numero", .integer(richiesta.numero))
    output.campo("specie", .string(richiesta.specie.rawValue))
    output.campo("codiceFiscale", .string(richiesta.codiceFiscale))
    output.campo("esito", .string(voce.esito.rawValue))
    output.campo("motivo", .string(voce.rifiuto?.rawValue ?? ""))
    output.campo("luogo", .string(luogo))
    output.campo("interventi", .strings(esaminata.interventi.map(\.dicitura)))
  }

  private var luogo: String {
    switch esaminata.richiesta.luogo {
    case .dimora(let comune, let indirizzo): "\(indirizzo?.description ?? "indirizzo mancante") (\(comune))"
    case .istituto(let codice): richieste.contesto.istituto(codice)?.denominazione ?? codice
    case .imbarco(let comune): "imbarco (\(comune))"
    case .estero(let stato): "estero \(stato)"
    }
  }
}
