/// A civil day in the Gregorian calendar, with no time of day and no time zone.
///
/// Every term of electoral law is a whole number of days from a day, so a day is a number: `numero` counts
/// days from 1 January 1970. The calendar is proleptic before 15 October 1582. Years 1 to 9999 are accepted.
package struct Giorno: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it. This is what the archive stores.
  package let numero: Int

  package init(numero: Int) {
    self.numero = numero
  }

  /// The day with this year, month and day of the month, or `nil` when the calendar has no such day.
  package init?(anno: Int, mese: Int, giorno: Int) {
    guard (1...9999).contains(anno), (1...12).contains(mese), giorno >= 1,
      giorno <= 28 || giorno <= Self.giorniDelMese(mese, anno: anno)
    else { return nil }
    self.init(numero: Self.numero(anno: anno, mese: mese, giorno: giorno))
  }

  package static func < (a: Giorno, b: Giorno) -> Bool { a.numero < b.numero }
  package static func + (a: Giorno, giorni: Int) -> Giorno { Giorno(numero: a.numero + giorni) }
  package static func - (a: Giorno, giorni: Int) -> Giorno { Giorno(numero: a.numero - giorni) }
  /// Days from `b` to `a`.
  package static func - (a: Giorno, b: Giorno) -> Int { a.numero - b.numero }
}

// MARK: - Calendar

extension Giorno {
  /// Whether the year has a 29 February.
  package static func bisestile(_ anno: Int) -> Bool {
    anno % 4 == 0 && (anno % 100 != 0 || anno % 400 == 0)
  }

