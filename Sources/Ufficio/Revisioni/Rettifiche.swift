package import Archivio
import CSV
package import Elettorato
import Tracciati

/// What is asked of an act that mends clerical errors.
package struct RichiestaDiRettifica: Sendable {
  /// The file of the corrections.
  package var file: String
  /// The date of the act; `nil` for today.
  package var data: Giorno?
  package var protocollo: String

  package init(file: String, data: Giorno? = nil, protocollo: String = "") {
    self.file = file
    self.data = data
    self.protocollo = protocollo
  }
}

/// Corrections adopted.
package struct RettificaAdottata: Sendable {
  package let esito: EsitoRettifica
  /// How many data were mended.
  package let correzioni: Int
}

/// Why clerical errors are not mended so.
package enum DiniegoDiRettifica: Diniego {
  case nessuna(file: String)
  case listeBloccate(finoAl: Giorno)
  /// A correction that does not fit, by its line in the file.
  case impedita(ImpedimentoRettifica, file: String)

  package var norma: Norma? {
    switch self {
    case .nessuna: nil
    case .listeBloccate: PeriodoDelBlocco.norma
    case .impedita(.troppoGiovane, _): EtaElettorale.norma
    case .impedita(.sezioneInesistente, _): Fondamento.sezione
    case .impedita: nil
    }
  }
}

extension Ufficio {
  /// Mends clerical errors of electors on the lists.
  package func adotta(_ richiesta: RichiestaDiRettifica) throws -> RettificaAdottata {
    try pratica(
      Rettifiche(richiesta: richiesta, giorno: richiesta.data ?? oggi, autore: operatore.nome))
  }
}

private struct Rettifiche: Provvedimento {
  let richiesta: RichiestaDiRettifica
  let giorno: Giorno
  let autore: String

  func adotta(_ archivio: ArchivioElettorale) throws -> RettificaAdottata {
    let rettifiche = try leggi()
    if let fine = try Consultazioni.blocco(archivio, il: giorno) {
      throw DiniegoDiRettifica.listeBloccate(finoAl: fine)
    }
    do {
      return RettificaAdottata(
        esito: try archivio.rettifica(
          rettifiche, giorno: giorno, protocollo: richiesta.protocollo, autore: autore),
        correzioni: rettifiche.count)
    } catch let error as ImpedimentoRettifica {
      throw DiniegoDiRettifica.impedita(error, file: richiesta.file)
    }
  }

  private func leggi() throws -> [RettificaDati] {
    let rettifiche = try LetturaCSV.righe(di: richiesta.file, TracciatoRettifiche.colonne) { intestazione in
      let tracciato = TracciatoRettifiche(intestazione)
      return { record throws(Scarto) in try tracciato.leggi(record) }
    }
    guard !rettifiche.isEmpty else { throw DiniegoDiRettifica.nessuna(file: richiesta.file) }
    return rettifiche
  }

  func annotazione(_ adottata: RettificaAdottata) -> Annotazione {
    let esito = adottata.esito
    return .atto(esito.atto, .variazioni(esito.voci.count), esito.sigillo.impronta)
  }
}

// MARK: - Answer

extension RettificaAdottata {
  package func risposta(prova: Bool) -> Risposta {
    let atto = esito.atto
    var risposta = Risposta(
      "Atto n. \(atto.numero) \(atto.giorno.esteso(.del)): \(atto.tipo.titolo)", prova: prova)
    risposta.voce("correzioni", "correzioni", .numero(correzioni))
    let variazioni = RiepilogoVariazioni(variazioni: esito.voci.map(\.variazione))
    risposta.tabella(variazioni.tabella)
    risposta.tabella(variazioni.elenco)
    if !esito.codiciDiscordi.isEmpty {
      risposta.avviso(
        "il codice fiscale non corrisponde ai dati corretti, chiedere all'Agenzia delle entrate: fascicoli \(esito.codiciDiscordi.map(String.init).joined(separator: ", "))"
      )
    }
    risposta.dato("codiciDiscordi", .numeri(esito.codiciDiscordi))
    risposta.sigillo(atto, esito.sigillo)
    return risposta
  }
}
