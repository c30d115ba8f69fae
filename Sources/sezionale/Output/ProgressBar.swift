import Sistema
import Synchronization
import Ufficio

/// How far a long work has come, on one line of the standard error; drawn only on a terminal, and wiped before anything else is said.
final class ProgressBar: Sendable {
  private let drawn: Bool
  /// What is on the line; empty when nothing is.
  private let line = Mutex("")

  init(drawn: Bool) { self.drawn = drawn }

  /// From any thread.
  func draw(_ progress: Avanzamento) {
    guard drawn, progress.totale > 0 else { return }
    let text = "\(progress.parole) \(progress.fatti.conMigliaia)/\(progress.totale.conMigliaia)"
    line.withLock { line in
      if line == text { return }
      line = text
      write("\r\(text)\u{1B}[K")
    }
  }

  func clear() {
    line.withLock { line in
      if line.isEmpty { return }
      line = ""
      write("\r\u{1B}[K")
    }
  }

  /// There is nowhere to say that the standard error cannot be written.
  private func write(_ text: String) { try? SystemCalls.write(2, Array(text.utf8)) }
}

extension Avanzamento {
  fileprivate var parole: String {
    switch lavoro {
    case .verifica: "verifica"
    case .stampa: "stampa"
    case .lettura: "lettura"
    }
  }
}
