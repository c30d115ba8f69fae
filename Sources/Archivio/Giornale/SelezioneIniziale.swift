import Elettorato
import SQLite

/// The first step of a formation: who belongs on which list, and in which section.
struct SelezioneIniziale {
  var persone = 0
  var iscritti = 0
  var esclusi: [TitoloAllIscrizione.Esclusione: Int] = [:]
  /// The reasons met for having no section yet; `candidato.motivo` is a place in this list, from 1.
  var motivi: [MotivoDaAssegnare] = []
  var discordanze: [TitoloAllIscrizione.Discordanza: Int] = [:]
  /// Register numbers of the first people on whom law and register disagree.
  var primiDiscordi: [String] = []
}

extension ArchivioElettorale {
  /// The tables on which a formation works; temporary, so nothing of them stays in the archive.
  func preparaTavoli() throws {
    try connection.execute(
      """
      CREATE TEMP TABLE candidato (
        persona INTEGER PRIMARY KEY, lista TEXT NOT NULL, parte TEXT NOT NULL, sezione INTEGER NOT NULL,
        chiave TEXT NOT NULL, nascita INTEGER NOT NULL,
        generale INTEGER NOT NULL, sezionale INTEGER NOT NULL, fascicolo INTEGER NOT NULL, motivo INTEGER NOT NULL
      );
      CREATE TEMP TABLE riconosciuto (riga INTEGER PRIMARY KEY, persona INTEGER, elettore TEXT);
      CREATE TEMP TABLE riservato (
        lista TEXT NOT NULL, sezione INTEGER NOT NULL, parte TEXT NOT NULL,
        generale INTEGER NOT NULL, sezionale INTEGER NOT NULL, fascicolo INTEGER NOT NULL
      );
      CREATE TEMP TABLE numerato (
        lista TEXT NOT NULL, sezione INTEGER NOT NULL, parte TEXT NOT NULL, generale INTEGER NOT NULL,
        sezionale INTEGER NOT NULL, fascicolo INTEGER NOT NULL, persona INTEGER NOT NULL
      );
      CREATE TEMP TABLE ordine (
        lista TEXT NOT NULL, sezione INTEGER NOT NULL, parte TEXT NOT NULL, generale INTEGER NOT NULL,
        sezionale INTEGER NOT NULL, fascicolo INTEGER NOT NULL, persona INTEGER NOT NULL
      );
      """)
  }

  func sgomberaTavoli() throws {
    try connection.execute(
      """
      DROP TABLE temp.candidato; DROP TABLE temp.riconosciuto; DROP TABLE temp.riservato;
      DROP TABLE temp.numerato; DROP TABLE temp.ordine;
      """)
  }

  /// Judges and places every person of the register.
  func seleziona(
    _ richiesta: RichiestaFormazione, regime: RegimeDelleListe, viario: Viario, sezioni: Set<Int>
  ) throws -> SelezioneIniziale {
    var selezione = SelezioneIniziale()
    let vie = try vieDelViario(viario)
    try connection.with("INSERT INTO temp.candidato VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, 0, ?7)") { penna in
      try connection.with(
        """
        SELECT riga, nascita, stato, cittadinanza, qualita, in_lista_ue, sesso, toponimo, civico, sezione_assegnata,
          chiave, id_anagrafe
        FROM persona
        """
      ) { statement in
        var chiave: [UInt8] = []
        try statement.eachRow { row in
          let nascita = try Codes.giorno(row.int(1))
          let stato = try Codes.stato(row.text(2))
          let (titolo, discordanza) = TitoloAllIscrizione.decidi(
            .init(
              nascita: nascita, stato: stato, italiano: row.text(3) == "ITA",
              qualita: try row.optionalText(4).map(Codes.qualita), inListaUE: row.int(5) == 1),
            fineSemestre: richiesta.fineSemestre)
          selezione.persone += 1
          if let discordanza {
            selezione.discordanze[discordanza, default: 0] += 1
            if selezione.primiDiscordi.count < 20 { selezione.primiDiscordi.append(row.text(11)) }
          }
          guard let lista = Self.lista(titolo, discordanza, prevale: richiesta.prevale, in: &selezione) else {
            return
          }
          let luogo = Self.sezione(
            stato: stato, via: row.optionalInt(7).map { vie[$0] ?? .sconosciuta } ?? .assente,
            numero: row.optionalInt(8).map { $0 < 0 ? .nonNumerico : .civico($0) } ?? .snc,
            assegnata: row.optionalInt(9), viario: viario, sezioni: sezioni)

          chiave.removeAll(keepingCapacity: true)
          row.append(10, to: &chiave)
          penna.bind(row.int(0), at: 1)
          penna.bind(lista.rawValue, at: 2)
          penna.bind(regime.parte(try Codes.sesso(row.text(6))).rawValue, at: 3)
          penna.bind(Codes.stored(try? luogo.get()), at: 4)
          penna.bind(chiave, 0..<chiave.count, at: 5)
          penna.bind(nascita.numero, at: 6)
          penna.bind(selezione.posto(luogo), at: 7)
          try penna.run()
        }
      }
    }
    let esclusi = selezione.esclusi.values.reduce(0, +)
    guard selezione.iscritti + esclusi == selezione.persone else {
      throw Squilibrio.anagrafe(lette: selezione.persone, iscritte: selezione.iscritti, escluse: esclusi)
    }
    return selezione
  }

