/// The candidate that a person most likely meant by `typed`, or `nil` when none is near enough to be worth saying.
///
/// Near means at most one slip in three letters. Among equally near candidates one that begins with the same letter
/// wins, because the first letter is seldom wrong; then the first.
func nearest(to typed: String, among candidates: [String]) -> String? {
  let allowed = max(1, typed.unicodeScalars.count / 3)
  var best: (name: String, rank: Int)?
  for candidate in candidates {
    let distance = slips(typed, candidate)
    let rank = 2 * distance + (candidate.first == typed.first ? 0 : 1)
    if distance <= allowed, rank < best?.rank ?? .max { best = (candidate, rank) }
  }
  return best?.name
}

/// The slips of the hand that turn one word into another: a letter missing, added, changed, or two swapped.
func slips(_ a: String, _ b: String) -> Int {
  let a = Array(a.unicodeScalars)
  let b = Array(b.unicodeScalars)
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in b.indices {
      row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
