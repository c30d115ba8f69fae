/// Letters of the Latin alphabet with their marks, joined into the one character that NFC has for them.
enum LatinComposition {
  /// How many marks a letter may bear: Vietnamese needs two.
  static let marksAllowed = 2

  /// The one character for `letter`, itself perhaps already accented, with `marks`.
  static func compose(
    _ letter: Unicode.Scalar, _ marks: [Unicode.Scalar]
  ) throws(CSVError.CharacterFault) -> Unicode.Scalar {
    var letter = letter
    var all: [Unicode.Scalar] = []
    while let parts = decomposed[letter] {
      letter = parts.letter
      all.insert(parts.mark, at: 0)
    }
    all += marks
    guard all.count <= marksAllowed else { throw .tooManyMarks }
    // Canonical order: a mark below or attached comes before one above, two of one kind stay as they are.
    if all.count == 2, order(all[1]) < order(all[0]) { all.swapAt(0, 1) }

    for mark in all {
      guard let next = composed[Pair(letter: letter, mark: mark)] else { throw .unknownMark }
      letter = next
    }
    return letter
  }

  private static func order(_ mark: Unicode.Scalar) -> UInt8 {
    mark.properties.canonicalCombiningClass.rawValue
  }

  private struct Pair: Hashable {
    var letter: Unicode.Scalar
    var mark: Unicode.Scalar
  }

  private static let decomposed = Dictionary(
    uniqueKeysWithValues: composed.map { ($0.value, $0.key) })

  private static let composed: [Pair: Unicode.Scalar] = {
    var composed: [Pair: Unicode.Scalar] = [:]
    for (mark, letters) in table {
      let scalars = Array(letters.unicodeScalars)
      for index in stride(from: 0, to: scalars.count, by: 2) {
        composed[Pair(letter: scalars[index], mark: mark)] = scalars[index + 1]
      }
    }
    return composed
  }()

  /// For each mark, the letters it joins, each followed by the result: every canonical decomposition of the
  /// Unicode blocks from Latin-1 to Latin Extended-B, and of Latin Extended Additional.
  private static let table: [(mark: Unicode.Scalar, letters: String)] = [
    ("\u{300}", "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
    (
      "\u{301}",
      "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿ"
        + "ÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"
    ),
    ("\u{302}", "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
    ("\u{303}", "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    ("\u{304}", "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
    ("\u{306}", "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"),
    (
      "\u{307}",
      "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎ"
        + "yẏſẛ"
    ),
    ("\u{308}", "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
    ("\u{309}", "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    ("\u{30A}", "AÅaåUŮuůwẘyẙ"),
    ("\u{30B}", "OŐoőUŰuű"),
    ("\u{30C}", "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
    ("\u{30F}", "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
    ("\u{311}", "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
    ("\u{31B}", "OƠoơUƯuư"),
    ("\u{323}", "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
    ("\u{324}", "UṲuṳ"),
    ("\u{325}", "AḀaḁ"),
    ("\u{326}", "SȘsșTȚtț"),
    ("\u{327}", "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
    ("\u{328}", "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    ("\u{32D}", "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
    ("\u{32E}", "HḪhḫ"),
    ("\u{330}", "EḚeḛIḬiḭUṴuṵ"),
    ("\u{331}", "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
  ]
}
