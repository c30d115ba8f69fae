/// An act of law that the program cites: its one printed name. An act that is not here does not compile.
///
/// Each is in `Data/norme/catalogo.csv`, with its articles, how sure they are and until when they were checked.
package enum Legge: String, CaseIterable, Sendable {
  case codiceCivile = "c.c."
  case costituzione = "Cost."
  case dpr361del1957 = "d.P.R. 361/1957"
  case dpr570del1960 = "d.P.R. 570/1960"
  case dpr223del1967 = "d.P.R. 223/1967"
  case dpr670del1972 = "d.P.R. 670/1972"
  case dpr299del2000 = "d.P.R. 299/2000"
  case l212del1956 = "L. 212/1956"
  case l108del1968 = "L. 108/1968"
  case l136del1976 = "L. 136/1976"
  case l18del1979 = "L. 18/1979"
  case l470del1988 = "L. 470/1988"
  case l40del1979 = "L. 40/1979"
  case l15del1991 = "L. 15/1991"
  case l459del2001 = "L. 459/2001"
  case l244del2007 = "L. 244/2007"
  case l147del2013 = "L. 147/2013"
  case l72del2025 = "L. 72/2025"
  case dl408del1994 = "D.L. 408/1994"
  case dl1del2006 = "D.L. 1/2006"
  case dl5del2012 = "D.L. 5/2012"
  case dl7del2024 = "D.L. 7/2024"
  case dl27del2025 = "D.L. 27/2025"
  case dlgs197del1996 = "D.Lgs. 197/1996"
  case dlgs267del2000 = "D.Lgs. 267/2000"
  case dlgsLgt545del1945 = "D.Lgs.Lgt. 545/1945"
  case dm117del1998 = "D.M. 117/1998"
  case dm12febbraio2014 = "D.M. 12 febbraio 2014"
  case reg679del2016 = "Reg. (UE) 2016/679"
  case lrFriuliVeneziaGiulia28del2007 = "L.R. Friuli-Venezia Giulia 28/2007"
  case lrFriuliVeneziaGiulia17del2007 = "L.R. Friuli-Venezia Giulia 17/2007"
  case lrFriuliVeneziaGiulia19del2013 = "L.R. Friuli-Venezia Giulia 19/2013"
  case lrValleDAosta4del1995 = "L.R. Valle d'Aosta 4/1995"
  case circ2600del1986 = "circ. Min. interno 2600/L del 1986"
  case circ43del2014 = "circ. Min. interno 43/2014"
  case istruzioni = "istruzioni del Ministero dell'interno"

  /// The act that a text names, however it writes it: `d.l. 1/2006`, `D.L. 1/2006`; `nil` when the program cites no such act.
  package init?(scritta testo: String) {
    guard let trovata = Self.perChiave[Self.chiave(testo)] else { return nil }
    self = trovata
  }

  private static let perChiave = Dictionary(
    uniqueKeysWithValues: allCases.map { (chiave($0.rawValue), $0) })

  /// Letters and digits alone, in lower case: what tells two acts apart.
  static func chiave(_ testo: String) -> String {
    String(testo.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
