package import Archivio
package import Elettorato
import Sistema

/// A division that somebody proposes, by its files.
package struct FileDiRipartizione: Sendable {
  package var viario: String
  /// `nil` for the sections of the archive.
  package var sezioni: String?

  package init(viario: String, sezioni: String? = nil) {
    self.viario = viario
    self.sezioni = sezioni
  }
}

/// What is asked of a simulation.
package struct RichiestaDiSimulazione: Sendable {
  package var file: FileDiRipartizione
  /// Why a division outside the limits is right.
  package var motivo: String
  /// Where the figures, and the addresses that the index does not place, are written.
  package var cifre: String?
  package var scoperti: String?
  package var sovrascrivi: Bool

  package init(
    _ file: FileDiRipartizione, motivo: String = "", cifre: String? = nil, scoperti: String? = nil,
    sovrascrivi: Bool = false
  ) {
    self.file = file
    self.motivo = motivo
    self.cifre = cifre
    self.scoperti = scoperti
    self.sovrascrivi = sovrascrivi
  }
}

/// What is asked of a new division.
package struct RichiestaDiRipartizione: Sendable {
  package var file: FileDiRipartizione
  /// The date of the act; `nil` for today.
  package var data: Giorno?
  package var protocollo: String
  package var motivo: String

  package init(_ file: FileDiRipartizione, data: Giorno? = nil, protocollo: String = "", motivo: String = "")
  {
    self.file = file
    self.data = data
    self.protocollo = protocollo
    self.motivo = motivo
  }
}

/// Why a division is not adopted on a day.
package enum DiniegoDiRipartizione: Diniego, Equatable {
  /// Sections change with the semestral revision alone; when it may be proposed and adopted next.
  case fuoriDallaSemestrale(Giorno, proposta: Giorno, adozione: ClosedRange<Giorno>)

  package var norma: Norma? { TempiDellaRipartizione.norma }
}

/// A division simulated.
package struct RipartizioneSimulata {
  let cifre: CifreRipartizione
  /// Outside the limits, and nobody has said why it is right.
  package let irregolare: Bool
}

/// A division adopted.
package struct RipartizioneAdottata {
  package let esito: EsitoRipartizione
  let cifre: CifreRipartizione
}

extension Ufficio {
  /// Where the electors would vote. Changes nothing in the archive.
  package func simula(_ richiesta: RichiestaDiSimulazione) throws -> RipartizioneSimulata {
    let cifre: CifreRipartizione = try legge { try self.cifre(richiesta.file, $0) }
    if !prova {
      if let file = richiesta.cifre {
        try DurableFile.write(try cifre.csv(), to: file, replacing: richiesta.sovrascrivi)
      }
      if let file = richiesta.scoperti {
        try DurableFile.write(try cifre.csvScoperti(), to: file, replacing: richiesta.sovrascrivi)
      }
    }
    return RipartizioneSimulata(
      cifre: cifre, irregolare: !cifre.irregolarita.isEmpty && richiesta.motivo.isEmpty)
  }

  /// Several divisions side by side, and the one in force.
  package func confronta(_ ripartizioni: [FileDiRipartizione]) throws -> ConfrontoRipartizioni {
    try legge { archivio in
      let cifre = try ripartizioni.map { ($0.viario.splitAtLastSlash.name, try self.cifre($0, archivio)) }
      return ConfrontoRipartizioni(cifre, inVigore: try Ripartizioni.inVigore(archivio))
    }
  }

  package func adotta(_ richiesta: RichiestaDiRipartizione) throws -> RipartizioneAdottata {
    try pratica(
      Ripartizioni(
        richiesta: richiesta, giorno: richiesta.data ?? oggi, oggi: oggi, autore: operatore.nome))
  }

  private func cifre(_ file: FileDiRipartizione, _ archivio: ArchivioElettorale) throws -> CifreRipartizione {
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let scenario = try ScenarioRipartizione(file, archivio: archivio, oggi: oggi)
    return CifreRipartizione(
      try scenario.simulazione(archivio), scenario, abitanti: try archivio.abitanti(),
      prime: Set(try archivio.sezioni().map(\.numero)))
  }
}

