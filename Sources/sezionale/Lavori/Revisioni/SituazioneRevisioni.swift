import Archivio
import Elettorato
import Ufficio

/// Where the revisions stand on a day: which rounds are adopted, which are open and until when, what waits for each and what came too late.
struct SituazioneRevisioni {
  /// A round of the occasion in progress.
  struct Riga {
    enum Stato: String {
      case adottata
      case aperta
      /// Its term has passed, and no act keeps it.
      case scaduta
    }

    let tornata: Tornata
    /// `nil` for ordinary rounds, which have no last day for events.
    let termine: Giorno?
    let stato: Stato
    let atto: Atto?
    /// The events that it would take.
    let inAttesa: Int
  }

  let oggi: Giorno
  let consultazione: Consultazione?
  let righe: [Riga]
  /// Events too late for every round of the vote.
  let fuoriTermine: Int
  /// Events refused for something that can still be mended.
  let daSanare: Int
  let semestrale: SituazioneSemestrale

  init(_ archivio: ArchivioElettorale, oggi: Giorno) throws {
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    self.oggi = oggi
    let situazione = try Revisioni.Situazione(
      archivio, try Consultazioni.aperta(archivio), letture: [], oggi: oggi)
    consultazione = situazione.consultazione
    let straordinarie = !situazione.calendario.tornate.isEmpty
    let calendario =
      straordinarie
      ? situazione.calendario : .ordinario(situazione.calendario.letture)
    let esame = try archivio.esame(
      entro: oggi, tornata: nil, calendario: calendario, fineSemestre: situazione.fineSemestre)
    var attese: [Tornata: Int] = [:]
    var (tardi, sanabili) = (0, 0)
    for esaminato in esame.esaminati {
      switch esaminato.esito {
      case .inAttesa(let tornata, _): attese[tornata, default: 0] += 1
      case .fuoriTermine: tardi += 1
      case .rifiutato(let motivo) where motivo.sanabile: sanabili += 1
      case .applicato, .annotato, .ininfluente, .rifiutato: break
      }
    }
    (fuoriTermine, daSanare) = (tardi, sanabili)
    righe = calendario.tornate.map { tornata, termine in
      let atto = straordinarie ? situazione.atti[tornata] : nil
      return Riga(
        tornata: tornata, termine: straordinarie ? termine : nil,
        stato: atto != nil ? .adottata : straordinarie && termine < oggi ? .scaduta : .aperta,
        atto: atto, inAttesa: attese[tornata] ?? 0)
    }
    semestrale = SituazioneSemestrale(try archivio.attiSemestrali().map(\.adozione), oggi: oggi)
  }

  func mostra(_ output: Output) {
    if let consultazione {
      output.titolo("Tornate per il voto \(consultazione.giorni.riferimento.esteso(.del))")
    } else {
      output.titolo("Nessuna consultazione in corso: tornate ordinarie")
    }
    if righe.isEmpty { output.riga("per questo turno non ci sono tornate: si vota con le liste del primo") }
    var table = Table([
      .left("tornata"), .left("eventi ricevuti entro"), .left("stato"), .right("eventi in attesa"),
    ])
    for riga in righe {
      table.append([
        riga.tornata.codice, riga.termine?.breve ?? "", stato(riga), riga.inAttesa.conMigliaia,
      ])
    }
    if !righe.isEmpty { output.tabella(table) }
    if fuoriTermine > 0 {
      output.riga(
        "eventi fuori termine per questo voto: \(fuoriTermine.conMigliaia), proposti alla prossima revisione")
    }
    if daSanare > 0 {
      output.riga(
        "eventi rifiutati che si possono ancora sanare: \(daSanare.conMigliaia) («sezionale esporta eventi FILE»)"
      )
    }
    output.riga(semestrale.frase)
    json(output)
  }

  private func stato(_ riga: Riga) -> String {
    switch riga.stato {
    case .adottata:
      "adottata con l'atto n. \(riga.atto?.numero ?? 0)\(riga.atto.map { " \($0.giorno.breve(.del))" } ?? "")"
    case .aperta: "aperta"
    case .scaduta: "scaduta, non adottata"
    }
  }

  private func json(_ output: Output) {
    output.campo("giorno", .string(oggi.iso))
    output.campo("consultazione", .optional(consultazione?.identita))
    output.campo(
      "tornate",
      .array(
        righe.map { riga in
          [
            "tornata": .string(riga.tornata.codice), "termine": .optional(riga.termine?.iso),
            "stato": .string(riga.stato.rawValue),
            "atto": riga.atto.map { .integer($0.numero) } ?? .null, "inAttesa": .integer(riga.inAttesa),
          ]
        }))
    output.campo("fuoriTermine", .integer(fuoriTermine))
    output.campo("daSanare", .integer(daSanare))
    output.campo("semestrale", semestrale.json)
  }
}

/// The semestral revision of a day: its next act, and until when.
struct SituazioneSemestrale {
  let revisione: RevisioneSemestrale
  /// `nil` when both acts have been adopted.
  let fase: FaseSemestrale?
  let termine: Giorno
  let oggi: Giorno

  init(_ adottate: [CalendarioSemestrale.Adozione], oggi: Giorno) {
    let calendario = CalendarioSemestrale(adottate: Set(adottate))
    revisione = calendario.revisione(nil, il: oggi)
    let prossima = calendario.prossimaFase(revisione)
    fase = calendario.adottate.contains(.init(revisione, prossima)) ? nil : prossima
    termine = prossima == .elenchi ? revisione.termineElenchi : revisione.termineRettifica
    self.oggi = oggi
  }

  var frase: String {
    guard let fase else {
      return "\(revisione.titolo): conclusa, decorre \(revisione.decorrenza.esteso(.dal))"
    }
    if oggi < revisione.situazioneAl {
      return "\(revisione.titolo): si apre con l'anagrafe \(revisione.situazioneAl.esteso(.del))"
    }
    return
      "\(revisione.titolo): \(fase.titolo), entro \(termine.esteso(.il))\(oggi > termine ? ", termine superato" : "")"
  }

  var json: JSONValue {
    [
      "revisione": .string(revisione.codice), "fase": .optional(fase?.rawValue),
      "termine": .string(termine.iso),
    ]
  }
}
