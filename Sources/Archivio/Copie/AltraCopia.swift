package import Elettorato

/// What is known of another copy: as little as the head of its chain, or all of its acts.
package struct AltraCopia {
  /// What it is known from.
  package enum Fonte: Equatable, Sendable {
    /// The copy itself, as it is now.
    case archivio
    /// What it declared on a day, that may be past.
    case ricevuta
    case pacchetto
  }

  /// An act as the other copy calls it.
  package struct Testata: Sendable {
    package let tipo: Atto.Tipo
    package let giorno: Giorno
  }

  package let fonte: Fonte
  package let catena: IdentitaCatena
  /// `nil` where it is not known whose it is: a packet does not say.
  package let ufficio: String?
  package let ultimo: Int
  package let stato: Impronta
  package let corredo: Impronta
  /// The last act of each office, as far as it is known from there.
  package let ultimi: UltimiAtti
  /// The digest of an act, where it is known.
  package let impronta: (Int) throws -> Impronta?
  /// What an act is called, where it is known.
  package let testata: (Int) throws -> Testata?
  /// The furthest act that an office has declared to it.
  let testimoniato: (String) throws -> Int

  package init(_ ricevuta: Ricevuta) {
    fonte = .ricevuta
    catena = ricevuta.catena
    ufficio = ricevuta.ufficio
    ultimo = ricevuta.atto
    stato = ricevuta.stato
    corredo = ricevuta.corredo
    ultimi = ricevuta.ultimi
    impronta = { $0 == ricevuta.atto ? ricevuta.testa : nil }
    testata = { _ in nil }
    testimoniato = { _ in 0 }
  }

  /// `nil` for a packet without acts, which no reading gives.
  package init?(_ pacchetto: Pacchetto) {
    guard let ultimoAtto = pacchetto.atti.last else { return nil }
    fonte = .pacchetto
    catena = pacchetto.catena
    ufficio = nil
    ultimo = ultimoAtto.numero
    stato = ultimoAtto.stato
    corredo = pacchetto.corredo
    ultimi = pacchetto.atti.reduce(into: UltimiAtti(delComune: 0)) { $0[$1.adottante] = $1.numero }
    impronta = { numero in
      numero == pacchetto.primo - 1
        ? pacchetto.precedente : pacchetto.atti.first { $0.numero == numero }?.impronta
    }
    testata = { numero in
      pacchetto.atti.first { $0.numero == numero }.map { Testata(tipo: $0.tipo, giorno: $0.giorno) }
    }
    testimoniato = { _ in 0 }
  }

  package init(_ archivio: ArchivioElettorale) throws {
    fonte = .archivio
    catena = archivio.catena
    ufficio = archivio.ufficio.rawValue
    ultimo = try archivio.ultimoAtto()
    guard let sigillo = try archivio.sigillo(ultimo) else {
      throw ErroreArchivio.attoMancante(.primaFormazione)
    }
    stato = sigillo.stato
    corredo = try archivio.testoCorredo()
    ultimi = try archivio.ultimiAtti()
    impronta = { numero in try archivio.sigillo(numero)?.impronta }
    testata = { numero in try archivio.atto(numero).map { Testata(tipo: $0.tipo, giorno: $0.giorno) } }
    testimoniato = { ufficio in try archivio.attoTestimoniato(da: ufficio) }
  }
}
