/// What is known of one person on a day: where he stood at the beginning, and every fact in the order in which it happened.
///
/// A fact has two dates, when it was true and when the office was told: here the first one rules, and the second one only says which facts are
/// given. So the same facts make the same person, whatever the order in which they came; only the terms of art. 32, c. 4, look at the day
/// of arrival.
package struct SituazioneGiuridica: Sendable {
  /// A fact with the person before and after it.
  package struct Passo: Sendable {
    /// The place of the event among those given; `nil` for what the register says.
    package let evento: Int?
    package let giorno: Giorno
    package let prima: StatoGiuridico
    package let dopo: StatoGiuridico
    /// Whether it could be true of the person as he was.
    package let efficace: Bool
  }

  package let passi: [Passo]
  /// As far as is known.
  package let ora: StatoGiuridico

  /// `buoni`: which of the events are facts: not those refused for their paper, or left out by the office.
  package init(
    _ eventi: [EventoNoto], buoni: [Bool], _ trovata: SituazionePersona, letture: Set<LetturaAperta>,
    giorno: Giorno
  ) {
    let ordine = eventi.indices.filter { buoni[$0] }.sorted {
      EventoNoto.inOrdineDiVerita(eventi[$0], eventi[$1])
    }
    var stato = StatoGiuridico.iniziale(trovata, ordine.map { eventi[$0] })
    var registro = FattoDelRegistro.fatti(trovata, primo: ordine.first.map { eventi[$0].evento.giorno })[...]
    var passi: [Passo] = []
    passi.reserveCapacity(ordine.count + 1)
    func segui(_ dopo: StatoGiuridico?, evento: Int?, _ quando: Giorno) {
      passi.append(
        Passo(evento: evento, giorno: quando, prima: stato, dopo: dopo ?? stato, efficace: dopo != nil))
      stato = dopo ?? stato
    }
    for posto in ordine {
      let evento = eventi[posto].evento
      // Of one day the register comes after: it shows what the paper of that day has brought.
      while let fatto = registro.first, fatto.giorno < evento.giorno {
        segui(fatto.dopo(stato), evento: nil, fatto.giorno)
        registro.removeFirst()
      }
      let circostanze = StatoGiuridico.Circostanze(
        letture: letture, riconosciuto: eventi[posto].riconosciuto,
        documentato: evento.documentato(il: giorno))
      segui(stato.dopo(evento, circostanze), evento: posto, evento.giorno)
    }
    for fatto in registro { segui(fatto.dopo(stato), evento: nil, fatto.giorno) }
    self.passi = passi
    ora = stato
  }

  /// The first later fact that took away what this one left; `nil` when it still stands.
  package func smentita(_ posto: Int) -> Int? {
    let dopo = passi[posto].dopo
    let avuti = StatoGiuridico.Requisito.allCases.filter(dopo.ha)
    return passi.indices.first { altro in
      altro > posto && avuti.contains { !passi[altro].dopo.ha($0) && passi[altro].prima.ha($0) }
    }
  }

  /// The first later fact that gave back what this one took; `nil` while it is missing still.
  package func rimedio(_ posto: Int) -> Int? {
    let tolti = StatoGiuridico.Requisito.allCases.filter { !passi[posto].dopo.ha($0) }
    return passi.indices.first { altro in
      altro > posto && tolti.contains { passi[altro].dopo.ha($0) && !passi[altro].prima.ha($0) }
    }
  }

  /// Whether what it took is missing still, and has been ever since.
  package func inVigore(_ posto: Int, _ requisito: StatoGiuridico.Requisito) -> Bool {
    passi[posto...].allSatisfy { !$0.dopo.ha(requisito) }
  }
}

extension Evento {
  /// Whether the paper of an immigration says that the other Comune has struck the person, by this day.
  package func documentato(il giorno: Giorno) -> Bool { cancellatoAltrove.map { $0 <= giorno } ?? false }
}

/// What the register says of where a person is, on the day since when it says so.
///
/// It takes part in the order of the facts: an older event does not undo it. Of who is on a list it only confirms the residence: nobody is struck
/// because the register says so.
struct FattoDelRegistro {
  let giorno: Giorno
  private let stato: StatoAnagrafico

  /// In the order in which they were true. `primo` is the day of the first event: a register that shows a residence since then has been brought
  /// up to date, and where he was before it does not say.
  static func fatti(_ trovata: SituazionePersona, primo: Giorno?) -> [FattoDelRegistro] {
    guard let registro = trovata.registro else { return [] }
    let fresco = registro.aggiornato(dopo: primo)
    // Of who has been struck since, an old residence says nothing.
    let vale = trovata.iscritta || trovata.uscita == nil || fresco
    let residente = registro.residenteDal.flatMap {
      vale ? FattoDelRegistro(giorno: $0, stato: .residente) : nil
    }
    if registro.stato == .residente { return [residente].compactMap(\.self) }
    guard !trovata.iscritta else { return [] }
    // Since nobody knows when: at the beginning (`StatoGiuridico.iniziale`), unless the row shows what these events have done.
    guard let suo = registro.statoDal ?? (fresco ? Giorno(numero: .max) : nil) else { return [] }
    return [residente, FattoDelRegistro(giorno: suo, stato: registro.stato)].compactMap(\.self)
      .sorted { $0.giorno < $1.giorno }
  }

  func dopo(_ prima: StatoGiuridico) -> StatoGiuridico? {
    guard !prima.morto else { return nil }
    var dopo = prima
    switch stato {
    case .residente:
      guard prima.residenza == .altrove || prima.residenza == .ignota else { return nil }
      dopo.residenza = .qui
      dopo.lontanoPerFatto = false
    case .aire:
      guard prima.residenza != .estero else { return nil }
      dopo.residenza = .estero
    case .emigrato: dopo.residenza = .altrove
    case .irreperibile: dopo.residenza = .irreperibile
    case .deceduto: dopo.morto = true
    }
    return dopo
  }
}

extension SituazionePersona.Registro {
  /// Whether the row shows a residence that began with the events, and not before them.
  func aggiornato(dopo primo: Giorno?) -> Bool {
    guard let primo, let residenteDal else { return false }
    return residenteDal >= primo
  }
}
