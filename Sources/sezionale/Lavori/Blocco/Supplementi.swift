import Archivio
import Elettorato
import Ufficio

/// A sheet to add to the locked lists: who it is about, in which section, and whether the door is still open.
struct Supplementi {
  /// How the office names the person, without writing personal data on a command line.
  enum Persona: Sendable {
    case fascicolo(Int)
    case idAnagrafe(String)
    /// A file of one line, as the register writes it: the copy of the commissione has no register.
    case file(String)
  }

  let archivio: ArchivioElettorale
  let tipo: Supplemento.Tipo
  let persona: Persona
  /// The section given by hand; `nil` to take it from the list, or from the address.
  let sezione: Int?
  let documento: String
  let richiesta: RichiestaAtto
  /// The day on which it was decided, where the act comes later.
  var decisione: Giorno?

  func esegui(_ operatore: Operatore, oggi: Giorno, prova: Bool) throws -> (
    atto: Atto, supplemento: Supplemento
  ) {
    try archivio.transazione(prova: prova) {
      guard let blocco = try archivio.bloccoInVigore() else { throw Failure.listeNonBloccate }
      guard let consultazione = try Consultazioni.inCorso(archivio) else {
        throw DiniegoCalendario.nessunaConsultazione
      }
      let ultimo = Supplemento.ultimoGiorno(tipo, consultazione)
      guard decisione ?? richiesta.giorno <= ultimo else {
        throw Failure.supplementoTardivo(tipo, ultimo: ultimo)
      }
      let (scheda, fascicolo, sezione) = try trovata(oggi: oggi)
      let fatto = try archivio.aggiungi(
        tipo, sezione: sezione, fascicolo: fascicolo, persona: scheda, documento: documento, blocco: blocco,
        richiesta, decisione: decisione)
      try archivio.annota(
        .supplemento(atto: fatto.atto.numero, tipo, sezione: sezione, foglio: fatto.supplemento.foglio),
        operatore.firma(oggi))
      return fatto
    }
  }

  private func trovata(oggi: Giorno) throws -> (SchedaPersona, Int?, Int) {
    switch persona {
    case .fascicolo(let numero):
      guard !tipo.ammette else { throw Failure.giaIscritto(numero) }
      guard let (scheda, riga) = try archivio.iscritto(fascicolo: numero) else {
        throw Failure.fascicoloAssente(numero)
      }
      guard let sezione = sezione ?? riga.sezione else { throw Failure.sezioneMancante }
      return (scheda, numero, try esistente(sezione))
    case .idAnagrafe(let id):
      guard let scheda = try archivio.persona(idAnagrafe: id) else { throw Failure.idAnagrafeAssente(id) }
      return try fuoriLista(scheda)
    case .file(let file):
      return try fuoriLista(PersonaDaFile(archivio: archivio, oggi: oggi).leggi(file))
    }
  }

  private func fuoriLista(_ scheda: SchedaPersona) throws -> (SchedaPersona, Int?, Int) {
    if tipo.ammette, let fascicolo = try archivio.fascicolo(codiceFiscale: scheda[.codiceFiscale]),
      try archivio.iscritto(fascicolo: fascicolo) != nil
    {
      throw Failure.giaIscritto(fascicolo)
    }
    return (scheda, nil, try esistente(try sezione ?? dellIndirizzo(scheda)))
  }

  /// Source: art. 36, the criterion that art. 32-bis, c. 2, recalls.
  private func dellIndirizzo(_ scheda: SchedaPersona) throws -> Int {
    guard let indirizzo = scheda.indirizzo,
      case .sezione(let numero) = try archivio.viario().sezione(indirizzo)
    else { throw Failure.sezioneMancante }
    return numero
  }

  private func esistente(_ sezione: Int) throws -> Int {
    guard try archivio.sezioni().contains(where: { $0.numero == sezione }) else {
      throw Failure.sezioneMancante
    }
    return sezione
  }
}

extension Failure {
  static func supplementoTardivo(_ tipo: Supplemento.Tipo, ultimo: Giorno) -> Failure {
    Failure(
      .scadenzaSuperata, "supplemento-tardivo", "\(tipo.titolo): l'ultimo giorno utile era \(ultimo.esteso).",
      norma: tipo.norma,
      rimedio: tipo == .erroreMateriale
        ? "Chi è iscritto nelle liste generali e manca in quella della sezione può essere ammesso con sentenza."
        : "La consultazione è finita.")
  }

  static func giaIscritto(_ fascicolo: Int) -> Failure {
    Failure(
      .regolaViolata, "gia-iscritto",
      "il fascicolo n. \(fascicolo) è già nelle liste: non serve ammetterlo al voto.",
      norma: .d223("art. 32-bis"), rimedio: "Per correggerne i dati usare --tipo errore-materiale.")
  }

  static func fascicoloAssente(_ numero: Int) -> Failure {
    Failure(
      .datiRifiutati, "fascicolo-assente", "il fascicolo n. \(numero) non è in alcuna lista.",
      rimedio: "Trovarne il numero con «sezionale cerca».")
  }

  static func idAnagrafeAssente(_ id: String) -> Failure {
    Failure(
      .datiRifiutati, "id-anagrafe-assente", "in anagrafe non c'è il numero \(id).",
      rimedio:
        "Importare l'anagrafe aggiornata, o correggere il numero; nella copia della commissione, che non ha l'anagrafe, --persona FILE."
    )
  }

  static let sezioneMancante = Failure(
    .datiRifiutati, "sezione-mancante", "la sezione non si ricava dall'indirizzo, o non esiste.",
    norma: .d223("art. 36"), rimedio: "Indicarla con --sezione.")
}
