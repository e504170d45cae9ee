/// The addresses of months and of the tables of hours.
enum VoiesDeclarations {
  static let declarations = VoieFixe("/declarations")
  static let moisCharges = VoieFixe("/declarations/mois-charges")
  static let declaration = Voie<Declaration>("/declarations/:id")
  static let complement = Voie<Declaration>("/declarations/:id/complement")
  static let validation = Voie<Declaration>("/declarations/:id/validation")
  static let reouverture = Voie<Declaration>("/declarations/:id/reouverture")
  static let annulationValidation = Voie<Declaration>("/declarations/:id/validation/annulation")
  static let cloture = Voie<Declaration>("/declarations/:id/cloture")
  static let correction = Voie<Declaration, LigneDeclaration>("/declarations/:id/lignes/:ligne/correction")
  static let ajoutDeLigne = Voie<Declaration, Contrat>("/declarations/:id/contrats/:contrat/ligne")
  static let imports = VoieFixe("/declarations/import")
  static let essai = Voie<Depot>("/declarations/import/:depot")
  static let colonnes = Voie<Depot>("/declarations/import/:depot/colonnes")
  static let application = Voie<Depot>("/declarations/import/:depot/application")
  static let modeleCSV = VoieFixe("/declarations/modele.csv")
  static let modeleXLSX = VoieFixe("/declarations/modele.xlsx")
}

extension Rubrique {
  static let declarations = Rubrique(
    "Déclarations", VoiesDeclarations.declarations(), pour: GardeDeclarant.roles)
}

extension GenreDeDepot {
  static let heures = GenreDeDepot(
    code: "heures", rubrique: .declarations, accueil: VoiesDeclarations.imports(),
    ariane: [
      ("Déclarations", VoiesDeclarations.declarations()),
      ("Importer un tableau d’heures", VoiesDeclarations.imports()),
    ],
    essai: VoiesDeclarations.essai)
}
