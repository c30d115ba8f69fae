import Archivio
import Elettorato
import Ufficio

/// `sezionale elimina`: deletes the reserved file of a consultation, after the term of retention.
struct ComandoElimina: Comando {
  static let nome = "elimina"
  static let aiuto = Aiuto(
    scopo:
      "elimina le richieste di voto fuori della sezione di una consultazione, trascorso il termine di conservazione",
    esempi: [
      .init(
        "sezionale -a gaby elimina --consultazione 2023-11-12 --conferma 2023-11-12",
        "il file riservato di quel voto; gli atti e le liste non cambiano")
    ],
    opzioni: [
      Opzione("--consultazione", "AAAA-MM-GG", "la domenica del voto", predefinito: "quella in corso"),
      Opzione("--conferma", "AAAA-MM-GG", "la stessa data, per confermare senza terminale"),
    ],
    note: [
      "Dopo, nulla nell'archivio dice più chi ha chiesto di votare altrove, come e dove: nella catena resta che esisteva un elenco di tanti nomi. La catena si verifica come prima.",
      "Il termine è di \(ConservazioneRichieste.giorni) giorni dopo la chiusura del voto, quanto durano le impugnazioni con un margine; un ordinamento ne fissa un altro con il codice \(ConservazioneRichieste.codice). Il programma non arriva alle copie: eliminare anche salvataggi, esportazioni e carte; un disco cifrato impedisce di recuperare ciò che è stato cancellato.",
    ],
    norme: [ConservazioneRichieste.norma],
    esiti: [
      .datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura,
      .confermaNecessaria,
    ])

  private let giorno: Giorno?
  private let conferma: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    giorno = try arguments.day("--consultazione")
    conferma = arguments.option("--conferma")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let aperta = try consultazione(archivio)
    let file = try FileRiservato(archivio, aperta, environment.ufficio)
    guard file.esiste else { throw Failure.nessunaRichiestaRicevuta }
    try verificaTermine(aperta, oggi: environment.oggi)
    let voto = (aperta.primoTurno ?? aperta.consultazione).giorni.riferimento
    let riservate = try file.apri(.lettura)?.leggi()
    let (richieste, ospiti) = (riservate?.richieste.count ?? 0, riservate?.ospiti.count ?? 0)
    let altri = ospiti == 0 ? "" : " e \(ospiti.di("elettore di altri Comuni", "elettori di altri Comuni"))"
    try output.conferma(
      "Eliminare per sempre \(richieste.di("richiesta", "richieste"))\(altri) del voto \(voto.esteso(.del))?",
      parola: voto.iso, opzione: "--conferma", data: conferma, environment)
    let prova = environment.options.prova
    try archivio.transazione(prova: prova) {
      try archivio.annota(
        .eliminato(.init(file.consultazione, richieste: richieste, ospiti: ospiti)), environment.ufficio.firma
      )
    }
    // The register says so first: a file that is gone without a trace would be worse than a trace of one that is not.
    if !prova { try file.rimuovi() }
    output.riga(
      "eliminate \(richieste.di("richiesta", "richieste"))\(altri) del voto \(voto.esteso(.del))\(prova ? " — prova: nulla è stato eliminato" : "")"
    )
    output.nota("Eliminare anche le copie salvate, i file esportati e le carte.")
    output.campo("consultazione", .string(file.consultazione))
    output.campo("richieste", .integer(richieste))
    output.campo("ospiti", .integer(ospiti))
    return .fatto
  }

  /// The consultation asked for, among all those ever called; the one in progress when none is named.
  private func consultazione(_ archivio: ArchivioElettorale) throws -> Consultazioni.Aperta {
    guard let giorno else {
      let aperta = try Consultazioni.necessaria(archivio)
      return aperta
    }
    for numero in try archivio.numeriDelleConsultazioni().reversed() {
      guard let trovata = try Consultazioni.leggi(archivio.consultazione(numero)) else { continue }
      let turni = [trovata.consultazione, trovata.primoTurno].compactMap(\.self)
      if turni.contains(where: { $0.giorni.riferimento == giorno }) { return trovata }
    }
    throw Failure(
      .datiRifiutati, "consultazione-sconosciuta", "nessuna consultazione è \(giorno.esteso(.del)).",
      rimedio: "Indicare la domenica del voto, come in «sezionale consultazione mostra».")
  }

  private func verificaTermine(_ aperta: Consultazioni.Aperta, oggi: Giorno) throws {
    let dal = ConservazioneRichieste.eliminabiliDal(
      aperta.consultazione, Scadenzario(aperta.consultazione, aperta.ordinamento, oggi: oggi))
    guard oggi >= dal else {
      throw Failure(
        .regolaViolata, "conservazione",
        "le richieste si conservano fino \((dal - 1).esteso(.al)).", norma: ConservazioneRichieste.norma,
        rimedio: "Nulla è stato eliminato. Ripetere il comando \(dal.esteso(.dal)).")
    }
  }
}
