import Formats
import Markup

/// The numbers of a file that are, or may be, NIRs: where they stand, never what they are.
struct FouilleDeFichier: Sendable {
  /// A number that may be one, as it is shown to be recognised: every digit masked.
  struct Doute: Hashable, Sendable {
    let place: String
    let extrait: String
  }

  /// Where the first certain one stands.
  private(set) var certain: String?
  private(set) var doutes: [Doute] = []
  static let doutesMontres = 20

  /// - Throws: `TabularError` for an archive that cannot be searched wholly.
  init(_ chemin: String) throws {
    do {
      try TextSweep.read(path: chemin) { passage in
        noter(passage)
        if certain != nil { throw Trouve() }
      }
    } catch is Trouve {}
  }

  /// The same, of a file that is received.
  /// - Throws: `FichierRefuse` or `TabularError`, the file being forgotten.
  init(recu fichier: FichierRecu) throws {
    try self.init(fichier.chemin)
    if let place = certain { throw FichierRefuse(place: place) }
  }

  private struct Trouve: Error {}

  private mutating func noter(_ passage: SweptPassage) {
    // Across the cells of a table, only what has its shape: each cell is judged by its own column.
    let attendu = passage.extent == .acrossCells ? .tableau : NIR.Attendu(titre: passage.heading)
    for trouvaille in NIR.chercher(dans: passage.text, attendu: attendu) {
      if trouvaille.verdict == .certain {
        certain = Self.place(trouvaille, passage)
        return
      }
      guard passage.extent != .acrossCells else { continue }
      let extrait = NIR.extraitMasque(passage.text, trouvaille.etendue)
      let doute = Doute(place: Self.place(trouvaille, passage), extrait: extrait)
      if doutes.count < Self.doutesMontres, !doutes.contains(doute) { doutes.append(doute) }
    }
  }

  /// « ligne 2, colonne « Observations » »: where to look in the file.
  private static func place(_ trouvaille: NIR.Trouvaille, _ passage: SweptPassage) -> String {
    let place = passage.place(of: trouvaille.etendue.lowerBound)
    guard case .line = place, let titre = passage.heading?.split(whereSeparator: \.isNewline).first else {
      return place.phrase
    }
    return "\(place.phrase), colonne «\u{a0}\(NIR.masquer(String(titre.prefix(60))))\u{a0}»"
  }
}

extension SweptPassage.Place: Phrase {
  var phrase: String {
    switch self {
    case .line(let ligne): "ligne \(ligne)"
    case .cell(let feuille, let cellule):
      "feuille «\u{a0}\(NIR.masquer(feuille))\u{a0}», cellule \(cellule.prefix(12))"
    case .part(let partie): "dans «\u{a0}\(NIR.masquer(String(partie.prefix(80))))\u{a0}», hors des cellules"
    }
  }
}

extension String {
  /// A file's name, unless it bears a social security number: that is kept nowhere.
  var nomDeFichierGarde: String { NIR.verdict(sur: self) == nil ? String(prefix(200)) : "sans nom" }
}

/// A received file that may not be kept.
struct FichierRefuse: Error, Phrase {
  let place: String

  var phrase: String {
    """
    Ce fichier contient un numéro de sécurité sociale (\(place)), que Levier ne garde jamais. Retirez-le du \
    fichier, puis déposez-le de nouveau\u{202f}; celui-ci n’a pas été conservé.
    """
  }
}
