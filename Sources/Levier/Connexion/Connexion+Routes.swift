import Hummingbird
import Logging
import Markup
import Storage

extension Chemin {
  static func connexion(retour requete: Request) -> Chemin {
    guard requete.method == .get, requete.uri.path != "/" else { return VoiesConnexion.connexion() }
    // Which function one acts under is never taken by signing in.
    return VoiesConnexion.connexion().avec(QueryString().setting("retour", to: requete.sansFonction.texte))
  }
}

struct RoutesConnexion {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.visiteur.get(VoiesConnexion.connexion, use: afficher)
    routes.visiteur.post(VoiesConnexion.connexion, use: connecter)
    routes.personne.post(VoiesConnexion.deconnexion, use: deconnecter)
    routes.personne.post(VoiesConnexion.deconnexionPartout, use: deconnecterPartout)
    routes.personne.post(VoiesConnexion.fonction, use: prendreUneFonction)
    RoutesInvitation(services: services).ajouter(a: routes)
    RoutesCompte(services: services).ajouter(a: routes)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteVisiteur) async throws -> Reponse {
    if contexte.visite.connecte != nil { return .vers(.accueil, annonce: nil) }
    var formulaire = Form<ChampConnexion>()
    formulaire[.retour] = requete.filtres["retour"] ?? ""
    return .page(pageConnexion(formulaire))
  }

  /// The same answer, after the same work, whether the account exists or not.
  @Sendable func connecter(_ requete: Request, _ contexte: ContexteVisiteur) async throws -> Response {
    var formulaire = try await requete.formulaire(ChampConnexion.self)
    let courriel = String(formulaire[.courriel].lowercased().rognee)
    guard !courriel.isEmpty, !formulaire[.motDePasse].isEmpty else {
      formulaire.refuse(.courriel, "Saisissez votre adresse et votre mot de passe.")
      return try Reponse.refusee(pageConnexion(formulaire)).response(from: requete, context: contexte)
    }
    let compte = try await services.identifier(
      courriel: courriel, formulaire[.motDePasse], requete, contexte.visite)
    let fonction = try await services.storage.read { tx in
      try compte.flatMap { try tx.rattachements(de: $0).first?.fonction }
    }
    guard let compte, let fonction else {
      contexte.logger.notice(
        "connexion refusée",
        metadata: [
          "adresse": "\(contexte.visite.adresse)", "compte": "\(Tentatives.empreinte(courriel).prefix(12))",
        ])
      formulaire.refuse(.courriel, "Adresse ou mot de passe inconnus. Vérifiez les deux, puis réessayez.")
      return try Reponse.refusee(pageConnexion(formulaire)).response(from: requete, context: contexte)
    }
    return try await services.ouvrir(
      fonction, de: compte, vers: formulaire.retour ?? .accueil, requete, contexte.visite)
  }

  @Sendable func deconnecter(_ requete: Request, _ contexte: ContextePersonne) async throws -> Response {
    if let session = contexte.visite.session {
      try await services.storage.write { tx in try tx.fermerSession(session) }
    }
    return try partir("Vous êtes déconnecté.", requete, contexte)
  }

  @Sendable func deconnecterPartout(_ requete: Request, _ contexte: ContextePersonne) async throws -> Response
  {
    let compte = contexte.connecte.compte
    try await services.storage.write { tx in
      try tx.fermerSessions(de: compte)
      try tx.oublierLesAppareils(de: compte)
    }
    return try partir("Vous êtes déconnecté de tous vos appareils.", requete, contexte)
  }

  @Sendable func prendreUneFonction(_ requete: Request, _ contexte: ContextePersonne) async throws -> Reponse
  {
    let formulaire = try await requete.formulaire(ChampFonction.self)
    let (compte, session) = (contexte.connecte.compte, try contexte.visite.session.ouAbsence())
    let fonction = try Fonction(texte: formulaire[.fonction]).ouAbsence()
    let prise = try await services.storage.write { tx in
      try tx.prendre(fonction, dans: session, de: compte)
      return try tx.rattachements(de: compte).first { $0.fonction == fonction }
    }
    return .vers(
      formulaire.retour ?? .accueil, "Vous agissez maintenant pour \(prise?.lieu ?? "cette fonction").")
  }

  /// Nothing of what was read stays in the browser; the device is still known, that opens nothing by itself.
  private func partir(
    _ annonce: String, _ requete: Request, _ contexte: ContextePersonne
  ) throws -> Response {
    var reponse = try Reponse.vers(VoiesConnexion.connexion(), annonce).response(
      from: requete, context: contexte)
    reponse.headers[.clearSiteData] = #""cache", "storage""#
    return reponse
  }
}
