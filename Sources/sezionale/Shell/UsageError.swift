/// A command line that cannot be understood: what was typed and what was expected, as data.
///
/// The sentences are in `Failure`, which also adds the usage line.
enum UsageError: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  case incompleteCommand(String, continuations: [String])
  case unknownOption(String, nearest: String?)
  case missingValue(option: String, value: String)
  case unexpectedValue(option: String)
  case repeated(option: String)
  case missingOption(option: String, value: String)
  case missingWord(String)
  case unexpectedWord(String)
  /// The option exists, but not together with the rest of this command line.
  case unusedOption(String)
  case conflicting(option: String, with: String)
  case empty(what: String)
  case tooLong(limit: Int)
  case notUTF8(what: String)
  case notANumber(what: String, value: String)
  case outOfRange(what: String, value: String, range: ClosedRange<Int>)
  case notADay(what: String, value: String)
  case notAChoice(what: String, value: String, choices: [String], nearest: String?)
  case notAnArchive(path: String)
  case missingArchive
  case unknownTopic(String, nearest: String?)
}
