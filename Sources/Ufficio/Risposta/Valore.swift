package import Elettorato

/// A value of an answer: what it is, not how it is written. Screens, pages and JSON each write it their way.
package enum Valore: Sendable, Equatable {
  case testo(String)
  /// A stable name for programs, and the words for people.
  case codice(String, String)
  case numero(Int)
  case vero(Bool)
  case giorno(Giorno)
  case norma(Norma)
  case impronta(Impronta)
  case elenco([Valore])
  case voci([Risposta.Voce])
  case manca

  package static func testo(_ testo: String?) -> Valore { testo.map { .testo($0) } ?? .manca }
  package static func numero(_ numero: Int?) -> Valore { numero.map { .numero($0) } ?? .manca }
  package static func giorno(_ giorno: Giorno?) -> Valore { giorno.map { .giorno($0) } ?? .manca }
  package static func norma(_ norma: Norma?) -> Valore { norma.map { .norma($0) } ?? .manca }
  package static func testi(_ testi: some Sequence<String>) -> Valore { .elenco(testi.map { .testo($0) }) }
  package static func numeri(_ numeri: some Sequence<Int>) -> Valore { .elenco(numeri.map { .numero($0) }) }
}

extension Valore: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral {
  package init(stringLiteral value: String) { self = .testo(value) }
  package init(integerLiteral value: Int) { self = .numero(value) }
}

extension Valore {
  /// The value in the words of a document.
  package var parole: String {
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
    case .manca: ""
    }
  }

  /// Whether columns of such values are aligned on the right.
  package var cifra: Bool { if case .numero = self { true } else { false } }
}
