import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite("Deflate") struct DeflateTests {
  private func compressed(_ text: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    var output: [UInt8] = []
    _ = deflate.compress(text, count: text.count, to: &output)
    return output
  }

  @Test("nothing compresses to the eight bytes the format prescribes")
  func nothing() {
    #expect(compressed([]) == [0x78, 0x5E, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01])
  }

  @Test("the checksum of a known word is the published one")
  func checksum() {
    let word = [UInt8]("Wikipedia".utf8)
    #expect(Deflate.adler32(word, word.count) == 0x11E6_0398)
  }

  private static let texts: [[UInt8]] = {
    var random = SplitMix64(state: 7)
    let noise = (0..<50_000).map { _ in UInt8(random.below(256)) }
    let words = (0..<30_000).flatMap { _ in [UInt8]("\(random.below(400)) 0 Td(Rossi)Tj\n".utf8) }
    return [
      [0x41], [UInt8]("abc".utf8), [UInt8]("abcd".utf8), [UInt8](repeating: 0x61, count: 100_000), noise,
      words,
      Array(noise[..<33_000] + noise[..<33_000]),  // a repetition just out of reach
      Array(noise[..<32_000] + noise[..<32_000]),  // and one within reach
    ]
  }()

  @Test(
    "what is compressed comes back whole from an independent inflate", .enabled(if: SystemTool.has("python3"))
  )
  func roundTrip() throws {
    for text in Self.texts {
      let output = try SystemTool.run(
        "python3",
        [
          "-c", "import sys,zlib;sys.stdout.buffer.write(zlib.decompress(open(sys.argv[1],'rb').read()))",
          "@",
        ],
        on: compressed(text))
      #expect(output.status == 0)
      #expect([UInt8](output.output) == text)
    }
  }

  @Test("a compressor used again does not remember the text before", .enabled(if: SystemTool.has("python3")))
  func reuse() throws {
    var deflate = Deflate()
    var random = SplitMix64(state: 11)
    for _ in 0..<20 {
      let text = (0..<random.below(3_000)).map { _ in UInt8(97 + random.below(3)) }
      var output: [UInt8] = []
      _ = deflate.compress(text, count: text.count, to: &output)
      let back = try SystemTool.run(
        "python3",
        [
          "-c", "import sys,zlib;sys.stdout.buffer.write(zlib.decompress(open(sys.argv[1],'rb').read()))",
          "@",
        ],
        on: output)
      #expect([UInt8](back.output) == text)
    }
  }

  @Test("page content shrinks to less than half")
  func size() {
    let words = Self.texts[5]
    #expect(compressed(words).count < words.count / 2)
  }
}
