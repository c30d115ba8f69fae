import Elettorato
import SQLite

/// Who brings people of the register before a semestral revision, with what was received by its day.
struct LettoreCandidati {
  let archivio: ArchivioElettorale
  let giorno: Giorno
  let interventi: [Int: Intervento]
  let letture: Set<LetturaAperta>

  init(_ archivio: ArchivioElettorale, entro giorno: Giorno) throws {
    self.archivio = archivio
    self.giorno = giorno
    interventi = try archivio.interventi()
    letture = try archivio.letture()
  }

  /// A person of the register, after the communications received.
  func candidato(_ persona: PersonaInAnagrafe) throws -> ElenchiSemestrali.Candidato? {
    let codice = persona.codiceFiscale
    guard !codice.isEmpty else {
      return ElenchiSemestrali.Candidato(persona, try archivio.posizione(senzaCodice: persona))
    }
    let eventi = try archivio.eventi(codiceFiscale: codice).filter { $0.ricevuto <= giorno }.map {
      EventoNoto(
        $0, decisione: try archivio.decisioni(evento: $0.numero).last?.decisione,
        intervento: interventi[$0.numero])
    }
    return ElenchiSemestrali.Candidato(
      persona.dopo(eventi, il: giorno, letture: letture),
      .init(
        liste: try archivio.situazione(codiceFiscale: codice),
        inRevisioneDinamica: eventi.contains(where: \.attendeRevisioneDinamica)))
  }

  /// The person whom a decision names.
  func candidato(_ chiave: DecisioneSemestrale.Chiave) throws -> ElenchiSemestrali.Candidato? {
    switch chiave {
    case .codiceFiscale(let codice):
      guard let persona = try archivio.personaInAnagrafe(codiceFiscale: codice) else {
        let liste = try archivio.situazione(codiceFiscale: codice)
        return liste.fascicolo == nil ? nil : ElenchiSemestrali.Candidato(nil, .init(liste: liste))
      }
      return try candidato(persona)
    case .idAnagrafe(let numero):
      return try archivio.personaInAnagrafe(idAnagrafe: numero).flatMap(candidato)
    case .fascicolo(let numero): return try candidato(fascicolo: numero)
    }
  }

  /// The person of a line of the elenchi, now: by register number, because a codice fiscale may have been mended; otherwise by code, by file.
  func candidato(_ voce: VoceSemestrale) throws -> ElenchiSemestrali.Candidato? {
    if let persona = try archivio.personaInAnagrafe(idAnagrafe: voce.idAnagrafe)
      ?? archivio.personaInAnagrafe(codiceFiscale: voce.persona[.codiceFiscale])
    {
      return try candidato(persona)
    }
    return try voce.fascicolo.flatMap(candidato(fascicolo:))
  }

  private func candidato(fascicolo: Int) throws -> ElenchiSemestrali.Candidato? {
    let liste = try archivio.situazione(fascicolo: fascicolo)
    guard let scheda = liste.scheda else { return nil }
    guard let persona = try archivio.personaInAnagrafe(codiceFiscale: scheda[.codiceFiscale]) else {
      return ElenchiSemestrali.Candidato(nil, .init(liste: liste))
    }
    return try candidato(persona)
  }
}

extension EventoNoto {
  /// Whether an event brings somebody in and has had no final answer yet.
  fileprivate var attendeRevisioneDinamica: Bool {
    switch evento.tipo {
    case .immigrazione, .acquistoCittadinanza, .riacquistoDiritto, .ricomparsa: !deciso
    case .decesso, .emigrazione, .emigrazioneEstero, .cambioAbitazione, .perditaCittadinanza, .perditaDiritto,
      .compimento18:
      false
    }
  }
}

extension ArchivioElettorale {
  /// What the lists say of who has no codice fiscale: his line, when one elector without it has his name, day and place of birth.
  fileprivate func posizione(senzaCodice persona: PersonaInAnagrafe) throws -> EsameSemestrale.Posizione {
    let scheda = persona.scheda
    let omonimi = try connection.with(
      """
      SELECT p.fascicolo, s.testo FROM fascicolo f JOIN posizione p ON p.fascicolo = f.numero
        JOIN scheda s ON s.numero = p.scheda
      WHERE f.codice_fiscale IS NULL AND p.al_atto IS NULL AND s.chiave = ?1 AND s.nascita = ?2
      """
    ) { statement in
      var omonimi: [(fascicolo: Int, scheda: SchedaPersona)] = []
      let chiave = scheda.chiave
      statement.bind(chiave, 0..<chiave.count, at: 1)
      statement.bind(scheda.nascita.numero, at: 2)
      try statement.eachRow { row in
        if let scheda = SchedaPersona(testo: row.text(1)) { omonimi.append((row.int(0), scheda)) }
      }
      return omonimi
    }
    let suoi = omonimi.filter {
      $0.scheda.sesso == scheda.sesso && $0.scheda[.luogoNascita] == scheda[.luogoNascita]
    }
    guard let sua = suoi.first, Set(suoi.map(\.fascicolo)).count == 1 else {
      return .init(liste: SituazionePersona(), identitaIncerta: !omonimi.isEmpty)
    }
    return .init(liste: try situazione(fascicolo: sua.fascicolo))
  }
}
