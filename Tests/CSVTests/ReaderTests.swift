import CSV
import Testing

@Suite struct ReaderTests {
  @Test("a plain table gives its header and its rows with their lines")
  func plain() throws {
    var reader = try Reader(dialect: .standard, bytes: Array("a,b\n1,2\n\"x,\"\"y\",\n".utf8))
    #expect(reader.header == ["a", "b"])
    var record = Record()
    #expect(try reader.next(into: &record))
    #expect(record.strings == ["1", "2"])
    #expect(record.line == 2)
    #expect(try reader.next(into: &record))
    #expect(record.strings == ["x,\"y", ""])
    #expect(try !reader.next(into: &record))
  }
}
