extension Sha256 {
  /// The eight words that SHA-256 carries from one block of 64 bytes to the next.
  struct Stato: Sendable {
    /// The first 32 bits of the fractional parts of the square roots of the first eight primes.
    var a: UInt32 = 0x6a09_e667
    var b: UInt32 = 0xbb67_ae85
    var c: UInt32 = 0x3c6e_f372
    var d: UInt32 = 0xa54f_f53a
    var e: UInt32 = 0x510e_527f
    var f: UInt32 = 0x9b05_688c
    var g: UInt32 = 0x1f83_d9ab
    var h: UInt32 = 0x5be0_cd19
  }
}

extension Sha256.Stato {
  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let costanti: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  /// Takes in one block of 64 bytes.
  ///
  /// The sixteen rounds are written out with the names of the words turned, instead of moving eight words at each
  /// round, and the message schedule is a ring of sixteen words: both halve the time.
  mutating func comprimi(_ blocco: Span<UInt8>) {
    precondition(blocco.count == 64, "SHA-256 takes in blocks of 64 bytes")
    var parole = InlineArray<16, UInt32> { posizione in
      UInt32(blocco[4 * posizione]) << 24 | UInt32(blocco[4 * posizione + 1]) << 16
        | UInt32(blocco[4 * posizione + 2]) << 8 | UInt32(blocco[4 * posizione + 3])
    }
    var (a, b, c, d, e, f, g, h) = (self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h)
    for base in stride(from: 0, to: 64, by: 16) {
      if base > 0 { Self.prosegui(&parole) }
      giro(a, b, c, &d, e, f, g, &h, Self.costanti[base + 0] &+ parole[0])
      giro(h, a, b, &c, d, e, f, &g, Self.costanti[base + 1] &+ parole[1])
      giro(g, h, a, &b, c, d, e, &f, Self.costanti[base + 2] &+ parole[2])
      giro(f, g, h, &a, b, c, d, &e, Self.costanti[base + 3] &+ parole[3])
      giro(e, f, g, &h, a, b, c, &d, Self.costanti[base + 4] &+ parole[4])
      giro(d, e, f, &g, h, a, b, &c, Self.costanti[base + 5] &+ parole[5])
      giro(c, d, e, &f, g, h, a, &b, Self.costanti[base + 6] &+ parole[6])
      giro(b, c, d, &e, f, g, h, &a, Self.costanti[base + 7] &+ parole[7])
      giro(a, b, c, &d, e, f, g, &h, Self.costanti[base + 8] &+ parole[8])
      giro(h, a, b, &c, d, e, f, &g, Self.costanti[base + 9] &+ parole[9])
      giro(g, h, a, &b, c, d, e, &f, Self.costanti[base + 10] &+ parole[10])
      giro(f, g, h, &a, b, c, d, &e, Self.costanti[base + 11] &+ parole[11])
      giro(e, f, g, &h, a, b, c, &d, Self.costanti[base + 12] &+ parole[12])
      giro(d, e, f, &g, h, a, b, &c, Self.costanti[base + 13] &+ parole[13])
      giro(c, d, e, &f, g, h, a, &b, Self.costanti[base + 14] &+ parole[14])
      giro(b, c, d, &e, f, g, h, &a, Self.costanti[base + 15] &+ parole[15])
    }
    self.a &+= a
    self.b &+= b
    self.c &+= c
    self.d &+= d
    self.e &+= e
    self.f &+= f
    self.g &+= g
    self.h &+= h
  }

  /// The next sixteen words of the message schedule, in the place of the last sixteen.
  @inline(__always)
  private static func prosegui(_ parole: inout InlineArray<16, UInt32>) {
    for posizione in 0..<16 {
      let x = parole[(posizione + 1) & 15]
      let y = parole[(posizione + 14) & 15]
      parole[posizione] =
        parole[posizione] &+ parole[(posizione + 9) & 15]
        &+ (ruota(x, 7) ^ ruota(x, 18) ^ (x >> 3)) &+ (ruota(y, 17) ^ ruota(y, 19) ^ (y >> 10))
    }
  }

  /// One round; `parola` is the word of the schedule plus the constant of the round.
  @inline(__always)
  private func giro(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ parola: UInt32
  ) {
    let primo = h &+ (ruota(e, 6) ^ ruota(e, 11) ^ ruota(e, 25)) &+ (g ^ (e & (f ^ g))) &+ parola
    let secondo = (ruota(a, 2) ^ ruota(a, 13) ^ ruota(a, 22)) &+ ((a & b) | (c & (a | b)))
    d = d &+ primo
    h = primo &+ secondo
  }
}

@inline(__always)
private func ruota(_ parola: UInt32, _ bit: UInt32) -> UInt32 { parola &>> bit | parola &<< (32 &- bit) }
