import Folding
import Formats

/// A contract's number as sheets write it: « 92 », « 92.0 », « n° 92 », « 1 234 ».
struct NumeroLu {
  let valeur: Int64

  init?(_ cellule: Cell) {
    switch cellule {
    case .text, .number: self.init(cellule.text)
    case .empty, .date, .duration, .boolean, .unreadable: return nil
    }
  }

  init?(_ texte: String) {
    if texte.utf8.allSatisfy(\.isDigit), let valeur = Int64(texte), valeur > 0 {
      self.valeur = valeur
      return
    }
    guard let lu = texte.rognee.wholeMatch(of: Self.forme) else { return nil }
    let groupes = lu.output.1.split(whereSeparator: \.isWhitespace)
    guard groupes.dropFirst().allSatisfy({ $0.count == 3 }),
      let valeur = Int64(groupes.joined()), valeur > 0
    else { return nil }
    self.valeur = valeur
  }

  nonisolated(unsafe) private static let forme =
    /(?i)(?:contrat\s*)?(?:n\s*[°ºo.]?\s*|#\s*)?([0-9][0-9\s]*)(?:[.,]0+)?/
}
