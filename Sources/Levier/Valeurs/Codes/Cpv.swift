import Folding

/// A code of the Common Procurement Vocabulary: eight digits, without its check digit.
struct Cpv: Hashable, Comparable, Sendable {
  let code: String

  enum Refus: Error, Hashable { case vide, forme, division }

  /// Reads « 45000000-7 » or « 45000000 »: publishers often drop the check digit, so it is not kept.
  init(_ saisie: String) throws(Refus) {
    let texte = saisie.sansEspaces
    guard !texte.isEmpty else { throw .vide }
    let (lu, cle) = (texte.prefix(8), texte.utf8.dropFirst(8))
    guard lu.utf8.count == 8, lu.utf8.allSatisfy(\.isDigit), cle.isEmpty || cle.estUneCle else {
      throw .forme
    }
    guard let division = Int(lu.prefix(2)), (3...98).contains(division) else { throw .division }
    code = String(lu)
  }

  static func < (a: Self, b: Self) -> Bool { a.code < b.code }
}

extension Substring.UTF8View {
  /// « -7 ».
  fileprivate var estUneCle: Bool { count == 2 && first == 0x2D && dropFirst().allSatisfy(\.isDigit) }
}
