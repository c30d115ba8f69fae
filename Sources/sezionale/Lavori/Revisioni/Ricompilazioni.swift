import Archivio
import Elettorato
import Ufficio

/// A recompilation as the archive and the law allow it on a day.
struct Ricompilazioni {
  let archivio: ArchivioElettorale
  let giorno: Giorno
  let ambito: Ricompilazione.Ambito

  /// What is asked of the archive. Throws while the rounds of a vote run, unless the law has changed how lists are divided: then the lists of
  /// the vote must follow it, and the last moment for it is their lock.
  func richiesta(operatore: Operatore, protocollo: String, motivo: String) throws -> RichiestaRicompilazione {
    let attuale = try archivio.atto(archivio.ultimoAtto())?.regime
    if attuale == RegimeDelleListe.vigente.il(giorno).valore {
      try TornateInCorso.verifica(archivio, il: giorno, per: .ricompilazione)
    }
    return RichiestaRicompilazione(
      giorno: giorno, ambito: ambito, protocollo: protocollo, autore: operatore.nome,
      revisioniAperte: try revisioniAperte(), motivo: motivo)
  }

  private func revisioniAperte() throws -> [RevisioneAperta] {
    let esame = try archivio.esame(
      entro: giorno, tornata: nil, calendario: .ordinario,
      fineSemestre: RevisioneSemestraleDiRiferimento.fineSemestre(giorno))
    let inAttesa = esame.esaminati.count { $0.esito.codice == .inAttesa }
    return RevisioneAperta.nelSemestre(di: giorno, try archivio.atti())
      + (inAttesa > 0 ? [.eventiInAttesa(inAttesa)] : [])
  }
}

extension Failure {
  init(_ error: ImpedimentoRicompilazione) {
    switch error {
    case .revisioniAperte(let aperte):
      self.init(
        .confermaNecessaria, "revisioni-aperte",
        "le liste si ricompilano a revisioni chiuse: \(aperte.map(\.descrizione).joined(separator: "; ")).",
        norma: Ricompilazione.norma,
        rimedio:
          "Nulla è stato scritto. Chiudere prima le revisioni con «sezionale revisione delibera»; per ricompilare lo stesso ripetere con --motivo \"...\", che resta nell'atto.",
        dettagli: [.init("revisioniAperte", .strings(aperte.map(\.descrizione)))])
    case .cambioDiRegime(let regime):
      self.init(
        .regolaViolata, "cambio-di-regime",
        "la legge vuole ora le liste nella forma «\(regime.rawValue)»: le sole liste sezionali non possono cambiare.",
        norma: Norma("D.L. 27/2025", "art. 2-bis"),
        rimedio:
          "Nulla è stato scritto. Ripetere senza --soltanto-sezionali: la ricompilazione cambia tutte le liste."
      )
    case .senzaEffetto:
      self.init(
        .regolaViolata, "ricompilazione-senza-effetto",
        "le liste sono già in ordine e senza righe barrate: nessun numero cambierebbe.",
        norma: Ricompilazione.norma, rimedio: "Nulla è stato scritto. Non serve altro.")
    }
  }
}
