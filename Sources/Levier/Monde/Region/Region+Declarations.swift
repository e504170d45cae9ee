import Storage

extension Region {
  /// Month by month: the declarations of the employers that have contracts, their lines, their imputations.
  /// - Returns: how many lines.
  func creerDeclarations(_ progres: @Sendable (String) -> Void) async throws -> Int {
    var parMois = [[ContratDeRegion]](repeating: [], count: Self.duree)
    for contrat in contrats {
      for mois in contrat.mois { parMois[mois].append(contrat) }
    }
    var total = 0
    for (mois, contrats) in parMois.enumerated() {
      let region = self
      total += try await storage.write(dans: monde.territoire) { tx in
        try tx.creerMois(mois, contrats, region)
      }
      if mois % 12 == 11 { progres("  jusqu’à \((premierMois + mois).iso)\u{a0}: \(total) lignes") }
    }
    return total
  }

  /// Old months are closed; in the last one a tenth has sent nothing yet and three tenths wait for validation.
  fileprivate func etat(_ mois: Int, _ rang: Int) -> Declaration.Etat.Code? {
    switch Self.duree - mois {
    case 3...: .cloturee
    case 2: .validee
    default: rang % 10 == 0 ? nil : rang % 10 < 3 ? .transmise : rang % 10 == 3 ? .aCompleter : .validee
    }
  }
}

extension TransactionLocale {
  fileprivate func creerMois(_ rangMois: Int, _ contrats: [ContratDeRegion], _ region: Region) throws -> Int {
    let mois = region.premierMois + rangMois
    let facilitateur = region.monde.agents[Role.facilitateur.rawValue]
    let employeurs = Set(contrats.map(\.employeur)).sorted().enumerated().compactMap { rang, employeur in
      region.etat(rangMois, rang).map { (employeur: employeur, etat: $0) }
    }
    let cles = try inserer(
      dans: "declaration",
      employeurs.map { employeur, etat in
        let (validee, le) = (etat.estValidee, mois.suivant.premierJour.enMatinee)
        return [
          "employeur_id": employeur, "mois": mois, "etat": etat,
          "motif": etat == .aCompleter ? "Il manque un relevé." : "",
          "transmise_par": facilitateur, "transmise_le": le, "validee_par": validee ? facilitateur : nil,
          "validee_le": validee ? le : nil, "cloturee_le": etat == .cloturee ? le : nil, "version": 1,
          "cree_le": le,
        ]
      })
    let declarations = Dictionary(
      zip(employeurs, cles).map { ($0.employeur, (id: $1, estValidee: $0.etat.estValidee)) },
      uniquingKeysWith: { a, _ in a })
    let declares = contrats.compactMap { contrat in
      declarations[contrat.employeur].map { (contrat: contrat, declaration: $0) }
    }
    let lignes = try inserer(
      dans: "ligne",
      declares.map { contrat, declaration in
        [
          "declaration_id": declaration.id, "contrat_id": contrat.id,
          "nature": LigneDeclaration.Nature.declaree, "heures": contrat.mensuelles,
          "heures_formation": Heures.zero,
          "heures_imputees": declaration.estValidee ? contrat.mensuelles : .zero, "motif": "", "cree_le": now,
        ]
      })
    try inserer(
      sansCleDans: "imputation",
      zip(lignes, declares).filter { $1.declaration.estValidee }.map { ligne, declare in
        let c = declare.contrat
        let compte = mois - region.entree(c.personne) < 24
        return [
          "ligne_id": ligne, "engagement_id": c.engagement, "contrat_id": c.id, "mois": mois,
          "heures": c.mensuelles, "valorisees": compte ? c.mensuelles : .zero,
          "cause": compte ? "" : Valorisation.Cause.horsPeriode.rawValue,
        ]
      })
    return lignes.count
  }
}

extension Declaration.Etat.Code {
  fileprivate var estValidee: Bool { self == .validee || self == .cloturee }
}
