import Elettorato
import Ufficio

/// The words that say which round, on which day, read how.
enum TornataDaRiga {
  static let opzioni = [
    Opzione("--tornata", "N", "la tornata straordinaria prima di un voto, da 1 a 4"),
    Opzione("--dinamica", "N", "la tornata ordinaria: 1 cancella, 2 iscrive"),
    Opzione(
      "--data", "AAAA-MM-GG", "il giorno dell'atto: sono esaminati gli eventi ricevuti fino a quel giorno",
      predefinito: "oggi"),
    Opzione(
      "--lettura", "LETTURA", "come l'ufficio legge la legge dove lascia una scelta",
      scelte: LetturaAperta.allCases.map(\.rawValue),
      predefinito: "quelle di «ufficio mostra»",
      ripetibile: true),
  ]

  static let note = [
    "Tornate straordinarie: la 1 cancella morti, emigrati e chi ha perso cittadinanza o diritto; la 2, entro il manifesto, iscrive gli immigrati, cancella le perdite e cambia le sezioni; la 3, entro il 30º giorno, iscrive chi acquista o riacquista il diritto; la 4, entro il 15º, cancella i morti.",
    "Letture: «morti-subito» cancella i morti in ogni tornata; «emigrazioni-al-manifesto» ammette gli emigrati anche nella seconda; «sezionale ufficio mostra» le elenca tutte. La lettura usata resta nell'atto.",
  ]

  static func richiesta(_ arguments: inout Arguments, _ adozione: RevisioneDaRiga.Adozione) throws(UsageError)
    -> RichiestaDiTornata
  {
    let straordinaria = try arguments.integer("--tornata", in: 1...4)
    let dinamica = try arguments.integer("--dinamica", in: 1...2)
    let tornata: Tornata =
      switch (straordinaria, dinamica) {
      case (let numero?, nil): .straordinaria(numero)
      case (nil, let numero?): .dinamica(numero)
      case (nil, nil): throw .missingOption(option: "--tornata", value: "N, --dinamica N oppure --semestrale")
      case (_?, _?): throw .conflicting(option: "--tornata", with: "--dinamica")
      }
    var letture: Set<LetturaAperta> = []
    for testo in arguments.options("--lettura") {
      letture.insert(try Arguments.choice(testo, what: "--lettura", of: LetturaAperta.self))
    }
    return RichiestaDiTornata(
      tornata, data: try arguments.day("--data"), letture: letture, protocollo: adozione.protocollo,
      motivo: adozione.motivo, esaminata: adozione.esaminata)
  }
}
