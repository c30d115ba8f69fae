package import Elettorato
import SQLite

/// Act 1: the lists are formed from the register, or taken over from the office's old program.
///
/// First every person of the register is judged by the law and placed by the street index (candidates); then general numbers
/// are given in alphabetical order, list by list and part by part; then sectional numbers and personal files, section by
/// section. Nothing is held in memory but one person: SQLite sorts, on disk when the roll is large.
extension ArchivioElettorale {
  /// Forms the lists; call it inside `transazione`.
  ///
  /// `sospesi` looks at whom the lists would leave without a section: it throws, or gives what the act keeps of it.
  /// Throws `ErroreArchivio.attoGiaAdottato`, `ImpedimentoFormazione` or `Squilibrio`, and then nothing is written.
  package func forma(
    _ richiesta: RichiestaFormazione, sospesi: ([Sospeso.Voce]) throws -> [Atto.Parametro] = { _ in [] }
  ) throws -> EsitoFormazione {
    if let primo = try atto(1) {
      throw ErroreArchivio.attoGiaAdottato(primo.tipo, numero: 1, giorno: primo.giorno)
    }
    let sezioni = try sezioni()
    guard !sezioni.isEmpty else { throw ImpedimentoFormazione.sezioniMancanti }
    guard try ultimaRicezione(.viario) != nil else { throw ImpedimentoFormazione.viarioMancante }
    guard try personeInAnagrafe() > 0 else { throw ImpedimentoFormazione.anagrafeMancante }

    let regime = RegimeDelleListe.vigente.il(richiesta.giorno).valore
    try preparaTavoli()
    let selezione = try seleziona(
      richiesta, regime: regime, viario: viario(), sezioni: Set(sezioni.map(\.numero)))
    if !selezione.discordanze.isEmpty, richiesta.prevale == nil {
      throw ImpedimentoFormazione.discordanze(selezione.discordanze, primi: selezione.primiDiscordi)
    }
    var divari: [PresaInCarico.Divario: [PresaInCarico.Decisione: Int]] = [:]
    if try ricevutaUnaLista() {
      divari = try presaInCarico(richiesta, regime: regime)
    } else {
      try verificaDecisioni(richiesta, [])
    }
    let daAssegnare = try daAssegnare(selezione)
    let atto = Atto(
      numero: 1, tipo: .primaFormazione, giorno: richiesta.giorno, protocollo: richiesta.protocollo,
      autore: richiesta.autore, regime: regime,
      parametri: try parametri(richiesta, sospesi: sospesi(candidatiSenzaSezione())))
    try scrivi(atto)
    try numera()
    try Indexes.dropListe(connection)
    try iscrivi(atto: atto.numero)
    try Indexes.makeListe(connection)
    try compilaRubrica()
    try sgomberaTavoli()

    let sigillo = try sigilla(atto, sezioni: sezioniConElettori(sezioni))
    let quadri = try quadri(atto.numero)
    let esito = EsitoFormazione(
      atto: atto, sigillo: sigillo, quadri: quadri, esclusi: selezione.esclusi, daAssegnare: daAssegnare,
      discordanze: selezione.discordanze, divari: divari, persone: selezione.persone)
    let esclusi = esito.esclusi.values.reduce(0, +) + esito.esclusiPerDecisione - esito.tenutiPerDecisione
    guard esito.iscritti + esclusi == esito.persone else {
      throw Squilibrio.anagrafe(lette: esito.persone, iscritte: esito.iscritti, escluse: esclusi)
    }
    return esito
  }

  private func parametri(_ richiesta: RichiestaFormazione, sospesi: [Atto.Parametro]) throws -> [Atto
    .Parametro]
  {
    var parametri = [Atto.Parametro("fine-semestre", richiesta.fineSemestre.iso)]
    if let prevale = richiesta.prevale { parametri.append(.init("prevale", prevale.rawValue)) }
    if let anagrafe = try ultimaRicezione(.anagrafe) {
      parametri.append(.init("anagrafe", anagrafe.impronta.esadecimale))
    }
    if let liste = try ultimaRicezione(.liste) {
      parametri.append(.init("liste-ricevute", liste.impronta.esadecimale))
    }
    for (quesito, decisione) in richiesta.decisioni.sorted(by: { $0.key < $1.key }) {
      parametri.append(.init("\(quesito.divario.rawValue) \(decisione.rawValue)", quesito.elettore))
    }
    parametri += sospesi
    if !richiesta.motivo.isEmpty { parametri.append(.init("motivo", richiesta.motivo)) }
    return parametri + richiesta.consultazione
  }

  /// Every section of every list that has electors, empty ones too, then the unassigned: what act 1 changes.
  private func sezioniConElettori(_ sezioni: [Sezione]) throws -> [(lista: Lista, sezione: Int?)] {
    var liste: [(lista: Lista, daAssegnare: Bool)] = []
    try connection.with("SELECT lista, min(sezione) = 0 FROM posizione GROUP BY lista ORDER BY lista") {
      statement in
      try statement.eachRow { row in liste.append((try Codes.lista(row.text(0)), row.int(1) == 1)) }
    }
    return liste.flatMap { lista, daAssegnare in
      sezioni.map { (lista, $0.numero) } + (daAssegnare ? [(lista, nil)] : [])
    }
  }
}
