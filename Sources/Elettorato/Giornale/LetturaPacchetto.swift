/// Reads a packet from beginning to end, checks all that can be checked without an archive, and hands out what it reads.
///
/// Checked here: every line is of a known kind, in its place, with its fields; acts follow one another in number and in chain; the digest of
/// each act and of the packet are those of the bytes. A packet that gets to the end says the same to whoever reads it.
package struct LetturaPacchetto {
  /// What a line of a packet is.
  package enum Voce: Sendable {
    case corredo(TabellaDiCorredo)
    /// A text, from field 2 on, that the act that comes names by this digest.
    case allegato(Impronta)
    case atto(RigaDiAtto)
    case sezione(DigestSezione)
    case fine(AttoDelPacchetto)
  }

  private enum Luogo {
    case inizio, riferimenti, corredo, traAtti, testata, atto, dopoLoStato
  }

  private var lettore: LettoreDiRighe
  private var riga = RigaCanonica()
  private var luogo = Luogo.inizio
  private var intestazione: Intestazione?
  private var riferimenti: Impronta?
  private var corredo: Impronta?
  private var improntaCorredo = Sha256()
  private var atti: [AttoDelPacchetto] = []
  private var aperto = AttoAperto()

  /// The first line.
  private struct Intestazione {
    let catena: IdentitaCatena
    let primo: Int
    let ultimo: Int
    let precedente: Impronta?
    let testa: Impronta
  }

  /// The act being read.
  private struct AttoAperto {
    var numero = 0
    var tipo = Atto.Tipo.primaFormazione
    var giorno = Giorno(numero: 0)
    var stato: Impronta?
    var sha = Sha256()
    var righe = 0
    var adottante = UfficioElettorale.comune
  }

  package init(_ sorgente: @escaping LettoreDiRighe.Sorgente) { lettore = LettoreDiRighe(sorgente) }

  /// Reads everything. `visita` sees each line that is not part of the frame; it may keep nothing of the line it is lent.
  package mutating func leggi(_ visita: (Voce, RigaCanonica) throws -> Void = { _, _ in }) throws -> Pacchetto
  {
    while try lettore.prossima(in: &riga) {
      if luogo == .inizio {
        try apri()
      } else if riga.e(0, "IMPRONTA") {
        return try chiudi()
      } else if let voce = try interpreta() {
        try visita(voce, riga)
      }
      lettore.accetta(riga)
    }
    throw luogo == .inizio ? ErrorePacchetto.estraneo : .interrotto
  }

  // MARK: - The frame

  private mutating func apri() throws {
    guard riga.e(0, "PACCHETTO") else { throw ErrorePacchetto.estraneo }
    guard riga.campi > 1, riga.e(1, "v1") else {
      throw ErrorePacchetto.versione(riga.campi > 1 ? String(riga.testo(1).prefix(8)) : "")
    }
    try esigeCampi(10)
    guard let catena = IdentitaCatena(comune: riga.testo(2), codice: riga.testo(3)),
      let primo = riga.numero(4),
      let ultimo = riga.numero(5), let precedente = riga.impronta(7), let testa = riga.impronta(9), primo > 0,
      primo <= ultimo
    else { throw difetto(.valore(campo: 1)) }
    intestazione = Intestazione(
      catena: catena, primo: primo, ultimo: ultimo, precedente: Self.nessuna(precedente), testa: testa)
    luogo = .riferimenti
  }

  private mutating func chiudi() throws -> Pacchetto {
    try esigeCampi(2)
    let trovata = lettore.impronta
    guard riga.impronta(1) == trovata else { throw ErrorePacchetto.alterato }
    // After the digest: where some byte has changed, that is the thing to say.
    guard luogo == .traAtti, let intestazione, let riferimenti, let corredo else { throw fuoriPosto }
    guard atti.last?.numero == intestazione.ultimo, atti.last?.impronta == intestazione.testa else {
      throw ErrorePacchetto.attoAlterato(intestazione.ultimo)
    }
    do {
      if try lettore.prossima(in: &riga) { throw ErrorePacchetto.oltreLaFine(riga: lettore.numero) }
    } catch let difetto as DifettoDiTesto {
      throw ErrorePacchetto.oltreLaFine(riga: difetto.riga)
    }
    return Pacchetto(
      catena: intestazione.catena, precedente: intestazione.precedente, riferimenti: riferimenti,
      corredo: corredo, atti: atti, impronta: trovata)
  }

  // MARK: - One line

  /// What the line is; `nil` for those of the frame.
  private mutating func interpreta() throws -> Voce? {
    switch luogo {
    case .inizio: throw fuoriPosto
    case .riferimenti:
      riferimenti = try soloImpronta("RIFERIMENTI")
      luogo = .corredo
      return nil
    case .corredo:
      if corredo == nil {
        corredo = try soloImpronta("CORREDO")
        return nil
      }
      if riga.e(0, "RIGA") { return try rigaDiCorredo() }
      guard improntaCorredo.concludi() == corredo else { throw ErrorePacchetto.corredoAlterato }
      luogo = .traAtti
      return try traAtti()
    case .traAtti: return try traAtti()
    case .testata, .atto: return try rigaDiAtto()
    case .dopoLoStato: return try dopoLoStato()
    }
  }

  private mutating func rigaDiCorredo() throws -> Voce {
    guard riga.campi > 1, let tabella = TabellaDiCorredo(rawValue: riga.testo(1)) else {
      throw difetto(.valore(campo: 1))
    }
    try esigeCampi(tabella.colonne + 2)
    improntaCorredo.aggiungi(riga.bytes)
    improntaCorredo.aggiungi(UInt8(ascii: "\n"))
    return .corredo(tabella)
  }

  private mutating func traAtti() throws -> Voce {
    if riga.e(0, "ALLEGATO") {
      guard riga.campi > 2, let impronta = riga.impronta(1),
        Impronta.di(riga.bytes.span.extracting(riga.dal(2))) == impronta
      else { throw difetto(.valore(campo: 1)) }
      return .allegato(impronta)
    }
    guard riga.e(0, "VERBALE") else { throw ignota }
    aperto = AttoAperto()
    return try rigaDiAtto()
  }

  private mutating func rigaDiAtto() throws -> Voce {
    guard let genere = RigaDiAtto.Genere(rawValue: riga.testo(0)) else { throw ignota }
    if genere == .iscrizione {
      guard
        riga.campi == genere.campi + TestoCanonico.campiPersona
          || (riga.campi == genere.campi + 1 && riga.bytes[riga[genere.campi]] == [Pacchetto.stessaPersona])
      else {
        throw difetto(.campi(attesi: genere.campi + TestoCanonico.campiPersona, trovati: riga.campi))
      }
    } else {
      try esigeCampi(genere.campi)
    }
    let letta: RigaDiAtto
    do throws(DifettoDiTesto.Motivo) { letta = try RigaDiAtto(genere, riga) } catch { throw difetto(error) }
    try colloca(letta)
    let bytes = riga.bytes
    aperto.sha.aggiungi(bytes.span.extracting(riga.primi(genere.campi)))
    aperto.sha.aggiungi(UInt8(ascii: "\n"))
    return .atto(letta)
  }

  /// Whether the line may stand here, and what is known of the act after it.
  private mutating func colloca(_ letta: RigaDiAtto) throws {
    switch (letta, luogo) {
    case (.verbale(let catena, let numero, let precedente), .traAtti):
      guard catena == intestazione?.catena,
        numero == (atti.last?.numero ?? (intestazione?.primo ?? 0) - 1) + 1
      else { throw ErrorePacchetto.numeroFuoriPosto(atto: numero) }
      guard precedente == (atti.isEmpty ? intestazione?.precedente : atti.last?.impronta) else {
        throw ErrorePacchetto.attoAlterato(numero)
      }
      aperto.numero = numero
      luogo = .testata
    case (.testata(let tipo, let giorno, _, _, _), .testata):
      (aperto.tipo, aperto.giorno) = (tipo, giorno)
      luogo = .atto
    case (.stato(let stato), .atto):
      aperto.stato = stato
      luogo = .dopoLoStato
    case (.verbale, _), (.testata, _), (_, .testata): throw fuoriPosto
    case (.iscrizione, .atto), (.chiusura, .atto): aperto.righe += 1
    case (.parametro(let parametro), .atto) where parametro.nome == OrigineDellAtto.parametro:
      aperto.adottante = OrigineDellAtto(rawValue: parametro.valore)?.adottante ?? .comune
    case (_, .atto): break
    default: throw fuoriPosto
    }
  }

  private mutating func dopoLoStato() throws -> Voce {
    if riga.e(0, "SEZIONE") {
      try esigeCampi(5)
      guard let lista = riga.lista(1), riga.vuoto(2) || riga.numero(2) != nil, let elettori = riga.numero(3),
        let impronta = riga.impronta(4)
      else { throw difetto(.valore(campo: 1)) }
      return .sezione(
        DigestSezione(lista: lista, sezione: riga.numero(2), elettori: elettori, impronta: impronta))
    }
    guard riga.e(0, "FINE") else { throw ignota }
    try esigeCampi(3)
    let impronta = aperto.sha.concludi()
    guard riga.numero(1) == aperto.numero, riga.impronta(2) == impronta, let stato = aperto.stato else {
      throw ErrorePacchetto.attoAlterato(aperto.numero)
    }
    let atto = AttoDelPacchetto(
      numero: aperto.numero, tipo: aperto.tipo, giorno: aperto.giorno, stato: stato, impronta: impronta,
      righe: aperto.righe, adottante: aperto.adottante)
    atti.append(atto)
    luogo = .traAtti
    return .fine(atto)
  }

  // MARK: - Refusals

  private func difetto(_ motivo: DifettoDiTesto.Motivo) -> DifettoDiTesto {
    DifettoDiTesto(lettore.numero, motivo)
  }

  private var genere: String { String(riga.testo(0).prefix(16)) }
  private var fuoriPosto: DifettoDiTesto { difetto(.fuoriPosto(genere)) }

  /// A kind of line that is known elsewhere is out of place; any other is unknown.
  private var ignota: DifettoDiTesto {
    let nostri = ["PACCHETTO", "RIFERIMENTI", "CORREDO", "RIGA", "ALLEGATO", "SEZIONE", "FINE"]
    let nota = nostri.contains(genere) || RigaDiAtto.Genere(rawValue: genere) != nil
    return nota ? fuoriPosto : difetto(.genereSconosciuto(genere))
  }

  private func esigeCampi(_ attesi: Int) throws {
    guard riga.campi == attesi else { throw difetto(.campi(attesi: attesi, trovati: riga.campi)) }
  }

  private func soloImpronta(_ tipo: StaticString) throws -> Impronta {
    guard riga.e(0, tipo) else { throw ignota }
    try esigeCampi(2)
    guard let impronta = riga.impronta(1) else { throw difetto(.valore(campo: 1)) }
    return impronta
  }

  /// What stands in place of a digest where nothing comes before.
  private static func nessuna(_ impronta: Impronta) -> Impronta? {
    impronta.esadecimale.allSatisfy { $0 == "0" } ? nil : impronta
  }
}
