import Archivio
import Elettorato

/// The words that say which phase of a semestral revision, on which day, with which decisions.
struct SemestraleDaRiga: Sendable {
  static let opzioni = [
    Opzione("--semestrale", "la revisione semestrale del semestre in cui cade la data"),
    Opzione(
      "--fase", "FASE", "quale atto della semestrale", scelte: FaseSemestrale.allCases.map(\.rawValue),
      predefinito: "quello che viene dopo"),
    Opzione(
      "--decisioni", "FILE",
      "le decisioni su singole persone: ESCLUDI, ISCRIVI, CANCELLA, con motivo e documento (semestrale)"),
    Opzione(
      "--restituiti", "AAAA-MM-GG",
      "quando la Commissione ha restituito gli elenchi: la rettifica è entro dieci giorni (semestrale)",
      predefinito: "entro il suo termine"),
  ]

  static let note = [
    "Revisione semestrale (artt. 7, 8, 16, 18-20 e 29-31): gli elenchi, entro il 10 aprile o il 10 ottobre, propongono le iscrizioni di chi compie 18 anni nel semestre successivo e le cancellazioni degli irreperibili; la rettifica, entro il 20 giugno o il 20 dicembre, esamina di nuovo ogni riga e cambia le liste.",
    "Le decisioni sono in un file con le colonne codice_fiscale, fascicolo o id_anagrafe (una sola per riga), decisione, motivo, documento: con gli elenchi sono dell'ufficio, con la rettifica della Commissione elettorale circondariale.",
  ]

  let fase: FaseSemestrale?
  let decisioni: String?
  let restituiti: Giorno?
  let data: Giorno?

  /// Reads the words, once `--semestrale` has been found.
  init(_ arguments: inout Arguments) throws(UsageError) {
    fase = try arguments.choice("--fase", of: FaseSemestrale.self)
    decisioni = arguments.option("--decisioni")
    restituiti = try arguments.day("--restituiti")
    data = try arguments.day("--data")
    if restituiti != nil, fase == .elenchi {
      throw .conflicting(option: "--restituiti", with: "--fase elenchi")
    }
  }

  func revisioni(_ archivio: ArchivioElettorale, _ environment: Environment) -> RevisioniSemestrali {
    RevisioniSemestrali(
      archivio: archivio, giorno: data ?? environment.oggi, fase: fase, restituiti: restituiti,
      fileDecisioni: decisioni)
  }
}

/// The words that say which revision: a round, or a phase of the semestral one.
enum RevisioneDaRiga: Sendable {
  case tornata(TornataDaRiga)
  case semestrale(SemestraleDaRiga)

  static let opzioni = TornataDaRiga.opzioni + SemestraleDaRiga.opzioni
  static let note = TornataDaRiga.note + SemestraleDaRiga.note
  static let norme: [Norma] = [.d223("artt. 7, 16, 31, 32 e 41")]

  init(_ arguments: inout Arguments) throws(UsageError) {
    guard arguments.flag("--semestrale") else {
      self = .tornata(try TornataDaRiga(&arguments))
      return
    }
    for altra in ["--tornata", "--dinamica", "--lettura"] where arguments.has(altra) {
      throw .conflicting(option: "--semestrale", with: altra)
    }
    self = .semestrale(try SemestraleDaRiga(&arguments))
  }
}
