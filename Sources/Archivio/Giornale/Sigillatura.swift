package import Elettorato
import SQLite

/// Closes an act: state digests, balance and digest of its text, all computed from the rows just written.
///
/// What is checked is what the disk holds, not what the program meant to write: the same functions read the rows again for
/// `controlla` and for the other office's copy.
extension ArchivioElettorale {
  /// Seals act `atto`, whose rows are in, having changed `sezioni`. Throws `Squilibrio` when a total does not
  /// agree, `ViolazioneDiAdozione` when the law forbids it.
  ///
  /// Every act passes here, ours and those received, so here the law is asked (`Adozione`): on the rows that the digests are taken of.
  func sigilla(_ atto: Atto, sezioni: [(lista: Lista, sezione: Int?)]) throws -> Sigillo {
    var dopo: [Movimento: Int] = [:]
    var digesti: [DigestSezione] = []
    for (lista, sezione) in sezioni {
      let (digest, elettori) = try testoSezione(lista: lista, sezione: sezione, dopoAtto: atto.numero)
      digesti.append(digest)
      // Of a regime that is over too: nobody is left in its parts.
      for parte in Parte.allCases {
        dopo[Movimento(lista: lista, sezione: sezione, parte: parte)] = elettori[parte] ?? 0
      }
    }
    try scrivi(digesti, atto: atto.numero)

    let quadri = try quadratura(atto, dopo: dopo)
    try Quadratura.verifica(quadri, iscrittiNellaLista: iscrittiPerLista())
    try scrivi(quadri, atto: atto.numero)
    try giudica(atto, quadri: quadri)

    let precedente = try sigillo(atto.numero - 1)?.impronta
    let sigillo = Sigillo(
      atto: atto.numero, precedente: precedente, stato: try improntaStato(dopoAtto: atto.numero),
      impronta: try testoAtto(atto, precedente: precedente))
    try scrivi(sigillo)
    if atto.numero > 1 { try aggiornaRubrica(atto: atto.numero) }
    return sigillo
  }

  /// Where somebody was entered or struck: one line of a balance.
  private struct Movimento: Hashable {
    let lista: Lista
    let sezione: Int?
    let parte: Parte
  }

  /// The balance of every section of every list: those the act changed from the rows, the others as they were.
  ///
  /// The parts of a regime that is over are there as long as somebody leaves them.
  private func quadratura(_ atto: Atto, dopo: [Movimento: Int]) throws -> [Quadro] {
    var prima: [Movimento: Int] = [:]
    for quadro in try quadri(atto.numero - 1) {
      prima[Movimento(lista: quadro.lista, sezione: quadro.sezione, parte: quadro.parte)] = quadro.dopo
    }
    let iscritti = try atto.numero == 1 ? entrati() : aperti(da: atto.numero)
    let cancellati = try atto.numero == 1 ? [:] : chiusi(da: atto.numero)

    let luoghi = Set(prima.keys).union(iscritti.keys).union(cancellati.keys).union(dopo.keys)
    return luoghi.sorted(by: Self.inOrdine).map { luogo in
      Quadro(
        lista: luogo.lista, sezione: luogo.sezione, parte: luogo.parte, prima: prima[luogo] ?? 0,
        iscritti: iscritti[luogo] ?? 0, cancellati: cancellati[luogo] ?? 0,
        dopo: dopo[luogo] ?? prima[luogo] ?? 0)
    }.filter { quadro in
      atto.regime.parti.contains(quadro.parte)
        || [quadro.prima, quadro.iscritti, quadro.cancellati, quadro.dopo].contains { $0 > 0 }
    }
  }

  /// Who was entered by act 1: everybody.
  private func entrati() throws -> [Movimento: Int] {
    try connection.with(
      """
      SELECT lista, sezione, parte, count(*) FROM posizione WHERE dal_atto = ?1
      GROUP BY lista, sezione, parte
      """
    ) { statement in try conta(statement, 1) }
  }

  /// Who came into a section by an act: not who was there already, and whose line was only written again.
  private func aperti(da atto: Int) throws -> [Movimento: Int] {
    try connection.with(
      """
      SELECT lista, sezione, parte, count(*) FROM posizione p WHERE dal_atto = ?1 AND dal_atto > 1
        AND NOT EXISTS (SELECT 1 FROM posizione q WHERE q.fascicolo = p.fascicolo AND q.lista = p.lista
          AND q.al_atto = ?1 AND q.sezione = p.sezione AND q.parte = p.parte)
      GROUP BY lista, sezione, parte
      """
    ) { statement in try conta(statement, atto) }
  }

  /// Who left a section by an act.
  private func chiusi(da atto: Int) throws -> [Movimento: Int] {
    try connection.with(
      """
      SELECT lista, sezione, parte, count(*) FROM posizione p WHERE al_atto = ?1
        AND NOT EXISTS (SELECT 1 FROM posizione q WHERE q.fascicolo = p.fascicolo AND q.lista = p.lista
          AND q.dal_atto = ?1 AND q.sezione = p.sezione AND q.parte = p.parte)
      GROUP BY lista, sezione, parte
      """
    ) { statement in try conta(statement, atto) }
  }

  private static func inOrdine(_ a: Movimento, _ b: Movimento) -> Bool {
    (a.lista.rawValue, a.sezione ?? .max, b.parte.rawValue) < (
      b.lista.rawValue, b.sezione ?? .max, a.parte.rawValue
    )
  }

  private func conta(_ statement: borrowing Statement, _ atto: Int) throws -> [Movimento: Int] {
    var conteggio: [Movimento: Int] = [:]
    statement.bind(atto, at: 1)
    try statement.eachRow { row in
      let luogo = Movimento(
        lista: try Codes.lista(row.text(0)), sezione: Codes.optional(row.int(1)),
        parte: try Codes.parte(row.text(2)))
      conteggio[luogo] = row.int(3)
    }
    return conteggio
  }

  /// Electors of each list, counted without looking at the sections.
  package func iscrittiPerLista() throws -> [Lista: Int] {
    try connection.with("SELECT lista, count(*) FROM posizione WHERE +al_atto IS NULL GROUP BY lista") {
      statement in
      var conteggio: [Lista: Int] = [:]
      try statement.eachRow { row in conteggio[try Codes.lista(row.text(0))] = row.int(1) }
      return conteggio
    }
  }
}
