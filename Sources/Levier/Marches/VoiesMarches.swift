import Markup

/// The addresses of operations, markets and lots.
enum VoiesMarches {
  static let marches = VoieFixe("/marches")
  static let nouveauMarche = VoieFixe("/marches/nouveau")
  static let marche = Voie<Marche>("/marches/:id")
  static let modifierMarche = Voie<Marche>("/marches/:id/modifier")
  static let leviers = Voie<Marche>("/marches/:id/leviers")
  static let misesDeCote = VoieFixe("/marches/mises-de-cote")
  static let annulationMiseDeCote = Voie<MiseDeCote>("/marches/mises-de-cote/:id/annulation")
  static let remiseEnSuivi = Voie<Marche>("/marches/:id/remise-en-suivi")
  static let lots = Voie<Marche>("/marches/:id/lots")
  static let nouveauLot = Voie<Marche>("/marches/:id/lots/nouveau")
  static let lot = Voie<Lot>("/lots/:id")
  static let modifierLot = Voie<Lot>("/lots/:id/modifier")
  static let reglesDuLot = Voie<Lot>("/lots/:id/regles")
  static let heuresDuLot = Voie<Lot>("/lots/:id/heures")
  static let operations = VoieFixe("/operations")
  static let nouvelleOperation = VoieFixe("/operations/nouvelle")
  static let operation = Voie<Operation>("/operations/:id")
  static let modifierOperation = Voie<Operation>("/operations/:id/modifier")
}

extension VoiesMarches {
  static let filtreAQualifier = QueryString([("suivi", SuiviMarche.aQualifier.rawValue)])
  static let marchesAQualifier = VoiesMarches.marches().avec(filtreAQualifier)
}

extension Rubrique {
  static let marches = Rubrique("Marchés", VoiesMarches.marches(), pour: GardeMarches.roles)
}
