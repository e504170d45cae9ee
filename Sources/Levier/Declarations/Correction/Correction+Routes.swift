import Hummingbird
import Markup
import Storage

/// What is written in a closed month: the correction of a line, or a line on a contract that has none.
struct RoutesCorrection {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesDeclarations.correction) { _, contexte, mois, ligne in
      try await afficher(.ligne(ligne), en: mois, contexte)
    }
    routes.facilitateur.post(VoiesDeclarations.correction) { requete, contexte, mois, ligne in
      try await ecrire(.ligne(ligne), en: mois, requete, contexte)
    }
    routes.facilitateur.get(VoiesDeclarations.ajoutDeLigne) { _, contexte, mois, contrat in
      try await afficher(.contrat(contrat), en: mois, contexte)
    }
    routes.facilitateur.post(VoiesDeclarations.ajoutDeLigne) { requete, contexte, mois, contrat in
      try await ecrire(.contrat(contrat), en: mois, requete, contexte)
    }
  }

  /// What is corrected, or what a line is added to.
  private enum Objet {
    case ligne(ID<LigneDeclaration>), contrat(ID<Contrat>)
  }

  private func afficher(
    _ objet: Objet, en mois: ID<Declaration>, _ contexte: ContexteFacilitateur
  ) async throws -> Reponse {
    guard var page = try await lire(objet, en: mois, contexte) else { return dejaFaite(mois) }
    page.remplir()
    return .page(pageCorrection(page))
  }

  private func ecrire(
    _ objet: Objet, en mois: ID<Declaration>, _ requete: Request, _ contexte: ContexteFacilitateur
  ) async throws -> Reponse {
    let (champs, agent) = (try await requete.formulaire(ChampCorrection.self), contexte.agent)
    guard let page = try await lire(objet, en: mois, contexte) else { return dejaFaite(mois) }
    if champs[.acte] == "repartition" {
      var proposee = page
      proposee.proposer(champs)
      return proposee.formulaire.isValid
        ? .page(pageCorrection(proposee)) : .refusee(pageCorrection(proposee))
    }
    let (ligne, contrat) = (page.ligne?.id, page.contrat)
    let recu = FormulaireRecu(
      champs: champs, actuelle: Form([:], version: page.fiche.entete.version), lire: page.lire,
      page: { formulaire, conflit in
        var page = page
        page.formulaire = formulaire
        return pageCorrection(page, conflit: conflit.map { _ in avisDeSaisieGardee })
      })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, lue in
      let fiche = try tx.ficheDeclaration(mois, dans: agent.perimetre)
      try fiche.entete.exiger(Version(champs))
      if let ligne {
        let correction = Correction(ligne: ligne, juste: lue.heures, motif: lue.motif, parts: lue.parts)
        try tx.corriger(fiche, correction, par: agent.id, role: agent.role)
      } else {
        let ajout = AjoutDeLigne(
          contrat: contrat.id, heures: lue.heures, motif: lue.motif, parts: lue.parts)
        try tx.ajouter(ajout, a: fiche, par: agent.id, role: agent.role)
      }
      return Enregistre(
        VoiesDeclarations.declaration(mois),
        ligne == nil
          ? "Les heures \(contrat.personne.precedeDeDe) sont ajoutées au mois clôturé."
          : "La ligne \(contrat.personne.precedeDeDe) est corrigée.")
    }
  }

  /// A line that stands, or an open contract without one, in a closed month; nil once the line was corrected, or the
  /// contract has its hours.
  private func lire(
    _ objet: Objet, en mois: ID<Declaration>, _ contexte: ContexteFacilitateur
  ) async throws -> PageCorrection? {
    let agent = contexte.agent
    let (numero, nouveau): (ID<LigneDeclaration>?, ID<Contrat>?) =
      switch objet {
      case .ligne(let id): (id, nil)
      case .contrat(let id): (nil, id)
      }
    return try await services.storage.read { tx in
      let fiche = try tx.ficheDeclaration(mois, dans: agent.perimetre)
      let demandee = fiche.lignes.first { $0.id == numero && $0.heures.nature != .contrepassation }
      guard fiche.declaration.etat.code == .cloturee,
        let contrat = fiche.contrats.first(where: { $0.id == demandee?.contrat ?? nouveau })
      else { throw Absence() }
      let ligne = fiche.enVigueur.first { $0.id == numero }
      guard ligne != nil || (numero == nil && fiche.contratsSansLigne.contains { $0.id == contrat.id })
      else { return nil }
      return PageCorrection(
        fiche: fiche, contrat: contrat, ligne: ligne,
        engagements: try tx.engagementsServis(par: "\(contrat.id)")[contrat.id] ?? [],
        actuelles: try ligne.map { try tx.imputations(de: mois)[$0.id] ?? [] } ?? [])
    }
  }

  /// A second press of the same button, or a colleague who was quicker.
  private func dejaFaite(_ mois: ID<Declaration>) -> Reponse {
    .vers(
      VoiesDeclarations.declaration(mois),
      "Cette ligne a déjà été écrite ou corrigée\u{202f}: relisez le mois.")
  }
}
