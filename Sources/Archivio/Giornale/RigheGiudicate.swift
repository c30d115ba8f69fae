import Elettorato
import SQLite

/// The lines of an act that rules look at, in the order of its text, each with what is known of whom it speaks.
extension ArchivioElettorale {
  func eachRigaGiudicata(_ atto: Atto, _ body: (RigaGiudicata) throws -> Void) throws {
    let decisioni = try decisioniGiudicate(atto.numero)
    let voci = try elencoSemestrale(atto.numero)
    let domande = try domandeGiudicate(atto.numero)
    let risposte = Dictionary(
      decisioni.map { ($0.decisione.evento, ($0.decisione, $0.evento)) },
      uniquingKeysWith: { prima, _ in prima })
    let perFascicolo = Dictionary(
      voci.filter { $0.esito != .esclusa }.compactMap { voce in voce.fascicolo.map { ($0, voce) } },
      uniquingKeysWith: { prima, _ in prima })
    let ammesse = Dictionary(
      domande.compactMap { decisione, domanda in
        decisione.lista.map { (Richiesta(codice: domanda.codiceFiscale, lista: $0), decisione) }
      }, uniquingKeysWith: { prima, _ in prima })

    try eachMossa(atto) { motivazione, prima, dopo, personaPrima, personaDopo in
      let risposta = motivazione.evento.flatMap { risposte[$0] }
      try body(
        .mossa(
          Mossa(
            motivazione, prima: prima, dopo: dopo, personaPrima: personaPrima, personaDopo: personaDopo,
            evento: risposta?.1, risposta: risposta?.0, voce: perFascicolo[motivazione.fascicolo],
            domanda: personaDopo.flatMap {
              ammesse[Richiesta(codice: $0[.codiceFiscale], lista: motivazione.lista)]
            })))
    }
    for (decisione, evento, giaDeciso) in decisioni {
      try body(.decisione(decisione, evento, giaDeciso: giaDeciso))
    }
    if let supplemento = try supplemento(atto: atto.numero) {
      try body(try giudicato(supplemento, atto.numero))
    }
    let proposte = try vociProposte(atto)
    for voce in voci {
      try body(
        .semestrale(voce, proposta: proposte[PostoNellElenco(elenco: voce.elenco, numero: voce.numero)]))
    }
    for (decisione, domanda) in domande { try body(.domanda(decisione, domanda)) }
    for (fascicolo, lista) in try minori(atto: atto.numero) {
      try body(.minore(fascicolo: fascicolo, lista: lista, nascita: try nascita(fascicolo, lista)))
    }
    for impegno in try impegni(atto: atto.numero) { try body(.elenco(impegno)) }
  }

  private struct Richiesta: Hashable {
    let codice: String
    let lista: Lista
  }

  private struct PostoNellElenco: Hashable {
    let elenco: VoceSemestrale.Elenco
    let numero: Int
  }

  // MARK: - Changes

  /// The reasons of an act with the places and the people before and after; a new division, which moves a city, changes nobody's card.
  private func eachMossa(
    _ atto: Atto,
    _ body: (Motivazione, RigaDiLista?, RigaDiLista?, SchedaPersona?, SchedaPersona?) throws -> Void
  ) throws {
    let sql: StaticString =
      atto.tipo == .ripartizione
      ? """
      SELECT v.fascicolo, v.lista, v.operazione, v.causa, v.evento,
        a.parte, a.sezione, a.numero_generale, a.numero_sezionale,
        b.parte, b.sezione, b.numero_generale, b.numero_sezionale, NULL, NULL
      FROM variazione v
      LEFT JOIN posizione a ON a.fascicolo = v.fascicolo AND a.lista = v.lista AND a.al_atto = v.atto
      LEFT JOIN posizione b ON b.fascicolo = v.fascicolo AND b.lista = v.lista AND b.dal_atto = v.atto
      WHERE v.atto = ?1 ORDER BY v.fascicolo, v.lista
      """
      : """
      SELECT v.fascicolo, v.lista, v.operazione, v.causa, v.evento,
        a.parte, a.sezione, a.numero_generale, a.numero_sezionale,
        b.parte, b.sezione, b.numero_generale, b.numero_sezionale, s.testo, t.testo
      FROM variazione v
      LEFT JOIN posizione a ON a.fascicolo = v.fascicolo AND a.lista = v.lista AND a.al_atto = v.atto
      LEFT JOIN posizione b ON b.fascicolo = v.fascicolo AND b.lista = v.lista AND b.dal_atto = v.atto
      LEFT JOIN scheda s ON s.numero = a.scheda
      LEFT JOIN scheda t ON t.numero = b.scheda
      WHERE v.atto = ?1 ORDER BY v.fascicolo, v.lista
      """
    try connection.with(sql) { statement in
      statement.bind(atto.numero, at: 1)
      try statement.eachRow { row in
        let (fascicolo, lista) = (row.int(0), try Codes.lista(row, 1))
        try body(
          Motivazione(
            fascicolo: fascicolo, lista: lista, operazione: try Codes.operazione(row.text(2)),
            causa: try Codes.causa(row.text(3)), evento: row.optionalInt(4)),
          try Self.riga(row, 5, fascicolo, lista), try Self.riga(row, 9, fascicolo, lista),
          row.optionalText(13).flatMap(SchedaPersona.init(testo:)),
          row.optionalText(14).flatMap(SchedaPersona.init(testo:)))
      }
    }
  }

