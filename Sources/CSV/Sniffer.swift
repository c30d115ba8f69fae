/// Looks at the first bytes of a file and proposes its dialect, with the reasons: the caller tells the user.
package enum Sniffer {
  /// How much the bytes seen bear out what is proposed.
  package enum Certainty: Sendable, Equatable {
    /// The bytes allow nothing else.
    case certain
    /// The bytes speak for it, though something else is possible.
    case likely
    /// The bytes say nothing: the usual is proposed.
    case assumed
  }

  /// What was recognised, and how surely.
  package struct Finding: Sendable, Equatable {
    /// The dialect proposed: its mark and line end are those of the file.
    package let dialect: Dialect
    /// What the file is, when it is no table at all.
    package let foreign: ForeignFormat?
    /// How many columns the first line has with that separator.
    package let columns: Int
    /// Whether the file begins with the mark U+FEFF.
    package let hasByteOrderMark: Bool
    /// Whether the first line declares a separator, as in `sep=;`.
    package let hasSeparatorLine: Bool
    /// How surely the encoding was recognised.
    package let encodingCertainty: Certainty
    /// How surely the separator was recognised.
    package let separatorCertainty: Certainty

    /// What was recognised, in one clause of Italian for the user.
    package var descrizione: String {
      if let foreign { return "il file non è una tabella di testo ma \(foreign.nome); \(foreign.rimedio)" }
      let mark = hasByteOrderMark ? " con segno iniziale" : ""
      return
        "separatore \(dialect.separator.nomeDiSeparatore) (\(separatorCertainty.nome), \(columns) colonne), "
        + "codifica \(dialect.encoding.nome)\(mark) (\(encodingCertainty.nome)), "
        + "fine riga \(dialect.lineEnd.nome)"
    }
  }

  /// The dialect that `bytes`, the first of a file, speak for; the more of them, the surer.
  package static func dialect(of bytes: [UInt8]) -> Finding {
    let marked = bytes.starts(with: Byte.byteOrderMark)
    let text = marked ? Array(bytes.dropFirst(Byte.byteOrderMark.count)) : bytes
    let declared = separatorLine(Array(text.prefix(8)))
    let lines = firstLines(of: text)
    let table = declared == nil ? lines : Array(lines.dropFirst())

    let encoding = encoding(of: text, marked: marked)
    let separator = separator(of: table, declared: declared)
    return Finding(
      dialect: Dialect(
        separator: separator.value, encoding: encoding.value, lineEnd: lineEnd(of: text) ?? .lf,
        writesByteOrderMark: marked, allowsSeparatorLine: declared != nil),
      foreign: ForeignFormat.recognised(in: Array(bytes.prefix(4096))),
      columns: table.first.map { count(separator.value, in: $0) + 1 } ?? 0,
      hasByteOrderMark: marked,
      hasSeparatorLine: declared != nil,
      encodingCertainty: encoding.certainty,
      separatorCertainty: separator.certainty)
  }

  /// The separator that a first line such as `sep=;` declares.
  static func separatorLine(_ head: [UInt8]) -> UInt8? {
    let unquoted = head.first == Byte.quote ? head.dropFirst() : head[...]
    let letters = unquoted.prefix(4).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard letters == Array("sep=".utf8) else { return nil }
    let rest = unquoted.dropFirst(4)
    guard let separator = rest.first, Dialect.separators.contains(separator) else { return nil }
    let after = head.first == Byte.quote ? rest.dropFirst(2) : rest.dropFirst()
    return after.first.map { $0 == Byte.lf || $0 == Byte.cr } ?? true ? separator : nil
  }

  /// Another usual separator that stands in `line`.
  static func otherSeparator(in line: [UInt8], than separator: UInt8) -> UInt8? {
    Dialect.separators.first { $0 != separator && line.contains($0) }
  }
}

// MARK: - The encoding

extension Sniffer {
  private static func encoding(of text: [UInt8], marked: Bool) -> (value: Encoding, certainty: Certainty) {
    if marked { return (.utf8, .certain) }
    let span = text.span
    var index = 0
    var sawLetters = false
    while index < span.count {
      guard span[index] >= 0x80 else {
        index += 1
        continue
      }
      do throws(CSVError.UTF8Fault) {
        index += try UTF8Decoding.character(span, at: index, end: span.count).length
        sawLetters = true
      } catch {
        // The first bytes of a file may well end inside a character.
        if error == .truncated { break }
        let isDefined = text.allSatisfy { Windows1252.character($0) != nil }
        return (.windows1252, isDefined && !sawLetters ? .likely : .assumed)
      }
    }
    return (.utf8, sawLetters ? .certain : .assumed)
  }

  private static func lineEnd(of text: [UInt8]) -> LineEnd? {
    guard let first = text.firstIndex(where: { $0 == Byte.lf || $0 == Byte.cr }) else { return nil }
    if text[first] == Byte.lf { return .lf }
    return first + 1 < text.count && text[first + 1] == Byte.lf ? .crlf : .cr
  }
}

// MARK: - The separator

extension Sniffer {
  private static func separator(
    of lines: [[UInt8]], declared: UInt8?
  ) -> (value: UInt8, certainty: Certainty) {
    if let declared { return (declared, .certain) }
    guard let header = lines.first else { return (Byte.comma, .assumed) }
    let counts = Dialect.separators.map { (separator: $0, count: count($0, in: header)) }
    let most = counts.map(\.count).max() ?? 0
    guard most > 0 else { return (Byte.comma, .assumed) }

    let leaders = counts.filter { $0.count == most }
    // Among equals, the one that the other lines agree with.
    let winner = leaders.first { agrees($0.separator, lines, most) } ?? leaders[0]
    let isAlone = counts.filter { $0.count > 0 }.count == 1
    let isBorneOut = lines.count > 1 && agrees(winner.separator, lines, most)
    if leaders.count > 1 { return (winner.separator, .assumed) }
    return (winner.separator, isAlone && isBorneOut ? .certain : .likely)
  }

  private static func agrees(_ separator: UInt8, _ lines: [[UInt8]], _ expected: Int) -> Bool {
    lines.allSatisfy { count(separator, in: $0) == expected }
  }

  /// How often `byte` stands in `line` outside quotes.
  private static func count(_ byte: UInt8, in line: [UInt8]) -> Int {
    var quoted = false
    var count = 0
    for next in line {
      if next == Byte.quote { quoted.toggle() }
      if next == byte, !quoted { count += 1 }
    }
    return count
  }

  /// The first whole lines, line breaks inside quotes not counted as ends; the last may be cut, and is left out.
  private static func firstLines(of text: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var quoted = false
    for byte in text {
      if byte == Byte.quote { quoted.toggle() }
      if !quoted, byte == Byte.lf || byte == Byte.cr {
        if !line.isEmpty { lines.append(line) }
        line = []
        if lines.count == 20 { return lines }
      } else {
        line.append(byte)
      }
    }
    if lines.isEmpty, !line.isEmpty { lines.append(line) }
    return lines
  }
}
