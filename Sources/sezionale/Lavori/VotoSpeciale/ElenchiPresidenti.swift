import Archivio
import Elettorato
import Modulistica
import Ufficio

/// The sheets of special voters for every president, from the answers recorded and from nothing else.
///
/// Who votes elsewhere and cannot be put on the sheet of who collects his vote stops everything: he would lose it.
struct ElenchiPresidenti: Sendable {
  /// By section, then by kind, outgoing first.
  let elenchi: [ElencoPresidente]
  /// The marks of the poll lists.
  let voto: VotoAltrove
  /// The act that closed the sheets; `nil` while they are drafts.
  let atto: Int?
  /// Who votes elsewhere, and how many of them in another Comune, or where nobody of ours collects.
  let ammessi: Int
  let altrove: Int
  let altroComune: Int
  /// Electors of other Comuni whose votes are collected here.
  let ospiti: Int
  /// Whether an act has closed other sheets.
  private let superati: Bool

  /// Call it inside the snapshot of `momento`.
  init(_ archivio: ArchivioElettorale, _ momento: Momento, _ environment: Environment) throws {
    let aperta = try Consultazioni.necessaria(archivio)
    let riservato = try FileRiservato(archivio, aperta, environment.ufficio).apri(.lettura)
    let richieste = try Richieste(archivio, aperta, riservato, oggi: environment.oggi)
    try richieste.pretendiEsaminate()
    let ammessi = richieste.ammessi
    let accolti = richieste.ospiti.filter { $0.esito.raccolta != nil }
    try Self.verificaSezioni(ammessi, accolti, di: archivio.comune)
    let chiusura = try ChiusuraElenchi(archivio, richieste)
    let voci = VociDegliElenchi(richieste)
    elenchi = try richieste.elenchi.compactMap { elenco -> ElencoPresidente? in
      guard let numero = elenco.destinatario.sezione else { return nil }
      guard let sezione = momento.sezioni.first(where: { $0.numero == numero }) else {
        throw ErroreArchivio.danneggiato("un elenco è della sezione \(numero), che non esiste")
      }
      return ElencoPresidente(
        fonte: momento.fonte, consultazione: aperta.consultazione, sezione: sezione, specie: elenco.specie,
        verso: elenco.verso, voci: voci.voci(elenco), impegno: chiusura.impegno(elenco))
    }.sorted { $0.sezione.numero < $1.sezione.numero }
    voto = VotoAltrove(
      ammessi, tipi: aperta.consultazione.tipi,
      statiSenzaIntese: try Self.statiSenzaIntese(aperta.consultazione))
    atto = chiusura.atto
    superati = chiusura.ultimo != nil && chiusura.atto == nil
    self.ammessi = ammessi.count
    altrove = ammessi.count { !$0.siRaccoglie(in: archivio.comune) }
    altroComune = ammessi.count {
      $0.destinazione.raccolta.modalita != nil && !$0.siRaccoglie(in: archivio.comune)
    }
    ospiti = accolti.count
    try verifica()
  }

  /// Throws while the sheets are drafts, and somebody is on them.
  func verificaChiusi() throws {
    guard elenchi.isEmpty && !superati || atto != nil else { throw Failure.elenchiNonChiusi }
  }

  func elenchi(sezione: Int) -> [ElencoPresidente] { elenchi.filter { $0.sezione.numero == sezione } }

  /// Outgoing = incoming, without those of other Comuni, + sheets to other Comuni + those whose vote nobody collects.
  private func verifica() throws(Squilibrio) {
    func totale(_ verso: ElencoPresidente.Verso) -> Int {
      elenchi.filter { $0.verso == verso }.reduce(0) { $0 + $1.voci.count }
    }
    guard totale(.uscenti) == ammessi else {
      throw .stampa(documento: "elenchi degli uscenti", attesi: ammessi, stampati: totale(.uscenti))
    }
    let daRaccogliere = ammessi - altrove + ospiti
    guard totale(.entranti) == daRaccogliere else {
      throw .stampa(
        documento: "elenchi degli entranti", attesi: daRaccogliere, stampati: totale(.entranti))
    }
  }

  /// Nobody is taken off a poll list because nobody has said where the mail does not arrive.
  static func statiSenzaIntese(_ consultazione: Consultazione) throws -> Set<String> {
    guard consultazione.tipi.contains(where: VotoAllEstero.perCorrispondenza.contains) else { return [] }
    guard let stati = consultazione.statiSenzaIntese else { throw Failure.statiSenzaInteseIgnoti }
    return Set(stati)
  }

  private static func verificaSezioni(
    _ ammessi: [Ammesso], _ ospiti: [OspiteEsaminato], di comune: Comune
  ) throws {
    let senzaSezione = ammessi.filter { $0.riga.sezione == nil }
    let senzaRaccolta = ammessi.filter {
      $0.siRaccoglie(in: comune) && $0.destinazione.raccolta.sezione == nil
    }
    guard senzaSezione.isEmpty else {
      throw Failure.ammessiSenzaSezione(senzaSezione.map(\.richiesta))
    }
    guard senzaRaccolta.isEmpty else {
      throw Failure.ammessiSenzaRaccolta(senzaRaccolta.map(\.richiesta))
    }
    let ospitiSenzaRaccolta = ospiti.filter { $0.esito.raccolta?.sezione == nil }
    guard ospitiSenzaRaccolta.isEmpty else {
      throw Failure.ospitiSenzaRaccolta(ospitiSenzaRaccolta.map(\.ospite.numero))
    }
  }
}

extension Ammesso {
  /// Whether a section of this Comune goes out to collect the vote.
  func siRaccoglie(in comune: Comune) -> Bool {
    destinazione.raccolta.modalita != nil && destinazione.raccolta.comune == comune.codice
  }
}

