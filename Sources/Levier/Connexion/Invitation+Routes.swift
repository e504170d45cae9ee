import Hummingbird
import Markup
import Storage

/// The link by which a function is joined: see `Invitation`.
struct RoutesInvitation {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.visiteur.get(VoiesConnexion.invitation, use: afficher)
    routes.visiteur.post(VoiesConnexion.invitation, use: accepter)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteVisiteur) async throws -> Page {
    guard let (jeton, invitation) = try await invitation(contexte) else { return pageInvitationPerimee() }
    return page(invitation, jeton, Form(), contexte.visite)
  }

  @Sendable func accepter(_ requete: Request, _ contexte: ContexteVisiteur) async throws -> Response {
    guard let (jeton, invitation) = try await invitation(contexte) else {
      return try pageInvitationPerimee().response(from: requete, context: contexte)
    }
    var formulaire = try await requete.formulaire(ChampMotDePasse.self)
    do {
      if invitation.exigeLeMotDePasse {
        try await rejoindre(invitation, jeton, formulaire, requete, contexte.visite)
      } else {
        let motDePasse = try await services.nouveauMotDePasse(
          formulaire, noms: [invitation.courriel, invitation.prenom, invitation.nom],
          pour: contexte.visite.voisinage)
        try await services.storage.write { tx in try tx.accepter(jeton, motDePasse: motDePasse) }
      }
      return try await services.ouvrir(
        invitation.fonction, de: invitation.compte, vers: .accueil, requete, contexte.visite)
    } catch let refus as MotDePasse.Refus {
      formulaire.refuse(refus.champ, refus.phrase)
    } catch is AutreMotDePasse {
      formulaire.refuse(.actuel, "Ce n’est pas le mot de passe de ce compte.")
    }
    return try Reponse.refusee(page(invitation, jeton, formulaire, contexte.visite))
      .response(from: requete, context: contexte)
  }

  /// Who is signed in to the account has told its password already.
  private func rejoindre(
    _ invitation: Invitation, _ jeton: Jeton, _ formulaire: Form<ChampMotDePasse>, _ requete: Request,
    _ visite: Visite
  ) async throws {
    if visite.connecte?.compte != invitation.compte {
      let compte = try await services.identifier(
        courriel: invitation.courriel, formulaire[.actuel], requete, visite)
      guard compte == invitation.compte else { throw AutreMotDePasse() }
    }
    try await services.storage.write { tx in try tx.rejoindre(jeton) }
  }

  private func page(
    _ invitation: Invitation, _ jeton: Jeton, _ formulaire: Form<ChampMotDePasse>, _ visite: Visite
  ) -> Page {
    invitation.exigeLeMotDePasse
      ? pageRattachement(
        invitation, jeton: jeton, estConnecte: visite.connecte?.compte == invitation.compte, formulaire)
      : pageInvitation(invitation, jeton: jeton, formulaire)
  }

  private func invitation(_ contexte: ContexteVisiteur) async throws -> (Jeton, Invitation)? {
    guard let jeton = contexte.parameters.get("jeton").flatMap(Jeton.init(recu:)) else { return nil }
    let invitation = try await services.storage.read { tx in try tx.invitation(jeton: jeton) }
    return invitation.map { (jeton, $0) }
  }
}

private struct AutreMotDePasse: Error {}
