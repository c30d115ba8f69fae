import Archivio
import Elettorato
import Ufficio

/// The one table from what can be asked of the office to the words that ask for it.
extension Azione {
  /// The words after `sezionale`; those in capitals are still to be given.
  var parole: [String] {
    switch self {
    case .proponiTornata(let tornata): ["revisione", "proposta"] + tornata.opzioni
    case .deliberaTornata(let tornata, let giorno, let proposta):
      ["revisione", "delibera"] + tornata.opzioni + (giorno.map { ["--data", $0.iso] } ?? [])
        + (proposta.map { ["--proposta", $0] } ?? [])
    case .proponiSemestrale: ["revisione", "proposta", "--semestrale"]
    case .deliberaSemestrale(let fase, let giorno, let proposta):
      ["revisione", "delibera", "--semestrale", "--fase", fase.rawValue]
        + ["--data", giorno.iso, "--proposta", proposta]
    case .rettifica: ["rettifica", "FILE"]
    case .ricompila: ["ricompila"]
    case .blocca(let giorno): ["blocca", "--data", giorno.iso]
    case .decidiDomande: ["domande", "delibera"]
    case .esaminaRichieste: ["richieste", "esamina"]
    case .mostraRevisioni: ["revisione", "mostra"]
    case .mostraAtto(let numero): ["revisione", "mostra", "--atto", String(numero)]
    case .esportaEventi: ["esporta", "eventi", "FILE"]
    case .simulaRipartizione: ["ripartisci", "simula", "--viario", "FILE", "--scoperti", "FILE"]
    case .importa(let tipo): ["importa", tipo.rawValue, "FILE"]
    case .riceviPacchetto: ["pacchetto", "ricevi", "FILE"]
    case .decidiPresaInCarico(let file): ["forma", "--decisioni", file]
    case .stampaElenchiSemestrali: ["stampa", "elenchi-semestrali", "--in", "CARTELLA"]
    case .stampaConcordanza: ["stampa", "concordanza", "--in", "CARTELLA"]
    case .stampaListe: ["stampa", "liste", "--in", "CARTELLA"]
    }
  }

  /// The words that somebody must give before it can be asked.
  var mancano: [String] { parole.filter { $0.utf8.allSatisfy { (65...90).contains($0) } } }

  /// `sezionale revisione mostra`.
  var comando: String { "sezionale \(parole.joined(separator: " "))" }

  /// The same, to be pasted.
  var citata: String { "«\(comando)»" }
}

extension Tornata {
  fileprivate var opzioni: [String] {
    switch self {
    case .straordinaria(let numero): ["--tornata", String(numero)]
    case .dinamica(let numero): ["--dinamica", String(numero)]
    }
  }
}
