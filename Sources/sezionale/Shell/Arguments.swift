import Elettorato

/// The words and options of one command line, already told apart, waiting to be read by the command.
///
/// The options admitted are those of the command's `Aiuto`: reading one that is not written there is a mistake of the
/// program, so nothing undocumented can be accepted. A value that begins with a hyphen must be joined by `=`.
struct Arguments: Sendable {
  /// No value of this program is longer: paths end at 4096 bytes.
  static let longest = 4096

  private let options: [Opzione]
  /// Values by long name; a flag has an empty one.
  private var given: [String: [String]] = [:]
  private var remaining: ArraySlice<String> = []

  init(_ tokens: [String], options: [Opzione]) throws(UsageError) {
    self.options = options
    var tokens = tokens[...]
    while let token = tokens.popFirst() {
      if token.utf8.count > Self.longest { throw .tooLong(limit: Self.longest) }
      if token == "--" {
        for word in tokens {
          if word.utf8.count > Self.longest { throw .tooLong(limit: Self.longest) }
          remaining.append(word)
        }
        break
      }
      // A lone hyphen is a word: it stands for the standard input.
      if token.first == "-", token != "-" {
        try take(token, &tokens)
      } else {
        remaining.append(token)
      }
    }
    if remaining.contains("") { throw .empty(what: "una parola del comando") }
  }

  /// Files an option under its long name, with its value if it takes one.
  private mutating func take(_ token: String, _ tokens: inout ArraySlice<String>) throws(UsageError) {
    let parts = token.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = options.first(where: { $0.nome == parts[0] || $0.breve == token }) else {
      throw .unknownOption(parts[0], nearest: nearest(to: parts[0], among: options.map(\.nome)))
    }
    var value = ""
    if let name = option.valore {
      if parts.count == 2 {
        value = parts[1]
      } else if let next = tokens.first, next.first != "-" || next == "-" {
        value = next
        tokens.removeFirst()
      } else {
        throw .missingValue(option: option.nome, value: name)
      }
      if value.isEmpty { throw .empty(what: option.nome) }
      if value.utf8.count > Self.longest { throw .tooLong(limit: Self.longest) }
    } else if parts.count == 2 {
      throw .unexpectedValue(option: option.nome)
    }
    if given[option.nome] != nil, !option.ripetibile { throw .repeated(option: option.nome) }
    given[option.nome, default: []].append(value)
  }

  private func declared(_ name: String) -> Opzione {
    guard let option = options.first(where: { $0.nome == name }) else {
      preconditionFailure("the option \(name) is read but is not in the help of the command")
    }
    return option
  }
}

// MARK: - Options

extension Arguments {
  /// Whether the flag was given.
  mutating func flag(_ name: String) -> Bool {
    precondition(declared(name).valore == nil, "\(name) takes a value")
    return given.removeValue(forKey: name) != nil
  }

  /// The values of an option that may be repeated, in the order given.
  mutating func options(_ name: String) -> [String] {
    precondition(declared(name).valore != nil, "\(name) is a flag")
    return given.removeValue(forKey: name) ?? []
  }

  /// The value of the option, if given.
  mutating func option(_ name: String) -> String? {
    precondition(!declared(name).ripetibile, "\(name) may be repeated: read it with options(_:)")
    return options(name).first
  }

  /// The value of an option that cannot be left out.
  mutating func required(_ name: String) throws(UsageError) -> String {
    guard let value = option(name) else {
      throw .missingOption(option: name, value: declared(name).valore ?? "")
    }
    return value
  }

  /// The value of the option as a whole number within `range`.
  mutating func integer(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let value = option(name) else { return nil }
    return try Self.integer(value, what: name, in: range)
  }

  /// The value of the option as a day.
  mutating func day(_ name: String) throws(UsageError) -> Giorno? {
    guard let value = option(name) else { return nil }
    return try Self.day(value, what: name)
  }

  /// The value of the option as one of the values of an enumeration.
  mutating func choice<Choice>(_ name: String, of type: Choice.Type) throws(UsageError) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let value = option(name) else { return nil }
    return try Self.choice(value, what: name, of: type)
  }

  /// The whole numbers of an option that may be repeated, in the order given.
  mutating func integers(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> [Int] {
    var numbers: [Int] = []
    for value in options(name) { numbers.append(try Self.integer(value, what: name, in: range)) }
    return numbers
  }

  /// The value of the option as a list, `pdf,html`, of values of an enumeration.
  mutating func choices<Choice>(_ name: String, of type: Choice.Type) throws(UsageError) -> [Choice]?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let value = option(name) else { return nil }
    var list: [Choice] = []
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let choice = try Self.choice(String(part), what: name, of: type)
      if list.contains(where: { $0.rawValue == choice.rawValue }) {
        throw .repeated(option: "\(name) \(part)")
      }
      list.append(choice)
    }
    return list
  }

  /// Whether an option not yet read was given: for options that exclude one another.
  func has(_ name: String) -> Bool { given[name] != nil }
}

// MARK: - Words

extension Arguments {
  /// The next word, which the usage line calls `name`.
  mutating func word(_ name: String) throws(UsageError) -> String {
    guard let word = remaining.popFirst() else { throw .missingWord(name) }
    return word
  }

  /// The next word, if there is one.
  mutating func optionalWord() -> String? { remaining.popFirst() }

  /// All the words left.
  mutating func words() -> [String] {
    defer { remaining = [] }
    return Array(remaining)
  }

  /// All the words left, at least one.
  mutating func words(_ name: String) throws(UsageError) -> [String] {
    if remaining.isEmpty { throw .missingWord(name) }
    return words()
  }

  /// Refuses whatever the command has not read: nothing typed is ever ignored.
  func finish() throws(UsageError) {
    if let word = remaining.first { throw .unexpectedWord(word) }
    if let option = options.first(where: { given[$0.nome] != nil }) { throw .unusedOption(option.nome) }
  }
}

// MARK: - Values

extension Arguments {
  /// A whole number written with ASCII digits only.
  ///
  /// `Int("+5")` is 5 and other alphabets have digits too: what a person did not mean as a number is refused.
  static func integer(_ text: String, what: String, in range: ClosedRange<Int>) throws(UsageError) -> Int {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw .notANumber(what: what, value: text)
    }
    guard let number = Int(text), range.contains(number) else {
      throw .outOfRange(what: what, value: text, range: range)
    }
    return number
  }

  /// A day written `AAAA-MM-GG`.
  static func day(_ text: String, what: String) throws(UsageError) -> Giorno {
    guard let day = Giorno(iso: text.utf8) else { throw .notADay(what: what, value: text) }
    return day
  }

  /// One of the values of an enumeration, by its raw value.
  static func choice<Choice>(_ text: String, what: String, of type: Choice.Type) throws(UsageError) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else {
      let choices = Choice.allCases.map(\.rawValue)
      throw .notAChoice(
        what: what, value: text, choices: choices, nearest: nearest(to: text, among: choices))
    }
    return choice
  }
}
