package import Archivio
package import Elettorato

/// Where the revisions stand on a day: which rounds are adopted, which are open and until when, what waits for each and what came too late.
package struct SituazioneRevisioni {
  /// A round of the occasion in progress.
  package struct Riga {
    package enum Stato: String {
      case adottata
      case aperta
      /// Its term has passed, and no act keeps it.
      case scaduta
    }

    package let tornata: Tornata
    /// `nil` for ordinary rounds, which have no last day for events.
    package let termine: Giorno?
    package let stato: Stato
    package let atto: Atto?
    /// The events that it would take.
    package let inAttesa: Int
  }

  package let oggi: Giorno
  package let consultazione: Consultazione?
  package let righe: [Riga]
  /// Events too late for every round of the vote.
  package let fuoriTermine: Int
  /// Events refused for something that can still be mended.
  package let daSanare: Int
  package let semestrale: SituazioneSemestrale

  package init(_ archivio: ArchivioElettorale, oggi: Giorno) throws {
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    self.oggi = oggi
    let situazione = try SituazioneTornate(
      archivio, try Consultazioni.aperta(archivio), letture: [], oggi: oggi)
    consultazione = situazione.consultazione
    let straordinarie = !situazione.calendario.tornate.isEmpty
    let calendario =
      straordinarie ? situazione.calendario : .ordinario(situazione.calendario.letture)
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
}

extension Ufficio {
  /// Where the revisions stand today.
  package func situazioneRevisioni() throws -> SituazioneRevisioni {
    try legge { try SituazioneRevisioni($0, oggi: oggi) }
  }
}

// MARK: - Answer

extension SituazioneRevisioni {
  package var risposta: Risposta {
    var risposta = Risposta(
      consultazione.map { "Tornate per il voto \($0.giorni.riferimento.esteso(.del))" }
        ?? "Nessuna consultazione in corso: tornate ordinarie")
    risposta.dato("giorno", .giorno(oggi))
    risposta.dato("consultazione", .testo(consultazione?.identita))
    if righe.isEmpty {
      risposta.frase("per questo turno non ci sono tornate: si vota con le liste del primo")
    }
    risposta.tabella(
      .init(
        "tornate",
        [
          .init("tornata", "tornata"), .init("termine", "eventi ricevuti entro"), .init("stato", "stato"),
          .init("atto"), .init("inAttesa", "eventi in attesa"),
        ],
        righe.map {
          [
            .testo($0.tornata.codice), .giorno($0.termine), .codice($0.stato.rawValue, $0.parole),
            .numero($0.atto?.numero), .numero($0.inAttesa),
          ]
        }))
    risposta.dato("fuoriTermine", .numero(fuoriTermine))
    risposta.dato("daSanare", .numero(daSanare))
    if fuoriTermine > 0 {
      risposta.frase(
        "eventi fuori termine per questo voto: \(fuoriTermine.conMigliaia), proposti alla prossima revisione")
    }
    if daSanare > 0 {
      risposta.frase("eventi rifiutati che si possono ancora sanare: \(daSanare.conMigliaia)")
      risposta.passo("Per vedere quali, con la causa e il rimedio", .esportaEventi)
    }
    risposta.frase(semestrale.frase)
    risposta.dato("semestrale", .voci(semestrale.voci))
    return risposta
  }
}

extension SituazioneRevisioni.Riga {
  fileprivate var parole: String {
    switch stato {
    case .adottata:
      "adottata con l'atto n. \(atto?.numero ?? 0)\(atto.map { " \($0.giorno.breve(.del))" } ?? "")"
    case .aperta: "aperta"
    case .scaduta: "scaduta, non adottata"
    }
  }
}
