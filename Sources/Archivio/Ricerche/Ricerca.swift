package import Elettorato
import SQLite

/// Which of the people found are wanted.
package struct FiltroRicerca: Equatable, Sendable {
  package var lista: Lista?
  package var sezione: Int?
  /// Only who is on a list now; otherwise who has been on one too.
  package var soloIscritti: Bool

  package init(lista: Lista? = nil, sezione: Int? = nil, soloIscritti: Bool = false) {
    self.lista = lista
    self.sezione = sezione
    self.soloIscritti = soloIscritti
  }
}

/// A person found, with the lines that answer: the open ones, or the last of each list when none is open.
package struct ElettoreTrovato: Sendable {
  package let fascicolo: Int
  package let righe: [Elettore]

  package var iscritto: Bool { righe.contains { $0.alAtto == nil } }
}

/// The people found, nearest first, and whether there are more.
package struct EsitoRicerca: Sendable {
  package var trovati: [ElettoreTrovato] = []
  package var altri = false
}

extension ArchivioElettorale {
  /// Looks for people; never more than `limite` of them are read.
  package func cerca(_ criterio: CriterioDiRicerca, _ filtro: FiltroRicerca, limite: Int) throws
    -> EsitoRicerca
  {
    var raccolta = RaccoltaTrovati(limite: limite)
    let accogli: (Int) throws -> Bool = { fascicolo in
      if raccolta.visti.contains(fascicolo) { return true }
      raccolta.visti.insert(fascicolo)
      guard let trovato = try self.trovato(fascicolo, filtro) else { return true }
      return raccolta.aggiungi(trovato)
    }
    switch criterio {
    case .nominativo(let nome, nascita: let giorno?): try cerca(nome, nate: giorno, accogli)
    case .nominativo(let nome, nascita: nil):
      if let sezione = filtro.sezione {
        try cerca(nome, nella: sezione, accogli)
      } else if let lista = filtro.lista, lista != .generale {
        try cerca(nome, nella: lista, accogli)
      } else {
        try cerca(nome, accogli)
      }
    case .codiceFiscale(let inizio): try cerca(codiceFiscale: inizio, accogli)
    case .numero(let numero): try cerca(numero: numero, filtro, accogli)
    case .indirizzo(let indirizzo): try cerca(indirizzo, accogli)
    }
    return raccolta.esito
  }

  /// The lines of a file that pass the filter; `nil` when none does.
  private func trovato(_ fascicolo: Int, _ filtro: FiltroRicerca) throws -> ElettoreTrovato? {
    let tutte = try righe(fascicolo: fascicolo)
    let aperte = tutte.filter { $0.alAtto == nil }
    let ultime =
      aperte.isEmpty
      ? Lista.allCases.compactMap { lista in tutte.last { $0.lista == lista } } : aperte
    if filtro.soloIscritti, aperte.isEmpty { return nil }
    let scelte = ultime.filter {
      (filtro.lista == nil || $0.lista == filtro.lista)
        && (filtro.sezione == nil || $0.sezione == filtro.sezione)
    }
    return scelte.isEmpty ? nil : ElettoreTrovato(fascicolo: fascicolo, righe: scelte)
  }

  /// Every line that a file has had, list by list, oldest first.
  package func righe(fascicolo: Int) throws -> [Elettore] {
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.dal_atto, p.al_atto,
        s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE p.fascicolo = ?1 ORDER BY p.lista, p.dal_atto
      """
    ) { statement in
      var righe: [Elettore] = []
      statement.bind(fascicolo, at: 1)
      try LettoreElettori.each(statement) { riga in righe.append(copy riga) }
      return righe
    }
  }
}

/// What has been found so far; full when there is one more than was asked.
private struct RaccoltaTrovati {
  let limite: Int
  var visti: Set<Int> = []
  var esito = EsitoRicerca()

  init(limite: Int) { self.limite = limite }

  /// Whether there is room for more.
  mutating func aggiungi(_ trovato: ElettoreTrovato) -> Bool {
    guard esito.trovati.count < limite else {
      esito.altri = true
      return false
    }
    esito.trovati.append(trovato)
    return true
  }
}
