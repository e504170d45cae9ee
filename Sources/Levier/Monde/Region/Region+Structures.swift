import Storage

extension Region {
  mutating func creerStructures() async throws {
    let nombre = taille.structures
    let natures: [(genres: [GenreStructure], mot: String, part: Int)] = [
      ([.commune, .epci, .departement, .bailleur, .hopital, .semSpl], "Acheteur fictif", 7),
      ([.entreprise, .entreprise, .entreprise, .ett], "Entreprise fictive", 68),
      ([.etti, .ai, .ei, .aci, .geiq, .ea, .regie], "Structure d’insertion fictive", 20),
      ([.franceTravail, .missionLocale, .plie, .ccas], "Prescripteur fictif", 5),
    ]
    let creees = try await storage.write(dans: monde.territoire) { tx in
      try natures.map { nature in
        try (0..<max(2, nombre * nature.part / 100)).map { rang in
          try tx.creer(
            NouvelleStructure(
              genre: nature.genres[rang % nature.genres.count], nom: "\(nature.mot) \(rang + 1)",
              commune: "Commune fictive \(rang % 90 + 1)"))
        }
      }
    }
    acheteurs = [try existante("Communauté de communes de Brenelle")] + creees[0]
    entreprises = [try existante("Maçonnerie Tréguier-Faure")] + creees[1]
    siae = [try existante("Tremplin Intérim Brenelle")] + creees[2]
    prescripteurs = [try existante("Mission locale de Brenelle")] + creees[3]
  }

  private func existante(_ nom: String) throws -> ID<Structure> {
    guard let id = monde.structures[nom] else { throw Absence() }
    return id
  }
}
