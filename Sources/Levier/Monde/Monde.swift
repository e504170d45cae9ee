package import Storage

/// The one named world: tests, the demo and the screenshots tell the same story. Every name in it is
/// invented; Brenelle is on no map.
package struct Monde: Sendable {
  /// The day on which tests play: the world's events are told around it.
  package static let aujourdhui = Instant(milliseconds: 1_773_576_000_000)  // 15 March 2026, noon UTC
  package static let motDePasse = "brenelle en clair 2026"

  var territoire: ID<Territoire>
  var voisin: ID<Territoire>
  var structures: [String: ID<Structure>] = [:]
  var agents: [String: ID<Agent>] = [:]

  /// The account that shows each role.
  package static let comptes: [(role: String, courriel: String)] = Role.allCases.map {
    ($0.libelle, courriel($0))
  }

  static func courriel(_ role: Role) -> String {
    "\(role.rawValue.replacing("_", with: "-"))@demo.levier.example"
  }
}

extension Monde {
  /// Tells the world to an empty database.
  /// - Parameter cout: of the passwords' hash; tests choose a small one.
  package static func raconter(a tx: any Transaction, cout: Int) throws -> Monde {
    var monde = Monde(
      territoire: try tx.creerTerritoire("Pays de Brenelle"), voisin: try tx.creerTerritoire("Val d’Orsonne"))
    try monde.acteurs(tx, cout: cout)
    return monde
  }

  private mutating func acteurs(_ tx: any Transaction, cout: Int) throws {
    let motDePasse = try MotDePasse(choisi: Self.motDePasse, repete: Self.motDePasse, cout: cout)
    for personnage in Self.personnages {
      let structure = try tx.creer(personnage.structure, dans: territoire)
      structures[personnage.structure.nom] = structure
      for (role, prenom, nom) in personnage.agents {
        let agent = try tx.creer(
          NouvelAgent(
            role: role, prenom: prenom, nom: nom, courriel: try Courriel(Self.courriel(role)),
            instructeur: role == .facilitateur), dans: structure)
        try tx.changerMotDePasse(agent, motDePasse, par: .commande)
        agents[role.rawValue] = agent
      }
    }
  }

  private static let personnages:
    [(structure: NouvelleStructure, agents: [(Role, prenom: String, nom: String)])] = [
      (
        NouvelleStructure(
          genre: .relaisMaisonEmploi, nom: "Maison de l’emploi de Brenelle", commune: "Brenelle-sur-Aure"),
        [(.administrateur, "Armel", "Quintrec"), (.facilitateur, "Solène", "Vaubrun")]
      ),
      (
        NouvelleStructure(
          genre: .epci, nom: "Communauté de communes de Brenelle", commune: "Brenelle-sur-Aure"),
        [(.donneurOrdre, "Hervé", "Lascombes")]
      ),
      (
        NouvelleStructure(genre: .entreprise, nom: "Maçonnerie Tréguier-Faure", commune: "Saint-Aubrac"),
        [(.entreprise, "Inès", "Faure")]
      ),
      (
        NouvelleStructure(genre: .etti, nom: "Tremplin Intérim Brenelle", commune: "Brenelle-sur-Aure"),
        [(.siae, "Malik", "Orsini")]
      ),
      (
        NouvelleStructure(
          genre: .missionLocale, nom: "Mission locale de Brenelle", commune: "Brenelle-sur-Aure"),
        [(.prescripteur, "Jeanne", "Kerdoncuf")]
      ),
      (
        NouvelleStructure(genre: .fse, nom: "Service FSE+ de la région fictive", commune: "Orsonne"),
        [(.financeur, "Paul", "Ambroise")]
      ),
    ]
}
