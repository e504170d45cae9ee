import Markup
import Storage

extension Transaction {
  /// What a publication says otherwise than a person, and the awards that may be one: each is decided.
  func publicationsADecider(_ lecture: LectureTaches) throws -> Pile {
    let decider = QueryString([("genre", Verification.Genre.ecart.rawValue)])
    let ouvertes = try verifications(
      dans: lecture.perimetre, .init(genre: .ecart), page: Tranche(page: 1, taille: lecture.limite))
    return Pile(
      taches: ouvertes.map { verification in
        Tache(
          genre: .marches, quoi: "Décider\u{a0}: \(verification.sujet), \(verification.marche.nom)",
          precision:
            "Publié\u{a0}: \(verification.publie). Chez vous\u{a0}: \(verification.ici?.phrase ?? "rien")",
          porteur: .vous, depuis: Jour(verification.depuis), ton: .warning,
          acte: .ouvrir("Décider", VoiesPublications.verifications().avec(decider)))
      },
      total: ouvertes.count < lecture.limite
        ? ouvertes.count : try nombreDeVerifications(dans: lecture.perimetre, .init(genre: .ecart)),
      nom: "publications à décider")
  }

  /// One task for each kind: an import may bring hundreds. Doubts of markets without a lever can wait.
  func avisAVerifier(_ lecture: LectureTaches) throws -> Pile {
    let (semblables, doutes) = try nombresAVerifier(dans: lecture.perimetre)
    let rapprocher = Tache(
      genre: .marches,
      quoi:
        "Rapprocher \(French.count(semblables, "avis qui semble repris deux fois", "avis qui semblent repris deux fois"))",
      precision: "Dire s’ils sont le même marché, ou deux", porteur: .vous,
      acte: .ouvrir(
        "Rapprocher",
        VoiesPublications.verifications().avec(
          QueryString([("genre", Verification.Genre.semblable.rawValue)]))))
    let verifier = Tache(
      genre: .marches,
      quoi: "Vérifier \(French.count(doutes, "donnée douteuse", "données douteuses")) d’avis repris",
      precision: "Sur des marchés qui portent une clause", porteur: .vous,
      acte: .ouvrir(
        "Vérifier",
        VoiesPublications.verifications().avec(
          QueryString([("genre", Verification.Genre.doute.rawValue), ("suivi", "clause")]))))
    let taches = (semblables > 0 ? [rapprocher] : []) + (doutes > 0 ? [verifier] : [])
    return Pile(taches: taches, total: taches.count, nom: "avis à vérifier")
  }
}

extension Transaction {
  /// The awards that may be one, and the doubts on markets that carry a lever.
  private func nombresAVerifier(dans perimetre: Perimetre) throws -> (semblables: Int, doutes: Int) {
    let row = try first(
      """
      SELECT count(*) FILTER (WHERE verification.genre = 'semblable') AS semblables,
        count(*) FILTER (WHERE verification.genre = 'doute' AND EXISTS
          (SELECT 1 FROM marche_levier WHERE marche_levier.marche_id = marche.id)) AS doutes
      FROM verification JOIN marche ON marche.id = verification.marche_id
      WHERE \(verificationOuverte) AND \(perimetre.marches)
      """)
    return (try row?["semblables"] ?? 0, try row?["doutes"] ?? 0)
  }
}

extension Verification {
  fileprivate var sujet: String {
    guard case .ecart(let champ, let porteur) = objet else { return "" }
    let nom = champ.libelle.prefix(1).lowercased() + champ.libelle.dropFirst()
    return porteur == .marche || lot.nom == marche.nom ? nom : "\(nom), \(lot.nom)"
  }
}
