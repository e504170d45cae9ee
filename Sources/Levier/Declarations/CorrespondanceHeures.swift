import Formats
import Markup

/// Which column of a sheet holds what: guessed from its header, corrected by the agent.
struct CorrespondanceHeures: Hashable, Sendable {
  /// The header's rank among the rows that hold something.
  var entete: Int
  var colonnes: [ColonneHeures: Int]
  /// For a sheet of one month, that does not say which.
  var mois: Mois?

  /// Whether each line can say who, when and how long.
  var manque: [ColonneHeures] {
    var manque: [ColonneHeures] = []
    if colonnes[.contrat] == nil {
      manque += [.nom, .prenom].filter { colonnes[$0] == nil }
    }
    if colonnes[.mois] == nil, mois == nil { manque.append(.mois) }
    if colonnes[.heures] == nil, colonnes[.formation] == nil { manque.append(.heures) }
    return manque
  }

  /// Where the titles are looked for: the first rows of a sheet.
  static let lignesLues = 30

  /// The header is the row that names the most columns, or else that fills the most cells: a sheet often opens
  /// with a line that says what it is.
  init(devinee lignes: [TabularRow]) {
    let candidats = lignes.prefix(Self.lignesLues).map { ligne in
      let titres = ligne.cells.map(\.text)
      return (colonnes: Self.colonnes(sous: titres), remplies: titres.count { !$0.isEmpty })
    }
    let meilleur = candidats.indices.max { un, autre in
      let (a, b) = (candidats[un], candidats[autre])
      return (a.colonnes.count, a.remplies, autre) < (b.colonnes.count, b.remplies, un)
    }
    entete = meilleur ?? 0
    colonnes = meilleur.map { candidats[$0].colonnes } ?? [:]
  }

  /// The columns recognised under the titles of a row that the agent points at.
  init(entete: Int, titres: [String], mois: Mois?) {
    (self.entete, self.mois, colonnes) = (entete, mois, Self.colonnes(sous: titres))
  }

  /// Exact names first, so that « formation » does not take the hours; then names that hold a synonym.
  private static func colonnes(sous titres: [String]) -> [ColonneHeures: Int] {
    let plies = titres.map(French.fold)
    var trouvees: [ColonneHeures: Int] = [:]
    func prendre(_ convient: (String, String) -> Bool) {
      for colonne in ColonneHeures.allCases {
        for synonyme in colonne.synonymes where trouvees[colonne] == nil {
          trouvees[colonne] = plies.indices.first { rang in
            !trouvees.values.contains(rang) && convient(plies[rang], synonyme)
          }
        }
      }
    }
    prendre { $0 == $1 }
    prendre { titre, synonyme in " \(titre) ".contains(" \(synonyme) ") }
    return trouvees
  }
}

extension CorrespondanceHeures {
  /// As it is kept with the deposit: `entete=0&nom=1&heures=4`.
  var texte: String {
    var champs = [("entete", "\(entete)")]
    champs += colonnes.sorted { $0.value < $1.value }.map { ($0.key.rawValue, "\($0.value)") }
    if let mois { champs.append(("mois_du_fichier", mois.iso)) }
    return QueryString(champs).rendered
  }

  init?(texte: String) {
    let champs = QueryString(parsing: texte)
    guard let entete = champs["entete"].flatMap({ Int($0) }) else { return nil }
    self.entete = max(0, entete)
    mois = champs["mois_du_fichier"].flatMap(Mois.init(lu:))
    colonnes = [:]
    for colonne in ColonneHeures.allCases {
      colonnes[colonne] = champs[colonne.rawValue].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
    }
  }
}
