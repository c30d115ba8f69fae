import Ufficio

/// Sentences about special voters and their reserved file.
extension DiniegoDelVoto: Explained {
  var failure: Failure {
    switch self {
    case .richiestaAssente(let numero):
      Failure(
        .datiRifiutati, "richiesta-assente", "non c'è nessuna richiesta n. \(numero).",
        rimedio: "Vedere i numeri con «sezionale richieste mostra».")
    case .riservatoIncompleto(let trovate, let attese):
      Failure(
        .archivioDanneggiato, "file-riservato-incompleto",
        "del voto in corso il registro locale conta \(attese) fra richieste ed elettori di altri Comuni, il file riservato ne ha \(trovate).",
        rimedio:
          "Non stampare nulla. Rimettere il file riservato salvato («ripristina --riservato»), o importare di nuovo i file delle richieste."
      )
    }
  }
}