  package static func giorniDelMese(_ mese: Int, anno: Int) -> Int {
    switch mese {
    case 2: bisestile(anno) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The year that began on the last 1 March, and how many days have passed since.
  ///
  /// Counting years from 1 March puts the leap day last, so no table of months is needed
  /// (the era of 400 years has 146,097 days).
  private var dal1Marzo: (anno: Int, giorno: Int) {
    let spostato = numero + 719_468
    let era = (spostato >= 0 ? spostato : spostato - 146_096) / 146_097
    let giornoDellEra = spostato - era * 146_097
    let annoDellEra =
      (giornoDellEra - giornoDellEra / 1460 + giornoDellEra / 36_524 - giornoDellEra / 146_096) / 365
    let giornoDellAnno = giornoDellEra - (365 * annoDellEra + annoDellEra / 4 - annoDellEra / 100)
    return (annoDellEra + era * 400, giornoDellAnno)
  }

  /// Year, month and day of the month.
  package var data: (anno: Int, mese: Int, giorno: Int) {
    let (annoDaMarzo, giornoDellAnno) = dal1Marzo
    let meseDaMarzo = (5 * giornoDellAnno + 2) / 153
    let mese = meseDaMarzo < 10 ? meseDaMarzo + 3 : meseDaMarzo - 9
    return (
      annoDaMarzo + (mese <= 2 ? 1 : 0), mese, giornoDellAnno - (153 * meseDaMarzo + 2) / 5 + 1
    )
  }

  private static func numero(anno: Int, mese: Int, giorno: Int) -> Int {
    let annoDaMarzo = mese <= 2 ? anno - 1 : anno
    let era = annoDaMarzo / 400
    let annoDellEra = annoDaMarzo - era * 400
    let giornoDellAnno = (153 * (mese > 2 ? mese - 3 : mese + 9) + 2) / 5 + giorno - 1
    return era * 146_097 + annoDellEra * 365 + annoDellEra / 4 - annoDellEra / 100 + giornoDellAnno - 719_468
  }

  /// The day of the week.
  package var giornoDellaSettimana: GiornoDellaSettimana {
    // 1 January 1970 was a Thursday.
    let dalLunedi = (numero % 7 + 7 + 3) % 7
    return GiornoDellaSettimana.allCases[dalLunedi]
  }

  /// The same day and month `anni` years later; when the month has no such day (29 February), the last of the
  /// month.
  ///
  /// Source: art. 2963 c.c., a term of months or years ends on the last day of the month when the day is
  /// missing.
  package func aggiungendo(anni: Int) -> Giorno {
    // In years that begin on 1 March a day keeps its place in every year, save 29 February, which is the last.
    let (annoDaMarzo, giornoDellAnno) = dal1Marzo
    let arrivo = annoDaMarzo + anni
    let giorni = 365 * anni + Self.bisestili(finoA: arrivo) - Self.bisestili(finoA: annoDaMarzo)
    let manca29Febbraio = giornoDellAnno == 365 && !Self.bisestile(arrivo + 1)
    return self + (manca29Febbraio ? giorni - 1 : giorni)
  }

  /// How many years have a 29 February, from 1 to `anno`; below 1, the negative of those left out.
  private static func bisestili(finoA anno: Int) -> Int {
    // Counted from a multiple of 400 far below zero, so that every division rounds the same way.
    let spostato = anno + 400_000
    return spostato / 4 - spostato / 100 + spostato / 400 - 97_000
  }
}

/// A day of the week, Monday first as in Italian calendars.
package enum GiornoDellaSettimana: String, CaseIterable, Sendable {
  case lunedi = "lunedì"
  case martedi = "martedì"
  case mercoledi = "mercoledì"
  case giovedi = "giovedì"
  case venerdi = "venerdì"
  case sabato
  case domenica
}

// MARK: - Text

extension Giorno: CustomStringConvertible {
  /// ISO 8601, `2023-11-12`: the form of files, digests and arguments.
  package var iso: String {
    var testo: [UInt8] = []
    scriviIso(in: &testo)
    return String(decoding: testo, as: UTF8.self)
  }

  /// Appends the ISO form in ASCII, for canonical texts of millions of lines.
  package func scriviIso(in testo: inout [UInt8]) {
    let (anno, mese, giorno) = data
    func cifra(_ valore: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(valore % 10) }
    testo += [
      cifra(anno / 1000), cifra(anno / 100), cifra(anno / 10), cifra(anno), UInt8(ascii: "-"),
      cifra(mese / 10), cifra(mese), UInt8(ascii: "-"), cifra(giorno / 10), cifra(giorno),
    ]
  }

  package var description: String { iso }

  /// `12/11/2023`: the form of tables on paper.
  package var breve: String {
    let (anno, mese, giorno) = data
    return "\(Self.cifre(giorno, 2))/\(Self.cifre(mese, 2))/\(Self.cifre(anno, 4))"
  }

  /// `12 novembre 2023`, with `1º` for the first of the month: the form of acts and posters.
  package var esteso: String {
    let (anno, mese, giorno) = data
    return "\(giorno == 1 ? "1º" : String(giorno)) \(Self.nomiDeiMesi[mese - 1]) \(anno)"
  }

  package static let nomiDeiMesi = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
    "novembre", "dicembre",
  ]

  /// Reads exactly `AAAA-MM-GG` in ASCII digits; anything else, and any day the calendar has not, is `nil`.
  package init?(iso testo: Span<UInt8>) {
    guard testo.count == 10, testo[4] == UInt8(ascii: "-"), testo[7] == UInt8(ascii: "-"),
      let anno = Self.numero(testo, 0..<4), let mese = Self.numero(testo, 5..<7),
      let giorno = Self.numero(testo, 8..<10)
    else { return nil }
    self.init(anno: anno, mese: mese, giorno: giorno)
  }

  package init?(iso testo: some Collection<UInt8>) { self.init(iso: Array(testo).span) }

  /// Reads exactly `GG/MM/AAAA` in ASCII digits, the form of Italian registry programs.
  package init?(italiano testo: Span<UInt8>) {
    guard testo.count == 10, testo[2] == UInt8(ascii: "/"), testo[5] == UInt8(ascii: "/"),
      let giorno = Self.numero(testo, 0..<2), let mese = Self.numero(testo, 3..<5),
      let anno = Self.numero(testo, 6..<10)
    else { return nil }
    self.init(anno: anno, mese: mese, giorno: giorno)
  }

  package init?(italiano testo: some Collection<UInt8>) { self.init(italiano: Array(testo).span) }

  private static func numero(_ testo: Span<UInt8>, _ cifre: Range<Int>) -> Int? {
    var numero = 0
    for posizione in cifre {
      let cifra = testo[posizione] &- UInt8(ascii: "0")
      guard cifra < 10 else { return nil }
      numero = numero * 10 + Int(cifra)
    }
    return numero
  }

  private static func cifre(_ valore: Int, _ larghezza: Int) -> String {
    let testo = String(valore)
    return String(repeating: "0", count: max(0, larghezza - testo.utf8.count)) + testo
  }
}
