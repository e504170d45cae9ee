package import Storage

/// The one named world: tests, the demo and the screenshots tell the same story. Every name in it is
/// invented; Brenelle is on no map.
package struct Monde: Sendable {
  /// The day on which tests play: the world's events are told around it.
  package static let aujourdhui = Instant(milliseconds: 1_773_576_000_000)  // 15 March 2026, noon UTC
  package static let motDePasse = "brenelle en clair 2026"

  var territoire: ID<Territoire>
  var voisin: ID<Territoire>
  /// At the end of the names of the neighbour's, so that none is told for another's: « d’Orsonne ».
  var marque = ""
  var structures: [String: ID<Structure>] = [:]
  var agents: [String: ID<Agent>] = [:]
  /// Who keeps the figures of the whole country.
  var operateur: ID<Operateur>?

  /// The account that shows each role.
  package static let comptes: [(role: String, courriel: String)] =
    Role.allCases.map { ($0.libelle, courriel($0)) } + [(Operateur.libelle, courrielDeLOperateur)]
  private static let courrielDeLOperateur = "operateur@demo.levier.example"

  func courriel(_ role: Role) -> String {
    marque.isEmpty ? Self.courriel(role) : "orsonne.\(Self.courriel(role))"
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
    try monde.acteurs(TransactionLocale(tx, dans: monde.territoire), cout: cout)
    let operateur = try tx.operateur("Yaël Perrin", try Courriel(courrielDeLOperateur))
    try tx.fixer(
      MotDePasse(choisi: motDePasse, repete: motDePasse, cout: cout), de: tx.compte(de: .operateur(operateur))
    )
    try tx.rejoindre(operateur, par: .commande)
    monde.operateur = operateur
    return monde
  }

  /// The same people and structures in the neighbouring territory, under names of their own.
  func raconterLeVoisin(a tx: any Transaction, cout: Int) throws -> Monde {
    var autre = Monde(territoire: voisin, voisin: territoire, marque: " d’Orsonne")
    try autre.acteurs(TransactionLocale(tx, dans: voisin), cout: cout)
    return autre
  }

  /// A name as this territory tells it.
  func nomme(_ nom: String) -> String { nom + marque }

  private mutating func acteurs(_ tx: TransactionLocale, cout: Int) throws {
    let motDePasse = try MotDePasse(choisi: Self.motDePasse, repete: Self.motDePasse, cout: cout)
    for personnage in Self.personnages {
      var nouvelle = personnage.structure
      nouvelle.nom = nomme(nouvelle.nom)
      let structure = try tx.creer(nouvelle)
      structures[personnage.structure.nom] = structure
      for (role, prenom, nom) in personnage.agents {
        let agent = try tx.creer(
          NouvelAgent(
            role: role, prenom: prenom, nom: nomme(nom), courriel: try Courriel(courriel(role)),
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
