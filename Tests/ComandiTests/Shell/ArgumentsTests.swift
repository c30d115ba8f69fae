import Elettorato
import Testing

@testable import sezionale

@Suite("Words and options of a command line")
struct ArgumentsTests {
  enum Formato: String, CaseIterable { case pdf, html, csv }

  static let options = [
    Opzione("--nome", "NOME", "a name"), Opzione("--sezione", "N", "sections", ripetibile: true),
    Opzione("--formato", "F", "formats"), Opzione("--tutto", "a flag"),
    Opzione("--archivio", "DIR", "the archive", breve: "-a"),
  ]

  func parse(_ tokens: String...) throws(UsageError) -> Arguments {
    try Arguments(tokens, options: Self.options)
  }

  @Test(
    "a value follows its option after a blank or after the equals sign",
    arguments: [["--nome", "Ada"], ["--nome=Ada"]])
  func value(tokens: [String]) throws {
    var arguments = try Arguments(tokens, options: Self.options)
    #expect(arguments.option("--nome") == "Ada")
    try arguments.finish()
  }

  @Test("only the first equals sign divides")
  func equals() throws {
    var arguments = try parse("--nome=a=b")
    #expect(arguments.option("--nome") == "a=b")
  }

  @Test("options may stand before, between and after the words")
  func anywhere() throws {
    var arguments = try parse("--tutto", "uno", "-a", "X", "due", "--nome", "Ada")
    #expect(arguments.flag("--tutto") == true)
    #expect(arguments.option("--archivio") == "X")
    #expect(arguments.option("--nome") == "Ada")
    #expect(try arguments.words("FILE") == ["uno", "due"])
    try arguments.finish()
  }

  @Test("after a double hyphen everything is a word")
  func doubleHyphen() throws {
    var arguments = try parse("--", "--nome", "-h", "--")
    #expect(arguments.words() == ["--nome", "-h", "--"])
    #expect(arguments.option("--nome") == nil)
  }

