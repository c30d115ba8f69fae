import Elettorato
import SQLite

/// The law of adoption, applied to the rows of an act about to be sealed: our own, one received, one replayed (`Adozione`).
///
/// Lines go by one at a time; of the places that a formation or a recompilation opens, which are millions, only figures are taken.
extension ArchivioElettorale {
  /// Throws `ViolazioneDiAdozione` where the act breaks a rule.
  func giudica(_ atto: Atto, quadri: [Quadro]) throws {
    let caso = try caso(atto)
    var giudizio = try Giudizio(caso)
    var fatti = ContiDiAdozione.Fatti()
    fatti.quadri = quadri
    // Of a first formation the balances have just counted every line.
    (fatti.aperte, fatti.chiuse) =
      atto.numero == 1 ? (quadri.reduce(0) { $0 + $1.iscritti }, 0) : try righeMosse(atto.numero)
    if atto.tipo.rinumera {
      (fatti.confermate, fatti.spostate, fatti.conAltroNumero) = try righeConfermate(atto.numero)
    }
    if atto.tipo == .primaFormazione { fatti.ultimoNato = try ultimoNato() }
    if atto.tipo.descrittore.righe.contains(.minore) { fatti.minori = try minori(caso.voti, atto) }

    // The lines before: the act, its heading, its parameters, the places that it opens and closes.
    var posto = 2 + atto.parametri.count + fatti.aperte + fatti.chiuse
    try eachRigaGiudicata(atto) { riga in
      posto += 1
      try giudizio.esamina(riga, posto: posto)
    }
    try giudizio.concludi(fatti)
  }

  // MARK: - What is known

  private func caso(_ atto: Atto) throws -> CasoDiAdozione {
    let catena = try stride(from: 1, to: atto.numero, by: 1).compactMap { try self.atto($0) }
    var voti: [String: VotoIndetto] = [:]
    for indizione in catena + [atto] where indizione.indice() {
      guard let identita = indizione.consultazione,
        let consultazione = Consultazione(indettaDa: indizione, comune: comune)
      else { continue }
      voti[identita] = VotoIndetto(
        consultazione, atto: indizione.numero,
        ordinamento: try ordinamento(consultazione.ordinamento, indettoDa: indizione))
    }
    let note = try digestSezioni(dopoAtto: atto.numero - 1).compactMap(\.sezione)
    return CasoDiAdozione(
      atto: atto, catena: catena, voti: voti, sezioni: Set(note).union(try sezioni().map(\.numero)),
      improntaDelBlocco: atto.tipo == .blocco ? try improntaDiUnBlocco(dopo: catena.last, atto) : nil)
  }

  /// The digest that the lists after an act would have, locked for the vote of another.
  private func improntaDiUnBlocco(dopo ultimo: Atto?, _ atto: Atto) throws -> Impronta? {
    guard let ultimo, let sigillo = try sigillo(ultimo.numero), let consultazione = atto.consultazione else {
      return nil
    }
    let blocco = BloccoDelleListe(
      testa: (ultimo.numero, sigillo.impronta, sigillo.stato), consultazione: consultazione,
      sezioni: try digestSezioni(dopoAtto: ultimo.numero))
    return Impronta.di(blocco.testo(catena).bytes)
  }

  // MARK: - Figures

  private func righeMosse(_ atto: Int) throws -> (aperte: Int, chiuse: Int) {
    func conta(_ sql: StaticString) throws -> Int {
      try connection.with(sql) { statement in
        statement.bind(atto, at: 1)
        return try statement.first { row in row.int(0) } ?? 0
      }
    }
    return (
      try conta("SELECT count(*) FROM posizione WHERE dal_atto = ?1 AND dal_atto > 1"),
      try conta("SELECT count(*) FROM posizione WHERE al_atto = ?1 AND al_atto IS NOT NULL")
    )
  }

  /// The places opened for who had one in the same list that the act closes, with the same card; those elsewhere; those renumbered.
  private func righeConfermate(_ atto: Int) throws -> (Int, Int, Int) {
    try connection.with(
      """
      SELECT count(*), coalesce(sum(q.sezione <> p.sezione), 0),
        coalesce(sum(q.numero_generale <> p.numero_generale), 0)
      FROM posizione p JOIN posizione q ON q.fascicolo = p.fascicolo AND q.lista = p.lista AND q.al_atto = ?1
        AND q.scheda = p.scheda
      WHERE p.dal_atto = ?1 AND p.dal_atto > 1
      """
    ) { statement in
      statement.bind(atto, at: 1)
      return try statement.first { row in (row.int(0), row.int(1), row.int(2)) } ?? (0, 0, 0)
    }
  }

  /// The last day of birth on the lists, from the index of people.
  private func ultimoNato() throws -> Giorno? {
    try connection.with("SELECT max(nascita) FROM rubrica") { statement in
      try statement.first { row in row.optionalInt(0) } ?? nil
    }.map(Codes.giorno)
  }

  /// Everybody who is on the lists of the vote and will not be of age, from the index of people.
  private func minori(_ voti: [String: VotoIndetto], _ atto: Atto) throws -> Set<ContiDiAdozione.Minore> {
    guard let voto = atto.consultazione.flatMap({ voti[$0] }) else { return [] }
    let eta = voto.consultazione.giorni.eta
    return try connection.with(
      """
      SELECT p.fascicolo, p.lista, r.nascita FROM rubrica r JOIN posizione p ON p.fascicolo = r.fascicolo
      WHERE r.nascita > ?1 AND p.al_atto IS NULL
      """
    ) { statement in
      var minori: Set<ContiDiAdozione.Minore> = []
      statement.bind(EsclusioneArt33.ultimoNatoCheVota(giornoEta: eta).numero, at: 1)
      try statement.eachRow { row in
        let lista = try Codes.lista(row, 1)
        if voto.liste.contains(lista),
          EsclusioneArt33.depenna(nascita: try Codes.giorno(row.int(2)), giornoEta: eta)
        {
          minori.insert(.init(fascicolo: row.int(0), lista: lista))
        }
      }
      return minori
    }
  }
}
