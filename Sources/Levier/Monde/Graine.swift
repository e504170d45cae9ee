/// A seeded generator (SplitMix64): the same seed makes the same region.
struct Graine: Sendable {
  private var etat: UInt64

  init(_ graine: UInt64) { etat = graine }

  /// A number from zero to `limite`, excluded.
  mutating func tirer(_ limite: Int) -> Int { Int(suivant() % UInt64(max(1, limite))) }

  mutating func tirer<T>(dans choix: [T]) -> T { choix[tirer(choix.count)] }

  private mutating func suivant() -> UInt64 {
    etat &+= 0x9e37_79b9_7f4a_7c15
    var z = etat
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