  @Test("a value that begins with a hyphen must be joined by the equals sign")
  func hyphen() throws {
    #expect(throws: UsageError.missingValue(option: "--nome", value: "NOME")) {
      try parse("--nome", "-x")
    }
    #expect(throws: UsageError.missingValue(option: "--nome", value: "NOME")) {
      try parse("--nome", "--tutto")
    }
    #expect(throws: UsageError.missingValue(option: "--nome", value: "NOME")) {
      try parse("--nome", "--", "x")
    }
    var arguments = try parse("--nome=-x")
    #expect(arguments.option("--nome") == "-x")
  }

  @Test("a lone hyphen, the standard input, is a word and may be a value")
  func loneHyphen() throws {
    var arguments = try parse("-", "--nome", "-")
    #expect(try arguments.word("FILE") == "-")
    #expect(arguments.option("--nome") == "-")
  }

  @Test("what is not understood is refused")
  func refused() {
    #expect(throws: UsageError.unknownOption("--nme", nearest: "--nome")) { try parse("--nme=3") }
    #expect(throws: UsageError.unknownOption("-x", nearest: nil)) { try parse("-x") }
    #expect(throws: UsageError.unknownOption("-a", nearest: nil)) { try parse("-a=X") }
    #expect(throws: UsageError.missingValue(option: "--nome", value: "NOME")) { try parse("--nome") }
    #expect(throws: UsageError.unexpectedValue(option: "--tutto")) { try parse("--tutto=si") }
    #expect(throws: UsageError.repeated(option: "--nome")) { try parse("--nome", "a", "--nome=a") }
    #expect(throws: UsageError.repeated(option: "--archivio")) { try parse("-a", "x", "--archivio", "y") }
    #expect(throws: UsageError.repeated(option: "--tutto")) { try parse("--tutto", "--tutto") }
    #expect(throws: UsageError.empty(what: "--nome")) { try parse("--nome=") }
    #expect(throws: UsageError.empty(what: "--nome")) { try parse("--nome", "") }
    #expect(throws: UsageError.empty(what: "una parola del comando")) { try parse("uno", "") }
  }

  @Test("no argument is longer than a path can be, wherever it stands")
  func tooLong() throws {
    let longest = String(repeating: "a", count: 4096)
    var arguments = try parse(longest)
    #expect(try arguments.word("FILE") == longest)
    for tokens in [
      [longest + "a"], ["--", longest + "a"], ["--nome", longest + "a"], ["--nome=" + longest],
    ] {
      #expect(throws: UsageError.tooLong(limit: 4096)) { try Arguments(tokens, options: Self.options) }
    }
  }

  @Test("only an option that allows it may be repeated, and keeps the order")
  func repeated() throws {
    var arguments = try parse("--sezione", "3", "--sezione=1")
    #expect(try arguments.integers("--sezione", in: 1...99) == [3, 1])
  }

  @Test("what the command does not read is refused")
  func finish() throws {
    #expect(throws: UsageError.unexpectedWord("tre")) {
      var arguments = try parse("uno", "tre")
      _ = arguments.optionalWord()
      try arguments.finish()
    }
    #expect(throws: UsageError.unusedOption("--archivio")) { try parse("-a", "X").finish() }
    #expect(throws: UsageError.missingWord("TIPO")) {
      var arguments = try parse()
      _ = try arguments.word("TIPO")
    }
    #expect(throws: UsageError.missingOption(option: "--nome", value: "NOME")) {
      var arguments = try parse()
      _ = try arguments.required("--nome")
    }
  }

  @Test(
    "only ASCII digits are a number",
    arguments: ["+5", "-5", " 5", "5 ", "٥", "５", "0x5", "1_0", "5\n", "5.0", "1e3", "", "cinque"])
  func notANumber(text: String) {
    #expect(throws: UsageError.notANumber(what: "--sezione", value: text)) {
      try Arguments.integer(text, what: "--sezione", in: 0...9999)
    }
  }

  @Test("a number outside its limits is refused, however long")
  func outOfRange() throws {
    for text in ["0", "100", "99999999999999999999999999"] {
      #expect(throws: UsageError.outOfRange(what: "--sezione", value: text, range: 1...99)) {
        try Arguments.integer(text, what: "--sezione", in: 1...99)
      }
    }
    #expect(try Arguments.integer("007", what: "--sezione", in: 1...99) == 7)
  }

  @Test("a day is written AAAA-MM-GG and exists")
  func day() throws {
    #expect(try Arguments.day("2024-02-29", what: "--oggi") == Giorno(anno: 2024, mese: 2, giorno: 29))
    for text in ["2023-02-29", "12/11/2023", "2023-11-1", "2023-11-12 ", "٢٠٢٣-11-12", "oggi"] {
      #expect(throws: UsageError.notADay(what: "--oggi", value: text)) {
        try Arguments.day(text, what: "--oggi")
      }
    }
  }

  @Test("a list of values is read whole, or refused with what was meant")
  func list() throws {
    var good = try parse("--formato", "pdf,csv")
    #expect(try good.choices("--formato", of: Formato.self) == [.pdf, .csv])
    let wrong = UsageError.notAChoice(
      what: "--formato", value: "htm", choices: ["pdf", "html", "csv"], nearest: "html")
    #expect(throws: wrong) {
      var arguments = try parse("--formato=pdf,htm")
      _ = try arguments.choices("--formato", of: Formato.self)
    }
    #expect(throws: UsageError.repeated(option: "--formato pdf")) {
      var arguments = try parse("--formato=pdf,pdf")
      _ = try arguments.choices("--formato", of: Formato.self)
    }
  }

  @Test("reading an option that the help does not list is a mistake of the program")
  func undocumented() async {
    await #expect(processExitsWith: .failure) {
      var arguments = try Arguments([], options: [])
      _ = arguments.flag("--segreta")
    }
  }
}
