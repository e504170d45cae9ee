import Hummingbird
import Markup
import Storage

/// The validation of a month, from its page or from « À faire », and what undoes it.
extension RoutesDeclaration {
  @Sendable func valider(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let (recu, agent) = (try await requete.formulaire(), contexte.agent)
    let (id, version) = (try contexte.id(de: Declaration.self), Version(recu))
    if recu["acte"] == "voir" || recu.has("vers") { return .page(try await montrer(recu, id, agent)) }
    let proposee = recu["repartition"] == "proposee"
    do {
      let issue = try await services.storage.write { tx -> Result<FicheDeclaration, RepartitionRefusee> in
        let fiche = try tx.ficheDeclaration(id, dans: agent.perimetre)
        try fiche.entete.exiger(version)
        if proposee {
          try tx.exigerSansQuestion(fiche)
          try tx.valider(fiche, par: agent.id, role: agent.role)
          return .success(fiche)
        }
        var formulaire = recu
        guard let choix = try tx.repartition(de: fiche).lire(&formulaire) else {
          return .failure(RepartitionRefusee(formulaire: formulaire))
        }
        try tx.valider(fiche, choix: choix, par: agent.id, role: agent.role)
        return .success(fiche)
      }
      switch issue {
      case .failure(let refus): return try await refuser(id, agent, refus.formulaire)
      case .success(let fiche): return validee(fiche, retour: recu.retour)
      }
    } catch {
      return try await expliquer(error, id, agent)
    }
  }

  private struct RepartitionRefusee: Error { let formulaire: FormState }

  private func validee(_ fiche: FicheDeclaration, retour: Chemin?) -> Reponse {
    let id = fiche.declaration.id
    guard let retour else {
      return .vers(
        VoiesDeclarations.declaration(id),
        "Le mois est validé\u{a0}: ses heures sont imputées aux engagements.")
    }
    return .vers(
      retour, "Les heures de \(fiche.entete.titre) sont validées\u{202F}: \(fiche.total.enFrancais).",
      suite: .annuler(
        VoiesDeclarations.annulationValidation(id), Version(numero: fiche.entete.version + 1), retour: retour)
    )
  }

  /// Another page of the lines to validate, with the shares typed on the others: nothing is saved by looking.
  private func montrer(
    _ recu: FormState, _ id: ID<Declaration>, _ agent: AgentConnecte
  ) async throws -> Page {
    try await services.storage.read { tx in
      var page = try tx.page(id, pour: agent, vue: VueDeclaration(apres: recu))
      page.formulaire.garder(recu)
      page.formulaire[Version.champ] = recu[Version.champ]
      return pageDeclaration(page)
    }
  }

  @Sendable func annulerValidation(
    _ requete: Request, _ contexte: ContexteFacilitateur
  ) async throws -> Reponse {
    let (recu, agent) = (try await requete.formulaire(), contexte.agent)
    let (id, version) = (try contexte.id(de: Declaration.self), Version(recu))
    do {
      let titre = try await services.storage.write { tx in
        let entete = try tx.enteteDeclaration(id, dans: agent.perimetre)
        try entete.exiger(version)
        try tx.annulerValidation(entete, par: agent.id, role: agent.role)
        return entete.titre
      }
      return .vers(recu.retour ?? VoiesDeclarations.declaration(id), "La validation de \(titre) est annulée.")
    } catch {
      return try await expliquer(error, id, agent)
    }
  }
}