  // MARK: - Answers

  private func decisioniGiudicate(_ atto: Int) throws -> [(
    decisione: DecisioneEvento, evento: Evento, giaDeciso: Bool
  )] {
    let giaDecisi = try eventiGiaDecisi(atto)
    return try decisioni(atto: atto).map { decisione in
      guard let evento = try evento(decisione.evento) else {
        throw ErroreArchivio.danneggiato("l'evento n. \(decisione.evento) non si legge")
      }
      return (decisione, evento, giaDecisi.contains(decisione.evento))
    }
  }

  /// The events that an act decides, and on which an earlier one has given the last answer.
  private func eventiGiaDecisi(_ atto: Int) throws -> Set<Int> {
    try connection.with(
      """
      SELECT d.evento FROM decisione d WHERE d.atto = ?1 AND EXISTS (
        SELECT 1 FROM decisione p WHERE p.evento = d.evento AND p.atto < ?1 AND p.definitiva = 1)
      """
    ) { statement in
      var eventi: Set<Int> = []
      statement.bind(atto, at: 1)
      try statement.eachRow { row in eventi.insert(row.int(0)) }
      return eventi
    }
  }

  private func domandeGiudicate(_ atto: Int) throws -> [(DecisioneDomanda, DomandaUE)] {
    try decisioniDomande(atto: atto).map { decisione in
      guard let domanda = try domandaUE(decisione.domanda) else {
        throw ErroreArchivio.danneggiato("la domanda n. \(decisione.domanda) non si legge")
      }
      return (decisione, domanda)
    }
  }

  /// The lines of the elenchi that an amendment applies, by place.
  private func vociProposte(_ atto: Atto) throws -> [PostoNellElenco: VoceSemestrale] {
    guard atto.tipo == .semestraleRettifica,
      let elenchi = atto.valore(RevisioneSemestrale.parametroElenchi).flatMap({ Int($0) })
    else { return [:] }
    return Dictionary(
      try elencoSemestrale(elenchi).map { (PostoNellElenco(elenco: $0.elenco, numero: $0.numero), $0) },
      uniquingKeysWith: { prima, _ in prima })
  }

  private func giudicato(_ supplemento: Supplemento, _ atto: Int) throws -> RigaGiudicata {
    var foglio = 1
    if let blocco = try bloccoInVigore() {
      foglio += try supplementi(dopo: blocco).count {
        $0.atto < atto && $0.supplemento.sezione == supplemento.sezione
      }
    }
    let codice = supplemento.persona[.codiceFiscale]
    let fascicolo =
      try supplemento.fascicolo ?? (codice.isEmpty ? nil : self.fascicolo(codiceFiscale: codice))
    let righe = try fascicolo.map { try self.righe(fascicolo: $0, dopoAtto: atto) } ?? [:]
    return .supplemento(
      supplemento, foglio: foglio, elettore: righe[.generale] != nil, iscritto: !righe.isEmpty)
  }

  /// The day of birth of somebody as a list holds him now; `nil` when it does not.
  private func nascita(_ fascicolo: Int, _ lista: Lista) throws -> Giorno? {
    try connection.with(
      """
      SELECT s.nascita FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE p.fascicolo = ?1 AND p.lista = ?2 AND p.al_atto IS NULL
      """
    ) { statement in
      statement.bind(fascicolo, at: 1)
      statement.bind(lista.rawValue, at: 2)
      return try statement.first { row in try Codes.giorno(row.int(0)) }
    }
  }
}
