/// A seeded generator (SplitMix64): a property that fails once fails again.
struct Hasard: RandomNumberGenerator {
  private var etat: UInt64

  init(graine: UInt64) { etat = graine }

  mutating func next() -> UInt64 {
    etat &+= 0x9e37_79b9_7f4a_7c15
    var z = etat
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func entier(_ bornes: Range<Int>) -> Int { Int.random(in: bornes, using: &self) }
}
