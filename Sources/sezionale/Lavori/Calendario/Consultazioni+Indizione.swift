import Archivio
import CSV
import Elettorato
import Tracciati
import Ufficio

/// Calling a vote: the file against the law, then the archive, then the act.
extension Consultazioni {
  /// What was called, and the act that says so; `nil` while there are no lists, when act 1 will.
  struct Indetta {
    let consultazione: Consultazione
    /// The terms of the rule set that are not known for this vote.
    let ignoti: Calendario
    let atto: Atto?

    init(_ consultazione: Consultazione, _ ordinamento: Ordinamento?, atto: Atto?) {
      self.consultazione = consultazione
      self.atto = atto
      ignoti = Calendario(
        identita: consultazione.identita, titolo: "", scadenze: [],
        ignoti: ordinamento.map {
          Scadenzario(consultazione, $0, oggi: consultazione.giorni.riferimento).ignoti
        }
          ?? [])
    }
  }

  /// Who calls the vote, when and under which protocol number.
  struct FirmaIndizione {
    /// The date of the act.
    let giorno: Giorno
    let protocollo: String
    /// The day of the local register, whatever the date of the act.
    let oggi: Giorno
    let operatore: Operatore
  }

  /// Calls the consultation of a file. Throws `Failure` with the article when it cannot be called.
  static func indici(
    _ file: String, archivio: ArchivioElettorale, dati: String, firma: FirmaIndizione, prova: Bool,
    output: Output
  ) throws -> Indetta {
    let lette = try coppie(file)
    let testi = try testiForniti(dati: dati)
    let ordinamenti = try ordinamenti(testi)
    let (consultazione, anomalie) = Consultazione.leggi(lette, ordinamenti: ordinamenti)
    let rifiuti = anomalie.filter(\.rifiuta)
    guard let consultazione, rifiuti.isEmpty else { throw Failure(rifiuti, file: file) }
    for anomalia in anomalie { output.avviso("\(file): \(anomalia.description)") }
    guard consultazione.comune.codiceCatastale == archivio.comune.codice else {
      throw Failure(
        .datiRifiutati, "comune-diverso",
        "\(file): la consultazione è del comune \(consultazione.comune.codiceCatastale), l'archivio è di \(archivio.comune.denominazione) (\(archivio.comune.codice)).",
        rimedio: "Verificare il file e l'archivio indicato con -a.")
    }
    let contrasti = consultazione.comune.contrasti(con: archivio.comune)
    guard contrasti.isEmpty else {
      throw Failure(
        .datiRifiutati, "comune-diverso",
        "\(file): \(contrasti.map { "«\($0.chiave)» è «\($0.delFile)», nell'archivio «\($0.dellArchivio)»" }.joined(separator: "; ")).",
        rimedio: "Nulla è stato scritto. I dati del Comune sono quelli dell'archivio: correggere il file.")
    }
    // What only the archive writes is not taken from a file, where it is an unknown key.
    let coppie = ChiaviBallottaggio.separa(lette).delFile.map { ($0.chiave, $0.valore) }
    return try archivio.transazione(prova: prova) {
      if let aperta = try aperta(archivio) {
        let uguale = aperta.ricevuta.coppie.elementsEqual(coppie) { $0.chiave == $1.0 && $0.valore == $1.1 }
        guard uguale else { throw Failure.altraConsultazione }
        return Indetta(
          consultazione, ordinamenti[consultazione.ordinamento],
          atto: atto(di: consultazione, in: try archivio.atti()))
      }
      return try registra(
        consultazione, coppie: coppie,
        ordinamenti: testi.filter { $0.nome == Ordinamento.statale || $0.nome == consultazione.ordinamento },
        archivio: archivio, firma: firma)
    }
  }

  /// Writes what is called, the act when there are lists, and the line of the local register.
  static func registra(
    _ consultazione: Consultazione, coppie: [(chiave: String, valore: String)],
    ordinamenti: [(nome: String, testo: String)], archivio: ArchivioElettorale, firma: FirmaIndizione
  ) throws -> Indetta {
    _ = try archivio.indici(coppie: coppie, ordinamenti: ordinamenti, giorno: firma.oggi)
    let adottato = try archivio.adottaIndizione(
      giorno: firma.giorno, protocollo: firma.protocollo, autore: firma.operatore.nome,
      parametri: consultazione.parametri(ordinamenti: ordinamenti))
    try archivio.annota(
      .indetta(
        consultazione: consultazione.identita, atto: adottato.map { ($0.atto.numero, $0.sigillo.impronta) }),
      firma.operatore.firma(firma.oggi))
    return Indetta(
      consultazione, try self.ordinamenti(ordinamenti)[consultazione.ordinamento], atto: adottato?.atto)
  }

  private static func coppie(_ file: String) throws -> [(chiave: String, valore: String, riga: Int)] {
    var lettura = try LetturaCSV(file, dialetto: nil, codifica: nil)
    var tracciato = TracciatoElezione(try lettura.intestazione(TracciatoElezione.colonne))
    let registro = RegistroScarti(file: file, prosegue: false)
    var avvisi = Avvisi()
    let coppie = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    try registro.verifica()
    return coppie
  }
}

extension Failure {
  /// Irregularities of a file that refuse the consultation, each with its line.
  init(_ rifiuti: [Anomalia], file: String) {
    self.init(
      rifiuti, luogo: { "\(file)\($0.riga.map { ":\($0)" } ?? ""): " },
      rimedio:
        "Nulla è stato scritto. Correggere il file; dove la legge lo consente, aggiungere la chiave motivo.<anomalia>."
    )
  }

  init(_ rifiuti: [Anomalia], luogo: (Anomalia) -> String = { _ in "" }, rimedio: String) {
    // What only wants a reason is asked; what the law refuses is refused.
    let soloDomande = rifiuti.allSatisfy { if case .domanda = $0.caso.gravita { true } else { false } }
    self.init(
      soloDomande ? .confermaNecessaria : .datiRifiutati, "consultazione-rifiutata",
      rifiuti.map { "\(luogo($0))\($0.senzaRiga)\($0.chiaveDelMotivo)" }.joined(separator: "\n"),
      norma: rifiuti.first?.caso.norma, rimedio: rimedio,
      dettagli: [.init("anomalie", .strings(rifiuti.map(\.caso.codice)))])
  }

  static let altraConsultazione = Failure(
    .regolaViolata, "consultazione-in-corso", "è già indetta un'altra consultazione.",
    rimedio: "Chiuderla con «sezionale consultazione chiudi» prima di indirne un'altra.")
}

extension Anomalia {
  /// The sentence without the line number, which the caller has already said.
  fileprivate var senzaRiga: String { Anomalia(caso, motivo: motivo).description }

  /// The name with which a reason is given, where one is enough.
  fileprivate var chiaveDelMotivo: String {
    caso.derogabile ? " [motivo.\(caso.codice)]" : ""
  }
}
