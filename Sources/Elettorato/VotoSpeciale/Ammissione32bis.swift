/// A request to be admitted to vote after the third round, for who has acquired or regained the right (art. 32-bis).
package struct Domanda32bis: Equatable, Sendable {
  /// The number that the archive gives; 0 while it has none.
  package var numero = 0
  package var progressivo = ""
  package var codiceFiscale = ""
  package var cognome = ""
  package var nome = ""
  package var ricevuta = Giorno(numero: 0)
  /// The cause, as written: the name of a kind of event.
  package var causa = ""
  /// The number of the event in the files received.
  package var evento = ""

  package init() {}

  package var chiave: [UInt8] { ChiaveAlfabetica(cognome: cognome, nome: nome).bytes }

  package static func inOrdineDiArrivo(_ a: Domanda32bis, _ b: Domanda32bis) -> Bool {
    (a.ricevuta, a.numero) < (b.ricevuta, b.numero)
  }

  /// The fields in one order for ever, separated by TAB.
  package var testo: String {
    [progressivo, codiceFiscale, cognome, nome, ricevuta.iso, causa, evento].joined(separator: "\t")
  }

  /// The same with the name as letters alone.
  package var impronta: Impronta {
    let nome = String(decoding: chiave, as: UTF8.self)
    return Impronta.di(
      Array(
        ["32BIS", progressivo, codiceFiscale, nome, ricevuta.iso, causa, evento].joined(separator: "\t").utf8)
    )
  }

  /// Reads a canonical text; `nil` when it is not one.
  package init?(numero: Int, testo: String) {
    let campi = testo.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard campi.count == 7, let ricevuta = Giorno(iso: campi[4].utf8) else { return nil }
    self.init()
    self.numero = numero
    (progressivo, codiceFiscale, cognome, nome) = (campi[0], campi[1], campi[2], campi[3])
    self.ricevuta = ricevuta
    (causa, evento) = (campi[5], campi[6])
  }
}

/// Who is admitted: the cause is one of art. 32, c. 1, n. 5, its fact is true and came after the third round, and the person asks.
///
/// The list is not touched before the vote: the admitted are counted apart, with the section of their address; the entries are
/// posted within the month after that of the vote.
package enum Ammissione32bis {
  package static let norma = Norma.d223("art. 32-bis")

  /// The causes of art. 32, c. 1, n. 5: never the transfer of residence.
  package static let cause: Set<TipoEvento> = [.acquistoCittadinanza, .riacquistoDiritto, .ricomparsa]

  /// What became of the event on which a request stands.
  package enum Fatto: Sendable {
    /// No such event was received, or the office has refused it, or it changes nothing.
    case nonProvato
    /// The street index does not say where the person dwells.
    case senzaSezione
    /// The third round takes it.
    case inTornata
    /// Too late for every round: what an admission is for. The section is that of the address by which the register knows the person: nothing of a
    /// late event moves anybody before the revision that takes it. `nuova` is where the event puts him, when it brings an address.
    case tardivo(sezione: Int?, nuova: Int? = nil)
    /// On the list already.
    case applicato
  }

  /// An event with what became of it.
  package struct Riferimento: Sendable {
    package let evento: Evento
    package let fatto: Fatto

    package init(evento: Evento, fatto: Fatto) {
      self.evento = evento
      self.fatto = fatto
    }
  }

  package enum Esito: Sendable {
    case ammessa(sezione: Int?)
    case rifiutata(RifiutoRichiesta)
  }

  package struct Esaminata: Sendable {
    package let domanda: Domanda32bis
    package let richiedente: Richiedente
    package let esito: Esito
    package let segnalazioni: [Segnalazione]

    package var rifiuto: RifiutoRichiesta? {
      if case .rifiutata(let motivo) = esito { motivo } else { nil }
    }

    package var sezione: Int? {
      if case .ammessa(let sezione) = esito { sezione } else { nil }
    }

    package var norma: Norma { rifiuto?.norma ?? Ammissione32bis.norma }
  }

  /// Judges the requests in order of arrival; `riferimento` finds the event of one.
  package static func esamina(
    _ domande: [Domanda32bis], giornoEta: Giorno, finestra: TerminiDelleRichieste.Finestra?,
    luoghi: TabellaLuoghi, richiedente: (String) throws -> Richiedente,
    riferimento: (Domanda32bis) throws -> Riferimento?
  ) rethrows -> [Esaminata] {
    var ammessi: Set<String> = []
    var esaminate: [Esaminata] = []
    for domanda in domande.sorted(by: Domanda32bis.inOrdineDiArrivo) {
      let persona = try richiedente(domanda.codiceFiscale)
      let riferimento = try riferimento(domanda)
      var esito = merito(
        domanda, persona, riferimento, giaAmmessa: ammessi.contains(domanda.codiceFiscale),
        giornoEta: giornoEta, luoghi)
      if case .ammessa = esito {
        // A request that came before its day is good once the fact has proved late; one after the polls closed never is.
        if let finestra {
          if domanda.ricevuta > finestra.al { esito = .rifiutata(.fuoriTermine) }
        } else {
          esito = .rifiutata(.nonPrevista)
        }
      }
      if case .ammessa = esito { ammessi.insert(domanda.codiceFiscale) }
      var segnalazioni: [Segnalazione] = []
      if case .ammessa(let sezione) = esito, case .tardivo(_, let nuova?)? = riferimento?.fatto,
        nuova != sezione
      {
        segnalazioni.append(.abitazioneNuova(sezione: nuova))
      }
      esaminate.append(
        Esaminata(domanda: domanda, richiedente: persona, esito: esito, segnalazioni: segnalazioni))
    }
    return esaminate
  }

  private static func merito(
    _ domanda: Domanda32bis, _ persona: Richiedente, _ riferimento: Riferimento?, giaAmmessa: Bool,
    giornoEta: Giorno, _ luoghi: TabellaLuoghi
  ) -> Esito {
    if case .failure = CodiceFiscale.verifica(domanda.codiceFiscale, luogoEsiste: luoghi.esiste) {
      return .rifiutata(.codiceFiscaleNonValido)
    }
    if giaAmmessa { return .rifiutata(.duplicato) }
    guard let causa = TipoEvento(rawValue: domanda.causa), cause.contains(causa) else {
      return .rifiutata(.causaNonAmmessa)
    }
    guard let riferimento, riferimento.evento.tipo == causa else { return .rifiutata(.requisitoMancante) }
    let evento = riferimento.evento
    guard evento.codiceFiscale == domanda.codiceFiscale, evento.chiave == domanda.chiave else {
      return .rifiutata(.datiDiscordanti)
    }
    switch riferimento.fatto {
    case .nonProvato: return .rifiutata(.requisitoMancante)
    case .senzaSezione: return .rifiutata(.viaSconosciuta)
    case .applicato: return .rifiutata(.giaIscritto)
    case .inTornata: return .rifiutata(persona.riga == nil ? .inAttesaDellaTornata : .giaIscritto)
    case .tardivo(let sezione, _):
      if persona.riga != nil { return .rifiutata(.giaIscritto) }
      guard EtaElettorale.maggiorenne(nascita: evento.nascita, il: giornoEta) else {
        return .rifiutata(.minorenneAlVoto)
      }
      return .ammessa(sezione: sezione)
    }
  }
}
