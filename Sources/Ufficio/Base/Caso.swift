import Elettorato

/// Where bytes chosen by chance come from: the system, or a text from which they are always the same.
package enum Caso: Sendable {
  case vero
  /// The demonstration alone draws from a text, so that it gives the same bytes each time.
  case da(seme: String)

  /// Bytes chosen by chance; `nome` says for what, so that no two are alike where chance is drawn from a text.
  package func bytes(_ count: Int, per nome: String) -> [UInt8] {
    switch self {
    case .vero:
      var generator = SystemRandomNumberGenerator()
      return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    case .da(let seme):
      var bytes: [UInt8] = []
      while bytes.count < count { bytes += Impronta.di(Array("\(seme) \(nome) \(bytes.count)".utf8)).bytes }
      return Array(bytes.prefix(count))
    }
  }
}
