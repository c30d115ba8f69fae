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
  case azione(Azione)
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
  /// Whether columns of such values are aligned on the right.
  package var cifra: Bool { if case .numero = self { true } else { false } }
}
