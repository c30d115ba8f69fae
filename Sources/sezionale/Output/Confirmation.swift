import Sistema

extension Output {
  /// Asks a person before an act that is not easily undone; returns only if the answer is yes.
  ///
  /// `--si` answers yes, `--prova` has nothing to confirm. Without a terminal nobody can answer, so the act is refused:
  /// a script that means it says so.
  func conferma(_ domanda: String, _ environment: Environment) throws(Failure) {
    if environment.options.si || environment.options.prova { return }
    guard terminal.input else { throw .confermaNecessaria(domanda, opzione: "--si") }
    guard ["s", "si", "sì"].contains(ask("\(domanda) [s/N]").lowercased()) else { throw .confermaNegata }
  }

  /// Asks to type a word (the number of sections, the code of the vote) before an act that cannot be undone.
  ///
  /// `--si` is not enough: the word is typed, or is the value of the `opzione` of the command.
  func conferma(
    _ domanda: String, parola: String, opzione: String, data valore: String?, _ environment: Environment
  ) throws(Failure) {
    if environment.options.prova { return }
    if let valore {
      if valore != parola { throw .confermaDiversa(opzione) }
      return
    }
    guard terminal.input else { throw .confermaNecessaria(domanda, opzione: opzione) }
    if ask("\(domanda) Scrivere \(parola) per confermare:") != parola { throw .confermaNegata }
  }

  /// The answer typed on one line, without the line end.
  private func ask(_ question: String) -> String {
    prompt(question + " ")
    guard case .testo(let answer) = leggiRiga() else { return "" }
    return answer
  }

  /// A line of the standard input.
  enum RigaLetta: Equatable {
    case testo(String)
    /// Not UTF-8, or longer than any answer.
    case illeggibile
    case fine
  }

  /// The next line of the standard input, read byte by byte so that nothing is taken of the line after it.
  func leggiRiga() -> RigaLetta {
    var line: [UInt8] = []
    var byte: [UInt8] = [0]
    var letti = 0
    while (try? SystemCalls.read(0, into: &byte)) == 1 {
      letti += 1
      if byte[0] == UInt8(ascii: "\n") { break }
      // What is too long is read to its end, and not kept.
      if line.count <= Arguments.longest { line.append(byte[0]) }
    }
    guard letti > 0 else { return .fine }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard line.count <= Arguments.longest, let testo = String(validating: line, as: UTF8.self) else {
      return .illeggibile
    }
    return .testo(testo)
  }
}
