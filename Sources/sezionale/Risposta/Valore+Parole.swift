import Elettorato
import Ufficio

extension Valore {
  /// The value in the words of a document.
  var parole: String {
    switch self {
    case .testo(let testo): testo
    case .codice(_, let parole): parole
    case .numero(let numero): numero.conMigliaia
    case .vero(let vero): vero ? "sì" : "no"
    case .giorno(let giorno): giorno.breve
    case .norma(let norma): norma.description
    case .impronta(let impronta): impronta.description
    case .elenco(let valori): valori.map(\.parole).joined(separator: ", ")
    case .voci(let voci):
      voci.compactMap { voce in voce.titolo.map { "\($0) \(voce.valore.parole)" } }.joined(separator: ", ")
    case .azione(let azione): azione.comando
    case .manca: ""
    }
  }
}
