extension LettereLatine {
  /// The table of letters, read once.
  static let tavola = Tavola(forme)

  /// Every letter above ASCII that is reduced, after what it becomes.
  ///
  /// All the letters of Latin-1 and Latin Extended-A, those of Latin Extended-B and Latin Extended Additional that are a Latin letter
  /// with a diacritic (Romanian, Croatian, Vietnamese, Welsh...), the Azeri schwa. Strokes, the dotless i and ŋ count as diacritics.
  /// No letter is replaced by its sound: đ is D and not DJ, ð is D and not DH, as passports write them.
  private static let forme: [(lettere: String, caratteri: String)] = [
    (
      "A",
      "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵ"
        + "Ặặ"
    ),
    ("B", "ḂḃḄḅḆḇ"),
    ("C", "ÇçĆćĈĉĊċČčḈḉ"),
    ("D", "ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ"),
    ("E", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěƏȄȅȆȇȨȩəḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"),
    ("F", "Ḟḟ"),
    ("G", "ĜĝĞğĠġĢģǤǥǦǧǴǵḠḡ"),
    ("H", "ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ"),
    ("I", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị"),
    ("J", "Ĵĵǰ"),
    ("K", "ĶķĸǨǩḰḱḲḳḴḵ"),
    ("L", "ĹĺĻļĽľĿŀŁłḶḷḸḹḺḻḼḽ"),
    ("M", "ḾḿṀṁṂṃ"),
    ("N", "ÑñŃńŅņŇňŉŊŋǸǹṄṅṆṇṈṉṊṋ"),
    (
      "O",
      "ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồ"
        + "ỔổỖỗỘộỚớỜờỞởỠỡỢợ"
    ),
    ("P", "ṔṕṖṗ"),
    ("R", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"),
    ("S", "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ"),
    ("T", "ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ"),
    (
      "U",
      "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬử"
        + "ỮữỰự"
    ),
    ("V", "ṼṽṾṿ"),
    ("W", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
    ("X", "ẊẋẌẍ"),
    ("Y", "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ"),
    ("Z", "ŹźŻżŽžẐẑẒẓẔẕ"),
    ("AE", "ÆæǢǣǼǽ"),
    ("DZ", "ǄǅǆǱǲǳ"),
    ("IJ", "Ĳĳ"),
    ("LJ", "Ǉǈǉ"),
    ("NJ", "Ǌǋǌ"),
    ("OE", "Œœ"),
    ("SS", "ßẞ"),
    ("TH", "Þþ"),
  ]

  /// The letters, one or two, that each character becomes.
  struct Tavola: Sendable {
    /// Latin-1, Latin Extended-A and B, up to the schwa.
    private var basse = [UInt16](repeating: 0, count: 0x25A - 0xC0)
    /// Latin Extended Additional.
    private var alte = [UInt16](repeating: 0, count: 0x100)

    fileprivate init(_ forme: [(lettere: String, caratteri: String)]) {
      for forma in forme {
        let lettere =
          forma.lettere.utf8.count == 2 ? Array(forma.lettere.utf8) : Array(forma.lettere.utf8) + [0]
        let valore = UInt16(lettere[0]) << 8 | UInt16(lettere[1])
        for carattere in forma.caratteri.unicodeScalars {
          if carattere.value < 0x1E00 {
            basse[Int(carattere.value) - 0xC0] = valore
          } else {
            alte[Int(carattere.value) - 0x1E00] = valore
          }
        }
      }
    }

    /// The letters that a character becomes: the second is 0 when there is one, both when the table has none.
    subscript(scalare: UInt32) -> (UInt8, UInt8) {
      let lettere: UInt16 =
        switch scalare {
        case 0xC0..<0x25A: basse[Int(scalare - 0xC0)]
        case 0x1E00..<0x1F00: alte[Int(scalare - 0x1E00)]
        default: 0
        }
      return (UInt8(lettere >> 8), UInt8(truncatingIfNeeded: lettere))
    }
  }
}
