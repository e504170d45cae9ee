import Folding
import Formats
import Markup

/// « 10/09/2026 » as it is typed: two numbers, of which either may be the month.
struct DateBarree {
  let texte: String
  let (un, deux): (Int, Int)

  init?(_ cellule: Cell) {
    guard case .text(let texte) = cellule else { return nil }
    guard texte.utf8.prefix(4).contains(where: Self.estUneBarre) else { return nil }
    let parties = texte.utf8.drop { $0 == 0x20 }.split(
      maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: Self.estUneBarre)
    guard parties.count == 3, parties[2].first?.isDigit == true,
      let un = Self.nombre(parties[0]), let deux = Self.nombre(parties[1])
    else { return nil }
    (self.texte, self.un, self.deux) = (texte, un, deux)
  }

  var moisDevant: Bool { un <= 12 && deux > 12 }
  var jourDevant: Bool { un > 12 && deux <= 12 }
  /// Each number may be the month.
  var deuxMois: Bool { un <= 12 && deux <= 12 }
  var estAmbigue: Bool { deuxMois && un != deux }

  /// As it is shown.
  var extrait: Substring { texte.prefix(20) }

  /// The same, its two first numbers exchanged.
  var inversee: String {
    texte.replacing(Self.deuxNombres, maxReplacements: 1) { lu in
      "\(lu.output.1)\(lu.output.4)\(lu.output.3)\(lu.output.2)"
    }
  }

  nonisolated(unsafe) private static let deuxNombres = /^( *)([0-9]{1,2})([-\/.])([0-9]{1,2})/

  /// « 3 avril », or « 4 mars ».
  func enFrancais(_ ordre: OrdreDeDate) -> String {
    switch ordre {
    case .jour: French.dayOfMonth(un, month: deux)
    case .mois: French.dayOfMonth(deux, month: un)
    }
  }

  private static func estUneBarre(_ octet: UInt8) -> Bool { octet == 0x2F || octet == 0x2D || octet == 0x2E }

  /// Of one or two figures, from 1 to 31.
  private static func nombre(_ chiffres: Substring.UTF8View) -> Int? {
    guard (1...2).contains(chiffres.count), let lu = Int(Substring(chiffres)), (1...31).contains(lu) else {
      return nil
    }
    return lu
  }
}

/// What a day puts in front.
enum OrdreDeDate: String, CaseIterable, Hashable, Sendable {
  case jour, mois

  var libelle: String { self == .jour ? "Le jour d’abord" : "Le mois d’abord" }
}
