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
      ([3], [nil], nil), ([4, 4], [nil, nil], nil), ([1, 1, 1, 1, 1], [nil, nil, nil, nil, nil], nil),
      ([0, 0], [0, 0], 0), ([], [], 0), ([4, 12], [nil, nil], 16),
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

  @Test("Whoever knows the method and reads what is shown still cannot tell a masked count")
  func deduction() {
    // All rows of three counts up to 14, gathered by what they show: a masked count is safe if the rows that
    // show the same disagree on it. Past that total, some of those rows are not in the list.
    var origines: [Masque: [[Int]]] = [:]
    for a in 0...14 {
      for b in 0...14 { for c in 0...14 { origines[Masque([a, b, c]), default: []].append([a, b, c]) } }
    }
    for (masque, effectifs) in origines {
      let montres = masque.cases.compactMap { $0 }.reduce(0, +)
      guard masque.total.map({ $0 - montres <= 14 }) ?? true else { continue }
      for rang in masque.cases.indices where masque.cases[rang] == nil {
        #expect(Set(effectifs.map { $0[rang] }).count > 1, "\(masque) \(effectifs)")
      }
    }
  }
}
