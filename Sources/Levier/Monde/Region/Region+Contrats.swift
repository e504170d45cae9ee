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
      let cles = try await storage.write(dans: monde.territoire) { tx in try tx.creerContrats(tranche, region)
      }
      for (rang, cle) in cles.enumerated() { contrats[depart + rang].id = ID(cle) }
    }
  }
}

extension TransactionLocale {
  fileprivate func creerContrats(_ contrats: [ContratDeRegion], _ region: Region) throws -> [Int64] {
    let types: [TypeContrat] = [.ctti, .cddi, .cdd, .pro, .cddu]
    let sorties: [Sortie] = [.cdi, .cddLong, .chomage, .formationQualifiante, .inconnu]
    let cles = try inserer(
      dans: "contrat",
      contrats.map { c in
        let fin = (region.premierMois + c.mois.upperBound).dernierJour
        let sortie: Sortie? =
          c.personne % 3 == 0 && fin < region.jour - 60 ? sorties[c.personne % 5] : nil
        return [
          "participant_id": region.personnes[c.personne], "employeur_id": c.employeur,
          "type": types[c.personne % 5], "rome": Metier.manoeuvre.rome, "metier": Metier.manoeuvre.nom,
          "debut": (region.premierMois + c.mois.lowerBound).premierJour, "fin": fin,
          "heures_hebdo": Heures(heures: 30), "sortie_le": sortie.map { _ in fin },
          "sortie": sortie?.rawValue ?? "", "version": 1, "cree_le": now,
        ]
      })
    try inserer(
      sansCleDans: "contrat_engagement",
      zip(cles, contrats).map { ["contrat_id": $0, "engagement_id": $1.engagement] })
    return cles
  }
}
