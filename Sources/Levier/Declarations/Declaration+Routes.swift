import Hummingbird
import Markup
import Storage

/// One declaration: typed in, handed over, validated, closed.
struct RoutesDeclaration {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.declarant.get(VoiesDeclarations.declaration, use: afficher)
    routes.declarant.post(VoiesDeclarations.declaration, use: saisir)
    routes.facilitateur.post(VoiesDeclarations.complement, use: demanderComplement)
    routes.facilitateur.post(VoiesDeclarations.validation, use: valider)
    routes.facilitateur.post(VoiesDeclarations.annulationValidation, use: annulerValidation)
    routes.facilitateur.post(VoiesDeclarations.reouverture, use: rouvrir)
    routes.facilitateur.post(VoiesDeclarations.cloture, use: cloturer)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteDeclarant, _ id: ID<Declaration>)
    async throws -> Page
  {
    let agent = contexte.agent
    let vue = VueDeclaration(requete.filtres)
    return try await services.storage.read { tx in pageDeclaration(try tx.page(id, pour: agent, vue: vue)) }
  }

  @Sendable func demanderComplement(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Declaration>
  ) async throws -> Reponse {
    try await avecMotif(requete, contexte, id, "Le mois est rendu à l’employeur, avec votre motif.") {
      tx, entete, motif in
      try tx.demanderComplement(entete, motif: motif, par: contexte.agent.id, role: contexte.agent.role)
    }
  }

  @Sendable func rouvrir(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Declaration>)
    async throws -> Reponse
  {
    try await avecMotif(requete, contexte, id, "Le mois est rouvert\u{a0}: ses heures ne sont plus imputées.")
    {
      tx, entete, motif in
      try tx.rouvrir(entete, motif: motif, par: contexte.agent.id, role: contexte.agent.role)
    }
  }

  @Sendable func cloturer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Declaration>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await requete.formulaire(ChampMois.self), contexte.agent)
    return try await agir(formulaire(champs, id, agent) { _ in () }, par: agent) { tx, _ in
      let entete = try tx.enteteDeclaration(id, dans: agent.perimetre)
      try entete.exiger(Version(champs))
      try tx.cloturer(entete, par: agent.id, role: agent.role)
    } puis: { _ in
      .vers(VoiesDeclarations.declaration(id), "Le mois est clôturé.")
    }
  }

  /// An act that its author explains to the employer.
  private func avecMotif(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Declaration>, _ annonce: String,
    _ acte: @escaping @Sendable (TransactionLocale, EnteteDeclaration, Texte) throws -> Void
  ) async throws -> Reponse {
    let (champs, agent) = (try await requete.formulaire(ChampMois.self), contexte.agent)
    let recu = formulaire(champs, id, agent) { formulaire -> Texte? in
      var saisie = Saisie(formulaire)
      defer { formulaire = saisie.formulaire }
      return saisie.obligatoire(.motif, siVide: "Écrivez à l’employeur ce qu’il doit revoir.") {
        texte throws(Texte.Refus) in try Texte(texte, max: 1000, lignes: .plusieurs)
      }
    }
    return try await agir(recu, par: agent) { tx, motif in
      let entete = try tx.enteteDeclaration(id, dans: agent.perimetre)
      try entete.exiger(Version(champs))
      try acte(tx, entete, motif)
    } puis: { _ in
      .vers(VoiesDeclarations.declaration(id), annonce)
    }
  }
}