  /// The list of a person, counting who is on none; where law and register disagree, as the officer chose.
  private static func lista(
    _ titolo: TitoloAllIscrizione, _ discordanza: TitoloAllIscrizione.Discordanza?,
    prevale: RichiestaFormazione.Prevale?, in selezione: inout SelezioneIniziale
  ) -> Lista? {
    switch (titolo, discordanza) {
    case (.iscritto, .titoloSenzaQualifica) where prevale == .anagrafe:
      selezione.esclusi[.nonQualificato, default: 0] += 1
      return nil
    case (.iscritto(let lista), _):
      selezione.iscritti += 1
      return lista
    case (.escluso(let motivo), _):
      // A register cannot give a right that the law denies, whatever it writes.
      selezione.esclusi[motivo, default: 0] += 1
      return nil
    }
  }

  /// Where a person votes: the street index for who has an address here, the register's word for the others abroad.
  ///
  /// Source: art. 36 d.P.R. 223/1967; how electors abroad are spread is a municipal choice.
  private static func sezione(
    stato: StatoAnagrafico, via: ViaDelRegistro, numero: Viario.Numero, assegnata: Int?, viario: Viario,
    sezioni: Set<Int>
  ) -> Result<Int, MotivoDaAssegnare> {
    guard via != .assente else {
      guard stato == .aire else { return .failure(.senzaIndirizzo) }
      guard let assegnata, sezioni.contains(assegnata) else { return .failure(.esteroSenzaSezione) }
      return .success(assegnata)
    }
    guard case .nelViario(let via) = via else { return .failure(.viario(.viaSconosciuta)) }
    let esito = viario.sezione(via: via, numero: numero)
    guard case .sezione(let sezione) = esito else { return .failure(.viario(esito)) }
    return sezioni.contains(sezione) ? .success(sezione) : .failure(.sezioneInesistente(sezione))
  }

  /// Why candidates have no section, once a takeover has had its say.
  func daAssegnare(_ selezione: SelezioneIniziale) throws -> [MotivoDaAssegnare: Int] {
    try connection.with(
      "SELECT motivo, count(*) FROM temp.candidato WHERE sezione = 0 GROUP BY motivo"
    ) { statement in
      var quanti: [MotivoDaAssegnare: Int] = [:]
      try statement.eachRow { row in
        let motivo = row.int(0) == 0 ? .listeRicevute : selezione.motivi[row.int(0) - 1]
        quanti[motivo] = row.int(1)
      }
      return quanti
    }
  }

  /// The candidates that have no section, by their number in the register.
  func candidatiSenzaSezione() throws -> [Sospeso.Voce] {
    try connection.with(
      """
      SELECT r.id_anagrafe, r.testo FROM temp.candidato c JOIN persona r ON r.riga = c.persona
      WHERE c.sezione = 0 ORDER BY c.persona
      """
    ) { statement in
      var voci: [Sospeso.Voce] = []
      try statement.eachRow { row in voci.append(try Self.voce(row.text(0), row.text(1))) }
      return voci
    }
  }

  /// For each street of the register, its place in the street index, found once.
  private func vieDelViario(_ viario: Viario) throws -> [Int: ViaDelRegistro] {
    try connection.with("SELECT numero, specie, nome FROM toponimo") { statement in
      var vie: [Int: ViaDelRegistro] = [:]
      try statement.eachRow { row in
        let posizione = viario.posizione(Toponimo(specie: row.text(1), nome: row.text(2)))
        vie[row.int(0)] = posizione.map(ViaDelRegistro.nelViario) ?? .sconosciuta
      }
      return vie
    }
  }
}

extension SelezioneIniziale {
  /// The place of a reason among those met, from 1; 0 where there is a section.
  fileprivate mutating func posto(_ luogo: Result<Int, MotivoDaAssegnare>) -> Int {
    guard case .failure(let motivo) = luogo else { return 0 }
    if let posto = motivi.firstIndex(of: motivo) { return posto + 1 }
    motivi.append(motivo)
    return motivi.count
  }
}

/// The street of a register row, as the street index knows it.
private enum ViaDelRegistro: Equatable {
  case assente
  case sconosciuta
  case nelViario(Int)
}
