import Archivio
import Elettorato
import Sistema
import Ufficio

/// A comparison done, with what it was done with: how it is told.
struct Riscontro {
  /// The file or the archive compared.
  let nome: String
  let altra: AltraCopia
  let confronto: Confronto

  /// Compares an archive with a receipt, a packet, another archive or a copy of it, whatever is there under that name.
  init(_ percorso: String, con archivio: ArchivioElettorale, soloTeste: Bool) throws {
    nome = percorso
    switch try Self.leggi(percorso) {
    case .altra(let altra):
      self.altra = altra
      confronto = try archivio.istantanea { try archivio.confronta(altra, soloTeste: soloTeste) }
    case .archivio(let altro):
      let (altra, confronto) = try altro.istantanea {
        let altra = try AltraCopia(altro)
        return try archivio.istantanea {
          (altra, try archivio.confronta(altra, righe: altro, soloTeste: soloTeste))
        }
      }
      (self.altra, self.confronto) = (altra, confronto)
    }
  }

  init(nome: String, altra: AltraCopia, confronto: Confronto) {
    self.nome = nome
    self.altra = altra
    self.confronto = confronto
  }

  /// What stands under a name.
  enum Trovato {
    case altra(AltraCopia)
    case archivio(ArchivioElettorale)
  }

  static func leggi(_ percorso: String) throws -> Trovato {
    let assoluto = try Percorsi.assoluto(percorso)
    if try FileError.of(percorso, try SystemCalls.status(assoluto, following: true)).kind == .directory {
      return .archivio(try ArchivioElettorale(cartella: assoluto, .lettura))
    }
    let source = try FileSource(percorso, chunkSize: 16)
    var inizio: [UInt8] = []
    while inizio.count < 16, try source.read(into: &inizio) > 0 {}
    if inizio.starts(with: "SQLite format 3".utf8) {
      return .archivio(try ArchivioElettorale(file: assoluto, .lettura))
    }
    if inizio.starts(with: "PACCHETTO\t".utf8), let altra = AltraCopia(try Scambio.esamina(percorso)) {
      return .altra(altra)
    }
    return .altra(AltraCopia(try ricevuta(percorso)))
  }

  /// The receipt of a file. A receipt is seven lines: a file of another size is not even read.
  static func ricevuta(_ percorso: String) throws -> Ricevuta {
    do {
      let grande = try (FileSource(percorso).size ?? 0) > 1 << 16
      if grande { throw ErrorePacchetto.estraneo }
      return try Ricevuta(testo: try FileSource.bytes(of: percorso))
    } catch {
      throw Failure(error, file: percorso)
    }
  }
}

// MARK: - On the screen

extension Riscontro {
  func mostra(_ archivio: ArchivioElettorale, _ output: Output) {
    output.riga("\(nome): \(frase)")
    for riga in dettagli(archivio) { output.riga("  \(riga)") }
  }

  /// What to do, and where exactly the two differ.
  func dettagli(_ archivio: ArchivioElettorale) -> [String] {
    var righe = [rimedio].compactMap(\.self)
    if case .biforcazione(let atto, _) = confronto {
      if let mio = try? archivio.atto(atto) { righe.append("qui     \(Self.testata(mio.tipo, mio.giorno))") }
      if let suo = try? altra.testata(atto) { righe.append("altrove \(Self.testata(suo.tipo, suo.giorno))") }
    }
    if case .risultatoDiverso(let sezioni) = confronto { righe += sezioni.flatMap(Self.dettagli) }
    return righe
  }

  private static func dettagli(_ differenza: DifferenzaSezione) -> [String] {
    guard !differenza.persone.isEmpty else {
      return ["\(differenza.sezione.descrizione): non è quella sigillata dall'atto"]
    }
    return [
      "\(differenza.sezione.descrizione): \(differenza.quante.di("elettore diverso", "elettori diversi"))"
    ] + differenza.persone.map { "  fascicolo \($0.fascicolo): \($0.descrizione)" }
      + (differenza.quante > differenza.persone.count ? ["  ..."] : [])
  }

  private static func testata(_ tipo: Atto.Tipo, _ giorno: Giorno) -> String {
    "\(tipo.titolo), \(giorno.esteso(.del))"
  }

