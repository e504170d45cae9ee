/// Counts of persons in one row or column, shown so that a small group cannot be made out.
///
/// Counts from 1 to `seuil` − 1 are masked; zero describes nobody and stays. If the total would still give a
/// masked count away, the counts that follow it are masked too, and at last the total itself.
struct Masque: Hashable, Sendable {
  /// Nothing where masked.
  let cases: [Int?]
  let total: Int?

  /// Practice of the trade; a funder may ask for more.
  static let seuilUsuel = 5

  init(_ effectifs: [Int], seuil: Int = Masque.seuilUsuel) {
    var masques = Set(effectifs.indices.filter { (1..<seuil).contains(effectifs[$0]) })
    let primaires = !masques.isEmpty
    // Those that can hide others: the next in the row, zeros last, since they hide least. Chosen by place and
    // not by size: a choice of the smallest, in a program that all may read, would bound what it hides.
    let depart = masques.min() ?? 0
    let suite = effectifs.indices.map { (depart + $0) % effectifs.count }.filter { !masques.contains($0) }
    var reserves = suite.filter { effectifs[$0] != 0 } + suite.filter { effectifs[$0] == 0 }
    while primaires, Self.seDevine(masques.map { effectifs[$0] }, seuil: seuil), !reserves.isEmpty {
      masques.insert(reserves.removeFirst())
    }
    let somme = effectifs.reduce(0, +)
    let nu = primaires && Self.seDevine(masques.map { effectifs[$0] }, seuil: seuil)
    cases = effectifs.indices.map { masques.contains($0) ? nil : effectifs[$0] }
    total = nu || (1..<seuil).contains(somme) ? nil : somme
  }

  /// Whether the sum of the masked counts, which the total gives, leaves but one possibility, or is itself a
  /// small group.
  private static func seDevine(_ masques: [Int], seuil: Int) -> Bool {
    let somme = masques.reduce(0, +)
    return masques.count < 2 || somme < seuil || somme == masques.count
      || (somme == masques.count * (seuil - 1) && masques.allSatisfy { $0 < seuil })
  }
}
