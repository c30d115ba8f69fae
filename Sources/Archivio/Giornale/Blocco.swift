package import Elettorato
import SQLite

/// The lock of the lists, and its end.
extension ArchivioElettorale {
  /// The act that locks the lists now; `nil` while they may change.
  package func bloccoInVigore() throws -> Atto? {
    let ultimo = try connection.with(
      "SELECT numero FROM atto WHERE tipo IN (?1, ?2) ORDER BY numero DESC LIMIT 1"
    ) { statement in
      statement.bind(Atto.Tipo.blocco.rawValue, at: 1)
      statement.bind(Atto.Tipo.fineBlocco.rawValue, at: 2)
      return try statement.first { row in row.int(0) }
    }
    guard let ultimo, let atto = try atto(ultimo), atto.tipo == .blocco else { return nil }
    return atto
  }

  /// Throws while the lists are locked: for acts that would work for minutes before `sigilla` refuses them.
  package func verificaListeAperte() throws {
    if let blocco = try bloccoInVigore() {
      throw ErroreArchivio.listeBloccate(atto: blocco.numero, giorno: blocco.giorno)
    }
  }

  /// The lock that an act of this kind keeps, made again from the rows: what is signed, and what `confronta` compares.
  package func blocco(_ atto: Atto) throws -> BloccoDelleListe {
    guard let sigillo = try sigillo(atto.numero - 1), let consultazione = atto.consultazione else {
      throw ErroreArchivio.danneggiato("l'atto di blocco n. \(atto.numero) non si legge")
    }
    return BloccoDelleListe(
      testa: (atto.numero - 1, sigillo.impronta, sigillo.stato), consultazione: consultazione,
      sezioni: try digestSezioni(dopoAtto: atto.numero - 1))
  }

  /// The digest of a lock as its act wrote it. Throws when the rows do not give it any more.
  package func improntaBlocco(_ atto: Atto) throws -> Impronta {
    guard let scritta = atto.parametri.first(where: { $0.nome == BloccoDelleListe.parametro })?.valore,
      let impronta = Impronta(esadecimale: scritta)
    else { throw ErroreArchivio.danneggiato("l'atto di blocco n. \(atto.numero) non ha impronta") }
    guard try Impronta.di(blocco(atto).testo(catena).bytes) == impronta else {
      throw ErroreArchivio.danneggiato("le liste bloccate non sono più quelle dell'atto n. \(atto.numero)")
    }
    return impronta
  }

  /// Locks the lists; call it inside `transazione`, after the checks of the office.
  ///
  /// Both copies must be equal; `senzaSecondaCopia` says why, where there is one copy only (`garanzia`).
  package func blocca(_ richiesta: RichiestaAtto, consultazione: String, senzaSecondaCopia: String) throws
    -> (
      atto: Atto, sigillo: Sigillo, blocco: BloccoDelleListe
    )
  {
    let garanzia = try garanzia(senzaSecondaCopia: senzaSecondaCopia)
    if let blocco = try bloccoInVigore() {
      throw ErroreArchivio.attoGiaAdottato(.blocco, numero: blocco.numero, giorno: blocco.giorno)
    }
    let ultimo = try ultimoAttoPrima(di: richiesta.giorno)
    guard let sigillo = try sigillo(ultimo.numero) else {
      throw ErroreArchivio.danneggiato("l'atto n. \(ultimo.numero) non ha sigillo")
    }
    let blocco = BloccoDelleListe(
      testa: (ultimo.numero, sigillo.impronta, sigillo.stato), consultazione: consultazione,
      sezioni: try digestSezioni(dopoAtto: ultimo.numero))
    let adottato = try adotta(
      .blocco, richiesta,
      parametri: [
        .init(Consultazione.parametro, consultazione),
        .init(BloccoDelleListe.parametro, Impronta.di(blocco.testo(catena).bytes).esadecimale),
        garanzia.parametro,
      ] + richiesta.motivazione)
    return (adottato.atto, adottato.sigillo, blocco)
  }

  /// Ends the lock in force, if there is one: the vote is over.
  @discardableResult package func sblocca(_ richiesta: RichiestaAtto) throws -> Atto? {
    guard let blocco = try bloccoInVigore() else { return nil }
    let parametri = blocco.consultazione.map { [Atto.Parametro(Consultazione.parametro, $0)] } ?? []
    return try adotta(.fineBlocco, richiesta, parametri: parametri + richiesta.motivazione).atto
  }

  /// Records a signature on the lists locked by `blocco`; call it inside `transazione`.
  package func autentica(_ firma: Autenticazione, blocco: Atto, _ richiesta: RichiestaAtto) throws -> Atto {
    let origine = try origine(CompetenzaDellAtto.di(firma.ruolo))
    let impronta = try improntaBlocco(blocco)
    let consultazione = blocco.consultazione.map { [Atto.Parametro(Consultazione.parametro, $0)] } ?? []
    return try adotta(
      .autenticazione, richiesta,
      parametri: consultazione + [.init(BloccoDelleListe.parametro, impronta.esadecimale)] + firma.parametri
        + origine.parametri + richiesta.motivazione
    ).atto
  }
}