  /// The case, in a sentence.
  var frase: String {
    switch confronto {
    case .allineati(let atto): "allineati all'atto n. \(atto): stessi atti, stesse liste, stesse sedi"
    case .proseguita(let mio, let dichiarato):
      "concorda: arrivava all'atto n. \(dichiarato), questo archivio prosegue fino al n. \(mio)"
    case .indietro(let mio, let loro):
      "questo archivio è indietro: ha gli atti fino al n. \(mio), là fino al n. \(loro)"
    case .avanti(let mio, let loro):
      "l'altra copia è indietro: là gli atti fino al n. \(loro), qui fino al n. \(mio)"
    case .biforcazione(let atto, let esatto):
      "ALLARME: due atti diversi hanno lo stesso numero: \(esatto ? "il primo è il n. \(atto)" : "il n. \(atto), o uno precedente")"
    case .risultatoDiverso(let sezioni):
      "ALLARME: stessi atti, liste diverse\(sezioni.isEmpty ? "" : " in \(sezioni.count.di("sezione", "sezioni"))")"
    case .corredoDiverso(let atto):
      "stessi atti e stesse liste (n. \(atto)), ma sedi, viario o consultazioni diversi"
    case .arretramento(.qui, let ultimo, let testimoniato):
      "ALLARME: questo archivio è tornato indietro: arriva all'atto n. \(ultimo), ma aveva già il n. \(testimoniato)"
    case .arretramento(.altrove, let ultimo, let testimoniato):
      "ALLARME: l'altra copia è tornata indietro: arriva all'atto n. \(ultimo), ma aveva già il n. \(testimoniato)"
    case .identitaSostituita(_, let loro):
      "ALLARME: stesso Comune, altra catena di atti (identità \(loro)): un archivio è stato sostituito"
    case .altroComune(let codice): "è del comune \(codice), non di questo archivio"
    }
  }

  /// The Comune's chain is the only numbering, so the commissione is the one that begins again: in the open, and with its archive kept.
  static let uscitaDallaBiforcazione =
    "Se i due uffici hanno adottato ciascuno un atto suo, restano quelli del Comune: nella copia della commissione «sezionale accantona PACCHETTO --motivo \"...\"», con un pacchetto del Comune dal primo atto, poi la decisione si adotta di nuovo."

  private var rimedio: String? {
    switch confronto {
    case .allineati, .proseguita, .altroComune: nil
    case .indietro: "Ricevere il pacchetto con «sezionale pacchetto ricevi FILE»."
    case .avanti(_, let loro):
      "Trasmettere gli atti: «sezionale pacchetto crea --da-atto \(loro + 1) --in FILE»."
    case .biforcazione:
      "Nulla si corregge da sé: confrontare gli atti con i verbali firmati. \(Self.uscitaDallaBiforcazione)"
    case .risultatoDiverso:
      "Non stampare nulla. Eseguire «sezionale controlla --completo» nei due archivi: quello alterato si ripristina."
    case .corredoDiverso(let atto):
      "Trasmettere di nuovo: «sezionale pacchetto crea --da-atto \(atto) --in FILE» dal Comune."
    case .arretramento(.qui, let ultimo, let testimoniato):
      "Recuperare gli atti dal n. \(ultimo + 1) al n. \(testimoniato) dall'altra copia («pacchetto crea» là, «pacchetto ricevi» qui), prima di adottarne altri."
    case .arretramento(.altrove, let ultimo, let testimoniato):
      "Là vanno recuperati gli atti dal n. \(ultimo + 1) al n. \(testimoniato): «sezionale pacchetto crea --da-atto \(ultimo + 1) --in FILE»."
    case .identitaSostituita:
      "Non è un nuovo archivio: accertare chi l'ha sostituito e perché, prima di ogni altra operazione."
    }
  }
}

extension DifferenzaPersona {
  var descrizione: String {
    switch caso {
    case .soloQui: "solo qui"
    case .soloAltrove: "solo altrove"
    case .diverso(let campi): "diverso: \(campi.joined(separator: ", "))"
    }
  }
}
