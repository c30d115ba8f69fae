import Foundation
import Testing

@testable import sezionale

@Suite("JSON")
struct JSONValueTests {
  @Test("members keep their order and numbers, truths and nothing are written as RFC 8259 says")
  func order() {
    let value: JSONValue = ["z": 1, "a": [true, false, nil], "m": ["b": -5, "a": "x"], "e": [], "o": [:]]
    #expect(value.text == #"{"z":1,"a":[true,false,null],"m":{"b":-5,"a":"x"},"e":[],"o":{}}"#)
  }

  @Test("the quote, the backslash and the control characters are escaped, the rest is not")
  func escapes() {
    #expect(
      JSONValue.string("a\"b\\c\n\r\t\u{0}\u{1F}\u{7F}/è€").text == #""a\"b\\c\n\r\t\u0000\u001f\u007f/è€""#)
  }

  @Test("any text comes back the same from another reader of JSON")
  func roundTrip() throws {
    for code in 0..<0x3000 {
      guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
      let text = "a" + String(scalar) + "b"
      let data = Data(JSONValue.array([.string(text)]).text.utf8)
      let back = try JSONSerialization.jsonObject(with: data) as? [String]
      if back.map({ Array($0[0].utf8) }) != Array(text.utf8) { Issue.record("U+\(String(code, radix: 16))") }
    }
  }
}
