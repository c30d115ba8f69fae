/// The drawing instructions of a page, as PDF writes them.
///
/// Coordinates are tenths of a point, so that every number is a short whole one: quick to write and to compress.
struct PageStream {
  private(set) var encoders: [FaceEncoder]
  /// Scratch, longer than what is used of it.
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  private let height: Int

  init(_ fonts: FontSet, height: Int) {
    encoders = Face.allCases.map { FaceEncoder(font: fonts[$0]) }
    self.height = height
  }

  /// A character that the font of its face cannot draw.
  struct Missing: Error {
    let character: UInt32
  }

  /// Writes the instructions of `page` in place of those of the page before.
  mutating func write(_ page: Page) throws(Missing) {
    let bound = 600 + page.runs.count * 96 + page.text.count * 24 + page.rules.count * 64
    if bytes.count < bound { bytes = [UInt8](repeating: 0, count: bound * 3 / 2) }
    // The encoders move into a local: a span lent from one field keeps the others busy.
    var encoders = self.encoders
    self.encoders = []
    count = try Self.write(page, height, &encoders, into: &bytes)
    self.encoders = encoders
  }

  private static func write(
    _ page: Page, _ height: Int, _ encoders: inout [FaceEncoder], into bytes: inout [UInt8]
  ) throws(Missing) -> Int {
    var pen = PagePen()
    var out = bytes.mutableSpan
    pen.put(".1 0 0 .1 0 0 cm\n/Artifact BMC\n", &out)
    if let watermark = page.watermark { try pen.write(watermark, height, &encoders, &out) }
    pen.write(page.rules, height, &out)
    pen.put("EMC\n", &out)
    try pen.write(page, page.runs[..<page.furniture], height, &encoders, &out)
    pen.put("/Artifact BMC\n", &out)
    try pen.write(page, page.runs[page.furniture...], height, &encoders, &out)
    pen.put("EMC\n", &out)
    return pen.place
  }
}

/// Where the next instruction goes, and the state the reader will be in there.
struct PagePen {
  private(set) var place = 0
  private var ink: Ink = .black

  // MARK: Bytes

  @inline(__always)
  mutating func byte(_ byte: UInt8, _ out: inout MutableSpan<UInt8>) {
    out[place] = byte
    place += 1
  }

  mutating func put(_ text: String, _ out: inout MutableSpan<UInt8>) {
    for byte in text.utf8 { self.byte(byte, &out) }
  }

  @inline(__always)
  mutating func number(_ value: Int32, _ out: inout MutableSpan<UInt8>) {
    var magnitude = value.magnitude
    if value < 0 { byte(0x2D, &out) }
    let digits = magnitude < 10 ? 1 : magnitude < 100 ? 2 : magnitude < 1000 ? 3 : magnitude < 10000 ? 4 : 10
    if digits == 10 {
      for digit in String(magnitude).utf8 { byte(digit, &out) }
      return
    }
    var index = place + digits
    place = index
    repeat {
      index -= 1
      out[index] = UInt8(truncatingIfNeeded: 0x30 + magnitude % 10)
      magnitude /= 10
    } while magnitude > 0
  }

  /// A number given in hundredths.
  mutating func hundredths(_ value: Int, _ out: inout MutableSpan<UInt8>) {
    number(Int32(clamping: value / 100), &out)
    byte(0x2E, &out)
    byte(UInt8(truncatingIfNeeded: 0x30 + value % 100 / 10), &out)
    byte(UInt8(truncatingIfNeeded: 0x30 + value % 10), &out)
  }

  private mutating func number(_ value: Int, _ separator: UInt8, _ out: inout MutableSpan<UInt8>) {
    number(Int32(clamping: value), &out)
    byte(separator, &out)
  }

  // MARK: Drawing

  mutating func write(_ rules: [Page.Rule], _ height: Int, _ out: inout MutableSpan<UInt8>) {
    guard !rules.isEmpty else { return }
    let height = Int32(height)
    var weight: UInt8?
    var ink = Ink.black
    for rule in rules {
      if rule.weight != weight || rule.ink != ink {
        if weight != nil { put("S\n", &out) }
        if rule.weight != weight {
          number(Int32(rule.weight), &out)
          put(" w ", &out)
        }
        if rule.ink != ink {
          hundredths(Int(rule.ink.rawValue), &out)
          put(" G\n", &out)
        }
        weight = rule.weight
        ink = rule.ink
      }
      number(rule.x1, &out)
      byte(0x20, &out)
      number(height - rule.y1, &out)
      byte(0x20, &out)
      byte(0x6D, &out)
      byte(0x20, &out)
      number(rule.x2, &out)
      byte(0x20, &out)
      number(height - rule.y2, &out)
      byte(0x20, &out)
      byte(0x6C, &out)
      byte(0x0A, &out)
    }
    put("S\n", &out)
  }

