import Storage

/// A contract of the region, before and once it is stored.
struct ContratDeRegion: Sendable {
  var id = ID<Contrat>(0)
  let personne: Int
  let employeur: ID<Structure>
  let engagement: ID<Engagement>
  /// In months since the region's first, both ends worked.
  let mois: ClosedRange<Int>
  let mensuelles: Heures
}

extension Region {
  /// Each path is two contracts of some nine months, one after the other.
  mutating func creerContrats() async throws {
    var enCours: [Int: [Int]] = [:]
    for (rang, promesse) in promesses.enumerated() {
      for mois in promesse.mois { enCours[mois, default: []].append(rang) }
    }
    for personne in personnes.indices {
      var depart = entree(personne) - premierMois
      for _ in 0..<taille.contratsParPersonne where depart < Self.duree {
        guard let choix = enCours[depart], !choix.isEmpty else { break }
        let promesse = promesses[graine.tirer(dans: choix)]
        let fin = min(depart + 6 + graine.tirer(7), promesse.mois.upperBound, Self.duree - 1)
        contrats.append(
          ContratDeRegion(
            personne: personne, employeur: graine.tirer(dans: promesse.employeurs), engagement: promesse.id,
            mois: depart...fin, mensuelles: Heures(centiemes: 7_000 + graine.tirer(32) * 250)))
        depart = fin + 1 + graine.tirer(4)
      }
    }
    for depart in stride(from: 0, to: contrats.count, by: 4_000) {
      let tranche = Array(contrats[depart..<min(depart + 4_000, contrats.count)])
      let region = self
      let cles = try await storage.write { tx in try tx.creerContrats(tranche, region) }
      for (rang, cle) in cles.enumerated() { contrats[depart + rang].id = ID(cle) }
    }
  }
}

extension Transaction {
  fileprivate func creerContrats(_ contrats: [ContratDeRegion], _ region: Region) throws -> [Int64] {
    let types: [TypeContrat] = [.ctti, .cddi, .cdd, .pro, .cddu]
    let sorties: [Sortie] = [.cdi, .cddLong, .chomage, .formationQualifiante, .inconnu]
    let cles = try inserer(
      """
      INSERT INTO contrat (participant_id, employeur_id, type, rome, metier, debut, fin, heures_hebdo,
        sortie_le, sortie, version, cree_le) VALUES
      """,
      contrats.map { c in
        let debut = (region.premierMois + c.mois.lowerBound).premierJour
        let fin = (region.premierMois + c.mois.upperBound).dernierJour
        let sorti = c.personne % 3 == 0 && fin < region.jour - 60
        return """
          (\(region.personnes[c.personne]), \(c.employeur), \(types[c.personne % 5].rawValue), 'F1704',
            'Préparation du gros œuvre', \(debut), \(fin), 3000, \(sorti ? fin : nil),
            \(sorti ? sorties[c.personne % 5].rawValue : ""), 1, \(now))
          """
      })
    try inserer(
      sansCle: "INSERT INTO contrat_engagement (contrat_id, engagement_id) VALUES",
      zip(cles, contrats).map { "(\($0), \($1.engagement))" })
    return cles
  }
}
