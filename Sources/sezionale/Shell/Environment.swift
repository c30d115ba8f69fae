import Elettorato
import Sistema
import Ufficio

/// Everything that the program takes from outside, read once at the start.
///
/// No other file asks for the clock, a variable, the user or a terminal: what a command does depends only on this value,
/// on the archive and on the files it is given.
struct Environment: Sendable {
  /// The arguments after the program's name, as bytes: they may not be UTF-8.
  let arguments: [[UInt8]]
  /// Who runs the program, according to the kernel; `USER` and `SUDO_UID` can be set by hand and are ignored.
  private(set) var user: User
  /// The program itself, without symbolic links.
  let executable: String?
  let terminal: Terminal
  private let clockDay: Giorno
  private let variables: [String: [UInt8]]
  /// The common options of the command line; empty until it is read.
  var options = GlobalOptions()
  /// The name of the command that runs, which decides who may open an archive; `nil` for what the program does on its own.
  var comando: String?
  /// From which text chance is drawn; `nil` for true chance. Only the demonstration sets it, so that it gives the same bytes each time.
  private var seme: String?

  struct User: Sendable, Equatable {
    let number: Int
    let name: String
  }

  /// Which of the three streams are terminals, and whether colours are wanted.
  struct Terminal: Sendable {
    let input: Bool
    let output: Bool
    let error: Bool
    let colours: Bool
    /// The columns of the standard output; `nil` where it is not a terminal.
    var width: Int?
  }

  /// The day that every rule takes for today.
  var oggi: Giorno { options.oggi ?? clockDay }

  /// The day of the machine, which no option changes.
  var giornoDellaMacchina: Giorno { clockDay }

  /// Reads the outside world.
  init() {
    arguments = Array(SystemCalls.arguments().dropFirst())
    let names = ["SEZIONALE_ARCHIVIO", "SEZIONALE_DATI", "NO_COLOR", "TERM"]
    var variables: [String: [UInt8]] = [:]
    for name in names { variables[name] = SystemCalls.environmentVariable(name) }
    self.variables = variables
    let number = SystemCalls.userNumber()
    user = User(number: number, name: SystemCalls.userName(number) ?? String(number))
    executable = SystemCalls.realPath("/proc/self/exe")
    clockDay = Self.dayInItaly(secondsSince1970: SystemCalls.secondsSince1970())
    let dumb = variables["TERM"] == Array("dumb".utf8)
    terminal = Terminal(
      input: SystemCalls.isTerminal(0), output: SystemCalls.isTerminal(1),
      error: SystemCalls.isTerminal(2) && !dumb,
      colours: !dumb && (variables["NO_COLOR"] ?? []).isEmpty, width: SystemCalls.terminalWidth(1))
  }

  /// The civil day in Italy at that instant, whatever the zone of the machine.
  ///
  /// One hour ahead of UTC; two from the last Sunday of March to the last of October, at 01:00 UTC (directive
  /// 2000/84/EC). No zone files are read: a small machine may have none.
  static func dayInItaly(secondsSince1970 seconds: Int) -> Giorno {
    let day = Giorno(numero: (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
    let year = day.data.anno
    guard let march = Giorno(anno: year, mese: 3, giorno: 31),
      let october = Giorno(anno: year, mese: 10, giorno: 31)
    else { return day }
    let summer =
      lastSunday(upTo: march).numero * 86_400 + 3600..<lastSunday(upTo: october).numero * 86_400 + 3600
    let local = seconds + (summer.contains(seconds) ? 7200 : 3600)
    return Giorno(numero: (local - (local % 86_400 + 86_400) % 86_400) / 86_400)
  }

  private static func lastSunday(upTo day: Giorno) -> Giorno {
    // Day 0, 1 January 1970, was a Thursday: Sundays are 3 more than a multiple of 7.
    day - ((day.numero - 3) % 7 + 7) % 7
  }
}

// MARK: - The office

extension Environment {
  /// The office, as this line of command has it work; `progress` is drawn while a long work goes on.
  func ufficio(_ progress: ProgressBar? = nil) -> Ufficio {
    Ufficio(
      luoghi: .init(archivio: { try archivio() }, dati: { try dati() }), oggi: oggi,
      giornoDellaMacchina: clockDay,
      operatore: Operatore(
        utente: user.number, nome: user.name, programma: "sezionale \(Sezionale.versione)"),
      incarico: comando.map { Incarico($0, Competenze.di($0)) }, prova: options.prova,
      caso: seme.map { .da(seme: $0) } ?? .vero, avanzamento: { progress?.draw($0) })
  }

  /// The same, where nothing takes long.
  var ufficio: Ufficio { ufficio() }

  /// The same world for a command that the demonstration gives: somebody with a name of his own, and chance that is always the same.
  func dimostrazione(_ invocation: Invocation, seme: String) -> Environment {
    var finta = self
    finta.user = User(number: user.number, name: "dimostrazione")
    finta.seme = seme
    finta.options = invocation.options
    finta.comando = invocation.nome
    return finta
  }
}

// MARK: - Places

extension Environment {
  /// The folder of the archive, from the option or the variable.
  func archivio() throws(UsageError) -> String {
    guard let path = try named(options.archivio, "SEZIONALE_ARCHIVIO") else { throw .missingArchive }
    // Names that SQLite would take for an address or for memory, not for a place on the disk.
    if path == "-" || path.hasPrefix(":") || path.lowercased().hasPrefix("file:") {
      throw .notAnArchive(path: path)
    }
    return path
  }

  /// The folder of the reference data: the one named, or the first found of those delivered with the program.
  func dati() throws -> String {
    if let path = try named(options.dati, "SEZIONALE_DATI") {
      let status = try FileError.of(path, try SystemCalls.status(path, following: true))
      if status.kind != .directory { throw FileError(path, .notDirectory) }
      return path
    }
    let places = Self.placesOfData(executable: executable)
    for path in places where Folder.exists(path) { return path }
    throw Failure.datiDiRiferimentoAssenti(cercati: places)
  }

  /// Installed beside the program, in the current folder, or in the checkout where the program was built.
  static func placesOfData(executable: String?) -> [String] {
    guard let executable else { return ["Data"] }
    var folder = executable.splitAtLastSlash.directory
    var places = [folder.splitAtLastSlash.directory + "/share/sezionale/Data", "Data"]
    while folder != "/" {
      places.append(folder + "/Data")
      folder = folder.splitAtLastSlash.directory
    }
    return places
  }

  /// The option, or else the variable; an empty variable counts as none.
  private func named(_ option: String?, _ variable: String) throws(UsageError) -> String? {
    if let option { return option }
    guard let bytes = variables[variable], !bytes.isEmpty else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(what: variable) }
    return text
  }
}
