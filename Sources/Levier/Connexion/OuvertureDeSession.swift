import Hummingbird
import Markup
import Storage

extension Services {
  /// The account of an address, if that is its password. A try is counted, whoever asks.
  /// - Throws: `Attente`, `Sas.Plein`.
  func identifier(
    courriel: String, _ saisi: String, _ requete: Request, _ visite: Visite
  ) async throws -> ID<Compte>? {
    let (voisinage, appareil) = (visite.voisinage, installation.appareil(requete))
    let (connu, tentative, compte) = try await storage.write { tx in
      let connu = try appareil.flatMap { try tx.connait($0, de: courriel) ? $0 : nil }
      let tentative = try tx.commencer(
        Tentative(courriel: courriel, voisinage: voisinage, appareilConnu: connu))
      return (connu != nil, tentative, try tx.compte(courriel: courriel))
    }
    let enregistre = compte?.motDePasse
    let juste = try await correspond(
      enregistre ?? leurre, saisi, pour: voisinage,
      parmi: connu ? chantiers.hachagesConnus : chantiers.hachages)
    guard juste, let compte, let enregistre else { return nil }
    let renouvele = try await rehache(enregistre, saisi, pour: voisinage)
    try await storage.write { tx in
      try tx.reussir(tentative)
      if let renouvele { try tx.rehacher(compte.id, enregistre, renouvele) }
    }
    return compte.id
  }

  /// A password kept at another cost would not take the time of an unknown account: it is kept anew.
  private func rehache(_ enregistre: MotDePasse, _ saisi: String, pour voisinage: String) async throws
    -> MotDePasse?
  {
    let cout = installation.coutMotDePasse
    guard !enregistre.estAuCout(cout) else { return nil }
    do {
      return try await chantiers.hachagesConnus.passer(
        pour: voisinage, enRetrait: { try MotDePasse(rehache: saisi, cout: cout) })
    } catch is Sas.Plein {
      return nil  // the next sign-in does
    }
  }

  /// A session on the device that asks, which is known from then on.
  func ouvrir(
    _ fonction: Fonction, de compte: ID<Compte>, vers chemin: Chemin, _ requete: Request, _ visite: Visite
  ) async throws -> Response {
    let jeton = Jeton.nouveau()
    let (navigateur, adresse) = (requete.headers[.userAgent] ?? "", visite.adresse)
    let appareil = installation.appareil(requete) ?? .nouveau()
    try await storage.write { tx in
      try tx.ouvrirSession(fonction, jeton: jeton, adresse: adresse, navigateur: navigateur)
      try tx.reconnaitre(appareil, de: compte)
    }
    var reponse = Response.redirect(to: chemin.texte)
    reponse.setCookie(installation.cookie(installation.nomCookieSession, jeton, duree: Session.duree))
    reponse.setCookie(installation.cookie(installation.nomCookieAppareil, appareil, duree: Appareil.duree))
    return reponse
  }

  /// - Throws: `MotDePasse.Refus`, `Sas.Plein`.
  func nouveauMotDePasse(
    _ formulaire: Form<ChampMotDePasse>, noms: [String], pour voisinage: String
  ) async throws -> MotDePasse {
    let cout = installation.coutMotDePasse
    return try await chantiers.hachagesConnus.passer(
      pour: voisinage,
      enRetrait: {
        try MotDePasse(
          choisi: formulaire[.motDePasse], repete: formulaire[.repetition], noms: noms, cout: cout)
      })
  }
}
