package import Elettorato
import SQLite

/// Why there is no packet to send.
package enum ImpedimentoSpedizione: Error, Equatable, Sendable {
  /// The first act asked for does not exist yet.
  case nullaDaSpedire(ultimo: Int)
}

extension ArchivioElettorale {
  /// Writes the packet of the acts from `primo` to the last, in pieces; call it inside `istantanea` or `transazione`.
  ///
  /// Every text is rebuilt from the rows: an archive that was altered sends nothing.
  package func spedisci(dalAtto primo: Int, _ consegna: ([UInt8]) throws -> Void) throws -> Pacchetto {
    let ultimo = try ultimoAtto()
    guard primo <= ultimo else { throw ImpedimentoSpedizione.nullaDaSpedire(ultimo: ultimo) }
    guard let testa = try sigillo(ultimo)?.impronta, let primoSigillo = try sigillo(primo) else {
      throw ErroreArchivio.danneggiato("un atto non ha sigillo")
    }
    try verificaSpedite(primo...ultimo)
    let (riferimenti, corredo) = (try improntaRiferimenti(), try testoCorredo())
    var uscita = PacchettoInUscita()
    uscita.canonico.pacchetto(
      catena, atti: primo...ultimo, precedente: primoSigillo.precedente, testa: testa)
    uscita.canonico.impronta("RIFERIMENTI", riferimenti)
    uscita.canonico.impronta("CORREDO", corredo)
    try uscita.consegna(consegna)
    _ = try testoCorredo { pezzo in try uscita.aggiungi(pezzo, consegna) }

    var atti: [AttoDelPacchetto] = []
    for numero in primo...ultimo { atti.append(try spedisci(atto: numero, &uscita, consegna)) }
    let impronta = try uscita.chiudi(consegna)
    return Pacchetto(
      catena: catena, precedente: primoSigillo.precedente, riferimenti: riferimenti, corredo: corredo,
      atti: atti,
      impronta: impronta)
  }

  /// The lists that these acts have left are read again: the texts of acts hold no people, those of sections do.
  private func verificaSpedite(_ atti: ClosedRange<Int>) throws {
    var toccate: Set<SezioneDiLista> = []
    for atto in atti {
      toccate.formUnion(try digestSezioni(fattiDa: atto).map { SezioneDiLista($0.lista, $0.sezione) })
    }
    let guasti = try verificaSezioni(
      digestSezioniAttuali().filter { toccate.contains(SezioneDiLista($0.lista, $0.sezione)) })
    guard guasti.isEmpty else {
      throw ErroreArchivio.danneggiato(guasti.map(\.descrizione).joined(separator: "; "))
    }
  }

  private func spedisci(
    atto numero: Int, _ uscita: inout PacchettoInUscita, _ consegna: ([UInt8]) throws -> Void
  ) throws -> AttoDelPacchetto {
    guard let atto = try atto(numero), let sigillo = try sigillo(numero) else {
      throw ErroreArchivio.danneggiato("l'atto n. \(numero) non ha sigillo")
    }
    try eachAllegato(atto: numero) { testo in
      uscita.canonico.allegato(testo)
      try uscita.consegna(consegna)
    }
    let (impronta, righe) = try spedisciTesto(atto, sigillo, &uscita, consegna)
    guard impronta == sigillo.impronta else {
      throw ErroreArchivio.danneggiato("l'atto n. \(numero) è stato alterato")
    }
    for digest in try digestSezioni(fattiDa: numero) { uscita.canonico.sezione(digest) }
    uscita.canonico.fineAtto(numero, impronta: impronta)
    try uscita.consegna(consegna)
    return AttoDelPacchetto(
      numero: numero, tipo: atto.tipo, giorno: atto.giorno, stato: sigillo.stato, impronta: impronta,
      righe: righe, adottante: atto.origine?.adottante ?? .comune)
  }

