import Archivio
import Elettorato
import Ufficio

/// What an explanation stands on: the acts, the rounds and their terms, and the day on which the question is asked.
struct Indagine {
  let archivio: ArchivioElettorale
  let oggi: Giorno
  /// By number.
  let atti: [Int: Atto]
  let consultazione: Consultazione?
  let calendario: CalendarioDelleTornate
  /// Who turns eighteen by this day is an elector already.
  let fineSemestre: Giorno

  init(_ archivio: ArchivioElettorale, oggi: Giorno) throws {
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    self.archivio = archivio
    self.oggi = oggi
    let atti = try archivio.atti()
    self.atti = Dictionary(uniqueKeysWithValues: atti.map { ($0.numero, $0) })
    let aperta = try Consultazioni.aperta(archivio)
    consultazione = aperta?.consultazione
    // The rounds are read as the acts that have adopted them say.
    let letture = atti.filter { $0.consultazione == aperta?.consultazione.identita }.flatMap(\.parametri)
      .filter { $0.nome == "lettura" }.compactMap { LetturaAperta(rawValue: $0.valore) }
    let situazione = try SituazioneTornate(archivio, aperta, letture: Set(letture), oggi: oggi)
    calendario =
      situazione.calendario.tornate.isEmpty
      ? .ordinario(situazione.calendario.letture) : situazione.calendario
    fineSemestre = situazione.fineSemestre
  }

  /// The answers to every event about a person received by today, in order of arrival.
  func risposte(_ persona: FascicoloPersonale) throws -> [RispostaEvento] {
    let esame = try archivio.esame(
      di: persona, entro: oggi, calendario: calendario, fineSemestre: fineSemestre)
    let vivi = Dictionary(uniqueKeysWithValues: esame.esaminati.map { ($0.evento.numero, $0) })
    return persona.eventi.compactMap { evento in
      let ultima = persona.decisioni[evento.numero]?.last
      let vivo = vivi[evento.numero]
      guard let decisione = vivo?.decisione ?? ultima?.decisione else { return nil }
      let stessa = ultima?.decisione.esito == decisione.esito && ultima?.decisione.motivo == decisione.motivo
      return RispostaEvento(
        evento: evento, decisione: decisione, atto: stessa ? ultima.flatMap { atti[$0.atto] } : nil,
        attesa: vivo?.esito.tornata, materia: vivo?.esito.effetto?.materia)
    }
  }

  /// `atto n. 2 del 26 settembre 2023`.
  func dicitura(_ numero: Int) -> String {
    guard let atto = atti[numero] else { return "atto n. \(numero)" }
    return "atto n. \(numero) \(atto.giorno.del)"
  }

  /// The same with what the act is: `atto n. 1 del 31 agosto 2023 (prima formazione delle liste)`.
  func dicituraEstesa(_ numero: Int) -> String {
    dicitura(numero) + (atti[numero].map { " (\($0.tipo.titolo))" } ?? "")
  }

  /// Whether act 1 took over the lists that the office had: then numbers and sections are theirs.
  var presaInCarico: Bool { atti[1]?.parametri.contains { $0.nome == "liste-ricevute" } ?? false }

  /// The end of the semester that counted when an act was adopted.
  func fineSemestre(dopoAtto numero: Int) -> Giorno {
    for numero in stride(from: numero, through: 1, by: -1) {
      let testo = atti[numero]?.parametri.first { $0.nome == "fine-semestre" }?.valore
      if let giorno = testo.flatMap({ Giorno(iso: $0.utf8) }) { return giorno }
    }
    return fineSemestre
  }
}

/// A sentence of an explanation, with the provisions on which it rests.
struct Paragrafo: Equatable {
  let testo: String
  var norme: [Norma] = []

  init(_ testo: String, _ norme: Norma...) {
    self.testo = testo
    self.norme = norme
  }

  init(_ testo: String, norme: [Norma]) {
    self.testo = testo
    self.norme = norme
  }

  /// The sentence with its provisions in brackets, each once.
  var esteso: String {
    var diverse: [Norma] = []
    for norma in norme where !diverse.contains(norma) { diverse.append(norma) }
    guard !diverse.isEmpty else { return testo }
    let citate = diverse.map(\.description).joined(separator: "; ")
    return testo.hasSuffix(".") ? "\(testo.dropLast()) (\(citate))." : "\(testo) (\(citate))"
  }

  var json: JSONValue { ["testo": .string(testo), "norme": .strings(norme.map(\.description))] }
}

extension Output {
  /// Sentences on lines that a screen holds, indented.
  func paragrafi(_ paragrafi: [Paragrafo], rientro: String = "") {
    for paragrafo in paragrafi {
      for riga in paragrafo.esteso.foldedLines(100 - rientro.utf8.count) { self.riga(rientro + riga) }
    }
  }
}
