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
      total += try await storage.write { tx in try tx.creerMois(mois, contrats, region) }
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

extension Transaction {
  fileprivate func creerMois(_ rangMois: Int, _ contrats: [ContratDeRegion], _ region: Region) throws -> Int {
    let mois = region.premierMois + rangMois
    let facilitateur = region.monde.agents[Role.facilitateur.rawValue]
    let employeurs = Set(contrats.map(\.employeur)).sorted().enumerated().compactMap { rang, employeur in
      region.etat(rangMois, rang).map { (employeur: employeur, etat: $0) }
    }
    let cles = try inserer(
      """
      INSERT INTO declaration (employeur_id, mois, etat, motif, transmise_par, transmise_le, validee_par,
        validee_le, cloturee_le, version, cree_le) VALUES
      """,
      employeurs.map { employeur, etat in
        let validee = [.validee, .cloturee].contains(etat)
        let le = mois.suivant.premierJour.enMatinee
        return """
          (\(employeur), \(mois), \(etat.rawValue), \(etat == .aCompleter ? "Il manque un relevé." : ""),
            \(facilitateur), \(le), \(validee ? facilitateur : nil), \(validee ? le : nil),
            \(etat == .cloturee ? le : nil), 1, \(le))
          """
      })
    let declarations = Dictionary(
      zip(employeurs, cles).map { ($0.employeur, (id: $1, etat: $0.etat)) }, uniquingKeysWith: { a, _ in a })
    let declares = contrats.filter { declarations[$0.employeur] != nil }
    let lignes = try inserer(
      """
      INSERT INTO ligne (declaration_id, contrat_id, nature, heures, heures_formation, heures_imputees, motif,
        cree_le) VALUES
      """,
      declares.map { c in
        let validee = declarations[c.employeur].map { [.validee, .cloturee].contains($0.etat) } ?? false
        return """
          (\(declarations[c.employeur]?.id), \(c.id), 'declaree', \(c.mensuelles), 0,
            \(validee ? c.mensuelles : .zero), '', \(now))
          """
      })
    try imputer(
      zip(lignes, declares).filter { _, c in
        declarations[c.employeur].map { [.validee, .cloturee].contains($0.etat) } ?? false
      }, mois, region)
    return lignes.count
  }

  private func imputer(_ lignes: [(Int64, ContratDeRegion)], _ mois: Mois, _ region: Region) throws {
    try inserer(
      sansCle: """
        INSERT INTO imputation (ligne_id, engagement_id, contrat_id, mois, heures, valorisees, cause) VALUES
        """,
      lignes.map { ligne, c in
        let compte = mois - region.entree(c.personne) < 24
        return """
          (\(ligne), \(c.engagement), \(c.id), \(mois), \(c.mensuelles), \(compte ? c.mensuelles : .zero),
            \(compte ? "" : "hors_periode"))
          """
      })
  }
}
