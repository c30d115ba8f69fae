package import Elettorato

/// Why the lists are not locked yet: the lock is of both copies.
package enum ImpedimentoSecondaCopia: Error, Equatable, Sendable {
  /// The commissione has not declared to have the last act; `testimoniato` is the furthest that it has declared.
  case nonAllineata(ultimo: Int, testimoniato: Int)
  /// It has the acts, and other seats, street index or consultations: its prints would be others.
  case corredoDiverso(ultimo: Int)
  /// Nobody has ever heard of a second copy, and nobody says why there is none.
  case ignota
  /// There is one: a lock without it would say what is false.
  case presente
}

/// What makes a lock hold: the receipt of the other copy, or the reason why there is none.
package enum GaranziaDelBlocco: Equatable, Sendable {
  case testimoniata(Ricevuta)
  case senzaSecondaCopia(String)

  /// As the act of the lock writes it.
  package var parametro: Atto.Parametro {
    switch self {
    case .testimoniata(let ricevuta): .init("seconda-copia", ricevuta.impronta.esadecimale)
    case .senzaSecondaCopia(let motivo): .init("senza-seconda-copia", motivo)
    }
  }
}

extension ArchivioElettorale {
  /// Both copies are equal now, as the commissione has declared; or there is one only, and `motivo` says why.
  ///
  /// Source: arts 5 and 40 d.P.R. 223/1967; A-54: the lists are locked by the responsabile and by the commissione.
  package func garanzia(senzaSecondaCopia motivo: String) throws -> GaranziaDelBlocco {
    guard try secondaCopiaNota() else {
      guard !motivo.isEmpty else { throw ImpedimentoSecondaCopia.ignota }
      return .senzaSecondaCopia(motivo)
    }
    guard motivo.isEmpty else { throw ImpedimentoSecondaCopia.presente }
    let ultimo = try ultimoAtto()
    guard let sigillo = try sigillo(ultimo) else {
      throw ErroreArchivio.danneggiato("l'atto n. \(ultimo) non ha sigillo")
    }
    let sue = try testimonianze().filter {
      $0.catena == catena && $0.ufficio == UfficioElettorale.commissione.rawValue
    }
    let allineate = sue.filter {
      $0.atto == ultimo && $0.testa == sigillo.impronta && $0.stato == sigillo.stato
    }
    guard !allineate.isEmpty else {
      throw ImpedimentoSecondaCopia.nonAllineata(
        ultimo: ultimo, testimoniato: sue.map(\.atto).filter { $0 < ultimo }.max() ?? 0)
    }
    let corredo = try testoCorredo()
    guard let ricevuta = allineate.last(where: { $0.corredo == corredo }) else {
      throw ImpedimentoSecondaCopia.corredoDiverso(ultimo: ultimo)
    }
    return .testimoniata(ricevuta)
  }
}
