/// The addresses of operations, markets and lots.
enum VoiesMarches {
  static let marches = Voie< >("/marches")
  static let nouveauMarche = Voie< >("/marches/nouveau")
  static let marche = Voie<Marche>("/marches/:id")
  static let modifierMarche = Voie<Marche>("/marches/:id/modifier")
  static let leviers = Voie<Marche>("/marches/:id/leviers")
  static let misesDeCote = Voie< >("/marches/mises-de-cote")
  static let annulationMiseDeCote = Voie<MiseDeCote>("/marches/mises-de-cote/:id/annulation")
  static let remiseEnSuivi = Voie<Marche>("/marches/:id/remise-en-suivi")
  static let lots = Voie<Marche>("/marches/:id/lots")
  static let nouveauLot = Voie<Marche>("/marches/:id/lots/nouveau")
  static let lot = Voie<Lot>("/lots/:id")
  static let modifierLot = Voie<Lot>("/lots/:id/modifier")
  static let heuresDuLot = Voie<Lot>("/lots/:id/heures")
  static let operations = Voie< >("/operations")
  static let nouvelleOperation = Voie< >("/operations/nouvelle")
  static let operation = Voie<Operation>("/operations/:id")
  static let modifierOperation = Voie<Operation>("/operations/:id/modifier")
}

extension Rubrique {
  static let marches = Rubrique("Marchés", VoiesMarches.marches(), pour: GardeMarches.roles)
}
