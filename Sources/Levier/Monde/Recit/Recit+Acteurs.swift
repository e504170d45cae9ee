import Storage

extension Recit {
  mutating func raconterActeurs() throws {
    for (rang, nouvelle) in Self.structures.enumerated() {
      var nouvelle = nouvelle
      nouvelle.siret = Self.siret(rang + 1)
      nouvelle.adresse = "\(rang * 3 + 2) rue de la Démonstration"
      nouvelle.codePostal = "99000"
      if nouvelle.nature == .siae { nouvelle.conventionFin = (jour.mois + 3 + rang % 18).dernierJour }
      let nom = nouvelle.nom
      nouvelle.nom = monde.nomme(nom)
      monde.structures[nom] = try tx.creer(nouvelle)
    }
    if let premiere = monde.agents[Role.facilitateur.rawValue] { facilitateurs.append(premiere) }
    let relais = try structure("Maison de l’emploi de Brenelle")
    for (prenom, nom) in [("Gaëtan", "Ollivier-Roche"), ("Amina", "Bensaïd")] {
      facilitateurs.append(try agent(.facilitateur, prenom, nom, dans: relais))
    }
    try declarants(du: "Maçonnerie Tréguier-Faure", "Tremplin Intérim Brenelle")
    try regles()
  }

  /// One agent an employer, invited and not signed in yet; the two of the small world have their account.
  private mutating func declarants(du entreprise: String, _ siae: String) throws {
    for (nom, role) in [(entreprise, Role.entreprise), (siae, .siae)] {
      declarants[nom] = monde.agents[role.rawValue].map { ($0, role) }
    }
    let prenoms = ["Claire", "Idriss", "Maud", "Bastien", "Nadège", "Toufik", "Élodie"]
    let employeurs = Self.structures.filter { [.entreprise, .siae].contains($0.nature) }
    for (rang, employeur) in employeurs.enumerated() {
      let role: Role = employeur.nature == .siae ? .siae : .entreprise
      let agent = try agent(
        role, prenoms[rang % prenoms.count], "Fictif-\(rang + 1)", dans: try structure(employeur.nom))
      declarants[employeur.nom] = (agent, role)
    }
  }

  private func agent(_ role: Role, _ prenom: String, _ nom: String, dans structure: ID<Structure>) throws
    -> ID<Agent>
  {
    let adresse = "\(role.rawValue.replacing("_", with: "-")).\(structure)\(nom.count)@demo.levier.example"
    return try tx.creer(
      NouvelAgent(
        role: role, prenom: prenom, nom: monde.nomme(nom), courriel: try Courriel(adresse),
        instructeur: role == .facilitateur), dans: structure)
  }

  /// Two local rules, the newer since eighteen months: lots of both are in course.
  private func regles() throws {
    for (nom, depuis, plafond, multiple) in [
      ("Règle de Brenelle, première version", -72, 30, 200),
      ("Règle de Brenelle, version en vigueur", -18, 20, 250),
    ] {
      try tx.creer(
        NouvelleRegle(
          regle: RegleLocale(
            nom: nom, moisEligibilite: 24, base: .travaillees, plafondFormation: plafond,
            diviseurEtp: Heures(centiemes: 168_000), penalite: .multipleSmic(centiemes: multiple)),
          du: dans(depuis, quantieme: 1)))
    }
  }

  /// A SIRET that follows Luhn and belongs to nobody: the series 999 00 is not given by the register.
  static func siret(_ rang: Int) -> Siret? {
    let siren = avecCle("9990" + String(rang + 10_000).suffix(4))
    return try? Siret(avecCle(siren + "0001"))  // nil leaves the structure without a SIRET, which is allowed
  }

  private static func avecCle(_ chiffres: String) -> String {
    (0...9).map { chiffres + "\($0)" }.first(where: suitLuhn) ?? chiffres
  }

  private static func structure(_ genre: GenreStructure, _ nom: String, _ commune: String)
    -> NouvelleStructure
  {
    NouvelleStructure(genre: genre, nom: nom, commune: commune)
  }

  static let structures: [NouvelleStructure] = [
    structure(.departement, "Département de la Haute-Aure", "Orsonne"),
    structure(.bailleur, "Habitat Brenelle", "Brenelle-sur-Aure"),
    structure(.hopital, "Centre hospitalier de l’Aure", "Saint-Aubrac"),
    structure(.donneurOrdrePrive, "Fabrique Orlande", "Les Prés-Hauts"),
    structure(.entreprise, "Charpentes du Val Ferrand", "Val Ferrand"),
    structure(.entreprise, "Électricité Morvan-Lisle", "Brenelle-sur-Aure"),
    structure(.entreprise, "Peintures Castellane", "Saint-Aubrac"),
    structure(.entreprise, "Travaux publics Senlecques", "Les Prés-Hauts"),
    structure(.entreprise, "Jardins Delattre", "Val Ferrand"),
    structure(.entreprise, "Propreté Anselin", "Brenelle-sur-Aure"),
    structure(.entreprise, "Plâtrerie Honorat", "Saint-Aubrac"),
    structure(.entreprise, "Thermie Roussel", "Orsonne"),
    structure(.entreprise, "Façades Lemercier", "Orsonne"),
    structure(.entreprise, "Restauration Ferlay", "Brenelle-sur-Aure"),
    structure(.ett, "Aure Travail temporaire", "Brenelle-sur-Aure"),
    structure(.ei, "Ateliers du Bief", "Brenelle-sur-Aure"),
    structure(.ai, "Services de l’Aure", "Saint-Aubrac"),
    structure(.aci, "Chantier Nature Brenelle", "Val Ferrand"),
    structure(.geiq, "GEIQ Bâtiment de Brenelle", "Brenelle-sur-Aure"),
    structure(.ea, "Entreprise adaptée du Pré Long", "Les Prés-Hauts"),
    structure(.esat, "ESAT des Trois Fontaines", "Val Ferrand"),
    structure(.regie, "Régie de quartier du Moulin", "Brenelle-sur-Aure"),
    structure(.franceTravail, "France Travail, agence fictive de l’Aure", "Brenelle-sur-Aure"),
    structure(.capEmploi, "Cap emploi de Brenelle", "Orsonne"),
    structure(.plie, "PLIE du pays de Brenelle", "Brenelle-sur-Aure"),
    structure(.ccas, "CCAS de Saint-Aubrac", "Saint-Aubrac"),
  ]
}
