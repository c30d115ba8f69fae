import Elettorato
import SQLite

@testable import Archivio

extension ArchivioElettorale {
  /// An act that closes every line of a section and opens it again with the same person and new numbers at the end.
  func riscrivi(lista: Lista, sezione: Int, il giorno: Giorno) throws {
    try transazione {
      guard let ultimo = try atto(ultimoAtto()) else { return }
      let atto = Atto(
        numero: ultimo.numero + 1, tipo: .ricompilazione, giorno: giorno, protocollo: "", autore: "prova",
        regime: ultimo.regime,
        parametri: [.init(Ricompilazione.parametro, Ricompilazione.Ambito.listeSezionali.rawValue)])
      try scrivi(atto)
      var righe: [(RigaDiLista, Int)] = []
      try connection.with(
        """
        SELECT fascicolo, lista, parte, sezione, numero_generale, numero_sezionale, scheda FROM posizione
        WHERE lista = ?1 AND sezione = ?2 AND al_atto IS NULL
        """
      ) { statement in
        statement.bind(lista.rawValue, at: 1)
        statement.bind(sezione, at: 2)
        try statement.eachRow { row in righe.append((try Self.posto(row), row.int(6))) }
      }
      try connection.with(
        "UPDATE posizione SET al_atto = ?1 WHERE lista = ?2 AND sezione = ?3 AND al_atto IS NULL"
      ) {
        statement in
        statement.bind(atto.numero, at: 1)
        statement.bind(lista.rawValue, at: 2)
        statement.bind(sezione, at: 3)
        try statement.run()
      }
      for (posto, scheda) in righe {
        try apri(
          RigaDiLista(
            fascicolo: posto.fascicolo, lista: lista, parte: posto.parte, sezione: sezione,
            numeroGenerale: posto.numeroGenerale, numeroSezionale: 100 - (posto.numeroSezionale ?? 0)),
          scheda: scheda, atto: atto.numero)
      }
      _ = try sigilla(atto, sezioni: [(lista, sezione)])
    }
  }
}
