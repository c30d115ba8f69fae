import Elettorato
import Ufficio

/// The words that say which phase of a semestral revision, on which day, with which decisions.
enum SemestraleDaRiga {
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
    "Revisione semestrale: gli elenchi, entro il 10 aprile o il 10 ottobre, propongono le iscrizioni di chi compie 18 anni nel semestre successivo e le cancellazioni degli irreperibili; la rettifica, entro il 20 giugno o il 20 dicembre, esamina di nuovo ogni riga e cambia le liste.",
    "Le decisioni sono in un file con le colonne codice_fiscale, fascicolo o id_anagrafe (una sola per riga), decisione, motivo, documento: con gli elenchi sono dell'ufficio, con la rettifica della Commissione elettorale circondariale.",
  ]

  /// Reads the words, once `--semestrale` has been found.
  static func richiesta(_ arguments: inout Arguments, _ adozione: RevisioneDaRiga.Adozione) throws(UsageError)
    -> RichiestaDiSemestrale
  {
    let richiesta = RichiestaDiSemestrale(
      try arguments.choice("--fase", of: FaseSemestrale.self), data: try arguments.day("--data"),
      restituiti: try arguments.day("--restituiti"), decisioni: arguments.option("--decisioni"),
      protocollo: adozione.protocollo, motivo: adozione.motivo, esaminata: adozione.esaminata)
    if richiesta.restituiti != nil, richiesta.fase == .elenchi {
      throw .conflicting(option: "--restituiti", with: "--fase elenchi")
    }
    return richiesta
  }
}

/// The words that say which revision: a round, or a phase of the semestral one.
enum RevisioneDaRiga: Sendable {
  case tornata(RichiestaDiTornata)
  case semestrale(RichiestaDiSemestrale)

  /// The words of who adopts it; none while it is only proposed.
  struct Adozione {
    var esaminata: CodiceCarta?
    var protocollo = ""
    var motivo = ""
  }

  static let opzioni = TornataDaRiga.opzioni + SemestraleDaRiga.opzioni
  static let note = TornataDaRiga.note + SemestraleDaRiga.note

  init(_ arguments: inout Arguments, _ adozione: Adozione = Adozione()) throws(UsageError) {
    guard arguments.flag("--semestrale") else {
      self = .tornata(try TornataDaRiga.richiesta(&arguments, adozione))
      return
    }
    for altra in ["--tornata", "--dinamica", "--lettura"] where arguments.has(altra) {
      throw .conflicting(option: "--semestrale", with: altra)
    }
    self = .semestrale(try SemestraleDaRiga.richiesta(&arguments, adozione))
  }
}
