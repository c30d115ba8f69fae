import Sistema

/// Where the program writes: results on the standard output, everything else on the standard error.
///
/// With `--json` the lines of text are dropped and the fields are printed at the end as one object, so a command writes
/// both without asking which is wanted. A closed pipe (`| head`) is not an error: the rest is dropped and the command
/// still finishes its work.
final class Output {
  /// Whether the result is one JSON object.
  let json: Bool
  /// Whether nobody reads any more: a long listing may stop.
  private(set) var closed = false
  /// The first failure of the standard output, other than a closed pipe.
  private(set) var failure: FileError?

  let terminal: Environment.Terminal
  private let quiet: Bool
  private var buffer: [UInt8] = []
  private var fields: [JSONValue.Member] = []
  private var warnings: [String] = []
  /// How far a long work has come.
  let progress: ProgressBar

  /// One that says nothing, for commands that another command gives.
  static func muto(_ terminal: Environment.Terminal) -> Output {
    let output = Output(terminal, quiet: true)
    output.closed = true
    return output
  }

  init(_ terminal: Environment.Terminal, json: Bool = false, quiet: Bool = false) {
    self.terminal = terminal
    self.json = json
    self.quiet = quiet
    progress = ProgressBar(drawn: terminal.error && !quiet && !json)
  }
}

// MARK: - Results

extension Output {
  /// A line of the result; nothing with `--json`.
  func riga(_ text: String = "") {
    if !json { put(printable(text) + "\n") }
  }

  /// A heading of the result: bold on a terminal.
  func titolo(_ text: String) {
    if !json { put(styled(printable(text), .bold, terminal.output) + "\n") }
  }

  /// A table of the result; nothing with `--json`.
  func tabella(_ table: Table) {
    for line in table.lines { riga(line) }
  }

  /// A field of the result with `--json`; nothing otherwise. Fields keep their order.
  func campo(_ name: String, _ value: @autoclosure () -> JSONValue) {
    if json { fields.append(JSONValue.Member(name, value())) }
  }

  /// Text of the result as it is: a CSV, a completion script; nothing with `--json`.
  func testo(_ text: String) {
    if !json { put(text) }
  }
}

// MARK: - Everything else

extension Output {
  /// A step done, with its figures: one line on the standard error.
  func passo(_ text: String, _ figures: String = "") {
    if quiet || json { return }
    let tick = styled("✓", .green, terminal.error)
    note("\(tick) \(printable(text))\(figures.isEmpty ? "" : "  \(printable(figures))")")
  }

  /// What to do next, or what was not done: a line on the standard error.
  func avviso(_ text: String) {
    if json { return warnings.append(text) }
    if !quiet { note("\(styled("avviso:", .yellow, terminal.error)) \(printable(text))") }
  }

  /// A remark on the standard error.
  func nota(_ text: String) {
    if !quiet, !json { note(printable(text)) }
  }

  /// A question on the standard error, answered on the same line.
  func prompt(_ question: String) {
    flush()
    progress.clear()
    writeError(printable(question))
  }

  private func note(_ line: String) {
    flush()
    progress.clear()
    writeError(line + "\n")
  }
}

// MARK: - The end

extension Output {
  /// Prints the JSON object, if one is wanted, and whatever is still held.
  func finish(_ comando: String, _ esito: Esito) {
    if json {
      var members: [JSONValue.Member] = [
        .init("versione", 1), .init("comando", .string(comando)), .init("codice", .integer(esito.codice)),
        .init("chiave", .string(esito.chiave)),
      ]
      members += fields
      if !warnings.isEmpty { members.append(.init("avvisi", .strings(warnings))) }
      put(JSONValue.object(members).text + "\n")
    }
    progress.clear()
    flush()
  }

  /// Says a failure: on the standard error, or as the JSON object.
  func fail(_ failure: Failure) {
    progress.clear()
    if json {
      put(failure.json.text + "\n")
      return flush()
    }
    flush()
    let name = styled("sezionale:", .red, terminal.error)
    writeError(
      ([name + " " + printable(failure.messaggio)] + failure.seguito.map(printable)).joined(separator: "\n")
        + "\n")
  }

  private func put(_ text: String) {
    if closed { return }
    buffer += text.utf8
    if buffer.count > 1 << 16 { flush() }
  }

  /// Writes what is held; called before anything goes to the standard error, so that the two keep their order.
  func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    if closed || buffer.isEmpty { return }
    progress.clear()
    do {
      try SystemCalls.write(1, buffer)
    } catch {
      closed = true
      if !error.isClosedPipe { failure = FileError("uscita standard", error) }
    }
  }

  /// There is nowhere to say that the standard error cannot be written.
  private func writeError(_ text: String) {
    try? SystemCalls.write(2, Array(text.utf8))
  }

  private enum Style: String {
    case bold = "1"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  private func styled(_ text: String, _ style: Style, _ onTerminal: Bool) -> String {
    onTerminal && terminal.colours ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
