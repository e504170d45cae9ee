import Testing

@testable import Levier

@Suite("Small groups are not shown")
struct MasqueTests {
  @Test(
    "Counts under five are masked, with another one if the total would give them away",
    arguments: [
      ([12, 8, 30], [12, 8, 30], 50), ([12, 0, 30], [12, 0, 30], 42), ([12, 5], [12, 5], 17),
      ([3, 8, 30], [nil, nil, 30], 41), ([3, 4, 30], [nil, nil, 30], 37),
      ([1, 1, 9, 30], [nil, nil, nil, 30], 41),
      ([4, 4, 9, 30], [nil, nil, nil, 30], 47), ([2, 2, 9], [nil, nil, nil], 13),
      ([3, 0, 0], [nil, nil, nil], nil),
      ([3], [nil], nil), ([0, 0], [0, 0], 0), ([], [], 0), ([4, 12], [nil, nil], 16),
    ] as [([Int], [Int?], Int?)])
  func masque(effectifs: [Int], cases: [Int?], total: Int?) {
    let masque = Masque(effectifs)
    #expect(masque.cases == cases)
    #expect(masque.total == total)
  }

  @Test("A stricter threshold masks more")
  func seuil() {
    #expect(Masque([10, 20, 30], seuil: 11).cases == [nil, nil, 30])
  }

  @Test("No masked count can be worked out from what is shown")
  func deduction() {
    var hasard = Hasard(graine: 5)
    for _ in 0..<3000 {
      let effectifs = (0..<Int.random(in: 1...6, using: &hasard)).map { _ in
        Int.random(in: 0...12, using: &hasard)
      }
      let masque = Masque(effectifs)
      for (effectif, montre) in zip(effectifs, masque.cases) {
        #expect(montre == nil || montre == effectif)
        if (1..<5).contains(effectif) { #expect(montre == nil) }
      }
      let caches = zip(effectifs, masque.cases).filter { $0.1 == nil }.map(\.0)
      guard !caches.isEmpty, let total = masque.total else { continue }
      let reste = total - masque.cases.compactMap { $0 }.reduce(0, +)
      #expect(caches.count >= 2 && reste >= 5, "\(effectifs)")
    }
  }
}