/// A new division on a day: what the law wants of the day, and what is asked of the archive.
private struct Ripartizioni: Provvedimento {
  let richiesta: RichiestaDiRipartizione
  let giorno: Giorno
  let oggi: Giorno
  let autore: String

  func adotta(_ archivio: ArchivioElettorale) throws -> RipartizioneAdottata {
    let scenario = try ScenarioRipartizione(richiesta.file, archivio: archivio, oggi: oggi)
    guard TempiDellaRipartizione(nelSemestreDi: giorno).adozione.contains(giorno) else {
      let prossimi = TempiDellaRipartizione(prossimiDa: giorno)
      throw DiniegoDiRipartizione.fuoriDallaSemestrale(
        giorno, proposta: prossimi.proposta, adozione: prossimi.adozione)
    }
    try TornateInCorso.verifica(archivio, il: giorno, per: .ripartizione)
    let (abitanti, prime) = (try archivio.abitanti(), Set(try archivio.sezioni().map(\.numero)))
    let esito = try archivio.adotta(
      RichiestaRipartizione(
        giorno: giorno, protocollo: richiesta.protocollo, autore: autore, viario: scenario.viario,
        sezioni: scenario.sezioni, ricezioni: scenario.ricezioni, motivo: richiesta.motivo))
    return RipartizioneAdottata(
      esito: esito,
      cifre: CifreRipartizione(esito.simulazione, scenario, abitanti: abitanti, prime: prime))
  }

  func annotazione(_ adottata: RipartizioneAdottata) -> Annotazione {
    let esito = adottata.esito
    return .atto(esito.atto, .spostati(esito.simulazione.spostati), esito.sigillo.impronta)
  }

  /// The division in force, beside which the others are compared: who is in it now, not what its street index would give.
  static func inVigore(_ archivio: ArchivioElettorale) throws -> ConfrontoRipartizioni.Colonna {
    let sezioni = try archivio.sezioni()
    var presenti = SimulazioneRipartizione()
    try archivio.eachElettore { elettore in
      let esito: Result<Int, MotivoDaAssegnare> =
        elettore.sezione.map(Result.success) ?? .failure(.viario(.viaSconosciuta))
      _ = presenti.conta(elettore, esito)
    }
    let conti = sezioni.map { presenti.conto(.generale, $0.numero) }
    return ConfrontoRipartizioni.Colonna(
      nome: "oggi",
      sezioni: Dictionary(uniqueKeysWithValues: zip(sezioni.map(\.numero), conti.map(\.dopo))),
      spostati: 0, senzaSezione: presenti.motivi.values.reduce(0, +),
      irregolarita: presenti.irregolarita(sezioni, abitanti: try archivio.abitanti()).count,
      sbilancio: conti.map(ConfrontoRipartizioni.sbilancio).max() ?? 0)
  }
}

// MARK: - Answers

extension RipartizioneSimulata {
  package var risposta: Risposta {
    var risposta = Risposta("Simulazione di una nuova ripartizione in sezioni")
    cifre.riempi(&risposta)
    if irregolare {
      risposta.giudizio = .irregolare
      risposta.avviso(
        "la ripartizione è fuori dai limiti di legge: per adottarla così servirà un motivo, che resta nell'atto"
      )
    }
    return risposta
  }
}

extension RipartizioneAdottata {
  package func risposta(prova: Bool) -> Risposta {
    let atto = esito.atto
    var risposta = Risposta(
      "Atto n. \(atto.numero) \(atto.giorno.esteso(.del)): \(atto.tipo.titolo)", prova: prova)
    risposta.dato("giorno", .giorno(atto.giorno))
    cifre.riempi(&risposta)
    if !esito.luoghiSenzaSezione.isEmpty {
      risposta.avviso(
        "luoghi di cura in una sezione che non c'è più: \(esito.luoghiSenzaSezione.joined(separator: ", "))")
      risposta.passo("Ricevere di nuovo il file dei luoghi di cura", .importa(.luoghi))
    }
    risposta.dato("luoghiSenzaSezione", .testi(esito.luoghiSenzaSezione))
    risposta.sigillo(atto, esito.sigillo)
    risposta.passo("Poi la tabella da sezione e numero vecchi ai nuovi", .stampaConcordanza)
    risposta.passo("E tutte le liste", .stampaListe)
    return risposta
  }
}
