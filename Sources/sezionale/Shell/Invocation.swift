import Elettorato

/// One command line understood: the command with its values, and the common options.
struct Invocation {
  let comando: any Comando
  private(set) var options: GlobalOptions
  /// The day that the line gives to an act.
  private(set) var data: Giorno?

  var nome: String { type(of: comando).nome }

  /// Understands the arguments of the program.
  ///
  /// A request for help wins over whatever else is wrong with the line, so it is looked for first.
  init(_ arguments: [[UInt8]]) throws(Failure) {
    let decoded = arguments.map { String(validating: $0, as: UTF8.self) }
    if let help = Self.help(decoded.prefix { $0 != "--" }.compactMap(\.self)) {
      self = help
      return
    }
    data = Self.data(decoded.compactMap(\.self))
    var tokens: [String] = []
    for (position, token) in decoded.enumerated() {
      guard let token else { throw Failure(.notUTF8(what: "l'argomento \(position + 1)"), of: nil) }
      tokens.append(token)
    }
    let line = try Self.locate(tokens)
    do {
      var arguments = try Arguments(
        line.leading + line.following, options: line.comando.aiuto.opzioni + GlobalOptions.opzioni)
      options = try GlobalOptions(&arguments)
      comando = try line.comando.init(&arguments)
      try arguments.finish()
    } catch {
      throw Failure(error, of: line.comando)
    }
  }

  private init(_ comando: any Comando) {
    self.comando = comando
    options = GlobalOptions()
  }

  /// The value of `--data`, where it is a day: what the command makes of it is its own matter.
  private static func data(_ tokens: [String]) -> Giorno? {
    for (position, token) in tokens.enumerated() {
      if token == "--data", position + 1 < tokens.count { return Giorno(iso: tokens[position + 1].utf8) }
      if token.hasPrefix("--data=") { return Giorno(iso: token.dropFirst(7).utf8) }
    }
    return nil
  }

  /// Throws when an act would bear a day that has not come: every later act would have to wait for it.
  func verificaData(oggi: Giorno) throws(Failure) {
    guard let data, data > oggi, Competenze.adotta(nome) else { return }
    throw Failure(
      .regolaViolata, "data-futura",
      "la data dell'atto, \(data.esteso), non è ancora venuta: oggi è \(oggi.esteso), e nessun atto potrebbe avere una data precedente.",
      rimedio: "Correggere --data, o lasciarla per la data di oggi.")
  }

  /// Whether the line asks for one JSON object, known even when nothing else can be understood.
  static func wantsJSON(_ arguments: [[UInt8]]) -> Bool {
    arguments.prefix { $0 != Array("--".utf8) }.contains(Array("--json".utf8))
  }
}

// MARK: - Finding the command

extension Invocation {
  /// The command and what stands before and after its name.
  private struct Line {
    let comando: any Comando.Type
    let leading: [String]
    let following: [String]
  }

  private static func locate(_ tokens: [String]) throws(Failure) -> Line {
    let start = position(in: tokens)
    let leading = Array(tokens[..<start])
    guard start < tokens.count else {
      return Line(comando: ComandoAiuto.self, leading: leading, following: [])
    }
    let word = tokens[start]
    if ["--versione", "--version"].contains(word) {
      return Line(comando: ComandoVersione.self, leading: leading, following: Array(tokens[(start + 1)...]))
    }
    if word.first == "-" {
      let known = GlobalOptions.opzioni.map(\.nome) + ["--versione"]
      throw Failure(.unknownOption(word, nearest: nearest(to: word, among: known)), of: nil)
    }
    if let (comando, length) = comando(tokens[start...]) {
      return Line(comando: comando, leading: leading, following: Array(tokens[(start + length)...]))
    }
    throw Failure(unknown(word, followedBy: tokens.dropFirst(start + 1).first), of: nil)
  }

  /// Where the name of the command begins: after the common options that precede it.
  private static func position(in tokens: [String]) -> Int {
    var position = 0
    while position < tokens.count {
      let token = tokens[position]
      let name = token.split(separator: "=", maxSplits: 1).first.map(String.init) ?? token
      guard let option = GlobalOptions.opzioni.first(where: { $0.nome == name || $0.breve == token }) else {
        break
      }
      let next = position + 1 < tokens.count ? tokens[position + 1] : "-"
      position += option.valore != nil && name == token && next.first != "-" ? 2 : 1
    }
    return min(position, tokens.count)
  }

  /// The command with the longest name that the words begin with, and how many words it takes.
  private static func comando(_ words: ArraySlice<String>) -> (any Comando.Type, Int)? {
    let pair = words.prefix(2).joined(separator: " ")
    if words.count > 1, let comando = Comandi.comando(pair) { return (comando, 2) }
    return words.first.flatMap(Comandi.comando).map { ($0, 1) }
  }

  static func unknown(_ word: String, followedBy second: String?) -> UsageError {
    let gruppo = Comandi.gruppo(word)
    if gruppo.isEmpty { return .unknownCommand(word, nearest: Comandi.vicino(a: word)) }
    guard let second, second.first != "-" else {
      return .incompleteCommand(
        word, continuations: gruppo.map { String($0.nome.dropFirst(word.count + 1)) })
    }
    let typed = word + " " + second
    return .unknownCommand(typed, nearest: nearest(to: typed, among: gruppo.map { $0.nome }))
  }

  /// The help asked for anywhere on the line, about the command that the line names if it names one.
  private static func help(_ tokens: [String]) -> Invocation? {
    guard tokens.contains(where: GlobalOptions.helpWords.contains) else { return nil }
    // Spelt as the common options are, so that it is skipped like them.
    let tokens = tokens.map { $0 == "--help" ? "--aiuto" : $0 }
    let words = tokens[position(in: tokens)...].filter { !GlobalOptions.helpWords.contains($0) }
    var topic: String?
    if let word = words.first {
      topic = comando(words[...])?.0.nome ?? (Comandi.gruppo(word).isEmpty ? nil : word)
    }
    var invocation = Invocation(ComandoAiuto(topic: topic))
    invocation.options.json = tokens.contains("--json")
    return invocation
  }
}
