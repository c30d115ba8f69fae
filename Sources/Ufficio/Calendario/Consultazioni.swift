package import Archivio
package import Elettorato
import Sistema
import Tracciati

/// The consultation of an archive, and the rule sets under which it was called.
package enum Consultazioni {
  /// A consultation in progress, with what it stands on.
  package struct Aperta {
    package let ricevuta: ConsultazioneRicevuta
    package let consultazione: Consultazione
    /// The first round, when this is the run-off.
    package let primoTurno: Consultazione?
    package let ordinamento: Ordinamento

    /// What the act that calls it keeps.
    package var parametri: [Atto.Parametro] { consultazione.parametri(ordinamenti: ricevuta.ordinamenti) }
  }

  /// The consultation in progress; `nil` when none has been called.
  package static func inCorso(_ archivio: ArchivioElettorale) throws -> Consultazione? {
    try aperta(archivio)?.consultazione
  }

  /// The consultation in progress, which what is asked cannot do without.
  package static func necessaria(_ archivio: ArchivioElettorale) throws -> Aperta {
    guard let aperta = try aperta(archivio) else { throw DiniegoCalendario.nessunaConsultazione }
    return aperta
  }

  /// The consultation in progress, found again as it was called: an act says so once there are lists.
  package static func aperta(_ archivio: ArchivioElettorale) throws -> Aperta? {
    guard let ricevuta = try archivio.consultazioneInCorso() else { return nil }
    guard let aperta = try leggi(ricevuta) else {
      throw ErroreArchivio.danneggiato("la consultazione in corso non si legge più")
    }
    let atti = try archivio.atti()
    guard !atti.isEmpty, atto(di: aperta.consultazione, in: atti)?.righeConsultazione != aperta.parametri
    else {
      return aperta
    }
    throw ErroreArchivio.danneggiato("la consultazione in corso non è quella dell'atto che l'ha indetta")
  }

  /// The day until which the vote in progress keeps the lists closed; `nil` when on that day they may change.
  package static func blocco(_ archivio: ArchivioElettorale, il giorno: Giorno) throws -> Giorno? {
    guard let aperta = try aperta(archivio) else { return nil }
    let blocco = PeriodoDelBlocco(aperta.consultazione, primoTurno: aperta.primoTurno)
    let identita = [aperta.consultazione.identita, aperta.primoTurno?.identita]
    let autenticate = try archivio.atti().contains {
      $0.tipo == .straordinaria4 && identita.contains($0.consultazione)
    }
    return blocco.comprende(giorno, autenticate: autenticate) ? blocco.fine : nil
  }

  /// The act that called a consultation: one of its own, or the first of the chain.
  package static func atto(di consultazione: Consultazione, in atti: [Atto]) -> Atto? {
    atti.last {
      ($0.tipo == .indizione || $0.tipo == .primaFormazione) && $0.consultazione == consultazione.identita
    }
  }

  /// A consultation as it was called, in progress or not; `nil` when it cannot be read.
  package static func leggi(_ ricevuta: ConsultazioneRicevuta) throws -> Aperta? {
    let ordinamenti = try ordinamenti(ricevuta.ordinamenti)
    let coppie = ricevuta.coppie.enumerated().map { ($1.chiave, $1.valore, $0 + 2) }
    let (delFile, delBallottaggio) = ChiaviBallottaggio.separa(coppie)
    guard let primo = Consultazione.leggi(delFile, ordinamenti: ordinamenti).consultazione,
      let ordinamento = ordinamenti[primo.ordinamento]
    else { return nil }
    guard let chiavi = ChiaviBallottaggio(delBallottaggio) else {
      return Aperta(ricevuta: ricevuta, consultazione: primo, primoTurno: nil, ordinamento: ordinamento)
    }
    guard let ballottaggio = chiavi.ballottaggio(dopo: primo).consultazione else { return nil }
    return Aperta(
      ricevuta: ricevuta, consultazione: ballottaggio, primoTurno: primo, ordinamento: ordinamento)
  }

  /// The rule sets of the archive's consultation.
  package static func ordinamenti(_ testi: [(nome: String, testo: String)]) throws -> Ordinamenti {
    Ordinamenti(
      try testi.map { nome, testo in
        let (ordinamento, difetti) = try Ordinamento.leggi(nome: nome, testo: testo)
        guard let ordinamento, difetti.isEmpty else {
          throw DiniegoCalendario.ordinamento(nome, difetti: difetti.map(\.description))
        }
        return ordinamento
      })
  }

  /// The rule sets at hand, one a folder, found by listing.
  package static func testiForniti(dati: String) throws -> [(nome: String, testo: String)] {
    let cartella = "\(dati)/ordinamenti"
    return try Folder.names(in: cartella).compactMap { nome in
      guard Folder.exists("\(cartella)/\(nome)") else {
        guard nome.hasSuffix(".csv") else { return nil }
        throw DiniegoCalendario.ordinamentoSciolto(cartella: cartella, nome: String(nome.dropLast(4)))
      }
      let bytes = try FileSource.bytes(of: "\(cartella)/\(nome)/scadenze.csv")
      return (nome, String(decoding: bytes, as: UTF8.self))
    }
  }
}

extension Atto {
  /// The lines about the consultation alone, in their order.
  fileprivate var righeConsultazione: [Parametro] {
    parametri.filter {
      $0.nome == Consultazione.parametro || $0.nome.hasPrefix("\(Consultazione.parametro)-")
    }
  }
}
