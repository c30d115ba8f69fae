import Archivio
import CSV
import Elettorato
import Tracciati

/// The consultation of an archive, and the rule sets under which it was called.
enum Consultazioni {
  /// The consultation in progress; `nil` when none has been called.
  static func inCorso(_ archivio: ArchivioElettorale) throws -> Consultazione? {
    guard let ricevuta = try archivio.consultazioneInCorso() else { return nil }
    let ordinamenti = try ordinamenti(ricevuta.ordinamenti)
    let coppie = ricevuta.coppie.enumerated().map { ($1.chiave, $1.valore, $0 + 2) }
    guard let consultazione = Consultazione.leggi(coppie, ordinamenti: ordinamenti).consultazione else {
      throw ErroreArchivio.danneggiato("la consultazione in corso non si legge più")
    }
    return consultazione
  }

  /// The rule sets of the archive's consultation.
  static func ordinamenti(_ testi: [(nome: String, testo: String)]) throws -> Ordinamenti {
    Ordinamenti(
      try testi.map { nome, testo in
        var reader = try Reader(dialect: .standard, bytes: Array(testo.utf8))
        var righe: [(riga: Int, campi: [String])] = [(1, reader.header)]
        var record = Record()
        while try reader.next(into: &record) { righe.append((record.line, record.strings)) }
        let (ordinamento, difetti) = Ordinamento.leggi(nome: nome, righe: righe)
        guard let ordinamento, difetti.isEmpty else {
          throw Failure(
            .datiRifiutati, "ordinamento", "ordinamento «\(nome)»: \(difetti.map(\.description).joined(separator: "; "))",
            rimedio: "Verificare il file in Data/ordinamenti.")
        }
        return ordinamento
      })
  }

  /// The rule sets delivered with the program, by name.
  static func testiForniti(dati: String) throws -> [(nome: String, testo: String)] {
    try ["abruzzo", "friuli-venezia-giulia", "statale", "valle-d-aosta"].map { nome in
      let bytes = try FileSource.bytes(of: "\(dati)/ordinamenti/\(nome).csv")
      return (nome, String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Calls the consultation of a file. Throws `Failure` with the article when it cannot be called.
  static func indici(
    _ file: String, archivio: ArchivioElettorale, dati: String, oggi: Giorno, operatore: Operatore, prova: Bool,
    output: Output
  ) throws -> Consultazione {
    var lettura = try LetturaCSV(file, dialetto: nil, codifica: nil)
    var tracciato = TracciatoElezione(try lettura.intestazione(TracciatoElezione.colonne))
    let registro = RegistroScarti(file: file, prosegue: false)
    var avvisi = Avvisi()
    let coppie = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    try registro.verifica()
    let testi = try testiForniti(dati: dati)
    let (consultazione, anomalie) = Consultazione.leggi(coppie, ordinamenti: try ordinamenti(testi))
    let rifiuti = anomalie.filter(\.rifiuta)
    guard let consultazione, rifiuti.isEmpty else { throw Failure(rifiuti, file: file) }
    for anomalia in anomalie { output.avviso(anomalia.description) }
    guard consultazione.comune.codiceCatastale == archivio.comune.codice else {
      throw Failure(
        .datiRifiutati, "comune-diverso",
        "\(file): la consultazione è del comune \(consultazione.comune.codiceCatastale), l'archivio è di \(archivio.comune.denominazione) (\(archivio.comune.codice)).",
        rimedio: "Verificare il file e l'archivio indicato con -a.")
    }
    try archivio.transazione(prova: prova) {
      if let aperta = try archivio.consultazioneInCorso() {
        let uguale = aperta.coppie.elementsEqual(coppie) { $0.chiave == $1.chiave && $0.valore == $1.valore }
        if uguale { return }
        throw Failure(
          .regolaViolata, "consultazione-in-corso", "è già indetta un'altra consultazione.",
          rimedio: "Chiuderla con «sezionale consultazione chiudi» prima di indirne un'altra.")
      }
      let usati = testi.filter { $0.nome == "statale" || $0.nome == consultazione.ordinamento }
      _ = try archivio.indici(coppie: coppie.map { ($0.chiave, $0.valore) }, ordinamenti: usati)
      try archivio.annota(
        "indetta la consultazione del \(consultazione.giorni.riferimento.iso)", giorno: oggi,
        operatore: operatore.nome, programma: operatore.programma)
    }
    return consultazione
  }
}

extension Failure {
  init(_ rifiuti: [Anomalia], file: String) {
    let elenco = rifiuti.map { "\(file)\($0.riga.map { ":\($0)" } ?? ""): \($0.description)" }
    self.init(
      .datiRifiutati, "consultazione-rifiutata", elenco.joined(separator: "\n"), norma: rifiuti.first?.caso.norma,
      rimedio: "Nulla è stato scritto. Correggere il file; dove la legge lo consente, aggiungere la chiave motivo.<anomalia>.")
  }
}
