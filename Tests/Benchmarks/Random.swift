/// Numbers that look random and are the same in every run.
///
/// A linear congruential generator with Knuth's constants (MMIX); the low bits are the weak ones and are not used.
struct Random {
  private var state: UInt64 = 42

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