  mutating func write(
    _ watermark: Page.Watermark, _ height: Int, _ encoders: inout [FaceEncoder],
    _ out: inout MutableSpan<UInt8>
  ) throws(PageStream.Missing) {
    put("q ", &out)
    hundredths(Int(Ink.pale.rawValue), &out)
    put(" g BT ", &out)
    var state = TextState(face: .bold, subset: 0, size: UInt16(clamping: watermark.size))
    font(state, &out)
    for (value, isNegative) in [(watermark.cosine, false), (watermark.sine, false), (watermark.sine, true)] {
      put(isNegative ? "-." : ".", &out)
      put(String(String(1000 + value).dropFirst()), &out)
      byte(0x20, &out)
    }
    put("." + String(1000 + watermark.cosine).dropFirst() + " ", &out)
    number(watermark.x, 0x20, &out)
    number(height - watermark.y, 0x20, &out)
    put("Tm", &out)
    try string(watermark.text, 0..<watermark.text.count, &state, &encoders[Int(Face.bold.rawValue)], &out)
    put("ET Q\n", &out)
  }

  mutating func write(
    _ page: Page, _ runs: ArraySlice<Page.Run>, _ height: Int, _ encoders: inout [FaceEncoder],
    _ out: inout MutableSpan<UInt8>
  ) throws(PageStream.Missing) {
    guard !runs.isEmpty else { return }
    put("BT\n", &out)
    var x: Int32 = 0
    var y = Int32(height)
    var state = TextState(face: .regular, subset: 0, size: 0)
    var spacing: Int32 = 0
    for run in runs {
      if run.face != state.face || run.size != state.size || state.subset != 0 {
        state = TextState(face: run.face, subset: 0, size: run.size)
        font(state, &out)
      }
      if run.ink != ink {
        hundredths(Int(run.ink.rawValue), &out)
        put(" g ", &out)
        ink = run.ink
      }
      if run.spacing != spacing {
        hundredths(Int(run.spacing), &out)
        put(" Tw ", &out)
        spacing = run.spacing
      }
      number(run.x - x, &out)
      byte(0x20, &out)
      number(y - run.y, &out)
      byte(0x20, &out)
      byte(0x54, &out)
      byte(0x64, &out)
      x = run.x
      y = run.y
      try string(page.text, Int(run.start)..<Int(run.end), &state, &encoders[Int(run.face.rawValue)], &out)
    }
    if spacing != 0 { put("0 Tw ", &out) }
    put("ET\n", &out)
  }

  // MARK: Text

  private struct TextState {
    var face: Face
    var subset: UInt16
    var size: UInt16
  }

  private mutating func font(_ state: TextState, _ out: inout MutableSpan<UInt8>) {
    byte(0x2F, &out)
    put(PageStream.name(state.face, Int(state.subset)), &out)
    byte(0x20, &out)
    number(Int32(state.size), &out)
    put(" Tf ", &out)
  }

  private mutating func string(
    _ text: [UInt8], _ range: Range<Int>, _ state: inout TextState, _ encoder: inout FaceEncoder,
    _ out: inout MutableSpan<UInt8>
  ) throws(PageStream.Missing) {
    byte(0x28, &out)
    let text = text.span
    var index = range.lowerBound
    while index < range.upperBound {
      var character = Int(text[index])
      index += 1
      if character >= 0x80 {
        guard let scalar = UTF8Scalar.decode(character, text, &index, range.upperBound) else {
          throw PageStream.Missing(character: 0xFFFD)
        }
        character = scalar
      }
      guard character < 0x10000 else { throw PageStream.Missing(character: UInt32(character)) }
      var code = encoder.codes[character]
      if code == 0 {
        guard let assigned = encoder.assign(character) else {
          throw PageStream.Missing(character: UInt32(character))
        }
        code = assigned
      }
      if code >> 8 != state.subset {
        put(")Tj", &out)
        state.subset = code >> 8
        font(state, &out)
        byte(0x28, &out)
      }
      let low = UInt8(truncatingIfNeeded: code)
      if low == 0x28 || low == 0x29 || low == 0x5C { byte(0x5C, &out) }
      byte(low, &out)
    }
    byte(0x29, &out)
    byte(0x54, &out)
    byte(0x6A, &out)
    byte(0x0A, &out)
  }
}

extension PageStream {
  /// The name under which pages use a subset of a face.
  static func name(_ face: Face, _ subset: Int) -> String {
    let letter =
      switch face {
      case .regular: "R"
      case .bold: "B"
      case .mono: "M"
      }
    return subset == 0 ? letter : letter + String(subset)
  }
}
