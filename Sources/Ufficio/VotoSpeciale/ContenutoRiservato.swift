package import Archivio
package import Elettorato

/// What goes into the reserved file of a consultation, from a file or typed in one by one.
package enum ContenutoRiservato {
  case richieste([Richiesta])
  case ospiti([Ospite])

  package var quanti: Int {
    switch self {
    case .richieste(let richieste): richieste.count
    case .ospiti(let ospiti): ospiti.count
    }
  }

  /// That so many of these were there already.
  package func notizia(note quante: Int) -> String {
    switch self {
    case .richieste: "già ricevute, e lasciate come sono: \(quante.di("richiesta", "richieste"))"
    case .ospiti:
      "già ricevuti, e lasciati come sono: \(quante.di("elettore di altri Comuni", "elettori di altri Comuni"))"
    }
  }

  /// Writes what is not there yet, and the reception, all of it or nothing; returns how many are new.
  ///
  /// The reserved file is written first: if the register cannot say so afterwards, its own entries do.
  package func ricevi(
    in file: FileRiservato, di archivio: ArchivioElettorale, _ ricezione: Ricezione, giorno: Giorno,
    _ operatore: Operatore, registrandola: Bool = false, prova: Bool
  ) throws -> Int {
    let firma = ArchivioRiservato.Firma(
      giorno: giorno, operatore: operatore.nome, programma: operatore.programma)
    return try archivio.transazione(prova: prova) {
      let (nuove, conto) = try file.scrivendo(prova: prova) { riservato in
        try riservato.transazione(prova: prova) {
          let nuove =
            switch self {
            case .richieste(let richieste): try riservato.ricevi(richieste, firma)
            case .ospiti(let ospiti): try riservato.ricevi(ospiti: ospiti, firma)
            }
          if nuove > 0 {
            try riservato.registra(
              ricezione.tipo, accettate: ricezione.accettate, scartate: ricezione.scartate, firma)
          }
          let lette = try riservato.leggi()
          return (
            nuove,
            Annotazione.ContoRiservato(
              file.consultazione, richieste: lette.richieste.count, ospiti: lette.ospiti.count)
          )
        }
      }
      try archivio.annota(
        .importatoRiservato(ricezione, registrandola: registrandola, conto), operatore.firma(giorno))
      return nuove
    }
  }
}
