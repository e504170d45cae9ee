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

  /// What is asked of the agent when it was not found.
  var demande: String {
    switch self {
    case .nom, .prenom: "Choisissez la colonne «\u{a0}\(libelle)\u{a0}», ou celle du numéro de contrat."
    case .mois: "Choisissez la colonne «\u{a0}Mois\u{a0}», ou indiquez plus bas le mois du tableau."
    case .contrat, .naissance, .formation, .heures, .siret: "Choisissez la colonne «\u{a0}\(libelle)\u{a0}»."
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
