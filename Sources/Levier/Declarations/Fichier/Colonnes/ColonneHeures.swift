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

  /// What is asked of the agent when it was not found, or when several titles compete for it.
  func demande(_ concurrents: [String] = []) -> String {
    let choix = "Choisissez la colonne «\u{a0}\(libelle)\u{a0}»"
    if concurrents.count == 1 {
      return "\(choix)\u{202f}: la seule qui convienne est masquée (\(concurrents.entreGuillemets))."
    }
    guard concurrents.isEmpty else {
      return "\(choix)\u{202f}: plusieurs conviennent (\(concurrents.entreGuillemets))."
    }
    return switch self {
    case .nom: "\(choix), ou celle du numéro de contrat."
    case .prenom:
      "\(choix), ou celle du numéro de contrat\u{202f}; si elle porte aussi le nom, choisissez-la deux fois."
    case .mois: "\(choix), ou indiquez plus bas le mois du tableau."
    case .heures: "\(choix)\u{202f}: aucun titre ne la nomme sûrement."
    case .contrat, .naissance, .formation, .siret: "\(choix)."
    }
  }
}

extension Sequence<String> {
  /// « Heures », « Total ».
  var entreGuillemets: String { map { "«\u{a0}\($0)\u{a0}»" }.joined(separator: ", ") }
}
