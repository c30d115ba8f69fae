import Elettorato

/// How this archive and another copy of the same lists stand to each other.
///
/// Nothing is ever put in agreement by itself: a person reads the case and decides.
package enum Confronto: Equatable, Sendable {
  /// Same acts, same lists, same seats.
  case allineati(atto: Int)
  /// What the other declared once is a beginning of what is here.
  case proseguita(mio: Int, dichiarato: Int)
  /// The other copy has acts that this one has still to receive.
  case indietro(mio: Int, loro: Int)
  /// This copy has acts that the other has still to receive.
  case avanti(mio: Int, loro: Int)
  /// Two different acts have one number; where only a head is known, they may have parted before.
  case biforcazione(atto: Int, esatto: Bool)
  /// Same acts, and lists that are not the same: rows altered in one copy, or two programs that differ.
  case risultatoDiverso([DifferenzaSezione])
  /// Same acts and lists, other seats, street index or consultations.
  case corredoDiverso(atto: Int)
  /// A copy has gone back: it has fewer acts than it had declared, or than a copy that can only follow it.
  case arretramento(Chi, ultimo: Int, testimoniato: Int)
  /// Another chain for the same Comune: an archive has been replaced, never «a new archive».
  case identitaSostituita(mia: String, loro: String)
  case altroComune(String)

  /// Which of the two copies.
  package enum Chi: Sendable { case qui, altrove }

  package var concordi: Bool {
    switch self {
    case .allineati, .proseguita: true
    default: false
    }
  }
}

extension ArchivioElettorale {
  /// Compares this archive with another copy; call it inside `istantanea`.
  ///
  /// `righe` is the other archive, where it is at hand: then people are compared too. With `soloTeste` the lists are not read again.
  package func confronta(
    _ altra: AltraCopia, righe altro: ArchivioElettorale? = nil, soloTeste: Bool = false
  ) throws -> Confronto {
    if let diverso = try confrontaAtti(altra) { return diverso }
    let mio = try ultimoAtto()
    guard try sigillo(mio)?.stato == altra.stato else { return .risultatoDiverso([]) }
    if !soloTeste {
      let differenze = try differenze(altro)
      if !differenze.isEmpty { return .risultatoDiverso(differenze) }
    }
    return try testoCorredo() == altra.corredo ? .allineati(atto: mio) : .corredoDiverso(atto: mio)
  }

  /// Compares the acts alone; `nil` where they are the same.
  private func confrontaAtti(_ altra: AltraCopia) throws -> Confronto? {
    guard altra.catena.comune == comune.codice else { return .altroComune(altra.catena.comune) }
    guard altra.catena == catena else {
      return .identitaSostituita(mia: catena.codice, loro: altra.catena.codice)
    }
    let mio = try ultimoAtto()
    if let diverso = try primoAttoDiverso(altra, mio: mio) { return diverso }
    if let arretramento = try arretramento(altra, mio: mio) { return arretramento }
    if mio < altra.ultimo { return .indietro(mio: mio, loro: altra.ultimo) }
    if mio == altra.ultimo { return nil }
    // Time has passed since: what is worth saying is that the other office has not had acts of this one.
    let passato =
      try altra.fonte != .archivio
      && !(altra.ufficio == ufficio.altro.rawValue && ultimiAtti()[ufficio] > altra.ultimo)
    return passato ? .proseguita(mio: mio, dichiarato: altra.ultimo) : .avanti(mio: mio, loro: altra.ultimo)
  }

  /// The first number that two different acts have.
  private func primoAttoDiverso(_ altra: AltraCopia, mio: Int) throws -> Confronto? {
    var uguali = 0
    for numero in stride(from: 1, through: min(mio, altra.ultimo), by: 1) {
      guard let loro = try altra.impronta(numero) else { continue }
      if try sigillo(numero)?.impronta != loro {
        return .biforcazione(atto: numero, esatto: uguali == numero - 1)
      }
      uguali = numero
    }
    return nil
  }

  /// Who has gone back. An act is first in the copy of the office that adopts it, so an office with fewer acts of its own has lost some.
  private func arretramento(_ altra: AltraCopia, mio: Int) throws -> Confronto? {
    let visto = max(
      try altra.testimoniato(ufficio.rawValue),
      altra.ufficio == ufficio.rawValue ? altra.ultimo : altra.ultimi[ufficio])
    if visto > mio { return .arretramento(.qui, ultimo: mio, testimoniato: visto) }
    guard altra.fonte == .archivio, let suo = altra.ufficio else { return nil }
    let suoi = try UfficioElettorale(rawValue: suo).map { try $0 == ufficio ? 0 : ultimiAtti()[$0] } ?? 0
    let dichiarato = max(try attoTestimoniato(da: suo), suoi)
    return dichiarato > altra.ultimo
      ? .arretramento(.altrove, ultimo: altra.ultimo, testimoniato: dichiarato) : nil
  }
}
