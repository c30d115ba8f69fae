import Elettorato
import Modulistica
import Synchronization

/// What several workers have printed, added up.
final class Raccolta: Sendable {
  private let somma = Mutex(StampaListe.Esito())

  var esito: StampaListe.Esito { somma.withLock { $0 } }

  func aggiungi(_ parziale: StampaListe.Esito) {
    somma.withLock { somma in
      somma.documenti += parziale.documenti
      somma.bytes += parziale.bytes
      for (copia, quanti) in parziale.elettori { somma.elettori[copia, default: 0] += quanti }
    }
  }
}