  /// The text of an act as it is, with the person after each line that it opens.
  private func spedisciTesto(
    _ atto: Atto, _ sigillo: Sigillo, _ uscita: inout PacchettoInUscita, _ consegna: ([UInt8]) throws -> Void
  ) throws -> (impronta: Impronta, righe: Int) {
    try connection.with(atto.numero == 1 ? Self.personeDelPrimo : Self.personeDiUnAtto) { persone in
      persone.bind(atto.numero, at: 1)
      var (riga, righe): ([UInt8], Int) = ([], 0)
      let impronta = try testoAtto(atto, precedente: sigillo.precedente) { pezzo in
        var inizio = 0
        while let fine = pezzo[inizio...].firstIndex(of: UInt8(ascii: "\n")) {
          riga.append(contentsOf: pezzo[inizio..<fine])
          inizio = fine + 1
          let apre = riga.starts(with: "ISCR\t".utf8)
          if apre {
            riga.append(UInt8(ascii: "\t"))
            let trovata: Void? = try persone.nextRow { row in row.append(0, to: &riga) }
            guard trovata != nil else {
              throw ErroreArchivio.danneggiato("a una riga dell'atto manca la persona")
            }
          }
          if apre || riga.starts(with: "CHIUSA\t".utf8) { righe += 1 }
          riga.append(UInt8(ascii: "\n"))
          try uscita.aggiungi(riga, consegna)
          riga.removeAll(keepingCapacity: true)
        }
        riga.append(contentsOf: pezzo[inizio...])
      }
      return (impronta, righe)
    }
  }

  private static let personeDelPrimo: StaticString = """
    SELECT s.testo FROM posizione p JOIN scheda s ON s.numero = p.scheda WHERE p.dal_atto = ?1
    ORDER BY p.fascicolo, p.lista
    """

  /// Where the act closes a line of the file and opens another with the same card, the person has been sent before.
  private static let personeDiUnAtto: StaticString = """
    SELECT CASE WHEN q.scheda IS NULL THEN s.testo ELSE '=' END
    FROM posizione p JOIN scheda s ON s.numero = p.scheda
    LEFT JOIN posizione q ON q.fascicolo = p.fascicolo AND q.lista = p.lista AND q.al_atto = ?1 AND q.scheda = p.scheda
    WHERE p.dal_atto = ?1 AND p.dal_atto > 1 ORDER BY p.fascicolo, p.lista
    """

  /// The texts that an act names by digest alone, each once: the events and the applications that it answers, the people of its elenchi.
  private func eachAllegato(atto: Int, _ body: (String) throws -> Void) throws {
    try connection.with(
      """
      SELECT e.testo FROM decisione d JOIN evento e ON e.numero = d.evento WHERE d.atto = ?1
      UNION SELECT m.testo FROM decisione_domanda d JOIN domanda m ON m.numero = d.domanda WHERE d.atto = ?1
      UNION SELECT id_anagrafe || char(9) || persona FROM elenco_semestrale WHERE atto = ?1 ORDER BY 1
      """
    ) { statement in
      statement.bind(atto, at: 1)
      try statement.eachRow { row in try body(row.text(0)) }
    }
  }
}

/// A packet being written: hashed and handed on whenever a piece is full.
private struct PacchettoInUscita {
  var canonico = TestoCanonico()
  private var pieno: [UInt8] = []
  private var sha = Sha256()

  /// Moves on what was written in canonical form.
  mutating func consegna(_ consegna: ([UInt8]) throws -> Void) throws {
    try aggiungi(canonico.bytes, consegna)
    canonico.svuota()
  }

  mutating func aggiungi(_ bytes: [UInt8], _ consegna: ([UInt8]) throws -> Void) throws {
    pieno.append(contentsOf: bytes)
    if pieno.count > 1 << 16 { try svuota(consegna) }
  }

  mutating func chiudi(_ consegna: ([UInt8]) throws -> Void) throws -> Impronta {
    try svuota(consegna)
    let impronta = sha.concludi()
    canonico.impronta("IMPRONTA", impronta)
    try consegna(canonico.bytes)
    return impronta
  }

  private mutating func svuota(_ consegna: ([UInt8]) throws -> Void) throws {
    sha.aggiungi(pieno)
    try consegna(pieno)
    pieno.removeAll(keepingCapacity: true)
  }
}
