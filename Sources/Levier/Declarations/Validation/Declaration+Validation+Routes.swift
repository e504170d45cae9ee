import Hummingbird
import Markup
import Storage

/// The validation of a month, from its page or from « À faire », and what undoes it.
extension RoutesDeclaration {
  @Sendable func valider(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Declaration>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await requete.formulaire(ChampMois.self), contexte.agent)
    if VueDeclaration.estDemandee(champs) { return .page(try await montrer(champs, id, agent)) }
    return try await agir(formulaire(champs, id, agent) { $0 }, par: agent) { tx, recu in
      let fiche = try tx.ficheDeclaration(id, dans: agent.perimetre)
      try fiche.entete.exiger(Version(recu))
      if recu[.repartition] == "proposee" {
        try tx.exigerSansQuestion(fiche)
        try tx.valider(fiche, par: agent.id, role: agent.role)
      } else {
        // Shares are read beside the lines that they share, as these are now.
        var formulaire = recu
        guard let choix = try tx.repartition(de: fiche).lire(&formulaire) else {
          throw FormulaireRefuse(formulaire: formulaire)
        }
        try tx.valider(fiche, choix: choix, par: agent.id, role: agent.role)
      }
      return fiche
    } puis: {
      validee($0, retour: champs.retour)
    }
  }

  private func validee(_ fiche: FicheDeclaration, retour: Chemin?) -> Reponse {
    let id = fiche.declaration.id
    guard let retour else {
      return .vers(
        VoiesDeclarations.declaration(id),
        "Le mois est validé\u{a0}: ses heures sont imputées aux engagements.")
    }
    return .vers(
      retour,
      "Les heures \(fiche.entete.titre.precedeDeDe), sont validées\u{202F}: \(fiche.total.enFrancais).",
      suite: .annuler(
        VoiesDeclarations.annulationValidation(id), Version(numero: fiche.entete.version + 1), retour: retour)
    )
  }

  /// Another page of the lines to validate, with the shares typed on the others: nothing is saved by looking.
  private func montrer(
    _ recu: Form<ChampMois>, _ id: ID<Declaration>, _ agent: AgentConnecte
  ) async throws -> Page {
    try await services.storage.read { tx in
      var page = try tx.page(id, pour: agent, vue: VueDeclaration(apres: recu))
      page.formulaire.garder(recu)
      page.formulaire[.version] = recu[.version]
      return pageDeclaration(page)
    }
  }

  @Sendable func annulerValidation(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Declaration>
  ) async throws -> Reponse {
    let (champs, agent) = (try await requete.formulaire(ChampMois.self), contexte.agent)
    return try await agir(formulaire(champs, id, agent) { _ in () }, par: agent) { tx, _ in
      let entete = try tx.enteteDeclaration(id, dans: agent.perimetre)
      try entete.exiger(Version(champs))
      try tx.annulerValidation(entete, par: agent.id, role: agent.role)
      return entete.titre
    } puis: {
      .vers(
        champs.retour ?? VoiesDeclarations.declaration(id), "La validation \($0.precedeDeDe), est annulée.")
    }
  }
}
