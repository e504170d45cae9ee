import Formats
import Markup

/// A title with the words above it, which may say of whom or of what it is: « Heures » over « Travaillées »,
/// « Prévu » over « Heures ».
struct TitreLu: Sendable {
  let texte: String
  /// Its own, folded.
  let propres: [String]
  /// With those of the group that it is read under.
  let mots: [String]
  /// What stands over it, where its row alone is taken for the titles.
  var dessus: [String] = []

  init(_ propre: String, sous groupe: String = "") {
    texte = propre.isEmpty || groupe.isEmpty ? groupe + propre : "\(groupe) \(propre)"
    (propres, mots) = (Self.mots(propre), Self.mots(texte))
  }

  static func mots(_ texte: String) -> [String] { French.fold(texte).split(separator: " ").map(String.init) }

  /// A group may be of more than the title under it: « Salarié » over « Mois ». Of hours it says which they
  /// are, and must be known.
  func certitude(_ titre: TitreHeures, pour colonne: ColonneHeures) -> TitreHeures.Certitude? {
    switch colonne {
    case .heures, .formation:
      dessus.isEmpty || titre.certitude(dessus + mots) != nil ? titre.certitude(mots) : nil
    case .contrat, .nom, .prenom, .naissance, .mois, .siret:
      titre.certitude(mots) ?? (propres.isEmpty ? nil : titre.certitude(propres))
    }
  }
}

extension [TabularRow] {
  /// The titles of a row; with those above it, a title stands over the empty cells at its right.
  func titresLus(_ rang: Int, surDeux: Bool = false) -> [TitreLu] {
    guard indices.contains(rang) else { return [] }
    let propres = self[rang].cells.map(\.text)
    let groupes = rang > 0 ? self[rang - 1].cells.map(\.text) : []
    return surDeux ? joints(propres, groupes) : seuls(propres, groupes)
  }

  func titres(_ rang: Int, surDeux: Bool = false) -> [String] {
    titresLus(rang, surDeux: surDeux).map(\.texte)
  }

  private func joints(_ propres: [String], _ groupes: [String]) -> [TitreLu] {
    var groupe = ""
    return (0..<Swift.max(propres.count, groupes.count)).map { colonne in
      let (propre, sien) = (propres.au(colonne), groupes.au(colonne))
      if !sien.isEmpty { groupe = sien }
      return TitreLu(propre, sous: propre.isEmpty ? sien : groupe)
    }
  }

  private func seuls(_ propres: [String], _ groupes: [String]) -> [TitreLu] {
    propres.indices.map { colonne in
      var lu = TitreLu(propres[colonne])
      let dessus = groupes.au(colonne)
      if colonne > 0 { lu.dessus = TitreLu.mots(dessus.isEmpty ? groupes.au(colonne - 1) : dessus) }
      return lu
    }
  }
}

extension [String] {
  fileprivate func au(_ rang: Int) -> String { indices.contains(rang) ? self[rang] : "" }
}
