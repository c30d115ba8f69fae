/// One printed page: texts and rules, each with its place, in tenths of a point from the top left corner.
package struct Page: Sendable {
  /// Words in one style on one line.
  struct Run: Sendable {
    var x: Int32
    /// The baseline.
    var y: Int32
    /// Where the words lie in `text`.
    var start: Int32
    var end: Int32
    /// Added to every space of a justified line, in hundredths.
    var spacing: Int32
    var size: UInt16
    var face: Face
    var ink: Ink
  }

  /// A straight line.
  struct Rule: Sendable {
    var x1: Int32
    var y1: Int32
    var x2: Int32
    var y2: Int32
    var weight: UInt8
    var ink: Ink
  }

  /// A word across the page, rising along its diagonal.
  struct Watermark: Sendable {
    var text: [UInt8]
    var x: Int
    var y: Int
    var size: Int
    /// Of the angle, in thousandths.
    var cosine: Int
    var sine: Int
  }

  /// The figures of the page, as its footer tells them.
  package internal(set) var content = PageContent(number: 1, count: 1)
  var text: [UInt8] = []
  var runs: [Run] = []
  var rules: [Rule] = []
  /// The runs from here on are header and footer: repeated, not content.
  var furniture = 0
  var watermark: Watermark?

  mutating func clear() {
    text.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    rules.removeAll(keepingCapacity: true)
    furniture = 0
    watermark = nil
  }
}

/// How dark something is printed, in hundredths from black to white.
enum Ink: UInt8, Sendable {
  case black = 0
  case dark = 25
  case grey = 42
  case rule = 55
  case pale = 94
}

extension Page {
  /// The page as text, one line for each run and rule, for tests and eyes: `x y style size |words|`, in points.
  package var dump: String {
    func points(_ tenths: Int32) -> String { "\(tenths / 10).\(tenths % 10)" }
    var dump = "page \(content.number) of \(content.count)\n"
    if let watermark { dump += "watermark |\(String(decoding: watermark.text, as: UTF8.self))|\n" }
    for (index, run) in runs.enumerated() {
      if index == furniture { dump += "-- header and footer\n" }
      let words = String(decoding: text[Int(run.start)..<Int(run.end)], as: UTF8.self)
      dump += "\(points(run.x)) \(points(run.y)) \(run.face) \(points(Int32(run.size)))"
      if run.ink != .black { dump += " \(run.ink)" }
      dump += " |\(words)|\n"
    }
    for rule in rules {
      dump += "rule \(points(rule.x1)) \(points(rule.y1)) to \(points(rule.x2)) \(points(rule.y2))"
      dump += " \(points(Int32(rule.weight)))\(rule.ink == .black ? "" : " \(rule.ink)")\n"
    }
    return dump
  }
}
