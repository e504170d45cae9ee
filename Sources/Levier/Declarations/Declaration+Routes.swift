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

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Page {
    let (id, agent) = (try contexte.id(de: Declaration.self), contexte.agent)
    let vue = VueDeclaration(requete.filtres)
    return try await services.storage.read { tx in pageDeclaration(try tx.page(id, pour: agent, vue: vue)) }
  }

  @Sendable func demanderComplement(
    _ requete: Request, _ contexte: ContexteFacilitateur
  ) async throws -> Reponse {
    try await avecMotif(requete, contexte, "Le mois est rendu à l’employeur, avec votre motif.") {
      tx, entete, motif in
      try tx.demanderComplement(entete, motif: motif, par: contexte.agent.id, role: contexte.agent.role)
    }
  }

  @Sendable func rouvrir(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    try await avecMotif(requete, contexte, "Le mois est rouvert\u{a0}: ses heures ne sont plus imputées.") {
      tx, entete, motif in
      try tx.rouvrir(entete, motif: motif, par: contexte.agent.id, role: contexte.agent.role)
    }
  }

  @Sendable func cloturer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let (formulaire, agent) = (try await requete.formulaire(), contexte.agent)
    let (id, version) = (try contexte.id(de: Declaration.self), Version(formulaire))
    do {
      try await services.storage.write { tx in
        let entete = try tx.enteteDeclaration(id, dans: agent.perimetre)
        try entete.exiger(version)
        try tx.cloturer(entete, par: agent.id, role: agent.role)
      }
      return .vers(VoiesDeclarations.declaration(id), "Le mois est clôturé.")
    } catch {
      return try await expliquer(error, id, agent)
    }
  }

  /// An act that its author explains to the employer.
  private func avecMotif(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ annonce: String,
    _ acte: @escaping @Sendable (any Transaction, EnteteDeclaration, Texte) throws -> Void
  ) async throws -> Reponse {
    let (recu, agent) = (try await requete.formulaire(), contexte.agent)
    let (id, version) = (try contexte.id(de: Declaration.self), Version(recu))
    var saisie = Saisie(recu)
    let motif = saisie.obligatoire("motif", siVide: "Écrivez à l’employeur ce qu’il doit revoir.") {
      texte throws(Texte.Refus) in
      try Texte(texte, max: 1000, lignes: .plusieurs)
    }
    guard let motif else { return try await refuser(id, agent, saisie.formulaire) }
    do {
      try await services.storage.write { tx in
        let entete = try tx.enteteDeclaration(id, dans: agent.perimetre)
        try entete.exiger(version)
        try acte(tx, entete, motif)
      }
      return .vers(VoiesDeclarations.declaration(id), annonce)
    } catch {
      return try await expliquer(error, id, agent)
    }
  }
}
