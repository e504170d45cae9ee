import Hummingbird
import Markup
import Storage

/// One's own account: its devices and its password, whatever one acts as.
struct RoutesCompte {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.personne.get(VoiesConnexion.compte, use: compte)
    routes.personne.post(VoiesConnexion.compte, use: changer)
  }

  @Sendable func compte(_ requete: Request, _ contexte: ContextePersonne) async throws -> Page {
    try await page(contexte, Form())
  }

  /// Who fails to tell the present password may not be who signed in: after ten failures they sign in again.
  @Sendable func changer(_ requete: Request, _ contexte: ContextePersonne) async throws -> Reponse {
    var formulaire = try await requete.formulaire(ChampMotDePasse.self)
    let (connecte, session) = (contexte.connecte, contexte.visite.session)
    let compte = connecte.compte
    do {
      let (tentative, actuel, courriel) = try await services.storage.write { tx in
        (
          try tx.commencer(Tentative(actuelDe: compte)), try tx.motDePasse(de: compte),
          try tx.courriel(de: compte)
        )
      }
      guard let actuel,
        try await services.correspond(
          actuel, formulaire[.actuel], pour: contexte.visite.voisinage,
          parmi: services.chantiers.hachagesConnus)
      else {
        let chasse = try await services.storage.write { tx in
          guard let session, try tx.echecs(tentative) >= 10 else { return false }
          try tx.fermerSession(session)
          return true
        }
        guard !chasse else { throw NonConnecte() }
        formulaire.refuse(.actuel, "Ce n’est pas votre mot de passe actuel.")
        return .refusee(try await page(contexte, formulaire))
      }
      try await services.storage.write { tx in try tx.reussir(tentative) }
      let motDePasse = try await services.nouveauMotDePasse(
        formulaire, noms: [courriel, connecte.nom], pour: contexte.visite.voisinage)
      try await services.storage.write { tx in try tx.changer(motDePasse, de: connecte) }
      return .vers(VoiesConnexion.connexion(), "Mot de passe changé. Connectez-vous avec le nouveau.")
    } catch let refus as MotDePasse.Refus {
      formulaire.refuse(refus.champ, refus.phrase)
      return .refusee(try await page(contexte, formulaire))
    }
  }

  private func page(_ contexte: ContextePersonne, _ formulaire: Form<ChampMotDePasse>) async throws -> Page {
    let compte = contexte.connecte.compte
    let sessions = try await services.storage.read { tx in try tx.sessions(de: compte) }
    return pageCompte(
      contexte.connecte, contexte.visite.rattachements, sessions: sessions, courante: contexte.visite.session,
      formulaire)
  }
}

extension Transaction {
  /// What was sent before opens nothing any more, whichever the function.
  fileprivate func changer(_ motDePasse: MotDePasse, de connecte: Connecte) throws {
    switch connecte {
    case .agent(let agent):
      try TransactionLocale(self, dans: agent.territoire)
        .changerMotDePasse(agent.id, motDePasse, par: .agent(agent.id))
    case .operateur(let operateur):
      try fixer(motDePasse, de: operateur.compte)
      try tracerAuNational(ActeAcces.motDePasse, sur: operateur.id, par: .operateur(operateur.id))
    }
  }
}
