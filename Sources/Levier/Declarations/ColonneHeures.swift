import Markup

/// What a column of a sheet of hours can hold.
enum ColonneHeures: String, CaseIterable, Hashable, Sendable {
  case contrat, nom, prenom, naissance, mois, formation, heures, siret

  var libelle: String {
    switch self {
    case .contrat: "Numéro de contrat"
    case .nom: "Nom"
    case .prenom: "Prénom"
    case .naissance: "Date de naissance"
    case .mois: "Mois"
    case .formation: "Heures de formation"
    case .heures: "Heures travaillées"
    case .siret: "SIRET de l’employeur"
    }
  }

  /// How sheets call it, folded: the likeliest first.
  var synonymes: [String] {
    switch self {
    case .contrat:
      [
        "n de contrat", "no de contrat", "numero de contrat", "n contrat", "contrat", "reference contrat",
        "reference",
      ]
    case .nom: ["nom", "nom de naissance", "nom de famille", "nom du salarie", "nom usuel", "salarie"]
    case .prenom: ["prenom", "prenoms", "prenom du salarie"]
    case .naissance: ["date de naissance", "naissance", "ne le", "nee le", "ne e le", "date naissance"]
    case .mois: ["mois", "periode", "mois declare", "mois de travail", "mois annee"]
    case .formation:
      ["heures de formation", "formation", "h formation", "heures formation", "nb heures formation"]
    case .heures:
      [
        "heures travaillees", "heures", "nb heures", "nombre d heures", "heures realisees", "h travaillees",
        "heures effectuees", "total heures", "nb heures travaillees", "nombre d heures travaillees",
      ]
    case .siret: ["siret employeur", "siret de l employeur", "siret", "employeur"]
    }
  }
}

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

  /// The header is the row, among the first thirty, that names the most columns.
  init(devinee lignes: [[String]]) {
    let candidats = lignes.prefix(30).map(Self.colonnes(sous:))
    let meilleur = candidats.indices.max {
      candidats[$0].count < candidats[$1].count || (candidats[$0].count == candidats[$1].count && $0 > $1)
    }
    entete = meilleur ?? 0
    colonnes = meilleur.map { candidats[$0] } ?? [:]
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