extension ElencoVotoSpeciale {
  var verso: ElencoPresidente.Verso {
    switch destinatario {
    case .sezioneDiIscrizione: .uscenti
    case .sezioneDiRaccolta, .altroComune: .entranti
    }
  }
}

/// Whether the sheets are those that an act has closed, one by one.
struct ChiusuraElenchi {
  /// The act; `nil` when the sheets of now are not the ones closed.
  let atto: Int?
  /// The last act that closed sheets for this vote, these or others.
  let ultimo: Int?
  private let impegni: [[UInt8]: ImpegnoElenco]
  private let catena: IdentitaCatena
  private let consultazione: String

  init(_ archivio: ArchivioElettorale, _ richieste: Richieste) throws {
    catena = archivio.catena
    consultazione = richieste.aperta.consultazione.identita
    let consultazione = consultazione
    let ultimo = try archivio.atti().last {
      $0.tipo == .elenchiVotoSpeciale && $0.consultazione == consultazione
    }
    self.ultimo = ultimo?.numero
    guard let ultimo else {
      (atto, impegni) = (nil, [:])
      return
    }
    let custoditi = richieste.riservate.elenchi.filter { $0.atto == ultimo.numero }
    let sigillati = try archivio.impegni(atto: ultimo.numero)
    // In the commission's copy, and after `elimina`, there is no file: the sheets existed, and cannot be made again here.
    guard !richieste.riservate.richieste.isEmpty || !richieste.riservate.ospiti.isEmpty || sigillati.isEmpty
    else { throw Failure.elenchiNonQui(atto: ultimo.numero) }
    // What the reserved file keeps must be what the chain is committed to.
    guard Set(custoditi.map(\.impegno)) == Set(sigillati.map(\.impegno)) else {
      throw ErroreArchivio.danneggiato(
        "gli elenchi del file riservato non sono quelli dell'atto n. \(ultimo.numero)")
    }
    let perImpronta = Dictionary(sigillati.map { ($0.impegno, $0) }) { prima, _ in prima }
    let impegni = Dictionary(
      custoditi.compactMap { custodito in perImpronta[custodito.impegno].map { (custodito.testo, $0) } }
    ) { prima, _ in prima }
    let catena = catena
    let testi = richieste.elenchi.filter { $0.destinatario.sezione != nil }.map {
      TestoCanonico.elenco($0, catena, consultazione: consultazione).bytes
    }
    let uguali = Set(testi) == Set(impegni.keys)
    atto = uguali ? ultimo.numero : nil
    self.impegni = uguali ? impegni : [:]
  }

  func impegno(_ elenco: ElencoVotoSpeciale) -> ImpegnoElenco? {
    impegni[TestoCanonico.elenco(elenco, catena, consultazione: consultazione).bytes]
  }
}

extension Failure {
  static let statiSenzaInteseIgnoti = Failure(
    .regolaViolata, "stati-senza-intese",
    "la consultazione non dice in quali Stati non si vota per corrispondenza: non si sa quali residenti all'estero restano nelle liste per la votazione.",
    norma: Norma("L. 459/2001", "art. 20"),
    rimedio:
      "Aggiungere al file della consultazione «stati_senza_intese» (codici ISO separati da punto e virgola, o «nessuno»), chiudere la consultazione e indirla di nuovo."
  )

  static func elenchiNonQui(atto: Int) -> Failure {
    Failure(
      .regolaViolata, "elenchi-non-qui",
      "gli elenchi chiusi con l'atto n. \(atto) non si possono rifare: il file riservato è stato eliminato, o lo tiene il Comune.",
      rimedio: "Vedere che cosa è stato chiuso con «sezionale storia».")
  }

  static let elenchiNonChiusi = Failure(
    .regolaViolata, "elenchi-non-chiusi",
    "gli elenchi di chi vota fuori della sezione non sono quelli chiusi da un atto: mancano, o sono cambiati da allora.",
    norma: Norma("d.P.R. 570/1960", "art. 42, c. 3"),
    rimedio: "Chiuderli con «sezionale elenchi delibera», poi ripetere.")

  static func ammessiSenzaSezione(_ richieste: [Int]) -> Failure {
    Failure(
      .regolaViolata, "ammessi-senza-sezione",
      "elettori ammessi che non hanno ancora una sezione, richieste n. \(richieste.inElenco): nessun presidente li avrebbe nell'elenco.",
      norma: .d223("art. 36"), rimedio: "Assegnare loro la sezione, poi «sezionale richieste esamina».")
  }

  static func ammessiSenzaRaccolta(_ richieste: [Int]) -> Failure {
    Failure(
      .regolaViolata, "raccolta-ignota",
      "non si sa quale sezione raccoglie il voto delle richieste n. \(richieste.inElenco): nessun presidente le avrebbe nell'elenco.",
      norma: Norma("d.P.R. 570/1960", "artt. 42-44"),
      rimedio: "Dirlo con «sezionale richieste accogli N --sezione M», poi ripetere.")
  }
}

extension Failure {
  static func ospitiSenzaRaccolta(_ numeri: [Int]) -> Failure {
    Failure(
      .regolaViolata, "raccolta-ignota",
      "non si sa quale sezione raccoglie il voto degli elettori di altri Comuni n. \(numeri.inElenco).",
      norma: Norma("d.P.R. 570/1960", "artt. 42-44"),
      rimedio: "Importare di nuovo «luoghi» con la sezione dell'istituto, poi «sezionale richieste esamina».")
  }
}

extension [Int] {
  /// `3, 5, 8`; the first ones, where they are many.
  var inElenco: String {
    let primi = prefix(10).map(String.init).joined(separator: ", ")
    return count > 10 ? "\(primi) e altre \(count - 10)" : primi
  }
}
