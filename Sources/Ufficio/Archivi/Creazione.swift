import Archivio
package import Elettorato
import Sistema

/// What is asked of a new archive.
package struct RichiestaDiCreazione: Sendable {
  /// The cadastral code of the Comune.
  package var codice: String
  /// Whose archive it is.
  package var di: UfficioElettorale
  /// `nil` for an identity chosen by chance; the commission's copy receives that of the Comune with its first packet.
  package var identita: String?

  package init(_ codice: String, di ufficio: UfficioElettorale = .comune, identita: String? = nil) {
    self.codice = codice
    di = ufficio
    self.identita = identita
  }
}

/// A new archive, empty.
package struct ArchivioCreato: Sendable {
  package let comune: Comune
  package let ufficio: UfficioElettorale
  package let cartella: String
}

/// Why an archive is not made.
package enum DiniegoDiCreazione: Diniego, Equatable {
  /// No Comune in force has that code.
  case comuneSconosciuto(String)
  case identita
  case esiste(cartella: String)
}

extension Ufficio {
  /// Makes an archive in the folder that was named.
  package func crea(_ richiesta: RichiestaDiCreazione) throws -> ArchivioCreato {
    let cartella = try cartella()
    let comune = try Creazione(
      cartella: cartella, codice: richiesta.codice, ufficio: richiesta.di, identita: richiesta.identita
    ).esegui(DatiDiRiferimento(cartella: try luoghi.dati()), prova: prova)
    return ArchivioCreato(comune: comune, ufficio: richiesta.di, cartella: cartella)
  }
}

private struct Creazione {
  let cartella: String
  let codice: String
  let ufficio: UfficioElettorale
  let identita: String?

  /// Makes the archive; returns its Comune. With `prova` nothing is written.
  func esegui(_ dati: DatiDiRiferimento, prova: Bool) throws -> Comune {
    guard let comune = dati.comune(codice) else {
      throw DiniegoDiCreazione.comuneSconosciuto(codice)
    }
    let codice = identita ?? (ufficio == .commissione ? IdentitaCatena.codiceDaRicevere : Self.aCaso())
    guard let catena = IdentitaCatena(comune: comune.codice, codice: codice),
      !catena.daRicevere || (ufficio == .commissione && identita == nil)
    else {
      throw DiniegoDiCreazione.identita
    }
    if (try? SystemCalls.status(ArchivioElettorale.file(in: cartella), following: false)) != nil {
      throw DiniegoDiCreazione.esiste(cartella: cartella)
    }
    guard !prova else { return comune }
    try Percorsi.preparaCartella(cartella)
    try ArchivioElettorale.crea(
      cartella: cartella, comune: comune, ufficio: ufficio, catena: catena, riferimenti: dati.riferimenti)
    return comune
  }

  private static func aCaso() -> String {
    var generatore = SystemRandomNumberGenerator()
    return (0..<32).map { _ in String(Int.random(in: 0..<16, using: &generatore), radix: 16) }.joined()
  }
}

// MARK: - Answer

extension ArchivioCreato {
  package func risposta(prova: Bool) -> Risposta {
    var risposta = Risposta()
    risposta.frase(
      "archivio del Comune di \(comune.denominazione) (\(comune.provincia)), ufficio: \(ufficio.rawValue)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    risposta.dato("comune", .testo(comune.codice))
    risposta.dato("denominazione", .testo(comune.denominazione))
    risposta.dato("ufficio", .testo(ufficio.rawValue))
    risposta.dato("cartella", .testo(cartella))
    switch ufficio {
    case .comune:
      risposta.passo("Poi le sezioni, quindi viario, anagrafe e gli altri file", .importa(.sezioni))
    case .commissione: risposta.passo("Poi il primo pacchetto del Comune", .riceviPacchetto)
    }
    return risposta
  }
}
