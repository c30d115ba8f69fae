/// The letters of the lines on which voters are entered in calce: the Italian alphabet, then doubled.
enum LettereInCalce {
  /// As many lines as one sheet of signatures holds.
  static let perFoglio = alfabeto.count

  private static let alfabeto = Array("abcdefghilmnopqrstuvz")

  /// `a`, `b`, ... `z`, `aa`, `bb`, ...
  static func lettere(_ quante: Int) -> [String] {
    (0..<quante).map { posto in
      String(repeating: alfabeto[posto % alfabeto.count], count: posto / alfabeto.count + 1)
    }
  }
}
