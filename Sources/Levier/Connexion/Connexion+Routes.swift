import Hummingbird
import Logging
import Markup
import Storage

extension Chemin {
  static func connexion(retour requete: Request) -> Chemin {
    guard requete.method == .get, requete.uri.path != "/", let retour = Chemin(recu: requete.uri.string)
    else {
      return VoiesConnexion.connexion()
    }
    return VoiesConnexion.connexion().avec(QueryString().setting("retour", to: retour.texte))
  }
}

struct RoutesConnexion {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.visiteur.get(VoiesConnexion.connexion, use: afficher)
    routes.visiteur.post(VoiesConnexion.connexion, use: connecter)
    routes.visiteur.get(VoiesConnexion.invitation, use: afficherInvitation)
    routes.visiteur.post(VoiesConnexion.invitation, use: accepterInvitation)
    routes.agent.post(VoiesConnexion.deconnexion, use: deconnecter)
    routes.agent.post(VoiesConnexion.deconnexionPartout, use: deconnecterPartout)
    routes.agent.get(VoiesConnexion.compte, use: compte)
    routes.agent.post(VoiesConnexion.compte, use: changer)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteVisiteur) async throws -> Reponse {
    if contexte.visite.agent != nil { return .vers(.accueil, annonce: nil) }
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
    let (voisinage, appareil) = (contexte.visite.voisinage, services.installation.appareil(requete))
    let (connu, tentative, comptes) = try await services.storage.write { tx in
      let connu = try appareil.flatMap { try tx.connait($0, de: courriel) ? $0 : nil }
      let tentative = try tx.commencer(
        Tentative(courriel: courriel, voisinage: voisinage, appareilConnu: connu))
      return (connu != nil, tentative, try tx.comptes(courriel: courriel).filter { $0.motDePasse != nil })
    }
    let enregistres = comptes.compactMap(\.motDePasse)
    let juste = try await services.correspond(
      enregistres.isEmpty ? [services.leurre] : enregistres, formulaire[.motDePasse], pour: voisinage,
      parmi: connu ? services.chantiers.hachagesConnus : services.chantiers.hachages)
    guard let juste, !comptes.isEmpty, comptes[juste].actif else {
      contexte.logger.notice(
        "connexion refusée",
        metadata: [
          "adresse": "\(contexte.visite.adresse)", "compte": "\(Tentatives.empreinte(courriel).prefix(12))",
        ])
      formulaire.refuse(.courriel, "Adresse ou mot de passe inconnus. Vérifiez les deux, puis réessayez.")
      return try Reponse.refusee(pageConnexion(formulaire)).response(from: requete, context: contexte)
    }
    let (compte, enregistre) = (comptes[juste], enregistres[juste])
    let renouvele = try await rehache(enregistre, formulaire[.motDePasse], pour: voisinage)
    try await services.storage.write { tx in
      try tx.reussir(tentative, seul: comptes.count == 1)
      if let renouvele { try tx.rehacher(compte.id, enregistre, renouvele) }
    }
    let retour = formulaire.retour ?? .accueil
    return try await ouvrir(compte.id, vers: retour, requete, contexte)
  }

  /// A password kept at another cost would not take the time of an unknown account: it is kept anew.
  private func rehache(_ enregistre: MotDePasse, _ saisi: String, pour voisinage: String) async throws
    -> MotDePasse?
  {
    let cout = services.installation.coutMotDePasse
    guard !enregistre.estAuCout(cout) else { return nil }
    do {
      return try await services.chantiers.hachagesConnus.passer(
        pour: voisinage, enRetrait: { try MotDePasse(rehache: saisi, sel: enregistre.sel, cout: cout) })
    } catch is Sas.Plein {
      return nil  // the next sign-in does
    }
  }

  @Sendable func afficherInvitation(_ requete: Request, _ contexte: ContexteVisiteur) async throws -> Page {
    guard let (jeton, invitation) = try await invitation(contexte) else { return pageInvitationPerimee() }
    return pageInvitation(invitation, jeton: jeton, Form())
  }

  @Sendable func accepterInvitation(
    _ requete: Request, _ contexte: ContexteVisiteur
  ) async throws -> Response {
    guard let (jeton, invitation) = try await invitation(contexte) else {
      return try pageInvitationPerimee().response(from: requete, context: contexte)
    }
    var formulaire = try await requete.formulaire(ChampMotDePasse.self)
    do {
      let motDePasse = try await nouveauMotDePasse(
        formulaire, de: invitation.agent, noms: [invitation.courriel, invitation.prenom, invitation.nom],
        pour: contexte.visite.voisinage)
      try await services.storage.write { tx in try tx.accepter(invitation, motDePasse: motDePasse) }
      return try await ouvrir(invitation.agent, vers: .accueil, requete, contexte)
    } catch let refus as MotDePasse.Refus {
      formulaire.refuse(refus.champ, refus.phrase)
      return try Reponse.refusee(pageInvitation(invitation, jeton: jeton, formulaire))
        .response(from: requete, context: contexte)
    }
  }

  @Sendable func deconnecter(_ requete: Request, _ contexte: ContexteAgent) async throws -> Response {
    if let session = contexte.visite.session {
      try await services.storage.write { tx in try tx.fermerSession(session) }
    }
    return try partir("Vous êtes déconnecté.", requete, contexte)
  }

  @Sendable func deconnecterPartout(_ requete: Request, _ contexte: ContexteAgent) async throws -> Response {
    let agent = contexte.agent.id
    try await services.storage.write { tx in
      try tx.fermerSessions(de: agent)
      try tx.oublierLesAppareils(de: agent)
    }
    return try partir("Vous êtes déconnecté de tous vos appareils.", requete, contexte)
  }

  /// Nothing of what was read stays in the browser; the device is still known, that opens nothing by itself.
  private func partir(
    _ annonce: String, _ requete: Request, _ contexte: ContexteAgent
  ) throws -> Response {
    var reponse = try Reponse.vers(VoiesConnexion.connexion(), annonce).response(
      from: requete, context: contexte)
    reponse.headers[.clearSiteData] = #""cache", "storage""#
    return reponse
  }

  @Sendable func compte(_ requete: Request, _ contexte: ContexteAgent) async throws -> Page {
    try await pageDuCompte(contexte, Form())
  }

  /// Who fails to tell the present password may not be who signed in: after ten failures they sign in again.
  @Sendable func changer(_ requete: Request, _ contexte: ContexteAgent) async throws -> Reponse {
    var formulaire = try await requete.formulaire(ChampMotDePasse.self)
    let (agent, session) = (contexte.agent.id, contexte.visite.session)
    do {
      let (tentative, actuel, courriel) = try await services.storage.write { tx in
        (
          try tx.commencer(Tentative(actuelDe: agent)), try tx.motDePasse(de: agent),
          try tx.courriel(de: agent)
        )
      }
      guard let actuel,
        try await services.correspond(
          [actuel], formulaire[.actuel], pour: contexte.visite.voisinage,
          parmi: services.chantiers.hachagesConnus) != nil
      else {
        let chasse = try await services.storage.write { tx in
          guard let session, try tx.echecs(tentative) >= 10 else { return false }
          try tx.fermerSession(session)
          return true
        }
        guard !chasse else { throw NonConnecte() }
        formulaire.refuse(.actuel, "Ce n’est pas votre mot de passe actuel.")
        return .refusee(try await pageDuCompte(contexte, formulaire))
      }
      try await services.storage.write { tx in try tx.reussir(tentative) }
      let motDePasse = try await nouveauMotDePasse(
        formulaire, de: agent, noms: [courriel, contexte.agent.nom], pour: contexte.visite.voisinage)
      try await services.storage.write { tx in try tx.changerMotDePasse(agent, motDePasse, par: .agent(agent))
      }
      return .vers(VoiesConnexion.connexion(), "Mot de passe changé. Connectez-vous avec le nouveau.")
    } catch let refus as MotDePasse.Refus {
      formulaire.refuse(refus.champ, refus.phrase)
      return .refusee(try await pageDuCompte(contexte, formulaire))
    }
  }

  private func pageDuCompte(_ contexte: ContexteAgent, _ formulaire: Form<ChampMotDePasse>) async throws
    -> Page
  {
    let agent = contexte.agent
    let sessions = try await services.storage.read { tx in try tx.sessions(de: agent.id) }
    return pageCompte(agent, sessions: sessions, courante: contexte.visite.session, formulaire)
  }

  private func nouveauMotDePasse(
    _ formulaire: Form<ChampMotDePasse>, de agent: ID<Agent>, noms: [String], pour voisinage: String
  ) async throws -> MotDePasse {
    let cout = services.installation.coutMotDePasse
    let sel = try await services.storage.read { tx in try tx.selDesAutresComptes(de: agent) }
    return try await services.chantiers.hachagesConnus.passer(
      pour: voisinage,
      enRetrait: {
        try MotDePasse(
          choisi: formulaire[.motDePasse], repete: formulaire[.repetition], noms: noms, sel: sel,
          cout: cout)
      })
  }

  private func invitation(_ contexte: ContexteVisiteur) async throws -> (Jeton, Invitation)? {
    guard let jeton = contexte.parameters.get("jeton").flatMap(Jeton.init(recu:)) else { return nil }
    let invitation = try await services.storage.read { tx in try tx.invitation(jeton: jeton) }
    return invitation.map { (jeton, $0) }
  }

  private func ouvrir(
    _ agent: ID<Agent>, vers chemin: Chemin, _ requete: Request, _ contexte: ContexteVisiteur
  ) async throws -> Response {
    let jeton = Jeton.nouveau()
    let navigateur = requete.headers[.userAgent] ?? ""
    let adresse = contexte.visite.adresse
    let appareil = services.installation.appareil(requete) ?? .nouveau()
    try await services.storage.write { tx in
      try tx.ouvrirSession(agent, jeton: jeton, adresse: adresse, navigateur: navigateur)
      try tx.reconnaitre(appareil, de: agent)
    }
    var reponse = Response.redirect(to: chemin.texte)
    let installation = services.installation
    reponse.setCookie(installation.cookie(installation.nomCookieSession, jeton, duree: Session.duree))
    reponse.setCookie(installation.cookie(installation.nomCookieAppareil, appareil, duree: Appareil.duree))
    return reponse
  }
}
