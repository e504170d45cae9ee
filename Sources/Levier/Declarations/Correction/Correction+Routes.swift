import Hummingbird
import Markup
import Storage

/// What is written in a closed month: the correction of a line, or a line on a contract that has none.
struct RoutesCorrection {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesDeclarations.correction, use: afficher)
    routes.facilitateur.post(VoiesDeclarations.correction, use: ecrire)
    routes.facilitateur.get(VoiesDeclarations.ajoutDeLigne, use: afficher)
    routes.facilitateur.post(VoiesDeclarations.ajoutDeLigne, use: ecrire)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    var page = try await lire(contexte)
    page.remplir()
    return pageCorrection(page)
  }

  @Sendable func ecrire(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let recu = try await requete.formulaire()
    var page = try await lire(contexte)
    if recu["acte"] == "repartition" {
      page.proposer(recu)
      return page.formulaire.isValid ? .page(pageCorrection(page)) : .refusee(pageCorrection(page))
    }
    guard let lue = page.lire(recu) else { return .refusee(pageCorrection(page)) }
    let (ligne, contrat, agent) = (page.ligne?.id, page.contrat, contexte.agent)
    let (id, version) = (page.fiche.declaration.id, Version(recu))
    do {
      try await services.storage.write { tx in
        let fiche = try tx.ficheDeclaration(id, dans: agent.perimetre)
        try fiche.entete.exiger(version)
        if let ligne {
          let correction = Correction(ligne: ligne, juste: lue.heures, motif: lue.motif, parts: lue.parts)
          try tx.corriger(fiche, correction, par: agent.id, role: agent.role)
        } else {
          let ajout = AjoutDeLigne(
            contrat: contrat.id, heures: lue.heures, motif: lue.motif, parts: lue.parts)
          try tx.ajouter(ajout, a: fiche, par: agent.id, role: agent.role)
        }
      }
      return .vers(
        VoiesDeclarations.declaration(id),
        ligne == nil
          ? "Les heures \(contrat.personne.precedeDeDe) sont ajoutées au mois clôturé."
          : "La ligne \(contrat.personne.precedeDeDe) est corrigée.")
    } catch {
      return try await RoutesDeclaration(services: services).expliquer(error, id, agent)
    }
  }

  /// A line that stands, or an open contract without one, in a closed month.
  private func lire(_ contexte: ContexteFacilitateur) async throws -> PageCorrection {
    let (id, agent) = (try contexte.id(de: Declaration.self), contexte.agent)
    let numero =
      contexte.parameters.get("ligne") == nil ? nil : try contexte.id("ligne", de: LigneDeclaration.self)
    let nouveau = numero == nil ? try contexte.id("contrat", de: Contrat.self) : nil
    return try await services.storage.read { tx in
      let fiche = try tx.ficheDeclaration(id, dans: agent.perimetre)
      let ligne = fiche.enVigueur.first { $0.id == numero }
      let possibles = ligne == nil ? fiche.contratsSansLigne : fiche.contrats
      guard fiche.declaration.etat.code == .cloturee,
        let contrat = possibles.first(where: { $0.id == ligne?.contrat ?? nouveau })
      else { throw Absence() }
      return PageCorrection(
        fiche: fiche, contrat: contrat, ligne: ligne,
        engagements: try tx.engagementsServis(par: "\(contrat.id)")[contrat.id] ?? [],
        actuelles: try ligne.map { try tx.imputations(de: id)[$0.id] ?? [] } ?? [])
    }
  }
}
